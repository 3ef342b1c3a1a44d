import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVisitor, expectNoBarrier, type Visitor } from './a-visitor.js';

const sample = fileURLToPath(new URL('../../sample/report.txt', import.meta.url));
let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor();
});
afterAll(() => visitor?.leave());

it('a person has a report read in private, takes a factsheet, and deletes it', async () => {
  const page = await visitor.open('/read');
  await page.getByLabel('A file').setInputFiles(sample);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForURL(/\/read\/[0-9a-f]{32}$/);
  const address = page.url();
  expect(await page.locator('main').innerText()).toMatch(/For you alone\. Deleted on \d/);
  expect(await page.locator('.facts').innerText()).toMatch(/Recommendations\s+26/);
  await expectNoBarrier(page);

  const headers = (await page.request.get(address)).headers();
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-robots-tag']).toContain('noindex');
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
  expect(await page.locator('link[rel=canonical]').count()).toBe(0);

  await page.getByRole('link', { name: 'Castell' }).click();
  expect(await page.locator('h1').innerText()).toContain('Castell');
  expect(await page.locator('main').innerText()).toContain('Unofficial.');
  await page.goto(address);
  await page.getByRole('button', { name: 'Delete it now' }).click();
  expect(await page.locator('h1').innerText()).toBe('Deleted');
  expect((await page.request.get(address)).status()).toBe(410);
  expect((await page.request.get(`${address}.json`)).status()).toBe(410);
  expect(visitor.outside).toEqual([]);
});

it('loses nothing that was typed, and says what was wrong', async () => {
  const page = await visitor.open('/read');
  await page.getByRole('button', { name: 'Read it' }).click();
  expect(await page.getByRole('alert').innerText()).toContain(
    'Neither a file nor a text came with the form.',
  );
  await expectNoBarrier(page);

  await page.getByLabel('Or the text itself').fill('1. A first paragraph.\n\n2. A second one.');
  await page
    .getByLabel('A file')
    .setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%âãÏÓ') });
  await page.getByRole('button', { name: 'Read it' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('It is a damaged PDF');
  expect(await page.getByLabel('Or the text itself').inputValue()).toContain('A second one.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForURL(/\/read\/[0-9a-f]{32}$/);
  expect(await page.locator('main').innerText()).toContain('No recommendation was recognised');
});
