import { isDay } from '../rounds/day.js';
import type { Acting } from './consultation.js';
import { type Expression, eraseExpression } from './expression.js';
import { type ConsultationRefusal, refuseConsultation } from './refusal.js';

/*
 * A protection concern: something that a child gave makes an adult fear for a child. From then on it is locked to the
 * safeguarding lead and the deputy. The system keeps that a referral was made and never what it said.
 */

export interface Concern {
  readonly id: string;
  readonly expression: string;
  readonly raisedBy: string;
  readonly raisedAt: string;
  readonly referral: Referral | null;
  /** What the lead decided of the content; null while nothing was. */
  readonly decision: 'kept' | 'erased' | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface Referral {
  readonly madeOn: string;
  /** Account of the lead or the deputy who made it. */
  readonly madeBy: string;
  /** The service, by its name. */
  readonly service: string;
  /** Null until the service has said that it has it. */
  readonly acknowledgedOn: string | null;
}

/** A facilitator or a reviewer raises it, without having to say why: the words belong to the local protocol. */
export function raiseConcern(
  expression: Expression,
  id: string,
  { by, at }: Acting,
): { readonly expression: Expression; readonly concern: Concern } | ConsultationRefusal {
  if (expression.state === 'locked' || expression.state === 'erased') return unknownExpression();
  return {
    expression: { ...expression, state: 'locked' },
    concern: {
      ...{ id, expression: expression.id, raisedBy: by, raisedAt: at },
      ...{ referral: null, decision: null, decidedBy: null, decidedAt: null },
    },
  };
}

/** By lead or deputy; a second time to say when it was acknowledged. */
export function recordReferral(
  concern: Concern,
  asked: { readonly madeOn: string; readonly service: string; readonly acknowledgedOn: string | null },
  { by, today }: Acting,
): Concern | ConsultationRefusal {
  const service = asked.service.trim();
  if (service === '' || service.length > 200)
    return refuseConsultation(
      'consultation-referral-incomplete',
      'Name the service, and nothing else.',
      'service',
    );
  if (!isDay(asked.madeOn) || asked.madeOn > today)
    return refuseConsultation('consultation-referral-incomplete', 'Give the day of the referral.', 'made-on');
  const { acknowledgedOn } = asked;
  if (
    acknowledgedOn !== null &&
    (!isDay(acknowledgedOn) || acknowledgedOn < asked.madeOn || acknowledgedOn > today)
  )
    return refuseConsultation(
      'consultation-referral-incomplete',
      'The day of the acknowledgement is not before the referral, and not ahead.',
      'acknowledged-on',
    );
  const madeBy = concern.referral?.madeBy ?? by;
  return { ...concern, referral: { madeOn: asked.madeOn, madeBy, service, acknowledgedOn } };
}

/** Kept locked, for as long as its retention lasts, or erased at once. It never comes back among the others. */
export function decideContent(
  { concern, expression }: { readonly concern: Concern; readonly expression: Expression },
  decision: 'kept' | 'erased',
  { by, at }: Acting,
): { readonly concern: Concern; readonly expression: Expression } | ConsultationRefusal {
  if (expression.state !== 'locked') return unknownExpression();
  return {
    concern: { ...concern, decision, decidedBy: by, decidedAt: at },
    expression: decision === 'erased' ? eraseExpression(expression) : expression,
  };
}

/** Also for what is locked: whoever may not read it is not told that it exists. */
export function unknownExpression(): ConsultationRefusal {
  return refuseConsultation('consultation-expression-unknown', 'There is no such contribution.');
}
