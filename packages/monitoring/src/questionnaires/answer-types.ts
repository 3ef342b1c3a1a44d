import type { Bilingual } from './bilingual.js';

/** What an answer is made of. */
export const answerTypes = [
  'text',
  'yes-no',
  'choice',
  'number',
  'date',
  'links',
  'provision',
  'file',
  'table',
] as const;
export type AnswerType = (typeof answerTypes)[number];

/** "no-information": the State says that it has none; an empty answer says nothing. */
export const yesNoValues = ['yes', 'no', 'partly', 'not-applicable', 'no-information'] as const;
export type YesNo = (typeof yesNoValues)[number];

export interface ChoiceOption {
  /** What is kept; never changes once the questionnaire is launched: "school". */
  readonly key: string;
  readonly label: Bilingual;
}

export const columnTypes = ['text', 'number', 'date'] as const;
export interface TableColumn {
  readonly key: string;
  readonly label: Bilingual;
  readonly type: (typeof columnTypes)[number];
}

/** What is asked for: an answer type with what belongs to it. */
export type AnswerShape =
  | { readonly type: 'text' }
  /** With room for an explanation. */
  | { readonly type: 'yes-no' }
  | { readonly type: 'choice'; readonly options: readonly ChoiceOption[]; readonly several: boolean }
  /** `period`: what a figure is to cover ("each year from 2022 to 2025"); no words: none is asked. */
  | { readonly type: 'number'; readonly unit: Bilingual; readonly period: Bilingual }
  | { readonly type: 'date' }
  | { readonly type: 'links' }
  /** A place in the law of the State: act, article, in force since, address. */
  | { readonly type: 'provision' }
  | { readonly type: 'file' }
  | { readonly type: 'table'; readonly columns: readonly TableColumn[] };

/** What stands in an answer. Words may stand beside each kind; an answer of words alone is always taken. */
export type AnswerValue =
  | { readonly type: 'text' }
  | { readonly type: 'yes-no'; readonly value: YesNo }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | {
      readonly type: 'number';
      readonly value: number;
      readonly from: string | null;
      readonly until: string | null;
    }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'links'; readonly links: readonly { readonly url: string; readonly label: string }[] }
  | { readonly type: 'provision'; readonly provisions: readonly CitedProvision[] }
  | { readonly type: 'file'; readonly files: readonly { readonly sha256: string; readonly name: string }[] }
  /** Each row by the keys of the columns, as it was written. */
  | { readonly type: 'table'; readonly rows: readonly Readonly<Record<string, string>>[] };

export interface CitedProvision {
  readonly act: string;
  readonly article: string;
  readonly inForce: string | null;
  readonly url: string | null;
}
