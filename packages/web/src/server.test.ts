import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, type TestSite } from './a-site.js';
import { type Refusal, refusalCodes } from './edge/refusals.js';
import { pages } from './pages/pages.js';

let site: TestSite;
beforeAll(async () => {
  site = await aSite();
});
afterAll(() => site?.close());

const get = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers });

/** An example of each address of a page, on the sample (with text) and on the open data (without). */
const examples: Readonly<Record<string, readonly string[]>> = {
  home: ['/'],
  round: ['/rounds/lake-1', '/rounds/lanzarote-2'],
  report: ['/rounds/lake-1/report', '/rounds/lanzarote-2/report'],
  chapter: ['/rounds/lake-1/report/chapters/II', '/rounds/lanzarote-2/report/chapters/III'],
  paragraph: ['/rounds/lake-1/report/paragraphs/26', '/rounds/lanzarote-2/report/paragraphs/180'],
  recommendations: ['/rounds/lake-1/recommendations', '/rounds/lanzarote-2/recommendations'],
  recommendation: ['/rounds/lake-1/recommendations/III-5', '/rounds/lanzarote-2/recommendations/III-8'],
  parties: ['/rounds/lake-1/parties', '/rounds/lanzarote-2/parties'],
  party: ['/rounds/lake-1/parties/XC', '/rounds/lanzarote-2/parties/NL'],
  partyFindings: ['/rounds/lake-1/parties/XC/findings', '/rounds/lanzarote-2/parties/NL/findings'],
  findings: [
    '/rounds/lake-1/findings',
    '/rounds/lake-1/findings?paragraph=26',
    '/rounds/lanzarote-2/findings',
  ],
  finding: ['/rounds/lake-1/findings/26-1'],
  gaps: ['/rounds/lake-1/gaps', '/rounds/lanzarote-2/gaps'],
  decisions: ['/rounds/lake-1/decisions', '/rounds/lanzarote-2/decisions'],
  meetings: ['/rounds/lake-1/meetings'],
  standards: ['/rounds/lake-1/standards'],
  search: ['/search?q=children', '/search?q=enfants&lang=fr'],
  data: ['/data'],
  about: ['/about'],
  method: ['/method'],
};
/** Pages of what a round at work publishes: this site holds none, and the tests of their nouns show them. */
const ofRoundsAtWork: readonly string[] = [
  ...['meeting', 'questionnaire', 'replies', 'reply', 'contributions', 'contribution', 'compilation'],
  ...['compilationQuestion', 'consultations', 'consultationsForChildren'],
];
const every = pages.flatMap((page) => (examples[page.name] ?? []).map((url) => [page.name, url] as const));
const dotJson = (url: string) =>
  url.replace(/^([^?]*[^?/])(\?.*)?$/, '$1.json$2').replace(/^\/$/, '/index.json');

describe('a text', () => {
  it('marks in its words where a note belongs, and the mark leads to the note', async () => {
    const { body } = await get('/rounds/lake-1/report/chapters/II');
    const marks = [...body.matchAll(/<sup class="note-mark"><a href="#(note-\d+)"/g)].map(([, id]) => id);
    expect(marks.length).toBeGreaterThan(3);
    for (const id of marks) expect(body).toContain(`id="${id}"`);
  });
});

describe('a page', () => {
  it('has an example here, whichever it is', () => {
    expect([...Object.keys(examples), ...ofRoundsAtWork].sort()).toEqual(
      pages.map((page) => page.name).sort(),
    );
  });

  it.each(every)('%s at %s: is complete HTML, also in French', async (_name, url) => {
    for (const language of ['en', 'fr']) {
      const answer = await get(
        `${url}${url.includes('?') ? '&' : '?'}lang=${language}`.replace('lang=fr&lang=fr', 'lang=fr'),
      );
      expect(answer.statusCode, url).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toMatch(/^<!doctype html><html lang="(en|fr)">.*<\/html>$/s);
      expect(answer.body).not.toMatch(/undefined|\[object Object\]|NaN|style="|<script/);
      expect(answer.body.match(/<h1[ >]/g)).toHaveLength(1);
    }
  });

  it.each(every)(
    '%s at %s: gives the same as JSON and in the API, and nothing of our own',
    async (_name, url) => {
      const answer = await get(dotJson(url));
      expect(answer.statusCode, dotJson(url)).toBe(200);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      const record = JSON.parse(answer.body) as Record<string, unknown>;
      expect(answer.body).not.toMatch(
        /"(id|position|fileName|fileSha256|importedAt|publishedAt|proposal|namedInParagraphs)":/,
      );
      expect(answer.body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
      const api = await get(`/api/v1${url === '/' ? '/rounds' : url}`);
      expect(api.statusCode).toBe(200);
      expect(Object.keys(JSON.parse(api.body) as object)).toEqual(
        expect.arrayContaining(Object.keys(record)),
      );
    },
  );

  it.each(every.filter(([name]) => name !== 'report'))(
    '%s at %s: is under 100 KB over the wire',
    async (_name, url) => {
      const answer = await get(url, { 'accept-encoding': 'gzip' });
      expect(answer.rawPayload.length).toBeLessThan(100_000);
    },
  );
});

describe('the edge', () => {
  it('sends a page compressed, with a tag, and nothing when nothing has changed', async () => {
    const plain = await get('/rounds/lake-1');
    const packed = await get('/rounds/lake-1', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    const again = await get('/rounds/lake-1', { 'if-none-match': String(plain.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const head = await site.app.inject({ method: 'HEAD', url: '/rounds/lake-1' });
    expect([head.statusCode, head.body]).toEqual([200, '']);
  });

  it('speaks the language of the browser until one is chosen', async () => {
    const answer = await get('/about', { 'accept-language': 'fr-BE,fr;q=0.9' });
    expect(answer.body).toContain('<html lang="fr">');
    expect(answer.headers.vary).toContain('Accept-Language');
    expect(answer.body).toContain('href="/method"');
    expect((await get('/about?lang=fr')).body).toContain('href="/method?lang=fr"');
    expect((await get('/about?lang=en', { 'accept-language': 'fr' })).body).toContain('<html lang="en">');
  });

  it('lets no script in, and nothing from elsewhere', async () => {
    const { headers } = await get('/');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('serves styles and fonts under names of their content', async () => {
    const page = (await get('/')).body;
    for (const [, address] of page.matchAll(/href="(\/assets\/[^"]+)"/g)) {
      const asset = await get(address ?? '');
      expect(asset.statusCode, address).toBe(200);
      expect(asset.headers['cache-control']).toContain('immutable');
    }
    const css = (await get(/href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '')).body;
    for (const [, address] of css.matchAll(/url\(([^)]+)\)/g))
      expect((await get(address ?? '')).statusCode, address).toBe(200);
  });

  it('shows the new data as soon as they are there', async () => {
    const before = await get('/rounds/lake-1');
    await site.registry.db
      .updateTable('rounds')
      .set({ title_en: 'A new title' })
      .where('key', '=', 'lake-1')
      .execute();
    expect((await get('/rounds/lake-1')).body).toBe(before.body);
    await site.registry.db
      .updateTable('data_version')
      .set((of) => ({ version: of('version', '+', 1) }))
      .execute();
    expect((await get('/rounds/lake-1')).body).toContain('A new title');
  });

  it('says no in both languages, with the right status, and without a stack', async () => {
    const cases: [string, number][] = [
      ['/nope', 404],
      ['/rounds/nope', 404],
      ['/rounds/lake-1/parties/QQ', 404],
      ['/rounds/lake-1/recommendations/X-99', 404],
      ['/rounds/lake-1/report/paragraphs/999', 404],
      ['/rounds/lake-1/report/paragraphs/abc', 400],
      ['/rounds/lake-1/report/chapters/Z', 404],
      ['/rounds/lanzarote-2/parties/NL/factsheet', 404],
      ['/rounds/lake-1@1999-01-01/report', 404],
      ['/read/0123', 410],
      ['/%E0%A4%A', 400],
      ['/assets/none.css', 404],
      ['/data/lake-1/none.csv', 404],
    ];
    for (const [url, status] of cases) {
      for (const language of ['en', 'fr']) {
        const answer = await get(url, { 'accept-language': language });
        expect(answer.statusCode, url).toBe(status);
        expect(answer.body, url).toContain(`<html lang="${language}">`);
        expect(answer.body).not.toMatch(/\bat \S+ \(|node_modules|Error:/);
      }
    }
    const json = await get('/rounds/nope.json');
    expect(json.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(json.body)).toMatchObject({ status: 404, code: 'no-such-round' });
  });

  it('says of an invented body that it is invented', async () => {
    for (const url of [
      '/',
      '/rounds/lake-1',
      '/rounds/lake-1/parties/XC',
      '/rounds/lake-1/report/chapters/II',
    ])
      expect((await get(url)).body, url).toContain('Lake Protection Committee (invented, to try things out)');
    expect((await get('/rounds/lanzarote-2')).body).not.toContain('(invented');
  });

  it('shows a dated edition under a dated address', async () => {
    expect((await get('/rounds/lake-1@2025-04-10/report/paragraphs/26')).statusCode).toBe(200);
    expect((await get('/rounds/lake-1@2025-04-10/report/paragraphs/26')).body).toContain(
      'href="/rounds/lake-1@2025-04-10/report"',
    );
  });

  it('takes no other method, and says which it takes', async () => {
    const answer = await site.app.inject({ method: 'POST', url: '/rounds/lake-1' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect((await site.app.inject({ method: 'DELETE', url: '/read/0123' })).statusCode).toBe(405);
  });

  it('describes in OpenAPI what it serves', async () => {
    const api = JSON.parse((await get('/api/v1/openapi.json')).body) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths)).toHaveLength(pages.length);
    const bad = await get('/api/v1/rounds/lanzarote-2/recommendations?cursor=zzz');
    expect(bad.statusCode).toBe(400);
  });
});

describe('a fault of ours', () => {
  it('is told once to the operator, and in plain words to the visitor', async () => {
    const lines: string[] = [];
    const broken = await aSite({ log: (line) => lines.push(line) });
    await broken.registry.close();
    for (const language of ['en', 'fr']) {
      const answer = await broken.app.inject({
        url: '/rounds/lake-1',
        headers: { 'accept-language': language },
      });
      expect(answer.statusCode).toBe(500);
      expect(answer.body).not.toMatch(/\bat \S+ \(|node_modules|registry/i);
    }
    expect(lines.length).toBeGreaterThan(0);
    await broken.app.close();
  });
});

describe('too many requests', () => {
  it('are asked to wait', async () => {
    const busy = await aSite({ requestsPerMinute: 3 });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await busy.app.inject({ url: '/about' })).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    await busy.close();
  });
});

it('lists each code of a refusal once', () => {
  const codes: readonly Refusal['refusal'][] = refusalCodes;
  expect(new Set(codes).size).toBe(codes.length);
});
