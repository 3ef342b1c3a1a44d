import type { Language } from './language.js';

const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** "10 March 2022", "10 mars 2022". Takes a calendar date, `2022-03-10`, which has no time zone. */
export function dateInWords(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  const words = format.format(new Date(`${date}T00:00:00Z`));
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** "Austria, Cyprus and Malta". */
export function listInWords(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts);
}

/** Sorts as readers of the language expect it: "Åland" after "Albania", "République" beside "Roumanie". */
export function sortByName<T>(items: readonly T[], name: (item: T) => string, language: Language): T[] {
  const collator = new Intl.Collator(locales[language]);
  return [...items].sort((a, b) => collator.compare(name(a), name(b)));
}
