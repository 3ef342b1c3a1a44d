import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVisitor, expectToFit, type Visitor } from './a-visitor.js';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor();
});
afterAll(() => visitor?.leave());

interface Focus {
  readonly name: string;
  readonly outlined: boolean;
  readonly seen: boolean;
}

async function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const stroke = element.querySelector('rect');
    const outlined =
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ||
      (stroke !== null && parseFloat(getComputedStyle(stroke).strokeWidth) >= 3);
    return {
      name: `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`,
      outlined,
      seen: box.bottom > 0 && box.top < innerHeight,
    };
  });
}

it.each([
  '/rounds/lake-1/parties/XC',
  '/rounds/lake-1/report/chapters/II',
  '/rounds/lake-1/recommendations',
  '/rounds/lanzarote-2/recommendations/III-8',
  '/read',
])('whoever has a keyboard only walks through %s and always sees where they are', async (path) => {
  const page = await visitor.open(path, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const reachable = await page
    .locator('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')
    .evaluateAll((all) => all.filter((e) => (e as HTMLElement).checkVisibility()).length);
  const walked: Focus[] = [];
  for (let i = 0; i < reachable; i += 1) {
    await page.keyboard.press('Tab');
    walked.push(await focus(page));
  }
  expect(walked[0]?.name).toBe('A Skip to the text');
  expect(walked.filter((f) => f.name.startsWith('BODY'))).toEqual([]);
  expect(walked.filter((f) => !f.outlined).map((f) => f.name)).toEqual([]);
  expect(walked.filter((f) => !f.seen).map((f) => f.name)).toEqual([]);
});

it('skips to the text, opens and closes what is folded, and scrolls a table', async () => {
  const page = await visitor.open('/rounds/lake-1/parties/XC', { reducedMotion: 'reduce' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.locator('#to-all summary').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('#to-all details').getAttribute('open')).not.toBeNull();
  const region = page.getByRole('region', { name: /^Table/ });
  await region.focus();
  await page.keyboard.press('End');
  await page.waitForFunction(() => (document.querySelector('.table-scroll')?.scrollTop ?? 0) > 0);
});

it('a screen reader finds the landmarks, one first heading, and every note by its name', async () => {
  const page = await visitor.open('/rounds/lake-1/report/chapters/II');
  expect(await page.getByRole('banner').count()).toBe(1);
  expect(await page.getByRole('main').count()).toBe(1);
  expect(await page.getByRole('contentinfo').count()).toBe(1);
  expect(await page.getByRole('navigation', { name: 'Contents' }).count()).toBe(1);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.getByRole('link', { name: /^Paragraph \d+$/ }).count()).toBeGreaterThan(10);
  expect(await page.locator('.note').first().innerText()).toMatch(/\d+ \S/);
});

it('reads French text as French: the language of a text stands on it', async () => {
  const page = await visitor.open('/rounds/lake-1/report/chapters/II?lang=fr');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.locator('.block .body > div').first().getAttribute('lang')).toBe('en');
});

it('enlarged four times, nothing is cut and nothing scrolls sideways', async () => {
  for (const path of [
    '/',
    '/rounds/lake-1/report/chapters/II',
    '/rounds/lanzarote-2/recommendations/X-5',
    '/read',
  ]) {
    const page = await visitor.open(path, { viewport: { width: 320, height: 256 } });
    await expectToFit(page);
    await page.context().close();
  }
});
