import type { Block, Document, Heading, Inline, ListItem, Paragraph, Place } from '@rapporteur/document';
import type { Front } from '../readings/reading.js';
import type { Draft, LineIndex, Mark, QuestionSegment } from './draft.js';
import { startsInAppendix } from './questions/questions-in-appendix.js';
import { type ReadBlock, type ReadNote, rangesOf } from './records.js';
import { marksOfLine } from './stages/marks.js';
import { type BlockText, joinLines, type Piece } from './text.js';

/** The recognised text as a tree, in reading order, its notes at the end. */
export function toTree(
  draft: Draft,
  read: { readonly blocks: readonly ReadBlock[]; readonly notes: readonly ReadNote[] },
  front: Front,
): Document {
  const first = read.blocks.findIndex(({ block }) => block.kind !== 'body' && block.kind !== 'title');
  const maker = new BlockMaker(draft);
  const children: Block[] = read.blocks.flatMap(
    (block, n) => (n < first && coverLines(draft, block)) || maker.blocks(block),
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

/** Makes the nodes of block after block: a title without a depth of its own stands below the heading before it. */
class BlockMaker {
  readonly #marksOf: (line: LineIndex) => readonly Mark[];
  /** Where a questionnaire in an appendix begins its questions and their parts: without them they would run on. */
  readonly #starts: ReadonlyMap<LineIndex, boolean>;
  /** Of the last heading that is one by itself. */
  #depth = 1;

  constructor(readonly draft: Draft) {
    this.#marksOf = marksOfLine(draft);
    this.#starts = draft.blocks.some(({ question }) => question) ? new Map() : startsInAppendix(draft);
  }

  blocks({ block, title, body }: ReadBlock): Block[] {
    const { draft } = this;
    const places = placesOf(draft, block.lines);
    switch (block.kind) {
      case 'heading':
        this.#depth = block.level;
        return [headingOf(block.level, block.number, title, places)];
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
        if (block.terms) return this.#printed(block.lines, block.prefix);
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
            children: title
              ? [{ type: 'strong', children: inlines(title, 0, title.text.length), places }]
              : [],
            places,
          },
        ];
      case 'question':
        return (block.question?.segments ?? []).flatMap((segment) =>
          this.#segment(segment, block.question?.isAnswered ?? false),
        );
      case 'conclusion':
        if (!title) return this.#printed(block.lines, block.prefix);
        return [
          headingOf(
            this.#depth + 1,
            block.number,
            title,
            placesOf(draft, block.lines.slice(0, block.titleLines)),
          ),
          ...pieces(draft, body, null),
        ];
      case 'development':
        return [
          ...(title ? [headingOf(this.#depth + 1, null, title, places)] : []),
          ...pieces(draft, body, null),
        ];
      case 'contents':
        return block.lines.map((line) => contentsLine(draft, line));
      case 'links':
        return [{ type: 'box', kind: 'links', title: null, children: this.#eachLine(block.lines), places }];
      default:
        if (block.lines.some((line) => this.#starts.has(line))) return this.#parted(block.lines);
        return pieces(draft, body, null);
    }
  }

  #parted(lines: readonly LineIndex[]): Block[] {
    const parts: LineIndex[][] = [];
    for (const line of lines) {
      const last = parts.at(-1);
      if (last && !this.#starts.has(line)) last.push(line);
      else parts.push([line]);
    }
    return parts.flatMap((part) => {
      const blocks = pieces(this.draft, joinLines(this.draft, part, 0, this.#marksOf), null);
      return this.#starts.get(part[0]) ? blocks.map(inStrong) : blocks;
    });
  }

  /** With the printed number, which is all that says what it is: "1. …" as a numbered paragraph, else as its words. */
  #printed(lines: readonly LineIndex[], prefix: number): Block[] {
    const number = /^(\d{1,3})\.\s+$/.exec(this.draft.lines[lines[0]].text.slice(0, prefix))?.[1];
    if (number !== undefined)
      return pieces(this.draft, joinLines(this.draft, lines, prefix, this.#marksOf), Number(number));
    return pieces(this.draft, joinLines(this.draft, lines, 0, this.#marksOf), null);
  }

  /** A part of a question with its printed number or letter: "Question 7. …", "7.1. …", "a. …". */
  #segment({ part, lines }: QuestionSegment, isAnswered: boolean): Block[] {
    const { draft } = this;
    const words = joinLines(draft, lines, 0, this.#marksOf);
    if (part === 'title') return [headingOf(depthOfQuestion, null, words, placesOf(draft, lines))];
    // What a reply repeats of a question stays in one piece, or its second half would be taken for the answer.
    if (part === 'asked' && isAnswered && words.pieces.length > 1) return [this.#inOneParagraph(lines)];
    return pieces(draft, words, null);
  }

  #eachLine(lines: readonly LineIndex[]): Paragraph[] {
    return lines.map((line) => {
      const words = joinLines(this.draft, [line], 0, this.#marksOf);
      const places = placesOf(this.draft, [line]);
      return { type: 'paragraph', number: null, children: inlines(words, 0, words.text.length), places };
    });
  }

  #inOneParagraph(lines: readonly LineIndex[]): Paragraph {
    const children = this.#eachLine(lines).flatMap((line, n): Inline[] =>
      n === 0 ? [...line.children] : [{ type: 'break', places: [] }, ...line.children],
    );
    return { type: 'paragraph', number: null, children, places: placesOf(this.draft, lines) };
  }
}

/** A title in a text where no heading may stand. */
function inStrong(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  return { ...block, children: [{ type: 'strong', children: block.children, places: block.places }] };
}

/** A tab that leads to a page leads nowhere in a format that folds white space: dots do. */
function contentsLine(draft: Draft, line: LineIndex): Paragraph {
  const value = draft.lines[line].text
    .replace(/(?<![.\t ][ ]?)\t\s*(?=\d{1,4}$)/, ' ..... ')
    .replace(/\t/g, ' ');
  const places = placesOf(draft, [line]);
  return { type: 'paragraph', number: null, children: [{ type: 'text', value, places: [] }], places };
}

/** Below the heading of its group. */
const depthOfQuestion = 3;

function headingOf(
  depth: number,
  number: string | null,
  title: BlockText | null,
  places: readonly Place[],
): Heading {
  const children = title ? inlines(title, 0, title.text.length) : [];
  return { type: 'heading', depth, number, children, places };
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
