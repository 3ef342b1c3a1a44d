/** An expected no about organisations, contributions, responses and contradictions. Each code is in the guide. */
export interface ContributionRefusal {
  readonly refused: true;
  readonly code: ContributionRefusalCode;
  readonly message: string;
  /** The field of the form that it is about. */
  readonly field?: string;
  /** What the sentence names: a day, a decision, a number. Never content. */
  readonly about?: Readonly<Record<string, string | number>>;
}

export const contributionRefusalCodes = [
  'organisation-name-empty',
  'organisation-name-too-long',
  'organisation-known',
  'contribution-party-unknown',
  'contribution-question-unknown',
  'contribution-language-unknown',
  'contribution-name-must-show',
  'contribution-text-must-be-public',
  'contribution-closed',
  'contribution-not-in-work',
  'contribution-not-submitted',
  'contribution-not-received',
  'contribution-changed',
  'contribution-empty',
  'contribution-too-long',
  'contribution-too-many-parts',
  'contribution-names-itself',
  'contribution-reason-missing',
  'contribution-part-unknown',
  'comment-without-answer',
  'comment-answer-unknown',
  'quotation-empty',
  'quotation-not-found',
  'quotation-twice',
  'passage-struck-before',
  'response-decision-missing',
  'response-days-wrong',
  'response-not-asked',
  'response-window-open',
  'response-window-closed',
  'response-changed',
  'response-empty',
  'response-not-sent',
  'response-submitted-before',
  'contradiction-other-party',
  'contradiction-marked-before',
  'contradiction-closed',
  'compilation-decision-missing',
  'compilation-published-before',
] as const;
export type ContributionRefusalCode = (typeof contributionRefusalCodes)[number];

export function refuse(
  code: ContributionRefusalCode,
  message: string,
  field?: string,
  about?: ContributionRefusal['about'],
): ContributionRefusal {
  return { refused: true, code, message, ...(field ? { field } : {}), ...(about ? { about } : {}) };
}

const codes: ReadonlySet<unknown> = new Set(contributionRefusalCodes);

export function isContributionRefusal(value: object): value is ContributionRefusal {
  return 'code' in value && 'refused' in value && codes.has(value.code);
}
