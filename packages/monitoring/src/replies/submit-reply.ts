import type { Answer } from './answer.js';
import { isBlank } from './answer.js';
import type { QualityNote } from './quality/note.js';
import { type ReplyRefusal, refuseReply } from './refusals.js';
import type { Reply, Submission } from './reply.js';

/** Answers as they are handed in and kept: without what only the team is told. */
export interface SubmittedAnswer {
  readonly address: string;
  readonly content: Omit<Answer['content'], 'carried'> & {
    /** The State confirmed an answer of an earlier round. */
    readonly stillValidFrom: string | null;
  };
}

/** What is handed in: every answer that is not blank, in the order of the questionnaire. Its canonical JSON is what the receipt's digest is of. */
export function submittedAnswers(order: readonly string[], answers: readonly Answer[]): SubmittedAnswer[] {
  const byAddress = new Map(answers.map((answer) => [answer.address, answer]));
  return order.flatMap((address) => {
    const answer = byAddress.get(address);
    if (!answer || isBlank(answer.content)) return [];
    const { carried, ...content } = answer.content;
    const stillValidFrom = carried?.verdict === 'still-valid' ? carried.from : null;
    return [{ address, content: { ...content, stillValidFrom } }];
  });
}

/**
 * A signed reply is handed in. Only errors of form stop it; how much is answered, and how, is for the State to say.
 * @param context.sha256 of the canonical form of the answers
 */
export function submitReply(
  reply: Reply,
  answers: readonly SubmittedAnswer[],
  notes: readonly QualityNote[],
  context: { readonly id: string; readonly by: string; readonly at: string; readonly sha256: string },
): { readonly reply: Reply; readonly submission: Submission } | ReplyRefusal {
  if (reply.state !== 'signed-off')
    return refuseReply('reply-not-signed-off', 'The contact person signs the reply before it is handed in.');
  if (answers.length === 0) return refuseReply('reply-is-empty', 'Nothing is answered in this reply.');
  const wrong = notes.filter(({ severity }) => severity === 'error').map(({ address }) => address);
  if (wrong.length > 0)
    return refuseReply(
      'reply-has-errors',
      `These fields can not be read as they stand: ${[...new Set(wrong)].join(', ')}.`,
    );
  const number = reply.submissions.length + 1;
  const submission: Submission = {
    ...context,
    number,
    receipt: `${reply.round}/${reply.party}/${number}`,
    receivedAt: null,
    correction: null,
    publishedAt: null,
    publishedBy: null,
  };
  return {
    submission,
    reply: { ...reply, state: 'submitted', submissions: [...reply.submissions, submission] },
  };
}
