import type { DecisionName } from '../meetings/decision.js';
import type { RoundAtWork } from './round-at-work.js';

/** The stages of a round in their order. "preparing" needs no decision: nobody outside knows of the round yet. */
export const roundStages = [
  'preparing',
  'launched',
  'collecting',
  'analysing',
  'adopted',
  'following-up',
] as const;
export type RoundStage = (typeof roundStages)[number];

/** A stage that a round entered: since when, by which decision. */
export interface EnteredStage {
  readonly stage: RoundStage;
  readonly from: string;
  readonly decision: DecisionName;
}

type Staged = Pick<RoundAtWork, 'stages' | 'stageBefore'>;

/** The stage of a round on a day. Day and decision are null of one that is being prepared, or that came with its stage. */
export function stageOn(
  round: Staged,
  day: string,
): EnteredStage | { readonly stage: RoundStage; readonly from: null; readonly decision: null } {
  const entered = round.stages.filter(({ from }) => from <= day);
  const latest = entered.reduce<EnteredStage | null>(
    (best, each) =>
      best === null || roundStages.indexOf(each.stage) > roundStages.indexOf(best.stage) ? each : best,
    null,
  );
  return latest ?? { stage: round.stageBefore ?? 'preparing', from: null, decision: null };
}

/** Whether a round was launched by this day: what the launch fixes is changed by a decision only from then on. */
export function isLaunchedOn(round: Staged, day: string): boolean {
  return stageOn(round, day).stage !== 'preparing';
}
