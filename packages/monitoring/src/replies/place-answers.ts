import type { FootnoteRecord, Reading } from '../readings/reading.js';
import { type Unit, unitFor } from './unit.js';

/** Text of a written reply that has found its field. */
export interface PlacedAnswer {
  readonly address: string;
  readonly text: string;
  /** Lines of the file that it was read from: first of the first piece, last of the last. */
  readonly lines: readonly [first: number, last: number];
}

/** Text of a written reply that has no field yet: nothing of a file is dropped without being shown. */
export interface UnplacedText {
  readonly text: string;
  readonly lines: readonly [first: number, last: number];
  /** "answer": to a question that is not in this questionnaire; else what the reader took it for. */
  readonly kind: 'answer' | 'links' | 'text' | 'table' | 'note' | 'title';
  /** The number it stood under in the file, where it was an answer. */
  readonly asNumbered: string | null;
  /** The field whose answer stands before it, as a proposal; null at the beginning. */
  readonly near: string | null;
}

export interface PlacedReply {
  readonly placed: readonly PlacedAnswer[];
  readonly unplaced: readonly UnplacedText[];
  /** Fields for which the file held nothing. */
  readonly without: readonly string[];
  /** ISO 639 of the text, where the reader could tell. */
  readonly language: string | null;
}

interface Piece {
  readonly address: string;
  readonly question: string;
  readonly text: string;
  readonly lines: readonly [number, number];
}

/**
 * A reply that was written as a document, answer by answer: placed by question number and item. Answers to the items of
 * one field stand in it under their letters; notes follow the answer that they belong to.
 */
export function placeAnswers(reading: Reading, units: readonly Unit[]): PlacedReply {
  const notes = new Set<FootnoteRecord>();
  const found = new Map<string, Piece[]>();
  const unplaced: UnplacedText[] = [];
  for (const piece of answersIn(reading)) {
    const unit = unitFor(units, piece.address);
    const own = notesOf(reading, piece);
    for (const note of own) notes.add(note);
    const text = withNotes(piece, own);
    if (!unit)
      unplaced.push({ text, lines: piece.lines, kind: 'answer', asNumbered: piece.address, near: null });
    else found.set(unit.address, [...(found.get(unit.address) ?? []), { ...piece, text }]);
  }
  const placed = units.flatMap(({ address }): PlacedAnswer[] => {
    const pieces = found.get(address) ?? [];
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return [];
    const text = pieces.map((piece) => lettered(piece, address)).join('\n\n');
    return [{ address, text, lines: [first.lines[0], last.lines[1]] }];
  });
  unplaced.push(...restOf(reading, notes));
  const answered = new Set(placed.map(({ address }) => address));
  return {
    placed,
    unplaced: unplaced
      .map((each) => ({ ...each, near: nearOf(reading, units, each.lines[0]) }))
      .sort((a, b) => a.lines[0] - b.lines[0]),
    without: units.map(({ address }) => address).filter((address) => !answered.has(address)),
    language: reading.document.language,
  };
}

function answersIn({ questions }: Reading): Piece[] {
  return questions.flatMap(({ number, answer, items, lines }) =>
    [{ label: number, answer, lines }, ...items].flatMap(({ label, answer, lines }) =>
      answer === null ? [] : [{ address: label, question: number, text: answer, lines }],
    ),
  );
}

/** "c. No" where the field is that of the sub-question. */
function lettered({ address, text }: Piece, unit: string): string {
  if (address === unit) return text;
  const letter = /\.([a-z]+)$/.exec(address)?.[1];
  return letter ? `${letter}. ${text}` : `${address}. ${text}`;
}

function notesOf({ footnotes }: Reading, { question, address }: Piece): FootnoteRecord[] {
  return footnotes.filter(
    ({ markedIn }) =>
      markedIn?.question === question &&
      markedIn.part === 'answer' &&
      (markedIn.item ?? question) === address,
  );
}

/** The marks of a printed page say nothing in a field: "[1]" in the text, and the note below it. */
function withNotes({ text }: Piece, notes: readonly FootnoteRecord[]): string {
  const placed = [...notes].sort((a, b) => (b.markOffset ?? 0) - (a.markOffset ?? 0));
  const marked = placed.reduce((words, { number, markOffset }) => {
    if (markOffset === undefined) return words;
    return `${words.slice(0, markOffset)} [${number}]${words.slice(markOffset).replace(new RegExp(`^${number}\\b`), '')}`;
  }, text);
  return [marked, ...notes.map(({ number, text: said }) => `[${number}] ${said}`)].join('\n\n');
}

/** What is in the file beside questions and answers; page numbers and running heads are no text of the State. */
function restOf(
  { rest, paragraphs, footnotes }: Reading,
  placed: ReadonlySet<FootnoteRecord>,
): UnplacedText[] {
  const plain = { asNumbered: null, near: null };
  const kinds = { links: 'links', table: 'table', title: 'title' } as const;
  return [
    ...rest
      .filter(({ kind }) => kind !== 'page-number' && kind !== 'running-head' && kind !== 'contents')
      .map(({ text, lines, kind }): UnplacedText => {
        return { ...plain, text, lines, kind: kinds[kind as keyof typeof kinds] ?? 'text' };
      }),
    ...paragraphs.map(({ text, lines }): UnplacedText => ({ ...plain, text, lines, kind: 'text' })),
    // A note to the words of a question is the questionnaire's own.
    ...footnotes
      .filter((note) => !placed.has(note) && note.markedIn?.question === undefined)
      .map(({ text, lines }): UnplacedText => ({ ...plain, text, lines, kind: 'note' })),
  ];
}

function nearOf({ questions }: Reading, units: readonly Unit[], line: number): string | null {
  const before = questions
    .flatMap(({ number, items, lines }) => [{ label: number, lines }, ...items])
    .filter(({ lines }) => lines[0] <= line)
    .sort((a, b) => a.lines[0] - b.lines[0])
    .flatMap(({ label }) => unitFor(units, label)?.address ?? []);
  return before.at(-1) ?? null;
}
