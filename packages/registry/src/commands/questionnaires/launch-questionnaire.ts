import {
  changeLaunched,
  type DecisionOnQuestions,
  isQuestionnaireRefusal,
  keepVersion,
  launchQuestionnaire as launch,
  type Questionnaire,
  type QuestionnaireEdit,
  type WrittenWords,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';
import { command } from '../command.js';
import {
  type FoundQuestionnaire,
  findQuestionnaire,
  keepVersionRow,
  movedOn,
  refuseQuestionnaire,
  type SeenAt,
  saveStep,
} from './found.js';

interface Done {
  readonly version: number;
  readonly revision: number;
}

/** Keeps the draft as it stands, under its number; work goes on under the next. */
export const keepQuestionnaireVersion = command<SeenAt, FoundQuestionnaire, Done>({
  act: 'keep-questionnaire-version',
  read: 'read-questionnaire',
  changesPublic: false,
  find: findQuestionnaire,
  async perform(tx, found, { revision }, by) {
    if (revision !== found.revision) return movedOn();
    const next = keepVersion(found.questionnaire);
    if (isQuestionnaireRefusal(next)) return refuseQuestionnaire(next);
    await keepVersionRow(tx, found, found.questionnaire, { manner: 'kept', decision: null, by });
    const saved = await saveStep(tx, found, next, { step: 'keep-version', backTo: null, by });
    await by.tell({ thing: { kind: 'questionnaire', id: next.id }, content: found.questionnaire });
    return { version: found.questionnaire.version, revision: saved };
  },
});

/** Launches the questionnaire by a decision: from now on everybody reads it, and no step can be taken back. */
export const launchQuestionnaire = command<SeenAt & { readonly decision: string }, FoundQuestionnaire, Done>({
  act: 'launch-questionnaire',
  read: 'read-questionnaire',
  find: findQuestionnaire,
  async perform(tx, found, input, by) {
    if (input.revision !== found.revision) return movedOn();
    const decision = await decisionOf(tx, found, input.decision);
    const next = launch(found.questionnaire, { decision, on: by.on });
    if (isQuestionnaireRefusal(next)) return refuseQuestionnaire(next);
    const revision = await saveStep(tx, found, next, { step: 'launch', backTo: null, by });
    await keepVersionRow(tx, found, next, { manner: 'launched', decision: input.decision, by });
    await tx.deleteFrom('questionnaire_steps').where('questionnaire_id', '=', next.id).execute();
    await saveQuestions(tx, found, next);
    await by.tell({ thing: { kind: 'questionnaire', id: next.id }, content: next });
    return { version: next.version, revision };
  },
});

/** One change after the launch, dated, by a decision that names what it changes. */
export const changeLaunchedQuestionnaire = command<
  SeenAt & { readonly edit: QuestionnaireEdit; readonly decision: string; readonly reason: WrittenWords },
  FoundQuestionnaire,
  Done
>({
  act: 'change-launched-questionnaire',
  read: 'read-questionnaire',
  find: findQuestionnaire,
  async perform(tx, found, input, by) {
    if (input.revision !== found.revision) return movedOn();
    const decision = await decisionOf(tx, found, input.decision);
    const given = { decision, on: by.on, reason: input.reason };
    const next = changeLaunched(found.questionnaire, input.edit, given);
    if (isQuestionnaireRefusal(next)) return refuseQuestionnaire(next);
    const revision = await saveStep(tx, found, next, { step: input.edit.edit, backTo: null, by });
    await keepVersionRow(tx, found, next, { manner: 'changed', decision: input.decision, by });
    await tx.deleteFrom('questionnaire_steps').where('questionnaire_id', '=', next.id).execute();
    await saveQuestions(tx, found, next);
    await by.tell({ thing: { kind: 'questionnaire', id: next.id }, content: next.changes.at(-1) });
    return { version: next.version, revision };
  },
});

/** A decision whose place another took decides nothing any more. */
async function decisionOf(
  tx: Transaction<Schema>,
  { bodyId, questionnaire }: FoundQuestionnaire,
  number: string,
): Promise<DecisionOnQuestions | null> {
  const row = await tx
    .selectFrom('decisions')
    .leftJoin('rounds', 'rounds.id', 'decisions.round_id')
    .select(['decisions.number', 'decisions.dated', 'decisions.effects', 'rounds.key as round'])
    .where('decisions.body_id', '=', bodyId)
    .where('decisions.number', '=', number)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisions as later').select('later.id').whereRef('later.replaces', '=', 'decisions.id'),
        ),
      ),
    )
    .executeTakeFirst();
  if (!row) return null;
  const effects = row.effects as DecisionOnQuestions['effects'];
  return { number: row.number, body: questionnaire.body, round: row.round, date: row.dated, effects };
}

/** The questions as reports and tables of the round name them. */
async function saveQuestions(
  tx: Transaction<Schema>,
  { bodyId, roundId }: FoundQuestionnaire,
  { parts }: Questionnaire,
): Promise<void> {
  const rows = parts.flatMap(({ heading, questions }) =>
    questions.map(({ number, kind, title, items }) => ({
      ...{ body_id: bodyId, round_id: roundId, number, kind },
      ...{ group_en: heading.en || null, group_fr: heading.fr || null },
      ...{ label_en: title.en || null, label_fr: title.fr || null },
      items: items.map(({ label }) => label),
    })),
  );
  for (const [at, row] of rows.entries()) {
    const { body_id: _body, round_id: _round, number: _number, ...told } = row;
    await tx
      .insertInto('questions')
      .values({ ...row, id: newId(), position: at + 1, parties: [] })
      .onConflict((conflict) =>
        conflict.columns(['round_id', 'number']).doUpdateSet({ ...told, position: at + 1 }),
      )
      .execute();
  }
}
