import type { FindingRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { membersInBoth, placeOfFinding, whereIs } from '../finding-place.js';
import type { Rule, RuleFinding } from '../rule.js';

/** From here on two claims speak of one thing. */
const alike = 0.45;
/** How far apart, in paragraphs, the two may stand. */
const reach = 3;

/**
 * A party that "all parties except …" leaves out, and that another sentence names as having the thing. One of the two
 * is wrong, or the second is meant of a part of the territory; then it should say so.
 */
export const exceptConflict: Rule = {
  name: 'except-conflict',
  severity: 'warning',
  finds: 'A party that is excepted in one sentence and named as having the thing in another.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const { findings } = context.reading;
    for (const excepted of findings.filter((finding) => isExcepted(finding, findings))) {
      for (const other of findings) {
        if (
          other === excepted ||
          other.derived ||
          other.polarity === excepted.polarity ||
          !near(excepted, other)
        )
          continue;
        const both = membersInBoth(excepted, other);
        if (both.length === 0 || context.likeness.of(excepted.claim, other.claim) < alike) continue;
        yield {
          confidence: 'likely',
          message: `${both.map((code) => context.names.label(code)).join(', ')}: excepted in ${whereIs(excepted)}, and named as having it in ${whereIs(other)}.`,
          place: placeOfFinding(excepted),
          related: [placeOfFinding(other)],
          parties: both,
        };
      }
    }
  },
};

/** The set that follows from an exception is derived and stands right behind it. */
function isExcepted(finding: FindingRecord, findings: readonly FindingRecord[]): boolean {
  const next = findings[findings.indexOf(finding) + 1];
  return finding.polarity === 'lacks' && next?.derived === true && next.claim === finding.claim;
}

function near(a: FindingRecord, b: FindingRecord): boolean {
  return Math.abs((a.paragraph ?? 0) - (b.paragraph ?? 0)) <= reach;
}
