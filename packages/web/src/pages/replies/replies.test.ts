import { readFileSync } from 'node:fs';
import { bilingual, noWords, type Question, type Questionnaire } from '@rapporteur/monitoring';
import { newId } from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk, type Visitor } from '../../a-desk.js';

/* The way of a reply through its pages, as browsers send it, without scripts. */

const asked = (key: string) => ({
  ...{ key, guidance: noWords, notes: [], conditions: [], evidence: noWords, withdrawn: null },
});

function question(number: string, fields: Question['items'][number]['answer'][]): Question {
  return {
    ...asked(`k${number}`),
    ...{
      number,
      kind: 'monitoring',
      title: bilingual(`Matter ${number}`, `Sujet ${number}`),
      asked: noWords,
    },
    ...{ answer: null, provisions: [], standards: [], genderPrompt: false, lineage: [] },
    items: fields.map((answer, place) => ({
      ...asked(`k${number}.${place}`),
      ...{ label: `${number}.${place + 1}`, level: 'sub-question' },
      ...{ asked: bilingual(`What of ${number}.${place + 1}?`, 'Quoi ?'), answer },
    })),
  };
}

const here = '/desk/rounds/lake-2/replies/XA';
const answer = (address: string) => `${here}/answers/${address}`;
const secret = 'Forty guards watch the hidden bay.';

describe('a reply on its pages', () => {
  let desk: TestDesk;
  let contact: Visitor;
  let ministry: Visitor;
  let secretary: Visitor;
  let member: Visitor;
  let ministryId: string;

  beforeAll(async () => {
    desk = await aDesk();
    const { db } = desk.registry;
    const at = '2026-03-02T09:00:00Z';
    const place = { body_id: desk.bodyId, round_id: desk.roundId };
    const questionnaire: Questionnaire = {
      ...{ id: newId(), body: 'lake', round: 'lake-2', version: 1, status: 'launched', symbol: null },
      ...{ title: bilingual('Questionnaire'), introduction: noWords, genderPrompt: noWords },
      parts: [
        {
          ...{ key: 'k0', heading: bilingual('Water', 'Eau') },
          questions: [
            question('1', [{ type: 'text' }, { type: 'yes-no' }]),
            question('2', [{ type: 'date' }, { type: 'table', columns: [column('Year'), column('Count')] }]),
            question('3', [{ type: 'text' }]),
            question('4', [{ type: 'text' }]),
          ],
        },
      ],
      ...{ launch: { on: '2026-03-02', decision: 'LPC/2026/D1' }, changes: [], lastKey: 99 },
    };
    await db
      .insertInto('questionnaires')
      .values({
        ...{ id: questionnaire.id, ...place, status: 'launched', version: 1, revision: 1 },
        ...{ content: JSON.stringify(questionnaire), begun_at: at, changed_at: at },
      })
      .execute();
    const effects = [
      { kind: 'monitored', add: ['XA', 'XB', 'XC', 'XD'], remove: [] },
      { kind: 'due', duty: 'reply', parties: [], day: '2026-12-31' },
    ];
    await db
      .insertInto('decisions')
      .values({
        ...{ id: newId(), ...place, number: 'LPC/2026/D1', dated: '2026-02-12', text_en: 'Decided.' },
        ...{ text_fr: null, meeting_id: null, procedure_id: null, effects: JSON.stringify(effects) },
        ...{ replaces: null, audience: 'public', public_from: null, opened_at: null },
        ...{ recorded_by: null, recorded_at: at },
      })
      .execute();
    const preset = new URL('../../../../../sample/body.json', import.meta.url);
    await db
      .insertInto('body_presets')
      .values({
        ...{ id: newId(), body_id: desk.bodyId, version: 50, set_by: 'operator', set_at: at },
        content: readFileSync(preset, 'utf8'),
      })
      .execute();
    contact = await desk.as(await desk.person('contact-person', { party: 'XA' }));
    ministryId = await desk.person('contributor', { party: 'XA' });
    ministry = await desk.as(ministryId);
    secretary = await desk.as(await desk.person('secretariat', { round: null }));
    member = await desk.as(await desk.person('member', { party: 'XB' }));
  }, 60_000);
  afterAll(() => desk.close());

  const column = (name: string) => ({ key: name, label: bilingual(name), type: 'text' as const });
  const version = async (address: string) =>
    (await contact.get(`${answer(address)}.json`)).json().answer.version;

  it('is opened and given to a ministry', async () => {
    expect((await contact.get(`${here}?lang=en`)).body).toContain('Nobody has opened this reply yet.');
    expect((await contact.post(here, { act: 'open', language: 'english' })).statusCode).toBe(422);
    expect((await contact.post(here, { act: 'open', language: 'en' })).headers.location).toContain(
      'done=replyOpened',
    );
    expect((await ministry.post(answer('1.1'), { act: 'save', version: '0', text: 'x' })).statusCode).toBe(
      403,
    );
    const given = await contact.post(here, { act: 'delegate', to: ministryId, questions: ['1'] });
    expect(given.statusCode).toBe(303);
    expect((await ministry.get(`${here}?lang=en`)).body).toContain('yours to write');
  });

  it('keeps an answer, for a form and for a script', async () => {
    const fields = { act: 'save', version: '0', text: secret, language: 'en' };
    expect((await ministry.post(answer('1.1'), fields)).statusCode).toBe(303);
    const script = await ministry.post(
      answer('1.1'),
      { ...fields, version: '1', text: `${secret} By day.` },
      { accept: 'application/json' },
    );
    expect(script.json()).toMatchObject({ version: 2 });
    const table = { 'cell-0-0': '2025', 'cell-0-1': '40', 'cell-2-0': '2026', 'cell-2-1': '41' };
    await contact.post(answer('2.2'), { act: 'save', version: '0', text: '', language: 'en', ...table });
    const kept = (await contact.get(`${answer('2.2')}.json`)).json();
    expect(kept.answer.content.rows).toEqual([
      ['2025', '40'],
      ['2026', '41'],
    ]);
  });

  it('shows both texts when two wrote, and keeps what is chosen', async () => {
    const typed = { act: 'save', version: '0', text: 'At night nobody.', language: 'en' };
    const conflict = await contact.post(`${answer('1.1')}?lang=en`, typed);
    expect(conflict.statusCode).toBe(422);
    expect(conflict.body).toContain('Somebody else saved this answer while you wrote');
    expect(conflict.body).toContain(`${secret} By day.`);
    expect(conflict.body).toContain('At night nobody.');
    expect(conflict.body).toContain(`${secret} By day.\n\nAt night nobody.`);
    const chosen = {
      ...typed,
      version: '2',
      keep: 'merged',
      merged: `${secret}\n\nAt night nobody.`,
      mine: 'x',
    };
    expect((await contact.post(answer('1.1'), chosen)).statusCode).toBe(303);
    const kept = (await contact.get(`${answer('1.1')}.json`)).json();
    expect(kept.answer).toMatchObject({ version: 3, content: { text: `${secret}\n\nAt night nobody.` } });
    const page = await contact.get(`${answer('1.1')}?lang=en`);
    expect(page.body).toContain('Earlier texts (1)');
  });

  it('tells what can not be read, and stops a submission for nothing else', async () => {
    await contact.post(answer('2.1'), { act: 'save', version: '0', day: 'in May', language: 'en' });
    const page = await contact.get(`${here}?lang=en`);
    expect(page.body).toContain('“in May” can not be read as a day.');
    await contact.post(here, { act: 'sign' });
    const stopped = await contact.post(`${here}?lang=en`, { act: 'submit' });
    expect(stopped.statusCode).toBe(422);
    expect(stopped.body).toContain('Some fields can not be read as they stand.');
    await contact.post(here, { act: 'unsign' });
    await contact.post(answer('2.1'), {
      ...{ act: 'save', version: String(await version('2.1')), day: '2026-05-01', language: 'en' },
    });
  });

  it('goes out as a Word form and comes back from it', async () => {
    const form = await contact.get(`${here}/form.docx`);
    expect(form.headers['content-type']).toContain('wordprocessingml');
    const tried = await contact.send(here, { act: 'import' }, [
      { field: 'file', name: 'reply.docx', bytes: new Uint8Array(form.rawPayload) },
    ]);
    expect(tried.statusCode).toBe(303);
    const plan = (await contact.get(`${String(tried.headers.location).split('?')[0]}.json`)).json().plan;
    expect(
      plan.lines.map((line: { address: string; standing: string }) => [line.address, line.standing]),
    ).toEqual([
      ['1.1', 'same'],
      ['2.1', 'same'],
      ['2.2', 'same'],
    ]);
    expect(plan.without).toEqual(['1.2', '3.1', '4.1']);
    const lying = await contact.send(`${here}?lang=en`, { act: 'import' }, [
      { field: 'file', name: 'reply.docx', bytes: new TextEncoder().encode('%PDF-1.7 no pdf') },
    ]);
    expect(lying.statusCode).toBe(422);
    expect(lying.body).toContain('This file could not be read.');
  });

  it('takes evidence that is what its name says, and gives it back as a download', async () => {
    const page = 'Rule 4. <b>Guards</b>';
    const lie = [
      { field: 'file', name: 'rule.pdf', bytes: new TextEncoder().encode('<script>alert(1)</script>') },
    ];
    const refused = await contact.send(`${answer('1.1')}?lang=en`, { act: 'attach' }, lie);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('something else than its name says');
    const sent = [{ field: 'file', name: 'rule.txt', bytes: new TextEncoder().encode(page) }];
    expect((await contact.send(answer('1.1'), { act: 'attach' }, sent)).statusCode).toBe(303);
    const shown = (await contact.get(answer('1.1'))).body;
    const address = /href="([^"]*\/evidence\/[^"?]*)/.exec(shown)?.[1] ?? '';
    const file = await ministry.get(address);
    expect(file.headers['content-type']).toBe('application/octet-stream');
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.body).toBe(page);
    for (const other of [secretary, member]) expect((await other.get(address)).statusCode).toBe(404);
  });

  it('is nowhere for others while it is at work', async () => {
    const places = [
      here,
      `${here}/whole`,
      answer('1.1'),
      `${here}/form.docx`,
      '/desk/rounds/lake-2/replies',
      '/desk',
    ];
    for (const [name, visitor] of [
      ['secretariat', secretary],
      ['member', member],
    ] as const)
      for (const place of places)
        for (const address of [`${place}?lang=en`, `${place}.json`]) {
          const got = await visitor.get(address);
          expect(got.body, `${name} ${address}`).not.toMatch(/guards|the bay|By day|At night/);
        }
    expect((await secretary.get(answer('1.1'))).statusCode).toBe(404);
    expect((await secretary.get(answer('9.9'))).body).toBe((await secretary.get(answer('9.9'))).body);
    expect((await member.get(here)).statusCode).toBe(404);
    expect((await (await desk.as(null)).get(here)).statusCode).toBe(303);
  });

  it('is handed in, corrected, handed in again and received', async () => {
    await contact.post(here, { act: 'sign' });
    const handed = await contact.post(here, { act: 'submit' });
    expect(handed.headers.location).toContain('done=replySubmitted');
    expect((await contact.get(`${here}?lang=en`)).body).toContain('Receipt lake-2/XA/1');
    expect((await secretary.get('/desk?lang=en')).body).toContain('Check the form of 1 reply');
    expect((await secretary.get(`${here}/submissions/1?lang=en`)).body).toContain(secret);
    expect((await member.get(`${here}/submissions/1`)).statusCode).toBe(404);
    const asking = { act: 'correct', reason: '', questions: '1' };
    const refused = await secretary.post(`${here}?lang=en`, asking);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Say why.');
    expect((await secretary.post(here, { ...asking, reason: 'Page 2 is missing.' })).statusCode).toBe(303);
    expect((await contact.get(`${here}?lang=en`)).body).toContain('Page 2 is missing.');
    await contact.post(here, { act: 'sign' });
    await contact.post(here, { act: 'submit' });
    expect((await secretary.post(here, { act: 'receive' })).headers.location).toContain('done=replyReceived');
    expect((await member.get(`${here}/submissions/2?lang=en`)).body).toContain(secret);
    expect((await member.get(`${here}/submissions/1`)).statusCode).toBe(404);
    expect((await member.get(answer('1.1'))).statusCode).toBe(404);
  });

  it('is public once it is received, in both languages, and never its draft', async () => {
    const stranger = await desk.as(null);
    expect((await stranger.get('/rounds/lake-2/replies?lang=en')).body).toContain('Aldoria');
    const page = await stranger.get('/rounds/lake-2/replies/XA?lang=en');
    expect(page.body).toContain(secret);
    expect(page.body).not.toContain('Page 2 is missing.');
    const address = /href="(\/rounds\/[^"]*\/evidence\/[^"?]*)/.exec(page.body)?.[1] ?? '';
    const file = await stranger.get(address);
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect((await stranger.get(address.replace('/XA/', '/XB/'))).statusCode).toBe(404);
    expect((await stranger.get('/rounds/lake-2/replies/xa?lang=fr')).statusCode).toBe(200);
    expect((await stranger.get('/rounds/lake-2/replies/XB')).statusCode).toBe(404);
    const record = (await stranger.get('/rounds/lake-2/replies/XA.json')).json();
    expect(JSON.stringify(record)).not.toContain('verdict');
  });

  it('asks for more time in a form that says what is wrong', async () => {
    const other = await desk.as(await desk.person('contact-person', { party: 'XB' }));
    const there = '/desk/rounds/lake-2/replies/XB';
    await other.post(there, { act: 'open', language: 'fr' });
    const wrong = await other.post(`${there}?lang=en`, {
      act: 'extend',
      until: '2026-12-01',
      reason: 'Two ministries.',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('later than the one that holds now');
    expect(wrong.body).toContain('Two ministries.');
    expect(
      (await other.post(there, { act: 'extend', until: '2027-01-31', reason: 'Two ministries.' })).statusCode,
    ).toBe(303);
    expect((await secretary.get('/desk/rounds/lake-2/replies?lang=en')).body).toContain(
      'more time asked until 31 January 2027',
    );
  });
});
