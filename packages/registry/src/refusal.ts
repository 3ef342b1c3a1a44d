import type {
  ConsultationRefusalCode,
  ContributionRefusalCode,
  DecisionRefusal,
  JudgementRefusal,
  LetterRefusal,
  MeetingRefusal,
  OpenRoundRefusal,
  PartyFactRefusal,
  PeopleRefusalCode,
  QuestionnaireRefusal,
  ReplyRefusal,
  StageRefusal,
  StandardRefusal,
  TableRefusal,
  VoteRefusal,
} from '@rapporteur/monitoring';

/** Every expected no of the registry. Words for people are made at the edge; the guide lists each code. */
export type RefusalCode =
  | 'no-such-edition'
  | 'already-withdrawn'
  | 'already-published'
  | 'withdrawn'
  | 'round-of-another-body'
  | 'publication-of-another-kind'
  | 'unknown-recommendation'
  | 'number-twice'
  | 'finding-without-text'
  | 'unknown-format'
  | 'unknown-thing'
  | 'not-permitted'
  | 'round-unknown'
  | 'preset-wrong'
  | 'preset-of-another-body'
  | 'preset-not-json'
  | 'decision-taken-in'
  | 'decision-unknown'
  | 'document-too-large'
  | 'document-kind'
  | 'document-changed'
  | 'meeting-changed'
  | 'vote-not-yours'
  | DecisionRefusal['code']
  | MeetingRefusal['code']
  | OpenRoundRefusal['code']
  | PartyFactRefusal['code']
  | StageRefusal['code']
  | StandardRefusal['code']
  | VoteRefusal['code']
  | LetterRefusal['code']
  | 'archive-unknown'
  | 'archive-version'
  | 'archive-cut'
  | 'archive-damaged'
  | 'archive-newer'
  | 'archive-other-body'
  | 'archive-round-there'
  | 'archive-person-known'
  | 'archive-differs'
  | 'archive-incomplete'
  | 'import-unknown'
  | 'import-already-undone'
  | 'import-built-upon'
  | ConsultationRefusalCode
  | ContributionRefusalCode
  | 'invitation-for-another'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-like-name'
  | 'password-too-plain'
  | 'password-wrong'
  | 'too-many-attempts'
  | 'code-wrong'
  | 'step-gone'
  | 'passkey-not-taken'
  | 'last-way-in'
  | 'account-in-office'
  | 'sign-in-first'
  | PeopleRefusalCode
  | 'questionnaire-there'
  | 'questionnaire-moved-on'
  | 'no-questions-found'
  | 'nothing-to-undo'
  | 'questionnaire-unreadable'
  | QuestionnaireRefusal['code']
  | ReplyRefusal['code']
  | TableRefusal['code']
  | JudgementRefusal['code'];

/** An expected no: a value, never thrown. `message` is a clear sentence in English. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly message: string;
  /** The field of a form that it is about. */
  readonly field?: string;
  /** What the sentence in words names: a number, a day, a version. Never content. */
  readonly about?: Readonly<Record<string, string | number>>;
}

export function refuse(
  refused: RefusalCode,
  message: string,
  { field, about }: Pick<Refusal, 'field' | 'about'> = {},
): Refusal {
  return { refused, message, ...(field ? { field } : {}), ...(about ? { about } : {}) };
}

/** What does not exist, and what this person may not know of: one answer for both. */
export function unknownThing(): Refusal {
  return refuse('unknown-thing', 'There is no such thing, or it is not open to you.');
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
