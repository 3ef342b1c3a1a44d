import type { ReportAddress, ReportHead } from '@rapporteur/registry';
import type { Language } from '../../words/language.js';
import { inLanguage } from '../in-language.js';

/** Findings are read from texts in English: where the reader's language has an edition without any, the English one is shown. */
export async function withFindings<T extends ReportHead>(
  address: ReportAddress,
  language: Language,
  load: (address: ReportAddress) => Promise<T | null>,
  isEmpty: (found: T) => boolean,
): Promise<T | null> {
  const found = await inLanguage(address, language, load);
  if (!found || !isEmpty(found) || found.edition.language === 'en') return found;
  return (await load({ ...address, language: 'en' })) ?? found;
}
