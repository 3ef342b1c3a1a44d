import type { Mandate } from './mandate.js';
import type { Thing } from './thing.js';

/**
 * A mandate or an invitation as far as rights depend on it. A contributor to a reply is the business of the party's
 * team too; whoever holds another office is known to the secretariat and to themselves.
 * @param named ids of whose mandate it is
 */
export function thingOfMandate(
  {
    kind,
    body,
    round,
    party,
    organisation,
    questions,
  }: Omit<Mandate, 'id' | 'from' | 'until' | 'kind'> & {
    readonly kind: string;
  },
  named: readonly string[] = [],
): Thing {
  const openTo =
    kind === 'contributor'
      ? (['secretariat', 'team', 'named'] as const)
      : (['secretariat', 'named'] as const);
  return { kind: 'mandate', body, round, party, organisation, questions, named, openTo };
}

/** The people of a body, or of one round of it. */
export function thingOfPeople(body: string, round: string | null = null): Thing {
  return { kind: 'people', body, round, openTo: ['secretariat'] };
}

/** Who answers for a party in a round: its contact persons and contributors. */
export function thingOfTeam(body: string, round: string, party: string): Thing {
  return { kind: 'team', body, round, party, openTo: ['secretariat', 'team'] };
}
