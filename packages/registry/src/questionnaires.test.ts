import type { Questionnaire, QuestionnaireEdit } from '@rapporteur/monitoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importReport } from './commands/import-report.js';
import {
  type Built,
  buildQuestionnaire,
  importQuestionnaire,
  undoQuestionnaireStep,
} from './commands/questionnaires/build-questionnaire.js';
import {
  changeLaunchedQuestionnaire,
  keepQuestionnaireVersion,
  launchQuestionnaire,
} from './commands/questionnaires/launch-questionnaire.js';
import { openQuestionnaire } from './commands/questionnaires/open-questionnaire.js';
import type { Database } from './database.js';
import { firstBreak } from './history/history.js';
import { newId } from './ids.js';
import {
  questionnaireOfRound,
  questionnaireVersion,
  questionnaireVersions,
} from './queries/questionnaires.js';
import { isRefusal, type Refusal } from './refusal.js';
import { aReport } from './rehearsal/a-reading.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { aPersonHolding, by } from './rehearsal/some-people.js';
import { thePublic } from './viewer.js';

const now = new Date('2026-03-02T10:00:00Z');

describe.each(bothEngines)('the questionnaire of a round, %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let round: string;
  let body: string;
  let roundId: string;
  let bodyId: string;
  let secretary: string;
  let member: string;

  beforeAll(async () => {
    ({ db, close } = await open());
    await importReport(db, { name: 'operator' }, aReport());
    const row = await db
      .selectFrom('rounds')
      .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
      .select(['rounds.id', 'rounds.key', 'bodies.key as body', 'rounds.body_id'])
      .executeTakeFirstOrThrow();
    [round, body, roundId, bodyId] = [row.key, row.body, row.id, row.body_id];
    await db
      .updateTable('rounds')
      .set({ published_at: now.toISOString() })
      .where('id', '=', roundId)
      .execute();
    secretary = await aPersonHolding(db, { kind: 'secretariat', body }, { address: 'anna@example.org' });
    member = await aPersonHolding(db, { kind: 'member', body, party: 'AD' }, { address: 'mo@example.org' });
    await aDecision('D1', '2026-02-01', []);
    await aDecision('D2', '2026-03-01', ['1']);
  });
  afterAll(() => close());

  async function aDecision(number: string, dated: string, questions: string[]): Promise<void> {
    await db
      .insertInto('decisions')
      .values({
        ...{
          id: newId(),
          body_id: bodyId,
          round_id: roundId,
          number,
          dated,
          text_en: 'Decided.',
          text_fr: null,
        },
        ...{ meeting_id: null, procedure_id: null, replaces: null, audience: 'public', public_from: null },
        effects: JSON.stringify([{ kind: 'questionnaire', questions }]),
        ...{ opened_at: null, recorded_by: null, recorded_at: now.toISOString() },
      })
      .execute();
  }

  const as = (person: string, once?: string) => by(db, person, now, once);
  const read = async (person = secretary) => questionnaireOfRound(db, await as(person), { body, round });
  const content = async () => (await read())?.questionnaire as Questionnaire;
  const revision = async () => (await read())?.revision ?? 0;
  async function step(edit: QuestionnaireEdit, at?: number): Promise<Built | Refusal> {
    return buildQuestionnaire(db, await as(secretary), {
      body,
      round,
      revision: at ?? (await revision()),
      edit,
    });
  }
  const codeOf = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);

  it('is opened once, by the secretariat, and nobody else knows of it', async () => {
    const title = { en: 'Questionnaire', fr: 'Questionnaire' };
    expect(codeOf(await openQuestionnaire(db, await as(member), { body, round, title }))).toBe(
      'unknown-thing',
    );
    expect(codeOf(await openQuestionnaire(db, await as(secretary), { body, round: 'none', title }))).toBe(
      'unknown-thing',
    );
    const opened = await openQuestionnaire(db, await as(secretary), { body, round, title });
    expect(opened).toMatchObject({ revision: 1 });
    expect(codeOf(await openQuestionnaire(db, await as(secretary), { body, round, title }))).toBe(
      'questionnaire-there',
    );
    expect(await read(member)).toBeNull();
    expect(await questionnaireOfRound(db, thePublic, { round })).toBeNull();
    const edit = { edit: 'add-part' } as const;
    expect(codeOf(await buildQuestionnaire(db, await as(member), { body, round, revision: 1, edit }))).toBe(
      'unknown-thing',
    );
  });

  it('is built step by step; a step that two write is refused to the second', async () => {
    const asked = { en: 'Who watches?', fr: 'Qui surveille ?' };
    await step({ edit: 'add-question', to: 'k1', written: { asked, title: { en: 'Guards', fr: 'Gardes' } } });
    const seen = await revision();
    expect(
      await step({ edit: 'change-question', key: 'k2', written: { kind: 'capacity-building' } }, seen),
    ).toEqual({
      revision: seen + 1,
    });
    const stale = { edit: 'change-question', key: 'k2', written: { genderPrompt: true } } as const;
    expect(codeOf(await step(stale, seen))).toBe('questionnaire-moved-on');
    // What others wrote elsewhere is no hindrance.
    expect(
      await step({ edit: 'change-part', key: 'k1', heading: { en: 'Camps', fr: 'Camps' } }, seen),
    ).toEqual({
      revision: seen + 2,
    });
  });

  it('takes steps back one after the other, and a new step after that', async () => {
    const before = await content();
    await step({ edit: 'add-part', heading: { en: 'Pools' } });
    await step({ edit: 'remove', key: 'k2' });
    expect((await read())?.undo).toBe('remove');
    const undo = async () =>
      undoQuestionnaireStep(db, await as(secretary), { body, round, revision: await revision() });
    await undo();
    expect((await read())?.undo).toBe('add-part');
    await undo();
    expect(await content()).toEqual(before);
    await step({ edit: 'add-part', heading: { en: 'Rivers' } });
    await undo();
    expect(await content()).toEqual(before);
    for (let n = 0; n < 20 && (await read())?.undo; n++) await undo();
    expect(codeOf(await undo())).toBe('nothing-to-undo');
    await step({ edit: 'change-part', key: 'k1', heading: before.parts[0]?.heading ?? {} });
    const written = before.parts[0]?.questions[0];
    await step({ edit: 'add-question', to: 'k1', ...(written ? { written } : {}) });
  });

  it('loses no step of fifty that come at once', async () => {
    const seen = await revision();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        step({ edit: 'add-part', heading: { en: `Part ${n}`, fr: `Partie ${n}` } }, seen),
      ),
    );
    expect(outcomes.filter(isRefusal)).toEqual([]);
    expect(await revision()).toBe(seen + 50);
    const { parts } = await content();
    const headings = parts.map(({ heading }) => heading.en).filter((words) => words.startsWith('Part '));
    expect(new Set(headings).size).toBe(50);
    for (const { key, heading } of parts)
      if (heading.en.startsWith('Part ')) await step({ edit: 'remove', key });
  });

  it('refuses a text in which nothing is asked', async () => {
    const reading = { document: { language: 'en' }, questions: [], footnotes: [], rest: [] } as never;
    const given = { body, round, revision: await revision(), reading, language: 'en', as: 'whole' } as const;
    expect(codeOf(await importQuestionnaire(db, await as(secretary), given))).toBe('no-questions-found');
  });

  it('keeps a version of the draft, for those who build it', async () => {
    const kept = await keepQuestionnaireVersion(db, await as(secretary), {
      ...{ body, round, revision: await revision() },
    });
    expect(kept).toMatchObject({ version: 1 });
    expect((await content()).version).toBe(2);
    expect(await questionnaireVersions(db, await as(member), { body, round })).toEqual([]);
    expect(await questionnaireVersions(db, await as(secretary), { body, round })).toMatchObject([
      { version: 1, manner: 'kept', decision: null },
    ]);
  });

  it('is launched by a decision, and then everybody reads it and no step builds it', async () => {
    const launch = async (decision: string, person = secretary) =>
      launchQuestionnaire(db, await as(person), { body, round, revision: await revision(), decision });
    expect(codeOf(await launch('D9'))).toBe('decision-not-on-questions');
    expect(codeOf(await launch('D2'))).toBe('decision-not-on-questions');
    expect(codeOf(await launch('D1', member))).toBe('unknown-thing');
    expect(await launch('D1')).toMatchObject({ version: 2 });
    // As long as the round is not public: for those of the round, and for nobody else.
    await db.updateTable('rounds').set({ published_at: null }).where('id', '=', roundId).execute();
    const stranger = await as(member);
    const without = { ...stranger, person: { ...stranger.person, mandates: [] } };
    expect(await questionnaireOfRound(db, without, { round })).toBeNull();
    expect(await questionnaireOfRound(db, thePublic, { round })).toBeNull();
    expect(await read(member)).not.toBeNull();
    await db
      .updateTable('rounds')
      .set({ published_at: now.toISOString() })
      .where('id', '=', roundId)
      .execute();
    expect(await questionnaireOfRound(db, without, { round })).not.toBeNull();
    expect(codeOf(await step({ edit: 'add-part' }))).toBe('questionnaire-launched');
    expect((await read(member))?.questionnaire.launch).toEqual({ on: '2026-03-02', decision: 'D1' });
    expect((await questionnaireOfRound(db, thePublic, { round }))?.questionnaire.status).toBe('launched');
    expect((await questionnaireVersions(db, thePublic, { round })).map(({ manner }) => manner)).toEqual([
      'launched',
    ]);
    expect(await questionnaireVersion(db, thePublic, { round, version: 1 })).toBeNull();
    expect(await db.selectFrom('questionnaire_steps').select('id').execute()).toEqual([]);
    const questions = await db.selectFrom('questions').selectAll().where('round_id', '=', roundId).execute();
    expect(questions.find(({ number }) => number === '1')).toMatchObject({ label_fr: 'Gardes' });
  });

  it('changes by a decision that names the question, as a version of its own', async () => {
    const change = async (edit: QuestionnaireEdit, decision: string, person = secretary) =>
      changeLaunchedQuestionnaire(db, await as(person), {
        ...{ body, round, revision: await revision(), edit, decision },
        reason: { en: 'It was unclear.', fr: 'Ce n’était pas clair.' },
      });
    const asked = { en: 'Who guards?', fr: 'Qui garde ?' };
    const question = (await content()).parts[0]?.questions[0]?.key ?? '';
    const edit = { edit: 'change-question', key: question, written: { asked } } as const;
    expect(codeOf(await change(edit, 'D7'))).toBe('decision-not-on-questions');
    expect(codeOf(await change(edit, 'D2', member))).toBe('not-permitted');
    expect(await change(edit, 'D2')).toMatchObject({ version: 3 });
    const { questionnaire } = (await questionnaireOfRound(db, thePublic, { round })) ?? {};
    expect(questionnaire?.changes).toMatchObject([
      { version: 3, on: '2026-03-02', decision: 'D2', addresses: ['1'] },
    ]);
    const before = await questionnaireVersion(db, thePublic, { round, version: 2 });
    expect(before?.parts[0]?.questions[0]?.asked.en).toBe('Who watches?');
    expect(await firstBreak(db, roundId)).toBe(null);
  });

  it('leaves words in rows, and none in the history', async () => {
    const rows = await db
      .selectFrom('history')
      .selectAll()
      .where('thing_kind', '=', 'questionnaire')
      .execute();
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/watches|Gardes|unclear/);
  });
});
