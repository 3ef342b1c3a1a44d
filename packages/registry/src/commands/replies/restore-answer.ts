import { isReplyRefusal, saveAnswer } from '@rapporteur/monitoring';
import { answerOf, lockedAnswer } from '../../queries/stored-replies.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import { type FoundReply, findField, type ReplyName, refusedBy } from './found.js';
import type { AnswerKept } from './save-answer.js';
import { writeAnswer } from './write-answer.js';

interface Input extends ReplyName {
  readonly address: string;
  readonly version: number;
  /** The version that stands there now, as the person saw it. */
  readonly seen: number;
}

/** An earlier text comes back; what stands there now is kept in its place. */
export const restoreAnswer = command<Input, FoundReply, AnswerKept>({
  act: 'write-answer',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findField,
  async perform(tx, found, { address, version, seen }, { actor, at }) {
    const { reply } = found;
    const row = await tx
      .selectFrom('reply_answer_versions')
      .selectAll()
      .where('reply_id', '=', reply.id)
      .where('address', '=', address)
      .where('version', '=', version)
      .executeTakeFirst();
    if (!row) return refuse('answer-version-unknown', 'There is no such earlier text.');
    const { content } = answerOf(row);
    const current = await lockedAnswer(tx, reply.id, address);
    const input = { address, seen, content, manner: 'restored' } as const;
    const saved = saveAnswer(reply, current, input, { by: actor, at });
    if (isReplyRefusal(saved)) return refusedBy(saved);
    if (saved.answer !== current) await writeAnswer(tx, found, saved);
    return { address, version: saved.answer.version, at: saved.answer.at };
  },
});
