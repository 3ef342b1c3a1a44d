import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, readCsv, readFileBytes, readXlsx } from '@rapporteur/formats';
import { implementationReport, type Reading, recognise } from '@rapporteur/monitoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, samplePreset, type TestSite } from '../a-site.js';
import { shelfOf } from '../private-reading/shelf.js';
import { keptFiles } from './kept-files.js';

let site: TestSite;
beforeAll(async () => {
  site = await aSite();
}, 240_000);
afterAll(() => site?.close());

const get = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers });
const lake = implementationReport(samplePreset);

async function readingOf(bytes: Uint8Array, name: string): Promise<Reading> {
  const read = await readFileBytes(bytes, name);
  if (!read.ok) throw new Error(read.refusal.message);
  return recognise(read.document, { profiles: [lake] }).reading;
}

const unofficial = /Unofficial\. Made by software from LPC\(2025\)02_en final/;

describe('a text as a file', () => {
  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['pdf', 'application/pdf'],
    ['html', 'text/html; charset=utf-8'],
    ['md', 'text/markdown; charset=utf-8'],
    ['xml', 'application/akn+xml'],
  ])(
    'a chapter as %s holds its recommendations, and says that it is unofficial',
    async (format, type) => {
      const answer = await get(`/rounds/lake-1/report/chapters/II.${format}`);
      expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
      expect(answer.headers['content-type']).toBe(type);
      expect(answer.headers['content-disposition']).toBe(
        `attachment; filename="lake-1-chapter-II-en.${format}"`,
      );
      const name = `x.${format}`;
      const { recommendations } = await readingOf(answer.rawPayload, name);
      expect(recommendations.map(({ id }) => id)).toContain('II-1');
      expect(recommendations.every(({ id }) => id.startsWith('II-'))).toBe(true);
      const read = await readFileBytes(answer.rawPayload, name);
      const text = read.ok ? JSON.stringify(read.document) : '';
      expect(text).toContain('does not say how deep');
      // The readers of DOCX, HTML and Akoma Ntoso know the sentence as ours, and leave it out again.
      const said = format === 'html' || format === 'xml' ? answer.body : text;
      if (format !== 'docx') expect(said).toMatch(/Unofficial\. Made by\s+software from LPC/);
    },
    120_000,
  );

  it('is the same while the data are the same, and is not sent twice', async () => {
    const first = await get('/rounds/lake-1/report/chapters/II.docx');
    const again = await get('/rounds/lake-1/report/chapters/II.docx', {
      'if-none-match': String(first.headers.etag),
    });
    expect(again.statusCode).toBe(304);
    expect(first.headers['content-encoding']).toBeUndefined();
  });

  it('a factsheet in the language of the address, with the recommendations of its party', async () => {
    for (const format of ['docx', 'pdf', 'md', 'html', 'xml', 'json']) {
      const answer = await get(`/rounds/lake-1/factsheets/xc.${format}?lang=fr`);
      expect(answer.statusCode, format).toBe(200);
      expect(answer.headers['content-disposition']).toContain(`lake-1-factsheet-XC-fr.${format}`);
      const read = await readFileBytes(answer.rawPayload, `x.${format}`);
      expect(read.ok && JSON.stringify(read.document), format).toContain('III-5');
    }
  }, 120_000);

  it('the whole report as HTML, Markdown and Akoma Ntoso', async () => {
    for (const format of ['html', 'md', 'xml']) {
      const answer = await get(`/rounds/lake-1/report.${format}`);
      expect(answer.statusCode, format).toBe(200);
      expect(answer.body.replace(/\\/g, ''), format).toMatch(unofficial);
      const { recommendations } = await readingOf(answer.rawPayload, `x.${format}`);
      expect(recommendations, format).toHaveLength(26);
    }
  }, 120_000);

  it('is refused in words where the text is not here, and where there is no such thing', async () => {
    for (const [url, status] of [
      ['/rounds/lanzarote-2/report.md', 404],
      ['/rounds/lanzarote-2/report.pdf', 404],
      ['/rounds/lanzarote-2/factsheets/NL.docx', 404],
      ['/rounds/lake-1/factsheets/QQ.docx', 404],
      ['/rounds/none/report.docx', 404],
      ['/rounds/lake-1/report/chapters/none.docx', 404],
    ] as const) {
      const answer = await get(url);
      expect(answer.statusCode, url).toBe(status);
      expect(answer.headers['content-type'], url).toContain('text/html');
    }
  });
});

describe('a table as a file', () => {
  const tables = [
    '/rounds/lake-1/parties',
    '/rounds/lake-1/parties/XC',
    '/rounds/lake-1/parties/XC/findings',
    '/rounds/lake-1/recommendations',
    '/rounds/lake-1/recommendations/III-5',
    '/rounds/lake-1/findings',
    '/rounds/lake-1/findings/26-1',
    '/rounds/lake-1/gaps',
    '/rounds/lanzarote-2/recommendations',
    '/rounds/lanzarote-2/parties/NL',
  ];
  it.each(tables)('%s: the same rows as CSV and in a workbook', async (address) => {
    const csv = await get(`${address}.csv`);
    const xlsx = await get(`${address}.xlsx`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect([csv.statusCode, xlsx.statusCode]).toEqual([200, 200]);
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
    expect(xlsx.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.xlsx"$/);
    const read = readXlsx(xlsx.rawPayload);
    if (!read.ok) throw new Error(read.refusal.message);
    const [table, source] = read.sheets;
    const rows = readCsv(csv.body);
    expect(rows.length).toBeGreaterThan(1);
    // A sheet has no empty cells at the end of a row; a text that looks like a formula is quoted in CSV.
    const filled = (cells: readonly string[]) =>
      cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
    expect(table?.rows.map(({ cells }) => filled(cells))).toEqual(
      rows.map((row) => filled(row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')))),
    );
    expect(JSON.stringify(source)).toContain('Unofficial');
  });

  it('is narrowed by the filters of its page', async () => {
    const all = readCsv((await get('/rounds/lake-1/findings.csv')).body);
    const some = readCsv((await get('/rounds/lake-1/findings.csv?paragraph=26')).body);
    expect(some.length).toBeGreaterThan(1);
    expect(some.length).toBeLessThan(all.length);
    const ofOne = readCsv((await get('/rounds/lake-1/recommendations.csv?party=XC')).body);
    expect(ofOne.length).toBeLessThan(27);
  });

  it('says names in the language of the address', async () => {
    expect((await get('/rounds/lake-1/parties.csv?lang=fr')).body).toContain('name_fr');
  });

  it('all tables of the open data in one workbook, a sheet each', async () => {
    const read = readXlsx((await get('/data/lanzarote-2/round.xlsx')).rawPayload);
    expect(read.ok && read.sheets.map(({ name }) => name)).toContain('recommendations');
  });
});

describe('a file that takes long', () => {
  const ready = (url: string) =>
    expect.poll(async () => (await get(`${url}/progress.json`)).json().state, { timeout: 110_000 });

  it.each(['docx', 'pdf'])(
    'the report as %s: asked for, made behind a page, given under its address',
    async (format) => {
      const url = `/rounds/lake-1/report.${format}`;
      const asked = await get(url);
      expect(asked.statusCode).toBe(303);
      expect(asked.headers.location).toBe(`${url}/progress`);
      const page = await get(`${url}/progress`);
      expect(page.statusCode).toBe(200);
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.body).toContain('noindex');
      await ready(url).toBe('ready');
      expect((await get(`${url}/progress`)).body).toContain(`href="${url}"`);
      const file = await get(url);
      expect(file.statusCode).toBe(200);
      expect(file.headers['content-disposition']).toContain(`lake-1-report-en.${format}`);
      const { recommendations } = await readingOf(file.rawPayload, `x.${format}`);
      expect(recommendations).toHaveLength(26);
      expect((await get(url, { 'if-none-match': String(file.headers.etag) })).statusCode).toBe(304);
    },
    120_000,
  );

  it('all factsheets in one file', async () => {
    const url = '/rounds/lake-1/factsheets.docx.zip';
    await get(`${url}?lang=fr`);
    await ready(`${url}`).toBe('ready');
    const file = await get(url);
    expect(file.headers['content-type']).toBe('application/zip');
    const names = [...file.rawPayload.toString('latin1').matchAll(/PK[^\w][^\w][\s\S]{42}(\w+\.docx)/g)];
    expect(names.map(([, name]) => name)).toEqual(['XA.docx', 'XB.docx', 'XC.docx', 'XD.docx']);
  }, 120_000);

  it('refreshes its page while it is made, unless told not to', async () => {
    const url = '/rounds/lake-1/factsheets.pdf.zip/progress';
    const page = await get(`${url}?lang=fr`);
    expect(page.headers.refresh).toBe('4');
    expect(page.body).toContain('refresh=no');
    expect((await get(`${url}?refresh=no&lang=fr`)).headers.refresh).toBeUndefined();
  });

  it('takes the button that asks again from our own pages only', async () => {
    const post = (headers: Record<string, string>) =>
      site.app.inject({ method: 'POST', url: '/rounds/lake-1/report.docx/progress', headers });
    expect((await post({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await post({ 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(303);
  });
});

describe('a text of one’s own as a file', () => {
  it('is given under its secret address, and nowhere kept', async () => {
    const read = readBytes(
      readFileSync(new URL('../../../../sample/report.txt', import.meta.url)),
      'own.txt',
    );
    if (!read.ok) throw new Error(read.refusal.message);
    const { reading } = recognise(read.document, { profiles: [lake] });
    const token = await shelfOf(site.registry.db).keep(reading);
    for (const format of ['docx', 'pdf', 'html', 'md', 'xml']) {
      const answer = await get(`/read/${token}.${format}`);
      expect(answer.statusCode, format).toBe(200);
      expect(answer.headers['cache-control'], format).toBe('no-store');
      expect(answer.headers['content-disposition'], format).toBe(`attachment; filename="reading.${format}"`);
      const again = await readFileBytes(answer.rawPayload, `x.${format}`);
      expect(again.ok && JSON.stringify(again.document), format).toContain('II-1');
    }
    const csv = await get(`/read/${token}/recommendations.csv`);
    expect(readCsv(csv.body)[1]?.[0]).toBe('II-1');
    expect(csv.headers['cache-control']).toBe('no-store');
    expect((await get(`/read/${token}/recommendations.xlsx`)).rawPayload.toString('latin1', 0, 2)).toBe('PK');
    expect((await get('/read/none.docx')).statusCode).toBe(410);
  }, 120_000);
});

describe('kept files', () => {
  it('go by age and by size, the newest last', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-kept-'));
    try {
      const files = keptFiles(folder, { largest: 25 });
      for (const key of ['one', 'two', 'three']) {
        await files.keep(key, new Uint8Array(10));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(await files.find('one')).toBeNull();
      expect(await files.find('three')).toMatchObject({ bytes: 10 });
      expect(readdirSync(folder)).toHaveLength(2);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await keptFiles(folder, { age: 1 }).find('three')).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
