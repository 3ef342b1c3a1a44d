import type { PartyFactKind } from '../tables/table-record.js';

/** A fact of a State and the treaty, with the days between which it holds and where that is written. */
export interface DatedFact {
  /** ISO 3166-1 alpha-2. */
  readonly party: string;
  readonly fact: PartyFactKind;
  /** The provision of a reservation or declaration, the territory of a territorial scope. */
  readonly provision: string | null;
  /** Days, both included; null where the source does not say, or where it goes on. */
  readonly from: string | null;
  readonly until: string | null;
  /** The words of a reservation or declaration. */
  readonly said: string | null;
  /** Where it is written: the address of a treaty office, the symbol of a notification. */
  readonly source: string | null;
}

/** What holds of a State and the treaty on a day. */
export interface PartyOnDay {
  readonly party: string;
  readonly signed: string | null;
  readonly ratified: string | null;
  readonly inForce: string | null;
  readonly left: string | null;
  readonly reservations: readonly DatedFact[];
  readonly declarations: readonly DatedFact[];
  /** To which parts of its territory the treaty extends, where that was declared. */
  readonly territories: readonly DatedFact[];
}

/**
 * The parties to a treaty on a day, by code: those for which it entered into force by then and that had not left. A
 * State that ratified and of which no entry into force is known is none yet: nothing is counted forward.
 */
export function partiesOn(facts: readonly DatedFact[], day: string): readonly PartyOnDay[] {
  return [...new Set(facts.map(({ party }) => party))]
    .sort()
    .map((party) => stateOn(facts, party, day))
    .filter(({ inForce, left }) => inForce !== null && left === null);
}

/** What holds of one State on a day; facts that began later are not known of. */
export function stateOn(facts: readonly DatedFact[], party: string, day: string): PartyOnDay {
  const own = facts.filter((fact) => fact.party === party && holdsOnDay(fact, day));
  const since = (kind: PartyFactKind) =>
    own.find(({ fact, from }) => fact === kind && from !== null)?.from ?? null;
  return {
    party,
    signed: since('signed'),
    ratified: since('ratified'),
    inForce: since('in-force'),
    left: since('left'),
    reservations: own.filter(({ fact }) => fact === 'reservation'),
    declarations: own.filter(({ fact }) => fact === 'declaration'),
    territories: own.filter(({ fact }) => fact === 'territory'),
  };
}

function holdsOnDay({ from, until }: DatedFact, day: string): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

/**
 * Parties that a round does not monitor although the treaty binds them on a day: they joined after the launch, or were
 * left out. Recommendations to all concern them too.
 */
export function partiesBeside(
  monitored: readonly string[],
  facts: readonly DatedFact[],
  day: string,
): readonly PartyOnDay[] {
  return partiesOn(facts, day).filter(({ party }) => !monitored.includes(party));
}
