import type { RoundStage } from '../rounds/stage.js';
import type { Classification } from './classification.js';

/** What a round waits for from others. Each has a day only where a decision gave it one. */
export const duties = [
  'reply',
  'contribution',
  'comment',
  'response',
  'consultation',
  'comments-on-draft',
] as const;
export type Duty = (typeof duties)[number];

/** What a decision does to a round. `parties` are ISO 3166-1 alpha-2 codes; days are "2026-03-02". */
export type Effect =
  /** The round enters a stage on this day or later; the act of entering it names the decision. */
  | { readonly kind: 'stage'; readonly stage: RoundStage; readonly from: string }
  /** Whom the round monitors: fixed with the launch, changed by later decisions only. */
  | { readonly kind: 'monitored'; readonly add: readonly string[]; readonly remove: readonly string[] }
  /** The last day for a duty; of all monitored parties where `parties` is empty. */
  | { readonly kind: 'due'; readonly duty: Duty; readonly parties: readonly string[]; readonly day: string }
  /** A later last day for some: it never shortens anything. */
  | {
      readonly kind: 'extension';
      readonly duty: Duty;
      readonly parties: readonly string[];
      readonly day: string;
    }
  /** The questionnaire is adopted or, of a launched one, these questions are changed. Empty: the whole. */
  | { readonly kind: 'questionnaire'; readonly questions: readonly string[] }
  /** Question rapporteurs are appointed: the mandates say who. */
  | { readonly kind: 'appointment'; readonly questions: readonly string[] }
  /** A text is adopted: its symbol. */
  | { readonly kind: 'adoption'; readonly symbol: string };

export type EffectKind = Effect['kind'];

/**
 * What a body decided: the source of every stage of a round and of every due date. It is never changed; a later one can
 * take its place.
 */
export interface Decision {
  readonly id: string;
  /** As the body counts: "LPC/2026/D4". One of a kind in the body. */
  readonly number: string;
  /** Key of the body. */
  readonly body: string;
  /** Key of the round; null where it is about none. */
  readonly round: string | null;
  /** The day on which it was taken. */
  readonly date: string;
  readonly text: { readonly en: string; readonly fr: string | null };
  /** Number of the meeting, or of the written procedure, in which it was taken. */
  readonly takenIn: { readonly kind: 'meeting' | 'written-procedure'; readonly id: string } | null;
  readonly effects: readonly Effect[];
  /** Id of the decision whose place it takes. */
  readonly replaces: string | null;
  readonly classification: Classification;
}

/** A decision as what rests on it names it. */
export interface DecisionName {
  readonly id: string;
  readonly number: string;
  readonly date: string;
}

export function nameOf({ id, number, date }: Decision): DecisionName {
  return { id, number, date };
}

/** The decisions that count on a day, in the order in which they were taken: neither later ones nor replaced ones. */
export function decisionsOn(decisions: readonly Decision[], day: string): readonly Decision[] {
  const taken = decisions.filter(({ date }) => date <= day);
  const replaced = new Set(taken.map(({ replaces }) => replaces));
  return taken.filter(({ id }) => !replaced.has(id)).sort(inOrderTaken);
}

/** By day; of one day by number, read as people count: D9 before D10. */
function inOrderTaken(a: Decision, b: Decision): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.number.localeCompare(b.number, 'en', { numeric: true });
}

/** The effects of one kind that count on a day, each with its decision, in the order in which they were decided. */
export function effectsOn<Kind extends EffectKind>(
  decisions: readonly Decision[],
  kind: Kind,
  day: string,
): readonly { readonly effect: Extract<Effect, { kind: Kind }>; readonly decision: DecisionName }[] {
  return decisionsOn(decisions, day).flatMap((decision) =>
    decision.effects
      .filter((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind)
      .map((effect) => ({ effect, decision: nameOf(decision) })),
  );
}
