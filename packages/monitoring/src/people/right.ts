import type { MandateKind } from './mandate.js';

/**
 * What must hold beside the office. `open-to-…`: the thing is open to that audience; `same-party`: it is of the
 * mandate's party; `other-party`: it is of no party, or of one that none of the person's mandates is of; `same-organisation`; `own-questions`: the mandate was
 * given for one of its questions; `named`: the thing names the person.
 */
export const conditions = [
  'open-to-public',
  'open-to-round',
  'open-to-body',
  'open-to-members',
  'open-to-secretariat',
  'open-to-team',
  'same-party',
  'other-party',
  'same-organisation',
  'own-questions',
  'named',
] as const;
export type Condition = (typeof conditions)[number];

/** Who has a right: an office; `holder`: any office in the thing's body and round; `anyone`: also without an account. */
export interface Right {
  readonly who: MandateKind | 'holder' | 'anyone';
  /** All of them. */
  readonly where?: readonly Condition[];
}

/** Per act the rights that give it; one is enough. */
export type Rights = Readonly<Record<string, readonly Right[]>>;
