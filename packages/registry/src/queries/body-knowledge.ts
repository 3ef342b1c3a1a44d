import {
  type DatedFact,
  isWorkingPreset,
  type PartyFactKind,
  type PartyOnDay,
  partiesOn,
  type WorkingPreset,
} from '@rapporteur/monitoring';
import { sql } from 'kysely';
import type { Database } from '../database.js';

/* What commands need to know of a body. It asks no right: not on the face of the package. */

/** The preset of a body that counts now; null where it has none yet. */
export async function presetOfBody(db: Database, bodyId: string): Promise<WorkingPreset | null> {
  const row = await db
    .selectFrom('body_presets')
    .select('content')
    .where('body_id', '=', bodyId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && isWorkingPreset(row.content) ? row.content : null;
}

/**
 * What is known of States and the treaty of a body, from tables, from the desk and from the parties of its rounds. What
 * superseded another counts; of two rounds that say different things of one fact, what was recorded last.
 */
export async function treatyFacts(
  db: Database,
  bodyId: string,
): Promise<readonly (DatedFact & { key: string })[]> {
  const [facts, rows] = await Promise.all([
    db
      .selectFrom('party_facts as own')
      .select(['own.id', 'own.key', 'own.party', 'own.fact', 'own.provision', 'own.dated', 'own.ends'])
      .select(['own.said', 'own.source'])
      .where('own.body_id', '=', bodyId)
      .where('own.fact', '!=', 'standing')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('party_facts as later').select('later.id').whereRef('later.supersedes', '=', 'own.id'),
          ),
        ),
      )
      .orderBy('own.id')
      .execute(),
    db
      .selectFrom('round_parties')
      .select(['party', 'signed_on', 'ratified_on', 'in_force_on'])
      .where('body_id', '=', bodyId)
      .orderBy(sql`id`)
      .execute(),
  ]);
  const factsByKey = new Map<string, DatedFact & { key: string }>();
  const add = (fact: DatedFact & { key: string }) => factsByKey.set(fact.key, fact);
  for (const row of rows)
    for (const [fact, from] of [
      ['signed', row.signed_on],
      ['ratified', row.ratified_on],
      ['in-force', row.in_force_on],
    ] as const)
      if (from !== null) add(aDate(row.party, fact, from));
  for (const { key, party, fact, provision, dated, ends, said, source } of facts)
    add({ key, party, fact, provision, from: dated, until: ends, said, source });
  return [...factsByKey.values()];
}

function aDate(party: string, fact: PartyFactKind, from: string): DatedFact & { key: string } {
  return {
    key: `${party} ${fact}`,
    party,
    fact,
    provision: null,
    from,
    until: null,
    said: null,
    source: null,
  };
}

/** The States that the treaty binds on a day. */
export async function treatyParties(
  db: Database,
  bodyId: string,
  day: string,
): Promise<readonly PartyOnDay[]> {
  return partiesOn(await treatyFacts(db, bodyId), day);
}
