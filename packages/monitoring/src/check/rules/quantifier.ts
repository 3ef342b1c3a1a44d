import type { FindingRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { placeOfFinding, whereIs } from '../finding-place.js';
import type { Rule, RuleFinding } from '../rule.js';
import { otherShares } from '../summary-shares.js';
import { sharesAgainstLists } from '../written-shares.js';

/** Shares of the monitored parties that a word can mean: least and most. Words that bind nothing are left out. */
const shares: readonly { readonly word: RegExp; readonly least: number; readonly most: number }[] = [
  { word: /^(?:the|a) (?:vast|great|large|overwhelming|clear) majority$/i, least: 0.66, most: 1 },
  { word: /^(?:almost|nearly|virtually) all$/i, least: 0.8, most: 1 },
  { word: /^(?:the|a) majority$|^most$|^more than half$/i, least: 0.5, most: 1 },
  { word: /^(?:the|a|a significant) minority$|^less than half$/i, least: 0, most: 0.5 },
  { word: /^a (?:small|tiny) minority$|^(?:only )?(?:a|very) few$|^few$|^a handful$/i, least: 0, most: 0.34 },
];

/**
 * A word of quantity against the share of the parties listed: "most parties" with a list of nine of 43; and a summary's
 * word against the body's. The word may be meant of a smaller whole ("most of these"), so it is asked and not said.
 */
export const quantifier: Rule = {
  name: 'quantifier',
  severity: 'info',
  finds: 'A word such as "most" or "a minority" that does not fit the number of parties listed.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const whole = context.names.monitored.length;
    if (whole < 4) return;
    for (const finding of context.reading.findings) {
      const { quantifier: word, parties, exhaustive, derived, stated } = finding;
      if (!word || derived || !exhaustive || parties.length < 2 || ofSmallerWhole(finding)) continue;
      const share = (stated?.n ?? parties.length) / whole;
      const bounds = shares.find((each) => each.word.test(word));
      if (!bounds || (share >= bounds.least && share <= bounds.most)) continue;
      yield {
        confidence: 'arguable',
        message: `“${word}” stands for ${stated?.n ?? parties.length} of ${whole} parties in ${whereIs(finding)}. Is this the word that the report uses for such a share?`,
        place: placeOfFinding(finding),
        actual: word,
        parties,
      };
    }
    yield* otherShares(context);
    yield* sharesAgainstLists(context);
  },
};

function ofSmallerWhole({ claim }: FindingRecord): boolean {
  return /\bof (?:these|those|them|which|whom)\b|\b(?:EU|European Union) member/i.test(claim);
}
