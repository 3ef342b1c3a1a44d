import {
  type AnswerContent,
  saveAnswer as decide,
  isAnswerConflict,
  isReplyRefusal,
  settleCarried,
} from '@rapporteur/monitoring';
import { isKnownField } from '../../queries/reply-fields.js';
import { lockedAnswer } from '../../queries/stored-replies.js';
import { type Refusal, refuse } from '../../refusal.js';
import { command } from '../command.js';
import { type FoundReply, findField, type ReplyName, refusedBy } from './found.js';
import { writeAnswer } from './write-answer.js';

export interface AnswerGiven extends ReplyName {
  /** "9.1". */
  readonly address: string;
  /** The version that the writer saw; 0 for none. */
  readonly seen: number;
  readonly content: WrittenContent;
  /** Of an answer that was carried over from an earlier round. */
  readonly verdict?: 'still-valid' | 'changed' | null;
}

/** What a form gives. Files come and go by acts of their own; what was carried over stands there already. */
export type WrittenContent = Omit<AnswerContent, 'files' | 'carried'>;

export interface AnswerKept {
  readonly address: string;
  readonly version: number;
  readonly at: string | null;
}

/** Keeps one answer of a reply at work. Not told in the history: handing in is. Nothing that was not seen is written over. */
export const saveAnswer = command<AnswerGiven, FoundReply, AnswerKept>({
  act: 'write-answer',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findField,
  async perform(tx, found, { address, seen, content, verdict = null }, { actor, at }) {
    const current = await lockedAnswer(tx, found.reply.id, address);
    if (!current && !(await isKnownField(tx, found, address)))
      return refuse('answer-address-unknown', `The questionnaire has no field ${address}.`);
    const { files = [], carried = null } = current?.content ?? {};
    const given = {
      ...{ address, seen, manner: 'typed' as const },
      content: settleCarried({ ...content, files, carried }, verdict),
    };
    const decided = decide(found.reply, current, given, { by: actor, at });
    if (isAnswerConflict(decided)) return changed(decided.theirs.version);
    if (isReplyRefusal(decided)) return refusedBy(decided);
    const { answer } = decided;
    if (answer !== current && answer.version > 0 && !(await writeAnswer(tx, found, decided)))
      return changed(1);
    return { address, version: answer.version, at: answer.at };
  },
});

function changed(version: number): Refusal {
  return refuse('answer-changed', 'Somebody else changed this answer since you opened it.', {
    field: 'text',
    about: { version },
  });
}
