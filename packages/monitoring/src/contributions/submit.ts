import type { Contribution } from './contribution.js';
import { type ContributionField, closedRefusal, workRefusal } from './draft.js';
import { folded, type Organisation } from './organisation.js';
import { type ContributionRefusal, refuse } from './refusal.js';

export interface SubmitContext extends ContributionField {
  readonly organisation: Organisation;
  /** For the submission. */
  readonly id: string;
  readonly now: string;
}

/** What the team sees after sending, and can keep. */
export interface ContributionReceipt {
  readonly key: string;
  readonly at: string;
  readonly texts: number;
  readonly words: number;
}

/**
 * Sends what was written, as it stands. Where the name is to be withheld and the text says it, the team is asked once
 * more: software can not take a name out of somebody's sentence.
 * @param input.seen the version that the sender saw: what a colleague wrote meanwhile is not sent unread
 */
export function submitContribution(
  contribution: Contribution,
  { seen, namesItself }: { readonly seen: number; readonly namesItself: boolean },
  { organisation, id, now, ...field }: SubmitContext,
): Contribution | ContributionRefusal {
  const no = workRefusal(contribution) ?? closedRefusal(field);
  if (no) return no;
  if (contribution.version !== seen)
    return refuse(
      'contribution-changed',
      'The text was changed since you opened it. Read it again, then send.',
    );
  if (contribution.parts.length === 0) return refuse('contribution-empty', 'Nothing was written yet.');
  if (contribution.name === 'withheld' && !namesItself && saysName(contribution, organisation))
    return refuse(
      'contribution-names-itself',
      'The name is to be withheld, and the text says it. Change the text, or say that it is meant so.',
      'namesItself',
    );
  const parts = contribution.parts.map(({ version: _version, ...part }) => ({ ...part, strikes: [] }));
  return {
    ...contribution,
    state: 'submitted',
    submitted: { id, at: now, parts },
    reason: null,
    version: contribution.version + 1,
  };
}

export function receiptOf({ key, submitted }: Contribution): ContributionReceipt | null {
  if (!submitted) return null;
  const words = submitted.parts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return { key, at: submitted.at, texts: submitted.parts.length, words };
}

/** The organisation takes it back: nobody but itself and the secretariat reads it from now on. */
export function withdrawContribution(
  contribution: Contribution,
  { reason }: { readonly reason: string },
): Contribution | ContributionRefusal {
  if (contribution.state === 'draft' || contribution.state === 'withdrawn')
    return refuse('contribution-not-submitted', 'Only what was sent can be taken back.');
  return {
    ...contribution,
    state: 'withdrawn',
    reason: reason.trim() || null,
    publishedOn: null,
    version: contribution.version + 1,
  };
}

function saysName({ parts }: Contribution, { name }: Organisation): boolean {
  const sought = ` ${folded(name)} `;
  return parts.some(({ text }) => ` ${folded(text)} `.includes(sought));
}
