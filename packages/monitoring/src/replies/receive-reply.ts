import type { Publicity } from '../bodies/working-rules.js';
import type { DecisionName } from '../meetings/decision.js';
import { type ReplyRefusal, refuseReply } from './refusals.js';
import { type Reply, type Submission, standingSubmission } from './reply.js';

/** The secretariat has checked the form. Unless the body keeps it or decides first, everyone reads it from now on. */
export function receiveReply(
  reply: Reply,
  publicity: Publicity,
  { at }: { readonly at: string },
): Reply | ReplyRefusal {
  const last = standingSubmission(reply);
  if (reply.state !== 'submitted' || last === null)
    return refuseReply('reply-not-submitted', 'Nothing was handed in that waits to be received.');
  const isPublished = publicity !== 'by-decision' && publicity !== 'never';
  const received = { ...last, receivedAt: at, publishedAt: isPublished ? at : null };
  return { ...withLast(reply, received), state: isPublished ? 'published' : 'received' };
}

/** A received reply is made public by the decision that is named, where the body does that by a decision. */
export function publishReply(
  reply: Reply,
  publicity: Publicity,
  { at, decision }: { readonly at: string; readonly decision: DecisionName | null },
): Reply | ReplyRefusal {
  const last = standingSubmission(reply);
  if (publicity === 'never')
    return refuseReply('reply-not-public-here', 'This body does not publish replies.');
  if (reply.state !== 'received' || last === null)
    return refuseReply('reply-not-received', 'Only a reply that was received is published.');
  if (decision === null)
    return refuseReply('reply-decision-missing', 'Name the decision by which it is published.', 'decision');
  return { ...withLast(reply, { ...last, publishedAt: at, publishedBy: decision }), state: 'published' };
}

/** The reply goes back to the team with a reason. What was handed in stays as it is, also where it is public. */
export function askCorrection(
  reply: Reply,
  input: { readonly reason: string; readonly questions: readonly string[] },
  { at, known }: { readonly at: string; readonly known: readonly string[] },
): Reply | ReplyRefusal {
  const last = standingSubmission(reply);
  if (last === null || !['submitted', 'received', 'published'].includes(reply.state))
    return refuseReply('reply-not-submitted', 'Nothing was handed in that could be corrected.');
  const reason = input.reason.trim();
  if (reason === '') return refuseReply('reply-reason-missing', 'Say what is to be corrected.', 'reason');
  const unknown = input.questions.find((question) => !known.includes(question));
  if (unknown !== undefined)
    return refuseReply(
      'reply-question-unknown',
      `The questionnaire has no question ${unknown}.`,
      'questions',
    );
  const asked = { ...last, correction: { at, reason, questions: input.questions } };
  return { ...withLast(reply, asked), state: 'correction-asked', signOff: null };
}

function withLast(reply: Reply, last: Submission): Reply {
  return { ...reply, submissions: [...reply.submissions.slice(0, -1), last] };
}
