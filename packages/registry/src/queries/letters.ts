import { stateOfLetter, thingOfLetter, thingOfLetters } from '@rapporteur/monitoring';
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

export interface WaitingLetters {
  readonly round: string;
  /** To be sent; and of these, what could not be sent so far. */
  readonly waiting: number;
  readonly failing: number;
}

/** For the secretariat: the rounds in which letters wait. */
export async function waitingLetters(db: Database, viewer: PersonViewer): Promise<readonly WaitingLetters[]> {
  const bodies = [...new Set(viewer.person.mandates.map(({ body }) => body))];
  if (bodies.length === 0) return [];
  const rounds = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select('rounds.key')
    .where('bodies.key', 'in', bodies)
    .orderBy('rounds.key')
    .execute();
  const all: WaitingLetters[] = [];
  for (const { key: round } of rounds) {
    const letters = (await listLetters(db, viewer, round))?.filter(
      // What belongs to the body as a whole is told once, not with each of its rounds.
      (letter) => letter.round === round || rounds[0]?.key === round,
    );
    const states = (letters ?? []).map(stateOfLetter);
    const failing = states.filter((state) => state === 'failing').length;
    const waiting = failing + states.filter((state) => state === 'waiting').length;
    if (waiting > 0) all.push({ round, waiting, failing });
  }
  return all;
}
