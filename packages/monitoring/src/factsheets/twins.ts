import type { AddressedRecommendation } from './factsheet.js';

/**
 * Recommendations that say the same in the same words are printed once and both cited. Words that differ at all may
 * differ in what they ask, so nothing else is merged. Value: the one that is printed, by the id of the one that is not.
 */
export function twinsById(recommendations: readonly AddressedRecommendation[]): Map<string, string> {
  const printedByLength = new Map<number, AddressedRecommendation[]>();
  const twins = new Map<string, string>();
  for (const recommendation of recommendations) {
    const alike = printedByLength.get(recommendation.text.length) ?? [];
    const first = alike.find(
      ({ verb, text }) => verb === recommendation.verb && text === recommendation.text,
    );
    if (first) twins.set(recommendation.id, first.id);
    else printedByLength.set(recommendation.text.length, [...alike, recommendation]);
  }
  return twins;
}
