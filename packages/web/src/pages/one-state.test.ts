import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readBytes } from '@rapporteur/formats';
import { profilesOf, recognise } from '@rapporteur/monitoring';
import { importReport, isRefusal } from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, samplePreset, type TestSite } from '../a-site.js';

/* The pages of a report on one State: the working group's on Castell, and a committee's observations on Dornland. */

let site: TestSite;
beforeAll(async () => {
  site = await aSite();
  await importSample('working-group.txt', 'review-of-castell');
  await importSample('concluding-observations.txt', 'dornland');
});
afterAll(() => site?.close());

async function importSample(name: string, round: string): Promise<void> {
  const bytes = readFileSync(new URL(`../../../../sample/other-bodies/${name}`, import.meta.url));
  const read = readBytes(bytes, name);
  if (!read.ok) throw new Error(read.refusal.message);
  const { reading } = recognise(read.document, { profiles: profilesOf(samplePreset) });
  const { party, title, date, symbol } = reading.document;
  const taken = await importReport(
    site.registry.db,
    { name: 'operator' },
    {
      body: { key: samplePreset.id, name: samplePreset.names },
      round: {
        key: round,
        number: 1,
        title: { en: title ?? '', fr: title ?? '' },
        kind: 'one-state',
        stage: 'adopted',
        launched: null,
        adopted: date,
        parties: [{ code: party ?? '', standing: 'monitored', signed: null, ratified: null, inForce: null }],
      },
      publication: { key: 'report', kind: 'report', title: { en: title ?? '', fr: title ?? '' } },
      edition: {
        language: 'en',
        date: date ?? '',
        symbol,
        sourceUrl: null,
        fileName: name,
        fileSha256: createHash('sha256').update(bytes).digest('hex'),
      },
      reading,
      publish: true,
    },
  );
  if (isRefusal(taken)) throw new Error(taken.message);
}

const answer = (url: string) => site.app.inject({ url, headers: { accept: '*/*' } });
const html = async (url: string) => (await answer(url)).body;
const words = async (url: string) => (await html(url)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** Without tags, labels of items and blanks. */
const letters = (text: string) => text.replace(/<[^>]+>/g, '').replace(/&[^;]+;|[^\p{L}]/gu, '');
const times = (text: string, what: string) => text.split(what).length - 1;

describe('a report on one State', () => {
  it('shows each recommendation once, in its paragraph', async () => {
    for (const url of ['/rounds/review-of-castell/report', '/rounds/review-of-castell/report/chapters/II']) {
      const page = await html(url);
      expect(times(page, 'Paint the ladders of the harbours')).toBe(1);
      expect(times(page, 'id="r-10.7"')).toBe(1);
      expect(page).toMatch(/id="p-10".*id="r-10\.7".*id="p-11"/s);
    }
    const observations = await html('/rounds/dornland/report');
    const { recommendations } = JSON.parse(await html('/rounds/dornland/recommendations.json'));
    expect(recommendations.length).toBe(13);
    for (const { number, text } of recommendations) {
      expect(times(observations, `id="r-${number}"`)).toBe(1);
      expect([number, times(letters(observations), letters(text))]).toEqual([number, 1]);
    }
  });

  it('is listed by position and recommending State, in the words of the reader', async () => {
    expect(await words('/rounds/review-of-castell/recommendations?position=noted')).toMatch(
      /2 of 12 recommendations.*12\.1 noted Close all harbours.*Recommended by Fallona/,
    );
    const french = await words('/rounds/review-of-castell/recommendations?by=XD&lang=fr');
    expect(french).toMatch(/4 sur 12 recommandations.*10\.1 acceptée .*Recommandée par Dornland et Fallone/);
    expect(await words('/rounds/review-of-castell/recommendations?position=praised')).toMatch(
      /12 of 12.*“praised” is not known here/,
    );
  });

  it('counts no recommendations by State', async () => {
    const page = await html('/rounds/review-of-castell/recommendations');
    const states = /<select id="f-by".*?<\/select>/s.exec(page)?.[0] ?? '';
    expect(states).toContain('>Brezia</option>');
    expect(states).not.toMatch(/\(\d+\)/);
  });

  it('is listed by the level of the body, in its own words', async () => {
    expect(await words('/rounds/dornland/recommendations?level=call+upon')).toMatch(/3 of 13 .*calls upon/);
    expect(await words('/rounds/dornland/recommendations?level=call+upon&lang=fr')).toMatch(
      /3 sur 13 .*engage/,
    );
    // Its "request" is none of the three verbs that rest on the Convention.
    const request = await html('/rounds/dornland/recommendations/17');
    expect(request).not.toContain('verb request');
    expect(request).not.toContain('a document that the Committee adopted');
  });

  it('says of one recommendation who makes it, to whom, and what that State says', async () => {
    const page = await words('/rounds/review-of-castell/recommendations/11.1');
    expect(page).toMatch(
      /Recommended by Aldoria and Estmark To whom Castell Position of the State under examination Its paragraph ¶ ?11/,
    );
    expect(await html('/rounds/review-of-castell/recommendations/11.1')).not.toContain('tile-map');
  });

  it('offers no factsheet, no map and no list of parties, and says why', async () => {
    for (const page of ['', '/parties', '/parties/XC', '/recommendations', '/report']) {
      const { statusCode, body } = await answer(`/rounds/review-of-castell${page}`);
      expect([page, statusCode]).toEqual([page, 200]);
      expect(body).not.toMatch(/tile-map|href="[^"]*factsheet/);
    }
    expect(await words('/rounds/review-of-castell')).toMatch(/A report on Castell.*all to Castell/);
    const factsheet = await answer('/rounds/review-of-castell/parties/XC/factsheet');
    expect(factsheet.statusCode).toBe(404);
    expect(factsheet.body).toContain('The report is on one State');
  });

  it('goes out as JSON, through the API, as a table and as open data that describe it', async () => {
    const url = '/api/v1/rounds/review-of-castell/recommendations?by=XB&limit=1';
    const api = JSON.parse(await html(url));
    expect(api).toMatchObject({
      edition: { state: 'XC' },
      recommendations: [
        { number: '10.2', verb: null, recommendedBy: ['XB'], statedPosition: 'accepted', paragraphs: [10] },
      ],
      page: { total: 4 },
    });
    const csv = await html('/rounds/review-of-castell/recommendations.csv?position=noted');
    expect(csv.split(/\r?\n/).slice(0, 2)).toEqual([
      expect.stringMatching(/,paragraphs,recommended_by,stated_position$/),
      expect.stringMatching(/^12\.1,.*,12,XF,noted$/),
    ]);
    const data = JSON.parse(await html('/data/review-of-castell/round.json'));
    expect(data).toMatchObject({ report: { state: 'XC' }, parties: [{ code: 'XC', basis: 'under-review' }] });
    expect(data.recommendations[0]).toMatchObject({
      level: null,
      recommendedBy: ['XD', 'XF'],
      statedPosition: 'accepted',
    });
    const { tables } = JSON.parse(await html('/data/review-of-castell/csv-metadata.json'));
    const described = tables.find(({ url: file }: { url: string }) => file === 'recommendations.csv');
    const columns = described.tableSchema.columns.map(({ name }: { name: string }) => name);
    expect(columns).toEqual(
      (await html('/data/review-of-castell/recommendations.csv')).split('\n')[0]?.trim().split(','),
    );
    expect(columns).toEqual(expect.arrayContaining(['level', 'recommended_by', 'stated_position']));
  });
});

it('the implementation report keeps its shapes, its map and its factsheets', async () => {
  const page = await html('/rounds/lake-1/recommendations');
  expect(page).toContain('verb require');
  expect(page).not.toMatch(/f-position|f-by/);
  expect(await html('/rounds/lake-1/parties')).toContain('tile-map');
  expect((await answer('/rounds/lake-1/parties/XC/factsheet')).statusCode).toBe(200);
});
