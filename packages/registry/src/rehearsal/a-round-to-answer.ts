import {
  type AnswerShape,
  bilingual,
  type Effect,
  type Item,
  noWords,
  type Question,
  type Questionnaire,
} from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { newId } from '../ids.js';
import { samplePreset } from './a-round-at-work.js';

/* A round whose questionnaire is launched: its body, decisions and questions as rows, for tests of what comes after them. */

export interface RoundToAnswer {
  readonly body: string;
  readonly bodyId: string;
  readonly round: string;
  readonly roundId: string;
  /** Records one more decision of the round. */
  decide(number: string, dated: string, effects: readonly Effect[]): Promise<void>;
}

const asked = (key: string) => ({
  ...{ key, guidance: noWords, notes: [], conditions: [], evidence: noWords, withdrawn: null },
});

export function aQuestionToAnswer(
  number: string,
  fields: Readonly<Record<string, AnswerShape>>,
  given: Partial<Question> = {},
): Question {
  const items = Object.entries(fields).map(
    ([label, answer]): Item => ({
      ...asked(`k${label}`),
      ...{
        label,
        level: 'sub-question',
        asked: bilingual(`What of ${label}?`, `Qu’en est-il de ${label} ?`),
      },
      answer,
    }),
  );
  return {
    ...asked(`k${number}`),
    ...{
      number,
      kind: 'monitoring',
      title: bilingual(`Matter ${number}`, `Sujet ${number}`),
      asked: noWords,
    },
    ...{ answer: null, provisions: [], standards: [], genderPrompt: false, items, lineage: [] },
    ...given,
  };
}

/** The invented body's preset, with another rule on when replies are public. */
export function presetThatPublishes(reply: string): string {
  const { working } = samplePreset;
  return JSON.stringify({
    ...samplePreset,
    working: { ...working, publicity: { ...working.publicity, reply } },
  });
}

const text: AnswerShape = { type: 'text' };

export const someQuestions: readonly Question[] = [
  aQuestionToAnswer('1', { '1.1': text, '1.2': { type: 'yes-no' } }),
  aQuestionToAnswer('2', { '2.1': { type: 'date' }, '2.2': text }),
];

export async function aRoundToAnswer(
  db: Database,
  {
    questions = someQuestions,
    publicity = 'after-form-check',
    key = 'lake-2',
  }: {
    readonly questions?: readonly Question[];
    readonly publicity?: string;
    readonly key?: string;
  } = {},
): Promise<RoundToAnswer> {
  const [bodyId, roundId] = [newId(), newId()];
  const at = '2026-03-02T09:00:00.000Z';
  await db
    .insertInto('bodies')
    .values({ id: bodyId, key: 'lake', name_en: 'Lake Committee', name_fr: 'Comité des lacs' })
    .execute();
  await db
    .insertInto('rounds')
    .values({
      ...{ id: roundId, body_id: bodyId, key, number: 2, kind: 'thematic', stage: 'collecting' },
      ...{ title_en: 'Second round', title_fr: 'Deuxième cycle', launched_on: '2026-03-02' },
      ...{ adopted_on: null, published_at: at },
    })
    .execute();
  await db
    .insertInto('body_presets')
    .values({
      ...{ id: newId(), body_id: bodyId, version: 1, set_by: 'operator', set_at: at },
      content: presetThatPublishes(publicity),
    })
    .execute();
  const decide: RoundToAnswer['decide'] = async (number, dated, effects) => {
    await db
      .insertInto('decisions')
      .values({
        ...{ id: newId(), body_id: bodyId, round_id: roundId, number, dated, text_en: 'Decided.' },
        ...{ text_fr: null, meeting_id: null, procedure_id: null, effects: JSON.stringify(effects) },
        ...{ replaces: null, audience: 'public', public_from: null, opened_at: null },
        ...{ recorded_by: null, recorded_at: at },
      })
      .execute();
  };
  await decide('LPC/2026/D1', '2026-02-12', [
    { kind: 'stage', stage: 'launched', from: '2026-03-02' },
    { kind: 'monitored', add: ['XA', 'XB', 'XC', 'XD'], remove: [] },
    { kind: 'due', duty: 'reply', parties: [], day: '2026-09-30' },
  ]);
  for (const [place, { number, title, items }] of questions.entries())
    await db
      .insertInto('questions')
      .values({
        ...{ id: newId(), body_id: bodyId, round_id: roundId, position: place + 1, number },
        ...{ kind: 'monitoring', group_en: null, group_fr: null, label_en: title.en, label_fr: title.fr },
        ...{ items: items.map(({ label }) => label), parties: [] },
      })
      .execute();
  const questionnaire: Questionnaire = {
    ...{ id: newId(), body: 'lake', round: key, version: 1, status: 'launched', symbol: null },
    ...{ title: bilingual('Questionnaire'), introduction: noWords, genderPrompt: noWords },
    parts: [{ key: 'k0', heading: bilingual('Water', 'Eau'), questions }],
    ...{ launch: { on: '2026-03-02', decision: 'LPC/2026/D1' }, changes: [], lastKey: 99 },
  };
  await db
    .insertInto('questionnaires')
    .values({
      ...{ id: questionnaire.id, body_id: bodyId, round_id: roundId, status: 'launched', version: 1 },
      ...{ revision: 1, content: JSON.stringify(questionnaire), begun_at: at, changed_at: at },
    })
    .execute();
  return { body: 'lake', bodyId, round: key, roundId, decide };
}
