import type { AddressInfo } from 'node:net';
import { gateItems } from '@rapporteur/monitoring';
import { beginSession } from '@rapporteur/registry';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../packages/web/src/a-desk.js';
import { expectNoBarrier, expectToFit, launch } from './a-visitor.js';

/*
 * Fay leads groups of children and brings in what they gave; Lena is responsible for their protection. Neither runs
 * scripts. Olga reads everything before anybody else does, Sunniva publishes, Rosa decides what becomes of it.
 */

let desk: TestDesk;
let browser: Browser;
let address: string;
let looking: Page;
const windows: Record<string, Page> = {};
const list = '/desk/rounds/lake-2/consultations';
const at = `${list}/1`;
/** A drawing of one point. */
const drawing = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  [desk, browser] = await Promise.all([aDesk(), launch()]);
  await desk.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(desk.app.server.address() as AddressInfo).port}`;
  const offices = [
    ['Fay', 'facilitator'],
    ['Lena', 'safeguarding-lead'],
    ['Lars', 'safeguarding-lead'],
    ['Olga', 'observer'],
    ['Sunniva', 'secretariat'],
    ['Rosa', 'question-rapporteur'],
  ] as const;
  for (const [name, kind] of offices) {
    const person = await desk.person(kind);
    await desk.registry.db.updateTable('people').set({ name }).where('id', '=', person).execute();
    windows[name] = await windowOf(person, { javaScriptEnabled: false });
    if (name === 'Fay') looking = await windowOf(person, { reducedMotion: 'reduce' });
  }
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function windowOf(person: string, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const { token } = await beginSession(desk.registry.db, {
    ...{ person, manner: 'test', client: 'browser', now: desk.time.now },
  });
  await context.addCookies([{ name: 'rapporteur', value: token, url: address }]);
  return context.newPage();
}

async function see(name: string, path: string): Promise<Page> {
  const page = windows[name] as Page;
  await page.goto(`${address}${path}`);
  return page;
}

async function expectAPageForEverybody(path: string): Promise<void> {
  await looking.goto(`${address}${path}`);
  await expectNoBarrier(looking);
  await looking.setViewportSize({ width: 320, height: 700 });
  await expectToFit(looking);
  await looking.setViewportSize({ width: 1280, height: 800 });
}

it('Sunniva plans a consultation and says who leads it', async () => {
  const page = await see('Sunniva', list);
  await page.getByLabel('Party').selectOption('XA');
  await page.getByLabel('Facilitator', { exact: true }).selectOption({ label: 'Fay' });
  await page.getByLabel('Safeguarding lead', { exact: true }).selectOption({ label: 'Lena' });
  await page.getByLabel('Deputy of the safeguarding lead').selectOption({ label: 'Lars' });
  await page.getByLabel('Reviewer').selectOption({ label: 'Olga' });
  await page.getByLabel('Words that are never published').fill('Lakeby\nBlue Pool Club');
  await page.getByRole('button', { name: 'Plan a consultation' }).click();
  await page.getByText('The consultation is planned.').waitFor();
}, 60_000);

it('Fay and Lena fill the gate, and Lena opens it', async () => {
  const home = await see('Fay', '/desk');
  await home.getByRole('link', { name: /items of the gate of consultation 1 are still missing/ }).click();
  await expectAPageForEverybody(`${at}/gate`);
  for (const { item, fields } of gateItems) {
    const page = await see(item === 'vetting' ? 'Lena' : 'Fay', `${at}/gate`);
    const section = page.locator(`#${item}`);
    for (const { name, kind } of fields) {
      const field = section.locator(`[name="${name}"]`);
      if (kind === 'yes') await field.check();
      else if (kind === 'day') await field.fill(name === 'withdrawal-until' ? '2027-09-01' : '2026-01-15');
      else await field.fill(kind === 'language' ? 'en' : 'as it should be');
    }
    await section.getByRole('button').click();
    await page.getByText('Attested, with your name and the day.').waitFor();
  }
  const lead = await see('Lena', at);
  await lead.getByRole('button', { name: 'Open the consultation' }).click();
  await lead.getByText('The consultation is open.').waitFor();
}, 120_000);

it('Fay attests consents and brings in a text and a drawing; a photograph of another kind is refused', async () => {
  for (const number of ['1', '2']) {
    const page = await see('Fay', `${at}/consents`);
    const form = page.locator('form#attest-consents');
    await form.getByLabel('Group', { exact: true }).fill('1');
    await form.getByLabel('Number of the child').fill(number);
    await form.getByLabel('Age').selectOption('9-11');
    await form.getByLabel('Gender').selectOption('girl');
    for (const box of await form.locator('input[type=checkbox]').all()) await box.check();
    await form.getByLabel('Kept until').fill('2027-10-01');
    await form.getByRole('button').click();
    await page.getByText('The consents are attested.').waitFor();
  }
  await expectAPageForEverybody(`${at}/consents`);
  const page = await see('Fay', `${at}/material`);
  const text = page.locator('form#bring-text');
  await text.getByLabel('Group', { exact: true }).fill('1');
  await text.getByLabel('Number of the child').fill('1');
  await text.getByLabel('Language').fill('en');
  await text.getByLabel('The words of the child').fill('Zebra, my mail is a@example.org');
  await text.getByRole('button').click();
  await page.getByRole('alert').waitFor();
  expect(await page.locator('form#bring-text textarea').inputValue()).toBe('');
  expect(await page.content()).not.toContain('Zebra');
  await text.getByLabel('Group', { exact: true }).fill('1');
  await text.getByLabel('Number of the child').fill('1');
  await text.getByLabel('Language').fill('en');
  await text.getByLabel('The words of the child').fill('The pool steps are slippery.');
  await text.getByRole('button').click();
  await page.getByText('It waits for the reviewer.').waitFor();
  for (const [name, buffer, answer] of [
    ['photo.heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'describe in words what they show'],
    ['sheet.png', drawing, 'It waits for the reviewer.'],
  ] as const) {
    const form = page.locator('form#bring-drawing');
    await form.getByLabel('Group', { exact: true }).fill('1');
    await form.getByLabel('Number of the child').fill('2');
    await form.getByLabel('Language').fill('en');
    await form.getByLabel('Scan of the drawing').setInputFiles({ name, mimeType: 'image/png', buffer });
    await form.getByLabel('What the drawing shows').fill('A bench in the shade.');
    for (const box of await form.locator('input[type=checkbox]').all()) await box.check();
    await form.getByRole('button', { name: 'Bring in a drawing' }).click();
    await page.getByText(answer).first().waitFor();
  }
  await expectAPageForEverybody(`${at}/material`);
}, 120_000);

it('Olga reviews, fears for a child, and locks what she read; Lena refers it and has it erased', async () => {
  const page = await see('Olga', `${at}/material`);
  const article = page.locator('article', { hasText: 'slippery' });
  await article.getByText('I fear for a child').click();
  await article.getByRole('button', { name: 'Lock it and tell the safeguarding lead' }).click();
  await page.getByText('Follow the local protocol now.').waitFor();
  for (const name of ['Olga', 'Fay', 'Sunniva'])
    expect(await (await see(name, `${at}/material`)).content(), name).not.toContain('slippery');
  const lead = await see('Lena', '/desk');
  await lead.getByRole('link', { name: /A protection concern waits for you/ }).click();
  await lead.getByText('as it should be').first().waitFor();
  const form = lead.locator('form', { hasText: 'Record the referral' });
  await form.getByLabel('Day of the referral').fill('2026-11-21');
  await form.getByLabel('To which service').fill('Child protection service');
  await form.getByRole('button').click();
  await lead
    .getByText('Referred on 21 November 2026 to: Child protection service. Not acknowledged yet.')
    .waitFor();
  await lead.getByLabel('It is erased now').check();
  await lead.getByRole('button', { name: 'Decide on the content' }).click();
  await lead.getByText('The content was erased.').waitFor();
}, 90_000);

it('the summary is reviewed and published; a child takes a drawing back', async () => {
  const reviewer = await see('Olga', `${at}/material`);
  await reviewer.locator('article', { hasText: 'A bench in the shade' }).getByLabel('It goes on').check();
  await reviewer.getByRole('button', { name: 'Review' }).click();
  await reviewer.getByText('Reviewed.').first().waitFor();
  const fay = await see('Fay', `${at}/publication`);
  await fay.getByLabel('What the children said, in your words').fill('Children want shade beside the pool.');
  await fay.locator('form#write-summary').getByLabel('Language').fill('en');
  await fay.getByRole('button', { name: 'Send the summary to the reviewer' }).click();
  await fay.getByText('The summary waits for the reviewer.').waitFor();
  await expectAPageForEverybody(`${at}/publication`);
  await see('Olga', `${at}/publication`);
  await reviewer.getByLabel('It goes on').check();
  await reviewer.getByRole('button', { name: 'Review' }).click();
  await reviewer.getByText('Reviewed.').first().waitFor();
  await see('Fay', at);
  await fay.getByRole('button', { name: 'The groups have met: close' }).click();
  await fay.getByText('The consultation is closed.').waitFor();
  const office = await see('Sunniva', `${at}/publication`);
  await office.getByRole('button', { name: 'Publish' }).click();
  await office.getByText('Children want shade beside the pool.').waitFor();
  await office.getByText('a country that is not named').waitFor();
  expect(await office.locator('img.drawing').count()).toBe(1);
  await expectAPageForEverybody('/rounds/lake-2/consultations');
  await see('Fay', `${at}/consents`);
  const form = fay.locator('form#withdraw-participant');
  await form.getByLabel('Group', { exact: true }).fill('1');
  await form.getByLabel('Number of the child').fill('2');
  await form.getByRole('button').click();
  await fay.getByText('What was printed, or copied by others, can not be undone').first().waitFor();
  await see('Sunniva', '/rounds/lake-2/consultations');
  expect(await office.locator('img.drawing').count()).toBe(0);
}, 120_000);

it('Rosa says what became of it, Fay tells the children, and a child reads it and leaves', async () => {
  const rosa = await see('Rosa', `${at}/feedback`);
  await rosa.getByLabel('Day of the step').fill('2026-11-22');
  await rosa.getByRole('button', { name: 'Decide' }).click();
  await rosa.getByText('The step is decided.').waitFor();
  const fay = await see('Fay', '/desk');
  await fay.getByRole('link', { name: /Tell the children of consultation 1/ }).click();
  await fay.getByLabel('Words for the children').fill('We got what you said. Thank you!');
  await fay.locator('form#pass-on-feedback-received').getByLabel('Language').fill('en');
  await fay.getByLabel('Day on which the children were told').fill('2026-11-22');
  await fay.getByRole('button', { name: 'Put it into words for children' }).click();
  await fay.getByText('The words for children are public.').waitFor();
  await expectAPageForEverybody(`${at}/feedback`);
  await expectAPageForEverybody('/rounds/lake-2/consultations/for-children');
  const child = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await child.goto(`${address}/rounds/lake-2/consultations/for-children`);
  await child.getByText('We got what you said. Thank you!').waitFor();
  await child.keyboard.press('Tab');
  const exit = child.getByRole('link', { name: 'Leave this page now' });
  expect(await exit.isVisible()).toBe(true);
  expect(await exit.getAttribute('rel')).toBe('noreferrer');
}, 90_000);
