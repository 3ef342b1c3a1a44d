import type { AnswerContent } from '../answer.js';
import type { Unit } from '../unit.js';

/**
 * error: the form can not be read as it stands, and it can not be handed in so; warning: something is probably missing;
 * info: a thing to look at. None of them is a judgement on a State, and only the team ever reads them.
 */
export type QualitySeverity = 'error' | 'warning' | 'info';

export const qualityRules = [
  'no-answer',
  'see-elsewhere',
  'short-answer',
  'item-not-named',
  'nothing-chosen',
  'choice-not-offered',
  'no-explanation',
  'not-a-number',
  'number-without-unit',
  'number-without-period',
  'not-a-day',
  'not-a-link',
  'evidence-not-given',
  'placeholder-left',
  'same-text-twice',
  'not-asked-here',
  'carried-not-confirmed',
  'translation-unclear',
  'personal-data',
  'gender-not-named',
] as const;
export type QualityRule = (typeof qualityRules)[number];

/** Something to look at before the reply is signed. The words are made at the edge from the rule and `about`. */
export interface QualityNote {
  readonly rule: QualityRule;
  readonly severity: QualitySeverity;
  readonly address: string;
  /** What the words name: what was typed, an item, another address. */
  readonly about: string | null;
}

/** One field with what stands in it, for one rule to look at. */
export interface Looked {
  readonly unit: Unit;
  readonly content: AnswerContent;
  /** What is asked, in one language. */
  readonly asked: string;
}

/** What a rule has to say of a field: severity and what it names. */
export type Said = readonly [QualityRule, QualitySeverity, about?: string | null];
