import type { Cell } from './cell.js';
import { type DayOrder, readDay } from './read-day.js';

export interface Period {
  readonly first: string;
  readonly last: string;
}

/** "2021", "2021-03", "2021-Q1", a day, or two of them with a stroke between: the first and the last day. */
export function readPeriod(text: string, order: DayOrder = null): Cell<Period> {
  const whole = onePeriod(text, order);
  if (whole && 'value' in whole) return whole;
  const halves =
    /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s*(?:\/|–|—| - | to | à |-)\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/.exec(text);
  const [from, to] = [onePeriod(halves?.[1] ?? '', order), onePeriod(halves?.[2] ?? '', order)];
  if (from && to && 'value' in from && 'value' in to) {
    return from.value.first <= to.value.last
      ? { value: { first: from.value.first, last: to.value.last } }
      : { why: `The period “${text}” ends before it begins.` };
  }
  if (whole) return whole;
  return { why: `A period is wanted, as 2021, 2021-03, 2021-Q1 or 2020/2021: “${text}” is none.` };
}

function onePeriod(text: string, order: DayOrder): Cell<Period> | null {
  const year = /^(\d{4})$/.exec(text)?.[1];
  if (year) return { value: { first: `${year}-01-01`, last: `${year}-12-31` } };
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return { value: months(Number(month[1]), Number(month[2]), 1) };
  const quarter = /^(\d{4})[- ]?[QT]([1-4])$/i.exec(text);
  if (quarter) return { value: months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3) };
  if (!/\d/.test(text) || /^\d{4}\D+\d{4}$/.test(text)) return null;
  const day = readDay(text, order);
  return 'why' in day
    ? /^\d{1,2}\D/.test(text)
      ? day
      : null
    : { value: { first: day.value, last: day.value } };
}

function months(year: number, first: number, count: number): Period {
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { first: day(first - 1, 1), last: day(first - 1 + count, 0) };
}
