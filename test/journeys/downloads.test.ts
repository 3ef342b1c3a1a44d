import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFileBytes } from '../../packages/formats/src/index.js';
import { aVisitor, expectEnoughContrast, expectNoBarrier, expectToFit, type Visitor } from './a-visitor.js';

/* A focal point takes files away, without a script. */

let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor();
});
afterAll(() => visitor?.leave());

const plain = { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } };

async function take(page: Page, link: Locator) {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    link.click({ noWaitAfter: true }),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readFileBytes(bytes, name);
  if (!read.ok) throw new Error(read.refusal.message);
  return JSON.stringify(read.document);
}

it.each(['DOCX', 'PDF'])(
  'takes the factsheet of a State as %s, with every recommendation that the page has',
  async (format) => {
    const page = await visitor.open('/rounds/lake-1/parties/XC/factsheet', plain);
    const shown = (await page.locator('article').innerText()).match(/\b[IV]+-\d+\b/g) ?? [];
    expect(shown.length).toBeGreaterThan(10);
    const file = await take(page, page.getByRole('link', { name: format, exact: true }));
    expect(file.name).toBe(`lake-1-factsheet-XC-en.${format.toLowerCase()}`);
    const text = await textOf(file.bytes, file.name);
    expect([...new Set(shown)].filter((number) => !text.includes(number))).toEqual([]);
    await page.context().close();
  },
  120_000,
);

it('takes all factsheets in one file, after a page that looks by itself whether they are made', async () => {
  const page = await visitor.open('/rounds/lake-1/parties', plain);
  const all = page.getByRole('list', { name: 'Download all factsheets' });
  await all.getByRole('link', { name: 'PDF (ZIP)' }).click();
  expect(await page.locator('h1').innerText()).toBe('All factsheets as PDF');
  const link = page.getByRole('link', { name: /^Download lake-1-factsheets-pdf-en\.zip/ });
  await link.waitFor({ timeout: 90_000 });
  const files = unzipSync((await take(page, link)).bytes);
  expect(Object.keys(files)).toEqual(['XA.pdf', 'XB.pdf', 'XC.pdf', 'XD.pdf']);
  for (const [name, bytes] of Object.entries(files)) expect(await textOf(bytes, name)).toContain('III-');
  await page.context().close();
}, 180_000);

it('meets no barrier on the way', async () => {
  const address = '/rounds/lake-1/report.pdf/progress?refresh=no';
  const page = await visitor.open(address, { viewport: { width: 375, height: 800 }, colorScheme: 'dark' });
  for (const _state of ['being made', 'ready']) {
    await expectToFit(page);
    await expectNoBarrier(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectEnoughContrast(page);
    const ready = async () => (await page.request.get(`${visitor.address}${address}`)).text();
    await expect.poll(ready, { timeout: 60_000 }).toContain('The file is ready');
    await page.reload();
  }
  expect(await page.getByRole('status').innerText()).toBe('The file is ready.');
  await page.context().close();
}, 180_000);
