/*
 * Spreadsheets count days: 1 is the first of January 1900, and 60 is a 29 February of that year that never was
 * (ECMA-376 part 1, 18.17.4.1). Files from old Macintoshes count from the first of January 1904, which is 0.
 */
const DAY = 86_400_000;
const BASE_1900 = Date.UTC(1899, 11, 30);
const BASE_1904 = Date.UTC(1904, 0, 1);
const NEVER = 60;

/** "2022-03-10" -> 44630; null when it is no day of the calendar from March 1900 on. */
export function dayToSerial(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const serial = (time - BASE_1900) / DAY;
  return new Date(time).toISOString().startsWith(iso) && serial > NEVER ? serial : null;
}

/** What a format shows of a number: a day, the time of day, or both. */
export type DateKind = 'day' | 'time' | 'both';

/** 44630 -> "2022-03-10", 44630.5 -> "2022-03-10T12:00:00", 0.5 -> "12:00:00"; null when it is no date. */
export function serialToDate(serial: number, kind: DateKind, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const seconds = Math.round((serial % 1) * 86_400);
  const whole = Math.floor(serial);
  // A time of a day, not rounded up to the next midnight.
  const clock = new Date(Math.min(seconds, 86_399) * 1000).toISOString().slice(11, 19);
  if (kind === 'time') return whole === 0 || is1904 ? clock : null;
  if (!is1904 && whole === NEVER) return null;
  const base = is1904 ? BASE_1904 : whole < NEVER ? BASE_1900 + DAY : BASE_1900;
  const day = new Date(base + whole * DAY).toISOString().slice(0, 10);
  return kind === 'day' && seconds === 0 ? day : seconds === 0 ? day : `${day}T${clock}`;
}

/** Formats that every program knows by their number alone (18.8.30), with those of East Asia. */
const BUILT_IN: Readonly<Record<number, DateKind>> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'day',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'both',
  27: 'day',
  28: 'day',
  29: 'day',
  30: 'day',
  31: 'day',
  32: 'time',
  33: 'time',
  34: 'time',
  35: 'time',
  36: 'day',
  45: 'time',
  46: 'time',
  47: 'time',
  50: 'day',
  51: 'day',
  52: 'day',
  53: 'day',
  54: 'day',
  55: 'time',
  56: 'time',
  57: 'day',
  58: 'day',
};

/** Whether a number format shows dates; null when it shows numbers. */
export function dateKindOf(id: number, code: string | undefined): DateKind | null {
  if (code === undefined) return BUILT_IN[id] ?? null;
  const [positive = ''] = code.split(';');
  // Words in quotes, escaped letters, colours and languages are no part of it; "[h]" counts hours.
  const bare = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/general|[#?]|0(?!0*$)/.test(bare) && !/[ymdhs]/.test(bare.replace(/general/g, ''))) return null;
  const hasDay = /[yd]|m{3}/.test(bare);
  const hasTime = /[hs]|am\/pm/.test(bare);
  if (hasDay) return hasTime ? 'both' : 'day';
  if (hasTime) return 'time';
  return /^m{1,2}$/.test(bare) ? 'day' : null;
}
