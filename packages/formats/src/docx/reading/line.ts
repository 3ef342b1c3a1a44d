import type { Origin, Piece, Range } from './flow.js';

/**
 * A printed paragraph as one line of the source, and where in the file each of its letters comes from: what a comment
 * or a correction at (line, columns) needs to find its run again. Places count in the text of the part.
 */
export interface DocxLine {
  /** 1-based, in reading order: the body with its tables and boxes, then footnotes, then endnotes. */
  readonly number: number;
  /** "word/document.xml" */
  readonly part: string;
  /** The `w:p` that it is; several where a tracked deletion has joined them. */
  readonly paragraphs: readonly Range[];
  /** With the automatic number before it and the marks of notes in it; a tab or a break is a blank. */
  readonly text: string;
  /** Ascending, without gaps. */
  readonly spans: readonly LineSpan[];
}

export interface LineSpan {
  /** Columns of the line, 0-based, the second one excluded. */
  readonly from: number;
  readonly to: number;
  /** Null for what the word processor prints by itself: a number, a sign round a shown change. */
  readonly origin: Origin | null;
}

/** Letters of a line in the file. */
export interface FilePlace extends Origin {
  readonly part: string;
  /** How many of the letters, from there on, stand in the same run element. */
  readonly length: number;
}

/** Where the columns [from, to) of a line stand in the file, piece by piece. */
export function filePlaces(line: DocxLine, from: number, to: number): FilePlace[] {
  const found: FilePlace[] = [];
  for (const span of line.spans) {
    const [start, end] = [Math.max(span.from, from), Math.min(span.to, to)];
    if (!span.origin || start >= end) continue;
    const { run, node, offset } = span.origin;
    found.push({ part: line.part, run, node, offset: offset + start - span.from, length: end - start });
  }
  return found;
}

/** A line while it is read: its text is set when all numbers of notes are known. */
export class OpenLine implements DocxLine {
  text = '';
  spans: readonly LineSpan[] = [];
  readonly paragraphs: Range[] = [];

  constructor(
    readonly number: number,
    readonly part: string,
  ) {}

  /** @param label the automatic number, as printed */
  close(label: string, pieces: readonly Piece[]): void {
    const spans: LineSpan[] = [];
    let text = '';
    const add = (words: string, origin: Origin | null) => {
      if (words === '') return;
      spans.push({ from: text.length, to: text.length + words.length, origin });
      text += words;
    };
    if (label !== '') add(`${label} `, null);
    for (const piece of pieces) add(printed(piece), piece.origin);
    this.text = text;
    this.spans = spans;
  }
}

function printed(piece: Piece): string {
  if (piece.kind === 'break') return ' ';
  if (piece.kind === 'mark') return String(piece.note?.number ?? '');
  return piece.value;
}
