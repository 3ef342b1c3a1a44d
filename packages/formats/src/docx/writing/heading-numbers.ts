import type { Heading } from '@rapporteur/document';
import { type CounterFormat, counterFormats, printCounter, readCounter } from './counters.js';

/** How one heading gets its printed number. */
export type HeadingNumber =
  | { readonly kind: 'none' }
  /** Word counts it itself; `series` goes up where a number is set anew. */
  | { readonly kind: 'automatic'; readonly level: number; readonly series: number }
  /** Word would count otherwise: the number is printed as words. */
  | { readonly kind: 'literal'; readonly printed: string };

/** How the numbers of one depth are made: "III.2.1" shows three levels, the last counted in digits. */
export interface NumberLevel {
  readonly format: CounterFormat;
  readonly shown: number;
  /** Most headings of this depth are numbered: the style counts, so that a new heading gets its number too. */
  readonly byStyle: boolean;
}

export interface HeadingNumbers {
  readonly levels: readonly NumberLevel[];
  readonly numbers: ReadonlyMap<Heading, HeadingNumber>;
  /** At which level and with which number each series begins. */
  readonly starts: readonly { readonly level: number; readonly value: number }[];
}

/** Counts through the headings as Word will, and says where its count is the printed one. */
export function numberHeadings(headings: readonly Heading[]): HeadingNumbers {
  const levels = Array.from({ length: 9 }, (_, level) =>
    levelOf(headings.filter((h) => levelAt(h) === level)),
  );
  const numbers = new Map<Heading, HeadingNumber>();
  const starts: { level: number; value: number }[] = [];
  let counts: Counts = [];
  for (const heading of headings) {
    if (heading.number === null) {
      numbers.set(heading, { kind: 'none' });
      continue;
    }
    const level = levelAt(heading);
    const next = countTo(level, (counts[level] ?? 0) + 1, counts);
    const { format, shown } = levels[level] as NumberLevel;
    const anew = shown === 1 ? readCounter(heading.number, format) : null;
    if (starts.length > 0 && printNumber(next, levels) === heading.number) counts = next;
    else if (anew !== null) {
      starts.push({ level, value: anew });
      counts = countTo(level, anew, []);
    } else {
      numbers.set(heading, { kind: 'literal', printed: heading.number });
      continue;
    }
    numbers.set(heading, { kind: 'automatic', level, series: starts.length - 1 });
  }
  return { levels, numbers, starts };
}

/** What was counted at each level; an upper one may not have been met yet. */
type Counts = readonly (number | undefined)[];

function countTo(level: number, value: number, counts: Counts): Counts {
  return [...Array.from({ length: level }, (_, at) => counts[at]), value];
}

function levelAt(heading: Heading): number {
  return Math.min(Math.max(heading.depth, 1), 9) - 1;
}

/** The number of the last level with those above it; null where one of them was never counted. */
function printNumber(counts: Counts, levels: readonly NumberLevel[]): string | null {
  const level = counts.length - 1;
  const { shown } = levels[level] as NumberLevel;
  const parts: string[] = [];
  for (let at = level - shown + 1; at <= level; at++) {
    const value = counts[at];
    if (at < 0 || !value) return null;
    parts.push(printCounter(value, (levels[at] as NumberLevel).format));
  }
  return parts.join('.');
}

function levelOf(headings: readonly Heading[]): NumberLevel {
  const numbers = headings.flatMap(({ number }) => (number === null ? [] : [number.split('.')]));
  const own = numbers.map((parts) => parts.at(-1) as string);
  return {
    format: mostLikely(counterFormats, (format) => steps(own.map((one) => readCounter(one, format)))),
    shown: mostLikely([1, 2, 3, 4, 5], (count) => numbers.filter(({ length }) => length === count).length),
    byStyle: numbers.length * 2 > headings.length,
  };
}

/** How many values follow the one before or begin anew: a wrong format has few. */
function steps(values: readonly (number | null)[]): number {
  return values.filter((value, at) => value !== null && (value === 1 || value === (values[at - 1] ?? 0) + 1))
    .length;
}

function mostLikely<T>(choices: readonly T[], score: (choice: T) => number): T {
  return choices.reduce((best, choice) => (score(choice) > score(best) ? choice : best));
}
