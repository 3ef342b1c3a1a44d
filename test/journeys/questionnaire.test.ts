import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { beginSession, newId } from '@rapporteur/registry';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../packages/web/src/a-desk.js';
import { expectNoBarrier, expectToFit, launch } from './a-visitor.js';

/*
 * Anna of the secretariat builds the questionnaire of a round, translates it, looks at it as a State does, and launches
 * it. Her browser runs no scripts and she uses the keyboard; a second window with scripts looks for barriers.
 */

let desk: TestDesk;
let browser: Browser;
let anna: Page;
let looking: Page;
let address: string;
const home = '/desk/rounds/lake-2/questionnaire';

beforeAll(async () => {
  [desk, browser] = await Promise.all([aDesk(), launch()]);
  await desk.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(desk.app.server.address() as AddressInfo).port}`;
  const person = await desk.person('secretariat', { round: null });
  await desk.registry.db
    .insertInto('decisions')
    .values({
      ...{ id: newId(), body_id: desk.bodyId, round_id: desk.roundId, number: 'LPC/2026/D2' },
      ...{
        dated: '2026-02-12',
        text_en: 'Adopted.',
        text_fr: 'Adopté.',
        meeting_id: null,
        procedure_id: null,
      },
      effects: JSON.stringify([{ kind: 'questionnaire', questions: [] }]),
      ...{ replaces: null, audience: 'public', public_from: null, opened_at: null, recorded_by: person },
      recorded_at: '2026-02-12T10:00:00Z',
    })
    .execute();
  anna = await window(person, { javaScriptEnabled: false });
  looking = await window(person, { reducedMotion: 'reduce' });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function window(person: string, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: 'en-GB', ...options });
  const { token } = await beginSession(desk.registry.db, {
    ...{ person, manner: 'test', client: 'browser', now: desk.time.now },
  });
  await context.addCookies([{ name: 'rapporteur', value: token, url: address }]);
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

async function expectAPageForEverybody(path: string): Promise<void> {
  await looking.goto(`${address}${path}`);
  await expectNoBarrier(looking);
  await looking.setViewportSize({ width: 320, height: 700 });
  await expectToFit(looking);
  await looking.setViewportSize({ width: 1280, height: 800 });
}

it('begins the questionnaire with its title in two languages', async () => {
  await anna.goto(`${address}${home}`);
  await expectAPageForEverybody(home);
  await anna.getByLabel('Title, English').fill('Questionnaire on camps');
  await anna.getByLabel('Title, French').fill('Questionnaire sur les colonies');
  await anna.getByLabel('Title, French').press('Enter');
  await anna.getByText('The questionnaire is begun.').waitFor();
  await anna.getByText('There is no question yet.').waitFor();
}, 180_000);

it('adds questions and an item, by keyboard', async () => {
  await anna.getByText('Heading of the part', { exact: true }).first().press('Enter');
  await anna.getByLabel('Heading of the part, English').first().fill('Rules');
  await anna.getByLabel('Heading of the part, French').first().fill('Règles');
  await anna.getByRole('button', { name: 'Save the heading' }).press('Enter');
  for (const [en, fr, asked, demande] of [
    ['Boats', 'Bateaux', 'Who looks after boats?', 'Qui s’occupe des bateaux ?'],
    ['Guards', 'Gardes', 'Is there a guard?', ''],
  ] as const) {
    const add = anna.locator('form', { hasText: 'Title of the question' }).first();
    await anna.locator('summary', { hasText: 'Add a question' }).first().press('Enter');
    await add.getByLabel('Title of the question, English').fill(en);
    await add.getByLabel('Title of the question, French').fill(fr);
    await add.getByLabel('What is asked, English').fill(asked);
    await add.getByLabel('What is asked, French').fill(demande);
    await add.getByRole('button', { name: 'Add a question' }).press('Enter');
    await anna.getByText('Added.').waitFor();
  }
  await anna.getByRole('group', { name: 'Question 2' }).getByRole('button', { name: 'Up' }).press('Enter');
  await anna.getByText('Done. The step can be taken back.').waitFor();
  expect(await anna.locator('.questionnaire-rows').innerText()).toMatch(/1 Guards[\s\S]*2 Boats/);
  await anna
    .locator('li', { hasText: 'Words are missing in French:' })
    .getByRole('link', { name: '1', exact: true })
    .press('Enter');
  await anna.getByRole('heading', { name: 'Question 1 Guards' }).waitFor();
}, 180_000);

it('translates, and says that both languages ask the same', async () => {
  const question = anna.locator('section').filter({ hasText: 'Kind of question' });
  expect(await question.locator('.translation.is-missing').first().innerText()).toBe('missing');
  await question.getByLabel('What is asked, French').fill('Y a-t-il un garde ?');
  await question.getByLabel('Answer', { exact: true }).selectOption('yes-no');
  await question.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await anna.getByText('Saved.').waitFor();
  await question.getByRole('button', { name: 'Save: both languages ask the same' }).press('Enter');
  await anna.getByText('Saved.').waitFor();
  expect(await anna.locator('.translation.is-checked').count()).toBeGreaterThan(2);
  // English changes: French is outdated, until it is written anew.
  await question.getByLabel('What is asked, English').fill('Is there a guard at all times?');
  await question.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  expect(await anna.locator('.translation.is-outdated').first().innerText()).toBe('outdated');
  await question.getByLabel('What is asked, French').fill('Y a-t-il un garde à toute heure ?');
  await question.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  expect(await anna.locator('.translation.is-outdated').count()).toBe(0);
  const item = anna.locator('form', { hasText: 'Kind of item' }).last();
  // Without an item yet the form for one stands open.
  await item.getByLabel('What is asked, English').fill('Who pays?');
  await item.getByLabel('What is asked, French').fill('Qui paie ?');
  await item.getByRole('button', { name: 'Add an item' }).press('Enter');
  await anna.getByText('1.1 Who pays?').first().waitFor();
  await expectAPageForEverybody(new URL(anna.url()).pathname);
}, 180_000);

it('removes something and takes it back', async () => {
  await anna.getByRole('link', { name: 'All questions' }).press('Enter');
  await anna
    .getByRole('group', { name: 'Question 2' })
    .getByRole('button', { name: 'Remove' })
    .press('Enter');
  await anna.getByRole('button', { name: 'Take back the last step: something removed' }).press('Enter');
  await anna.getByText('The step is taken back.').waitFor();
  expect(await anna.locator('.questionnaire-rows').innerText()).toContain('2 Boats');
}, 180_000);

it('sees the questionnaire as a State does, takes the form, and compares versions', async () => {
  await anna.getByRole('link', { name: 'See it as a State does' }).press('Enter');
  await anna.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Castell' });
  await anna.getByRole('button', { name: 'Show' }).press('Enter');
  await anna.getByRole('heading', { name: 'The questionnaire as Castell sees it' }).waitFor();
  await anna.getByText('Answer to 1 (yes, no, partly, not applicable or no information)').waitFor();
  const waiting = anna.waitForEvent('download');
  await anna.getByRole('link', { name: 'DOCX' }).first().press('Enter');
  expect((await waiting).suggestedFilename()).toBe('lake-2-form-XC-draft-1-en.docx');
  await expectAPageForEverybody(`${home}/preview?party=XC`);
  await anna.goto(`${address}${home}`);
  await anna.getByRole('button', { name: 'Keep this version' }).press('Enter');
  await anna
    .getByLabel('File', { exact: true })
    .setInputFiles(fileURLToPath(new URL('../../sample/questionnaire.txt', import.meta.url)));
  await anna.getByRole('button', { name: 'Read and bring in' }).press('Enter');
  await anna.getByText('Brought in. The step can be taken back.').waitFor();
  await expectAPageForEverybody(`${home}/compare?first=1&second=now&in=en`);
  await anna.goto(`${address}${home}/compare?first=1&second=now&in=en`);
  expect(await anna.getByRole('table').innerText()).toContain('only in the second');
  await anna.goto(`${address}${home}`);
  await anna.getByRole('button', { name: /Take back the last step/ }).press('Enter');
}, 180_000);

it('launches it by the decision that adopts it, and everybody can read it', async () => {
  await anna.getByText('Nothing stands against the launch.').waitFor();
  expect(await anna.getByLabel('Number of the decision').inputValue()).toBe('LPC/2026/D2');
  await anna.getByRole('button', { name: 'Launch the questionnaire' }).press('Enter');
  await anna.getByText('The questionnaire is launched.').waitFor();
  expect(await anna.getByRole('button', { name: 'Remove' }).count()).toBe(0);
  const open = '/rounds/lake-2/questionnaire';
  await expectAPageForEverybody(`${open}?lang=fr`);
  expect(await looking.locator('main').innerText()).toContain('Y a-t-il un garde à toute heure ?');
  await expectAPageForEverybody(home);
}, 180_000);
