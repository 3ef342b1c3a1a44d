import {
  type Decision,
  recordDecision as decide,
  type Effect,
  isDecisionRefusal,
} from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { treatyParties } from '../../queries/body-knowledge.js';
import { bodyDecisions } from '../../queries/round-at-work.js';
import { isRefusal, refuse, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { findBody, findRoundAtWork, type RoundSubject } from './places.js';
import { saveRoundParties } from './round-parties.js';

export interface DecisionToRecord {
  readonly body: string;
  /** Key of the round that it is about; null where it is about none. */
  readonly round: string | null;
  readonly number: string;
  readonly date: string;
  readonly text: Decision['text'];
  /** Number of the meeting, or of the written procedure, in which it was taken. */
  readonly takenIn: { readonly kind: 'meeting' | 'written-procedure'; readonly number: string } | null;
  readonly effects: readonly Effect[];
  /** Number of the decision whose place it takes. */
  readonly replaces: string | null;
  readonly classification: Decision['classification'];
}

/** Records what the body decided. From then on what it decides counts: stages, parties, due dates. */
export const recordDecision = command<
  DecisionToRecord,
  Subject & Partial<Pick<RoundSubject, 'round'>>,
  { readonly id: string; readonly number: string }
>({
  act: 'record-decision',
  read: 'read-round-at-work',
  async find(tx, { body, round }) {
    const own = await findBody(tx, body, 'decision');
    if (isRefusal(own) || round === null) return own;
    const found = await findRoundAtWork(tx, round, 'decision');
    return isRefusal(found) || found.bodyId === own.bodyId ? found : unknownThing();
  },
  async perform(tx, { bodyId, roundId, round }, input, { actor, at, on, tell }) {
    const known = await bodyDecisions(tx, bodyId);
    const replaces = known.find(({ number }) => number === input.replaces)?.id ?? null;
    const takenIn = await placeOf(tx, { bodyId, roundId }, input.takenIn);
    if (input.takenIn !== null && takenIn === null)
      return refuse('decision-taken-in', 'The body has no such meeting or written procedure.', {
        field: 'takenIn',
      });
    const parties = await treatyParties(tx, bodyId, input.date <= on ? input.date : on);
    const decision = decide(
      {
        ...{
          id: newId(),
          number: input.number.trim(),
          body: input.body,
          round: input.round,
          date: input.date,
        },
        ...{ text: input.text, takenIn, effects: input.effects, classification: input.classification },
        replaces: input.replaces === null ? null : (replaces ?? 'unknown'),
      },
      { round: round ?? null, known, parties: parties.map(({ party }) => party), on },
    );
    if (isDecisionRefusal(decision))
      return refuse(decision.code, decision.message, { field: decision.field });
    const { id, number, date, text, effects, classification } = decision;
    await tx
      .insertInto('decisions')
      .values({
        ...{
          id,
          body_id: bodyId,
          round_id: roundId,
          number,
          dated: date,
          text_en: text.en,
          text_fr: text.fr,
        },
        meeting_id: takenIn?.kind === 'meeting' ? takenIn.id : null,
        procedure_id: takenIn?.kind === 'written-procedure' ? takenIn.id : null,
        ...{ effects: JSON.stringify(effects), replaces: decision.replaces },
        ...{ audience: classification.audience, public_from: classification.until, opened_at: null },
        ...{ recorded_by: actor, recorded_at: at },
      })
      .execute();
    if (round && round.stages.length > 0)
      await saveRoundParties(tx, { ...round, decisions: [...round.decisions, decision] }, on);
    await tell({ thing: { kind: 'decision', id }, content: decision });
    return { id, number };
  },
});

/** Of the same round, or of the body as a whole: so that an archive of a round holds where its decisions were taken. */
async function placeOf(
  tx: Parameters<typeof bodyDecisions>[0],
  { bodyId, roundId }: Pick<Subject, 'bodyId' | 'roundId'>,
  taken: DecisionToRecord['takenIn'],
): Promise<Decision['takenIn']> {
  if (taken === null) return null;
  const row = await tx
    .selectFrom(taken.kind === 'meeting' ? 'meetings' : 'written_procedures')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('number', '=', taken.number)
    .where(({ or, eb }) =>
      or([eb('round_id', 'is', null), ...(roundId ? [eb('round_id', '=', roundId)] : [])]),
    )
    .executeTakeFirst();
  return row ? { kind: taken.kind, id: row.id } : null;
}
