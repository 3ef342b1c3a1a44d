import type { DecisionName } from '../meetings/decision.js';
import { isDay } from '../rounds/day.js';
import { type Due, dueOn } from '../rounds/due.js';
import type { RoundAtWork } from '../rounds/round-at-work.js';
import { type ReplyRefusal, refuseReply } from './refusals.js';
import type { Extension, Reply } from './reply.js';

/** A State asks for more time. The day moves only with a decision of the body. */
export function askExtension(
  reply: Reply,
  input: { readonly until: string; readonly reason: string },
  {
    id,
    at,
    on,
    due,
  }: { readonly id: string; readonly at: string; readonly on: string; readonly due: Due | null },
): Reply | ReplyRefusal {
  const reason = input.reason.trim();
  const until = input.until.trim();
  if (!isDay(until)) return refuseReply('extension-day-unreadable', 'Give the day as 2026-03-31.', 'until');
  if (reason === '') return refuseReply('reply-reason-missing', 'Say why more time is needed.', 'reason');
  if (reply.extensions.some(({ outcome }) => outcome === 'asked'))
    return refuseReply('extension-open-already', 'More time was asked for already; the answer is awaited.');
  const limit = due && due.day > on ? due.day : on;
  if (until <= limit) return refuseReply('extension-not-later', `The day must be after ${limit}.`, 'until');
  const asked: Extension = {
    id,
    askedAt: at,
    reason,
    until,
    outcome: 'asked',
    decision: null,
    answeredAt: null,
  };
  return { ...reply, extensions: [...reply.extensions, asked] };
}

/** The request is granted by the decision that is named: it must itself give this State a later day. */
export function grantExtension(
  reply: Reply,
  input: { readonly extension: string; readonly decision: string },
  {
    at,
    on,
    round,
  }: { readonly at: string; readonly on: string; readonly round: Pick<RoundAtWork, 'decisions'> },
): Reply | ReplyRefusal {
  const number = input.decision.trim();
  if (number === '')
    return refuseReply('reply-decision-missing', 'Name the decision that gives more time.', 'decision');
  const due = dueOn(round, 'reply', on, reply.party);
  if (due?.extends == null || due.decision.number !== number)
    return refuseReply(
      'decision-gives-no-time',
      `Decision ${number} gives this State no later day.`,
      'decision',
    );
  return answered(reply, input.extension, { outcome: 'granted', decision: due.decision, answeredAt: at });
}

export function declineExtension(
  reply: Reply,
  input: { readonly extension: string },
  { at }: { readonly at: string },
): Reply | ReplyRefusal {
  return answered(reply, input.extension, { outcome: 'declined', answeredAt: at });
}

type Outcome = Pick<Extension, 'outcome' | 'answeredAt'> & { readonly decision?: DecisionName };

function answered(reply: Reply, id: string, outcome: Outcome): Reply | ReplyRefusal {
  const open = reply.extensions.find((extension) => extension.id === id && extension.outcome === 'asked');
  if (!open) return refuseReply('extension-answered', 'There is no such request that waits for an answer.');
  const extensions = reply.extensions.map((each) => (each === open ? { ...open, ...outcome } : each));
  return { ...reply, extensions };
}
