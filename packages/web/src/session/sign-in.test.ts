import {
  hashOfToken,
  invitePerson,
  newId,
  resetSignIn,
  setPassword,
  viewerOfPerson,
} from '@rapporteur/registry';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDesk, type TestDesk } from '../a-desk.js';
import { keysOf } from './keys.js';
import { hashPassword } from './passwords.js';

/** With which cost each password was looked at. */
const verifications = vi.hoisted((): string[] => []);
vi.mock('@node-rs/argon2', async (original) => {
  const argon = await original<typeof import('@node-rs/argon2')>();
  return {
    ...argon,
    verify: (hash: string, password: string) => {
      verifications.push(hash.split('$').slice(0, 4).join('$').concat('$'));
      return argon.verify(hash, password);
    },
  };
});

const password = 'four wet summer tents';
const secret = new Uint8Array(32).fill(7);
const keys = keysOf(secret);
const sameSite = { host: 'localhost:3000', origin: 'http://localhost:3000' };

describe('the way in', () => {
  let desk: TestDesk;
  let anna: string;
  let address: string;
  let hash: string;

  beforeAll(async () => {
    desk = await aDesk({ secret });
    hash = await hashPassword(password);
    anna = await desk.person('secretariat', { round: null });
    address = await addressOf(anna);
    await setPassword(desk.registry.db, { person: anna, passwordHash: hash, now: desk.time.now });
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    await desk.registry.db.deleteFrom('sign_in_attempts').execute();
  });

  const addressOf = async (person: string) =>
    (
      await desk.registry.db
        .selectFrom('people')
        .select('email')
        .where('id', '=', person)
        .executeTakeFirstOrThrow()
    ).email;
  const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    desk.app.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...sameSite, ...headers },
    });
  const signIn = (fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    post('/sign-in', { email: address, password, ...fields }, headers);
  const cookieOf = (response: LightMyRequestResponse, name = 'rapporteur') =>
    response.cookies.find((each) => each.name === name)?.value ?? '';
  const at = (url: string, token: string) =>
    desk.app.inject({ method: 'GET', url, headers: { cookie: `rapporteur=${token}` } });

  it('opens to the right password, with a new session each time', async () => {
    const first = await signIn({ next: '/desk/rounds/lake-2' });
    expect([first.statusCode, first.headers.location]).toEqual([303, '/desk/rounds/lake-2']);
    const cookie = String(first.headers['set-cookie']);
    expect(cookie).toMatch(/rapporteur=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    expect((await at('/desk', cookieOf(first))).statusCode).toBe(200);
    expect(first.headers['cache-control']).toBe('no-store');
    const second = await signIn({}, { cookie: `rapporteur=${cookieOf(first)}` });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await at('/desk', cookieOf(first))).statusCode).toBe(303);
    const rows = await desk.registry.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(cookieOf(second));
  });

  it('never takes a session that the browser was given by somebody else', async () => {
    const planted = 'a'.repeat(43);
    const response = await signIn({}, { cookie: `rapporteur=${planted}` });
    expect(cookieOf(response)).not.toBe(planted);
    expect((await at('/desk', planted)).statusCode).toBe(303);
  });

  it('answers a wrong password, an unknown address, a closed account and one without password alike', async () => {
    const bare = await addressOf(await desk.person('member', { party: 'XA' }));
    const closed = await desk.person('member', { party: 'XB' });
    await setPassword(desk.registry.db, { person: closed, passwordHash: hash, now: desk.time.now });
    await desk.registry.db
      .updateTable('people')
      .set({ closed_at: desk.time.now.toISOString() })
      .where('id', '=', closed)
      .execute();
    const asked = [
      { email: address, password: 'another password here' },
      { email: 'nobody@lake.example', password },
      { email: await addressOf(closed), password },
      { email: bare, password },
    ];
    const answers = await Promise.all(asked.map((fields) => signIn(fields)));
    const seen = answers.map((answer, place) => [
      answer.statusCode,
      answer.cookies.length,
      ids(answer.body.replaceAll(asked[place]?.email ?? '', 'ADDRESS')),
    ]);
    for (const each of seen) expect(each).toEqual(seen[0]);
    expect(seen[0]?.[0]).toBe(422);
    expect(answers[0]?.body).not.toContain('another password here');
  });

  it('does the same work for an unknown address: one verification, and in the same time', async () => {
    const best = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    for (let turn = 0; turn < 15; turn += 1)
      for (const which of ['known', 'unknown'] as const) {
        await desk.registry.db.deleteFrom('sign_in_attempts').execute();
        verifications.length = 0;
        const begun = performance.now();
        const email = which === 'known' ? address : 'nobody@lake.example';
        await signIn({ email, password: `wrong password ${turn}` });
        best[which] = Math.min(best[which], performance.now() - begun);
        expect(verifications, which).toEqual(['$argon2id$v=19$m=19456,t=2,p=1$']);
      }
    // The best of many: what else the machine does makes single ones longer, and none shorter.
    expect(best.known / best.unknown).toBeGreaterThan(0.6);
    expect(best.known / best.unknown).toBeLessThan(1.67);
  });

  it('slows guessing down, for known and unknown addresses alike, and lets the right one in later', async () => {
    for (const email of [address, 'nobody@lake.example']) {
      const statuses = [];
      for (let turn = 0; turn < 7; turn += 1)
        statuses.push((await signIn({ email, password: `guess ${turn}` })).statusCode);
      expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
    }
    expect((await signIn()).statusCode).toBe(429);
    const now = desk.time.now;
    desk.time.now = new Date(now.getTime() + 16 * 60_000);
    expect((await signIn()).statusCode).toBe(303);
    desk.time.now = now;
  });

  it('lets no burst of guesses through together', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) => signIn({ password: `guess number ${n}` })),
    );
    expect(all.filter(({ statusCode }) => statusCode === 422)).toHaveLength(5);
    const kept = await desk.registry.db.selectFrom('sign_in_attempts').selectAll().execute();
    expect(JSON.stringify(kept)).not.toMatch(/example|127\.0\.0\.1|guess/);
  });

  it('takes no form from another site, and leads to no other site', async () => {
    const foreign: readonly Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) expect((await signIn({}, headers)).statusCode).toBe(403);
    for (const next of [
      'https://evil.example',
      '//evil.example/desk',
      '/desk//evil.example',
      'javascript:alert(1)',
    ])
      expect((await signIn({ next })).headers.location).toBe('/desk');
    const page = await desk.app.inject('/sign-in?next=https%3A%2F%2Fevil.example%22%3E%3Cscript%3E');
    expect(page.body).not.toMatch(/evil\.example|<script>/);
    const echo = await signIn({ email: '"><script>alert(1)</script>', password: 'x' });
    expect(echo.body).not.toContain('<script>alert');
  });

  it('signs out by a form of this session only', async () => {
    const session = cookieOf(await signIn());
    const cookie = { cookie: `rapporteur=${session}` };
    expect((await post('/sign-out', { token: 'x' }, cookie)).statusCode).toBe(403);
    expect((await at('/desk', session)).statusCode).toBe(200);
    const token = /name="token" value="([^"]+)"/.exec((await at('/desk', session)).body)?.[1] ?? '';
    expect((await post('/sign-out', { token }, cookie)).statusCode).toBe(303);
    expect((await at('/desk', session)).statusCode).toBe(303);
  });

  it('has no door for demo accounts unless the operator opens it', async () => {
    const demo = await desk.person('observer');
    await setPassword(desk.registry.db, { person: demo, passwordHash: hash, now: desk.time.now });
    await desk.registry.db.updateTable('people').set({ is_demo: true }).where('id', '=', demo).execute();
    expect((await signIn({ email: await addressOf(demo) })).statusCode).toBe(422);
  });

  it('sets a new password by a link that works once, and ends other sessions', async () => {
    const session = cookieOf(await signIn());
    const { db } = desk.registry;
    const reset = await resetSignIn(db, { name: 'operator', now: desk.time.now }, address);
    const link = `/sign-in/new-password/${(reset as { token: string }).token}`;
    expect((await at('/desk', session)).statusCode).toBe(303);
    expect((await post(link, { password: 'short' })).statusCode).toBe(422);
    expect((await post(link, { password: 'a new password for anna' })).headers.location).toBe(
      '/desk/account',
    );
    expect((await post(link, { password: 'a new password for anna' })).statusCode).toBe(404);
    expect((await signIn()).statusCode).toBe(422);
    expect((await signIn({ password: 'a new password for anna' })).statusCode).toBe(303);
    await setPassword(db, { person: anna, passwordHash: hash, now: desk.time.now });
  });

  describe('an invitation', () => {
    async function invited(email: string): Promise<string> {
      const id = newId();
      const by = await viewerOfPerson(desk.registry.db, anna, desk.time.now);
      const token = keys.invitationToken(id);
      const outcome = await invitePerson(desk.registry.db, by, {
        ...{
          id,
          tokenHash: hashOfToken(token),
          name: 'Bea',
          address: email,
          kind: 'contact-person',
          body: 'lake',
        },
        ...{ round: 'lake-2', party: 'XA', organisation: null, from: '2026-11-22', until: null },
      });
      expect(outcome).toEqual({ invitation: id });
      return `/invitations/${token}`;
    }

    it('makes an account and a session, once', async () => {
      const link = await invited('bea@xa.example');
      expect((await desk.app.inject(link)).statusCode).toBe(200);
      const weak = await post(link, { name: 'Bea <b>', language: 'fr', password: 'short' });
      expect(weak.statusCode).toBe(422);
      expect(weak.body).toContain('value="Bea &lt;b&gt;"');
      expect(weak.body).not.toContain('value="short"');
      const done = await post(link, { name: 'Bea', language: 'fr', password });
      expect([done.statusCode, done.headers.location]).toEqual([303, '/desk?done=welcome']);
      expect((await at('/desk', cookieOf(done))).statusCode).toBe(200);
      expect((await post(link, { name: 'Eve', language: 'en', password })).statusCode).toBe(410);
      expect((await desk.app.inject(link)).statusCode).toBe(410);
      expect((await desk.app.inject(`/invitations/${'x'.repeat(43)}`)).statusCode).toBe(404);
    });

    it('is taken over by nobody who has no right to the account', async () => {
      const carl = await desk.person('member', { party: 'XC' });
      const link = await invited(await addressOf(carl));
      expect((await post(link, { name: 'Eve', language: 'en', password })).statusCode).toBe(422);
      const eve = await desk.as(anna);
      expect((await eve.post(link, {})).statusCode).toBe(422);
      expect((await eve.post(link, { token: 'x' })).statusCode).toBe(403);
      const own = await desk.as(carl);
      expect((await own.post(link, {}, { origin: 'https://evil.example' })).statusCode).toBe(403);
      expect((await own.post(link, {})).headers.location).toBe('/desk?done=accepted');
    });
  });
});

/** Ids of forms are new each time. */
function ids(html: string): string {
  return html.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
}
