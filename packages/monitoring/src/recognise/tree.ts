import type { Block, Document, Inline, ListItem, Paragraph, Place } from '@rapporteur/document';
import type { Front } from '../readings/reading.js';
import type { Draft, LineIndex } from './draft.js';
import { type ReadBlock, type ReadNote, rangesOf } from './records.js';
import type { BlockText, Piece } from './text.js';

/** The recognised text as a tree, in reading order, its notes at the end. */
export function toTree(
  draft: Draft,
  read: { readonly blocks: readonly ReadBlock[]; readonly notes: readonly ReadNote[] },
  front: Front,
): Document {
  const first = read.blocks.findIndex(({ block }) => block.kind !== 'body' && block.kind !== 'title');
  const children: Block[] = read.blocks.flatMap(
    (block, n) => (n < first && coverLines(draft, block)) || toBlocks(draft, block),
  );
  for (const { line } of draft.furniture)
    children.push({ type: 'furniture', value: draft.lines[line].text, places: placesOf(draft, [line]) });
  for (const { note, body } of read.notes) {
    children.push({
      type: 'footnote',
      number: note.number,
      children: inlines(body, 0, body.text.length),
      places: placesOf(draft, note.lines),
    });
  }
  return {
    type: 'document',
    kind: draft.profile.kind,
    title: front.title,
    format: draft.document.format,
    places: [],
    children,
    ...(front.language ? { lang: front.language } : {}),
  };
}

/** More words together than this are a passage and no part of a cover. */
const longestOnCover = 45;

/**
 * The lines of a cover stay lines: symbol, body, title and date run together say nothing to anybody. Null for a passage,
 * and where the format gives blocks.
 */
function coverLines(draft: Draft, { block, title, body }: ReadBlock): Block[] | null {
  if (title || body.marks.length > 0 || body.pieces.some(({ label }) => label !== null)) return null;
  let words = 0;
  for (const [n, line] of block.lines.entries()) {
    const { text, hint } = draft.lines[line];
    if (hint) return null;
    words = (line === block.lines[n - 1] + 1 ? words : 0) + text.split(/\s+/).length;
    if (words >= longestOnCover) return null;
  }
  return block.lines.map((line) => ({
    type: 'paragraph',
    number: null,
    children: [{ type: 'text', value: draft.lines[line].text, places: [] }],
    places: placesOf(draft, [line]),
  }));
}

function toBlocks(draft: Draft, { block, title, body }: ReadBlock): Block[] {
  const places = placesOf(draft, block.lines);
  switch (block.kind) {
    case 'heading':
      return [
        {
          type: 'heading',
          depth: block.level,
          number: block.number,
          children: title ? inlines(title, 0, title.text.length) : [],
          places,
        },
      ];
    case 'paragraph':
      return pieces(draft, body, Number(block.number));
    case 'box':
      return [
        {
          type: 'box',
          kind: block.boxKind === 'voice-quote' ? 'voice' : (block.boxKind ?? 'other'),
          title: title?.text || null,
          children: pieces(draft, body, null),
          places,
        },
      ];
    case 'recommendation':
      return [
        {
          type: 'recommendation',
          id: block.number ?? '',
          children: withMarks(title?.marks ?? [], pieces(draft, body, null)),
          places,
        },
      ];
    case 'lead-in':
      return [
        {
          type: 'paragraph',
          number: null,
          children: title ? [{ type: 'strong', children: inlines(title, 0, title.text.length), places }] : [],
          places,
        },
      ];
    case 'question':
    case 'conclusion':
    case 'development':
      return [...titleAsHeading(title, block.number, places), ...pieces(draft, body, null)];
    default:
      return pieces(draft, body, null);
  }
}

/** Below the headings that part a text of questions, conclusions or developments. */
const depthOfTitle = 3;

function titleAsHeading(title: BlockText | null, number: string | null, places: readonly Place[]): Block[] {
  return title
    ? [
        {
          type: 'heading',
          depth: depthOfTitle,
          number,
          children: inlines(title, 0, title.text.length),
          places,
        },
      ]
    : [];
}

/** The marks of a recommendation's number stand before its first words. */
function withMarks(marks: BlockText['marks'], blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (marks.length === 0 || first?.type !== 'paragraph') return blocks;
  const noted: Inline[] = marks.map(({ note }) => ({ type: 'noteMark', number: note, places: [] }));
  return [{ ...first, children: [...noted, ...first.children] }, ...rest];
}

/** Pieces with labels become lists; the first piece carries the paragraph's number. */
function pieces(draft: Draft, body: BlockText, number: number | null): Block[] {
  const found: Block[] = [];
  let items: ListItem[] = [];
  const closeList = () => {
    if (items.length > 0)
      found.push({ type: 'list', children: items, places: items.flatMap((item) => item.places) });
    items = [];
  };
  body.pieces.forEach((piece, n) => {
    const places = placesOf(draft, piece.lines);
    if (piece.label !== null && !(n === 0 && number !== null)) {
      const from = piece.from + piece.label.length + 1;
      const child: Paragraph = {
        type: 'paragraph',
        number: null,
        children: pieceInlines(body, piece, from),
        places,
      };
      items.push({ type: 'listItem', label: piece.label, children: [child], places });
      return;
    }
    closeList();
    found.push({
      type: 'paragraph',
      number: n === 0 ? number : null,
      children: pieceInlines(body, piece, piece.from),
      places,
    });
  });
  closeList();
  return found;
}

function pieceInlines(body: BlockText, piece: Piece, from: number): Inline[] {
  return inlines(body, from, piece.to);
}

function inlines(body: BlockText, from: number, to: number): Inline[] {
  const found: Inline[] = [];
  let at = from;
  for (const mark of body.marks) {
    if (mark.offset < from || mark.offset > to || (mark.offset === from && from > 0)) continue;
    if (mark.offset > at) found.push({ type: 'text', value: body.text.slice(at, mark.offset), places: [] });
    found.push({ type: 'noteMark', number: mark.note, places: [] });
    at = mark.offset;
  }
  if (at < to) found.push({ type: 'text', value: body.text.slice(at, to), places: [] });
  return found;
}

function placesOf(draft: Draft, lines: readonly LineIndex[]): Place[] {
  return rangesOf(draft, lines).map((range) => ({ lines: range }));
}
