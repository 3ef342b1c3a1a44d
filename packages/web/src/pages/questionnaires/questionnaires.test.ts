import { readFileSync } from 'node:fs';
import { readFileBytes } from '@rapporteur/formats';
import { newId, questionnaireOfRound, thePublic } from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk, type Visitor } from '../../a-desk.js';

const home = '/desk/rounds/lake-2/questionnaire';

describe('the questionnaire on pages', () => {
  let desk: TestDesk;
  let anna: Visitor;
  beforeAll(async () => {
    desk = await aDesk();
    anna = await desk.as(await desk.person('secretariat', { round: null }));
    await aDecision('LPC/2026/D1', []);
    await aDecision('LPC/2026/D4', ['1']);
  }, 120_000);
  afterAll(() => desk?.close());

  async function aDecision(number: string, questions: string[]): Promise<void> {
    await desk.registry.db
      .insertInto('decisions')
      .values({
        ...{ id: newId(), body_id: desk.bodyId, round_id: desk.roundId, number, dated: '2026-02-01' },
        ...{ text_en: 'Decided.', text_fr: null, meeting_id: null, procedure_id: null, replaces: null },
        effects: JSON.stringify([{ kind: 'questionnaire', questions }]),
        ...{ audience: 'body', public_from: null, opened_at: null, recorded_by: null },
        recorded_at: '2026-02-01T10:00:00Z',
      })
      .execute();
  }

  const found = async () => (await anna.get(`${home}.json`)).json().found;
  const revision = async () => String((await found()).revision);
  const question = async (at = 0) =>
    (await found()).questionnaire.parts.flatMap((part: { questions: object[] }) => part.questions)[at];
  async function does(address: string, fields: Record<string, string | readonly string[]>) {
    return anna.post(address, { once: newId(), revision: await revision(), ...fields });
  }
  const asked = {
    ...{ asked_en: 'Are there guards?', asked_fr: 'Y a-t-il des gardes ?', answer: 'yes-no' },
    ...{ title_en: 'Guards', title_fr: 'Gardes', kind: 'monitoring', gender: 'yes', provisions: '7(2)\n8' },
  };

  it('is the secretariat’s until it is launched', async () => {
    for (const kind of ['contact-person', 'member', 'question-rapporteur', 'civil-society'] as const) {
      const visitor = await desk.as(await desk.person(kind, { party: 'XA', questions: ['1'] }));
      for (const address of [home, `${home}/preview`, `${home}/compare`, `${home}/files/form.docx`]) {
        expect((await visitor.get(address)).statusCode, `${kind} ${address}`).toBe(404);
      }
      expect((await visitor.post(home, { act: 'open', title_en: 'Mine' })).statusCode).toBe(404);
    }
  });

  it('is begun with a title; without one the page says so', async () => {
    const wrong = await anna.post(home, { act: 'open', title_fr: 'Seulement en français' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Seulement en français');
    const begun = await anna.post(home, { act: 'open', title_en: 'Camps', title_fr: 'Camps' });
    expect(begun.headers.location).toBe(`${home}?done=questionnaireOpened`);
    expect((await anna.get(`${home}?lang=fr`)).body).toContain('Projet, version 1');
  });

  it('takes a question with all that belongs to it', async () => {
    const added = await does(home, { act: 'add-question', which: 'k1', title_en: 'Guards' });
    expect(added.statusCode).toBe(303);
    const { key } = await question();
    const page = `${home}/questions/${key}`;
    const saved = await does(page, { act: 'save-question', which: key, ...asked, values: [] });
    expect(saved.headers.location).toBe(`${page}?done=questionnaireSaved#${key}`);
    expect(await question()).toMatchObject({
      number: '1',
      provisions: ['7(2)', '8'],
      genderPrompt: true,
      answer: { type: 'yes-no' },
      title: { fr: 'Gardes', status: { en: 'draft', fr: 'draft' } },
    });
    const both = await does(page, { act: 'save-question', which: key, ...asked, check: 'yes' });
    expect(both.statusCode).toBe(303);
    expect((await question()).title.status).toEqual({ en: 'checked', fr: 'checked' });
  });

  it('takes items of every answer type, and conditions', async () => {
    const { key } = await question();
    const page = `${home}/questions/${key}`;
    const add = (level: string, en: string, fr: string) =>
      does(page, { act: 'add-item', which: key, level, asked_en: en, asked_fr: fr });
    await add('sub-question', 'Where do children swim?', 'Où nagent les enfants ?');
    await add('sub-question', 'How many guards are there?', 'Combien de gardes y a-t-il ?');
    await add('prompt', 'Please list them.', 'Veuillez les énumérer.');
    const [where, count, list] = (await question()).items;
    const save = (item: { key: string; level: string; asked: { en: string; fr: string } }, more: object) =>
      does(page, {
        ...{ act: 'save-item', which: item.key, level: item.level },
        ...{ asked_en: item.asked.en, asked_fr: item.asked.fr, ...more },
      });
    await save(where, {
      ...{
        answer: 'choice',
        several: 'yes',
        lines_en: 'At school\nIn a lake',
        lines_fr: 'À l’école\nDans un lac',
      },
    });
    await save(count, {
      ...{
        answer: 'number',
        unit_en: 'guards',
        unit_fr: 'gardes',
        period_en: 'each year',
        period_fr: 'par an',
      },
      ...{ after: key, values: ['yes', 'partly'], fact: 'reservation yes', provision: '7(2)' },
    });
    await save(list, {
      ...{ answer: 'table', lines_en: 'Place\nGuards | number', lines_fr: 'Lieu\nGardes | number' },
    });
    const [one, two, three] = (await question()).items;
    expect(one.answer).toMatchObject({
      several: true,
      options: [{ key: 'at-school' }, { key: 'in-a-lake' }],
    });
    expect(two).toMatchObject({
      label: '1.2',
      answer: { unit: { fr: 'gardes' } },
      conditions: [
        { kind: 'fact', fact: 'reservation', provision: '7(2)', holds: true },
        { kind: 'answer', of: key, values: ['yes', 'partly'] },
      ],
    });
    expect(three.answer.columns).toMatchObject([
      { key: 'place', type: 'text' },
      { key: 'guards', type: 'number', label: { en: 'Guards', fr: 'Gardes' } },
    ]);
    // What the form shows comes back as it was.
    const shown = (await anna.get(page)).body;
    for (const value of ['At school\nIn a lake', 'Guards | number', 'par an']) expect(shown).toContain(value);
    // An option that moves keeps its key.
    await save(where, {
      answer: 'choice',
      lines_en: 'In a lake\nAt school',
      lines_fr: 'Dans un lac\nÀ l’école',
    });
    expect((await question()).items[0].answer.options.map((each: { key: string }) => each.key)).toEqual([
      'in-a-lake',
      'at-school',
    ]);
  });

  it('moves, removes and takes back', async () => {
    await does(home, { act: 'add-question', which: 'k1', title_en: 'Boats', title_fr: 'Bateaux' });
    const second = await question(1);
    await does(home, { act: 'arrange', which: second.key });
    expect((await question()).title.en).toBe('Boats');
    await does(home, { act: 'arrange', which: second.key, do: 'remove' });
    expect((await question()).title.en).toBe('Guards');
    expect((await anna.get(`${home}?lang=en`)).body).toContain('Take back the last step: something removed');
    await does(home, { act: 'undo' });
    expect((await question()).title.en).toBe('Boats');
    expect((await does(home, { act: 'arrange', which: second.key })).statusCode).toBe(422);
    await does(home, { act: 'arrange', which: second.key, do: 'remove' });
  });

  it('keeps what two wrote at once apart, with what was typed', async () => {
    const { key } = await question();
    const page = `${home}/questions/${key}`;
    const seen = await revision();
    await does(page, { act: 'save-question', which: key, ...asked, title_en: 'Guards at work' });
    const late = await anna.post(page, {
      ...{
        act: 'save-question',
        which: key,
        ...asked,
        title_en: 'My own title',
        revision: seen,
        once: newId(),
      },
    });
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('My own title');
    expect((await question()).title.en).toBe('Guards at work');
  });

  it('says what is open before the launch, and what a State is asked', async () => {
    expect((await anna.get('/desk?lang=en')).body).toMatch(
      /The questionnaire is a draft: \d things? to settle/,
    );
    const page = (await anna.get(`${home}?lang=en`)).body;
    expect(page).toContain('French is outdated, since the other language changed');
    const preview = (await anna.get(`${home}/preview?party=XB&lang=en`)).body;
    expect(preview).toContain('The questionnaire as Brezia sees it');
    expect(preview).toMatch(/Not asked of this State[\s\S]*1\.2[\s\S]*reservation under Article 7\(2\)/);
    expect(preview).toContain('one of: In a lake; At school');
  });

  it.each(['docx', 'pdf'])(
    'gives the form as %s',
    async (format) => {
      const file = await anna.get(`${home}/files/form.${format}?party=XA&lang=fr`);
      expect(file.statusCode).toBe(200);
      expect(file.headers['content-disposition']).toContain(`lake-2-form-XA-draft-1-fr.${format}`);
      const read = await readFileBytes(file.rawPayload, `x.${format}`);
      const text = read.ok ? JSON.stringify(read.document) : '';
      expect(text).toContain('Où nagent les enfants');
      expect(text).not.toContain('Combien de gardes');
    },
    60_000,
  );

  it('takes a published questionnaire in, compares it with a kept version, and takes it back', async () => {
    await does(home, { act: 'keep' });
    const bytes = readFileSync(new URL('../../../../../sample/questionnaire.txt', import.meta.url));
    const fields = { act: 'import', language: 'en', as: 'whole', once: newId(), revision: await revision() };
    const files = [{ field: 'file', name: 'questionnaire.txt', bytes }];
    const answer = await anna.send(home, fields, files);
    expect(answer.headers.location).toBe(`${home}?done=questionnaireImported`);
    const { questionnaire } = await found();
    expect(questionnaire.parts.flatMap((part: { questions: object[] }) => part.questions)).toHaveLength(10);
    const compared = (await anna.get(`${home}/compare?first=1&second=now&in=en&lang=en`)).body;
    expect(compared).toContain('Guards at work');
    expect(compared).toContain('only in the second');
    const other = { ...fields, as: 'language', language: 'fr', once: newId(), revision: await revision() };
    const french = new TextEncoder().encode(
      ['Questionnaire', 'Question 1.  Plages', '1.1.  Qui répond d’une plage ?', 'Question 2.  Signes']
        .concat(['2.1.  Y a-t-il des signes ?', '2.2.  Y a-t-il des drapeaux ?', 'Question 3.  Leçons'])
        .concat(['Y a-t-il des leçons ?', 'Question 4.  Matériel', '4.1.  Quel matériel y a-t-il ?'])
        .join('\n\n'),
    );
    const added = await anna.send(home, other, [{ field: 'file', name: 'fr.txt', bytes: french }]);
    expect(added.headers.location).toBe(`${home}?unknown=2.2&done=questionnaireImported`);
    expect((await anna.get(`${home}?unknown=2.2&lang=en`)).body).toContain('was left out: 2.2.');
    expect((await question()).title.fr).toBe('Plages');
    await does(home, { act: 'undo' });
    const nothing = await anna.send(home, { ...fields, once: newId(), revision: await revision() }, [
      { field: 'file', name: 'a.txt', bytes: new TextEncoder().encode('No question at all.') },
    ]);
    expect(nothing.statusCode).toBe(422);
    await does(home, { act: 'undo' });
    expect((await question()).title.en).toBe('Guards at work');
  });

  it('is launched by a decision once nothing is open', async () => {
    const early = await does(home, { act: 'launch', decision: 'LPC/2026/D1' });
    expect(early.statusCode).toBe(422);
    const { key } = await question();
    // French has not changed since: somebody says that it still asks the same.
    await does(`${home}/questions/${key}`, { act: 'save-question', which: key, ...asked, check: 'yes' });
    await does(home, { act: 'change-part', which: 'k1', heading_en: 'Camps', heading_fr: 'Camps' });
    expect((await does(home, { act: 'launch', decision: 'LPC/2026/D9' })).statusCode).toBe(422);
    const launched = await does(home, { act: 'launch', decision: 'LPC/2026/D1' });
    expect(launched.headers.location).toBe(`${home}?done=questionnaireLaunched`);
    const open = await questionnaireOfRound(desk.registry.db, thePublic, { round: 'lake-2' });
    expect(open?.questionnaire.launch).toEqual({ on: '2026-11-22', decision: 'LPC/2026/D1' });
  });

  it('changes by a decision that names the question', async () => {
    const { key } = await question();
    const page = `${home}/questions/${key}`;
    const changed = { ...asked, asked_en: 'Are there any guards?', asked_fr: 'Y a-t-il au moins un garde ?' };
    const reason = { reason_en: 'It was unclear.', reason_fr: 'Ce n’était pas clair.' };
    const without = await does(page, { act: 'save-question', which: key, ...changed });
    expect(without.statusCode).toBe(422);
    expect(without.body).toContain('Are there any guards?');
    await does(page, { act: 'save-question', which: key, ...changed, ...reason, decision: 'LPC/2026/D4' });
    expect((await question()).asked.en).toBe('Are there any guards?');
    const anybody = await desk.as(null);
    const open = await anybody.get('/rounds/lake-2/questionnaire?lang=en');
    expect(open.statusCode).toBe(200);
    expect(open.body).toContain('Are there any guards?');
    expect(open.body).toContain('LPC/2026/D4');
    expect((await anybody.get('/rounds/lake-2?lang=en')).body).toContain(
      'href="/rounds/lake-2/questionnaire',
    );
    expect((await anybody.get('/rounds/lake-2/questionnaire.json')).json().questionnaire.version).toBe(3);
  });

  it('refuses what no form sends', async () => {
    const { key } = await question();
    const page = `${home}/questions/${key}`;
    for (const fields of [
      { act: 'save-question', which: key, answer: 'nonsense' },
      { act: 'save-question', which: key, ...asked, asked_en: 'x'.repeat(9000) },
      { act: 'save-question', which: key, ...asked, revision: '-1' },
      { act: 'save-item', which: 'k999', level: 'letter', answer: 'text', decision: 'LPC/2026/D1' },
    ] as Record<string, string>[])
      expect((await does(page, fields)).statusCode, JSON.stringify(fields).slice(0, 80)).toBe(422);
    expect((await anna.get(`${home}/questions/k999`)).statusCode).toBe(404);
    expect((await anna.get(`${home}/questions/${'k'.repeat(50)}`)).statusCode).toBe(404);
    expect((await anna.post(page, { act: 'nothing' })).statusCode).toBe(400);
  });
});
