import { comparisons, composeCheckReport, rules } from '@rapporteur/monitoring';
import { written } from '../written.js';
import type { CheckedFile } from './check-file.js';

/** The checker's report on paper, without the text; its own words are in the language of the first text. */
export async function pdfOutput(checked: readonly CheckedFile[]): Promise<Uint8Array> {
  const language = checked[0]?.reading.document.language === 'fr' ? 'fr' : 'en';
  const texts = checked.map(({ file, shown, dismissed }) => ({
    name: file,
    notices: shown,
    dismissed: dismissed.length,
  }));
  const finds = new Map([...rules, ...comparisons].map((rule) => [rule.name, rule.finds]));
  return await written('pdf', composeCheckReport(texts, { language, finds }));
}
