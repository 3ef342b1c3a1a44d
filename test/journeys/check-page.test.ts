import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBytes } from '@rapporteur/formats';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVisitor, expectNoBarrier, expectToFit, type Visitor } from './a-visitor.js';
import { sampleInWord } from './sample-in-word.js';

const sample = fileURLToPath(new URL('../../sample/report.txt', import.meta.url));
let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor();
});
afterAll(() => visitor?.leave());

it('a secretariat has a draft checked without any script, and nothing of it is kept', async () => {
  const page = await visitor.open('/check', { javaScriptEnabled: false });
  await page.getByLabel('A file').setInputFiles(sample);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Check it' }).click(),
  ]);
  expect(answer.status()).toBe(200);
  const headers = answer.headers();
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-robots-tag']).toContain('noindex');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  await page.locator('.notice[data-rule="list-separator"]').waitFor({ state: 'attached' });
  expect(await page.locator('#t0-l526 mark.error').textContent()).toBe('Aldoria Brezia');
  await page.getByRole('link', { name: 'Check another text' }).click();
  await page.waitForURL(/\/check$/);
  expect(visitor.outside).toEqual([]);
});

it('gives a Word file back with the notices as comments, without any script', async () => {
  const page = await visitor.open('/check', { javaScriptEnabled: false });
  const own = await sampleInWord();
  const file = { name: 'draft.docx', mimeType: 'application/octet-stream', buffer: own };
  await page.getByLabel('A file').setInputFiles(file);
  await page.getByLabel('in my Word file, as comments').check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Check it' }).click(),
  ]);
  const read = readBytes(readFileSync(await download.path()), 'draft.docx');
  expect(read.ok && read.notices.filter(({ rule }) => rule === 'comment').length).toBeGreaterThan(0);

  await page.goto(`${visitor.address}/check`);
  await page.getByLabel('A file').setInputFiles(sample);
  await page.getByLabel('in my Word file, as comments').check();
  await page.getByRole('button', { name: 'Check it' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Word file (.docx)');
  expect(await page.getByLabel('in my Word file, as comments').isChecked()).toBe(true);
});

it('the page has its style, fits, and has no barrier', async () => {
  const page = await visitor.open('/check');
  await expectNoBarrier(page);
  await page.getByLabel('A file').setInputFiles(sample);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('.checked').waitFor();
  const display = await page
    .locator('.row')
    .first()
    .evaluate((row) => getComputedStyle(row).display);
  expect(display).toBe('grid');
  await expectNoBarrier(page);
  await expectToFit(page);
});

it('loses nothing that was typed, and speaks French', async () => {
  const page = await visitor.open('/check?lang=fr');
  await page.getByLabel('Ou le texte lui-même').fill('1. Les gardes veillent.');
  await page
    .getByLabel('Un fichier')
    .setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%âãÏÓ') });
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  expect(await page.getByRole('alert').innerText()).toContain('PDF');
  expect(await page.getByLabel('Ou le texte lui-même').inputValue()).toContain('Les gardes');
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.locator('.checked').textContent()).toContain('Les gardes veillent');
});
