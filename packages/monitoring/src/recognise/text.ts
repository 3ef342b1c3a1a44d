import type { LineRange } from '@rapporteur/document';
import type { Draft, LineIndex, Mark } from './draft.js';
import { endsClosed, isSureLabel, itemLabel, withoutMark } from './shapes.js';

/** The words of a block without the marks of its notes: pieces for its items, and where each mark stood. */
export interface BlockText {
  /** Pieces joined by a line feed; a list item is a piece of its own and keeps its label. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly marks: readonly PlacedMark[];
  /** Where each line begins in the text, ascending. */
  readonly starts: readonly { readonly line: LineIndex; readonly offset: number }[];
}

export interface Piece {
  /** "−", "a)"; null for running text. */
  readonly label: string | null;
  /** Offsets in the block's text. */
  readonly from: number;
  to: number;
  readonly lines: LineIndex[];
}

export interface PlacedMark {
  readonly note: number;
  /** In the block's text: the mark stood right before this character. */
  readonly offset: number;
}

/** Joins lines as a reader would: a hyphen at a line's end stays and takes no space, a link goes on. */
export function joinLines(
  draft: Draft,
  lines: readonly LineIndex[],
  prefix: number,
  marksOf: (line: LineIndex) => readonly Mark[],
): BlockText {
  const parts: string[] = [];
  let length = 0;
  /** What stands since the last joint with a blank: all that the next joint depends on, however long the text is. */
  let tail = '';
  const pieces: Piece[] = [];
  const marks: PlacedMark[] = [];
  const starts: { line: LineIndex; offset: number }[] = [];
  lines.forEach((line, n) => {
    const source = draft.lines[line];
    const from = n === 0 ? prefix : 0;
    const label = itemLabel(source.text.slice(from));
    const current = pieces.at(-1);
    const opens = !current || opensPiece(draft, lines[n - 1], line, current, label, tail);
    const joint = length === 0 ? '' : opens ? '\n' : glue(tail, source.text);
    if (opens) pieces.push({ label, from: length + joint.length, to: 0, lines: [line] });
    else current.lines.push(line);
    length += joint.length;
    starts.push({ line, offset: length });
    const words = withoutMarks(source.text, from, marksOf(line), length, marks);
    parts.push(joint, words);
    length += words.length;
    tail = joint === '' ? (tail + words).slice(-longestLink) : words;
    (pieces.at(-1) as Piece).to = length;
  });
  return { text: parts.join(''), pieces, marks, starts };
}

/** Characters; the joint of a longer one is not looked at. */
const longestLink = 2000;

/** The source lines of the characters [from, to) of a block's text. */
export function linesAt(draft: Draft, body: BlockText, from: number, to: number): LineRange {
  const first = startAt(body, from);
  const last = Math.max(first, startAt(body, to - 1));
  return [draft.lines[body.starts[first].line].lines[0], draft.lines[body.starts[last].line].lines[1]];
}

/** Index of the last line that starts at or before an offset. */
function startAt({ starts }: BlockText, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle].offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The words of a line from a column on, without its marks, which are placed in the block's text. */
function withoutMarks(
  line: string,
  from: number,
  lineMarks: readonly Mark[],
  offset: number,
  marks: PlacedMark[],
): string {
  let words = '';
  let at = from;
  for (const mark of lineMarks) {
    if (mark.from < at) continue;
    words += line.slice(at, mark.from);
    if (line[mark.from - 1] === ' ' && mark.to > mark.from) words = words.trimEnd();
    marks.push({ note: mark.note, offset: offset + words.length });
    at = mark.to;
  }
  return words + line.slice(at);
}

function opensPiece(
  draft: Draft,
  previous: LineIndex,
  line: LineIndex,
  current: Piece,
  label: string | null,
  tail: string,
): boolean {
  const source = draft.lines[line];
  if (source.hint || draft.itemStarts?.has(line)) return true;
  const before = withoutMark(draft.lines[previous].text);
  const parted = line > previous + 1;
  if (label !== null) {
    if (isSureLabel(label) || (label === current.label && /^[-–]$/.test(label))) return true;
    const listed = endsClosed(before) || /[,;]$|\b(?:and|or)$/.test(before);
    return listed && (parted || current.label !== null || before.endsWith(':'));
  }
  return (
    parted &&
    !draft.taken[previous] &&
    isBlankBetween(draft, previous, line) &&
    endsClosed(tail) &&
    /^[“"‘'«(]?[\p{Lu}\d]/u.test(source.text)
  );
}

function isBlankBetween(draft: Draft, from: LineIndex, to: LineIndex): boolean {
  for (let i = from + 1; i < to; i++) if (draft.lines[i].text === '') return true;
  return false;
}

/** What stands between two lines: nothing after a compound's hyphen, a slash or inside a link; else a blank. */
function glue(tail: string, next: string): string {
  const beforeLast = tail[tail.length - 2] ?? ' ';
  if (tail !== '' && '-‐‑/'.includes(tail[tail.length - 1]) && beforeLast !== ' ') return '';
  return continuesLink(tail, next) ? '' : ' ';
}

/** A link cut at the end of a line goes on with what can not be a word, nor the next link of a list. */
function continuesLink(tail: string, next: string): boolean {
  const last = tail.slice(tail.lastIndexOf(' ') + 1);
  if (last.length < 5 || !/^[(“"<[]?(?:https?:\/\/|www\.)\S+$/.test(last) || /[.,;)]$/.test(last))
    return false;
  const first = next.split(/\s/, 1)[0];
  return /[/.=&?%_\d]/.test(first.slice(0, -1)) && !/^(?:[(“"]|https?:|www\.)/.test(first);
}
