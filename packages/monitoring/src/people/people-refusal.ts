/** Every expected no about people and their mandates. Words for people are made at the edge. */
export type PeopleRefusalCode =
  | 'office-unknown'
  | 'office-needs-round'
  | 'office-needs-party'
  | 'office-needs-organisation'
  | 'office-needs-questions'
  | 'office-without-questions'
  | 'party-not-in-round'
  | 'question-unknown'
  | 'rapporteur-not-eligible'
  | 'question-has-rapporteur'
  | 'mandate-twice'
  | 'day-unreadable'
  | 'ends-before-it-begins'
  | 'ends-in-the-past'
  | 'mandate-ended'
  | 'last-secretariat'
  | 'office-not-handed-over'
  | 'hand-over-to-oneself'
  | 'name-missing'
  | 'address-unreadable'
  | 'invitation-expired'
  | 'invitation-used'
  | 'invitation-withdrawn';

export interface PeopleRefusal {
  readonly code: PeopleRefusalCode;
  /** A clear sentence in English. */
  readonly message: string;
  /** The field of the form that it is about. */
  readonly field?: string;
}

export function refusePeople(code: PeopleRefusalCode, message: string, field?: string): PeopleRefusal {
  return field === undefined ? { code, message } : { code, message, field };
}

export function isPeopleRefusal(outcome: object): outcome is PeopleRefusal {
  return 'code' in outcome && 'message' in outcome;
}
