const months: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  janvier: 1,
  février: 2,
  mars: 3,
  avril: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  août: 8,
  septembre: 9,
  octobre: 10,
  novembre: 11,
  décembre: 12,
  januari: 1,
  februari: 2,
  maart: 3,
  mei: 5,
  juni: 6,
  juli: 7,
  augustus: 8,
  oktober: 10,
};
/** "March" -> 3, also without accents; null when it is no month. */
export function monthNumber(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return months[plain] ?? plainMonths[plain] ?? null;
}

const plainMonths: Readonly<Record<string, number>> = {
  fevrier: 2,
  aout: 8,
  decembre: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const written = /^(\d{1,2})(?:st|nd|rd|th|er)?(?: of)? (\p{L}+) (\d{4})$/u;

/** "10 March 2022", "1er mars 2022" -> "2022-03-10"; null when it is no day of the calendar. */
export function isoDay(text: string): string | null {
  const match = written.exec(text.trim());
  const month = match ? months[match[2].toLowerCase()] : undefined;
  if (!match || !month) return null;
  const day = Number(match[1]);
  const last = month === 2 ? (Number(match[3]) % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day < 1 || day > last) return null;
  return `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day written in words, for finding it in running text. */
export const writtenDay = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th|er)?(?: of)? (?:${Object.keys(months).join('|')}) \\d{4}\\b`,
  'giu',
);
