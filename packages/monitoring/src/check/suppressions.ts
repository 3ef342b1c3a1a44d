import { type Citation, citationAt, citationFinder, type NoticePlace } from '@rapporteur/document';
import type { CheckNotice } from './rule.js';

/** A notice that its author has looked at and does not want to see again, and why. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it holds, as 2026-12-31; null: for good. */
  readonly until: string | null;
  /** The words that the notice is about, or null. With nothing before and after them they may stand anywhere. */
  readonly words: Citation | null;
  /** A paragraph, note, recommendation or section by its number, or null. */
  readonly place: NoticePlace | null;
}

export interface Suppressed {
  readonly notice: CheckNotice;
  readonly by: Suppression;
}

export interface Sifted {
  readonly shown: readonly CheckNotice[];
  readonly suppressed: readonly Suppressed[];
  /** Those that hold, and fit nothing in this text. */
  readonly unused: readonly Suppression[];
  readonly expired: readonly Suppression[];
}

/** Takes out what was dismissed, in this text or in an earlier one. `today` is 2026-06-14. */
export function applySuppressions(
  notices: readonly CheckNotice[],
  suppressions: readonly Suppression[],
  source: readonly string[],
  today: string,
): Sifted {
  const expired = suppressions.filter(({ until }) => until !== null && until < today);
  const held = suppressions.filter((each) => !expired.includes(each));
  if (held.length === 0) return { shown: notices, suppressed: [], unused: [], expired };
  const fits = fitter(held, source);
  const shown: CheckNotice[] = [];
  const suppressed: Suppressed[] = [];
  for (const notice of notices) {
    const by = held.find((each) => each.rule === notice.rule && fits(each, notice));
    if (by) suppressed.push({ notice, by });
    else shown.push(notice);
  }
  const used = new Set(suppressed.map(({ by }) => by));
  return { shown, suppressed, unused: held.filter((each) => !used.has(each)), expired };
}

/** What a notice is about, quoted, so that its dismissal is remembered when lines and numbers have changed. */
export function citationOf(notice: CheckNotice, source: readonly string[]): Citation {
  const { text, rangeOf } = joined(source);
  return citationAt(text, ...rangeOf(notice.place));
}

function fitter(suppressions: readonly Suppression[], source: readonly string[]) {
  const { text, rangeOf } = joined(source);
  const find = suppressions.some(({ words }) => words && isPlaced(words)) ? citationFinder(text) : () => null;
  const ranges = new Map(
    suppressions.map((each) => [each, each.words && isPlaced(each.words) ? find(each.words) : null]),
  );
  return (suppression: Suppression, notice: CheckNotice): boolean => {
    const { words, place } = suppression;
    if (place && !isIn(place, notice.place)) return false;
    if (!words) return place !== null;
    if (!isPlaced(words)) return linesOf(notice, source).includes(flat(words.quotation));
    const range = ranges.get(suppression);
    if (!range) return false;
    const [from, to] = rangeOf(notice.place);
    return range.from < to && from < range.to;
  };
}

function isPlaced({ before, after }: Citation): boolean {
  return before !== '' || after !== '';
}

function isIn(wanted: NoticePlace, place: NoticePlace): boolean {
  const keys = ['paragraph', 'footnote', 'recommendation', 'section'] as const;
  return keys.every((key) => wanted[key] === undefined || wanted[key] === place[key]);
}

function linesOf({ place }: CheckNotice, source: readonly string[]): string {
  return flat(source.slice(place.lines[0] - 1, place.lines[1]).join(' '));
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The source in one piece, and where the place of a notice lies in it. */
function joined(source: readonly string[]) {
  const starts: number[] = [];
  let length = 0;
  for (const line of source) {
    starts.push(length);
    length += line.length + 1;
  }
  const rangeOf = ({ lines: [first, last], columns }: CheckNotice['place']): [number, number] => {
    const start = starts[first - 1] ?? length;
    if (columns) return [start + columns[0], start + columns[1]];
    return [start, (starts[last - 1] ?? length) + (source[last - 1]?.length ?? 0)];
  };
  return { text: source.join('\n'), rangeOf };
}
