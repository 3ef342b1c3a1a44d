import type { RecommendationRecord } from '../readings/reading.js';
import type { DispositionKind } from './factsheet.js';
import type { ReportFacts } from './report-facts.js';
import type { Meeting } from './wording.js';
import type { FactsheetWords } from './words.js';

export interface Addressed {
  readonly disposition: DispositionKind;
  readonly reason: string;
  /** How the wording changes; null where the report's own words stay. */
  readonly meeting: Meeting | null;
}

/**
 * Rules 1, 2 and 7 of how factsheets are made: what the text alone can tell. A recommendation without a list that is
 * bound to a condition is left as it is addressed, for the list may have been left out on purpose.
 */
export function addressedTo(
  facts: ReportFacts,
  recommendation: RecommendationRecord,
  party: string,
  words: FactsheetWords,
): Addressed {
  const { kind, parties, condition } = recommendation.addressees;
  if (parties.includes(party))
    return { disposition: 'specific', reason: whyListed(recommendation, party, words), meeting: 'listed' };
  if (parties.length > 0 || kind === 'named')
    return { disposition: 'not-addressed', reason: words.othersNamed, meeting: null };
  const basis = listedThrough(facts, recommendation, party);
  if (basis) return { disposition: 'specific', reason: words.accessory(basis), meeting: 'accessory' };
  if (kind === 'all') return { disposition: 'generic', reason: words.allParties, meeting: 'among-all' };
  if (kind === 'unspecified' && !condition) {
    return { disposition: 'generic', reason: words.unrestricted, meeting: 'among-all' };
  }
  return {
    disposition: 'as-addressed',
    reason: kind === 'not-already' ? words.notAlready : words.conditional,
    meeting: null,
  };
}

/** A party that joined after the round was launched is met by the recommendations to all parties, and named by none. */
export function addressedToLaterParty(
  recommendation: RecommendationRecord,
  words: FactsheetWords,
): Addressed {
  const { kind, parties, condition } = recommendation.addressees;
  if (parties.length > 0 || kind === 'named')
    return { disposition: 'not-addressed', reason: words.othersNamed, meeting: null };
  if (kind === 'all') return { disposition: 'generic', reason: words.laterParty, meeting: 'among-all' };
  const unrestricted = kind === 'unspecified' && !condition;
  const reason = unrestricted
    ? words.unrestrictedLaterParty
    : kind === 'not-already'
      ? words.notAlready
      : words.conditional;
  return { disposition: 'as-addressed', reason, meeting: null };
}

function whyListed({ addressees }: RecommendationRecord, party: string, words: FactsheetWords): string {
  const { source, subItems, partly } = addressees;
  const own = subItems.filter((item) => item.parties.includes(party)).map((item) => item.label);
  const how =
    source === 'sub-items'
      ? words.listedUnder(own, subItems.length)
      : source === 'text'
        ? words.named
        : words.listed;
  return partly[party] ? `${how} ${words.partly(partly[party])}` : how;
}

/** Rule 2: it has no list, is bound to "not already doing so", and names a recommendation whose list holds the party. */
function listedThrough(
  facts: ReportFacts,
  recommendation: RecommendationRecord,
  party: string,
): string | null {
  if (recommendation.addressees.kind !== 'not-already') return null;
  const basis = recommendation.crossReferences.find((reference) =>
    facts.recommendations.get(reference)?.addressees.parties.includes(party),
  );
  return basis ?? null;
}
