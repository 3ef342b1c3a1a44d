import type { Database } from '../database.js';
import { allows, type PersonViewer } from '../viewer.js';
import { thingOfRound } from './decisions.js';

/** Keys of the rounds that a person holds an office in today, also through an office in the whole body; newest first. */
export async function roundsOfPerson(db: Database, viewer: PersonViewer): Promise<readonly string[]> {
  const bodies = [...new Set(viewer.person.mandates.map(({ body }) => body))];
  if (bodies.length === 0) return [];
  const rows = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select(['rounds.key', 'bodies.key as body'])
    .where('bodies.key', 'in', bodies)
    .where('rounds.stage', '!=', 'adopted')
    .orderBy('rounds.number', 'desc')
    .execute();
  return rows
    .filter(({ key, body }) => allows(viewer, 'read-round-at-work', thingOfRound({ key, body })))
    .map(({ key }) => key);
}
