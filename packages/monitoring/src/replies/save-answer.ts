import { type Answer, type AnswerContent, type AnswerManner, noAnswer, saysTheSameAnswer } from './answer.js';
import { paragraphsOfBoth } from './paragraphs-of-both.js';
import { type ReplyRefusal, refuseReply } from './refusals.js';
import { isAtWork, type Reply } from './reply.js';

/** Characters of one text: a hundred pages. What is longer is a document, and goes in as a file. */
export const longestText = 300_000;

export interface AnswerToSave {
  readonly address: string;
  /** The version that the writer saw; 0 for none. */
  readonly seen: number;
  readonly content: AnswerContent;
  readonly manner: AnswerManner;
}

/** Somebody else saved in between. Nothing was overwritten: both texts, and one in which no paragraph of either is missing. */
export interface AnswerConflict extends ReplyRefusal {
  readonly code: 'answer-changed';
  readonly message: string;
  readonly theirs: Answer;
  readonly ours: AnswerContent;
  readonly merged: string;
}

export interface SavedAnswer {
  readonly answer: Answer;
  /** What stood there before and must be kept beside it, so that it can be brought back; null where nothing need be. */
  readonly keep: Answer | null;
}

/** Minutes in which what one person types on and on is one version. */
const sitting = 10;

/**
 * One answer is kept. A version that was not seen is never written over.
 * @param current null where nothing was ever kept
 */
export function saveAnswer(
  reply: Pick<Reply, 'state' | 'language'>,
  current: Answer | null,
  { address, seen, content, manner }: AnswerToSave,
  { by, at }: { readonly by: string; readonly at: string },
): SavedAnswer | AnswerConflict | ReplyRefusal {
  if (!isAtWork(reply))
    return refuseReply('reply-not-at-work', 'The reply is signed off or handed in: nothing is written now.');
  if (Math.max(content.text.length, content.translation?.text.length ?? 0) > longestText)
    return refuseReply('answer-too-long', `An answer has at most ${longestText} characters.`, 'text');
  const before = current ?? noAnswer(address, reply.language);
  if (saysTheSameAnswer(before.content, content) && sameVerdict(before.content, content))
    return { answer: before, keep: null };
  if (before.version !== seen)
    return {
      code: 'answer-changed',
      message: 'Somebody else changed this answer since you opened it.',
      theirs: before,
      ours: content,
      merged: paragraphsOfBoth(before.content.text, content.text),
    };
  return {
    answer: { address, version: before.version + 1, content, manner, by, at },
    keep:
      before.version > 0 && (!isSameSitting(before, { by, at, manner }) || losesMuch(before, content))
        ? before
        : null,
  };
}

function sameVerdict(one: AnswerContent, other: AnswerContent): boolean {
  return JSON.stringify(one.carried) === JSON.stringify(other.carried);
}

function isSameSitting(
  before: Answer,
  { by, at, manner }: { readonly by: string; readonly at: string; readonly manner: AnswerManner },
): boolean {
  if (before.manner !== 'typed' || manner !== 'typed' || before.by !== by || before.at === null) return false;
  return Date.parse(at) - Date.parse(before.at) < sitting * 60_000;
}

/** A text that is cut down may be wanted back, also in the same hour. */
function losesMuch(before: Answer, after: AnswerContent): boolean {
  return after.text.length < before.content.text.length - 200;
}

export function isAnswerConflict(outcome: object): outcome is AnswerConflict {
  return 'theirs' in outcome;
}
