import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVisitor, type Visitor } from './a-visitor.js';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor();
});
afterAll(() => visitor?.leave());

it('a citizen asks what was recommended to her State, and reads where it comes from', async () => {
  const page = await visitor.open('/', { viewport: { width: 1440, height: 900 } });
  await page.getByRole('link', { name: 'Castell' }).click();

  // The answer stands before any scrolling: how many, at which level, what is open, where it is named.
  const facts = page.locator('.facts');
  await facts.waitFor();
  const box = await facts.boundingBox();
  expect(box && box.y + box.height).toBeLessThan(900);
  expect(await facts.innerText()).toMatch(/Addressed to it\s+10/);
  expect(await facts.innerText()).toMatch(/requires 4\s*requests 3\s*invites 3/);

  await page.getByRole('link', { name: 'IV-3', exact: true }).first().click();
  expect(await page.locator('h1').innerText()).toContain('IV-3');
  expect(await page.locator('.adopted').innerText()).toContain('requires parties');

  await page.getByRole('complementary').getByRole('link', { name: /¶/ }).first().click();
  expect(page.url()).toMatch(/\/report\/paragraphs\/\d+$/);
  await page.getByRole('link', { name: 'Read it in its chapter' }).click();
  expect(page.url()).toMatch(/\/report\/chapters\/IV#p-\d+$/);

  // The language changes, the place does not.
  await page.getByRole('link', { name: 'Français' }).click();
  expect(page.url()).toMatch(/\/report\/chapters\/IV\?lang=fr/);
  await page.getByRole('link', { name: 'Parties', exact: true }).click();
  expect(page.url()).toContain('lang=fr');
  expect(await page.locator('h2').first().innerText()).toBe('Suivies dans ce cycle');
  expect(visitor.outside).toEqual([]);
});

it('a citizen of a State that joined later learns what concerns it', async () => {
  const page = await visitor.open('/rounds/lake-1/parties/XE');
  const text = await page.locator('main').innerText();
  expect(text).toContain('Became a party after the round was opened');
  expect(text).toContain('No recommendation names Estmark');
  expect(text).not.toMatch(/late\b|silent|fail/i);
});
