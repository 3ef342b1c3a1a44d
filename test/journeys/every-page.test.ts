import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aVisitor, expectNoBarrier, expectToFit, type Visitor } from './a-visitor.js';

/** Each kind of page, with text (the sample) and without (open data), and the pages for what is not there. */
const paths = [
  '/', '/rounds/lake-1', '/rounds/lake-1/report', '/rounds/lake-1/report/chapters/III', '/rounds/lake-1/report/paragraphs/33', '/rounds/lake-1/recommendations',
  '/rounds/lake-1/recommendations/III-5', '/rounds/lake-1/recommendations/IV-3', '/rounds/lake-1/parties', '/rounds/lake-1/parties/XC', '/rounds/lake-1/parties/XE',
  '/rounds/lake-1/parties/XC/factsheet', '/rounds/lanzarote-2', '/rounds/lanzarote-2/report/chapters/III', '/rounds/lanzarote-2/report/paragraphs/180',
  '/rounds/lanzarote-2/recommendations?level=require', '/rounds/lanzarote-2/recommendations?party=NL&level=require&chapter=II', '/rounds/lanzarote-2/recommendations/III-8',
  '/rounds/lanzarote-2/parties', '/rounds/lanzarote-2/parties/NL', '/search?q=children', '/search?q=zzzz', '/search', '/data', '/about', '/method', '/read', '/nothing-here',
];
const sizes = [{ width: 375, height: 800 }, { width: 1440, height: 900 }];

describe('every page', () => {
  let visitor: Visitor;
  beforeAll(async () => { visitor = await aVisitor(); });
  afterAll(() => visitor?.leave());

  it.each(paths)('%s has no barrier, in light and in dark, small and large', async (path) => {
    for (const [viewport, colorScheme] of [[sizes[0], 'light'], [sizes[1], 'dark'], [sizes[1], 'light']] as const) {
      const page = await visitor.open(path, { viewport: viewport!, colorScheme, reducedMotion: 'reduce' });
      await expectToFit(page);
      // The contents of a page are the same at both sizes: each theme is looked at once.
      if (viewport === sizes[0] || colorScheme === 'dark') await expectNoBarrier(page);
      await page.context().close();
    }
  });

  it.each(paths)('%s is French in French', async (path) => {
    const page = await visitor.open(`${path}${path.includes('?') ? '&' : '?'}lang=fr`);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('header nav').innerText()).toContain('Recommandations');
    await page.context().close();
  });

  it('asks nothing of another host', () => {
    expect(visitor.outside).toEqual([]);
  });
});
