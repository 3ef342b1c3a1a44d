import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../a-desk.js';

describe('the workspace', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await aDesk();
  }, 60_000);
  afterAll(() => desk.close());

  it('asks everybody to sign in first, and answers what is not there alike', async () => {
    const stranger = await desk.as(null);
    for (const address of ['/desk', '/desk/rounds/lake-2', '/desk/no/such/thing', '/desk/rounds/none']) {
      const answer = await stranger.get(address);
      expect(answer.statusCode, address).toBe(303);
      expect(answer.headers.location).toBe(`/sign-in?next=${encodeURIComponent(address)}`);
      const json = await stranger.get(`${address}.json`);
      expect(json.statusCode, address).toBe(401);
      expect(json.json()).toMatchObject({ code: 'sign-in-needed' });
    }
  });

  it('shows a person the offices, and keeps nothing in a cache', async () => {
    const visitor = await desk.as(await desk.person('contact-person', { party: 'XA' }));
    const answer = await visitor.get('/desk?lang=en');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Contact person, Aldoria');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await visitor.get('/desk.json')).json().offices).toHaveLength(1);
    expect((await visitor.get('/desk/no/such/thing')).statusCode).toBe(404);
  });

  it('takes no form without the token of the session, nor from another site', async () => {
    const visitor = await desk.as(await desk.person('secretariat', { round: null }));
    expect((await visitor.post('/desk', { token: 'x', act: 'none' })).statusCode).toBe(403);
    const foreign = await visitor.post('/desk', { act: 'none' }, { origin: 'https://evil.example' });
    expect(foreign.statusCode).toBe(403);
    expect((await visitor.post('/desk', { act: 'none' })).statusCode).toBe(400);
  });

  it('gives the form back with what was typed when another session began meanwhile', async () => {
    const person = await desk.person('secretariat', { round: null });
    const [before, after] = [await desk.as(person), await desk.as(person)];
    const page = (await before.get('/desk/account?lang=en')).body;
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const answer = await after.post('/desk/account?lang=en', {
      token,
      act: 'rename',
      name: 'Typed <b>here</b>',
      language: 'en',
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('You signed in anew');
    expect(answer.body).toContain('Typed &lt;b&gt;here');
  });

  it('gives back what was typed when the session is over', async () => {
    const stranger = await desk.as(null);
    const answer = await stranger.post('/desk?lang=en', { act: 'x', answer: 'Long <b>words</b>' });
    expect(answer.statusCode).toBe(401);
  });
});
