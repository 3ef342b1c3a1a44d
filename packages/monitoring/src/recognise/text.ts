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
  let text = '';
  const pieces: Piece[] = [];
  const marks: PlacedMark[] = [];
  const starts: { line: LineIndex; offset: number }[] = [];
  lines.forEach((line, n) => {
    const source = draft.lines[line];
    const from = n === 0 ? prefix : 0;
    const label = itemLabel(source.text.slice(from));
    const current = pieces.at(-1);
    if (!current || opensPiece(draft, lines[n - 1], line, current, label, text)) {
      if (text !== '') text += '\n';
      pieces.push({ label, from: text.length, to: text.length, lines: [line] });
    } else {
      current.lines.push(line);
      text += glue(text, source.text);
    }
    starts.push({ line, offset: text.length });
    text = appendLine(text, source.text, from, marksOf(line), marks);
    (pieces.at(-1) as Piece).to = text.length;
  });
  return { text, pieces, marks, starts };
}

/** The source lines of the characters [from, to) of a block's text. */
export function linesAt(draft: Draft, body: BlockText, from: number, to: number): LineRange {
  const first = body.starts.findLast(({ offset }) => offset <= from) ?? body.starts[0];
  const last = body.starts.findLast(({ offset }) => offset < to) ?? first;
  return [draft.lines[first.line].lines[0], draft.lines[last.line].lines[1]];
}

function appendLine(before: string, line: string, from: number, lineMarks: readonly Mark[], marks: PlacedMark[]): string {
  let text = before;
  let at = from;
  for (const mark of lineMarks) {
    if (mark.from < at) continue;
    text += line.slice(at, mark.from);
    if (line[mark.from - 1] === ' ' && mark.to > mark.from) text = text.trimEnd();
    marks.push({ note: mark.note, offset: text.length });
    at = mark.to;
  }
  return text + line.slice(at);
}

function opensPiece(draft: Draft, previous: LineIndex, line: LineIndex, current: Piece, label: string | null, text: string): boolean {
  const source = draft.lines[line];
  if (source.hint) return true;
  const before = withoutMark(draft.lines[previous].text);
  const parted = line > previous + 1;
  if (label !== null) {
    if (isSureLabel(label) || (label === current.label && /^[-–]$/.test(label))) return true;
    const listed = endsClosed(before) || /[,;]$|\b(?:and|or)$/.test(before);
    return listed && (parted || current.label !== null || before.endsWith(':'));
  }
  return parted && !draft.taken[previous] && isBlankBetween(draft, previous, line) && endsClosed(text) && /^[“"‘'«(]?[\p{Lu}\d]/u.test(source.text);
}

function isBlankBetween(draft: Draft, from: LineIndex, to: LineIndex): boolean {
  for (let i = from + 1; i < to; i++) if (draft.lines[i].text === '') return true;
  return false;
}

/** What stands between two lines: nothing after a compound's hyphen, a slash or inside a link; else a blank. */
function glue(text: string, next: string): string {
  if (text === '') return '';
  const beforeLast = text[text.length - 2] ?? ' ';
  if ('-‐‑/'.includes(text[text.length - 1]) && beforeLast !== ' ' && beforeLast !== '\n') return '';
  return continuesLink(text, next) ? '' : ' ';
}

/** A link cut at the end of a line goes on with what can not be a word. */
function continuesLink(text: string, next: string): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  if (last.length < 5 || !/^[(“"<[]?(?:https?:\/\/|www\.)\S+$/.test(last) || /[.,;)]$/.test(last)) return false;
  const first = next.split(/\s/, 1)[0];
  return /[/.=&?%_\d]/.test(first.slice(0, -1)) && !/^[(“"]/.test(first);
}
