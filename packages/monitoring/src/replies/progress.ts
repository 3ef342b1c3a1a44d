import { type Due, dueOn, isPast } from '../rounds/due.js';
import type { RoundAtWork } from '../rounds/round-at-work.js';
import { type Reply, standingSubmission } from './reply.js';

/** What the secretariat is told: nothing of a reply at work but that it was opened. */
export type ReplyStage =
  | 'not-opened'
  | 'opened'
  | 'submitted'
  | 'correction-asked'
  | 'received'
  | 'published';

export interface PartyProgress {
  readonly party: string;
  readonly stage: ReplyStage;
  /** When it was last handed in. */
  readonly submittedAt: string | null;
  /** Number of the last submission. */
  readonly submissions: number;
  /** The last day, with the decision that set it; null: nothing is due. */
  readonly due: Due | null;
  /** Whether that day has passed with nothing handed in; never where no decision set one. */
  readonly hasPassed: boolean;
  readonly extensionAsked: string | null;
}

/**
 * Where the parties of a round stand, in the order that they are given: each for itself, without sums or ranks.
 * @param on today, in the zone of the body
 */
export function progressOfReplies(
  parties: readonly string[],
  replies: readonly Reply[],
  round: Pick<RoundAtWork, 'decisions'>,
  on: string,
): PartyProgress[] {
  const byParty = new Map(replies.map((reply) => [reply.party, reply]));
  return parties.map((party) => {
    const reply = byParty.get(party);
    const last = reply ? standingSubmission(reply) : null;
    const due = dueOn(round, 'reply', on, party);
    return {
      party,
      stage: reply ? stageOf(reply) : 'not-opened',
      submittedAt: last?.at ?? null,
      submissions: reply?.submissions.length ?? 0,
      due,
      hasPassed: last === null && isPast(due, on),
      extensionAsked: reply?.extensions.find(({ outcome }) => outcome === 'asked')?.until ?? null,
    };
  });
}

/** A signature is a matter of the team until the reply is handed in. */
export function stageOf(reply: Reply): ReplyStage {
  if (reply.state === 'in-work') return 'opened';
  if (reply.state !== 'signed-off') return reply.state;
  return standingSubmission(reply)?.correction ? 'correction-asked' : 'opened';
}
