import type { Database } from '../database.js';
import type { Viewer } from '../viewer.js';
import { publishedOnly } from './published-only.js';

/** What a viewer reads of one round: everything where a mandate opens its body, else what is published. */
export async function readerOfRound(db: Database, viewer: Viewer, round: string): Promise<Database> {
  if (viewer.kind !== 'user' || viewer.bodies.length === 0) return publishedOnly(db);
  const own = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select('rounds.id')
    .where('rounds.key', '=', round)
    .where('bodies.key', 'in', [...viewer.bodies])
    .executeTakeFirst();
  return own ? db : publishedOnly(db);
}
