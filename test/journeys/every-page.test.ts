import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aVisitor, expectEnoughContrast, expectNoBarrier, expectToFit, type Visitor } from './a-visitor.js';

/** Each kind of page, with text (the sample) and without (open data), and the pages for what is not there. */
const paths = [
  '/',
  '/rounds/lake-1',
  '/rounds/lake-1/report',
  '/rounds/lake-1/report/chapters/III',
  '/rounds/lake-1/report/paragraphs/33',
  '/rounds/lake-1/recommendations',
  '/rounds/lake-1/recommendations/III-5',
  '/rounds/lake-1/recommendations/IV-3',
  '/rounds/lake-1/parties',
  '/rounds/lake-1/parties/XC',
  '/rounds/lake-1/parties/XE',
  '/rounds/lake-1/parties/XC/factsheet',
  '/rounds/lake-1/parties/XC/findings',
  '/rounds/lake-1/findings?party=XB&side=has',
  '/rounds/lake-1/findings/19-2',
  '/rounds/lake-1/findings/30-1',
  '/rounds/lake-1/gaps',
  '/rounds/lanzarote-2/findings',
  '/rounds/lanzarote-2/gaps',
  '/rounds/lanzarote-2',
  '/rounds/lanzarote-2/report/chapters/III',
  '/rounds/lanzarote-2/report/paragraphs/180',
  '/rounds/lanzarote-2/recommendations?level=require',
  '/rounds/lanzarote-2/recommendations?party=NL&level=require&chapter=II',
  '/rounds/lanzarote-2/recommendations/III-8',
  '/rounds/lanzarote-2/parties',
  '/rounds/lanzarote-2/parties/NL',
  '/search?q=children',
  '/search?q=zzzz',
  '/search',
  '/data',
  '/about',
  '/method',
  '/read',
  '/check',
  '/nothing-here',
];
const small = { width: 375, height: 800 };
const large = { width: 1440, height: 900 };

describe('every page', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await aVisitor();
  });
  afterAll(() => visitor?.leave());

  it.each(paths)(
    '%s has no barrier: small and dark, large and light',
    async (path) => {
      const page = await visitor.open(path, {
        viewport: small,
        colorScheme: 'dark',
        reducedMotion: 'reduce',
      });
      await expectToFit(page);
      await expectNoBarrier(page);
      await page.setViewportSize(large);
      await page.emulateMedia({ colorScheme: 'light' });
      await expectToFit(page);
      await expectEnoughContrast(page);
      await page.context().close();
    },
    180_000,
  );

  it.each(paths)('%s is French in French', async (path) => {
    const html = await (
      await fetch(`${visitor.address}${path}${path.includes('?') ? '&' : '?'}lang=fr`)
    ).text();
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Recommandations');
    expect(html).not.toMatch(
      />(Recommendations|Monitored parties named|Skip to the text|Unofficial\. Only)</,
    );
  });

  it('asks nothing of another host', () => {
    expect(visitor.outside).toEqual([]);
  });
});
