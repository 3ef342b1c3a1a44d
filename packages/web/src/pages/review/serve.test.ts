import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, type TestSite } from '../../a-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await aSite({ review: true });
});
afterAll(() => site?.close());

const local = { host: 'localhost:3000' };
const get = (url: string, headers: Record<string, string> = local) => site.app.inject({ url, headers });
const post = (fields: Record<string, string | readonly string[]>, headers: Record<string, string> = {}) =>
  site.app.inject({
    method: 'POST',
    url: '/rounds/lake-1/review',
    headers: {
      ...local,
      origin: 'http://localhost:3000',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    payload: new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each]),
      ),
    ).toString(),
  });

const fieldIn = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** A text with two findings at least, and the first of them as its forms send it. */
async function aText() {
  const overview = (await get('/rounds/lake-1/review')).body;
  const names = [...overview.matchAll(/review\?text=(\d+)"/g)].map(([, name]) => name ?? '');
  for (const text of new Set(names)) {
    const html = (await get(`/rounds/lake-1/review?text=${text}`)).body;
    const keys = [...html.matchAll(/name="key" value="([^"]+)"/g)].map(([, key]) => key ?? '');
    if (new Set(keys).size > 1)
      return {
        text,
        html,
        key: keys[0] ?? '',
        state: fieldIn(html, 'state'),
        edition: fieldIn(html, 'edition'),
      };
  }
  throw new Error('The sample has no paragraph with two findings.');
}

describe('the page of review', () => {
  it('is not there unless it is switched on', async () => {
    const closed = await aSite();
    expect((await closed.app.inject({ url: '/rounds/lake-1/review', headers: local })).statusCode).toBe(404);
    await closed.close();
  });

  it('is not there for anybody else, nor through a proxy, nor under another name', async () => {
    for (const headers of [{ host: 'rapporteur.example' }, { ...local, 'x-forwarded-for': '10.0.0.1' }]) {
      expect((await get('/rounds/lake-1/review', headers)).statusCode).toBe(404);
      expect((await post({ act: 'accept' }, headers)).statusCode).toBe(404);
    }
    const far = await site.app.inject({
      url: '/rounds/lake-1/review',
      headers: local,
      remoteAddress: '10.0.0.9',
    });
    expect(far.statusCode).toBe(404);
  });

  it('takes no form from another site', async () => {
    expect((await post({ act: 'accept' }, { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await post({ act: 'accept' }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });

  it('is never kept by anybody, nor found by a search engine', async () => {
    const answer = await get('/rounds/lake-1/review');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-robots-tag']).toContain('noindex');
  });

  it('shows the text with its groups numbered, and a record for each number', async () => {
    const { html } = await aText();
    const inText = [...html.matchAll(/id="m-(\d+)"/g)].map(([, n]) => n);
    const records = [...html.matchAll(/<article class="record [^"]*" id="r-(\d+)"/g)].map(([, n]) => n);
    expect(records.length).toBeGreaterThan(1);
    expect(new Set(inText).size).toBeGreaterThan(0);
    for (const number of inText) expect(records).toContain(number);
    expect(html).not.toMatch(/undefined|\[object Object\]|<script|style="/);
    const sheet = await get(`/rounds/lake-1/review/ties.css?records=${records.length}`);
    expect(sheet.headers['content-type']).toContain('text/css');
    for (const number of records) {
      expect(html).toContain(`tie-${number}"`);
      expect(sheet.body).toContain(`.tie-${number}:is(`);
    }
  });

  it('keeps an act, shows it on the public pages, and undoes it', async () => {
    const { text, key, state, edition } = await aText();
    const answer = await post({ act: 'reject', key, state, edition, text });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toContain(`/rounds/lake-1/review?text=${text}&done=1`);
    expect((await get(`/rounds/lake-1/findings/${key}`)).statusCode).toBe(404);
    const after = (await get(`/rounds/lake-1/review?text=${text}`)).body;
    const judgement = fieldIn(after, 'judgement');
    expect((await post({ act: 'undo', judgement, edition, text })).statusCode).toBe(303);
    expect((await get(`/rounds/lake-1/findings/${key}`)).statusCode).toBe(200);
  });

  it('corrects, and says on the public page that a person did', async () => {
    const { text, key, state, edition } = await aText();
    const fields = {
      act: 'correct',
      key,
      edition,
      text,
      side: 'other',
      claim: 'A claim by hand',
      party: ['XA', 'XC'],
    };
    expect((await post({ ...fields, state })).statusCode).toBe(303);
    const page = JSON.parse((await get(`/rounds/lake-1/findings/${key}.json`)).body);
    expect(page.finding).toMatchObject({
      claim: 'A claim by hand',
      polarity: 'other',
      standing: 'corrected',
      parties: [{ code: 'XA' }, { code: 'XC' }],
    });
  });

  it('refuses in the words of the page, and loses nothing that was typed', async () => {
    const { text, html, edition } = await aText();
    const key = fieldIn(html, 'key');
    const fields = { act: 'correct', key, edition, text, side: 'has', claim: 'Typed with care' };
    for (const [query, words] of [
      ['', 'No party is named'],
      ['?lang=fr', 'Aucune Partie n’est nommée'],
    ]) {
      const answer = await site.app.inject({
        method: 'POST',
        url: `/rounds/lake-1/review${query}`,
        headers: { ...local, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...fields, state: fieldIn(html, 'state') }).toString(),
      });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(words);
      expect(answer.body).toContain('>Typed with care</textarea>');
    }
    const stale = await post({ act: 'accept', key, edition, text, state: 'seen-long-ago' });
    expect([stale.statusCode, stale.body.includes('was changed since')]).toEqual([422, true]);
    expect((await post({ act: 'burn', key, edition, text })).statusCode).toBe(400);
  });
});
