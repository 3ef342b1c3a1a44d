import type { Inline } from '@rapporteur/document';
import { isWebAddress } from '../links.js';
import { mergeTexts } from '../merge-texts.js';
import { escapeLineStart, escapeText, writeTarget } from './escape.js';

/** A break in a paragraph is a backslash at a line end; where a line may not end, it is <br>. */
export type Lines = 'several' | 'one';

type Part = { readonly text: string } | { readonly mark: '**' | '_'; readonly side: 'open' | 'close' };

/** Running text that reads back as the same nodes, whatever characters it holds. */
export function writeInlines(inlines: readonly Inline[], lines: Lines): string {
  const source = join(partsOf(simplified(inlines), lines, []));
  if (lines === 'one') return source;
  return source.split('\n').map(escapeLineStart).join('\n');
}

function partsOf(inlines: readonly Inline[], lines: Lines, around: readonly string[]): Part[] {
  return inlines.flatMap((inline, index) => {
    // At the edge of an emphasis a line end would keep its mark from closing.
    const atEdge = around.length > 0 && (index === 0 || index === inlines.length - 1);
    return inline.type === 'break' && lines === 'several' && !atEdge
      ? [{ text: '\\\n' }]
      : partsOfOne(inline, lines, around);
  });
}

function partsOfOne(inline: Inline, lines: Lines, around: readonly string[]): Part[] {
  const inner = (mark?: string) =>
    'children' in inline ? partsOf(inline.children, lines, mark ? [...around, mark] : around) : [];
  switch (inline.type) {
    case 'text':
      return [{ text: escapeText(inline.value) }];
    case 'break':
      return [{ text: '<br>' }];
    case 'noteMark':
      return [{ text: `[^${inline.number}]` }];
    case 'superscript':
      return wrapped('<sup>', inner(), '</sup>');
    case 'strong':
      return emphasised('**', inner(inline.type), around.includes(inline.type));
    case 'emphasis':
      return emphasised('_', inner(inline.type), around.includes(inline.type));
    case 'link':
      if (!isWebAddress(inline.url) || around.includes('link')) return inner();
      return wrapped('[', inner('link'), `]${writeTarget(inline.url)}`);
    case 'reference':
      if (around.includes('link')) return inner();
      return wrapped('[', inner('link'), `](#${encodeTarget(inline.target)})`);
  }
}

function wrapped(before: string, inner: readonly Part[], after: string): Part[] {
  return inner.length === 0 ? [] : [{ text: before }, ...inner, { text: after }];
}

/** The same emphasis twice says no more than once. */
function emphasised(mark: '**' | '_', inner: readonly Part[], isWithin: boolean): Part[] {
  if (inner.length === 0 || isWithin) return [...inner];
  return [{ mark, side: 'open' }, ...inner, { mark, side: 'close' }];
}

/**
 * A mark of emphasis works only between white space or punctuation outside and anything but white space inside
 * (CommonMark 6.2). Where the neighbour is something else it is written as a character reference, which ends in
 * punctuation and reads as the same character.
 */
function join(parts: readonly Part[]): string {
  const texts = parts.map((part) => ('text' in part ? part.text : part.mark));
  parts.forEach((part, index) => {
    if ('text' in part) return;
    const inside = part.side === 'open' ? index + 1 : index - 1;
    const outside = part.side === 'open' ? index - 1 : index + 1;
    const isPlain = (at: number) => at >= 0 && at < parts.length && 'text' in (parts[at] as Part);
    if (isPlain(inside)) texts[inside] = encodeEdge(texts[inside] as string, part.side === 'open', /\s/u);
    if (isPlain(outside))
      texts[outside] = encodeEdge(texts[outside] as string, part.side === 'close', /[^\s!-/:-@[-`{-~]/u);
  });
  return texts.join('');
}

function encodeEdge(text: string, atStart: boolean, unfit: RegExp): string {
  const characters = atStart ? /^./su.exec(text) : /[\uD800-\uDBFF]?.$/su.exec(text);
  const edge = characters?.[0] ?? '';
  if (edge === '' || edge === '\n' || !unfit.test(edge)) return text;
  const reference = `&#${edge.codePointAt(0)};`;
  return atStart ? reference + text.slice(edge.length) : text.slice(0, -edge.length) + reference;
}

/** Round brackets would end the address; half a character can not be written. */
function encodeTarget(target: string): string {
  return encodeURIComponent(target.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

/** Without languages, and with neighbours of one kind as one: "**a****b**" would be no emphasis. */
function simplified(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.type === 'text') out.push({ type: 'text', value: inline.value, places: inline.places });
    else if ((inline.type === 'strong' || inline.type === 'emphasis') && last?.type === inline.type) {
      out[out.length - 1] = { ...last, children: [...last.children, ...inline.children] };
    } else out.push(inline);
  }
  const inner = (inline: Inline) =>
    'children' in inline ? ({ ...inline, children: simplified(inline.children) } as Inline) : inline;
  return mergeTexts(out.map(inner));
}
