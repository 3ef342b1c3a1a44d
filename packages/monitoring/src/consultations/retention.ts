import { daysAfter } from '../rounds/day.js';
import type { Participant } from './consents.js';
import type { Expression } from './expression.js';
import type { ConsultationRules } from './rules.js';

/*
 * How long each kind of data of a consultation is kept, and what is due to be erased on a day. The guide for operators
 * prints this table; a test holds the two equal.
 */

export interface RetentionClass {
  readonly kind: string;
  /** Which rule of the body says how long, if one does. */
  readonly days: keyof ConsultationRules | null;
  readonly from: 'kept-until' | 'publication' | 'decision-of-lead' | 'end-of-round' | 'never';
}

export const retentionClasses = [
  { kind: 'expressions', days: 'materialDays', from: 'kept-until' },
  { kind: 'drawings', days: 'materialDays', from: 'kept-until' },
  { kind: 'consents', days: 'materialDays', from: 'kept-until' },
  { kind: 'quotations', days: 'materialDays', from: 'kept-until' },
  { kind: 'link-notes', days: 'materialDays', from: 'publication' },
  { kind: 'locked-content', days: 'concernDays', from: 'decision-of-lead' },
  { kind: 'referrals', days: null, from: 'end-of-round' },
  { kind: 'gate', days: null, from: 'end-of-round' },
  { kind: 'lessons', days: null, from: 'end-of-round' },
  { kind: 'published', days: null, from: 'never' },
  { kind: 'history', days: null, from: 'never' },
] as const satisfies readonly RetentionClass[];

export interface Keeping {
  /** The day of the publication; null while there is none. */
  readonly publishedOn: string | null;
  readonly rules: ConsultationRules;
}

/** Whether a child's material is due: the day that child and carer set has passed, or the body's own time. */
export function isMaterialDue(
  { keptUntil }: Pick<Participant, 'keptUntil'>,
  { publishedOn, rules }: Keeping,
  today: string,
): boolean {
  return keptUntil < today || (publishedOn !== null && daysAfter(publishedOn, rules.materialDays) < today);
}

/** Locked content waits for the decision of the lead; kept, it goes when its time is over. */
export function isLockedContentDue(
  { state }: Pick<Expression, 'state'>,
  { decision, decidedOn }: { readonly decision: 'kept' | 'erased' | null; readonly decidedOn: string | null },
  { rules }: Pick<Keeping, 'rules'>,
  today: string,
): boolean {
  if (state !== 'locked' || decision !== 'kept' || decidedOn === null) return false;
  return daysAfter(decidedOn, rules.concernDays) < today;
}
