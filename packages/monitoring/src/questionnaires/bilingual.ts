/** The two languages in which a questionnaire is asked. */
export const askedLanguages = ['en', 'fr'] as const;
export type AskedLanguage = (typeof askedLanguages)[number];

/**
 * How the words of one language stand to those of the other. "outdated": the other language changed since; "checked":
 * somebody read both and found that they ask the same.
 */
export const translationStatuses = ['missing', 'draft', 'checked', 'outdated'] as const;
export type TranslationStatus = (typeof translationStatuses)[number];

/** Words in both languages, side by side; "" where they are missing. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
  readonly status: { readonly en: TranslationStatus; readonly fr: TranslationStatus };
}

export const noWords: Bilingual = { en: '', fr: '', status: { en: 'missing', fr: 'missing' } };

/** Words as they are first written: a draft in each language that has them. */
export function bilingual(en: string, fr = ''): Bilingual {
  return writeWords(noWords, { en, fr });
}

/**
 * Writes one language or both. A language that is written anew makes the other outdated, unless it was itself behind:
 * then it has caught up. Both at once: both are drafts.
 */
export function writeWords(
  words: Bilingual,
  written: { readonly en?: string; readonly fr?: string },
): Bilingual {
  const next = { en: tidy(written.en ?? words.en), fr: tidy(written.fr ?? words.fr) };
  const isChanged = { en: next.en !== words.en, fr: next.fr !== words.fr };
  const statusOf = (language: AskedLanguage): TranslationStatus => {
    const other = otherLanguage(language);
    const status = words.status[language];
    if (next[language] === '') return 'missing';
    if (isChanged[language]) return 'draft';
    if (!isChanged[other]) return status;
    if (next[other] === '') return 'draft';
    return words.status[other] === 'outdated' || words.status[other] === 'missing' ? status : 'outdated';
  };
  return { ...next, status: { en: statusOf('en'), fr: statusOf('fr') } };
}

/** Somebody read both languages and found that they ask the same: so neither is behind. Null where one is missing. */
export function checkWords(words: Bilingual): Bilingual | null {
  if (words.en === '' || words.fr === '') return null;
  return { ...words, status: { en: 'checked', fr: 'checked' } };
}

/** The words in a language, or else in the other, with the language that they are in. */
export function wordsIn(
  words: Bilingual,
  language: AskedLanguage,
): { text: string; language: AskedLanguage } {
  const other = otherLanguage(language);
  if (words[language] === '' && words[other] !== '') return { text: words[other], language: other };
  return { text: words[language], language };
}

export function hasWords({ en, fr }: Bilingual): boolean {
  return en !== '' || fr !== '';
}

export function otherLanguage(language: AskedLanguage): AskedLanguage {
  return language === 'en' ? 'fr' : 'en';
}

/** Without the blanks at the ends, and with one kind of line end: what a form adds is no change. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}
