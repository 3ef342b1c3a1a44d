import { decisionsOn, nameOf } from '../meetings/decision.js';
import { monitoredOn } from './monitored.js';
import type { RoundAtWork } from './round-at-work.js';
import { type EnteredStage, type RoundStage, roundStages, stageOn } from './stage.js';

export interface StageRefusal {
  readonly code:
    | 'stage-without-decision'
    | 'stage-too-early'
    | 'stage-not-forward'
    | 'launch-without-parties';
  readonly message: string;
  readonly field: 'stage';
}

/**
 * Lets a round enter a stage, on a day. Only a decision opens one, from the day that it names; the launch also needs the
 * parties that are monitored.
 */
export function enterStage(round: RoundAtWork, stage: RoundStage, on: string): EnteredStage | StageRefusal {
  const refuse = (code: StageRefusal['code'], message: string): StageRefusal => ({
    code,
    field: 'stage',
    message,
  });
  if (roundStages.indexOf(stage) <= roundStages.indexOf(stageOn(round, on).stage))
    return refuse('stage-not-forward', 'The round has entered this stage, or a later one, already.');
  const opening = openingOf(round, stage, on);
  if (!opening)
    return refuse('stage-without-decision', 'No decision opens this stage. Record the decision first.');
  if (opening.from > on)
    return refuse('stage-too-early', `Decision ${opening.decision.number} opens it on ${opening.from}.`);
  if (stage === 'launched' && monitoredOn(round, on).length === 0)
    return refuse('launch-without-parties', 'No decision says which parties the round monitors.');
  return opening;
}

/** What opens a stage, as decided by a day; it may open later. */
export function openingOf(
  round: Pick<RoundAtWork, 'decisions'>,
  stage: RoundStage,
  on: string,
): EnteredStage | null {
  const openings = decisionsOn(round.decisions, on).flatMap((decision) =>
    decision.effects.flatMap((effect) =>
      effect.kind === 'stage' && effect.stage === stage
        ? [{ stage, from: effect.from, decision: nameOf(decision) }]
        : [],
    ),
  );
  return openings.at(-1) ?? null;
}

/** The next stage that a decision opens, with its day; null where none was decided. */
export function nextStageOn(round: RoundAtWork, on: string): EnteredStage | null {
  const reached = roundStages.indexOf(stageOn(round, on).stage);
  for (const stage of roundStages.slice(reached + 1)) {
    const opening = openingOf(round, stage, on);
    if (opening) return opening;
  }
  return null;
}
