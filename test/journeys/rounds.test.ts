import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPeople } from '../../packages/cli/src/own-registry/sample-round/people.js';
import { seedRounds } from '../../packages/cli/src/own-registry/sample-round/rounds.js';
import { loadStartingData } from '../../packages/cli/src/own-registry/starting-data.js';
import { beginSession } from '../../packages/registry/src/commands/people/sessions.js';
import { aServedRegistry, type SampleRound } from '../workspace/sample-round.js';
import { expectNoBarrier, expectToFit, launch } from './a-visitor.js';

/* The secretariat opens a round and launches it by a decision; a member reads what is for the body, and votes. */

describe('a round, by its decisions', () => {
  let round: SampleRound;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    const settings: Parameters<typeof aServedRegistry>[0] = {};
    round = await aServedRegistry(settings, async (db) => {
      await loadStartingData(db);
      const people = await seedPeople(db, { passwordHash: null, from: '2026-01-05' });
      await seedRounds(db, people);
      return people;
    });
    await round.app.listen({ port: 0, host: '127.0.0.1' });
    address = `http://127.0.0.1:${(round.app.server.address() as AddressInfo).port}`;
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  /** Without JavaScript: everything works without it. */
  async function at(person: string, path: string): Promise<Page> {
    const id = round.people[person] ?? '';
    const now = round.time.now;
    const { token } = await beginSession(round.registry.db, {
      person: id,
      manner: 'test',
      client: 'test',
      now,
    });
    const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
    await context.addCookies([{ name: 'rapporteur', value: token, url: address }]);
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    return page;
  }

  it('is opened and launched by the secretariat', async () => {
    const page = await at('secretariat', '/desk/bodies/lake');
    await page.getByLabel('Address').fill('lake-3');
    await page.getByLabel('Title in English').fill('Third round');
    await page.getByLabel('Title in French').fill('Troisième cycle');
    await page.getByRole('button', { name: 'Open the round' }).click();
    expect(new URL(page.url()).pathname).toBe('/desk/rounds/lake-3');
    expect(await page.textContent('main')).toContain('No decision has set a date, so nothing is due.');

    await page.getByRole('link', { name: 'Decisions' }).click();
    await page.getByRole('link', { name: 'Record a decision' }).click();
    await page.getByLabel('Number').fill('LPC/2026/D1');
    await page.getByLabel('Day on which it was taken').fill('2026-11-20');
    await page.getByLabel('Text in English').fill('The committee launches its third round.');
    await page.getByLabel('Opens the stage').selectOption('launched');
    await page.getByLabel('Aldoria').first().check();
    await page.getByLabel('For', { exact: true }).first().selectOption('reply');
    await page.getByLabel('Last day').first().fill('2027-06-30');
    await page.getByRole('button', { name: 'Record the decision' }).click();
    // The number is taken: what was typed is still there, and the summary leads to the field.
    expect(await page.getByRole('alert').textContent()).toContain(
      'There is a decision with this number already.',
    );
    expect(await page.getByLabel('Text in English').inputValue()).toContain('third round');
    expect(await page.getByLabel('Aldoria').first().isChecked()).toBe(true);
    await page.getByLabel('Number').fill('LPC/2026/D20');
    await page.getByRole('button', { name: 'Record the decision' }).click();
    expect(await page.textContent('main')).toContain('The decision is recorded');

    await page.getByRole('link', { name: 'The round' }).click();
    await page.getByRole('button', { name: 'Enter this stage' }).click();
    const home = await page.textContent('main');
    expect(home).toContain('since 20 November 2026, decision LPC/2026/D20');
    expect(home).toContain('30 June 2027');
    await page.goto(`${address}/rounds/lake-3/decisions`);
    expect(await page.textContent('main')).toContain('The committee launches its third round.');
  });

  it('shows a member what is for the body, and takes the vote of its State', async () => {
    const page = await at('member:XA', '/desk');
    await page.getByRole('link', { name: /Written procedure WP-2026-1/ }).click();
    await page.getByLabel('For', { exact: true }).check();
    await page.getByRole('button', { name: 'Give this vote' }).click();
    expect(await page.textContent('#procedures ~ *, main')).toContain('Aldoria has voted: For');
    await page.getByRole('link', { name: '15th meeting' }).click();
    expect(await page.textContent('main')).toContain('LPC(2026)09');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /LPC\(2026\)09/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.txt$/);
  });

  it('has pages without a barrier, on a phone too', async () => {
    const id = round.people.secretariat ?? '';
    const now = round.time.now;
    const { token } = await beginSession(round.registry.db, {
      person: id,
      manner: 'test',
      client: 'test',
      now,
    });
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    await context.addCookies([{ name: 'rapporteur', value: token, url: address }]);
    const page = await context.newPage();
    for (const path of [
      '/desk/bodies/lake',
      '/desk/rounds/lake-2',
      '/desk/rounds/lake-2/decisions',
      '/desk/rounds/lake-2/decisions/new',
      '/desk/rounds/lake-2/meetings',
      '/desk/rounds/lake-2/meetings/15',
      '/desk/rounds/lake-2/standards',
      '/desk/rounds/lake-2/parties',
      '/rounds/lake-2',
      '/rounds/lake-2/decisions',
      '/rounds/lake-2/meetings',
      '/rounds/lake-2/meetings/14',
      '/rounds/lake-2/standards',
    ]) {
      await page.goto(`${address}${path}?lang=en`);
      await expectNoBarrier(page);
      await expectToFit(page);
      if (process.env.PICTURES) {
        const name = path.replaceAll('/', '_');
        await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
      }
    }
  }, 120_000);
});
