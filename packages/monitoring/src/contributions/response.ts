import { isDay } from '../rounds/day.js';
import type { Contribution } from './contribution.js';
import { type ContributionRefusal, refuse } from './refusal.js';

/** The time in which a State may respond to what is published about it. Without a decision there is none. */
export interface ResponseWindow {
  readonly contribution: string;
  readonly party: string;
  /** Number of the decision: "LPC(2026)D4". */
  readonly decision: string;
  /** First and last day, in the zone of the body. */
  readonly from: string;
  readonly until: string;
}

/** What the State says to it, shown beside it. */
export interface Response {
  readonly id: string;
  readonly contribution: string;
  readonly party: string;
  readonly language: string;
  readonly text: string;
  /** `sent`: the secretariat has it; `published`: it stands beside the contribution. */
  readonly state: 'draft' | 'sent' | 'published';
  readonly version: number;
  readonly sentAt: string | null;
}

const longest = 100_000;

export function openResponseWindow(
  contribution: Contribution,
  { decision, from, until }: Pick<ResponseWindow, 'decision' | 'from' | 'until'>,
  { today, known }: { readonly today: string; readonly known: ResponseWindow | null },
): ResponseWindow | ContributionRefusal {
  const { id, party, state } = contribution;
  if (state !== 'published')
    return refuse('contribution-not-received', 'A State responds to what is published. This is not.');
  if (party === null)
    return refuse('contribution-party-unknown', 'This contribution is not about one State.', 'party');
  if (known && known.until >= today)
    return refuse('response-window-open', `The State may respond until ${known.until} already.`, 'until', {
      day: known.until,
    });
  if (decision.trim() === '')
    return refuse(
      'response-decision-missing',
      'Name the decision that gives the State this time.',
      'decision',
    );
  if (!isDay(from) || !isDay(until) || until < from || until < today)
    return refuse('response-days-wrong', 'Write the first and the last day, the last not yet past.', 'until');
  return { contribution: id, party, decision: decision.trim(), from, until };
}

export interface ResponseInput {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  /** The version that the writer saw; 0 for the first. */
  readonly seen: number;
}

export function writeResponse(
  known: Response | null,
  input: ResponseInput,
  context: { readonly window: ResponseWindow | null; readonly today: string },
): Response | ContributionRefusal {
  const { window } = context;
  const no = windowRefusal(context);
  if (no || !window) return no ?? notAsked();
  if (known && known.state !== 'draft')
    return refuse('response-submitted-before', 'The response was sent and is not changed any more.');
  if ((known?.version ?? 0) !== input.seen)
    return refuse(
      'response-changed',
      'Somebody of your team changed this text since you opened it. Both texts are shown: keep what you need.',
      'text',
    );
  if (input.text.length > longest)
    return refuse('contribution-too-long', `One text holds at most ${longest} characters.`, 'text', {
      most: longest,
    });
  return {
    id: known?.id ?? input.id,
    contribution: window.contribution,
    party: window.party,
    language: input.language,
    text: input.text.trim(),
    state: 'draft',
    version: input.seen + 1,
    sentAt: null,
  };
}

export function sendResponse(
  response: Response,
  { seen }: { readonly seen: number },
  context: { readonly window: ResponseWindow | null; readonly today: string; readonly now: string },
): Response | ContributionRefusal {
  const no = windowRefusal(context);
  if (no) return no;
  if (response.state !== 'draft')
    return refuse('response-submitted-before', 'The response was sent and is not changed any more.');
  if (response.version !== seen)
    return refuse('response-changed', 'The text was changed since you opened it. Read it again, then send.');
  if (response.text === '') return refuse('response-empty', 'Nothing was written yet.', 'text');
  return { ...response, state: 'sent', sentAt: context.now, version: response.version + 1 };
}

/** Checked for form: it stands beside the contribution from now on. */
export function publishResponse(response: Response): Response | ContributionRefusal {
  return response.state === 'sent'
    ? { ...response, state: 'published', version: response.version + 1 }
    : refuse('response-not-sent', 'Only a response that was sent, and is not shown yet, is published.');
}

/** Tells the days as they were decided, and no more: not responding is a State's right too. */
function windowRefusal({
  window,
  today,
}: {
  readonly window: ResponseWindow | null;
  readonly today: string;
}): ContributionRefusal | null {
  if (!window) return notAsked();
  if (today < window.from || today > window.until)
    return refuse(
      'response-window-closed',
      `Responses are taken from ${window.from} to ${window.until} (${window.decision}). What you wrote is kept.`,
      undefined,
      { from: window.from, until: window.until, decision: window.decision },
    );
  return null;
}

function notAsked(): ContributionRefusal {
  return refuse('response-not-asked', 'No decision opens a time to respond to this contribution.');
}
