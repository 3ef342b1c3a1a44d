import type { RecommendationRecord } from '../readings/reading.js';
import { operativeSentences } from '../recommendations/operative-sentences.js';
import { statesDifficulty } from './difficulties.js';
import type { DispositionKind, Proposal } from './factsheet.js';
import { storiesOf } from './practices.js';
import type { ParagraphFacts, ReportFacts } from './report-facts.js';
import { stanceOf, stemsOf, type WordWeights, weightsOver } from './stance.js';
import type { FactsheetWords } from './words.js';

/** A sentence speaks of a recommendation's matter if it holds this share of its words, the rare ones weighing more. */
const enough = 0.3;
/** A measure described so closely that the paragraph seems to answer the recommendation. */
const conclusive = 0.55;
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
  const language = facts.reading.document.language ?? 'en';
  const hasNoList =
    disposition === 'as-addressed' ||
    (disposition === 'generic' && recommendation.addressees.kind === 'unspecified');
  if (!language.startsWith('en') || !hasNoList) return null;
  const views = viewsOf(facts, recommendation, party, related);
  const short = views.filter((view) => view.says === 'missing');
  if (short.length > 0) return proposal('specific', 3, words.fallsShort, short);
  if (disposition === 'generic') return null;
  const close = views.filter((view) => view.overlap >= conclusive);
  if (legalCondition.test(recommendation.text) && close.length === 0)
    return proposal('specific', 4, words.legalCondition, views);
  if (views.length > 0) return proposal('not-repeated', 5, words.credited, views);
  if (isCreditedByPractice(facts, recommendation, party))
    return proposal('not-repeated', 5, words.creditedByPractice, []);
  return {
    disposition: 'generic',
    rule: 6,
    reason: related.length > 0 ? words.inconclusive : words.silent,
    paragraphs: numbersOf(related),
  };
}

interface View {
  readonly paragraph: ParagraphFacts;
  readonly says: 'there' | 'missing';
  readonly overlap: number;
}

/** What the sentences that name the party say of what is asked; those about something else are left out. */
function viewsOf(
  facts: ReportFacts,
  recommendation: RecommendationRecord,
  party: string,
  related: readonly ParagraphFacts[],
): View[] {
  const weigh = weightsOf(facts);
  const measure = measureOf(recommendation);
  return related.flatMap((paragraph) => {
    if (statesDifficulty(facts, paragraph)) return [{ paragraph, says: 'missing' as const, overlap: 1 }];
    const blocks = paragraph.blocks.flat();
    const naming = blocks.filter((sentence) => sentence.codes.has(party));
    const stances = (naming.length > 0 ? naming : blocks).map(({ text }) => stanceOf(text, measure, weigh));
    const near = stances.filter((stance) => stance.overlap >= enough);
    const strongest = near.sort((a, b) => b.overlap - a.overlap)[0];
    return strongest ? [{ paragraph, ...strongest }] : [];
  });
}

function measureOf({ text, addressees }: RecommendationRecord): string {
  const sentences = operativeSentences(text, addressees.condition);
  return sentences.length > 0 ? sentences.map((sentence) => sentence.rest).join(' ') : text;
}

const weights = new WeakMap<ReportFacts, WordWeights>();

function weightsOf(facts: ReportFacts): WordWeights {
  let known = weights.get(facts);
  if (!known)
    weights.set(facts, (known = weightsOver(facts.reading.recommendations.map(({ text }) => stemsOf(text)))));
  return known;
}

function isCreditedByPractice(
  facts: ReportFacts,
  recommendation: RecommendationRecord,
  party: string,
): boolean {
  const weigh = weightsOf(facts);
  const boxes = facts.reading.boxes.filter(
    (box) => box.kind === 'practice' && box.section === recommendation.section,
  );
  const stories = boxes.flatMap(storiesOf).filter((story) => story.parties.includes(party));
  return stories.some((story) => stanceOf(story.text, measureOf(recommendation), weigh).overlap >= enough);
}

function proposal(
  disposition: Proposal['disposition'],
  rule: Proposal['rule'],
  reason: string,
  views: readonly View[],
): Proposal {
  return { disposition, rule, reason, paragraphs: numbersOf(views.map((view) => view.paragraph)) };
}

function numbersOf(paragraphs: readonly ParagraphFacts[]): number[] {
  return paragraphs.map((paragraph) => paragraph.record.number);
}
