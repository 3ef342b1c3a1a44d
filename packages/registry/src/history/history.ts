import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { chainDigest, keyedDigest } from './digest.js';

/** Who did what to which thing. Ids and a keyed digest only: what was said stays in rows that can be erased. */
export interface Deed {
  readonly round: string;
  readonly body: string;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly thing: { readonly kind: string; readonly id: string };
  /** What a person said, or what software calculated. */
  readonly manner: 'said' | 'calculated';
  /** What the deed was about; only its keyed digest is kept. */
  readonly content?: unknown;
}

const beginning = '0'.repeat(64);

/** Appends to the round's chain. The round's row is locked, so that two acts never take the same place. */
export async function appendHistory(tx: Transaction<Schema>, deed: Deed): Promise<void> {
  await tx.selectFrom('rounds').select('id').where('id', '=', deed.round).forUpdate().execute();
  const last = await tx
    .selectFrom('history')
    .select(['sequence', 'digest'])
    .where('round_id', '=', deed.round)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = {
    round_id: deed.round,
    sequence: (last?.sequence ?? 0) + 1,
    body_id: deed.body,
    at: deed.at,
    actor: deed.actor,
    act: deed.act,
    thing_kind: deed.thing.kind,
    thing_id: deed.thing.id,
    manner: deed.manner,
    content_digest: deed.content === undefined ? null : keyedDigest(await digestKey(tx), deed.content),
  };
  const previous = last?.digest ?? beginning;
  await tx
    .insertInto('history')
    .values({ ...entry, previous_digest: previous, digest: chainDigest(previous, entry) })
    .execute();
}

/** The first place of a round's chain that does not fit what stands before it; null when the chain is whole. */
export async function firstBreak(db: Database, round: string): Promise<number | null> {
  const entries = await db
    .selectFrom('history')
    .selectAll()
    .where('round_id', '=', round)
    .orderBy('sequence')
    .execute();
  let previous = beginning;
  for (const [place, { previous_digest, digest, ...entry }] of entries.entries()) {
    const fits =
      entry.sequence === place + 1 && previous_digest === previous && digest === chainDigest(previous, entry);
    if (!fits) return place + 1;
    previous = digest;
  }
  return null;
}

async function digestKey(tx: Transaction<Schema>): Promise<string> {
  const fresh = JSON.stringify(randomBytes(32).toString('hex'));
  await tx
    .insertInto('settings')
    .values({ key: 'history-digest-key', value: fresh })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const row = await tx
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'history-digest-key')
    .executeTakeFirstOrThrow();
  return row.value as string;
}
