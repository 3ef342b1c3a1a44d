import type { WalkedDocx } from '../reading/document.js';
import { type Flow, type Note, type Origin, type Piece, paragraphsOf, type Range } from '../reading/flow.js';
import { type DocxLine, filePlaces } from '../reading/line.js';

/** Between which letters of the main part a remark stands; a paragraph, where it can stand at no letter. */
export type Anchor =
  | { readonly kind: 'letters'; readonly from: Edge; readonly to: Edge }
  | { readonly kind: 'paragraph'; readonly paragraph: Range };

export interface Edge {
  readonly place: Origin;
  readonly length: number;
}

/** Lines and columns of a text, as notices name them. */
export interface LinePlace {
  readonly lines: readonly [first: number, last: number];
  readonly columns?: readonly [from: number, to: number];
}

/**
 * Finds where in the main part remarks may stand. Word takes no remark into a text box, and LibreOffice none into a
 * note: what is said of a note stands at its mark, what is said of a box at the paragraph that it hangs on.
 */
export class Anchors {
  private readonly marks = new Map<Note, Origin>();
  private readonly noteByLine = new Map<number, Note>();
  private readonly main: string;

  constructor(private readonly walked: WalkedDocx) {
    this.main = [...walked.parts.keys()][0] ?? '';
    for (const { pieces } of paragraphsOf(walked.body)) this.learnMarks(pieces);
    for (const { note, flows } of walked.notes)
      for (const line of linesOf(flows)) this.noteByLine.set(line.number, note);
  }

  /** Null where the whole text has no place for a remark. */
  find({ lines, columns }: LinePlace): Anchor | null {
    const first = this.line(lines[0]);
    const note = this.noteByLine.get(first?.number ?? 0);
    const mark = note && this.marks.get(note);
    if (mark) return { kind: 'letters', from: { place: mark, length: 0 }, to: { place: mark, length: 1 } };
    if (!first || first.part !== this.main) return this.anywhere();
    const frame = this.frameOf(first);
    if (frame) return { kind: 'paragraph', paragraph: frame };
    const last = this.line(lines[1]);
    const isWhole = !columns || lines[0] !== lines[1];
    const opening = filePlaces(first, isWhole ? 0 : columns[0], isWhole ? first.text.length : columns[1]);
    const closing =
      last && last !== first && last.part === this.main && !this.frameOf(last)
        ? filePlaces(last, 0, last.text.length)
        : opening;
    const [from, to] = [opening[0], (closing.length > 0 ? closing : opening).at(-1)];
    if (from && to)
      return { kind: 'letters', from: { place: from, length: 0 }, to: { place: to, length: to.length } };
    const [paragraph] = first.paragraphs;
    return paragraph ? { kind: 'paragraph', paragraph } : this.anywhere();
  }

  private line(number: number): DocxLine | undefined {
    return this.walked.lines[number - 1];
  }

  /** The first letter of the text: for what is said of the text as a whole. */
  private anywhere(): Anchor | null {
    for (const line of this.walked.lines) {
      if (line.part !== this.main || this.frameOf(line)) continue;
      const [place] = filePlaces(line, 0, line.text.length);
      if (place) return { kind: 'letters', from: { place, length: 0 }, to: { place, length: place.length } };
    }
    return null;
  }

  /** The paragraph in which the paragraph of this line stands: it is one of a text box. */
  private frameOf({ part, paragraphs }: DocxLine): Range | null {
    const [own] = paragraphs;
    if (!own) return null;
    const outer = this.outermost(part);
    let low = 0;
    let high = outer.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [from, to] = outer[middle] as Range;
      if (to <= own[0]) low = middle + 1;
      else if (from > own[0]) high = middle - 1;
      else return from < own[0] ? [from, to] : null;
    }
    return null;
  }

  private readonly outermostByPart = new Map<string, readonly Range[]>();

  /** Paragraphs that stand in no other, in order. */
  private outermost(part: string): readonly Range[] {
    const known = this.outermostByPart.get(part);
    if (known) return known;
    const found: Range[] = [];
    const all = this.walked.lines
      .filter((line) => line.part === part)
      .flatMap(({ paragraphs }) => paragraphs);
    for (const range of all.sort((a, b) => a[0] - b[0])) {
      const last = found.at(-1);
      if (!last || range[0] >= last[1]) found.push(range);
    }
    this.outermostByPart.set(part, found);
    return found;
  }

  private learnMarks(pieces: readonly Piece[]): void {
    for (const { kind, note, origin } of pieces)
      if (kind === 'mark' && note && origin && !this.marks.has(note)) this.marks.set(note, origin);
  }
}

function linesOf(flows: readonly Flow[]): DocxLine[] {
  return [...paragraphsOf(flows)].map(({ line }) => line);
}
