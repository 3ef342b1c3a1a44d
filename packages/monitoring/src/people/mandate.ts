/** The offices that a person can hold. What each may do is in `rights/`. */
export const mandateKinds = [
  'secretariat',
  'question-rapporteur',
  'member',
  'observer',
  'participant',
  'contact-person',
  'contributor',
  'civil-society',
  'nhri',
  'facilitator',
  'safeguarding-lead',
  'national-rapporteur',
] as const;
export type MandateKind = (typeof mandateKinds)[number];

/** A person's office in a period. It gives rights, and nothing else does: an account alone may do nothing. */
export interface Mandate {
  readonly id: string;
  readonly kind: MandateKind;
  /** Key of the body: "lanzarote". */
  readonly body: string;
  /** Key of the round; null for every round of the body. */
  readonly round: string | null;
  /** ISO 3166-1 alpha-2, for those who speak for or come from a party. */
  readonly party: string | null;
  /** Numbers of the questions that a question rapporteur was appointed for; empty for other offices. */
  readonly questions: readonly string[];
  /** Id of the organisation that a contribution comes from. */
  readonly organisation: string | null;
  /** First and last day, "2026-03-01", in the zone of the body; null while nobody has ended it. */
  readonly from: string;
  readonly until: string | null;
}

/** A mandate and the id of whose it is. */
export interface HeldMandate extends Mandate {
  readonly person: string;
}

/** Who asks. What people are called is a matter of the registry: rights do not depend on it. */
export interface Person {
  readonly id: string;
  readonly mandates: readonly Mandate[];
}

/** Whether a mandate holds on a day, both ends included. */
export function holdsOn({ from, until }: Pick<Mandate, 'from' | 'until'>, day: string): boolean {
  return from <= day && (until === null || day <= until);
}
