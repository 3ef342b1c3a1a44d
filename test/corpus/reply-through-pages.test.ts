import { gzipSync } from 'node:zlib';
import { type Questionnaire, questionnaireFromReading, type Reading } from '@rapporteur/monitoring';
import { newId } from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePreset } from '../../packages/cli/src/own-registry/starting-data.js';
import { aDesk, type TestDesk, type Visitor } from '../../packages/web/src/a-desk.js';
import { corpusBytes, corpusIsHere, readCorpus } from './corpus.js';

/*
 * A published reply of fifteen pages goes in through the page: answer by answer, what was not recognised shown. Then it is
 * signed, handed in, received and read; each page of it stays small.
 */

const file = 'reply-netherlands.txt';
const here = '/desk/rounds/lake-2/replies/NL';
/** Bytes of a page: see the look. */
const most = 150_000;

describe.skipIf(!corpusIsHere)('a published reply', () => {
  let desk: TestDesk;
  let contact: Visitor;
  let secretary: Visitor;
  let reading: Reading;
  let bytes: Uint8Array;
  let place = '';

  beforeAll(async () => {
    reading = readCorpus(file).reading;
    bytes = corpusBytes(file);
    desk = await aDesk();
    const { db } = desk.registry;
    const at = '2026-03-02T09:00:00Z';
    const of = { body_id: desk.bodyId, round_id: desk.roundId };
    const questionnaire: Questionnaire = {
      ...questionnaireFromReading(reading, { id: newId(), body: 'lake', round: 'lake-2', language: 'en' }),
      ...{ status: 'launched', launch: { on: '2026-03-02', decision: 'LPC/2026/D1' } },
    };
    await db
      .insertInto('questionnaires')
      .values({
        ...{ id: questionnaire.id, ...of, status: 'launched', version: 1, revision: 1 },
        ...{ content: JSON.stringify(questionnaire), begun_at: at, changed_at: at },
      })
      .execute();
    await db
      .insertInto('decisions')
      .values({
        ...{ id: newId(), ...of, number: 'LPC/2026/D1', dated: '2026-02-12', text_en: 'Decided.' },
        ...{ text_fr: null, meeting_id: null, procedure_id: null, replaces: null, audience: 'public' },
        effects: JSON.stringify([{ kind: 'monitored', add: ['NL'], remove: [] }]),
        ...{ public_from: null, opened_at: null, recorded_by: null, recorded_at: at },
      })
      .execute();
    await db
      .insertInto('body_presets')
      .values({
        ...{ id: newId(), body_id: desk.bodyId, version: 90, set_by: 'operator', set_at: at },
        content: JSON.stringify(samplePreset()),
      })
      .execute();
    contact = await desk.as(await desk.person('contact-person', { party: 'NL' }));
    secretary = await desk.as(await desk.person('secretariat', { round: null }));
    await contact.post(here, { act: 'open', language: 'en' });
  }, 120_000);
  afterAll(() => desk?.close());

  /** Every answer of the reading, with the field that it stands under: an item's with its sub-question's. */
  const answersRead = () =>
    reading.questions.flatMap(({ number, answer, items }) => [
      ...(answer === null ? [] : [{ label: number, answer }]),
      ...items.flatMap(({ label, answer: said }) => (said === null ? [] : [{ label, answer: said }])),
    ]);

  it('finds its fields answer by answer, and shows what has not been recognised', async () => {
    const tried = await contact.send(here, { act: 'import' }, [{ field: 'file', name: file, bytes }]);
    expect(tried.statusCode).toBe(303);
    place = String(tried.headers.location).split('?')[0] ?? '';
    const { plan } = (await contact.get(`${place}.json`)).json();
    const flat = (text: string) => text.replace(/\[\d+\]/g, ' ').replace(/\s+/g, ' ');
    const placed = flat(plan.lines.map(({ text }: { text: string }) => text).join('\n'));
    expect(answersRead().length).toBeGreaterThan(40);
    for (const { label, answer } of answersRead()) {
      // Without the marks of notes, which stand in brackets now.
      const beginning = flat(answer).slice(0, 60);
      expect(placed.includes(beginning), label).toBe(true);
    }
    const kinds = plan.unplaced.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(Array.from({ length: 7 }, () => 'links'));
    expect(plan.unplaced.every(({ near }: { near: string | null }) => near !== null)).toBe(true);
    const page = await contact.get(`${place}?lang=en`);
    expect(page.body).toContain('What has not been recognised');
    expect(page.rawPayload.length).toBeLessThan(most);
  });

  it('is taken over, with what somebody gave a field by hand', async () => {
    const { plan } = (await contact.get(`${place}.json`)).json();
    const by = Object.fromEntries(
      plan.unplaced.map(({ near }: { near: string }, at: number) => [`place ${at}`, near]),
    );
    expect((await contact.post(place, { act: 'apply', ...by })).headers.location).toContain('replyImported');
    const { atWork } = (await contact.get(`${here}.json`)).json();
    expect(atWork.answers.length).toBeGreaterThanOrEqual(plan.lines.length);
    const whole = JSON.stringify(atWork.answers);
    expect((whole.match(/https?:\/\//g) ?? []).length).toBeGreaterThan(30);
  });

  it('has small pages, while it is made and when it is read', async () => {
    await contact.post(here, { act: 'sign' });
    const handed = await contact.post(`${here}?lang=en`, { act: 'submit' });
    expect(handed.headers.location).toContain('replySubmitted');
    await secretary.post(here, { act: 'receive' });
    const sizes: Record<string, readonly [plain: number, packed: number]> = {};
    for (const [visitor, address] of [
      [contact, here],
      [contact, `${here}/whole`],
      [contact, `${here}/answers/${encodeURIComponent('9.7')}`],
      [secretary, `${here}/submissions/1`],
      [await desk.as(null), '/rounds/lake-2/replies/NL'],
    ] as const) {
      const got = await visitor.get(`${address}?lang=en`);
      expect(got.statusCode, address).toBe(200);
      sizes[address] = [got.rawPayload.length, gzipSync(got.rawPayload).length];
      expect(got.rawPayload.length, address).toBeLessThan(most);
    }
    console.info(sizes);
  });
});
