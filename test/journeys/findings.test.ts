import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVisitor, expectNoBarrier, expectToFit, type Visitor } from './a-visitor.js';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor({ review: true });
});
afterAll(() => visitor?.leave());

it('a journalist goes from a paragraph to what it says, and sees who is named and who is not', async () => {
  const page = await visitor.open('/rounds/lake-1/report/paragraphs/24');
  await page.getByRole('link', { name: '2 findings' }).click();
  await page.getByRole('link', { name: 'Finding 24-1', exact: true }).click();
  const rows = await page.locator('tbody tr').evaluateAll((all) =>
    all.map((tr) =>
      [...tr.children]
        .slice(0, 2)
        .map((c) => c.textContent)
        .join(': '),
    ),
  );
  expect(rows).toEqual(['Aldoria: has', 'Brezia: has', 'Castell: not named', 'Dornland: has']);
  // The map says what the table says, and what is not named has no colour of its own.
  const tiles = await page
    .locator('.tile-map svg[role=group] a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('aria-label')));
  expect([...tiles].sort()).toEqual([...rows].sort());
  const fill = await page
    .locator('.tile-map a.not-named rect')
    .first()
    .evaluate((rect) => getComputedStyle(rect).fill);
  expect(fill).toBe('none');
  expect(await page.locator('main').innerText()).toContain('Not named is not “no”');
  const csv = await (await fetch(`${visitor.address}/rounds/lake-1/findings/24-1.csv`)).text();
  expect(csv.trim().split('\n')).toHaveLength(5);
});

it('no page adds up what is said of a State: neither the list of parties nor the page of one', async () => {
  for (const path of [
    'parties',
    'parties.json',
    'parties/XC',
    'parties/XC.json',
    'parties/XC/findings',
    '',
  ]) {
    const text = await (await fetch(`${visitor.address}/rounds/lake-1/${path}`)).text();
    expect(text, path).not.toMatch(/\d+ findings?\b|"findings":\d|findingsCount/);
  }
});

it('where only the open data is, it says why there are no findings, and how to add the text', async () => {
  const page = await visitor.open('/rounds/lanzarote-2/parties/NL/findings');
  const text = await page.locator('main').innerText();
  expect(text).toContain('No findings without the text');
  expect(text).toContain('rapporteur -- import');
});

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

it('an operator reviews by keyboard: accepts, corrects, splits, merges, rejects, and takes it back', async () => {
  const page = await visitor.open('/rounds/lake-1/review?text=24', { javaScriptEnabled: false });
  const sides = () => page.locator('.record .side').allInnerTexts();
  await expect.poll(sides).toEqual(['has', 'lacks']);

  await page.getByRole('button', { name: 'Accept record 1' }).focus();
  await press(page, 'Enter');
  await page.waitForURL(/done=1/);
  expect(await page.locator('.record').first().innerText()).toContain('accepted by a person');

  await page.getByRole('link', { name: /Correct.* record 2/ }).focus();
  await press(page, 'Enter');
  await page.getByLabel('in part or open').first().check();
  await page.getByRole('button', { name: 'Keep the correction' }).click();
  await expect.poll(sides).toEqual(['has', 'in part or open']);

  await page.getByRole('link', { name: /Correct.* record 1/ }).click();
  await page.locator('summary', { hasText: 'Split' }).click();
  await page.getByLabel('Brezia', { exact: true }).and(page.locator('select')).selectOption('b');
  await page.getByRole('button', { name: 'Split the record' }).click();
  await expect.poll(() => page.locator('.record h3').allInnerTexts()).toHaveLength(3);

  await page.getByRole('link', { name: /Correct.* record 1/ }).click();
  await page.locator('summary', { hasText: 'Merge' }).click();
  await page.getByRole('button', { name: 'Merge the two' }).click();
  await expect.poll(sides).toEqual(['has', 'in part or open']);

  await page.getByRole('button', { name: 'Reject record 2' }).click();
  await expect.poll(sides).toEqual(['has']);
  expect(await page.locator('.judgements').first().innerText()).toContain('24-2');

  const undo = page.getByRole('button', { name: /^Undo/ });
  for (let left = await undo.count(); left > 0; left -= 1) {
    await undo.first().click();
    await expect.poll(() => undo.count()).toBe(left - 1);
  }
  await expect.poll(sides).toEqual(['has', 'lacks']);
  expect(await page.locator('main').innerText()).toContain('Nothing was decided on this text yet.');
});

it('a record and its places in the text light up together, by pointer and by keyboard', async () => {
  const page = await visitor.open('/rounds/lake-1/review?text=24', { javaScriptEnabled: false });
  const lit = async () => {
    const styles = await page
      .locator('.review [class*=tie-]')
      .evaluateAll((all) =>
        all.map((each) => [/tie-(\d+)/.exec(each.className)?.[1], getComputedStyle(each).outlineStyle]),
      );
    return [...new Set(styles.filter(([, style]) => style === 'solid').map(([number]) => number))];
  };
  expect(await lit()).toEqual([]);
  await page.locator('.words .group').first().hover();
  expect(await lit()).toEqual(['1']);
  await page.mouse.move(1, 1);
  await page.getByRole('button', { name: 'Accept record 2' }).focus();
  expect(await lit()).toEqual(['2']);
  await page.locator('.words .chip').first().focus();
  expect(await lit()).toEqual(['1']);
  await page.context().close();
});

it.each([
  '/rounds/lake-1/review',
  '/rounds/lake-1/review?text=24&edit=24-1',
  '/rounds/lake-1/review?text=30',
])('%s has no barrier, small and large, and the number leads to the record', async (path) => {
  for (const width of [375, 1440]) {
    const page = await visitor.open(path, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await expectToFit(page);
    await expectNoBarrier(page);
    const chip = page.locator('.words .chip').first();
    if ((await chip.count()) > 0) {
      const number = (await chip.innerText()).replace(/\D/g, '');
      await chip.click();
      expect(await page.evaluate(() => document.activeElement?.id || location.hash)).toContain(`r-${number}`);
    }
    await page.context().close();
  }
});
