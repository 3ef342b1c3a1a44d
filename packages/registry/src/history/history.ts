import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { chainDigest, keyedDigest } from './digest.js';

/** Who did what to which thing. Ids and a keyed digest only: what was said stays in rows that can be erased. */
export interface Deed {
  /** Null for what belongs to the body as a whole: it stands in the chain of the body. */
  readonly round: string | null;
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

/**
 * Appends to the chain of the round or, without one, of the body. Its row is locked, so that two acts never take the same
 * place; not against rows that name it, or two acts that each added such a row would wait for one another for ever.
 */
export async function appendHistory(tx: Transaction<Schema>, deed: Deed): Promise<void> {
  const chain = deed.round ?? deed.body;
  const head = deed.round === null ? 'bodies' : 'rounds';
  await tx.selectFrom(head).select('id').where('id', '=', chain).forNoKeyUpdate().execute();
  const last = await tx
    .selectFrom('history')
    .select(['sequence', 'digest'])
    .where('chain_id', '=', chain)
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
    .values({ chain_id: chain, ...entry, previous_digest: previous, digest: chainDigest(previous, entry) })
    .execute();
}

/**
 * The first place of a chain that does not fit what stands before it; null when the chain is whole.
 * @param chain id of the round, or of the body for what belongs to no round
 */
export async function firstBreak(db: Database, chain: string): Promise<number | null> {
  const entries = await db
    .selectFrom('history')
    .selectAll()
    .where('chain_id', '=', chain)
    .orderBy('sequence')
    .execute();
  let previous = beginning;
  for (const [place, { chain_id: _chain, previous_digest, digest, ...entry }] of entries.entries()) {
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
