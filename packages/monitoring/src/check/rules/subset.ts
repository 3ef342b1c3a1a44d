import type { FindingRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { placeOfFinding, whereIs } from '../finding-place.js';
import type { Rule, RuleFinding } from '../rule.js';

const partOf =
  /^(?:\W*)(?:of (?:these|those|them|which|the above)|among (?:these|those|them)|(?:many|most|some|several|few|a few|a number|\w+) of (?:these|those|them))\b/i;
const doSo =
  /\b(?:parties|many|several|some|others?|they) (?:do|did|does) so\b|\b(?:locate|carry out|exercise|perform|have) (?:these|such|this) /i;

/**
 * A breakdown that is not contained in what it breaks down: "of these, …" with a party that the list before does not
 * name. Either the first list is short of a party, or the second has one too many.
 */
export const subset: Rule = {
  name: 'subset',
  severity: 'info',
  finds: 'A party of a breakdown that is missing from the list it breaks down.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const groups = context.reading.findings.filter(
      ({ parties, paragraph, derived }) => parties.length > 0 && paragraph !== null && !derived,
    );
    for (const [n, part] of groups.entries()) {
      const isPart = partOf.test(part.claim) || doSo.test(part.claim);
      if (!isPart) continue;
      const whole = wholeOf(groups, n);
      if (!whole) continue;
      const missing = part.parties.filter((party) => !whole.parties.includes(party));
      if (missing.length === 0 || missing.length * 2 > part.parties.length) continue;
      yield {
        confidence: partOf.test(part.claim) ? 'likely' : 'arguable',
        message: `${missing.map((code) => context.names.label(code)).join(', ')}: part of what ${whereIs(part)} breaks down, but not in the list of ${whereIs(whole)}. Was this intended?`,
        place: placeOfFinding(part),
        related: [placeOfFinding(whole)],
        parties: missing,
      };
    }
  },
};

/** The last larger group before, in this paragraph or the one before, that is complete. */
function wholeOf(groups: readonly FindingRecord[], n: number): FindingRecord | null {
  for (let i = n - 1; i >= 0; i--) {
    const group = groups[i];
    if ((groups[n].paragraph ?? 0) - (group.paragraph ?? 0) > 1) return null;
    if (
      group.parties.length > Math.max(5, groups[n].parties.length) &&
      group.exhaustive &&
      group.polarity !== 'lacks'
    )
      return group;
  }
  return null;
}
