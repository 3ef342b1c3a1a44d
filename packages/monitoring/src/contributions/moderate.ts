import type { Contribution, ContributionRules, SubmittedPart } from './contribution.js';
import { quotedIn } from './quoted.js';
import { type ContributionRefusal, isContributionRefusal, refuse } from './refusal.js';

/** Why, in words: the organisation reads it. */
export type Reasoned = { readonly reason: string };

/** Checked for form: the body reads it, and everyone where that is the body's rule and the organisation's wish. */
export function receiveContribution(
  contribution: Contribution,
  { today, rules }: { readonly today: string; readonly rules: ContributionRules },
): Contribution | ContributionRefusal {
  if (contribution.state !== 'submitted') return notSubmitted();
  const received: Contribution = { ...changed(contribution), state: 'received', reason: null };
  const isPublic = rules.publicWhen === 'received' && contribution.audience === 'public';
  return isPublic ? { ...received, state: 'published', publishedOn: today } : received;
}

/** Opens a text to everyone, where the body does so by an act of its own. */
export function publishContribution(
  contribution: Contribution,
  { today, rules }: { readonly today: string; readonly rules: ContributionRules },
): Contribution | ContributionRefusal {
  if (contribution.state !== 'received' || rules.publicWhen === 'never')
    return refuse('contribution-not-received', 'Only what was received and checked for form is published.');
  if (contribution.audience === 'body')
    return refuse('contribution-not-received', 'The organisation gave this text to the body alone.');
  return { ...changed(contribution), state: 'published', publishedOn: today };
}

/** Back to the organisation, which corrects and sends again. */
export function returnContribution(
  contribution: Contribution,
  { reason }: Reasoned,
): Contribution | ContributionRefusal {
  if (contribution.state !== 'submitted') return notSubmitted();
  return reasoned(reason) ?? { ...changed(contribution), state: 'returned', reason: reason.trim() };
}

export function refuseContribution(
  contribution: Contribution,
  { reason }: Reasoned,
): Contribution | ContributionRefusal {
  if (contribution.state !== 'submitted') return notSubmitted();
  return reasoned(reason) ?? { ...changed(contribution), state: 'refused', reason: reason.trim() };
}

/** Words that nobody reads any more but the secretariat and the organisation; the reason stands in their place. */
export function strikePassage(
  contribution: Contribution,
  { part, quotation, reason }: Reasoned & { readonly part: string; readonly quotation: string },
): Contribution | ContributionRefusal {
  const found = partToChange(contribution, part);
  if (isContributionRefusal(found)) return found;
  const no = reasoned(reason);
  if (no) return no;
  const place = quotedIn(found.text, quotation);
  if (isContributionRefusal(place)) return place;
  const { from, to } = place;
  if (found.strikes.some((strike) => strike.from < to && from < strike.to))
    return refuse('passage-struck-before', 'A part of these words was struck before.', 'quotation');
  const strikes = [...found.strikes, { from, to, reason: reason.trim() }].sort((a, b) => a.from - b.from);
  return withPart(contribution, { ...found, strikes });
}

/** @param from where the struck words begin */
export function restorePassage(
  contribution: Contribution,
  { part, from }: { readonly part: string; readonly from: number },
): Contribution | ContributionRefusal {
  const found = partToChange(contribution, part);
  if (isContributionRefusal(found)) return found;
  const strikes = found.strikes.filter((strike) => strike.from !== from);
  if (strikes.length === found.strikes.length)
    return refuse('contribution-part-unknown', 'There is no struck passage at this place.');
  return withPart(contribution, { ...found, strikes });
}

function partToChange({ state, submitted }: Contribution, part: string): SubmittedPart | ContributionRefusal {
  const isRead = state === 'submitted' || state === 'received' || state === 'published';
  if (!submitted || !isRead) return notSubmitted();
  const found = submitted.parts.find(({ id }) => id === part);
  return found ?? refuse('contribution-part-unknown', 'The contribution holds no such text.');
}

function withPart(contribution: Contribution, part: SubmittedPart): Contribution {
  const { submitted } = contribution;
  const parts = submitted?.parts.map((other) => (other.id === part.id ? part : other)) ?? [];
  return { ...changed(contribution), submitted: submitted && { ...submitted, parts } };
}

function reasoned(reason: string): ContributionRefusal | null {
  return reason.trim() === ''
    ? refuse('contribution-reason-missing', 'Say why, in words: the organisation reads it.', 'reason')
    : null;
}

function changed(contribution: Contribution): Contribution {
  return { ...contribution, version: contribution.version + 1 };
}

function notSubmitted(): ContributionRefusal {
  return refuse('contribution-not-submitted', 'This contribution does not wait for the secretariat.');
}
