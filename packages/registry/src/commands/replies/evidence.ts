import {
  type AnswerContent,
  evidenceFault,
  isReplyRefusal,
  noAnswer,
  saveAnswer,
} from '@rapporteur/monitoring';
import { isKnownField } from '../../queries/reply-fields.js';
import { lockedAnswer } from '../../queries/stored-replies.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import { keepFile } from '../files/keep-file.js';
import { type FoundReply, findField, type ReplyName, refusedBy } from './found.js';
import type { AnswerKept } from './save-answer.js';
import { writeAnswer } from './write-answer.js';

interface Adding extends ReplyName {
  readonly address: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Puts a file beside an answer, as evidence; whatever else was written there meanwhile stays. */
export const addEvidence = command<Adding, FoundReply, AnswerKept>({
  act: 'write-answer',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findField,
  async perform(tx, found, { address, name, mediaType, bytes }, { actor, at }) {
    const { reply, bodyId: body, roundId: round } = found;
    const current = await lockedAnswer(tx, reply.id, address);
    if (!current && !(await isKnownField(tx, found, address)))
      return refuse('answer-address-unknown', `The questionnaire has no field ${address}.`);
    const fault = evidenceFault(name, bytes);
    if (fault) return refusedBy(fault);
    const { id, sha256 } = await keepFile(tx, { body, round, name, mediaType, bytes, addedBy: actor, at });
    const { content, version } = current ?? noAnswer(address, reply.language);
    const file = { id, sha256, name: name.slice(-150), size: bytes.length };
    const files: AnswerContent['files'] = [...content.files, file];
    const input = { address, seen: version, content: { ...content, files }, manner: 'typed' } as const;
    const saved = saveAnswer(reply, current, input, { by: actor, at });
    if (isReplyRefusal(saved)) return refusedBy(saved);
    if (!(await writeAnswer(tx, found, saved)))
      return refuse('answer-changed', 'Somebody else changed this answer since you opened it.');
    return { address, version: saved.answer.version, at };
  },
});

/** A file is no longer evidence. Its bytes stay: an earlier text or a submission may name it. */
export const removeEvidence = command<
  ReplyName & { readonly address: string; readonly file: string },
  FoundReply,
  AnswerKept
>({
  act: 'write-answer',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findField,
  async perform(tx, found, { address, file }, { actor, at }) {
    const current = await lockedAnswer(tx, found.reply.id, address);
    if (!current?.content.files.some(({ id }) => id === file))
      return refuse('answer-file-missing', 'There is no such file beside this answer.');
    const files = current.content.files.filter(({ id }) => id !== file);
    const content = { ...current.content, files };
    const input = { address, seen: current.version, content, manner: 'typed' } as const;
    const saved = saveAnswer(found.reply, current, input, { by: actor, at });
    if (isReplyRefusal(saved)) return refusedBy(saved);
    await writeAnswer(tx, found, saved);
    return { address, version: saved.answer.version, at };
  },
});
