import type { Contribution, ContributionPart, ContributionRules } from './contribution.js';
import { type ContributionRefusal, refuse } from './refusal.js';

/** Where an organisation writes: what may be named, and until when. */
export interface ContributionField {
  /** Codes of the monitored parties. */
  readonly parties: readonly string[];
  /** Numbers of the questions. */
  readonly questions: readonly string[];
  readonly rules: ContributionRules;
  readonly today: string;
  /** The last day and the decision that set it; null: none was set, and nothing is closed. */
  readonly closes: { readonly on: string; readonly decision: string } | null;
}

export type ContributionTerms = Pick<Contribution, 'party' | 'language' | 'name' | 'audience'>;

export type ContributionBeginning = Pick<
  Contribution,
  'id' | 'key' | 'body' | 'round' | 'organisation' | 'kind'
> &
  ContributionTerms;

/** Characters of one part: about 40 printed pages. */
export const longestPart = 100_000;
export const mostParts = 100;

export function beginContribution(
  { party, language, name, audience, ...given }: ContributionBeginning,
  field: ContributionField,
): Contribution | ContributionRefusal {
  const terms = { party, language, name, audience };
  return (
    closedRefusal(field) ??
    termsRefusal(given.kind, terms, field) ?? {
      ...given,
      ...terms,
      state: 'draft',
      version: 1,
      parts: [],
      submitted: null,
      reason: null,
      publishedOn: null,
    }
  );
}

/** About whom, in which language, and for whom: changed until it is submitted. */
export function setTerms(
  contribution: Contribution,
  terms: ContributionTerms,
  field: ContributionField,
): Contribution | ContributionRefusal {
  return (
    workRefusal(contribution) ??
    closedRefusal(field) ??
    termsRefusal(contribution.kind, terms, field) ?? {
      ...contribution,
      ...terms,
      version: contribution.version + 1,
    }
  );
}

export type PartInput = Pick<ContributionPart, 'id' | 'question' | 'about' | 'text'> & {
  /** The version that the writer saw; 0 for a new part. */
  readonly seen: number;
};

/** Saves one part; an empty text takes it away. Whoever saw an older version is refused, and nothing is lost. */
export function writePart(
  contribution: Contribution,
  { seen, ...input }: PartInput,
  field: ContributionField,
): Contribution | ContributionRefusal {
  const no = workRefusal(contribution) ?? closedRefusal(field) ?? partRefusal(contribution, input, field);
  if (no) return no;
  const known = contribution.parts.find(({ id }) => id === input.id);
  if ((known?.version ?? 0) !== seen)
    return refuse(
      'contribution-changed',
      'Somebody of your team changed this text since you opened it. Both texts are shown: keep what you need.',
      'text',
    );
  const others = contribution.parts.filter((part) => part !== known);
  const written = { ...input, text: input.text.trim(), version: seen + 1 };
  const parts = written.text === '' ? others : inQuestionOrder([...others, written]);
  return { ...contribution, parts, version: contribution.version + 1 };
}

function partRefusal(
  { kind, parts }: Contribution,
  { id, question, about, text }: Omit<PartInput, 'seen'>,
  { questions }: ContributionField,
): ContributionRefusal | null {
  const field = 'text';
  if (question !== null && !questions.includes(question))
    return refuse('contribution-question-unknown', `The questionnaire has no question ${question}.`, field, {
      question,
    });
  if (kind === 'comment' && about === null)
    return refuse('comment-without-answer', 'Quote the words of the reply that the comment is about.', field);
  if (text.length > longestPart)
    return refuse('contribution-too-long', `One text holds at most ${longestPart} characters.`, field, {
      most: longestPart,
    });
  if (parts.length >= mostParts && !parts.some((part) => part.id === id))
    return refuse(
      'contribution-too-many-parts',
      `One contribution holds at most ${mostParts} texts.`,
      field,
      {
        most: mostParts,
      },
    );
  return null;
}

function termsRefusal(
  kind: Contribution['kind'],
  { party, language, name, audience }: ContributionTerms,
  { parties, rules }: ContributionField,
): ContributionRefusal | null {
  if (party === null ? kind === 'comment' : !parties.includes(party))
    return refuse('contribution-party-unknown', 'Choose a State that is monitored in this round.', 'party');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language))
    return refuse('contribution-language-unknown', 'Choose the language of the text.', 'language');
  if (name === 'withheld' && !rules.nameMayBeWithheld)
    return refuse('contribution-name-must-show', 'This body does not withhold names.', 'name');
  if (audience === 'body' && !rules.textMayBeForBody)
    return refuse(
      'contribution-text-must-be-public',
      'This body takes no texts for itself alone.',
      'audience',
    );
  return null;
}

export function workRefusal({ state }: Contribution): ContributionRefusal | null {
  return state === 'draft' || state === 'returned'
    ? null
    : refuse('contribution-not-in-work', 'This contribution was sent and is not changed any more.');
}

export function closedRefusal({ today, closes }: ContributionField): ContributionRefusal | null {
  return closes === null || today <= closes.on
    ? null
    : refuse(
        'contribution-closed',
        `Contributions were taken until ${closes.on} (${closes.decision}). What you wrote is kept.`,
        undefined,
        { day: closes.on, decision: closes.decision },
      );
}

/** General remarks first, then by the numbers of the questions; of one question in the order of writing. */
export function inQuestionOrder<T extends Pick<ContributionPart, 'id' | 'question'>>(
  parts: readonly T[],
): T[] {
  const compare = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
  return [...parts].sort((a, b) => compare(a.question ?? '', b.question ?? '') || (a.id < b.id ? -1 : 1));
}
