import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginSession } from '../../packages/registry/src/commands/people/sessions.js';
import { aSampleRound, type SampleRound } from '../workspace/sample-round.js';
import { expectNoBarrier, expectToFit, launch } from './a-visitor.js';

/*
 * Organisations say what they have to say, the secretariat checks its form, a State responds, a rapporteur finds two
 * passages side by side, and somebody who looks for a name that is withheld finds none. Without JavaScript.
 */

const desk = '/desk/rounds/lake-2';

describe('contributions', () => {
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

  async function at(
    person: string | null,
    path: string,
    viewport?: { width: number; height: number },
  ): Promise<Page> {
    const context = await browser.newContext({
      ...{ locale: 'en-GB', javaScriptEnabled: viewport !== undefined },
      ...(viewport ? { viewport } : {}),
    });
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

  let sent = '';

  it('are written by an organisation, text by text, and sent with a receipt', async () => {
    const page = await at('civil-society', `${desk}/contributions`);
    expect(await words(page)).toContain('taken until 15 December 2026, by decision LPC/2026/D3');
    await page.getByLabel('About').selectOption({ label: 'Castell' });
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await words(page)).toContain('Nothing was written yet.');
    await page.getByRole('listitem').filter({ hasText: 'Question 5.' }).getByRole('link').click();
    await page.getByLabel('Text').fill('Two pools in the north had a guard at every hour of our visits.');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await words(page)).toContain('Two pools in the north');
    await page.getByRole('button', { name: 'Send to the secretariat' }).click();
    expect(await words(page)).toContain('one text, 14 words');
    sent = new URL(page.url()).pathname;
  });

  it('are checked for form by the secretariat, and then read by everyone', async () => {
    const page = await at('secretariat', '/desk');
    await page.getByRole('link', { name: 'One contribution waits to be checked for form' }).click();
    await page.getByRole('link', { name: 'Shore Watch Aldoria, about Castell' }).first().click();
    await page.getByText('Do not show some words').click();
    await page.getByLabel('The words').fill('in the south');
    await page.getByLabel('Why, in words that everyone reads').fill('The place could be known.');
    await page.getByRole('button', { name: 'Do not show them' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('These words do not stand in the text.');
    await page.getByText('Do not show some words').click();
    expect(await page.getByLabel('Why, in words that everyone reads').inputValue()).toBe(
      'The place could be known.',
    );
    await page.getByLabel('The words').fill('in the north');
    await page.getByRole('button', { name: 'Do not show them' }).click();
    await page.getByRole('button', { name: 'Receive it' }).click();
    const outside = await at(null, sent.replace('/desk', ''));
    expect(await words(outside)).toContain('Not shown: The place could be known.');
    expect(await words(outside)).not.toContain('in the north');
  });

  it('comment on words of a published reply, by a human rights institution', async () => {
    const page = await at('nhri', `${desk}/contributions?lang=en`);
    await page.getByLabel('Comments on a State’s published reply').check();
    await page.getByLabel('About').selectOption({ label: 'Aldoria' });
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('link', { name: 'Write a comment' }).click();
    await page.getByLabel('The words that you comment on').fill('words that nobody wrote');
    await page.getByLabel('Text', { exact: true }).fill('We saw it too.');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('These words do not stand in the text.');
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('We saw it too.');
    const [answer] = await page.locator('details p').allTextContents();
    await page
      .getByLabel('The words that you comment on')
      .fill((answer ?? '').slice(0, 60).replace(/ \S*$/, ''));
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await words(page)).toContain('On the answer to question');
  });

  it('are responded to by the State, in the days of a decision', async () => {
    const page = await at('contact-person:XA', '/desk');
    const waiting = page
      .getByRole('listitem')
      .filter({ hasText: 'Your State may respond to a contribution' });
    expect(await waiting.textContent()).toContain('28 February 2027, set by decision LPC/2026/D3');
    await waiting.getByRole('link').click();
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill('The Ministry of Sport inspects each pool once a year.');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    const key = new URL(page.url()).pathname.split('/').at(-1);
    await page.getByRole('button', { name: 'Send the response' }).click();
    expect(await words(page)).toContain('The response was sent.');
    const secretary = await at('secretariat', `${desk}/contributions/${key}`);
    await secretary.getByRole('button', { name: 'Show the response beside the contribution' }).click();
    const outside = await at(null, `/rounds/lake-2/contributions/${key}`);
    expect(await words(outside)).toContain('The Ministry of Sport inspects each pool once a year.');
  });

  it('stand beside a passage of the reply for the rapporteur of the question', async () => {
    const page = await at('question-rapporteur:2', '/desk?lang=en');
    await page.getByRole('link', { name: /Two passages stand side by side/ }).click();
    expect(await words(page)).toContain('no lifeguard was there in the hour before noon');
    expect(await words(page)).toContain('nothing is concluded here');
    await page.getByRole('button', { name: 'I have taken note' }).click();
    expect(await words(page)).toContain('Noted by the question rapporteur');
  });

  it('tell nobody a name that is withheld, however one looks', async () => {
    for (const person of [
      null,
      'member:XA',
      'question-rapporteur:2',
      'contact-person:XA',
      'civil-society',
      'nhri',
    ]) {
      const page = await at(person, '/rounds/lake-2/contributions');
      await page.getByRole('link', { name: /An organisation whose name is withheld/ }).click();
      for (const path of [new URL(page.url()).pathname, `/desk${new URL(page.url()).pathname}`])
        for (const end of ['', '.json']) {
          const answer = await page.request.get(`${address}${path}${end}`);
          expect(await answer.text()).not.toMatch(/Lantern/);
        }
      await page.goto(`${address}/search?q=Lantern`);
      expect((await words(page)).match(/Lantern/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('are compiled question by question, and have pages without a barrier, on a phone too', async () => {
    const page = await at('secretariat', `${desk}/compilation`, { width: 360, height: 800 });
    expect(await words(page)).toContain('Replies in this compilation');
    await expectNoBarrier(page);
    await expectToFit(page);
    const home = `${desk}/contributions`;
    const [first] = await page.goto(`${address}${home}`).then(() => page.locator('.waiting a').all());
    await expectNoBarrier(page);
    await first?.click();
    for (const path of [
      new URL(page.url()).pathname,
      `${desk}/organisations`,
      `${desk}/contradictions`,
      `${desk}/compilation/5`,
    ]) {
      await page.goto(`${address}${path}`);
      await expectNoBarrier(page);
      await expectToFit(page);
    }
    for (const path of ['/rounds/lake-2/contributions', sent.replace('/desk', '')]) {
      await page.goto(`${address}${path}`);
      await expectNoBarrier(page);
      await expectToFit(page);
    }
  });
});
