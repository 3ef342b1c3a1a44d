import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVisitor, type Visitor } from './a-visitor.js';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor();
});
afterAll(() => visitor?.leave());

it('the secretariat prints the factsheet of a State and finds every recommendation accounted for', async () => {
  const page = await visitor.open('/rounds/lake-1/parties/XC');
  const rows = page.getByRole('region', { name: /^Table: Castell/ }).locator('tbody tr');
  expect(await rows.count()).toBe(26);
  for (const reason of await rows.locator('td:nth-child(3)').allInnerTexts())
    expect(reason.trim()).not.toBe('');
  expect(await page.locator('.disposition-bar').innerText()).toMatch(/^26 = 10 to this party/);

  await page.getByRole('link', { name: 'Factsheet' }).click();
  expect(await page.locator('main').innerText()).toContain(
    'Unofficial. Made by software from LPC(2025)02_en final. Only the adopted text is authoritative.',
  );
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header nav').isVisible()).toBe(false);
  expect(await page.getByText('This page prints as the factsheet').isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

it('sees a later note beside the name, and the adopted list unchanged', async () => {
  const page = await visitor.open('/rounds/lake-1/recommendations/IV-3');
  const { recommendation } = (await (
    await fetch(`${visitor.address}/rounds/lake-1/recommendations/IV-3.json`)
  ).json()) as {
    recommendation: { laterNotes: { party: string }[]; addressees: { parties: { code: string }[] } };
  };
  expect(recommendation.laterNotes.length).toBeGreaterThan(0);
  for (const note of recommendation.laterNotes)
    expect(recommendation.addressees.parties.map((p) => p.code)).toContain(note.party);
  expect(await page.locator('.later').count()).toBe(recommendation.laterNotes.length);
  expect(await page.locator('.later').first().innerText()).toContain('The adopted list stays as it is.');
});
