import { roman } from '../../roman.js';

/** A number as a list prints it (ST_NumberFormat, ISO/IEC 29500-1 17.18.59); what is not known here prints in digits. */
export function printNumber(value: number, format: string, pattern: string | null = null): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperLetter':
      return repeatedLetter(value, LATIN).toUpperCase();
    case 'lowerLetter':
      return repeatedLetter(value, LATIN);
    case 'russianLower':
      return repeatedLetter(value, RUSSIAN);
    case 'russianUpper':
      return repeatedLetter(value, RUSSIAN).toUpperCase();
    case 'decimalZero':
      return value >= 0 && value < 10 ? `0${value}` : String(value);
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'hex':
      return value.toString(16).toUpperCase();
    case 'chicago':
      return value > 0 && value < 400
        ? (CHICAGO[(value - 1) % 4] as string).repeat(Math.ceil(value / 4))
        : String(value);
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'custom':
      return padded(value, pattern);
    default:
      return String(value);
  }
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Without the letters that do not count: ё, й, ъ, ы, ь. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const CHICAGO = ['*', '†', '‡', '§'];
/** "zzz…" that is longer tells nobody a number. */
const MOST_LETTERS = 30;

/** Word goes a … z, aa, bb, cc: one letter, repeated. */
function repeatedLetter(value: number, letters: string): string {
  if (value < 1 || value > MOST_LETTERS * letters.length) return String(value);
  return (letters[(value - 1) % letters.length] as string).repeat(Math.ceil(value / letters.length));
}

function ordinalEnding(value: number): string {
  const [tens, ones] = [Math.abs(value) % 100, Math.abs(value) % 10];
  if (tens > 10 && tens < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][ones] ?? 'th';
}

/** "001, 002, 003, ..." prints as many digits as it shows. */
function padded(value: number, pattern: string | null): string {
  const shown = /^0{1,20}\d/.exec(pattern ?? '');
  return shown ? String(value).padStart(shown[0].length, '0') : String(value);
}
