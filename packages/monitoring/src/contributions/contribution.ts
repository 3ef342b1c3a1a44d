import type { Citation } from '@rapporteur/document';

/*
 * What an organisation has to say in a round: to questions of the questionnaire or in general, about one State or
 * about the round; or as comments on a State's published reply. The team works on `parts`; everybody else reads what
 * was submitted, which never changes: struck passages stand beside it.
 */

export const contributionStates = [
  'draft',
  'submitted',
  'returned',
  'refused',
  'received',
  'published',
  'withdrawn',
] as const;
export type ContributionState = (typeof contributionStates)[number];

export interface Contribution {
  readonly id: string;
  /** Chance alone: the address under which others read it. An id tells when it was made, and this must not. */
  readonly key: string;
  readonly body: string;
  readonly round: string;
  /** Id of the organisation. */
  readonly organisation: string;
  readonly kind: 'contribution' | 'comment';
  /** About whom, ISO 3166-1 alpha-2; null: about the round, in general. */
  readonly party: string | null;
  readonly language: string;
  /** Withheld: from all but the secretariat and the organisation itself. */
  readonly name: 'shown' | 'withheld';
  /** To whom the text is open once received: everyone, or the body alone. */
  readonly audience: 'public' | 'body';
  readonly state: ContributionState;
  /** Raised with every change. */
  readonly version: number;
  readonly parts: readonly ContributionPart[];
  readonly submitted: Submission | null;
  /** Why it was returned, refused or withdrawn, in words. */
  readonly reason: string | null;
  /** Day, in the zone of the body. */
  readonly publishedOn: string | null;
}

export interface ContributionPart {
  readonly id: string;
  /** Number of the question; null: general. */
  readonly question: string | null;
  /** The words of the reply that a comment is about. */
  readonly about: AnswerPassage | null;
  readonly text: string;
  /** Raised with every change of the text. */
  readonly version: number;
}

/** Words of a State's reply. */
export interface AnswerPassage {
  readonly reply: string;
  /** Address of the answer: "9", "9.1.a". */
  readonly answer: string;
  readonly citation: Citation;
}

/** As it was sent, word for word. */
export interface Submission {
  readonly id: string;
  readonly at: string;
  readonly parts: readonly SubmittedPart[];
}

export interface SubmittedPart extends Omit<ContributionPart, 'version'> {
  readonly strikes: readonly Strike[];
}

/** Characters [from, to) of the part are not shown, and the reason stands in their place. */
export interface Strike {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** What the body decided about contributions; from its preset. */
export interface ContributionRules {
  /** When the text becomes public: once it was checked for form, by an act of its own, or not at all. */
  readonly publicWhen: 'received' | 'published' | 'never';
  readonly nameMayBeWithheld: boolean;
  readonly textMayBeForBody: boolean;
}

/** What the rights of a round's beginning are: everything said openly, confidentiality where asked for. */
export const usualContributionRules: ContributionRules = {
  publicWhen: 'received',
  nameMayBeWithheld: true,
  textMayBeForBody: true,
};
