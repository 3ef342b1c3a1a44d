import type { CheckContext } from './context.js';

/** The opening of a note at the foot of a page, as it is printed: "12. See …". */
export interface PrintedNote {
  readonly number: number;
  readonly line: number;
  /** What stands between the number and the first word. */
  readonly after: string;
  /** False for a note that the reading took into the one before, since the text has no mark for it. */
  readonly read: boolean;
}

const opening = /^\s*(\d{1,4})(\s?[.,]?\s*)(?=\S)/;

/** Every note whose number opens a line, in the order of the lines. Formats that print no such number give none. */
export function printedNotes({ reading, source }: CheckContext): PrintedNote[] {
  const numbers = new Set(reading.footnotes.map(({ number }) => number));
  const found: PrintedNote[] = [];
  for (const note of reading.footnotes) {
    const first = opening.exec(source[note.lines[0] - 1] ?? '');
    if (!first || Number(first[1]) !== note.number) continue;
    found.push({ number: note.number, line: note.lines[0], after: first[2], read: true });
    let last = note.number;
    for (const [from, to] of note.spans) {
      for (let line = Math.max(from, note.lines[0] + 1); line <= to; line++) {
        const inner = /^\s*(\d{1,4})([.,]\s+)(?=[\p{Lu}“"‘(]|https?:|www\.)/u.exec(source[line - 1] ?? '');
        const number = Number(inner?.[1] ?? 0);
        const fits = number === last || (number > last && number <= last + 3 && !numbers.has(number));
        if (!inner || !fits) continue;
        found.push({ number, line, after: inner[2], read: false });
        last = number;
      }
    }
  }
  return found.sort((a, b) => a.line - b.line);
}
