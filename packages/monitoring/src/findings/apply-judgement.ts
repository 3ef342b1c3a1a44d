import type { FindingRecord } from '../readings/reading.js';
import type { StandingFinding } from './judged-findings.js';
import type { FindingJudgement, FindingSaid } from './judgement.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The findings after one judgement. `second` is the other finding of a merger, else the same. */
export function applied(
  state: readonly StandingFinding[],
  { id, decision }: FindingJudgement,
  target: StandingFinding,
  second: StandingFinding,
): readonly StandingFinding[] {
  const judged = { ...target, judgements: [...target.judgements, id] };
  const replace = (...by: readonly StandingFinding[]) =>
    state.flatMap((finding) => (finding === target ? by : [finding]));
  switch (decision.act) {
    case 'accept':
      return replace({ ...judged, standing: 'accepted' });
    case 'reject':
      return replace({ ...judged, standing: 'rejected' });
    case 'correct':
      return replace({ ...judged, standing: 'corrected', record: saying(target.record, decision.said) });
    case 'split':
      return replace(
        ...decision.parts.map((said, place) => ({
          ...judged,
          key: `${target.key}${letters[place]}`,
          standing: 'split' as const,
          record: { ...saying(target.record, said), stated: null, quantifier: null },
        })),
      );
    case 'merge': {
      const parties = [...new Set([...target.record.parties, ...second.record.parties])];
      const record = {
        ...saying(target.record, { ...target.record, parties }),
        qualifiers: { ...second.record.qualifiers, ...target.record.qualifiers },
        others: [...target.record.others, ...second.record.others],
      };
      return replace({ ...judged, standing: 'merged', record }).filter((finding) => finding !== second);
    }
    case 'undo':
      return state;
  }
}

function saying(record: FindingRecord, { claim, polarity, parties }: FindingSaid): FindingRecord {
  const qualifiers = Object.fromEntries(
    Object.entries(record.qualifiers).filter(([party]) => parties.includes(party)),
  );
  return { ...record, claim, polarity, parties, qualifiers };
}
