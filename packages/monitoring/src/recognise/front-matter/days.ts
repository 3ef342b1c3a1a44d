import { monthNumber } from '../dates.js';

/** A day in a line. `sure` is false where day and month might be the other way round, or only a period is named. */
export interface Day {
  readonly iso: string;
  readonly from: number;
  readonly to: number;
  readonly sure: boolean;
}

const ordinal = '(?:st|nd|rd|th|er|e)?';
const month = '(\\p{L}{3,10}\\.?)';
const forms: readonly {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => string | null;
  readonly isPeriod?: true;
}[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, read: ([y, m, d]) => iso(y, Number(m), d) },
  // A period: its last day.
  {
    pattern: new RegExp(
      `(?<!\\d)\\d{1,2}${ordinal}(?: ${month})?(?:(?: \\d{4})?\\s?(?:[-–—]|to|au)|\\s(?:and|et))\\s?(\\d{1,2})${ordinal} ${month} (\\d{4})(?!\\d)`,
      'giu',
    ),
    read: ([, d, m, y]) => iso(y, monthNumber(m), d),
    isPeriod: true,
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})${ordinal}(?: of| de)? ${month},? (\\d{4})(?!\\d)`, 'giu'),
    read: ([d, m, y]) => iso(y, monthNumber(m), d),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${month} (\\d{1,2})${ordinal},? (\\d{4})(?!\\d)`, 'giu'),
    read: ([m, d, y]) => iso(y, monthNumber(m), d),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/g,
    read: ([a, , b, y]) => inDigits(a, b, y),
  },
];

/** Every day that a line names, in words or digits, English, French or Dutch. */
export function daysIn(text: string): Day[] {
  const days: Day[] = [];
  // Every form has a year: most lines have none, and the forms are dear.
  if (!/\d{4}/.test(text)) return days;
  for (const { pattern, read, isPeriod } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const value = read(match.slice(1));
      if (value === null || days.some((day) => from < day.to && day.from < to)) continue;
      days.push({ iso: value, from, to, sure: !isPeriod && !isAmbiguous(match) });
    }
  }
  return days.sort((a, b) => a.from - b.from);
}

/** Day before month, as Europe writes; a second number above 12 can only be a day. */
function inDigits(first: string, second: string, year: string): string | null {
  return Number(second) > 12 ? iso(year, Number(first), second) : iso(year, Number(second), first);
}

function isAmbiguous(match: RegExpMatchArray): boolean {
  const [, first, sign, second] = match;
  return sign === '/' && Number(first) <= 12 && Number(second) <= 12 && first !== second;
}

function iso(year: string, month: number | null, day: string): string | null {
  const number = Number(day);
  if (month === null || month < 1 || month > 12 || number < 1) return null;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (number > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}
