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

/** Without the flag for Unicode, which makes it several times slower. */
const doubled = /(?<![A-Za-zÀ-ɏ\d’'/.-])([A-Za-zÀ-ɏ]{2,})[ \u00A0]+\1(?![A-Za-zÀ-ɏ\d’'/-]|\.[A-Za-z])/gi;

/** A word that is printed twice: "of of". The stretch holds both. Names ("Baden Baden") and numbers may be doubled. */
export function doubledWords(text: string, language: string | null): Stretch[] {
  const right = rightTwice[language ?? 'en'] ?? new Set();
  return [...text.matchAll(doubled)].flatMap(({ index, 0: both }) => {
    const [first, second] = both.split(/\s+/);
    const isName = /^\p{Lu}/u.test(second);
    return isName || right.has(first.toLowerCase()) ? [] : [{ from: index, to: index + both.length }];
  });
}
