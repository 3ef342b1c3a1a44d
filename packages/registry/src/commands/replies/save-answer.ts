import {
  type AnswerContent,
  type AnswerManner,
  saveAnswer as decide,
  isAnswerConflict,
  isReplyRefusal,
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
  readonly content: AnswerContent;
  readonly manner?: AnswerManner;
}

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
  async perform(tx, found, { address, seen, content, manner = 'typed' }, { actor, at }) {
    const current = await lockedAnswer(tx, found.reply.id, address);
    if (!current && !(await isKnownField(tx, found, address)))
      return refuse('address-unknown', `The questionnaire has no field ${address}.`);
    const decided = decide(found.reply, current, { address, seen, content, manner }, { by: actor, at });
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
