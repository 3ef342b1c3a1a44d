import type { FindingRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * A count that a text states against the list it gives: in the sentence, in a bracket, in a note. The list is what
 * parties will look themselves up in, so a difference matters to each of them. Lists of examples are not counted;
 * States outside the round count only where the text counts them
 * in, and a number above that of the monitored parties counts something else (the members of a network).
 */
export const statedCount: Rule = {
  name: 'stated-count',
  severity: 'error',
  finds: 'A stated number of parties that is not the number of parties listed.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    for (const finding of context.reading.findings) {
      const { stated } = finding;
      if (!stated || finding.derived || !finding.exhaustive) continue;
      const listed = finding.parties.length;
      if (context.names.monitored.length > 0 && stated.n > context.names.monitored.length) continue;
      if (listed < 2 || stated.n === listed || stated.n === listed + finding.others.length) continue;
      yield notice(finding, listed);
    }
  },
};

function notice(finding: FindingRecord, listed: number): RuleFinding {
  const stated = finding.stated?.n ?? 0;
  const note = /^footnote (\d+)$/.exec(finding.source)?.[1];
  const where = note ? `note ${note} names` : 'the list names';
  return {
    confidence: finding.confidence >= 0.8 ? 'certain' : 'likely',
    message: `The text says ${finding.stated?.text}; ${where} ${listed}.`,
    place: { ...(finding.paragraph === null ? {} : { paragraph: finding.paragraph }), ...(note ? { footnote: Number(note) } : {}), lines: finding.lines },
    actual: String(stated),
    expected: String(listed),
    parties: finding.parties,
  };
}
