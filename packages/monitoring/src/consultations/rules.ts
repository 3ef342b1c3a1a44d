import { type ConsultationRefusal, refuseConsultation } from './refusal.js';

/** What a body sets for its consultations. */
export interface ConsultationRules {
  /** A number of children below this is never shown, nor can it be worked out. */
  readonly smallestCell: number;
  /** The country is named from this many groups and this many children on. */
  readonly countryFromGroups: number;
  readonly countryFromChildren: number;
  /** How many days locked content is kept at most after the lead decided to keep it. */
  readonly concernDays: number;
  /** How many days everything but what is published is kept at most after the publication. */
  readonly materialDays: number;
}

export const defaultConsultationRules: ConsultationRules = {
  smallestCell: 5,
  countryFromGroups: 3,
  countryFromChildren: 20,
  concernDays: 90,
  materialDays: 365,
};

/** A body can be stricter than these, and not laxer. */
export const laxestRules: ConsultationRules = {
  smallestCell: 3,
  countryFromGroups: 2,
  countryFromChildren: 10,
  concernDays: 365,
  materialDays: 1825,
};

export function setRules(asked: ConsultationRules): ConsultationRules | ConsultationRefusal {
  const atLeast = ['smallestCell', 'countryFromGroups', 'countryFromChildren'] as const;
  const atMost = ['concernDays', 'materialDays'] as const;
  const wrong =
    atLeast.find((name) => !isWithin(asked[name], laxestRules[name], 10_000)) ??
    atMost.find((name) => !isWithin(asked[name], 1, laxestRules[name]));
  return wrong
    ? refuseConsultation(
        'consultation-rules-wrong',
        'A body may protect children more than the limits of the system do, and not less.',
        wrong,
      )
    : asked;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
