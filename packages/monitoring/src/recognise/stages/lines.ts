import { type AnyNode, type Block, type Inline, type LineRange, plainText } from '@rapporteur/document';
import type { Draft, GivenMark, Hint, SourceLine, Stage } from '../draft.js';

/** Flattens the tree that a format's reader made into lines, so that all later stages know one shape only. */
export const lines: Stage = {
  name: 'lines',
  reads: ['document'],
  writes: ['lines', 'taken'],
  run(draft: Draft): void {
    const found: SourceLine[] = [];
    for (const block of draft.document.children) flatten(block, null, found);
    draft.lines = found;
    draft.taken = new Uint8Array(found.length);
    for (let i = 0; i < found.length; i++) if (found[i].text === '') draft.taken[i] = 1;
  },
};

function flatten(block: Block, outer: Hint | null, into: SourceLine[]): void {
  switch (block.type) {
    case 'line':
      into.push(plainLine(block.value, block.places[0].lines));
      return;
    case 'heading':
      push(into, block, { kind: 'heading', depth: block.depth }, block.number ? `${block.number}. ` : '');
      return;
    case 'paragraph':
      push(into, block, outer ?? { kind: 'paragraph' }, block.number === null ? '' : `${block.number}. `);
      return;
    case 'footnote':
      push(into, block, { kind: 'footnote', number: block.number }, `${block.number}. `);
      return;
    case 'furniture':
      push(into, block, { kind: 'furniture' }, '');
      return;
    case 'image':
      push(into, block, outer ?? { kind: 'paragraph' }, '');
      return;
    case 'list':
      for (const item of block.children) flatten(item, outer, into);
      return;
    case 'listItem':
      flattenItem(block, outer, into);
      return;
    case 'table':
      for (const row of block.children) {
        const text = row.children.map((cell) => plainText(cell)).join(' | ');
        into.push(given(text, linesOf(row), { kind: 'table' }, []));
      }
      return;
    case 'row':
    case 'cell':
      push(into, block, { kind: 'table' }, '');
      return;
    case 'box':
      if (block.kind === 'answer') flattenField(block, into);
      else flattenBox(block, into);
      return;
    case 'recommendation':
      into.push(
        given(
          `Recommendation ${block.id}`,
          [linesOf(block)[0], linesOf(block)[0]],
          { kind: 'recommendation', id: block.id },
          [],
        ),
      );
      for (const child of block.children) flatten(child, outer, into);
      return;
  }
}

function flattenItem(
  item: Extract<Block, { type: 'listItem' }>,
  outer: Hint | null,
  into: SourceLine[],
): void {
  const start = into.length;
  for (const child of item.children) flatten(child, outer ?? { kind: 'item' }, into);
  const first = into[start];
  if (!first) return;
  const label = `${item.label} `;
  into[start] = {
    ...first,
    text: label + first.text,
    hint: outer ?? { kind: 'item' },
    marks: first.marks.map((mark) => ({ ...mark, offset: mark.offset + label.length })),
  };
}

function flattenBox(box: Extract<Block, { type: 'box' }>, into: SourceLine[]): void {
  const hint = (first: boolean): Hint => ({
    kind: 'box',
    box: box.kind,
    first,
    titled: first && box.title !== null,
  });
  const start = into.length;
  const line = linesOf(box)[0];
  if (box.title !== null) into.push(given(box.title, [line, line], hint(true), []));
  for (const child of box.children) flatten(child, hint(into.length === start), into);
}

/** The lines of a field keep which question it belongs to; its frame is no box of the text. */
function flattenField({ title, children }: Extract<Block, { type: 'box' }>, into: SourceLine[]): void {
  const start = into.length;
  for (const child of children) flatten(child, null, into);
  if (title === null) return;
  for (let i = start; i < into.length; i++) into[i] = { ...(into[i] as SourceLine), answerTo: title };
}

function push(
  into: SourceLine[],
  node: AnyNode & { places: readonly { lines: LineRange }[] },
  hint: Hint,
  prefix: string,
): void {
  const marks: GivenMark[] = [];
  let text = prefix;
  const visit = (children: readonly AnyNode[]) => {
    for (const child of children) {
      if (child.type === 'noteMark') marks.push({ number: child.number, offset: text.length });
      else if (child.type === 'break') text += ' ';
      else if ('children' in child) visit(child.children as readonly AnyNode[]);
      else text += plainText(child);
    }
  };
  if ('children' in node) visit(node.children as readonly Inline[]);
  else text += plainText(node);
  into.push(given(text, linesOf(node), hint, marks));
}

function linesOf(node: { places: readonly { lines: LineRange }[] }): LineRange {
  const first = node.places[0]?.lines ?? [1, 1];
  const last = node.places.at(-1)?.lines ?? first;
  return [first[0], last[1]];
}

function given(text: string, lines: LineRange, hint: Hint, marks: readonly GivenMark[]): SourceLine {
  const flat = text.replace(/[\n\t]/g, ' ');
  const indent = flat.length - flat.trimStart().length;
  return {
    lines,
    text: flat.trim(),
    indent,
    formFeed: false,
    hint,
    marks: marks.map((mark) => ({ ...mark, offset: mark.offset - indent })),
  };
}

const markdownHeading = /^(#{1,6})\s+(\S.*)$/;
const emphasisAround = /^(\*{1,3}|_{1,3})(.+)\1$/;

/** A plain line. Texts extracted from PDF often keep light markup for headings: it is a hint, and no part of the words. */
function plainLine(value: string, lines: LineRange): SourceLine {
  const formFeed = value.startsWith('\f');
  const body = formFeed ? value.slice(1) : value;
  const text = withoutEmphasis(body.trim());
  const indent = text === '' ? 0 : body.length - body.trimStart().length;
  const heading = markdownHeading.exec(text);
  if (!heading) return { lines, text, indent, formFeed, hint: null, marks: [] };
  const words = heading[2].replace(emphasisAround, '$2');
  return {
    lines,
    text: words,
    indent,
    formFeed,
    hint: { kind: 'heading', depth: heading[1].length },
    marks: [],
  };
}

/** "**requires**" and "[the report](#)": the words, without the marks round them. An item's "*" and a sum stay. */
function withoutEmphasis(text: string): string {
  if (!/[*[\\]/.test(text)) return text;
  return text
    .replace(/\*\*(?=\S)([^*]+?)(?<=\S)\*\*/g, '$1')
    .replace(/(?<![\p{L}\d*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\p{L}\d*])/gu, '$1')
    .replace(/^\*\*(?=[^\s*])|(?<=[^\s*])\*\*$/g, '')
    .replace(/\\([_*#[\]])/g, '$1')
    .replace(/\[([^[\]]+)\]\((?:#|https?:|mailto:)[^()\s]*\)/g, '$1');
}
