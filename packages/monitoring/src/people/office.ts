import type { MandateKind } from './mandate.js';

/** What a mandate of an office must say beside its days. What is not asked may be left out. */
export interface OfficeNeeds {
  readonly round: boolean;
  readonly party: boolean;
  readonly organisation: boolean;
  readonly questions: boolean;
}

const nothing: OfficeNeeds = { round: false, party: false, organisation: false, questions: false };

/**
 * An office that speaks for a party says which; one that speaks for an organisation likewise; a question rapporteur is
 * appointed for questions of one round. Members come from a party; observers and participants may not.
 */
export const needsByOffice: Readonly<Record<MandateKind, OfficeNeeds>> = {
  secretariat: nothing,
  'question-rapporteur': { ...nothing, round: true, questions: true },
  member: { ...nothing, party: true },
  observer: nothing,
  participant: nothing,
  'contact-person': { ...nothing, round: true, party: true },
  contributor: { ...nothing, round: true, party: true },
  'civil-society': { ...nothing, organisation: true },
  nhri: { ...nothing, organisation: true },
  facilitator: nothing,
  'safeguarding-lead': nothing,
  'national-rapporteur': { ...nothing, party: true },
};

/** Who may be question rapporteur in a body, and who codes the cell of a rapporteur's own State: from its preset. */
export interface RapporteurRule {
  /** Offices of the body of which a person must hold one to be appointed. */
  readonly from: readonly MandateKind[];
  /** Whether several may be appointed for one question. */
  readonly jointly: boolean;
  /**
   * Who codes instead: `joint` — the other rapporteurs of the question, else the secretariat; `any-rapporteur` — they,
   * else the rapporteurs of other questions, else the secretariat; `secretariat` at once; `same` — nobody else.
   */
  readonly ownState: 'joint' | 'any-rapporteur' | 'secretariat' | 'same';
}

/** Where a body's preset says nothing: whoever sits in it or serves it, also jointly (Lanzarote, second round). */
export const usualRapporteurRule: RapporteurRule = {
  from: ['member', 'observer', 'participant', 'secretariat'],
  jointly: true,
  ownState: 'joint',
};
