import type { Inline, Place } from '@rapporteur/document';
import { decodeHTMLStrict } from 'entities/decode';
import { isWebAddress } from '../links.js';
import { mergeTexts, spanOf } from '../merge-texts.js';
import { trimEnd } from '../trim-end.js';
import { makeRun, type Piece, pairRuns } from './delimiters.js';

/*
 * The running text of a block, in one pass from left to right. CommonMark's rules for escapes, code, emphasis,
 * links and breaks; notes as GitHub has them. Of raw HTML only <br> and <sup> mean something: the rest is text.
 */

export interface InlineContext {
  /** Addresses of `[label]: address` lines, by folded label. */
  readonly definitions: ReadonlyMap<string, string>;
  /** The printed number of a note by its label. */
  readonly noteNumber: (label: string) => number | null;
}

interface Bracket {
  readonly at: number;
  readonly offset: number;
  readonly image: boolean;
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>/y;
const TAG = /<(br\s*\/?|sup|\/sup)>/iy;
const NOTE = /\[\^([^\]\s[]{1,100})\]/y;
const TARGET =
  /\(\s*(?:<([^<>\n]{0,2000})>|((?:\\.|[^\s()\\]|\([^\s()]{0,500}\)){0,2000}))(?:\s+(?:"[^"]{0,1000}"|'[^']{0,1000}'))?\s*\)/y;
const LABEL = /\[((?:\\.|[^\]\\[]){0,999})\]/y;
const PLAIN = /[^\\`<&[\]!*_\n]+/y;

/** `source` may hold several lines; `line` is the number of the first. */
export function readInlines(source: string, line: number, context: InlineContext): Inline[] {
  const pieces: Piece[] = [];
  const brackets: Bracket[] = [];
  const superscripts: number[] = [];
  const ticks = indexTicks(source);
  let current = line;
  let i = 0;

  while (i < source.length) {
    const char = source[i] as string;
    const plain = sticky(PLAIN, i);
    if (plain) {
      text(plain[0], plain[0].length);
      continue;
    }
    switch (char) {
      case '\\':
        backslash();
        break;
      case '\n':
        lineEnd();
        break;
      case '`':
        code();
        break;
      case '<':
        angle();
        break;
      case '&':
        entity();
        break;
      case '*':
      case '_':
        run(char);
        break;
      case '[':
        open();
        break;
      case ']':
        close();
        break;
      default:
        if (char === '!' && source[i + 1] === '[') openBracket(true, 2);
        else text(char, 1);
    }
  }
  return pairRuns(pieces);

  function here(): readonly Place[] {
    return [{ lines: [current, current] }];
  }
  function sticky(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(source);
  }
  function text(value: string, length: number): void {
    pieces.push({ type: 'text', value, places: here() });
    advance(length);
  }
  function advance(length: number): void {
    for (const end = i + length; i < end; i++) if (source[i] === '\n') current++;
  }

  function backslash(): void {
    const next = source[i + 1] ?? '';
    if (next === '\n') {
      pieces.push({ type: 'break', places: here() });
      advance(2);
      skipSpaces();
    } else if (ESCAPABLE.test(next)) text(next, 2);
    else text('\\', 1);
  }

  /** Two spaces before a line end are a break; any other line end is a space. */
  function lineEnd(): void {
    const last = pieces.at(-1);
    if (last?.type === 'text') {
      const value = trimEnd(last.value, ' ');
      pieces[pieces.length - 1] = { ...last, value };
      if (last.value.length - value.length >= 2) pieces.push({ type: 'break', places: here() });
      else pieces.push({ type: 'text', value: ' ', places: here() });
    } else pieces.push({ type: 'text', value: ' ', places: here() });
    advance(1);
    skipSpaces();
  }
  function skipSpaces(): void {
    while (source[i] === ' ' || source[i] === '\t') i++;
  }

  function code(): void {
    const start = i;
    const length = ticks.lengthAt(start);
    const end = ticks.next(length, start + length);
    if (end === undefined) {
      text('`'.repeat(length), length);
      return;
    }
    const inner = source.slice(start + length, end).replaceAll('\n', ' ');
    text(/^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner, end + length - start);
  }

  function angle(): void {
    const link = sticky(AUTOLINK, i);
    if (link) {
      const url = link[1] as string;
      const children: Inline[] = [{ type: 'text', value: url, places: here() }];
      pieces.push(
        isWebAddress(url) ? { type: 'link', url, children, places: here() } : (children[0] as Inline),
      );
      advance(link[0].length);
      return;
    }
    const tag = sticky(TAG, i);
    const name = tag?.[1]?.toLowerCase() ?? '';
    if (tag && name.startsWith('br')) pieces.push({ type: 'break', places: here() });
    else if (tag && name === 'sup' && superscripts.length < 20) {
      superscripts.push(pieces.length);
      pieces.push({ type: 'text', value: tag[0], places: here() });
    } else if (tag && name === '/sup' && superscripts.length > 0) closeSuperscript();
    else {
      text('<', 1);
      return;
    }
    advance((tag as RegExpExecArray)[0].length);
  }
  function closeSuperscript(): void {
    const at = superscripts.pop() as number;
    while ((brackets.at(-1)?.at ?? -1) >= at) brackets.pop();
    const from = pieces[at] as Piece;
    const children = pairRuns(pieces.splice(at + 1));
    pieces[at] = { type: 'superscript', children, places: spanOf(from.places, here()) };
  }

  function entity(): void {
    const found = sticky(ENTITY, i);
    const value = found && decodeHTMLStrict(found[0]);
    if (found && value !== found[0]) text(value as string, found[0].length);
    else text('&', 1);
  }

  function run(char: string): void {
    let end = i;
    while (source[end] === char) end++;
    pieces.push(makeRun(char, end - i, charBefore(i), charAfter(end), here()));
    i = end;
  }
  function charBefore(at: number): string {
    return /[\uD800-\uDBFF]?.$/su.exec(source.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  }
  function charAfter(at: number): string {
    return at < source.length ? String.fromCodePoint(source.codePointAt(at) as number) : '';
  }

  function open(): void {
    const note = sticky(NOTE, i);
    const number = note ? context.noteNumber(note[1] as string) : null;
    if (note && number !== null) {
      pieces.push({ type: 'noteMark', number, places: here() });
      advance(note[0].length);
      return;
    }
    openBracket(false, 1);
  }
  function openBracket(image: boolean, length: number): void {
    brackets.push({ at: pieces.length, offset: i + length, image });
    text(source.slice(i, i + length), length);
  }
  function close(): void {
    const bracket = brackets.pop();
    const target = bracket && targetOf(bracket);
    if (!bracket || !target) {
      text(']', 1);
      return;
    }
    while ((superscripts.at(-1) ?? -1) >= bracket.at) superscripts.pop();
    const from = pieces[bracket.at] as Piece;
    const children = mergeTexts(pairRuns(pieces.splice(bracket.at + 1)));
    const places = spanOf(from.places, here());
    pieces.pop();
    if (bracket.image) pieces.push({ type: 'text', value: children.map(wordsOf).join(''), places });
    else for (const piece of linkOf(target.url, children, places)) pieces.push(piece);
    // A link holds no link: brackets that were open before it are plain text now.
    if (!bracket.image) for (let b = brackets.length - 1; b >= 0 && !brackets[b]?.image; b--) brackets.pop();
    advance(1 + target.length);
  }
  function targetOf(bracket: Bracket): { url: string; length: number } | null {
    const inline = source[i + 1] === '(' ? sticky(TARGET, i + 1) : null;
    if (inline) return { url: unescapeMarkdown(inline[1] ?? inline[2] ?? ''), length: inline[0].length };
    if (context.definitions.size === 0) return null;
    const named = source[i + 1] === '[' ? sticky(LABEL, i + 1) : null;
    const own = i - bracket.offset < 1000 ? source.slice(bracket.offset, i) : '';
    const url = context.definitions.get(foldLabel(named?.[1] || own));
    return url === undefined ? null : { url, length: named?.[0].length ?? 0 };
  }
}

/** `#…` points into the text itself; other addresses are links when a browser may follow them. */
function linkOf(url: string, children: readonly Inline[], places: readonly Place[]): readonly Inline[] {
  if (url.startsWith('#'))
    return [{ type: 'reference', target: decodeTarget(url.slice(1)), children, places }];
  return isWebAddress(url) ? [{ type: 'link', url, children, places }] : children;
}

function decodeTarget(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

export function unescapeMarkdown(value: string): string {
  return value.replace(
    /\\([!-/:-@[-`{-~])|&#?[A-Za-z0-9]{1,32};/g,
    (found, escaped) => escaped ?? decodeHTMLStrict(found),
  );
}

export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function wordsOf(inline: Inline): string {
  if (inline.type === 'text') return inline.value;
  return 'children' in inline ? inline.children.map(wordsOf).join('') : '';
}

/** Where runs of backticks of each length stand, so that looking for a partner never goes over the text again. */
function indexTicks(source: string): {
  lengthAt(at: number): number;
  next(length: number, from: number): number | undefined;
} {
  const lengths = new Map<number, number>();
  const starts = new Map<number, number[]>();
  if (source.includes('`')) {
    for (const match of source.matchAll(/`+/g)) {
      lengths.set(match.index, match[0].length);
      const list = starts.get(match[0].length);
      if (list) list.push(match.index);
      else starts.set(match[0].length, [match.index]);
    }
  }
  return {
    // After an escaped backtick the rest of its run stands alone.
    lengthAt: (at) => lengths.get(at) ?? /^`+/.exec(source.slice(at, at + 1000))?.[0].length ?? 1,
    next(length, from) {
      const list = starts.get(length);
      if (!list) return undefined;
      while (list.length > 0 && (list[0] as number) < from) list.shift();
      return list[0];
    },
  };
}
