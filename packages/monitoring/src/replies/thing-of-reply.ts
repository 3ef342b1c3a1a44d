import type { Audience, Thing } from '../people/thing.js';
import { delegatesOf, type Reply, type Submission } from './reply.js';

type Owned = Pick<Reply, 'body' | 'round' | 'party'>;

/**
 * The answers at work, and all that is said in the team about them: open to the team alone, whatever was submitted
 * before. Nobody else reads of them, not even how many there are.
 * @param question one question of it, with those to whom it is delegated; the whole when left out
 */
export function thingOfDraft(reply: Owned & Pick<Reply, 'delegations'>, question?: string): Thing {
  const named = question === undefined ? reply.delegations.map(({ to }) => to) : delegatesOf(reply, question);
  const questions = question === undefined ? [] : [question];
  return { ...owner(reply), kind: 'reply-draft', openTo: ['team'], named, questions };
}

/** The file of the matter: which stage it has reached, submissions, extensions. The secretariat knows that it was opened. */
export function thingOfReply(reply: Owned): Thing {
  return { ...owner(reply), kind: 'reply', openTo: ['team', 'secretariat'] };
}

/** What was handed in: the secretariat reads it at once, the body once it is received, everyone once it is published. */
export function thingOfSubmission(
  reply: Owned,
  { receivedAt, publishedAt }: Pick<Submission, 'receivedAt' | 'publishedAt'>,
): Thing {
  const openTo: Audience[] = ['team', 'secretariat'];
  if (receivedAt !== null) openTo.push('members', 'body');
  if (publishedAt !== null) openTo.push('round', 'public');
  return { ...owner(reply), kind: 'reply-submission', openTo };
}

function owner({ body, round, party }: Owned): Pick<Thing, 'body' | 'round' | 'party'> {
  return { body, round, party };
}
