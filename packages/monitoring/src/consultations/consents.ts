import { isDay } from '../rounds/day.js';
import { type Acting, type AgeBand, ageBands, type Gender, genders } from './consultation.js';
import { type ConsultationRefusal, refuseConsultation } from './refusal.js';

/** Each is asked by itself, of the child and of the carer; refusing one takes nothing from another. */
export const consentKinds = ['taking-part', 'being-quoted', 'drawing-shown', 'country-named'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** The only reasons for which a carer's consent is replaced. No free words: they would name somebody. */
export const replacementReasons = ['would-endanger-the-child', 'law-lets-the-child-decide'] as const;
export type ReplacementReason = (typeof replacementReasons)[number];

export type Consented = Readonly<Record<ConsentKind, boolean>>;

/** A child, as far as the system knows: a number in a group. Who it is stands on the facilitator's paper alone. */
export interface Participant {
  readonly group: number;
  readonly number: number;
  readonly ageBand: AgeBand;
  readonly gender: Gender;
  readonly child: Consented;
  /** Null where the carer's consent was replaced. */
  readonly carer: Consented | null;
  readonly replaced: ReplacementReason | null;
  /** The earlier of the days until which child and carer let the material be kept. */
  readonly keptUntil: string;
  readonly attestedBy: string;
  readonly attestedAt: string;
  readonly withdrawnAt: string | null;
}

export interface AskedParticipant {
  readonly group: number;
  readonly number: number;
  readonly ageBand: string;
  readonly gender: string;
  readonly child: Consented;
  readonly carer: Consented | null;
  readonly replaced: string | null;
  readonly keptUntil: string;
}

const mostGroups = 200;
const mostInGroup = 100;

export function attestConsents(
  asked: AskedParticipant,
  { by, at, today }: Acting,
): Participant | ConsultationRefusal {
  const { group, number, ageBand, gender, child, carer, replaced, keptUntil } = asked;
  if (!isNumber(group, mostGroups))
    return refuseConsultation(
      'consultation-group-wrong',
      `A group has a number from 1 to ${mostGroups}.`,
      'group',
    );
  if (!isNumber(number, mostInGroup))
    return refuseConsultation(
      'consultation-participant-unknown',
      `A participant has a number from 1 to ${mostInGroup}, and no name.`,
      'number',
    );
  if (!isOneOf(ageBands, ageBand) || !isOneOf(genders, gender))
    return refuseConsultation('consultation-group-wrong', 'Choose an age band and a gender.', 'age-band');
  if ((carer === null) === (replaced === null))
    return refuseConsultation(
      'consultation-consent-unclear',
      'Record the consent of the carer, or the reason why it was replaced: one of the two.',
      'replaced',
    );
  if (replaced !== null && !isOneOf(replacementReasons, replaced))
    return refuseConsultation('consultation-consent-unclear', 'Choose the reason.', 'replaced');
  if (!child['taking-part'] || (carer !== null && !carer['taking-part']))
    return refuseConsultation(
      'consultation-consent-lacking',
      'Without the consent to take part, of the child and of the carer, nothing of this child is recorded.',
      'taking-part',
    );
  if (!isDay(keptUntil) || keptUntil <= today)
    return refuseConsultation('consultation-kept-until-wrong', 'Give a day that lies ahead.', 'kept-until');
  return {
    ...{ group, number, ageBand, gender, child, carer, replaced: replaced as ReplacementReason | null },
    ...{ keptUntil, attestedBy: by, attestedAt: at, withdrawnAt: null },
  };
}

/** Whether child and carer agreed, or the child alone where the carer's consent was replaced, and it still holds. */
export function consents({ child, carer, withdrawnAt }: Participant, kind: ConsentKind): boolean {
  return withdrawnAt === null && child[kind] && (carer === null || carer[kind]);
}

export function isOneOf<Value extends string>(values: readonly Value[], value: string): value is Value {
  return (values as readonly string[]).includes(value);
}

function isNumber(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
