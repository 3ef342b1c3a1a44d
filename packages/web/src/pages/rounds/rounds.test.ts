import { readFileSync } from 'node:fs';
import { openPapers, startPreset } from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk, type Visitor } from '../../a-desk.js';

const preset = JSON.parse(readFileSync(new URL('../../../../../sample/body.json', import.meta.url), 'utf8'));
const pdf = new TextEncoder().encode('%PDF-1.7\nan invented paper\n%%EOF');

describe('rounds at work', () => {
  let desk: TestDesk;
  let secretary: Visitor;
  let member: Visitor;
  let contact: Visitor;

  beforeAll(async () => {
    desk = await aDesk();
    await startPreset(desk.registry.db, { name: 'operator' }, { body: 'lake', preset });
    secretary = await desk.as(await desk.person('secretariat', { round: null }));
    member = await desk.as(await desk.person('member', { round: null, party: 'XA' }));
    contact = await desk.as(await desk.person('contact-person', { party: 'XB' }));
  }, 60_000);
  afterAll(() => desk.close());

  const rounds = '/desk/rounds/lake-3';

  it('opens a round, and lets it be launched by a decision alone', async () => {
    const opened = await secretary.post('/desk/bodies/lake', {
      ...{ act: 'open-round', key: 'lake-3', number: '3', kind: 'thematic' },
      ...{ titleEn: 'Third round', titleFr: 'Troisième cycle' },
    });
    expect(opened.headers.location).toBe(`${rounds}?done=roundOpened`);
    expect((await desk.app.inject({ url: '/rounds/lake-3' })).statusCode).toBe(404);
    expect((await contact.get(rounds)).statusCode).toBe(404);
    const early = await secretary.post(`${rounds}?lang=en`, { act: 'enter-stage', stage: 'launched' });
    expect(early.statusCode).toBe(422);
    expect(early.body).toContain('No decision opens this stage.');

    for (const [party, from] of [
      ['XA', '2019-07-01'],
      ['XB', '2019-10-01'],
    ] as const) {
      const kept = await secretary.post(`${rounds}/parties`, {
        ...{ act: 'record-party-fact', party, fact: 'in-force', from, source: 'Register of the depositary' },
      });
      expect(kept.statusCode).toBe(303);
    }
    const decided = await secretary.post(`${rounds}/decisions/new`, {
      ...{
        act: 'record-decision',
        number: 'LPC/2026/D40',
        date: '2026-11-20',
        textEn: 'The committee launches it.',
      },
      ...{ stage: 'launched', stageFrom: '2026-11-21', add: ['XA', 'XB'], audience: 'public' },
      ...{ due1: 'reply', due1Day: '2027-03-31' },
    });
    expect(decided.headers.location).toBe(`${rounds}/decisions?done=decisionRecorded`);
    const launched = await secretary.post(rounds, { act: 'enter-stage', stage: 'launched' });
    expect(launched.headers.location).toBe(`${rounds}?done=stageEntered`);
    const home = await secretary.get(`${rounds}?lang=en`);
    for (const words of [
      'Launched',
      'since 21 November 2026, decision LPC/2026/D40',
      '31 March 2027',
      'Aldoria (decision',
    ])
      expect(home.body).toContain(words);
    expect((await desk.app.inject({ url: '/rounds/lake-3' })).statusCode).toBe(200);
  });

  it('says at its field what is wrong with a decision, and keeps what was typed', async () => {
    const answer = await secretary.post(`${rounds}/decisions/new?lang=en`, {
      ...{ act: 'record-decision', number: 'LPC/2026/D41', date: '2026-11-22', textEn: 'More <b>time</b>.' },
      ...{ extension: 'reply', extensionDay: '2027-03-31', extensionParties: ['XB'], audience: 'public' },
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('href="#record-decision-extensionDay"');
    expect(answer.body).toContain('More &lt;b&gt;time&lt;/b&gt;.');
    const empty = await secretary.post(`${rounds}/decisions/new?lang=fr`, { act: 'record-decision' });
    expect(empty.statusCode).toBe(422);
  });

  it('gives no form, and takes none, from whoever may not', async () => {
    expect((await member.get(`${rounds}/decisions/new`)).statusCode).toBe(404);
    const taken = await member.post(`${rounds}/decisions/new`, {
      ...{ act: 'record-decision', number: 'X', date: '2026-11-22', textEn: 'x', audience: 'public' },
    });
    expect([403, 404]).toContain(taken.statusCode);
    expect((await member.get('/desk/bodies/lake?lang=en')).body).not.toContain('open-round');
    expect((await contact.get('/desk/bodies/river')).statusCode).toBe(404);
  });

  it('says nothing of a preparation where a round came with its report, and takes no day that is none', async () => {
    const home = (await secretary.get('/desk/rounds/lake-1?lang=en')).body;
    expect(home).toContain('Adopted');
    expect(home).not.toContain('In preparation');
    expect((await secretary.get('/desk/rounds/lake-2/parties?on=2026-99-99')).statusCode).toBe(200);
  });

  it('says where a preset is wrong', async () => {
    const send = (text: string) =>
      secretary.send('/desk/bodies/lake?lang=en', { act: 'set-preset' }, [
        { field: 'preset', name: 'body.json', bytes: new TextEncoder().encode(text) },
      ]);
    expect((await send('{')).body).toContain('The file is not JSON.');
    const wrong = await send(JSON.stringify({ ...preset, working: { ...preset.working, version: 9 } }));
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('see “working.version”');
    expect((await send(JSON.stringify(preset))).statusCode).toBe(303);
  });

  describe('a classified document', () => {
    const meeting = '/desk/rounds/lake-2/meetings/14';
    let address: string;

    beforeAll(async () => {
      const planned = await secretary.post('/desk/rounds/lake-2/meetings', {
        ...{
          act: 'plan-meeting',
          version: '0',
          number: '14',
          titleEn: '14th meeting',
          from: '2026-06-17',
          to: '2026-06-18',
        },
        ...{ about: 'round', agenda: '3 Replies | Réponses', audience: 'public' },
      });
      expect(planned.headers.location).toBe(`${meeting}?done=meetingSaved`);
      const added = await secretary.send(
        meeting,
        {
          ...{
            act: 'add-meeting-document',
            symbol: 'LPC(2026)05',
            revision: '0',
            language: 'en',
            agendaItem: '3',
          },
          ...{ title: 'Hidden observations', issued: '2026-05-20', audience: 'body', until: '2026-12-01' },
        },
        [{ field: 'file', name: 'observations.pdf', bytes: pdf }],
      );
      expect(added.statusCode).toBe(303);
      const page = (await secretary.get(`${meeting}.json`)).json();
      address = `/rounds/lake-2/documents/${page.papers[0].id}`;
    });

    it('is read and fetched by the body', async () => {
      expect((await member.get(meeting)).body).toContain('Hidden observations');
      const file = await member.get(`/desk${address}`);
      expect(file.rawPayload.equals(Buffer.from(pdf))).toBe(true);
      expect(file.headers['content-disposition']).toBe('attachment; filename="observations.pdf"');
    });

    it('is nowhere for others: page, JSON, list, count, search, file', async () => {
      for (const url of [
        meeting,
        `${meeting}.json`,
        '/desk/rounds/lake-2/meetings',
        '/desk/rounds/lake-2/meetings.json',
      ]) {
        const { body } = await contact.get(url);
        expect(body, url).not.toMatch(/Hidden|LPC\(2026\)05|1 document\b/);
      }
      expect((await contact.get(`/desk${address}`)).statusCode).toBe(404);
      for (const url of [
        '/rounds/lake-2',
        '/rounds/lake-2.json',
        '/rounds/lake-2/meetings',
        '/rounds/lake-2/meetings.json',
        '/rounds/lake-2/meetings/14',
        '/rounds/lake-2/meetings/14.json',
        '/search?q=observations',
        '/search.json?q=Hidden',
        '/api/v1/rounds/lake-2',
      ]) {
        const { body } = await desk.app.inject({ url });
        expect(body, url).not.toMatch(/Hidden|LPC\(2026\)05|"documents":1|1 document\b/);
      }
      const unknown = await desk.app.inject({
        url: '/rounds/lake-2/documents/0192f0c1-0000-7000-8000-000000000001',
      });
      const hidden = await desk.app.inject({ url: address });
      expect([hidden.statusCode, unknown.statusCode]).toEqual([404, 404]);
      expect(hidden.body.length).toBe(unknown.body.length);
    });

    it('is public from its day', async () => {
      await openPapers(desk.registry.db, { name: 'system', now: new Date('2026-12-01T08:00:00Z') });
      const page = await desk.app.inject({ url: '/rounds/lake-2/meetings/14' });
      expect(page.body).toContain('Hidden observations');
      const file = await desk.app.inject({ url: address });
      expect(file.rawPayload.equals(Buffer.from(pdf))).toBe(true);
      expect(file.headers['content-disposition']).toContain('attachment');
    });
  });

  it('lets a member vote for its State, and nobody else', async () => {
    const opened = await secretary.post('/desk/rounds/lake-2/meetings', {
      ...{ act: 'open-written-procedure', number: 'WP-2026-1', proposalEn: 'To add a question.' },
      ...{ opens: '2026-11-01', closes: '2026-11-30', decision: '', audience: 'body' },
    });
    expect(opened.statusCode).toBe(422);
    await secretary.post('/desk/rounds/lake-2/decisions/new', {
      ...{
        act: 'record-decision',
        number: 'LPC/2026/D50',
        date: '2026-11-01',
        textEn: 'To vote in writing.',
      },
      audience: 'public',
    });
    const again = await secretary.post('/desk/rounds/lake-2/meetings', {
      ...{ act: 'open-written-procedure', number: 'WP-2026-1', proposalEn: 'To add a question.' },
      ...{ opens: '2026-11-01', closes: '2026-11-30', decision: 'LPC/2026/D50', audience: 'body' },
    });
    expect(again.statusCode).toBe(303);
    const list = (await member.get('/desk/rounds/lake-2/meetings?lang=en')).body;
    const procedure = /name="procedure" value="([^"]+)"/.exec(list)?.[1] ?? '';
    const vote = { act: 'cast-vote', which: 'WP-2026-1', procedure, vote: 'for' };
    expect((await member.post('/desk/rounds/lake-2/meetings', vote)).statusCode).toBe(303);
    expect((await member.get('/desk/rounds/lake-2/meetings?lang=en')).body).toContain(
      'Aldoria has voted: For',
    );
    expect((await contact.post('/desk/rounds/lake-2/meetings', vote)).statusCode).toBe(404);
    expect((await contact.get('/desk/rounds/lake-2/meetings')).body).not.toContain('WP-2026-1');
  });

  it('shows the public the decisions, dates and standards of a launched round', async () => {
    await secretary.post('/desk/rounds/lake-2/standards', {
      ...{ act: 'record-standard', key: 'ice-2023', kind: 'opinion', titleEn: 'Opinion on thin ice' },
      ...{ adopted: '2023-06-06', items: '4 | signs at the water | 8(2)', audience: 'public' },
    });
    const decisions = await desk.app.inject({ url: '/rounds/lake-3/decisions?lang=en' });
    expect(decisions.body).toContain('LPC/2026/D40');
    expect(decisions.body).toContain('31 March 2027');
    expect((await desk.app.inject({ url: '/rounds/lake-3/decisions.json' })).json()).toMatchObject({
      dues: [{ duty: 'reply', day: '2027-03-31', decision: { number: 'LPC/2026/D40' } }],
    });
    const standards = await desk.app.inject({ url: '/rounds/lake-2/standards?lang=fr' });
    expect(standards.body).toContain('interprète 8(2)');
    expect((await desk.app.inject({ url: '/rounds/lake-3?lang=en' })).body).toContain(
      '/rounds/lake-3/decisions',
    );
    expect((await desk.app.inject({ url: '/rounds/lake-1?lang=en' })).body).not.toContain(
      '/rounds/lake-1/decisions',
    );
  });
});
