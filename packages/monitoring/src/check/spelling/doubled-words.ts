import type { Stretch } from '../quotations.js';

/** Words that stand twice in a row with sense, by language. */
const rightTwice: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    'had',
    'that',
    'very',
    'do',
    'her',
    'no',
    'so',
    'in',
    'is',
    'long',
    'many',
    'bye',
    'ha',
    'knock',
    'again',
  ]),
  fr: new Set(['nous', 'vous', 'si', 'très', 'le', 'la', 'en']),
  nl: new Set(['die', 'dat', 'zijn', 'haar', 'ze', 'heel', 'op', 'in', 'door', 'over', 'aan']),
};

/**
 * A word that is printed twice: "of of". The stretch holds both. Names ("Baden Baden") and numbers may be doubled.
 * From blank to blank, and not by a pattern that refers back to itself: that one is slow on a long text.
 */
export function doubledWords(text: string, language: string | null): Stretch[] {
  const right = rightTwice[language ?? 'en'] ?? new Set();
  const found: Stretch[] = [];
  for (let blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
    let to = blank + 1;
    while (isLetter(text.charCodeAt(to))) to++;
    const from = blank - (to - blank - 1);
    if (to - blank < 3 || from < 0 || text[to - 1] !== text[blank - 1]) continue;
    const [first, second] = [text.slice(from, blank), text.slice(blank + 1, to)];
    if (first.toLowerCase() !== second || right.has(second)) continue;
    if (
      /[\p{L}\d’'/.-]$/u.test(text.slice(0, from).slice(-1)) ||
      /^(?:[\d’'/-]|\.\p{L})/u.test(text.slice(to, to + 2))
    )
      continue;
    found.push({ from, to });
  }
  return found;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 191 && code < 592);
}
