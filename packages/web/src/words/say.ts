import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Language } from './language.js';

/*
 * The words of the interface. English gives the keys; French must have each of them (checked by the compiler),
 * with the same arguments (checked by a test). Messages are ICU MessageFormat.
 */

export type Key = keyof typeof en;
export type Words = Readonly<Record<Key, string>>;

/** The names that stand directly after an opening brace and are followed by a comma or a closing brace. */
type Names<S extends string> = S extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name},${string}` ? Word<Name> : Word<Inside>) | Names<Rest>
  : never;
type Word<S extends string> = S extends `${string}${' ' | '#' | '{'}${string}` | '' ? never : S;
export type Values<K extends Key> = Readonly<Record<Names<(typeof en)[K]>, string | number | Date>>;
type Rest<K extends Key> = [Names<(typeof en)[K]>] extends [never] ? [] : [values: Values<K>];

export type Say = <K extends Key>(key: K, ...values: Rest<K>) => string;

export const wordsByLanguage: Readonly<Record<Language, Words>> = { en, fr };
const messages = new Map<string, IntlMessageFormat>();

export function sayIn(language: Language): Say {
  return (key, ...values) => {
    const id = `${language} ${key}`;
    let message = messages.get(id);
    if (!message) {
      const text = wordsByLanguage[language][key];
      message = new IntlMessageFormat(language === 'fr' ? frenchSpaces(text) : text, language, undefined, {
        ignoreTag: true,
      });
      messages.set(id, message);
    }
    return String(message.format(values[0] as Record<string, string | number | Date> | undefined));
  };
}

/** French puts a space that does not break before a high mark and inside guillemets: here, so that nobody must type it. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;?!])/g, '\u202f')
    .replace(/ (?=[:»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0');
}
