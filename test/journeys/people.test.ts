import { createServer } from 'node:net';
import { setPassword } from '@rapporteur/registry';
import { hashPassword } from '@rapporteur/web';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../../packages/web/src/a-desk.js';
import { expectNoBarrier, expectToFit, launch } from './a-visitor.js';

/*
 * People come in: the secretariat signs in and invites; a contact person makes an account, adds a passkey and comes back
 * with it, invites a ministry, and hands over. Once more without scripts.
 */

const password = 'four wet summer tents';
let desk: TestDesk;
let browser: Browser;
let address: string;
let sara: string;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  // Passkeys belong to a host name: an address in figures has none.
  address = `http://localhost:${port}`;
  [desk, browser] = await Promise.all([aDesk({ origin: address }), launch()]);
  await desk.app.listen({ port, host: '127.0.0.1' });
  const id = await desk.person('secretariat', { round: null });
  await setPassword(desk.registry.db, {
    person: id,
    passwordHash: await hashPassword(password),
    now: desk.time.now,
  });
  const row = await desk.registry.db
    .selectFrom('people')
    .select('email')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  sara = row.email;
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(path.startsWith('http') ? path : `${address}${path}`);
  return page;
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(sara);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function invite(page: Page, email: string, party: string): Promise<string> {
  await page.goto(`${address}/desk/people/lake`);
  const form = page.locator('#invite');
  await form.getByLabel('Name').fill('Ada Brook');
  await form.getByLabel('E-mail address').fill(email);
  await form.getByLabel('Office').selectOption('contact-person');
  await form.getByLabel('Round').selectOption('lake-2');
  await form.getByLabel('For', { exact: true }).selectOption(party);
  await form.getByRole('button', { name: 'Make the invitation' }).click();
  return (await page.locator('code.secret').textContent()) ?? '';
}

it('a contact person is invited, adds a passkey, comes back with it, and hands over', {
  timeout: 180_000,
}, async () => {
  const secretariat = await open('/desk/people');
  expect(secretariat.url()).toContain('/sign-in?next=%2Fdesk%2Fpeople');
  await expectNoBarrier(secretariat);
  await signIn(secretariat);
  expect(new URL(secretariat.url()).pathname).toBe('/desk/people');
  await secretariat.getByRole('link', { name: 'People of lake' }).click();
  await expectNoBarrier(secretariat);
  await expectToFit(secretariat);
  const form = secretariat.locator('#invite');
  await form.getByLabel('Name').fill('Ada Brook');
  await form.getByRole('button', { name: 'Make the invitation' }).click();
  expect(await secretariat.getByRole('alert').textContent()).toContain('Something must stand here.');
  expect(await form.getByLabel('Name').inputValue()).toBe('Ada Brook');
  await expectNoBarrier(secretariat);
  const link = await invite(secretariat, 'ada@xa.example', 'XA');
  expect(link).toMatch(/\/invitations\/[\w-]{43}$/);
  await expectNoBarrier(secretariat);

  const ada = await open(link);
  await expectNoBarrier(ada);
  await ada.getByLabel('Password').fill('water and warm stones');
  await ada.getByRole('button', { name: 'Accept and make the account' }).click();
  expect(await ada.getByRole('status').textContent()).toContain('Welcome');
  expect(await ada.getByText('Contact person').count()).toBeGreaterThan(0);

  const devtools = await ada.context().newCDPSession(ada);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await ada.getByRole('link', { name: 'Account' }).click();
  await expectNoBarrier(ada);
  await expectToFit(ada);
  await ada.getByLabel('What you call it').fill('Blue key');
  await ada.getByRole('button', { name: 'Add a passkey' }).click();
  await ada.waitForURL(/done=passkeyAdded/);
  expect(await ada.getByRole('button', { name: 'Remove “Blue key”' }).count()).toBe(1);
  await ada.getByRole('button', { name: 'Sign out', exact: true }).click();
  expect(await ada.getByRole('status').first().textContent()).toContain('You are signed out');
  await ada.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await ada.waitForURL(`${address}/desk`);

  await ada.goto(`${address}/desk/rounds/lake-2/team/XA`);
  await expectNoBarrier(ada);
  await ada.getByLabel('Name').fill('Hanna Moor');
  await ada.getByLabel('E-mail address').fill('hanna@health.xa.example');
  await ada.getByRole('button', { name: 'Invite', exact: true }).click();
  expect(await ada.locator('code.secret').textContent()).toMatch(/\/invitations\//);

  await ada.goto(`${address}/desk/rounds/lake-2/team/XA`);
  await ada.getByRole('link', { name: 'Contact person' }).first().click();
  await expectNoBarrier(ada);
  await ada.getByLabel('Name of the successor').fill('Bea Holm');
  await ada.getByLabel('E-mail address of the successor').fill('bea@xa.example');
  await ada.getByRole('button', { name: 'Invite the successor' }).click();
  expect(await ada.getByRole('heading', { level: 1 }).textContent()).toBe('Hand-over report');
  await expectNoBarrier(ada);
});

it('all of the way in works without scripts, and in French', { timeout: 120_000 }, async () => {
  const withoutScripts = { javaScriptEnabled: false, locale: 'fr-FR' };
  const page = await open('/sign-in', withoutScripts);
  await page.getByLabel('Adresse électronique').fill(sara);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe('/desk');
  await page.goto(`${address}/desk/people/lake`);
  const form = page.locator('#invite');
  await form.getByLabel('Nom').fill('Dirk Maas');
  await form.getByLabel('Adresse de courriel').fill('dirk@xd.example');
  await form.getByLabel('Pour', { exact: true }).selectOption('XD');
  await form.getByRole('button', { name: 'Faire l’invitation' }).click();
  const link = (await page.locator('code.secret').textContent()) ?? '';
  const dirk = await open(link, withoutScripts);
  await dirk.getByLabel('Mot de passe').fill('des pierres et de l’eau');
  await dirk.getByRole('button', { name: 'Accepter et créer le compte' }).click();
  expect(await dirk.getByRole('status').textContent()).toContain('Bienvenue');
  await dirk.goto(`${address}/desk/account`);
  expect(await dirk.getByRole('button', { name: 'Ajouter une clé d’accès' }).isVisible()).toBe(false);
  await dirk.getByRole('button', { name: 'Mettre en place des codes à usage unique' }).click();
  expect(await dirk.locator('ul.codes li').count()).toBe(10);
});
