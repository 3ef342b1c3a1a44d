import { type Questionnaire, type QuestionnaireRefusal, thingOfQuestionnaire } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';
import { type Refusal, refuse, unknownThing } from '../../refusal.js';
import type { Doing, Subject } from '../command.js';

/** Which questionnaire: of a round there is one. Keys of body and round. */
export interface OfRound {
  readonly body: string;
  readonly round: string;
}

/** As the person saw it; a step by somebody else since then is noticed by it. */
export interface SeenAt extends OfRound {
  readonly revision: number;
}

export interface FoundQuestionnaire extends Subject {
  readonly roundId: string;
  readonly questionnaire: Questionnaire;
  readonly revision: number;
}

/** The questionnaire of a round, locked. */
export async function findQuestionnaire(
  tx: Transaction<Schema>,
  { body, round }: OfRound,
): Promise<FoundQuestionnaire | Refusal> {
  const row = await tx
    .selectFrom('questionnaires')
    .innerJoin('rounds', 'rounds.id', 'questionnaires.round_id')
    .innerJoin('bodies', 'bodies.id', 'questionnaires.body_id')
    .select(['questionnaires.content', 'questionnaires.revision', 'questionnaires.body_id'])
    .select('questionnaires.round_id')
    .where('bodies.key', '=', body)
    .where('rounds.key', '=', round)
    .forUpdate('questionnaires')
    .executeTakeFirst();
  if (!row) return unknownThing();
  const questionnaire = row.content as Questionnaire;
  return {
    ...{ bodyId: row.body_id, roundId: row.round_id, questionnaire, revision: row.revision },
    thing: thingOfQuestionnaire(questionnaire),
  };
}

/** How many steps can be taken back. */
const kept = 60;

/** The draft after a step, and what it takes to go back before it. */
export async function saveStep(
  tx: Transaction<Schema>,
  { bodyId, roundId, revision }: FoundQuestionnaire,
  next: Questionnaire,
  { step, backTo, by }: { readonly step: string; readonly backTo: number | null; readonly by: Doing },
): Promise<number> {
  const content = JSON.stringify(next);
  await tx
    .updateTable('questionnaires')
    .set({ content, revision: revision + 1, version: next.version, status: next.status, changed_at: by.at })
    .where('id', '=', next.id)
    .execute();
  await tx
    .insertInto('questionnaire_steps')
    .values({
      ...{ id: newId(), body_id: bodyId, round_id: roundId, questionnaire_id: next.id, content },
      ...{ revision: revision + 1, step, back_to: backTo, taken_by: by.actor, taken_at: by.at },
    })
    .execute();
  await tx
    .deleteFrom('questionnaire_steps')
    .where('questionnaire_id', '=', next.id)
    .where('revision', '<=', revision + 1 - kept)
    .execute();
  return revision + 1;
}

export async function keepVersionRow(
  tx: Transaction<Schema>,
  { bodyId, roundId }: FoundQuestionnaire,
  questionnaire: Questionnaire,
  {
    manner,
    decision,
    by,
  }: {
    readonly manner: 'kept' | 'launched' | 'changed';
    readonly decision: string | null;
    readonly by: Doing;
  },
): Promise<void> {
  await tx
    .insertInto('questionnaire_versions')
    .values({
      ...{ id: newId(), body_id: bodyId, round_id: roundId, questionnaire_id: questionnaire.id, manner },
      ...{ version: questionnaire.version, content: JSON.stringify(questionnaire), decision, dated: by.on },
      ...{ kept_by: by.actor, kept_at: by.at },
    })
    .execute();
}

export function refuseQuestionnaire({ code, message, field }: QuestionnaireRefusal): Refusal {
  return refuse(code, message, field === undefined ? {} : { field });
}

export function movedOn(): Refusal {
  return refuse('questionnaire-moved-on', 'Somebody changed this meanwhile: look at it and decide again.');
}
