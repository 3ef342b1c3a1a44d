import type { Participant } from './consents.js';
import type { Acting, Consultation } from './consultation.js';
import { type Expression, eraseExpression } from './expression.js';
import { withdrawalUntil } from './gate.js';
import type { Quotation } from './quotation.js';
import { type ConsultationRefusal, refuseConsultation } from './refusal.js';

export interface Withdrawn {
  readonly participant: Participant;
  readonly expressions: readonly Expression[];
  readonly quotations: readonly Quotation[];
  /** After the day that the children were told: what was printed or copied can not be taken back, and that is said. */
  readonly isAfterTheDay: boolean;
}

/**
 * A child, or the carer, takes everything back. Possible always: the day told beforehand is the last on which nothing at
 * all stays. What is locked stays with the safeguarding lead, who decides on it.
 */
export function withdraw(
  consultation: Consultation,
  { participant, expressions, quotations }: Omit<Withdrawn, 'isAfterTheDay'>,
  { at, today }: Acting,
): Withdrawn | ConsultationRefusal {
  if (participant.withdrawnAt !== null)
    return refuseConsultation('consultation-withdrawn-already', 'This was withdrawn before.');
  const until = withdrawalUntil(consultation);
  return {
    participant: { ...participant, withdrawnAt: at },
    expressions: expressions.map((each) => (each.state === 'locked' ? each : eraseExpression(each))),
    quotations: quotations.map((each) => ({ ...each, state: 'withdrawn', words: '' })),
    isAfterTheDay: consultation.stage === 'published' || (until !== null && today > until),
  };
}
