import { thingOfLetter, thingOfLetters } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { allows, type PersonViewer } from '../viewer.js';
import { type StoredLetter, storedLetters } from './stored-letters.js';

/**
 * The outbox of a round: the letters that this person may see, the newest first, 500 at most. Null where there is no
 * such round, or its letters are not this person's business.
 */
export async function listLetters(
  db: Database,
  viewer: PersonViewer,
  round: string,
): Promise<readonly StoredLetter[] | null> {
  const row = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select(['rounds.id', 'rounds.body_id', 'bodies.key as body'])
    .where('rounds.key', '=', round)
    .executeTakeFirst();
  if (!row || !allows(viewer, 'read-letters', thingOfLetters(row.body, round))) return null;
  const letters = await storedLetters(db, { at: { bodyId: row.body_id, roundId: row.id } });
  return letters.filter((letter) => allows(viewer, 'read-letter', thingOfLetter(letter)));
}
