import type { Thing } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { type StoredRound, storedRound } from '../../queries/round-at-work.js';
import { type Refusal, unknownThing } from '../../refusal.js';
import type { Subject } from '../command.js';

export interface BodySubject extends Subject {
  readonly zone: string;
}

/** A body by its key, and as the thing of an act. Its row is locked: of two acts at once the second sees the first. */
export async function findBody(
  tx: Transaction<Schema>,
  key: string,
  kind = 'body',
): Promise<BodySubject | Refusal> {
  const row = await tx
    .selectFrom('bodies')
    .select(['id', 'zone'])
    .where('key', '=', key)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return unknownThing();
  const thing: Thing = { kind, body: key, round: null, openTo: ['secretariat'] };
  return { thing, bodyId: row.id, roundId: null, zone: row.zone };
}

export interface RoundSubject extends Subject {
  readonly round: StoredRound;
}

/** A round by its key with what was decided about it, locked. */
export async function findRoundAtWork(
  tx: Transaction<Schema>,
  key: string,
  kind = 'round',
): Promise<RoundSubject | Refusal> {
  const locked = await tx
    .selectFrom('rounds')
    .select('id')
    .where('key', '=', key)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const round = locked ? await storedRound(tx, { key }) : null;
  if (!round) return unknownThing();
  const thing: Thing = { kind, body: round.body, round: round.key, openTo: ['secretariat'] };
  return { thing, bodyId: round.bodyId, roundId: round.id, round };
}
