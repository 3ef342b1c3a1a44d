import { newId } from '../../ids.js';
import { isKnownField } from '../../queries/reply-fields.js';
import { refuse, unknownThing } from '../../refusal.js';
import { command } from '../command.js';
import { type FoundReply, findField, type ReplyName } from './found.js';

/** Characters of one comment. */
const longest = 5000;

/** Something said in the team about an answer; nobody else ever reads it. */
export const commentInTeam = command<
  ReplyName & { readonly address: string; readonly text: string },
  FoundReply,
  { readonly comment: string }
>({
  act: 'comment-in-team',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findField,
  async perform(tx, found, { address, text }, { actor, at }) {
    const said = text.trim();
    if (said === '' || said.length > longest)
      return refuse('reply-comment-empty', `Write a comment, of ${longest} characters at most.`, {
        field: 'text',
      });
    if (!(await isKnownField(tx, found, address)))
      return refuse('answer-address-unknown', `The questionnaire has no field ${address}.`);
    const id = newId();
    await tx
      .insertInto('reply_comments')
      .values({
        ...{ id, body_id: found.bodyId, round_id: found.roundId, reply_id: found.reply.id, address },
        ...{ text: said, said_by: actor, said_at: at, settled_by: null, settled_at: null },
      })
      .execute();
    return { comment: id };
  },
});

/** A comment is done with. It stays readable. */
export const settleComment = command<
  ReplyName & { readonly address: string; readonly comment: string },
  FoundReply,
  { readonly comment: string }
>({
  act: 'comment-in-team',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findField,
  async perform(tx, { reply }, { address, comment }, { actor, at }) {
    const settled = await tx
      .updateTable('reply_comments')
      .set({ settled_by: actor, settled_at: at })
      .where('id', '=', comment)
      .where('reply_id', '=', reply.id)
      .where('address', '=', address)
      .executeTakeFirst();
    return settled.numUpdatedRows === 0n ? unknownThing() : { comment };
  },
});
