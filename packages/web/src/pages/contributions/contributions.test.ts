import { bilingual, mandateKinds, noContent, type Questionnaire } from '@rapporteur/monitoring';
import { newId } from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk, type Visitor } from '../../a-desk.js';

const desk0 = '/desk/rounds/lake-2';
const secret = 'Nightingale Trust';

describe('contributions on pages', () => {
  let desk: TestDesk;
  let anna: Visitor;
  let nora: Visitor;
  let organisation: string;

  beforeAll(async () => {
    desk = await aDesk({ filesPerMinute: null });
    await aRoundThatAsks();
    anna = await desk.as(await desk.person('secretariat', { round: null }));
    organisation = await anOrganisation('Shore Watch');
    nora = await desk.as(await desk.person('civil-society', { organisation }));
  }, 120_000);
  afterAll(() => desk?.close());

  /** Monitored parties, a questionnaire of two questions, and a published reply of XA. */
  async function aRoundThatAsks(): Promise<void> {
    const { db } = desk.registry;
    const place = { body_id: desk.bodyId, round_id: desk.roundId };
    const at = '2026-03-02T09:00:00Z';
    await db
      .insertInto('decisions')
      .values({
        ...{ id: newId(), ...place, number: 'LPC/2026/D1', dated: '2026-02-12', text_en: 'Decided.' },
        ...{ text_fr: null, meeting_id: null, procedure_id: null, replaces: null, audience: 'public' },
        effects: JSON.stringify([
          { kind: 'monitored', add: ['XA', 'XB', 'XC', 'XD'], remove: [] },
          { kind: 'due', duty: 'contribution', parties: [], day: '2026-12-31' },
          { kind: 'due', duty: 'reply', parties: [], day: '2026-09-30' },
        ]),
        ...{ public_from: null, opened_at: null, recorded_by: null, recorded_at: at },
      })
      .execute();
    const none = { ...bilingual(''), en: '', fr: '' };
    const question = (number: string) => ({
      ...{ key: `k${number}`, number, kind: 'monitoring' as const, title: bilingual(`Pools ${number}`) },
      ...{ asked: bilingual('Who watches?'), guidance: none, notes: [], conditions: [], evidence: none },
      ...{ answer: { type: 'text' as const }, withdrawn: null, provisions: [], standards: [], items: [] },
      ...{ genderPrompt: false, lineage: [] },
    });
    const id = newId();
    const content: Questionnaire = {
      ...{ id, body: 'lake', round: 'lake-2', version: 1, status: 'launched', symbol: null, lastKey: 9 },
      ...{ title: bilingual('Questionnaire'), introduction: none, genderPrompt: none, changes: [] },
      parts: [{ key: 'k0', heading: bilingual('Pools'), questions: ['1', '2'].map(question) }],
      launch: { on: '2026-03-02', decision: 'LPC/2026/D1' },
    };
    await db
      .insertInto('questionnaires')
      .values({
        ...{ id, ...place, status: 'launched', version: 1, revision: 1, content: JSON.stringify(content) },
        ...{ begun_at: at, changed_at: at },
      })
      .execute();
    const by = await desk.person('contact-person', { party: 'XA' });
    const [reply, submission] = [newId(), newId()];
    await db
      .insertInto('replies')
      .values({
        ...{ id: reply, ...place, party: 'XA', state: 'published', language: 'en', opened_by: by },
        ...{ opened_at: at, signed_by: by, signed_at: at },
      })
      .execute();
    await db
      .insertInto('reply_submissions')
      .values({
        ...{ id: submission, ...place, reply_id: reply, party: 'XA', number: 1, receipt: 'lake-2/XA/1' },
        ...{ language: 'en', submitted_by: by, submitted_at: at, sha256: 'a'.repeat(64) },
        ...{ received_at: at, published_at: at, published_by: null },
      })
      .execute();
    await db
      .insertInto('reply_submission_answers')
      .values({
        ...{ id: newId(), ...place, submission_id: submission, position: 0, address: '2', question: '2' },
        content: JSON.stringify({ ...noContent('en'), text: 'A guard is there on every day.' }),
      })
      .execute();
  }

  async function anOrganisation(name: string): Promise<string> {
    const fields = {
      act: 'register',
      name,
      kind: 'civil-society',
      party: 'XA',
      register: '',
      registerNumber: '',
    };
    const saved = await anna.post(`${desk0}/organisations`, { ...fields, once: newId() });
    expect(saved.statusCode, saved.body).toBe(303);
    const { organisations } = (await anna.get(`${desk0}/organisations.json`)).json();
    return organisations.find((each: { name: string }) => each.name === name).id;
  }

  interface Wish {
    readonly name?: string;
    readonly audience?: string;
    readonly kind?: string;
    readonly text?: string;
  }

  async function begun(
    who: Visitor,
    of: string,
    { name = 'shown', audience = 'public', kind = 'contribution' }: Wish = {},
  ) {
    const terms = { party: 'XA', language: 'en', name, audience, kind, organisation: of };
    const made = await who.post(`${desk0}/contributions`, { act: 'begin', once: newId(), ...terms });
    expect(made.statusCode, made.body).toBe(303);
    return String(made.headers.location).split('?')[0] ?? '';
  }

  async function sent(who: Visitor, of: string, wish: Wish = {}) {
    const page = await begun(who, of, wish);
    const fields = { question: '2', part: '', seen: '0', text: wish.text ?? 'Three pools have no guard.' };
    expect(
      (await who.post(`${page}/text?question=2`, { act: 'save', once: newId(), ...fields })).statusCode,
    ).toBe(303);
    const seen = hidden((await who.get(page)).body, 'send', 'seen');
    const done = await who.post(page, { act: 'send', once: newId(), seen });
    expect(done.statusCode, done.body).toBe(303);
    return page;
  }

  async function received(who: Visitor, of: string, wish: Wish = {}) {
    const page = await sent(who, of, wish);
    const seen = hidden((await anna.get(page)).body, 'receive', 'seen');
    expect((await anna.post(page, { act: 'receive', once: newId(), seen })).statusCode).toBe(303);
    return page;
  }

  /** A hidden field of the form of an act. */
  function hidden(html: string, act: string, field: string): string {
    const form = html.split('<form').find((each) => each.includes(`name="act" value="${act}"`)) ?? '';
    return new RegExp(`name="${field}" value="([^"]*)"`).exec(form)?.[1] ?? '';
  }

  it('go from an organisation through the check to everyone', async () => {
    const page = await sent(nora, organisation);
    const own = await nora.get(`${page}?lang=en&done=contribution.sent`);
    expect(own.body).toContain('It was sent. The receipt stands below.');
    expect(own.body).toContain('one text, 5 words');
    expect((await anna.get('/desk?lang=en')).body).toContain('One contribution waits to be checked for form');
    expect((await anna.get(page)).body).toContain('Shore Watch');
    const seen = hidden((await anna.get(page)).body, 'receive', 'seen');
    const empty = await anna.post(`${page}?lang=en`, { act: 'return', seen, reason: ' ' });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('Say why, in words.');
    await anna.post(page, { act: 'receive', once: newId(), seen });
    const { body } = await (await desk.as(null)).get('/rounds/lake-2/contributions?lang=en');
    expect(body).toContain('Shore Watch, about Aldoria');
    const key = page.split('/').at(-1);
    const one = await (await desk.as(null)).get(`/rounds/lake-2/contributions/${key}?lang=en`);
    expect(one.body).toContain('Three pools have no guard.');
    const csv = await (await desk.as(null)).get('/rounds/lake-2/contributions.csv?lang=en');
    expect(csv.body).toContain('Shore Watch');
    expect((await (await desk.as(null)).get('/rounds/lake-2/contributions.xlsx')).statusCode).toBe(200);
  });

  it('keep what was typed when a colleague saved meanwhile, and show both', async () => {
    const page = await begun(nora, organisation);
    const write = (text: string, seen: string, part = '') =>
      nora.post(`${page}/text?question=1&lang=en`, { act: 'save', question: '1', part, seen, text });
    expect((await write('First.', '0')).statusCode).toBe(303);
    const part = /part=([0-9a-f-]{36})/.exec((await nora.get(page)).body)?.[1] ?? '';
    const again = await write('Mine instead.', '0', part);
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('Mine instead.');
    expect(again.body).toContain('First.');
    expect(again.body).toContain('What your team saved meanwhile');
    expect((await write('Mine instead.', hidden(again.body, 'save', 'seen'), part)).statusCode).toBe(303);
    expect((await nora.get(page)).body).toContain('Mine instead.');
  });

  it('comment on words of a published reply', async () => {
    const page = await begun(nora, organisation, { kind: 'comment' });
    const form = await nora.get(`${page}/text?new=yes&lang=en`);
    expect(form.body).toContain('A guard is there on every day.');
    const fields = { act: 'save', question: '', part: '', seen: '0', text: 'Not on Sundays.', answer: '2' };
    const wrong = await nora.post(`${page}/text?lang=en`, { ...fields, quotation: 'on no day' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('These words do not stand in the text.');
    expect((await nora.post(`${page}/text`, { ...fields, quotation: 'on every day' })).statusCode).toBe(303);
    expect((await nora.get(page)).body).toContain('<blockquote><p>on every day</p></blockquote>');
  });

  it('are answered by the State in its days, and shown beside once checked', async () => {
    const page = await received(nora, organisation);
    const carl = await desk.as(await desk.person('contact-person', { party: 'XA' }));
    const lars = await desk.as(await desk.person('contact-person', { party: 'XB' }));
    const days = { decision: 'LPC/2026/D1', from: '2026-11-22', until: '2026-12-05' };
    expect((await carl.post(page, { act: 'window', ...days })).statusCode).toBe(403);
    const wrong = await anna.post(`${page}?lang=en`, { act: 'window', ...days, until: '2026-02-30' });
    expect(wrong.body).toContain('Give a day that exists');
    expect((await anna.post(page, { act: 'window', once: newId(), ...days })).statusCode).toBe(303);
    expect((await carl.get('/desk?lang=en')).body).toContain(
      'by 5 December 2026, set by decision LPC/2026/D1',
    );
    const text = { act: 'respond', text: 'Two guards were hired.', language: 'en', seen: '0' };
    expect((await lars.post(page, text)).statusCode).toBe(404);
    expect((await carl.post(page, text)).statusCode).toBe(303);
    const seen = hidden((await carl.get(page)).body, 'sendResponse', 'seen');
    for (const who of [nora, lars, await desk.as(await desk.person('member', { party: 'XD' }))])
      expect((await who.get(page)).body).not.toContain('Two guards were hired.');
    expect((await carl.post(page, { act: 'sendResponse', once: newId(), seen })).statusCode).toBe(303);
    const key = page.split('/').at(-1);
    const outside = await desk.as(null);
    expect((await outside.get(`/rounds/lake-2/contributions/${key}`)).body).not.toContain('Two guards');
    expect((await anna.post(page, { act: 'publishResponse', once: newId() })).statusCode).toBe(303);
    expect((await outside.get(`/rounds/lake-2/contributions/${key}`)).body).toContain(
      'Two guards were hired.',
    );
  });

  it('stand beside a passage of the reply, for the rapporteur of the question alone', async () => {
    const page = await received(nora, organisation);
    const pair = { part: '1', contributed: 'have no guard', answer: 'XA 2', replied: 'on every day' };
    expect((await anna.post(page, { act: 'mark', once: newId(), ...pair })).statusCode).toBe(303);
    const rosa = await desk.as(await desk.person('question-rapporteur', { party: 'XD', questions: ['2'] }));
    const list = await rosa.get(`${desk0}/contradictions?lang=en`);
    expect(list.body).toContain('<b>have no guard</b>');
    expect(list.body).toContain('<b>on every day</b>');
    expect((await rosa.get('/desk?lang=en')).body).toContain('Two passages stand side by side');
    const others = [
      await desk.as(await desk.person('question-rapporteur', { party: 'XA', questions: ['2'] })),
      await desk.as(await desk.person('question-rapporteur', { party: 'XD', questions: ['1'] })),
    ];
    for (const who of others)
      expect((await who.get(`${desk0}/contradictions`)).body).not.toContain('have no guard');
    for (const who of [nora, await desk.as(await desk.person('contact-person', { party: 'XA' }))])
      expect((await who.get(`${desk0}/contradictions`)).statusCode).toBe(404);
    const id = hidden(list.body, 'note', 'id');
    expect((await rosa.post(`${desk0}/contradictions`, { act: 'note', once: newId(), id })).statusCode).toBe(
      303,
    );
  });

  describe('whose name is withheld', () => {
    let hiddenOne: string;
    let team: Visitor;
    let published: string;
    let inner: string;
    let draft: string;
    let people: [string, Visitor][];

    beforeAll(async () => {
      hiddenOne = await anOrganisation(secret);
      team = await desk.as(await desk.person('civil-society', { organisation: hiddenOne }));
      published = await received(team, hiddenOne, { name: 'withheld', text: 'One pool has no fence.' });
      inner = await received(team, hiddenOne, {
        name: 'withheld',
        audience: 'body',
        text: 'Two pools have none.',
      });
      draft = await begun(team, hiddenOne, { name: 'withheld' });
      const pair = { part: '1', contributed: 'no fence', answer: 'XA 2', replied: 'A guard is there' };
      expect((await anna.post(published, { act: 'mark', once: newId(), ...pair })).statusCode).toBe(303);
      people = [['nobody', await desk.as(null)]];
      for (const kind of mandateKinds)
        if (kind !== 'secretariat') {
          const own = kind === 'civil-society' || kind === 'nhri' ? organisation : null;
          const mandate = { party: 'XD', questions: ['2'], organisation: own };
          people.push([kind, await desk.as(await desk.person(kind, mandate))]);
        }
    }, 120_000);

    const addresses = () => {
      const keys = [published, inner, draft].map((page) => page.split('/').at(-1) ?? '');
      const desks = [
        ...[
          'contributions',
          'contradictions',
          'organisations',
          'compilation',
          'compilation/2',
          'compilation/1',
        ],
        ...keys.flatMap((key) => [`contributions/${key}`, `contributions/${key}/text`]),
      ].map((end) => `${desk0}/${end}`);
      const files = ['csv', 'xlsx', 'html', 'md', 'docx'].map((format) => `${desk0}/compilation.${format}`);
      const open = [
        ...['/', '/data', '/rounds/lake-2', '/rounds/lake-2/contributions', '/rounds/lake-2/compilation'],
        ...keys.map((key) => `/rounds/lake-2/contributions/${key}`),
        ...[`/search?q=${encodeURIComponent(secret)}`, '/api/v1/rounds/lake-2/contributions'],
      ];
      const outside = ['csv', 'xlsx'].map((format) => `/rounds/lake-2/contributions.${format}`);
      return [
        ...desks,
        ...desks.map((address) => `${address}.json`),
        ...files,
        ...open,
        ...outside,
        '/desk',
        '/desk.json',
      ];
    };

    it('is on no page, in no record, table, file, search or error of anybody but the secretariat', async () => {
      const ids = await desk.registry.db
        .selectFrom('contributions')
        .select('id')
        .where('organisation_id', '=', hiddenOne)
        .execute();
      const traces = [secret, 'Nightingale', hiddenOne, ...ids.map(({ id }) => id)];
      for (const [kind, who] of people)
        for (const address of addresses()) {
          const answer = await who.get(address);
          expect(answer.statusCode, `${kind} ${address}`).toBeLessThan(500);
          const said = address.includes('search?q=')
            ? answer.body.replaceAll(/value="[^"]*"|“[^”]*”|<title>.*?<\/title>/g, '')
            : answer.body;
          for (const trace of traces.slice(address.includes('search') ? 2 : 0))
            expect(said.includes(trace), `${kind} ${address} ${trace}`).toBe(false);
        }
      expect((await anna.get(`${desk0}/contributions`)).body).toContain(secret);
    }, 120_000);

    it('is answered to strangers as what is not there', async () => {
      for (const [kind, who] of people.filter(([name]) => name !== 'nobody'))
        for (const end of ['', '.json', '/text']) {
          const there = await who.get(`${draft}${end}`);
          const nowhere = await who.get(`${desk0}/contributions/ffffffffffffffffffff${end}`);
          expect(there.statusCode, `${kind} ${end}`).toBe(404);
          const key = draft.split('/').at(-1) ?? '';
          expect(there.body.replaceAll(key, 'ffffffffffffffffffff')).toBe(nowhere.body);
        }
    });

    it('changes no count that somebody sees', async () => {
      const seen = async (who: Visitor) =>
        (await who.get(`${desk0}/contributions.json`)).json().contributions.length;
      const carl = await desk.as(await desk.person('contact-person', { party: 'XA' }));
      const before = [await seen(carl), await seen(nora)];
      await sent(team, hiddenOne, { name: 'withheld' });
      await received(team, hiddenOne, { name: 'withheld', audience: 'body' });
      expect([await seen(carl), await seen(nora)]).toEqual(before);
    });

    it('shows no day, and stands behind the named ones', async () => {
      const { contributions } = (await (await desk.as(null)).get('/rounds/lake-2/contributions.json')).json();
      const [named, nameless] = [true, false].map((is) =>
        contributions.filter((each: { organisation: unknown }) => (each.organisation !== null) === is),
      );
      expect(nameless.length).toBeGreaterThan(0);
      expect(JSON.stringify(nameless)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
      expect(contributions).toEqual([...named, ...nameless]);
    });
  });

  it('make a compilation that is public by a decision, in every format', async () => {
    const outside = await desk.as(null);
    const home = '/rounds/lake-2/compilation';
    for (const end of ['', '.json', '/2', '.csv', '.html', '.docx', '/2.pdf'])
      expect((await outside.get(`${home}${end}`)).statusCode, end).toBe(404);
    const own = await anna.get(`${desk0}/compilation?lang=en`);
    expect(own.body).toContain(
      'no reply received; replies were asked for by 30 September 2026 (decision LPC/2026/D1)',
    );
    for (const format of ['csv', 'xlsx', 'html', 'md', 'docx', 'pdf'])
      expect((await anna.get(`${desk0}/compilation.${format}`)).statusCode, format).toBe(200);
    expect((await anna.get(`${desk0}/compilation/2?lang=en`)).body).toContain(
      'A guard is there on every day.',
    );
    const publish = { act: 'publish', decision: 'LPC/2026/D1' };
    expect((await nora.post(`${desk0}/compilation`, publish)).statusCode).toBe(404);
    expect((await anna.post(`${desk0}/compilation`, { ...publish, once: newId() })).statusCode).toBe(303);
    const shown = await outside.get(`${home}/2?lang=en`);
    expect(shown.body).toContain('A guard is there on every day.');
    expect(shown.body).toContain('(Reply lake-2/XA/1 of 2 March 2026, question 2)');
    expect((await outside.get(`${home}.csv?lang=en`)).body).toContain('A guard is there on every day.');
    for (const end of ['.html', '.md', '.xlsx', '/2.docx', '/2.pdf', '/2.csv'])
      expect((await outside.get(`${home}${end}`)).statusCode, end).toBe(200);
    expect((await outside.get(`${home}.pdf`)).statusCode).toBe(303);
    const progress = `${home}.docx/progress`;
    await expect
      .poll(async () => (await outside.get(`${progress}.json`)).json().state, { timeout: 60_000 })
      .toBe('ready');
    expect((await outside.get(`${progress}?lang=en`)).body).toContain('The compilation as DOCX');
    const whole = await outside.get(`${home}.docx`);
    expect(whole.headers['content-disposition']).toBe('attachment; filename="lake-2-compilation-en.docx"');
  }, 120_000);
});
