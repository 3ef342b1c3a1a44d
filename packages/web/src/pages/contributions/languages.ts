import type { Language } from '../../words/language.js';

/** Languages in which organisations write; the two of the interface first. */
export const textLanguages = [
  ...[
    'en',
    'fr',
    'ar',
    'az',
    'bg',
    'bs',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'es',
    'et',
    'fi',
    'ga',
    'hr',
    'hu',
    'hy',
  ],
  ...[
    'is',
    'it',
    'ka',
    'lb',
    'lt',
    'lv',
    'mk',
    'mt',
    'nb',
    'nl',
    'pl',
    'pt',
    'rm',
    'ro',
    'ru',
    'sk',
    'sl',
    'sq',
  ],
  ...['sr', 'sv', 'tr', 'uk'],
];

/** "néerlandais", "Dutch"; the code where there is no name for it. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function languageOptions(language: Language): { readonly value: string; readonly label: string }[] {
  const named = textLanguages.slice(2).map((value) => ({ value, label: languageName(value, language) }));
  return [
    ...textLanguages.slice(0, 2).map((value) => ({ value, label: languageName(value, language) })),
    ...named.sort((a, b) => a.label.localeCompare(b.label, language)),
  ];
}
