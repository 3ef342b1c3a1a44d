import type { TextUnit } from './text-units.js';

/** A day written in words or figures. `iso` is null when there is no such day. */
export interface WrittenDate {
  readonly from: number;
  readonly to: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly iso: string | null;
  /** 0 is Sunday; null when no weekday is written before it. */
  readonly weekday: number | null;
}

const months = [
  'january|janvier|januari',
  'february|février|fevrier|februari',
  'march|mars|maart',
  'april|avril',
  'may|mai|mei',
  'june|juin|juni',
  'july|juillet|juli',
  'august|août|aout|augustus',
  'september|septembre',
  'october|octobre|oktober',
  'november|novembre',
  'december|décembre|decembre',
];
const weekdays = [
  'sunday|dimanche|zondag',
  'monday|lundi|maandag',
  'tuesday|mardi|dinsdag',
  'wednesday|mercredi|woensdag',
  'thursday|jeudi|donderdag',
  'friday|vendredi|vrijdag',
  'saturday|samedi|zaterdag',
];
const written = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${weekdays.join('|')}),?\s+(?:the\s+)?)?(\d{1,2})(?:st|nd|rd|th|er)?\s+(?:of\s+)?(${months.join('|')})[,\s]+(\d{4})(?!\d)`,
  'giu',
);

export function writtenDates({ text }: Pick<TextUnit, 'text'>): WrittenDate[] {
  if (!/\d{4}/.test(text)) return [];
  return [...text.matchAll(written)].map((match) => {
    const day = Number(match[2]);
    const month = indexIn(months, match[3]) + 1;
    const year = Number(match[4]);
    return {
      from: match.index,
      to: match.index + match[0].length,
      day,
      month,
      year,
      iso:
        day >= 1 && day <= daysIn(month, year)
          ? `${match[4]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          : null,
      weekday: match[1] ? indexIn(weekdays, match[1]) : null,
    };
  });
}

function indexIn(names: readonly string[], name: string): number {
  return names.findIndex((variants) => variants.split('|').includes(name.toLowerCase()));
}

export function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 0 is Sunday, by Zeller's congruence. */
export function weekdayOf({ day, month, year }: Pick<WrittenDate, 'day' | 'month' | 'year'>): number {
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const h =
    (day +
      Math.floor((13 * (m + 1)) / 5) +
      y +
      Math.floor(y / 4) -
      Math.floor(y / 100) +
      Math.floor(y / 400)) %
    7;
  return (h + 6) % 7;
}

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
