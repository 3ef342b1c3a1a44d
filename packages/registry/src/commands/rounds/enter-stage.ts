import { enterStage as decide, type RoundStage } from '@rapporteur/monitoring';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import { findRoundAtWork, type RoundSubject } from './places.js';
import { saveRoundParties } from './round-parties.js';

/** Lets a round enter a stage that a decision opens. With the launch the round becomes public and its parties are fixed. */
export const enterStage = command<
  { readonly round: string; readonly stage: RoundStage },
  RoundSubject,
  { readonly stage: RoundStage; readonly decision: string }
>({
  act: 'enter-stage',
  read: 'read-round-at-work',
  find: (tx, { round }) => findRoundAtWork(tx, round),
  async perform(tx, { round, bodyId, roundId }, { stage }, { at, on, tell }) {
    const entered = decide(round, stage, on);
    if ('code' in entered) return refuse(entered.code, entered.message, { field: entered.field });
    await tx
      .insertInto('round_stages')
      .values({
        ...{
          round_id: round.id,
          body_id: bodyId,
          stage,
          since: entered.from,
          decision_id: entered.decision.id,
        },
        entered_at: at,
      })
      .execute();
    await tx
      .updateTable('rounds')
      .set({
        stage,
        ...(stage === 'launched' ? { launched_on: entered.from, published_at: at } : {}),
        ...(stage === 'adopted' ? { adopted_on: entered.from } : {}),
      })
      .where('id', '=', round.id)
      .execute();
    await saveRoundParties(tx, { ...round, stages: [...round.stages, entered] }, on);
    await tell({ thing: { kind: 'round', id: roundId ?? round.id }, content: entered });
    return { stage, decision: entered.decision.number };
  },
});
