import type { LineRange, NoticePlace } from '@rapporteur/document';
import type { TextUnit } from './text-units.js';

/** What is counted in a unit once, however many notices stand in it. */
interface Counted {
  readonly printed: Printed;
  readonly letters: string;
  /** How many letters stand before each character of the unit's text, and in all of it. */
  readonly lettersBefore: Uint32Array;
}

/**
 * Finds a stretch of a unit's text again in the source. The source still has the marks of notes and the line ends
 * that the text lost, so letters alone are counted over the unit's own lines. Where the text left out more (a label,
 * a title), the letters at the counted place are others, and the stretch is looked for with what stands before it.
 */
export function placesIn(
  source: readonly string[],
): (unit: TextUnit, from: number, to: number) => NoticePlace & { readonly lines: LineRange } {
  const countedByUnit = new Map<TextUnit, Counted>();
  return (unit, from, to) => {
    const counted = countedByUnit.get(unit) ?? countLetters(source, unit);
    countedByUnit.set(unit, counted);
    return placeIn(counted, unit, from, to);
  };
}

function placeIn(
  { printed, letters, lettersBefore }: Counted,
  unit: TextUnit,
  from: number,
  to: number,
): NoticePlace & { readonly lines: LineRange } {
  const before = lettersBefore[from] ?? letters.length;
  const inside = Math.max(1, (lettersBefore[to] ?? letters.length) - before);
  const lead = unit.titled ? Math.max(0, printed.letters.length - letters.length) : 0;
  const at = whereStands(printed.letters, letters, before, inside, before + lead);
  const [start, end] = [printed.places[at], printed.places[at + inside - 1]];
  if (!start) return { ...unit.place, lines: unit.lines };
  if (!end) return { ...unit.place, lines: [start.line, unit.lines[1]] };
  const columns = start.line === end.line ? { columns: [start.column, end.column + 1] as const } : {};
  return { ...unit.place, lines: [start.line, end.line], ...columns };
}

function countLetters(source: readonly string[], unit: TextUnit): Counted {
  const lettersBefore = new Uint32Array(unit.text.length + 1);
  let letters = '';
  for (let i = 0; i < unit.text.length; i++) {
    lettersBefore[i] = letters.length;
    if (isLetter(unit.text.charCodeAt(i))) letters += unit.text[i];
  }
  lettersBefore[unit.text.length] = letters.length;
  return { printed: printedLetters(source, unit), letters, lettersBefore };
}

/** Letters before a stretch that tell it from others of the same words. */
const context = 24;

function whereStands(printed: string, own: string, before: number, inside: number, counted: number): number {
  const words = own.slice(before, before + inside);
  if (printed.startsWith(words, counted)) return counted;
  for (const length of [context, context / 3, 0]) {
    const lead = own.slice(Math.max(0, before - length), before);
    const at = printed.indexOf(lead + words);
    if (at >= 0) return at + lead.length;
  }
  return counted;
}

interface Printed {
  readonly letters: string;
  readonly places: readonly { readonly line: number; readonly column: number }[];
}

function printedLetters(source: readonly string[], { spans }: TextUnit): Printed {
  const places: { line: number; column: number }[] = [];
  let letters = '';
  for (const [first, last] of spans) {
    for (let line = first; line <= last; line++) {
      const text = source[line - 1] ?? '';
      for (let column = 0; column < text.length; column++) {
        if (!isLetter(text.charCodeAt(column))) continue;
        letters += text[column];
        places.push({ line, column });
      }
    }
  }
  return { letters, places };
}

/** Letters only: digits, raised ones too, are lost with the marks of notes. */
function isLetter(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code > 191 && !(code >= 8192 && code <= 8319))
  );
}
