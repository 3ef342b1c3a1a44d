import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginSession } from '../../packages/registry/src/commands/people/sessions.js';
import { aSampleRound, type SampleRound } from '../workspace/sample-round.js';
import { expectNoBarrier, expectToFit, launch } from './a-visitor.js';

/*
 * Castell's team finishes its reply: two ministries and the contact person, two of them at one answer; a form that was
 * filled in elsewhere; the signature. The secretariat sends it back once and receives it; a citizen reads it. Ministries
 * work without scripts, the others with them.
 */

const here = '/desk/rounds/lake-2/replies/XC';

describe('a reply', () => {
  let round: SampleRound;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    round = await aSampleRound();
    await round.app.listen({ port: 0, host: '127.0.0.1' });
    address = `http://127.0.0.1:${(round.app.server.address() as AddressInfo).port}`;
    browser = await launch();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  async function at(person: string | null, path: string, javaScriptEnabled = false): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled });
    if (person !== null) {
      const { token } = await beginSession(round.registry.db, {
        ...{ person: round.people[person] ?? '', manner: 'test', client: 'test', now: round.time.now },
      });
      await context.addCookies([{ name: 'rapporteur', value: token, url: address }]);
    }
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    return page;
  }
  const words = async (page: Page) => (await page.textContent('main')) ?? '';
  /** Sends a form, and waits for the page that answers it. */
  const press = async (page: Page, name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForLoadState();
  };

  it('is written by ministries, each where it was asked to', async () => {
    const interior = await at('contributor:XC:interior', '/desk');
    await interior.getByRole('link', { name: 'Write your answers: questions 3, 5' }).click();
    await interior.getByRole('link', { name: '5', exact: true }).first().click();
    expect(await words(interior)).toContain('Pourriez-vous répondre ici en entier ?');
    await interior
      .getByLabel('Answer', { exact: true })
      .fill('Oui, à toute heure où des enfants y sont admis.');
    await press(interior, 'Save');
    expect(await words(interior)).toContain('Saved.');
    await press(interior, 'Done');
    const health = await at('contributor:XC:health', `${here}/answers/5`);
    expect(await words(health)).toContain('You read this answer.');
    expect(await health.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
  });

  it('loses nothing when two write one answer', async () => {
    const contact = await at('contact-person:XC', `${here}/answers/5`, true);
    const interior = await at('contributor:XC:interior', `${here}/answers/5`);
    await interior
      .getByLabel('Answer', { exact: true })
      .fill('Oui, à toute heure où des enfants y sont admis.\n\nLa commune ferme le bassin sans cela.');
    await press(interior, 'Save');
    await contact
      .getByLabel('Answer', { exact: true })
      .fill('Oui, à toute heure où des enfants y sont admis.\n\nDans les Îles depuis 2024.');
    // The script tries to save, and says that somebody was first.
    await contact.getByText('Somebody else saved this answer while you wrote').waitFor();
    await press(contact, 'Save');
    await contact.getByRole('heading', { name: 'Somebody else saved this answer while you wrote' }).waitFor();
    const merged = await contact.getByRole('textbox', { name: 'Both in one' }).inputValue();
    expect(merged.split('\n\n')).toEqual([
      'Oui, à toute heure où des enfants y sont admis.',
      'La commune ferme le bassin sans cela.',
      'Dans les Îles depuis 2024.',
    ]);
    await expectNoBarrier(contact);
    await press(contact, 'Save');
    await contact.getByText('Earlier texts').waitFor();
    expect(await contact.getByLabel('Answer', { exact: true }).inputValue()).toBe(merged);
  });

  it('saves while somebody types', async () => {
    const contact = await at('contact-person:XC', `${here}/answers/8`, true);
    await contact.getByLabel('Answer', { exact: true }).fill('Le tour du lieu de baignade.');
    await contact.getByText(/^Saved at /).waitFor();
    await contact.reload();
    expect(await contact.getByLabel('Answer', { exact: true }).inputValue()).toBe(
      'Le tour du lieu de baignade.',
    );
    await expectNoBarrier(contact);
  });

  it('goes out as a form and comes back, with what has not been recognised', async () => {
    const contact = await at('contact-person:XC', here, true);
    const form = await contact.request.get(`${address}${here}/form.docx`);
    const buffer = await form.body();
    await contact.getByLabel('A filled form, or a reply that is written already').setInputFiles({
      ...{ name: 'castell.docx', buffer },
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    await press(contact, 'Look at what a file holds');
    expect(await words(contact)).toContain('Nothing is changed yet.');
    expect(await words(contact)).toContain('the same stands there already');
    await expectNoBarrier(contact);
    await contact.goto(`${address}${here}`);
    const text = 'Question 7. Accidents in pools and camps\n7.2. Who keeps this record?\nNobody else.\n';
    await contact.getByLabel('A filled form, or a reply that is written already').setInputFiles({
      ...{ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
    });
    await press(contact, 'Look at what a file holds');
    expect(await words(contact)).toContain('What has not been recognised');
  });

  it('is looked at, signed and handed in by the contact person', async () => {
    const contact = await at('contact-person:XC', here, true);
    expect(await words(contact)).toContain('“À compléter” seems to be still to be filled in.');
    await expectNoBarrier(contact);
    await expectToFit(contact);
    await press(contact, 'Sign the reply');
    expect(await words(contact)).toContain('Signed. Hand it in now');
    const interior = await at('contributor:XC:interior', `${here}/answers/5`);
    expect(await interior.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    await press(contact, 'Hand the reply in');
    expect(await words(contact)).toContain('Receipt lake-2/XC/1');
  });

  it('is sent back by the secretariat with a reason, and received when it comes again', async () => {
    const secretary = await at('secretariat', '/desk', true);
    await secretary.getByRole('link', { name: /^Check the form of 1 reply/ }).click();
    expect(await words(secretary)).toContain('decision LPC/2026/D8');
    await expectNoBarrier(secretary);
    await secretary.getByRole('link', { name: 'Castell', exact: true }).click();
    await secretary.getByRole('link', { name: 'Receipt lake-2/XC/1' }).click();
    expect(await words(secretary)).toContain('Dans les Îles depuis 2024.');
    await expectNoBarrier(secretary);
    await secretary.goto(`${address}${here}`);
    await secretary.getByLabel('What is to be put right').fill('Answer 3.2 names a figure that is missing.');
    await secretary.getByLabel('Numbers of the questions').fill('3');
    await press(secretary, 'Ask for a correction');
    expect(await words(secretary)).toContain('went back to its team');

    const contact = await at('contact-person:XC', here, true);
    expect(await words(contact)).toContain('Answer 3.2 names a figure that is missing.');
    await contact.goto(`${address}${here}/answers/3.2`);
    await contact.getByLabel('Answer', { exact: true }).fill('Les maires, deux fois chaque été.');
    await press(contact, 'Save');
    await secretary.goto(`${address}${here}/submissions/1`);
    expect(await words(secretary)).not.toContain('deux fois');
    await contact.goto(`${address}${here}`);
    await press(contact, 'Sign the reply');
    await press(contact, 'Hand the reply in');
    await secretary.goto(`${address}${here}`);
    await press(secretary, 'Receive the reply');
    expect(await words(secretary)).toContain('Received.');
  });

  it('is read by everyone then, and only as it was handed in', async () => {
    const citizen = await at(null, '/rounds/lake-2/replies', true);
    await expectNoBarrier(citizen);
    await citizen.getByRole('link', { name: 'Castell', exact: true }).click();
    const read = await words(citizen);
    expect(read).toContain('Les maires, deux fois chaque été.');
    expect(read).toContain('Translation office of the Ministry of Youth');
    expect(read).not.toContain('Pourriez-vous');
    expect(read).not.toContain('is missing');
    await expectNoBarrier(citizen);
    await expectToFit(citizen);
  });
});
