import { type Reply, type ReplyRefusal, thingOfDraft, thingOfReply, wholeOf } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { type StoredReply, storedReplies } from '../../queries/stored-replies.js';
import { type Refusal, refuse, unknownThing } from '../../refusal.js';
import type { Subject } from '../command.js';

/** How people name a reply: the round's address and the code of the party. */
export interface ReplyName {
  readonly round: string;
  readonly party: string;
}

export interface FoundReply extends Subject, StoredReply {
  readonly roundId: string;
}

/** A reply as a whole, for what its stage and its extensions are about; nobody writes meanwhile. */
export async function findReply(
  tx: Transaction<Schema>,
  { round, party }: ReplyName,
): Promise<FoundReply | Refusal> {
  const [found] = await storedReplies(tx, { round, party, lock: 'update' });
  return found ? { ...found, thing: thingOfReply(found.reply) } : unknownThing();
}

/** The answers at work as a whole; nobody else writes meanwhile. */
export async function findDraft(
  tx: Transaction<Schema>,
  { round, party }: ReplyName,
): Promise<FoundReply | Refusal> {
  const [found] = await storedReplies(tx, { round, party, lock: 'update' });
  return found ? { ...found, thing: thingOfDraft(found.reply) } : unknownThing();
}

/** One field of the answers at work: others go on writing theirs. */
export async function findField(
  tx: Transaction<Schema>,
  { round, party, address }: ReplyName & { readonly address: string },
): Promise<FoundReply | Refusal> {
  const [found] = await storedReplies(tx, { round, party, lock: 'share' });
  return found ? { ...found, thing: thingOfDraft(found.reply, wholeOf(address)) } : unknownThing();
}

/** What may change of the row itself. */
export async function saveHead(tx: Transaction<Schema>, { id, state, signOff }: Reply): Promise<void> {
  await tx
    .updateTable('replies')
    .set({ state, signed_by: signOff?.by ?? null, signed_at: signOff?.at ?? null })
    .where('id', '=', id)
    .execute();
}

export function refusedBy({ code, message, field }: ReplyRefusal): Refusal {
  return refuse(code, message, field === undefined ? {} : { field });
}
