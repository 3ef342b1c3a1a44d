import type { AddressedRecommendation } from './factsheet.js';

/**
 * Recommendations that say the same in the same words are printed once and both cited. Words that differ at all may
 * differ in what they ask, so nothing else is merged. Value: the one that is printed, by the id of the one that is not.
 */
export function twinsById(recommendations: readonly AddressedRecommendation[]): Map<string, string> {
  const printed = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const { id, verb, text } of recommendations) {
    const key = `${verb} ${text}`;
    const first = printed.get(key);
    if (first) twins.set(id, first);
    else printed.set(key, id);
  }
  return twins;
}
