import type { AnswerShape } from './answer-types.js';
import type { AskCondition, QuestionKey } from './condition.js';
import type { ItemLevel, Lineage, QuestionKind } from './questionnaire.js';

/** What is written of one text: a language that is left out stays as it is. */
export interface WrittenWords {
  readonly en?: string;
  readonly fr?: string;
}

export interface WrittenAsked {
  readonly asked?: WrittenWords;
  readonly guidance?: WrittenWords;
  readonly evidence?: WrittenWords;
  /** All notes, in their order; one without words is taken away. */
  readonly notes?: readonly WrittenWords[];
  readonly conditions?: readonly AskCondition[];
  readonly answer?: AnswerShape | null;
}

export interface WrittenQuestion extends WrittenAsked {
  readonly title?: WrittenWords;
  readonly kind?: QuestionKind;
  readonly provisions?: readonly string[];
  readonly standards?: readonly string[];
  readonly genderPrompt?: boolean;
  readonly lineage?: readonly Lineage[];
}

export interface WrittenItem extends WrittenAsked {
  readonly level?: ItemLevel;
}

/** One step in the builder. `key` names what is edited, `to` what something is added to. */
export type QuestionnaireEdit =
  | {
      readonly edit: 'describe';
      readonly symbol?: string | null;
      readonly title?: WrittenWords;
      readonly introduction?: WrittenWords;
      readonly genderPrompt?: WrittenWords;
    }
  | { readonly edit: 'add-part'; readonly heading?: WrittenWords }
  | { readonly edit: 'add-question'; readonly to: QuestionKey; readonly written?: WrittenQuestion }
  | {
      readonly edit: 'add-item';
      readonly to: QuestionKey;
      readonly level: ItemLevel;
      readonly written?: WrittenItem;
    }
  | { readonly edit: 'change-part'; readonly key: QuestionKey; readonly heading: WrittenWords }
  | { readonly edit: 'change-question'; readonly key: QuestionKey; readonly written: WrittenQuestion }
  | { readonly edit: 'change-item'; readonly key: QuestionKey; readonly written: WrittenItem }
  /** Up (-1) or down (1), a sub-question or a prompt with its letters; a question goes on into the next part. */
  | { readonly edit: 'move'; readonly key: QuestionKey; readonly by: -1 | 1 }
  | { readonly edit: 'remove'; readonly key: QuestionKey }
  /** Both languages of all words of a part, question or item (null: of the title page) ask the same. */
  | { readonly edit: 'check-words'; readonly key: QuestionKey | null }
  /** Only in a launched questionnaire: no longer asked. */
  | { readonly edit: 'withdraw'; readonly key: QuestionKey };
