import { type HeldMandate, holdsOn } from './mandate.js';
import type { RapporteurRule } from './office.js';

/** Who codes what a party answered to a question. */
export interface Coders {
  /** Ids of persons, in the order of their appointment; empty where nobody is appointed. */
  readonly persons: readonly string[];
  /** `appointed`: the rapporteurs of the question; `own-state`: others, since it is a rapporteur's own State. */
  readonly because: 'appointed' | 'own-state';
  /** Rapporteurs of the question who do not code this cell. */
  readonly withheld: readonly string[];
}

export interface Cell {
  readonly round: string;
  /** Number of the question. */
  readonly question: string;
  /** Code of the party. */
  readonly party: string;
}

/**
 * The rapporteurs of the question, but never for a State that they come from (by any mandate that they hold on the
 * day): then the body's rule says who codes instead.
 * @param held every mandate of the body
 * @param on the day in the zone of the body
 */
export function coderOf(
  { round, question, party }: Cell,
  held: readonly HeldMandate[],
  rule: RapporteurRule,
  on: string,
): Coders {
  const inForce = held.filter((mandate) => holdsOn(mandate, on) && (mandate.round ?? round) === round);
  const comesFromIt = new Set(
    inForce.filter((mandate) => mandate.party === party).map(({ person }) => person),
  );
  const holders = (kind: HeldMandate['kind']) => inForce.filter((mandate) => mandate.kind === kind);
  const rapporteurs = holders('question-rapporteur');
  const appointed = personsOf(rapporteurs.filter(({ questions }) => questions.includes(question)));
  const withheld = rule.ownState === 'same' ? [] : appointed.filter((person) => comesFromIt.has(person));
  if (withheld.length === 0) return { persons: appointed, because: 'appointed', withheld };
  const others = (persons: readonly string[]) => persons.filter((person) => !comesFromIt.has(person));
  const secretariat = others(personsOf(holders('secretariat')));
  const candidates = {
    joint: [others(appointed), secretariat],
    'any-rapporteur': [others(appointed), others(personsOf(rapporteurs)), secretariat],
    secretariat: [secretariat],
  }[rule.ownState as Exclude<RapporteurRule['ownState'], 'same'>];
  return { persons: candidates.find((persons) => persons.length > 0) ?? [], because: 'own-state', withheld };
}

function personsOf(mandates: readonly HeldMandate[]): readonly string[] {
  return [...new Set(mandates.map(({ person }) => person))];
}
