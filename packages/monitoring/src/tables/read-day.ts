import type { Cell } from './cell.js';
import { folded } from './nearest.js';

/** Which comes first in 03/04/2022; null: not said, and then it is not guessed. */
export type DayOrder = 'day-first' | 'month-first' | null;

/* The names of the months, and how they are shortened, in English and French. */
const months: readonly string[] = [
  'january jan janvier janv',
  'february feb fevrier fevr fev',
  'march mar mars',
  'april apr avril avr',
  'may mai',
  'june jun juin',
  'july jul juillet juil',
  'august aug aout',
  'september sept sep septembre',
  'october oct octobre',
  'november nov novembre',
  'december dec decembre',
];

const wanted = 'A day is wanted, as 2022-03-10';

/** A day as "2022-03-10". What can be read in two ways is not read, and both are told. */
export function readDay(text: string, order: DayOrder = null): Cell<string> {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text);
  if (iso) return dayOf(text, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})([./ -])(\d{1,2})\2(\d{4})$/.exec(text);
  if (parts)
    return fromParts(
      text,
      Number(parts[1]),
      Number(parts[3]),
      Number(parts[4]),
      parts[2] === '.' ? 'day-first' : order,
    );
  const named = namedMonth(text);
  if (named) return dayOf(text, named.year, named.month, named.day);
  return { why: whyNoDay(text) };
}

function fromParts(text: string, first: number, second: number, year: number, order: DayOrder): Cell<string> {
  if (order === 'month-first') return dayOf(text, year, first, second);
  if (order === 'day-first' || first > 12 || first === second) return dayOf(text, year, second, first);
  if (second > 12) return dayOf(text, year, first, second);
  const one = isoDay(year, second, first);
  const other = isoDay(year, first, second);
  return {
    why: `“${text}” can be ${one} or ${other}. Write the one that it is, or say for the whole file whether the day comes first or the month.`,
  };
}

function namedMonth(text: string): { year: number; month: number; day: number } | null {
  const [a = '', b = '', c = '', more] = folded(text)
    .split(' ')
    .filter((word) => !/^(?:of|le|the|de)$/.test(word));
  if (more !== undefined || !/^\d{4}$/.test(c)) return null;
  const number = (word: string) =>
    /^\d{1,2}(?:er|st|nd|rd|th)?$/.test(word) ? Number.parseInt(word, 10) : null;
  const month = (word: string) => months.findIndex((names) => names.split(' ').includes(word)) + 1;
  const day = number(a) ?? number(b);
  const named = month(a) || month(b);
  return day !== null && named > 0 ? { year: Number(c), month: named, day } : null;
}

function whyNoDay(text: string): string {
  if (/^\d{4}$/.test(text)) return `${wanted}: “${text}” is a year only.`;
  if (/^\d{4}-\d{1,2}$/.test(text)) return `${wanted}: “${text}” is a month only.`;
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return `${wanted}: “${text}” is how a spreadsheet counts days, and may mean ${serialDay(Math.floor(Number(text)))}. Show the column as a date and save it again, or write the day.`;
  if (/^\d{1,2}[./ -]\d{1,2}[./ -]\d{2}$/.test(text))
    return `${wanted}: the year of “${text}” has two digits only.`;
  return `${wanted}: “${text}” is none.`;
}

function dayOf(text: string, year: number, month: number, day: number): Cell<string> {
  const iso = isoDay(year, month, day);
  const time = Date.parse(`${iso}T00:00:00Z`);
  const isOfCalendar = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  if (!isOfCalendar) return { why: `“${text}” is no day of the calendar. ${wanted}.` };
  if (year < 1800 || year > 2200)
    return { why: `“${text}” is in the year ${year}, which can hardly be meant. ${wanted}.` };
  return { value: iso };
}

function isoDay(year: number, month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Day 1 is the first of January 1900, with a 29 February of that year that never was (ECMA-376 part 1, 18.17.4.1). */
function serialDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
