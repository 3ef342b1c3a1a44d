import { createServer } from 'node:net';
import { beginSession, hashOfToken, newId } from '@rapporteur/registry';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../packages/web/src/a-desk.js';
import { expectNoBarrier, expectToFit, launch } from './a-visitor.js';

/*
 * Where no mail is sent: the secretariat invites, copies the letter, marks it as sent; and everybody has a calendar of their
 * own.
 */

let desk: TestDesk;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  [desk, browser] = await Promise.all([aDesk({ origin: address, secret: new Uint8Array(32) }), launch()]);
  await desk.app.listen({ port, host: '127.0.0.1' });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function signedIn(person: string): Promise<Page> {
  const { token } = await beginSession(desk.registry.db, {
    ...{ person, manner: 'test', client: 'test', now: desk.time.now },
  });
  const context = await browser.newContext({ locale: 'en-GB' });
  await context.addCookies([{ name: 'rapporteur', value: token, url: address }]);
  return context.newPage();
}

it('the secretariat finds the letter of an invitation, with its link, and marks it as sent', {
  timeout: 120_000,
}, async () => {
  const page = await signedIn(await desk.person('secretariat', { round: null }));
  await page.goto(`${address}/desk/rounds/lake-2/letters`);
  expect(await page.getByText('Nothing was to be sent so far').count()).toBe(1);
  await expectNoBarrier(page);

  await page.goto(`${address}/desk/people/lake`);
  const form = page.locator('#invite');
  await form.getByLabel('Name').fill('Ada Brook');
  await form.getByLabel('E-mail address').fill('ada@xa.example');
  await form.getByLabel('Office').selectOption('contact-person');
  await form.getByLabel('Round').selectOption('lake-2');
  await form.getByLabel('For', { exact: true }).selectOption('XA');
  await form.getByRole('button', { name: 'Make the invitation' }).click();
  const link = (await page.locator('code.secret').textContent()) ?? '';

  await page.goto(`${address}/desk`);
  await page.getByRole('link', { name: 'One letter is to be sent' }).click();
  await expectNoBarrier(page);
  await expectToFit(page);
  const text = await page.getByLabel('Text').inputValue();
  expect(text).toContain('Dear Ada Brook,');
  expect(text).toContain('Contact person');
  expect(text).toContain(link);
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  expect(await page.getByRole('status').first().textContent()).toContain('Marked as sent.');
  expect(await page.getByLabel('Text').count()).toBe(0);
  expect(await page.content()).not.toContain('ada@xa.example');
  await expectNoBarrier(page);
});

it('a contact person subscribes to a calendar, and ends it', { timeout: 120_000 }, async () => {
  await desk.registry.db
    .insertInto('meetings')
    .values({
      ...{ id: newId(), body_id: desk.bodyId, round_id: desk.roundId, number: '7', title_en: 'Plenary' },
      ...{ title_fr: 'Plénière', first_day: '2026-12-14', last_day: '2026-12-16', place: null },
      ...{ agenda: '[]', audience: 'round', public_from: null, opened_at: null, version: 1 },
      entered_at: '2026-03-02T10:00:00Z',
    })
    .execute();
  const page = await signedIn(await desk.person('contact-person', { party: 'XA' }));
  await page.goto(`${address}/desk/account`);
  await page.getByRole('link', { name: 'Your calendar' }).click();
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Make an address' }).click();
  await expectNoBarrier(page);
  await expectToFit(page);
  const feed = new URL(await page.getByLabel('Address to subscribe to').inputValue());
  const events = async () => {
    const answer = await fetch(`${address}${feed.pathname}`);
    if (!answer.ok) return answer.status;
    return new ICAL.Component(ICAL.parse(await answer.text()))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each).summary);
  };
  expect(await events()).toEqual(['Meeting 7: Plenary']);
  expect(await (await fetch(`${address}/rounds/lake-2/calendar.ics`)).text()).not.toContain('Plenary');
  const hash = hashOfToken(feed.pathname.slice('/calendar/'.length, -'.ics'.length));
  const keys = await desk.registry.db.selectFrom('calendar_keys').select('key_hash').execute();
  expect(keys).toEqual([{ key_hash: hash }]);
  await page.getByRole('button', { name: 'End this address' }).click();
  expect(await events()).toBe(404);
});
