import type { Citation } from '@rapporteur/document';
import type { Contribution } from './contribution.js';
import { quotedIn } from './quoted.js';
import { type ContributionRefusal, isContributionRefusal, refuse } from './refusal.js';
import { piecesOf, shownText } from './seen.js';

/**
 * A passage of a reply and a passage of a contribution that do not say the same (the second-round report tells of such
 * in its para 301). Side by side for whoever codes the question; which of them holds is not said here.
 */
export interface Contradiction {
  readonly id: string;
  readonly body: string;
  readonly round: string;
  readonly party: string;
  readonly question: string;
  readonly replied: { readonly reply: string; readonly answer: string; readonly citation: Citation };
  readonly contributed: { readonly contribution: string; readonly part: string; readonly citation: Citation };
  /** Ids of persons, instants. */
  readonly markedBy: string;
  readonly markedAt: string;
  /** `open`: waits for the question rapporteur; `noted`: who has taken it into account; `taken-back`. */
  readonly state: 'open' | 'noted' | 'taken-back';
}

export interface ContradictionInput {
  readonly id: string;
  readonly part: string;
  /** Words of the contribution, and words of the reply. */
  readonly contributed: string;
  readonly replied: string;
}

/** The answer that is cited, as the State published it. */
export interface CitedAnswer {
  readonly reply: string;
  readonly party: string;
  readonly question: string;
  readonly answer: string;
  readonly text: string;
}

export function markContradiction(
  contribution: Contribution,
  input: ContradictionInput,
  {
    answer,
    known,
    by,
    now,
  }: {
    readonly answer: CitedAnswer;
    readonly known: readonly Contradiction[];
    readonly by: string;
    readonly now: string;
  },
): Contradiction | ContributionRefusal {
  const { body, round, party, state, submitted } = contribution;
  if (state !== 'received' && state !== 'published')
    return refuse('contribution-not-received', 'Only a contribution that was received can be cited.');
  if (party !== null && party !== answer.party)
    return refuse('contradiction-other-party', 'The contribution is about another State.', 'answer');
  const part = submitted?.parts.find(({ id }) => id === input.part);
  if (!part) return refuse('contribution-part-unknown', 'The contribution holds no such text.', 'part');
  // What was struck can not come back by being cited.
  const contributed = quotedIn(shownText(piecesOf(part)), input.contributed, 'contributed');
  if (isContributionRefusal(contributed)) return contributed;
  const replied = quotedIn(answer.text, input.replied, 'replied');
  if (isContributionRefusal(replied)) return replied;
  const marked: Contradiction = {
    ...{ id: input.id, body, round, party: answer.party, question: answer.question },
    replied: { reply: answer.reply, answer: answer.answer, citation: replied.citation },
    contributed: { contribution: contribution.id, part: part.id, citation: contributed.citation },
    ...{ markedBy: by, markedAt: now, state: 'open' },
  };
  return known.some((other) => other.state !== 'taken-back' && citesTheSame(other, marked))
    ? refuse('contradiction-marked-before', 'These two passages were marked before.')
    : marked;
}

/** The question rapporteur has seen it; whoever marked it by mistake takes it back. */
export function closeContradiction(
  contradiction: Contradiction,
  state: 'noted' | 'taken-back',
): Contradiction | ContributionRefusal {
  return contradiction.state === 'open'
    ? { ...contradiction, state }
    : refuse('contradiction-closed', 'This was noted or taken back before.');
}

function citesTheSame(a: Contradiction, b: Contradiction): boolean {
  return (
    a.replied.reply === b.replied.reply &&
    a.replied.answer === b.replied.answer &&
    a.replied.citation.quotation === b.replied.citation.quotation &&
    a.contributed.contribution === b.contributed.contribution &&
    a.contributed.part === b.contributed.part &&
    a.contributed.citation.quotation === b.contributed.citation.quotation
  );
}
