import {
  type Block,
  type Document,
  type Footnote,
  type Inline,
  type LineRange,
  type ListItem,
  walk,
} from '@rapporteur/document';
import type { FootnoteRecord, MarkedIn, QuestionRecord, Reading } from '../readings/reading.js';
import { footnote, heading, noteMark, paragraph, strong, text } from './nodes.js';

export interface ReadingTextOptions {
  /** Only what begins within these lines, such as a chapter, with the notes that are marked in it. */
  readonly lines?: LineRange;
  /** Of the text that comes out; the reading's own when not given. */
  readonly title?: string;
}

/** A mark stands right before the character `offset` of the text; null: after its last. */
interface Mark {
  readonly number: number;
  readonly offset: number | null;
}

interface Placed {
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** What a printed page carries beside the text; a writer makes its own. */
const furniture: readonly string[] = ['running-head', 'page-number', 'contents', 'links'];
/** Below the headings that part a text of questions, conclusions or developments. */
const depthOfTitle = 3;

/**
 * The text of a reading as a document: its records in the order of the text, with their marks, and the notes at the end. It has
 * everything that the reading has, and what the reading does not keep (bold words, links, tables as such) is not in it.
 */
export function composeReading(reading: Reading, { lines, title }: ReadingTextOptions = {}): Document {
  const marks = new MarksByPlace(reading.footnotes);
  const [first, last] = lines ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const children = placedRecords(reading, marks)
    .filter(({ line }) => first <= line && line <= last)
    .sort((one, other) => one.line - other.line)
    .flatMap(({ blocks }) => blocks);
  const { document } = reading;
  return {
    type: 'document',
    kind: lines ? 'text' : kindOf(reading),
    title: title ?? document.title,
    format: document.format,
    ...(document.language ? { lang: document.language } : {}),
    children: [...children, ...notesOf(reading, lines ? marksIn(children) : null, marks)],
    places: [],
  };
}

function kindOf({ questions, recommendations }: Reading): string {
  return questions.length > 0 && recommendations.length === 0 ? 'reply' : 'report';
}

function placedRecords(reading: Reading, marks: MarksByPlace): Placed[] {
  // A record that owns no lines is told by another.
  const placed = <R extends { readonly lines: LineRange; readonly spans: readonly LineRange[] }>(
    records: readonly R[],
    blocksOf: (record: R, index: number) => readonly Block[],
  ): Placed[] =>
    records.flatMap((record, index) =>
      record.spans.length > 0 ? [{ line: record.lines[0], blocks: blocksOf(record, index) }] : [],
    );
  return [
    ...placed(reading.headings, (record) => [
      {
        ...heading(record.level, record.number, ''),
        children: inlines(record.title, marks.at('heading', record.number ?? record.title)),
      },
    ]),
    ...placed(reading.paragraphs, (record) =>
      linesAsBlocks(record.text, marks.at('paragraph', record.number), record.number),
    ),
    ...placed(reading.boxes, (record, index) => [
      {
        type: 'box',
        kind: record.kind,
        title: record.title || null,
        children: linesAsBlocks(record.text, marks.at('box', index)),
        places: [],
      },
    ]),
    ...placed(reading.recommendations, (record) => [
      {
        type: 'recommendation',
        id: record.id,
        children: linesAsBlocks(record.text, numberFirst(marks.at('recommendation', record.id))),
        places: [],
      },
    ]),
    ...placed(reading.questions, (record) => questionBlocks(record, marks.at('question', record.number))),
    ...placed(reading.conclusions, (record) => [
      ...titled(record.title, record.number),
      ...linesAsBlocks(record.text, marks.at('conclusion', record.number)),
    ]),
    ...placed(reading.developments, (record, index) => [
      ...titled(record.title, null),
      ...linesAsBlocks(record.text, marks.at('development', index)),
    ]),
    ...placed(reading.rest, (record, index) => restBlocks(record, marks.at('rest', index))),
  ];
}

/** A mark that stands in no text of a recommendation stands at its number: before its first words. */
function numberFirst(marks: readonly Mark[]): readonly Mark[] {
  return [
    ...marks.filter(({ offset }) => offset === null).map(({ number }) => ({ number, offset: 0 })),
    ...marks.filter(({ offset }) => offset !== null),
  ];
}

function restBlocks({ kind, text: words }: Reading['rest'][number], marks: readonly Mark[]): Block[] {
  if (furniture.includes(kind)) return [];
  if (kind === 'lead-in') return [paragraph(strong(words), ...marks.map(({ number }) => noteMark(number)))];
  return linesAsBlocks(words, marks);
}

function titled(title: string | null, number: string | null): Block[] {
  if (title !== null) return [heading(depthOfTitle, number, title)];
  return number === null ? [] : [paragraph(strong(`${number}.`))];
}

/** What is asked in bold, the answer below it. */
function questionBlocks(
  { number, title, text: asked, answer, items }: QuestionRecord,
  marks: readonly Mark[],
) {
  const parts: Block[] = [heading(depthOfTitle, number, title ?? '')];
  if (asked !== null) parts.push(paragraph(strong(asked)));
  if (answer !== null) parts.push(...linesAsBlocks(answer, []));
  for (const item of items) {
    parts.push(paragraph(strong(`${item.label}  ${item.text}`)));
    if (item.answer !== null) parts.push(...linesAsBlocks(item.answer, []));
  }
  // The reading tells in which question a note is marked, and not at which of its texts.
  if (marks.length > 0) parts.push(paragraph(...marks.map((mark) => noteMark(mark.number))));
  return parts;
}

const item = /^\s*([−–—•▪◦*→-]|\(?(?:[a-z0-9]{1,2}|[ivx]{1,4})[).])\s+/;

/** Lines of a record as blocks: running text as paragraphs, items ("− …") as lists. The first carries the number. */
function linesAsBlocks(words: string, marks: readonly Mark[], number: number | null = null): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  const closeList = () => {
    if (items.length > 0) blocks.push({ type: 'list', children: items, places: [] });
    items = [];
  };
  for (const { line, from, own } of linesWithMarks(words, marks)) {
    const label = blocks.length === 0 && items.length === 0 && number !== null ? null : item.exec(line);
    const start = label ? label[0].length : 0;
    const content = inlines(line.slice(start), own, from + start);
    if (label) {
      const child = { ...paragraph(), children: content };
      items.push({ type: 'listItem', label: label[1] ?? '', children: [child], places: [] });
      continue;
    }
    closeList();
    blocks.push({ ...paragraph(), number: blocks.length === 0 ? number : null, children: content });
  }
  closeList();
  return blocks;
}

/** Each line with the marks up to its last letter; the last line with the rest. */
function linesWithMarks(words: string, marks: readonly Mark[]) {
  const found = [...words.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({ line, from: index }));
  let next = 0;
  return found.map(({ line, from }, at) => {
    const first = next;
    const isLast = at === found.length - 1;
    while (
      next < marks.length &&
      (isLast || (marks[next]?.offset ?? Number.POSITIVE_INFINITY) <= from + line.length)
    )
      next += 1;
    return { line, from, own: marks.slice(first, next) };
  });
}

function inlines(words: string, marks: readonly Mark[], from = 0): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const { number, offset } of marks) {
    const to = Math.min(Math.max((offset ?? Number.POSITIVE_INFINITY) - from, at), words.length);
    if (to > at) found.push(text(words.slice(at, to)));
    found.push(noteMark(number));
    at = to;
  }
  if (at < words.length) found.push(text(words.slice(at)));
  return found;
}

class MarksByPlace {
  readonly #marks = new Map<string, Mark[]>();

  constructor(notes: readonly FootnoteRecord[]) {
    for (const { number, markedIn, markOffset } of notes) {
      for (const [kind, place] of Object.entries(markedIn ?? {})) {
        const key = `${kind} ${place}`;
        const same = this.#marks.get(key) ?? [];
        this.#marks.set(key, [...same, { number, offset: markOffset ?? null }]);
      }
    }
    for (const marks of this.#marks.values())
      marks.sort(
        (one, other) =>
          (one.offset ?? Number.POSITIVE_INFINITY) - (other.offset ?? Number.POSITIVE_INFINITY) ||
          one.number - other.number,
      );
  }

  at(kind: keyof MarkedIn, place: string | number): readonly Mark[] {
    return this.#marks.get(`${kind} ${place}`) ?? [];
  }
}

/** @param marked the numbers of the marks in the text; null for all notes, also those whose mark was not found */
function notesOf(reading: Reading, marked: ReadonlySet<number> | null, marks: MarksByPlace): Footnote[] {
  const wanted = marked === null ? null : new Set(marked);
  return reading.footnotes.flatMap(({ number, text: words }) => {
    if (wanted !== null && !wanted.has(number)) return [];
    const own = marks.at('footnote', number);
    for (const mark of own) wanted?.add(mark.number);
    return [{ ...footnote(number), children: inlines(words, own) }];
  });
}

function marksIn(blocks: readonly Block[]): Set<number> {
  const numbers = blocks.flatMap((block) =>
    [...walk(block)].flatMap((node) => (node.type === 'noteMark' ? [node.number] : [])),
  );
  return new Set(numbers);
}
