import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk } from '../a-desk.js';

/** Another organisation's sign-in, as OpenID Connect describes it, for whoever `subject` says. */
interface Provider {
  readonly issuer: string;
  readonly server: Server;
  subject: string;
  /** What the next identity token says of its nonce; the one that was asked for when null. */
  wrongNonce: string | null;
}

async function aProvider(): Promise<Provider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const asked = new Map<string, { nonce: string; challenge: string }>();
  const provider = { subject: 'anna', wrongNonce: null as string | null } as {
    -readonly [K in keyof Provider]: Provider[K];
  };
  provider.server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer);
    const json = (value: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname === '/.well-known/openid-configuration')
      return json({
        ...{ issuer: provider.issuer, authorization_endpoint: `${provider.issuer}/authorize` },
        ...{ token_endpoint: `${provider.issuer}/token`, jwks_uri: `${provider.issuer}/keys` },
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (url.pathname === '/keys')
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    if (url.pathname === '/authorize') {
      const of = (name: string) => url.searchParams.get(name) ?? '';
      const code = `code-${asked.size}`;
      asked.set(code, { nonce: of('nonce'), challenge: of('code_challenge') });
      const back = new URL(of('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', of('state'));
      return response.writeHead(302, { location: back.href }).end();
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const begun = asked.get(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!begun || begun.challenge !== challenge) return json({ error: 'invalid_grant' }, 400);
    asked.delete(form.get('code') ?? '');
    const now = Math.floor(Date.now() / 1000);
    const idToken = signed(privateKey, {
      ...{ iss: provider.issuer, aud: 'rapporteur', sub: provider.subject, iat: now, exp: now + 60 },
      nonce: provider.wrongNonce ?? begun.nonce,
    });
    return json({ access_token: 'a', token_type: 'bearer', id_token: idToken });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => provider.server.once('listening', resolve));
  provider.issuer = `http://127.0.0.1:${(provider.server.address() as AddressInfo).port}`;
  return provider;
}

function signed(key: KeyObject, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

describe('the sign-in of another organisation', () => {
  let provider: Provider;
  let desk: TestDesk;
  let anna: string;

  beforeAll(async () => {
    provider = await aProvider();
    const outsideSignIn = {
      ...{ issuer: provider.issuer, clientId: 'rapporteur', clientSecret: 'secret', name: 'Ministry' },
    };
    desk = await aDesk({ outsideSignIn });
    anna = await desk.person('member', { party: 'XA' });
  });
  afterAll(async () => {
    await desk?.close();
    provider?.server.close();
  });

  const cookieOf = (response: LightMyRequestResponse, name: string) =>
    response.cookies.find((each) => each.name === name)?.value ?? '';

  /** Goes out, through the provider, and comes back; the browser keeps the cookies. */
  async function thereAndBack(
    from: string,
    { session = '', changed = (back: string) => back, step = null as string | null } = {},
  ): Promise<LightMyRequestResponse> {
    const own = session ? `rapporteur=${session}; ` : '';
    const out = await desk.app.inject({ method: 'GET', url: from, headers: { cookie: own } });
    const there = await fetch(String(out.headers.location), { redirect: 'manual' });
    const back = new URL(changed(there.headers.get('location') ?? ''));
    const cookie = `${own}rapporteur-step=${step ?? cookieOf(out, 'rapporteur-step')}`;
    return desk.app.inject({ method: 'GET', url: back.pathname + back.search, headers: { cookie } });
  }

  async function sessionOf(person: string): Promise<string> {
    const { beginSession } = await import('@rapporteur/registry');
    const { token } = await beginSession(desk.registry.db, {
      ...{ person, manner: 'test', client: 'test', now: desk.time.now },
    });
    return token;
  }

  it('lets nobody in whose account was not linked', async () => {
    const back = await thereAndBack('/sign-in/outside?next=/desk');
    expect(back.headers.location).toBe('/sign-in?failed=not-linked');
    expect(cookieOf(back, 'rapporteur')).toBe('');
    expect((await desk.app.inject('/sign-in?failed=not-linked')).body).toContain('is not linked');
  });

  it('is linked by who is signed in, and opens from then on', async () => {
    const session = await sessionOf(anna);
    const linked = await thereAndBack('/sign-in/outside?link=1', { session });
    expect(linked.headers.location).toBe('/desk/account?done=linked');
    const back = await thereAndBack('/sign-in/outside?next=%2Fdesk%2Faccount');
    expect(back.headers.location).toBe('/desk/account');
    expect(cookieOf(back, 'rapporteur')).toMatch(/^[\w-]{43}$/);
  });

  it('is linked to one account only, and by nobody else’s return', async () => {
    const ben = await desk.person('member', { party: 'XB' });
    const stolen = await thereAndBack('/sign-in/outside?link=1', { session: await sessionOf(ben) });
    expect(stolen.headers.location).toBe('/sign-in?failed=outside');
    provider.subject = 'ben';
    const out = await desk.app.inject({
      ...{
        method: 'GET',
        url: '/sign-in/outside?link=1',
        headers: { cookie: `rapporteur=${await sessionOf(ben)}` },
      },
    });
    // Anna's browser brings back what Ben's began.
    const step = cookieOf(out, 'rapporteur-step');
    const mixed = await thereAndBack('/sign-in/outside?link=1', { session: await sessionOf(anna), step });
    expect(mixed.headers.location).toBe('/sign-in?failed=outside');
    provider.subject = 'anna';
  });

  it.each([
    ['another state', { changed: (back: string) => back.replace(/state=[^&]+/, 'state=x') }],
    ['another code', { changed: (back: string) => back.replace(/code=[^&]+/, 'code=x') }],
    ['a step of nobody', { step: 'a'.repeat(43) }],
  ])('takes no return with %s', async (_what, parts) => {
    const back = await thereAndBack('/sign-in/outside', parts);
    expect(back.headers.location).toBe('/sign-in?failed=outside');
    expect(cookieOf(back, 'rapporteur')).toBe('');
  });

  it('takes no token that was made for another request', async () => {
    provider.wrongNonce = 'of another';
    expect((await thereAndBack('/sign-in/outside')).headers.location).toBe('/sign-in?failed=outside');
    provider.wrongNonce = null;
  });
});
