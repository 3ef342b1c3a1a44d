import { noWords, type Questionnaire, thingOfQuestionnaire, writeWords } from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { refuse, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { type OfRound, saveStep } from './found.js';

/** Begins the questionnaire of a round, with a blank part in it. A round has one. */
export const openQuestionnaire = command<
  OfRound & { readonly title: { readonly en: string; readonly fr: string } },
  Subject & { readonly roundId: string; readonly hasOne: boolean },
  { readonly id: string; readonly revision: number }
>({
  act: 'open-questionnaire',
  read: 'read-questionnaire',
  changesPublic: false,
  async find(tx, { body, round }) {
    const row = await tx
      .selectFrom('rounds')
      .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
      .select(['rounds.id', 'rounds.body_id'])
      .where('bodies.key', '=', body)
      .where('rounds.key', '=', round)
      .forNoKeyUpdate('rounds')
      .executeTakeFirst();
    if (!row) return unknownThing();
    const known = await tx
      .selectFrom('questionnaires')
      .select('id')
      .where('round_id', '=', row.id)
      .executeTakeFirst();
    const thing = thingOfQuestionnaire({ body, round, status: 'draft' });
    return { thing, bodyId: row.body_id, roundId: row.id, hasOne: known !== undefined };
  },
  async perform(tx, { bodyId, roundId, hasOne, thing }, { body, round, title }, by) {
    if (hasOne) return refuse('questionnaire-there', 'The round has a questionnaire already.');
    const questionnaire: Questionnaire = {
      ...{ id: newId(), body, round, version: 1, status: 'draft', symbol: null },
      title: writeWords(noWords, title),
      ...{ introduction: noWords, genderPrompt: noWords, launch: null, changes: [], lastKey: 1 },
      parts: [{ key: 'k1', heading: noWords, questions: [] }],
    };
    await tx
      .insertInto('questionnaires')
      .values({
        ...{ id: questionnaire.id, body_id: bodyId, round_id: roundId, status: 'draft', version: 1 },
        ...{ revision: 1, content: JSON.stringify(questionnaire), begun_at: by.at, changed_at: by.at },
      })
      .execute();
    const found = { thing, bodyId, roundId, questionnaire, revision: 0 };
    const revision = await saveStep(tx, found, questionnaire, { step: 'open', backTo: null, by });
    await by.tell({ thing: { kind: 'questionnaire', id: questionnaire.id }, content: questionnaire });
    return { id: questionnaire.id, revision };
  },
});
