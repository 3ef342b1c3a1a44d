import type { CheckSubject } from './context.js';
import type { CheckNotice } from './rule.js';
import { textUnits } from './text-units.js';

/** A change of one stretch of one line that can change no meaning. */
export interface Fix {
  readonly line: number;
  /** Columns [from, to) are replaced; equal where something is only put in. */
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly why: string;
}

/**
 * What can be mended without its author: a comma that is missing between two parties of a list, the labels of a list
 * that skip or repeat, doubled blanks and commas, and a blank before one. Everything else is for a person.
 */
export function fixesOf(subject: CheckSubject, notices: readonly CheckNotice[]): Fix[] {
  const commas = notices
    .filter(({ rule }) => rule === 'list-separator')
    .flatMap((notice) => missingComma(notice, subject.source) ?? []);
  const signs = notices
    .filter(({ rule }) => rule === 'punctuation')
    .flatMap((notice) => doubledSigns(notice, subject.source));
  const all = [...commas, ...signs, ...listLabels(subject)].sort(
    (a, b) => a.line - b.line || a.from - b.from,
  );
  return all.filter(
    (fix, i) =>
      i === 0 || fix.line !== all[i - 1].line || fix.from >= all[i - 1].to + (fix.from === fix.to ? 1 : 0),
  );
}

/** The lines with the fixes in them; those of a line are put in from its end, so that columns hold. */
export function fixedLines(lines: readonly string[], fixes: readonly Fix[]): string[] {
  const fixed = [...lines];
  for (const { line, from, to, put } of [...fixes].sort((a, b) => b.line - a.line || b.from - a.from)) {
    const text = fixed[line - 1] ?? '';
    fixed[line - 1] = text.slice(0, from) + put + text.slice(to);
  }
  return fixed;
}

function missingComma({ actual, expected, place }: CheckNotice, source: readonly string[]): Fix | null {
  if (!actual || !expected) return null;
  const comma = [...expected].findIndex((char, i) => char !== actual[i]);
  const [first, second] = [actual.slice(0, comma), actual.slice(comma).trim()];
  if (expected[comma] !== ',' || flat(expected) !== flat(`${first}, ${second}`)) return null;
  const [line] = place.lines;
  const text = source[line - 1] ?? '';
  const from = text.indexOf(first, place.columns?.[0] ?? 0);
  const at = from + first.length;
  const behind = flat(`${text.slice(at)} ${source[line] ?? ''}`).trim();
  if (
    from < 0 ||
    (place.columns && from !== place.columns[0]) ||
    !behind.startsWith(second) ||
    !/^\s|^$/.test(text.slice(at))
  )
    return null;
  return { line, from: at, to: at, put: ',', why: `a comma between ${first} and ${second}` };
}

/** Two blanks or two commas in a row, wherever the notice says, and a blank before a comma. */
function doubledSigns({ place, related, actual }: CheckNotice, source: readonly string[]): Fix[] {
  if (actual === '  ')
    return [place, ...related].flatMap(({ lines, columns }) =>
      lines && columns
        ? [{ line: lines[0], from: columns[0], to: columns[1], put: ' ', why: 'two blanks in a row' }]
        : [],
    );
  const sign = / ?,\s*,(?=\s|$)| ,(?=\s|$)/.exec(actual ?? '');
  const [line, last] = place.lines;
  if (!sign || line !== last || !place.columns) return [];
  const printed = source[line - 1] ?? '';
  const at = printed.indexOf(actual ?? '', place.columns[0]);
  if (at !== place.columns[0]) return [];
  const from = at + sign.index;
  return [
    {
      line,
      from,
      to: from + sign[0].length,
      put: ',',
      why: 'a comma with another one, or a blank, before it',
    },
  ];
}

interface Label {
  readonly line: number;
  readonly from: number;
  readonly label: string;
  readonly close: string;
}

/** At least this many labels: two could also be a coincidence. */
const fewest = 3;

/** Lists that begin with 1 or a, go up line by line, and skip or repeat somewhere; not where the text refers to an item. */
function listLabels({ reading, source }: CheckSubject): Fix[] {
  return textUnits(reading)
    .filter(({ kind, quoted }) => !quoted && (kind === 'paragraph' || kind === 'recommendation'))
    .flatMap((unit) => {
      const labels = unit.spans
        .flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, i) => labelAt(source, first + i) ?? []),
        )
        .flat();
      const own =
        unit.place.paragraph !== undefined && labels[0]?.label === String(unit.place.paragraph)
          ? labels.slice(1)
          : labels;
      if (
        own.length < fewest ||
        !isAnnounced(source, own[0].line) ||
        /\b(?:points?|items?|letters?|sub-?paragraphs?)\s+\(?(?:\d{1,2}|[a-z])\b/i.test(unit.text)
      )
        return [];
      const numbers = own.map(({ label }) => numberOf(label));
      const isOneList =
        numbers[0] === 1 &&
        own.every(({ close, label }) => close === own[0].close && isDigit(label) === isDigit(own[0].label));
      const goesUp = numbers.every(
        (number, i) => i === 0 || (number >= numbers[i - 1] && number - numbers[i - 1] <= 2),
      );
      if (!isOneList || !goesUp) return [];
      return own.flatMap(({ line, from, label }, i) => {
        const right = isDigit(label) ? String(i + 1) : String.fromCharCode(97 + i);
        return right === label || i >= 26
          ? []
          : [
              {
                line,
                from,
                to: from + label.length,
                put: right,
                why: `item ${right} of a list was ${label}`,
              },
            ];
      });
    });
}

function labelAt(source: readonly string[], line: number): Label[] | null {
  const match = /^(\s*\(?)(\d{1,2}|[a-z])([.)])\s+\S/.exec(source[line - 1] ?? '');
  return match && [{ line, from: match[1].length, label: match[2], close: match[3] }];
}

/** The line before the list, blank lines aside, ends with a colon. */
function isAnnounced(source: readonly string[], first: number): boolean {
  for (let line = first - 1; line > 0; line--) {
    const text = source[line - 1].trim();
    if (text !== '') return text.endsWith(':');
  }
  return false;
}

function numberOf(label: string): number {
  return isDigit(label) ? Number(label) : label.charCodeAt(0) - 96;
}

function isDigit(label: string): boolean {
  return /^\d/.test(label);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
