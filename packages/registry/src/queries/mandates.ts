import type { HeldMandate } from '@rapporteur/monitoring';
import type { Database } from '../database.js';

/** Every mandate of a body, past ones too, in the order of giving. For deciding: it asks no right. */
export async function heldMandates(db: Database, bodyId: string): Promise<readonly HeldMandate[]> {
  const rows = await db
    .selectFrom('mandates')
    .innerJoin('bodies', 'bodies.id', 'mandates.body_id')
    .leftJoin('rounds', 'rounds.id', 'mandates.round_id')
    .select(['mandates.id', 'mandates.person_id as person', 'mandates.kind', 'mandates.party'])
    .select(['mandates.questions', 'mandates.organisation', 'held_from as from', 'held_until as until'])
    .select(['bodies.key as body', 'rounds.key as round'])
    .where('mandates.body_id', '=', bodyId)
    .orderBy('mandates.id')
    .execute();
  return rows;
}
