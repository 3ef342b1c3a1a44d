import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, type TestSite } from '../a-site.js';

/* What a visitor meets who comes for the first time, in words and in order. */

let site: TestSite;
beforeAll(async () => {
  site = await aSite();
});
afterAll(() => site?.close());

const get = async (url: string) => {
  const answer = await site.app.inject({ url });
  expect(answer.statusCode, url).toBe(200);
  return answer.body.replaceAll('<!-- -->', '');
};
const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href as string);

describe('rounds', () => {
  it('stand with the real one first and the invented one last', async () => {
    const rounds = hrefs(await get('/')).filter((href) => /^\/rounds\/[^/]+$/.test(href));
    expect(rounds.indexOf('/rounds/lanzarote-2')).toBeLessThan(rounds.lastIndexOf('/rounds/lake-1'));
    const files = hrefs(await get('/data')).filter((href) => href.endsWith('.csv'));
    expect(files[0]).toContain('lanzarote-2');
    expect(files.at(-1)).toContain('lake-1');
  });
});

describe('a text', () => {
  it.each(['lake-1', 'lanzarote-2'])('of %s leads to parties of its round alone', async (round) => {
    const { round: record } = JSON.parse(await get(`/rounds/${round}.json`));
    const codes = new Set(record.parties.map((party: { code: string }) => party.code));
    const linked = hrefs(await get(`/rounds/${round}/report`)).flatMap((href) =>
      [...href.matchAll(/\/parties\/([A-Z]{2})$/g)].map(([, code]) => code),
    );
    expect(linked.length).toBeGreaterThan(0);
    expect([...new Set(linked)].filter((code) => !codes.has(code))).toEqual([]);
  });

  it('without its sentences says once of paragraphs in a row that they name nobody, and keeps their places', async () => {
    const html = await get('/rounds/lanzarote-2/report');
    const [, run = ''] = /Name no party: (.*?)<\/p>/s.exec(html) ?? [];
    const [first, second] = [...run.matchAll(/id="p-(\d+)"/g)].map(([, number]) => Number(number));
    expect(second).toBe((first ?? 0) + 1);
    expect(html).not.toMatch(
      /Name no party:[^<]*(<(?!\/p>)[^<]*)*<\/p><\/div><div class="block"><p class="skeleton num">/,
    );
    const { paragraphs } = JSON.parse(await get('/api/v1/rounds/lanzarote-2')).report.chapters.at(-1);
    for (let n = 1; n <= (paragraphs?.[1] ?? 1); n += 1) expect(html).toContain(`id="p-${n}"`);
  });

  it('printed its one-word heading in capitals; a list does not', async () => {
    const contents = (await get('/rounds/lake-1')).split('class="contents bare"')[1] ?? '';
    expect(contents).toContain('>Introduction</a>');
    expect(contents).not.toContain('INTRODUCTION');
  });
});

describe('the search', () => {
  it.each([
    ['Netherlands', '/rounds/lanzarote-2/parties/NL'],
    ['the norvège', '/rounds/lanzarote-2/parties/NO'],
    ['nl', '/rounds/lanzarote-2/parties/NL'],
    ['Aldoria', '/rounds/lake-1/parties/XA'],
    ['T-ES(2022)02', '/rounds/lanzarote-2/report'],
  ])('leads from “%s” to its page, first of all', async (text, address) => {
    const main = (await get(`/search?q=${encodeURIComponent(text)}`)).split('<h1')[1] ?? '';
    expect(hrefs(main)[0]).toBe(address);
    expect(main).not.toContain('Nothing found');
  });

  it('finds a recommendation by its number and no page by a word of many names', async () => {
    const byNumber = (await get('/search?q=X-5')).split('<h1')[1] ?? '';
    expect(hrefs(byNumber)[0]).toBe('/rounds/lanzarote-2/recommendations/X-5');
    expect(await get('/search?q=and')).not.toContain('/parties/');
  });
});

describe('the list of recommendations', () => {
  const numbers = async (query: string) =>
    JSON.parse(await get(`/rounds/lanzarote-2/recommendations.json${query}`)).recommendations
      .length as number;

  it('takes the word on the label for the level', async () => {
    expect(await numbers('?level=Requires')).toBe(await numbers('?level=require'));
    expect(await numbers('?level=requires')).toBeLessThan(await numbers(''));
  });

  it.each(['level=zz', 'party=ZZ', 'addressees=zz'])('says that it does not know %s', async (query) => {
    const html = await get(`/rounds/lanzarote-2/recommendations?${query}`);
    expect(html).toMatch(/“zz” is not known here/i);
    expect(await numbers(`?${query}`)).toBe(await numbers(''));
    expect(await get('/rounds/lanzarote-2/recommendations?level=invites&party=nl')).not.toContain(
      'is not known',
    );
  });

  it('offers articles in the order of their numbers', async () => {
    const html = await get('/rounds/lanzarote-2/recommendations');
    const options = html.split('id="f-article"')[1]?.split('</select>')[0] ?? '';
    const offered = [...options.matchAll(/value="(\d+)[^"]*"/g)].map(([, number]) => Number(number));
    expect(offered.length).toBeGreaterThan(3);
    expect(offered).toEqual([...offered].sort((a, b) => a - b));
  });
});
