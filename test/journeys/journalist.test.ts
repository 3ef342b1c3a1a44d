import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVisitor, type Visitor } from './a-visitor.js';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor();
});
afterAll(() => visitor?.leave());

it('a journalist with ten minutes narrows the list, sends its address, and cites', async () => {
  const page = await visitor.open('/rounds/lanzarote-2/recommendations');
  await page.getByLabel('Level').selectOption('require');
  await page.getByLabel('Chapter').selectOption('X');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(await page.getByRole('status').innerText()).toBe('4 of 111 recommendations');
  expect(new URL(page.url()).searchParams.get('level')).toBe('require');

  // A colleague opens the same address and sees the same list.
  const colleague = await visitor.open(new URL(page.url()).pathname + new URL(page.url()).search);
  expect(await colleague.locator('.rec .id').allInnerTexts()).toEqual(
    await page.locator('.rec .id').allInnerTexts(),
  );

  await page.goto(`${visitor.address}/rounds/lanzarote-2/recommendations/III-8`);
  await page.getByText('Cite', { exact: true }).click();
  const cite = await page.locator('#cite').innerText();
  expect(cite).toContain('T-ES(2022)02_en final');
  expect(cite).toContain('Recommendation III-8');
  expect(cite).toContain('@techreport{');

  const [download] = await Promise.all([
    page.waitForEvent('download').catch(() => null),
    page.getByRole('link', { name: 'CSV' }).click(),
  ]);
  const csv = download ? '' : await page.locator('body').innerText();
  const table =
    csv || (await (await fetch(`${visitor.address}/rounds/lanzarote-2/recommendations/III-8.csv`)).text());
  expect(table).toMatch(/^recommendation,party,name_en,reach/);
  expect(table.match(/,named,/g)).toHaveLength(10);
  expect(visitor.outside).toEqual([]);
});

it('finds a word and sees it marked', async () => {
  const page = await visitor.open('/');
  await page.getByRole('searchbox').fill('lifeguards');
  await page.getByRole('searchbox').press('Enter');
  expect(await page.locator('.hits mark').first().innerText()).toMatch(/lifeguard/i);
  await page.locator('.hits a').first().click();
  expect(page.url()).toContain('/rounds/lake-1/');
});
