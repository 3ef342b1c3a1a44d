import type { Bilingual, EditionRecord, ReportAddress } from '@rapporteur/registry';
import type { Language } from '../words/language.js';

/** A label of ours in the reader's language. */
export const labelIn = (label: Bilingual | null, language: Language): string | null =>
  label ? label[language] : null;

/** The `lang` to write on a text where it differs from that of the page. */
export const langOf = (edition: EditionRecord, language: Language): string | undefined =>
  edition.language === language ? undefined : edition.language;

/** The adopted text in the reader's language where there is one; otherwise in the one that there is. */
export async function inLanguage<T>(
  address: ReportAddress,
  language: Language,
  load: (address: ReportAddress) => Promise<T | null>,
): Promise<T | null> {
  if (language === 'en') return load(address);
  return (await load({ ...address, language })) ?? load(address);
}
