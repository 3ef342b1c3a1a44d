import type { LineRange } from '@rapporteur/document';
import type { CheckContext } from './context.js';
import type { TextUnit } from './text-units.js';

/** A note's mark as the source prints it. The reading takes marks out of the text; the source still has them. */
export interface PrintedMark {
  readonly note: number;
  readonly unit: TextUnit;
  /** Where in the unit's text it was taken out. */
  readonly offset: number;
  readonly line: number;
  /** Columns of the digits in the source line. */
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<CheckContext, readonly PrintedMark[]>();
const knownByNote = new WeakMap<CheckContext, ReadonlyMap<number, PrintedMark>>();

/** The mark of one note; undefined when it was not found. */
export function markOf(context: CheckContext, note: number): PrintedMark | undefined {
  const before = knownByNote.get(context);
  if (before) return before.get(note);
  const byNote = new Map(printedMarks(context).map((mark) => [mark.note, mark]));
  knownByNote.set(context, byNote);
  return byNote.get(note);
}

/**
 * Finds the marks by laying each unit's text over its source lines: where the source has digits that the text lacks,
 * there stood a mark. Several marks in one run of digits come out as several. Where source and text part for another
 * reason (marks that the format itself gives), nothing is found.
 */
export function printedMarks(context: CheckContext): readonly PrintedMark[] {
  const before = known.get(context);
  if (before) return before;
  const notes = new Set(context.reading.footnotes.map(({ number }) => number));
  const marked = markedUnits(context);
  const found = context.units.flatMap((unit) =>
    marked.has(keyOf(unit))
      ? [...titleMark(unit, context.source, notes), ...marksIn(unit, context.source, notes)]
      : [],
  );
  known.set(context, found);
  return found;
}

/** Only these units are walked. */
function markedUnits({ reading }: CheckContext): ReadonlySet<string> {
  const marked = new Set<string>();
  const { paragraphs, boxes, recommendations, headings, rest, footnotes } = reading;
  for (const record of [...paragraphs, ...boxes, ...recommendations])
    if (record.footnotes.length > 0) marked.add(keyOf(record));
  const titles = new Set<string>();
  const numbers = new Set<number>();
  for (const { markedIn } of footnotes) {
    if (markedIn?.rest !== undefined) marked.add(keyOf(rest[markedIn.rest]));
    if (markedIn?.heading !== undefined) titles.add(markedIn.heading);
    if (markedIn?.footnote !== undefined) numbers.add(markedIn.footnote);
  }
  for (const heading of headings) if (titles.has(heading.number ?? heading.title)) marked.add(keyOf(heading));
  for (const note of footnotes) if (numbers.has(note.number)) marked.add(keyOf(note));
  return marked;
}

function keyOf({ lines }: { readonly lines: LineRange }): string {
  return lines.join('-');
}

/** Walks over the letters and digits of a unit's own lines, blanks left out. */
class Cursor {
  #line = -1;
  #column = 0;
  readonly #lines: readonly number[];

  constructor(
    unit: TextUnit,
    readonly source: readonly string[],
  ) {
    this.#lines = unit.spans.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
    this.nextLine();
  }

  get line(): number {
    return this.#lines[this.#line];
  }

  get column(): number {
    return this.#column;
  }

  /** Zero at the end. */
  get code(): number {
    return this.#line < this.#lines.length ? this.source[this.line - 1].charCodeAt(this.#column) : 0;
  }

  step(): void {
    this.#column++;
    this.#skipBlanks();
  }

  /** At `column` of the line where the cursor stands. */
  goTo(column: number): void {
    this.#column = column;
    this.#skipBlanks();
  }

  nextLine(): void {
    this.#line++;
    this.#column = 0;
    this.#skipBlanks();
  }

  #skipBlanks(): void {
    while (this.#line < this.#lines.length) {
      const text = this.source[this.line - 1] ?? '';
      while (this.#column < text.length && isBlank(text.charCodeAt(this.#column))) this.#column++;
      if (this.#column < text.length) return;
      this.#line++;
      this.#column = 0;
    }
  }
}

function marksIn(unit: TextUnit, source: readonly string[], notes: ReadonlySet<number>): PrintedMark[] {
  const { text } = unit;
  const found: PrintedMark[] = [];
  const cursor = startOf(unit, source);
  let i = 0;
  let behind = 0;
  for (;;) {
    while (i < text.length && isBlank(text.charCodeAt(i))) i++;
    const code = cursor.code;
    if (code === 0 || (i === text.length && !isDigit(code))) return found;
    if (i < text.length && code === text.charCodeAt(i)) {
      cursor.step();
      i++;
      behind = i;
      continue;
    }
    const { line, column } = cursor;
    const printed = source[line - 1];
    let end = column;
    while (isDigit(printed.charCodeAt(end))) end++;
    // A digit of the text may follow the mark right away: "sites34 of them" may be mark 3 and 4 of them.
    while (
      end > column &&
      end < printed.length &&
      isDigit(printed.charCodeAt(end)) &&
      printed[end] !== text[i]
    )
      end--;
    if (end === column) return found;
    found.push(...split(printed.slice(column, end), { unit, offset: behind, line, from: column }, notes));
    cursor.goTo(end);
  }
}

/** "Recommendation IV-311": the mark hangs on the number, which the text leaves out. */
function titleMark(unit: TextUnit, source: readonly string[], notes: ReadonlySet<number>): PrintedMark[] {
  const id = unit.place.recommendation;
  const line = unit.lines[0];
  const printed = source[line - 1] ?? '';
  const from = id === undefined ? -1 : printed.indexOf(id);
  if (id === undefined || from < 0) return [];
  const digits = /^\d+(?=\s*$)/.exec(printed.slice(from + id.length))?.[0];
  return digits ? split(digits, { unit, offset: 0, line, from: from + id.length }, notes) : [];
}

/** Behind the printed number or the title that the text leaves out. */
function startOf(unit: TextUnit, source: readonly string[]): Cursor {
  const cursor = new Cursor(unit, source);
  const head = /^[^\d\s]{0,12}/u.exec(unit.text)?.[0] || unit.text.slice(0, 1);
  while (cursor.code !== 0) {
    const at = source[cursor.line - 1].indexOf(head, cursor.column);
    if (at >= 0) {
      cursor.goTo(at);
      return cursor;
    }
    cursor.nextLine();
  }
  return cursor;
}

/** "4445" is 44 and 45; a run that is no note's number is given whole. */
function split(
  digits: string,
  place: Pick<PrintedMark, 'unit' | 'offset' | 'line' | 'from'>,
  notes: ReadonlySet<number>,
): PrintedMark[] {
  const mark = (from: number, to: number): PrintedMark => ({
    ...place,
    note: Number(digits.slice(from, to)),
    from: place.from + from,
    to: place.from + to,
  });
  if (!notes.has(Number(digits))) {
    for (let cut = 1; cut < digits.length; cut++) {
      const [first, second] = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
      if (notes.has(first) && second === first + 1 && notes.has(second))
        return [mark(0, cut), mark(cut, digits.length)];
    }
  }
  return [mark(0, digits.length)];
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 160;
}
