import type { AnswerShape } from './answer-types.js';
import type { Bilingual } from './bilingual.js';
import type { AskCondition, QuestionKey } from './condition.js';

/**
 * What a body asks the parties of a round. A draft may change freely; the launch fixes it, with its numbers, and what
 * changes later is dated and has the number of a decision.
 */
export interface Questionnaire {
  readonly id: string;
  /** Key of the body: "lake". */
  readonly body: string;
  /** Key of the round: "lake-2". */
  readonly round: string;
  /** 1 until something is kept as a version or the questionnaire is launched; then one more for each. */
  readonly version: number;
  readonly status: 'draft' | 'launched';
  readonly symbol: string | null;
  readonly title: Bilingual;
  readonly introduction: Bilingual;
  /** What a gender prompt asks, below each question that has one; no words: ours. */
  readonly genderPrompt: Bilingual;
  readonly parts: readonly QuestionnairePart[];
  readonly launch: Launch | null;
  /** Changes after the launch, oldest first. */
  readonly changes: readonly QuestionnaireChange[];
  /** The last handle that was given away: "k12" -> 12. */
  readonly lastKey: number;
}

export interface QuestionnairePart {
  readonly key: QuestionKey;
  readonly heading: Bilingual;
  readonly questions: readonly Question[];
}

export const questionKinds = ['monitoring', 'capacity-building'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What a question and its items have alike. */
export interface Asked {
  readonly key: QuestionKey;
  /** The words of the question; none where only the items ask. */
  readonly asked: Bilingual;
  /** How to answer; printed with the question, and no part of it. */
  readonly guidance: Bilingual;
  readonly notes: readonly Bilingual[];
  readonly conditions: readonly AskCondition[];
  /** Null: it has no answer of its own, and is answered with what it belongs to. */
  readonly answer: AnswerShape | null;
  /** What evidence is asked with the answer: "the text of the rule". */
  readonly evidence: Bilingual;
  /** By a decision after the launch: no longer asked. It stays, with the answers that were given. */
  readonly withdrawn: { readonly on: string; readonly decision: string } | null;
}

export interface Question extends Asked {
  /** "9": its address among the answers. */
  readonly number: string;
  readonly kind: QuestionKind;
  readonly title: Bilingual;
  /** Of the convention: "20(3)". */
  readonly provisions: readonly string[];
  /** Ids of standards of the body: "ice-2023". */
  readonly standards: readonly string[];
  readonly genderPrompt: boolean;
  readonly items: readonly Item[];
  /** The questions of earlier rounds that it goes on from. */
  readonly lineage: readonly Lineage[];
}

/** "9.1" a sub-question; "9.1.a" or "9.a" a letter under it or under the question; "9→1" a prompt behind an arrow. */
export const itemLevels = ['sub-question', 'letter', 'prompt'] as const;
export type ItemLevel = (typeof itemLevels)[number];

/** A part of a question, in the order of the text; `label` is its address among the answers, each only once. */
export interface Item extends Asked {
  readonly label: string;
  readonly level: ItemLevel;
}

export interface Lineage {
  /** Key of the earlier round. */
  readonly round: string;
  /** Address there: "9" or "9.1". */
  readonly question: string;
  /** "same": the earlier answer may still be valid as it is. */
  readonly relation: 'same' | 'changed';
}

export interface Launch {
  /** Day, in the zone of the body. */
  readonly on: string;
  /** Number of the decision: "LPC/2026/1-4". */
  readonly decision: string;
}

export interface QuestionnaireChange {
  /** The version that it made. */
  readonly version: number;
  readonly on: string;
  readonly decision: string;
  readonly reason: Bilingual;
  /** Addresses of what changed: "9", "9.1". */
  readonly addresses: readonly string[];
}
