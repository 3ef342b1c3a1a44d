import type { Decision } from '../meetings/decision.js';
import type { EnteredStage, RoundStage } from './stage.js';

/** A round as those who work on it see it: what it is, and what was decided about it. The rest is worked out. */
export interface RoundAtWork {
  readonly id: string;
  /** "lake-2": its address. */
  readonly key: string;
  /** Key of the body: "lake". */
  readonly body: string;
  readonly number: number;
  readonly title: { readonly en: string; readonly fr: string };
  readonly kind: 'thematic' | 'urgent' | 'one-state';
  /** In the order in which it entered them. */
  readonly stages: readonly EnteredStage[];
  /** Of a round that was imported: the stage that it had reached without any decision being recorded here. */
  readonly stageBefore?: RoundStage;
  /** Every decision about this round, also replaced ones. */
  readonly decisions: readonly Decision[];
}
