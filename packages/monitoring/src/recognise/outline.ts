import type { BlockDraft, Draft, LineIndex } from './draft.js';
import type { HeadingScheme } from './profile.js';
import { endsClosed, endsSentence, withoutMark } from './shapes.js';

/** Where the reading stands in the text while it is cut into blocks, and what may come next. */
export class Outline {
  readonly first: LineIndex;
  /** Next running line after each running line. */
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #pageStarts: ReadonlySet<LineIndex>;
  readonly #numbered: ReadonlyMap<number, readonly LineIndex[]>;
  /** Width of nearly all lines of numbered paragraphs; small print is wider. */
  readonly textWidth: number;

  current: BlockDraft | null = null;
  nextParagraph = 1;
  /** Numbers of the open headings by scheme, outermost scheme first: roman [3], letter [2] in III, B. */
  #headings: { readonly scheme: HeadingScheme; readonly parts: readonly number[] }[] = [];
  /** Last recommendation of each chapter. */
  readonly recommendations = new Map<string, number>();

  constructor(readonly draft: Draft) {
    const count = draft.lines.length;
    this.#next = new Int32Array(count + 1).fill(count);
    this.#previous = new Int32Array(count + 1).fill(-1);
    let before = -1;
    let first = count;
    for (let i = 0; i < count; i++) {
      this.#previous[i] = before;
      if (draft.taken[i]) continue;
      if (before >= 0) this.#next[before] = i;
      else first = i;
      before = i;
    }
    this.first = first;
    this.#pageStarts = new Set(
      draft.pages.slice(1).map((page) => (draft.taken[page.from] ? this.#runningFrom(page.from) : page.from)),
    );
    this.#numbered = numberedLines(draft);
    this.textWidth = widthOfText(draft, this.#numbered);
  }

  text(line: LineIndex): string {
    return this.draft.lines[line]?.text ?? '';
  }

  after(line: LineIndex): LineIndex {
    return this.#next[line];
  }

  before(line: LineIndex): LineIndex {
    return this.#previous[line];
  }

  startsPage(line: LineIndex): boolean {
    return this.#pageStarts.has(line);
  }

  /** Something stands between this line and the running line before: a blank, a page, a note. */
  isParted(line: LineIndex): boolean {
    const hint = this.draft.lines[line].hint;
    if (hint) return true;
    const before = this.#previous[line];
    return before < 0 || before !== line - 1 || this.startsPage(line);
  }

  /** Parted from the text before, and that text is at an end. A page may part a sentence in two. */
  opensAfresh(line: LineIndex): boolean {
    if (!this.isParted(line)) return false;
    const before = this.#previous[line];
    if (before < 0 || this.draft.lines[line].hint) return true;
    const blankBefore = line > 0 && this.draft.lines[line - 1].text === '' && !this.startsPage(line);
    return blankBefore || endsClosed(this.#unmarked(before)) || this.#isOwnLine(before);
  }

  /** The running line before ends a sentence. */
  followsSentence(line: LineIndex): boolean {
    const before = this.#previous[line];
    return before >= 0 && endsSentence(this.#unmarked(before));
  }

  /** The lines of the piece that starts here: to the next blank, or `most` lines. */
  piece(line: LineIndex, most = 4): LineIndex[] {
    const found = [line];
    if (this.draft.lines[line].hint) return found;
    for (let i = this.#next[line]; i < this.draft.lines.length && found.length < most; i = this.#next[i]) {
      if (this.isParted(i) || this.draft.lines[i].hint) break;
      found.push(i);
    }
    return found;
  }

  /** A line of the text before without the mark of a note at its end. */
  #unmarked(line: LineIndex): string {
    return withoutMark(this.text(line));
  }

  #isOwnLine(line: LineIndex): boolean {
    const { current } = this;
    if (!current || this.text(line) === '') return true;
    return current.kind === 'heading' || current.kind === 'lead-in' || current.boxKind === 'voice-quote';
  }

  #runningFrom(line: LineIndex): LineIndex {
    let i = line;
    while (i < this.draft.lines.length && this.draft.taken[i]) i++;
    return i;
  }

  /** Is there a line later in the text that begins with this number and a dot? */
  hasNumbered(number: number, after: LineIndex): boolean {
    return (this.#numbered.get(number)?.at(-1) ?? -1) > after;
  }

  openNumbers(scheme: HeadingScheme): readonly number[] {
    return this.#headings.find((open) => open.scheme === scheme)?.parts ?? [];
  }

  /** Opens a heading, closes what was below it, and says its level: schemes may nest (II, then B, then 1). */
  openHeading(scheme: HeadingScheme, parts: readonly number[]): number {
    const at = this.#headings.findIndex((open) => open.scheme === scheme);
    const outer = at < 0 ? this.#headings : this.#headings.slice(0, at);
    this.#headings = [...outer, { scheme, parts }];
    return outer.length + parts.length;
  }

  enter(block: BlockDraft): void {
    this.current = block;
  }

  /**
   * The block that a line goes on with when it opens nothing itself: the one before it, or the one that a
   * quotation's box stands in the middle of. Null when unnumbered text begins a piece of its own.
   */
  blockToContinue(found: readonly BlockDraft[], line: LineIndex): BlockDraft | null {
    const block = found.findLast(({ boxKind }) => boxKind !== 'voice-quote');
    if (!block || block.kind === 'heading' || block.kind === 'lead-in' || block.kind === 'contents')
      return null;
    if (block.kind !== 'body') return block;
    const last = block.lines.at(-1) as LineIndex;
    const endsThere = endsSentence(this.#unmarked(last)) || this.draft.lines[line].hint !== null;
    return this.isParted(line) && endsThere ? null : block;
  }
}

const numbered = /^(\d{1,6})\.\s/;

function numberedLines(draft: Draft): Map<number, LineIndex[]> {
  const found = new Map<number, LineIndex[]>();
  draft.lines.forEach((line, i) => {
    if (draft.taken[i]) return;
    const match = numbered.exec(line.text);
    if (!match) return;
    const list = found.get(Number(match[1]));
    if (list) list.push(i);
    else found.set(Number(match[1]), [i]);
  });
  return found;
}

/** 95th percentile of the widths of lines that follow a numbered line; Infinity where lines are whole blocks. */
function widthOfText(draft: Draft, byNumber: ReadonlyMap<number, readonly LineIndex[]>): number {
  const widths: number[] = [];
  for (const lines of byNumber.values()) {
    for (const line of lines) {
      if (draft.lines[line].hint) return Number.POSITIVE_INFINITY;
      widths.push(draft.lines[line].text.length);
    }
  }
  if (widths.length < 20) return Number.POSITIVE_INFINITY;
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.5)] * 1.04;
}
