import { type ReplyRefusal, refuseReply } from './refusals.js';
import { isAtWork, type Reply } from './reply.js';

/** The contact person signs for the State; from now on nobody writes, until it is taken back. */
export function signOff(
  reply: Reply,
  { by, at }: { readonly by: string; readonly at: string },
): Reply | ReplyRefusal {
  if (!isAtWork(reply)) return refuseReply('reply-not-at-work', 'Only a reply at work is signed off.');
  return { ...reply, state: 'signed-off', signOff: { by, at } };
}

/** The signature is taken back before anything was handed in: the team goes on writing. */
export function takeBackSignOff(reply: Reply): Reply | ReplyRefusal {
  if (reply.state !== 'signed-off')
    return refuseReply('reply-not-signed-off', 'The reply is not signed off, or was handed in already.');
  const asked = reply.submissions.at(-1)?.correction;
  return { ...reply, state: asked ? 'correction-asked' : 'in-work', signOff: null };
}

/** A contributor is given questions, in place of those that were delegated before; none takes all of them back. */
export function delegate(
  reply: Reply,
  input: { readonly to: string; readonly questions: readonly string[] },
  known: readonly string[],
): Reply | ReplyRefusal {
  const unknown = input.questions.find((question) => !known.includes(question));
  if (unknown !== undefined)
    return refuseReply(
      'reply-question-unknown',
      `The questionnaire has no question ${unknown}.`,
      'questions',
    );
  const others = reply.delegations.filter(({ to }) => to !== input.to);
  const own = input.questions.length > 0 ? [{ to: input.to, questions: [...new Set(input.questions)] }] : [];
  return { ...reply, delegations: [...others, ...own] };
}
