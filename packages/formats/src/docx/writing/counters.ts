/** The kinds of numbers that Word counts in, by its own names for them. */
export type CounterFormat = 'decimal' | 'upperRoman' | 'lowerRoman' | 'upperLetter' | 'lowerLetter';

/** Roman before letters: "I" and "V" are more often chapters than the ninth and the twenty-second of something. */
export const counterFormats: readonly CounterFormat[] = [
  'decimal',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
];

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** A number as Word prints it. Letters beyond the alphabet are none that we ask for. */
export function printCounter(value: number, format: CounterFormat): string {
  switch (format) {
    case 'decimal':
      return String(value);
    case 'upperRoman':
      return toRoman(value);
    case 'lowerRoman':
      return toRoman(value).toLowerCase();
    case 'upperLetter':
      return String.fromCharCode(64 + value);
    case 'lowerLetter':
      return String.fromCharCode(96 + value);
  }
}

/** The value that Word would print just so; null where it never would ("IIII", "007"). */
export function readCounter(printed: string, format: CounterFormat): number | null {
  const value = valueUnder(printed, format);
  return value !== null && value > 0 && printCounter(value, format) === printed ? value : null;
}

function valueUnder(printed: string, format: CounterFormat): number | null {
  switch (format) {
    case 'decimal':
      return /^\d{1,6}$/.test(printed) ? Number(printed) : null;
    case 'upperRoman':
    case 'lowerRoman':
      return /^[ivxlcdm]{1,12}$/i.test(printed) ? fromRoman(printed.toUpperCase()) : null;
    case 'upperLetter':
      return /^[A-Z]$/.test(printed) ? printed.charCodeAt(0) - 64 : null;
    case 'lowerLetter':
      return /^[a-z]$/.test(printed) ? printed.charCodeAt(0) - 96 : null;
  }
}

function toRoman(value: number): string {
  let rest = value;
  let printed = '';
  for (const [sign, worth] of ROMAN) for (; rest >= worth; rest -= worth) printed += sign;
  return printed;
}

function fromRoman(printed: string): number {
  let value = 0;
  let at = 0;
  for (const [sign, worth] of ROMAN) for (; printed.startsWith(sign, at); at += sign.length) value += worth;
  return at === printed.length ? value : 0;
}
