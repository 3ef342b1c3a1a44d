import {
  askCorrection as decideCorrection,
  publishReply as decidePublication,
  receiveReply as decideReceipt,
  isReplyRefusal,
  type Reply,
  type ReplyRefusal,
  standingSubmission,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';
import { launchedQuestionnaire, numbersOf } from '../../queries/reply-fields.js';
import { decisionOfReplies, publicityOfReplies } from '../../queries/reply-round.js';
import { refuse } from '../../refusal.js';
import { command, type Doing } from '../command.js';
import { writeToParty } from '../letters/tell-party.js';
import { type FoundReply, findReply, type ReplyName, refusedBy, saveHead } from './found.js';

/* What the secretariat does with a reply that was handed in. */

type Outcome = Pick<Reply, 'state'>;

/** The form was checked: the body reads the reply, and everyone where the body publishes on receipt. */
export const receiveReply = command<ReplyName, FoundReply, Outcome>({
  act: 'receive-reply',
  read: 'follow-reply',
  find: findReply,
  async perform(tx, { reply, bodyId }, _input, { at, tell }) {
    return keep(tx, decideReceipt(reply, await publicityOfReplies(tx, bodyId), { at }), tell);
  },
});

/** A received reply becomes public by a decision of the body. */
export const publishReply = command<ReplyName & { readonly decision: string }, FoundReply, Outcome>({
  act: 'publish-reply',
  read: 'follow-reply',
  find: findReply,
  async perform(tx, { reply, bodyId }, input, { at, on, tell }) {
    const decision = await decisionOfReplies(tx, reply.round, input.decision, on);
    if (!decision && input.decision.trim() !== '')
      return refuse('reply-decision-unknown', 'There is no such decision of this round.', {
        field: 'decision',
      });
    const publicity = await publicityOfReplies(tx, bodyId);
    return keep(tx, decidePublication(reply, publicity, { at, decision }), tell);
  },
});

/** The reply goes back to its team, with a reason. */
export const askCorrection = command<
  ReplyName & { readonly reason: string; readonly questions: readonly string[] },
  FoundReply,
  Outcome
>({
  act: 'ask-correction',
  read: 'follow-reply',
  changesPublic: false,
  find: findReply,
  async perform(tx, { reply, bodyId, roundId }, input, { actor, at, on, tell }) {
    const questionnaire = await launchedQuestionnaire(tx, roundId);
    const known = questionnaire ? numbersOf(questionnaire) : [];
    const decided = decideCorrection(reply, input, { at, known });
    if (isReplyRefusal(decided)) return refusedBy(decided);
    const last = standingSubmission(decided);
    if (!last?.correction) throw new Error('A correction was asked of no submission.');
    const { reason, questions } = last.correction;
    const row = { asked_by: actor, asked_at: at, reason, questions: [...questions] };
    await tx
      .insertInto('reply_corrections')
      .values({ id: newId(), body_id: bodyId, round_id: roundId, submission_id: last.id, ...row })
      .onConflict((conflict) => conflict.column('submission_id').doUpdateSet(row))
      .execute();
    await saveHead(tx, decided);
    await tell({ thing: { kind: 'reply-submission', id: last.id }, content: last.correction });
    await writeToParty(tx, {
      ...{ kind: 'correction-asked', bodyId, roundId, round: reply.round, party: reply.party, by: actor, at },
      ...{ on, path: `/desk/rounds/${reply.round}/replies/${reply.party}` },
    });
    return { state: decided.state };
  },
});

async function keep(tx: Transaction<Schema>, decided: Reply | ReplyRefusal, tell: Doing['tell']) {
  if (isReplyRefusal(decided)) return refusedBy(decided);
  const last = standingSubmission(decided);
  if (!last) throw new Error('A reply without a submission was received.');
  await tx
    .updateTable('reply_submissions')
    .set({
      received_at: last.receivedAt,
      published_at: last.publishedAt,
      published_by: last.publishedBy && JSON.stringify(last.publishedBy),
    })
    .where('id', '=', last.id)
    .execute();
  await saveHead(tx, decided);
  await tell({ thing: { kind: 'reply-submission', id: last.id } });
  return { state: decided.state };
}
