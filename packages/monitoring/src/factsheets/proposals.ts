import type { RecommendationRecord } from '../readings/reading.js';
import type { DispositionKind, Proposal } from './factsheet.js';
import { hasPracticeOn, viewsOn } from './paragraph-views.js';
import type { ParagraphFacts, ReportFacts } from './report-facts.js';
import type { FactsheetWords } from './words.js';

/** More than half of what is asked stands in the sentence: it seems to answer the recommendation. */
const conclusive = 0.5;
const legalCondition =
  /\b(?:remove|withdraw|lift|abolish|repeal)\b[^.]{0,60}\b(?:requirement|condition|reservation|criminality|limitation)|\bestablish jurisdiction\b/i;

/**
 * Rules 3 to 6 of how factsheets are made by hand: what a secretariat infers from paragraphs about a party where a
 * recommendation has no list. Here they are questions with their paragraphs, for a person to answer.
 */
export function proposalFor(
  facts: ReportFacts,
  recommendation: RecommendationRecord,
  party: string,
  disposition: DispositionKind,
  related: readonly ParagraphFacts[],
  words: FactsheetWords,
): Proposal | null {
  if (!isOpen(facts, recommendation, disposition)) return null;
  const views = viewsOn(facts, recommendation, party, related);
  const paragraphs = numbersOf(views.map((view) => view.paragraph));
  const short = views.filter((view) => view.says === 'missing').map((view) => view.paragraph);
  if (short.length > 0) {
    return { disposition: 'specific', rule: 3, reason: words.fallsShort, paragraphs: numbersOf(short) };
  }
  if (disposition === 'generic') return null;
  if (legalCondition.test(recommendation.text) && views.every((view) => view.overlap <= conclusive)) {
    return { disposition: 'specific', rule: 4, reason: words.legalCondition, paragraphs };
  }
  if (views.length > 0) return { disposition: 'not-repeated', rule: 5, reason: words.credited, paragraphs };
  if (hasPracticeOn(facts, recommendation, party)) {
    return { disposition: 'not-repeated', rule: 5, reason: words.creditedByPractice, paragraphs };
  }
  const reason = related.length > 0 ? words.inconclusive : words.silent;
  return { disposition: 'generic', rule: 6, reason, paragraphs: numbersOf(related) };
}

/** Only where the text has no list; and the rough reading of sentences knows English only. */
function isOpen(
  facts: ReportFacts,
  { addressees }: RecommendationRecord,
  disposition: DispositionKind,
): boolean {
  const isEnglish = (facts.reading.document.language ?? 'en').startsWith('en');
  const isUnrestricted = disposition === 'generic' && addressees.kind === 'unspecified';
  return isEnglish && (disposition === 'as-addressed' || isUnrestricted);
}

function numbersOf(paragraphs: readonly ParagraphFacts[]): number[] {
  return paragraphs.map((paragraph) => paragraph.record.number);
}
