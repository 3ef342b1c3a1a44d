import {
  askExtension as decide,
  grantExtension as decideGrant,
  declineExtension as decideRefusal,
  dueOn,
  type Extension,
  isReplyRefusal,
  type Reply,
  type ReplyRefusal,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';
import { roundOfReplies } from '../../queries/reply-round.js';
import { unknownThing } from '../../refusal.js';
import { command, type Doing } from '../command.js';
import { writeToParty } from '../letters/tell-party.js';
import { type FoundReply, findReply, type ReplyName, refusedBy } from './found.js';

/** A State asks for more time, for a reply that its team has opened. */
export const askExtension = command<
  ReplyName & { readonly until: string; readonly reason: string },
  FoundReply,
  { readonly extension: string }
>({
  act: 'ask-extension',
  read: 'follow-reply',
  changesPublic: false,
  find: findReply,
  async perform(tx, { reply, bodyId, roundId }, input, { actor, at, on, tell }) {
    const round = await roundOfReplies(tx, reply.round);
    if (!round) return unknownThing();
    const due = dueOn(round, 'reply', on, reply.party);
    const decided = decide(reply, input, { id: newId(), at, on, due });
    if (isReplyRefusal(decided)) return refusedBy(decided);
    const { id, reason, until } = decided.extensions.at(-1) as Extension;
    await tx
      .insertInto('reply_extensions')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, reply_id: reply.id, asked_by: actor, asked_at: at },
        ...{ reason, until, outcome: 'asked', decision: null, answered_by: null, answered_at: null },
      })
      .execute();
    await tell({ thing: { kind: 'reply-extension', id }, content: { reason, until } });
    return { extension: id };
  },
});

/** The request is granted by a decision of the body that gives this State a later day. */
export const grantExtension = command<
  ReplyName & { readonly extension: string; readonly decision: string },
  FoundReply,
  { readonly extension: string }
>({
  act: 'grant-extension',
  read: 'follow-reply',
  changesPublic: false,
  find: findReply,
  async perform(tx, found, input, doing) {
    const { reply } = found;
    const { at, on } = doing;
    const round = await roundOfReplies(tx, reply.round);
    if (!round) return unknownThing();
    return keep(tx, found, decideGrant(reply, input, { at, on, round }), input.extension, doing);
  },
});

export const declineExtension = command<
  ReplyName & { readonly extension: string },
  FoundReply,
  { readonly extension: string }
>({
  act: 'decline-extension',
  read: 'follow-reply',
  changesPublic: false,
  find: findReply,
  async perform(tx, found, input, doing) {
    return keep(tx, found, decideRefusal(found.reply, input, { at: doing.at }), input.extension, doing);
  },
});

async function keep(
  tx: Transaction<Schema>,
  { reply, bodyId, roundId }: FoundReply,
  decided: Reply | ReplyRefusal,
  extension: string,
  { actor, at, on, tell }: Doing,
) {
  if (isReplyRefusal(decided)) return refusedBy(decided);
  const answered = decided.extensions.find(({ id }) => id === extension) as Extension;
  await tx
    .updateTable('reply_extensions')
    .set({
      outcome: answered.outcome,
      decision: answered.decision && JSON.stringify(answered.decision),
      ...{ answered_by: actor, answered_at: at },
    })
    .where('id', '=', extension)
    .execute();
  await tell({ thing: { kind: 'reply-extension', id: extension }, content: answered.decision });
  await writeToParty(tx, {
    ...{ kind: 'extension-answered', bodyId, roundId, round: reply.round, party: reply.party, by: actor, at },
    ...{ on, path: `/desk/rounds/${reply.round}/replies/${reply.party}` },
  });
  return { extension };
}
