import type { CheckContext } from '../context.js';
import { quotedIn, touches } from '../quotations.js';
import type { RuleFinding } from '../rule.js';

/** "Articles 18)", "Articles 18 of": the plural over one number, and the singular over two. */
const plural =
  /\b(Articles|Paragraphs|Sections|Chapters|Recommendations) (\d{1,3}(?:\([\da-z]+\))*)(?=\)|[.;:](?!\d)|,? (?:of the|of this|above|below|\p{Ll}+s\b))/gu;
const singular =
  /\b(Article) (\d{1,3})(?=(?:, \d{1,3})* (?:and|to) \d{1,3}(?![\d.)]|\()(?: of| above| below|[.,;)]))/g;

/** A word that refers to one number in the plural. Series ("Articles 18 to 23", "18-23") are right. */
export function* numberOfArticles(context: CheckContext): Iterable<RuleFinding> {
  if ((context.reading.document.language ?? 'en') !== 'en') return;
  for (const unit of context.units) {
    if (unit.quoted || !/\b(?:Article|Paragraphs|Sections|Chapters|Recommendations)/.test(unit.text))
      continue;
    for (const [pattern, meant] of [
      [plural, (word: string) => word.slice(0, -1)],
      [singular, (word: string) => `${word}s`],
    ] as const) {
      for (const { index, 0: printed, 1: word, 2: number } of unit.text.matchAll(pattern)) {
        if (/^\d{4}$/.test(number) || touches(quotedIn(unit.text), index, index + printed.length)) continue;
        yield {
          confidence: 'likely',
          message: `“${printed}”: is it meant to be “${meant(word)} ${number}”?`,
          place: context.placeIn(unit, index, index + printed.length),
          actual: printed,
          expected: `${meant(word)} ${number}`,
        };
      }
    }
  }
}
