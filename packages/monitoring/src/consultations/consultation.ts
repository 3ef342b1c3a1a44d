import type { Attestation } from './gate.js';

/*
 * A consultation of children in groups, led by a facilitator (report, paras 21-39). The system knows adults by their
 * account and children by a number within a group, which means something on the facilitator's own paper alone.
 */

/** Adults with an office in a consultation, by the id of their account. */
export const consultationRoles = ['facilitator', 'safeguarding-lead', 'deputy', 'reviewer'] as const;
export type ConsultationRole = (typeof consultationRoles)[number];

/** preparing: the gate is not passed; open: groups meet; closed: nothing more comes in; published. */
export const consultationStages = ['preparing', 'open', 'closed', 'published'] as const;
export type ConsultationStage = (typeof consultationStages)[number];

export interface Consultation {
  readonly id: string;
  readonly body: string;
  readonly round: string;
  /** Place in the round, for the desk. What is published has a number of its own. */
  readonly number: number;
  /** ISO 3166-1 alpha-2. */
  readonly party: string;
  readonly stage: ConsultationStage;
  readonly people: Readonly<Partial<Record<ConsultationRole, string>>>;
  readonly attested: readonly Attestation[];
  /** Words that no published text may hold: the organisation, the town, the school, the street. */
  readonly neverNamed: readonly string[];
}

export const ageBands = ['6-8', '9-11', '12-14', '15-17'] as const;
export type AgeBand = (typeof ageBands)[number];

export const genders = ['girl', 'boy', 'other-or-not-said'] as const;
export type Gender = (typeof genders)[number];

/** Who acts and when: the id of the account, an instant in UTC, and the day of it in the zone of the body. */
export interface Acting {
  readonly by: string;
  readonly at: string;
  readonly today: string;
}
