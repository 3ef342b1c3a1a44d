import type { FindingRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { membersInBoth, placeOfFinding, whereIs } from '../finding-place.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * One party in two groups that exclude each other: "other parties" that are also in the list before, or a party that
 * has a thing in one sentence and lacks it in the next. A territory or a condition of its own explains a party, and
 * the notice is a question: the text may mean both.
 */
export const listOverlap: Rule = {
  name: 'list-overlap',
  severity: 'info',
  finds: 'A party in two groups that exclude each other.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const groups = context.reading.findings.filter(({ parties, paragraph, derived, container }) => parties.length > 0 && paragraph !== null && !derived && container !== 'summary');
    for (let i = 1; i < groups.length; i++) {
      for (let j = i - 1; j >= 0 && near(groups[j], groups[i]); j--) {
        const both = membersInBoth(groups[j], groups[i]);
        if (both.length === 0 || !exclude(context, groups[j], groups[i], j === i - 1)) continue;
        yield notice(context, groups[j], groups[i], both);
      }
    }
  },
};

/** How far apart, in paragraphs, two groups may stand and still be read together. */
const reach = 2;

function near(before: FindingRecord, after: FindingRecord): boolean {
  return (after.paragraph ?? 0) - (before.paragraph ?? 0) <= reach;
}

const others = /^(?:\W*(?:in addition|however|in|by contrast|for|on the other hand|meanwhile),?\s+)*(?:(?:the|some|many|most|few|several|a few|a number of|\w+)\s+)?(?:others?|remaining|rest)\b/i;
const unsettled = /\bdepends? on\b|\bcase by case\b/i;

function exclude(context: CheckContext, before: FindingRecord, after: FindingRecord, follows: boolean): boolean {
  const large = before.parties.length > 1 || after.parties.length > 1;
  if (!large) return false;
  if (others.test(after.claim) && follows && before.parties.length > 1) return true;
  if (before.paragraph === after.paragraph && unsettled.test(after.claim) && before.parties.length > 4) return true;
  const opposed = (before.polarity === 'has' && after.polarity === 'lacks') || (before.polarity === 'lacks' && after.polarity === 'has');
  return opposed && context.likeness.of(before.claim, after.claim) >= alike;
}

/** From here on two claims speak of one thing. */
const alike = 0.6;

function notice(context: CheckContext, before: FindingRecord, after: FindingRecord, both: readonly string[]): RuleFinding {
  const named = both.map((code) => context.names.label(code)).join(', ');
  return {
    confidence: before.paragraph === after.paragraph ? 'likely' : 'arguable',
    message: `${named}: in the group of ${whereIs(before)} and in that of ${whereIs(after)}, which seem to exclude each other. Was this intended?`,
    place: placeOfFinding(after),
    related: [placeOfFinding(before)],
    parties: both,
  };
}
