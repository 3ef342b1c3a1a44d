import { markBeginning, mayBegin } from './beginnings.js';
import type { Match } from './name-index.js';
import { abbreviations } from './register-names.js';
import { rowsOf } from './rows.js';

const dotted = /(?:\p{Lu}\.){2,4}/uy;
const codes = new Map<string, string>();

/** The party whose abbreviation stands at `from`: UK, U.S.A., BiH, DPRK. */
export function abbreviationAt(text: string, from: number, end: number): Match | null {
  if (end - from > 5) return null;
  if (codes.size === 0) readCodes();
  if (!mayBegin(text, from, end)) return null;
  const to = end === from + 1 && text[end] === '.' ? dottedEnd(text, from) : end;
  const code = codes.get(text.slice(from, to));
  if (code === undefined || isMoney(text, to) || isShoutedPronoun(text, from, to)) return null;
  return { meaning: { code, form: 'name', territory: null, languages: null }, to };
}

function readCodes(): void {
  for (const [code = '', names = ''] of rowsOf(abbreviations)) {
    for (const name of names.split('; ')) {
      codes.set(name, code);
      markBeginning(name.includes('.') ? name.slice(0, 1) : name);
    }
  }
}

/** The end of "U.S.A.", with the dot that may also end the sentence. */
function dottedEnd(text: string, from: number): number {
  dotted.lastIndex = from;
  return from + (dotted.exec(text)?.[0].length ?? 1);
}

/** "US$ 100", "US dollars". */
function isMoney(text: string, to: number): boolean {
  return /^\s?(?:\$|dollars?\b|cents?\b)/.test(text.slice(to, to + 9));
}

/** "WHAT CHILDREN TELL US": the pronoun, in a line of capitals. */
function isShoutedPronoun(text: string, from: number, to: number): boolean {
  return (
    text.slice(from, to) === 'US' &&
    /(?<![\p{L}])(?!THE\s|EU\s|UK\s)\p{Lu}{2,}\s+$/u.test(text.slice(Math.max(0, from - 20), from))
  );
}
