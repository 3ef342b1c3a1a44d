import {
  beginSession,
  endSession,
  lookAtStep,
  personOfSession,
  setPassword,
  takeStep,
} from '@rapporteur/registry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendRefusal } from '../edge/answer.js';
import { askedLanguage } from '../edge/asked-language.js';
import { refuse } from '../edge/refusals.js';
import { pageWithScripts } from '../edge/safety-headers.js';
import type { Site } from '../edge/site.js';
import { CodePage } from '../pages/sign-in/code-page.js';
import { GoneLink, NewPasswordPage } from '../pages/sign-in/new-password-page.js';
import { SignInPage } from '../pages/sign-in/sign-in-page.js';
import type { Key } from '../words/say.js';
import { endedCookie, endedStep, sessionCookie, sessionToken, stepCookie, stepOf } from './cookie.js';
import { type Door, knockOf } from './door.js';
import { doorPages, fieldsOf, textOf } from './door-pages.js';
import { isFormToken } from './form-token.js';
import { nextAddress } from './next-address.js';
import { comeBackFromOutside, leaveForOutside } from './outside.js';
import { askForPasskey, signInByPasskey } from './passkeys.js';
import { faultOfPassword, hashPassword } from './passwords.js';
import { type SignInOutcome, signInByCode, signInByPassword } from './sign-in.js';

/** The way in and out: the only addresses that set a cookie. Nothing of it is kept by anybody. */
export function serveSignIn(app: FastifyInstance, site: Site, door: Door): void {
  const { origin, outsideSignIn: outside = null } = site.settings;
  const { show, otherSite } = doorPages(app, site);

  app.get('/sign-in', async (request, reply) => {
    const { next, failed } = request.query as { next?: string; failed?: string };
    if (await signedIn(request)) return reply.redirect(nextAddress(next), 303);
    return signInPage(request, reply, { next, failed: failed === undefined ? null : failureKey(failed) });
  });

  app.post('/sign-in', async (request, reply) => {
    if (otherSite(request)) return sendRefusal(site, request, reply, refuse('other-site'));
    const fields = fieldsOf(request);
    const [email, password, next] = [
      textOf(fields, 'email').toLowerCase(),
      fields.get('password') ?? '',
      fields.get('next'),
    ];
    if (email === '' || password === '')
      return signInPage(request, reply, { next, email, failed: 'signIn.failed', status: 422 });
    const outcome = await signInByPassword(door, { address: email, password }, knockOf(request));
    if (outcome.kind === 'code-needed')
      return reply
        .header('set-cookie', stepCookie(outcome.step, origin))
        .redirect(withNext('/sign-in/code', next, request), 303);
    if (outcome.kind === 'in') return comeIn(request, reply, outcome, next);
    return signInPage(request, reply, { next, email, ...failureOf(outcome) });
  });

  app.get('/sign-in/code', (request, reply) => {
    const { next } = request.query as { next?: string };
    return stepOf(request, origin) === null
      ? reply.redirect(withNext('/sign-in', next, request), 303)
      : show(request, reply, { title: 'signIn.code.title', main: <CodePage next={next} /> });
  });

  app.post('/sign-in/code', async (request, reply) => {
    if (otherSite(request)) return sendRefusal(site, request, reply, refuse('other-site'));
    const fields = fieldsOf(request);
    const next = fields.get('next');
    const given = { step: stepOf(request, origin) ?? '', code: textOf(fields, 'code').slice(0, 40) };
    const outcome = await signInByCode(door, given, knockOf(request));
    if (outcome.kind === 'in') return comeIn(request, reply, outcome, next);
    if (outcome.kind === 'begin-again')
      return reply
        .header('set-cookie', endedStep(origin))
        .redirect(withNext('/sign-in?failed=again', next, request), 303);
    const [failed, status] =
      outcome.kind === 'too-many'
        ? (['signIn.tooMany', 429] as const)
        : (['signIn.code.failed', 422] as const);
    return show(request, reply, {
      ...{ title: 'signIn.code.title', main: <CodePage next={next ?? undefined} />, status },
      error: { act: 'code', field: 'code', key: failed },
    });
  });

  app.post('/sign-in/passkey/options', async (request, reply) => {
    if (otherSite(request)) return sendRefusal(site, request, reply, refuse('other-site'));
    const { options, step } = await askForPasskey(door);
    return reply.header('set-cookie', stepCookie(step, origin)).send({ options });
  });

  app.post('/sign-in/passkey', async (request, reply) => {
    if (otherSite(request)) return sendRefusal(site, request, reply, refuse('other-site'));
    const fields = fieldsOf(request);
    const given = { step: stepOf(request, origin) ?? '', answer: parsed(fields.get('answer')) };
    const outcome = await signInByPasskey(door, given, knockOf(request));
    if (outcome.kind !== 'in')
      return reply.code(422).header('set-cookie', endedStep(origin)).send({ failed: true });
    await enter(request, reply, outcome);
    return reply.send({ next: nextAddress(fields.get('next')) });
  });

  if (outside) {
    app.get('/sign-in/outside', async (request, reply) => {
      const { next, link } = request.query as { next?: string; link?: string };
      if (otherSite(request)) return sendRefusal(site, request, reply, refuse('other-site'));
      const who = link === undefined ? null : await signedIn(request);
      if (link !== undefined && !who) return reply.redirect('/sign-in?next=/desk/account', 303);
      const person = who?.viewer.person.id ?? null;
      // Where the other side does not answer, the own ways in still do.
      const left = await leaveForOutside(door, outside, { person, next: nextAddress(next) }).catch(
        () => null,
      );
      if (!left) return reply.redirect('/sign-in?failed=outside', 303);
      return reply.header('set-cookie', stepCookie(left.step, origin)).redirect(left.address, 303);
    });

    app.get('/sign-in/outside/back', async (request, reply) => {
      const who = await signedIn(request);
      const { came, next } = await comeBackFromOutside(
        door,
        outside,
        {
          ...{ step: stepOf(request, origin) ?? '', person: who?.viewer.person.id ?? null },
          query: request.url.split('?')[1] ?? '',
        },
        knockOf(request),
      );
      if (came.kind === 'in') return comeIn(request, reply, came, next);
      const to =
        came.kind === 'linked'
          ? '/desk/account?done=linked'
          : `/sign-in?failed=${came.kind === 'not-linked' ? 'not-linked' : 'outside'}`;
      return reply.header('set-cookie', endedStep(origin)).redirect(to, 303);
    });
  }

  app.get('/sign-in/new-password/:token', async (request, reply) => {
    const { token } = request.params as { token: string };
    const step = await lookAtStep(door.db, { kind: 'reset', token, now: door.now() });
    const main = step ? <NewPasswordPage /> : <GoneLink />;
    return show(request, reply, { title: 'newPassword.title', main, status: step ? 200 : 404 });
  });

  app.post('/sign-in/new-password/:token', async (request, reply) => {
    if (otherSite(request)) return sendRefusal(site, request, reply, refuse('other-site'));
    const { token } = request.params as { token: string };
    const password = fieldsOf(request).get('password') ?? '';
    const fault = faultOfPassword(password, []);
    if (fault)
      return show(request, reply, {
        ...{ title: 'newPassword.title', main: <NewPasswordPage />, status: 422 },
        error: { act: 'new-password', field: 'password', key: `refused.${fault}` },
      });
    const now = door.now();
    const step = await takeStep(door.db, { kind: 'reset', token, now });
    if (!step?.person)
      return show(request, reply, { title: 'newPassword.title', main: <GoneLink />, status: 404 });
    await setPassword(door.db, { person: step.person, passwordHash: await hashPassword(password), now });
    const session = await beginSession(door.db, {
      ...{ person: step.person, manner: 'reset', client: knockOf(request).client, now },
    });
    return comeIn(request, reply, { kind: 'in', session, person: step.person }, '/desk/account');
  });

  app.post('/sign-out', async (request, reply) => {
    const token = sessionToken(request, origin);
    const isOurs =
      !otherSite(request) && token !== null && isFormToken(fieldsOf(request).get('token'), token);
    const who = isOurs ? await signedIn(request) : null;
    if (token !== null && !isOurs) return sendRefusal(site, request, reply, refuse('other-site'));
    if (who)
      await endSession(door.db, { person: who.viewer.person.id, session: who.session, now: door.now() });
    return reply
      .header('set-cookie', endedCookie(origin))
      .header('clear-site-data', '"cache"')
      .redirect('/sign-in?failed=ended', 303);
  });

  function signInPage(
    request: FastifyRequest,
    reply: FastifyReply,
    {
      next,
      email = '',
      failed,
      status = 200,
    }: {
      readonly next: string | null | undefined;
      readonly email?: string;
      readonly failed: Key | null;
      readonly status?: number;
    },
  ) {
    reply.header('content-security-policy', pageWithScripts);
    return show(request, reply, {
      ...{ title: 'signIn.title', status, given: { email }, islands: ['passkey'] },
      address: `/sign-in?${new URLSearchParams({ next: nextAddress(next) })}`,
      main: <SignInPage next={next ?? undefined} outside={outside?.name ?? null} />,
      ...(failed === null
        ? {}
        : { error: { act: 'sign-in', field: status === 200 ? '' : 'email', key: failed } }),
    });
  }

  function signedIn(request: FastifyRequest) {
    const token = sessionToken(request, origin);
    return token === null ? Promise.resolve(null) : personOfSession(door.db, token, door.now());
  }

  async function comeIn(
    request: FastifyRequest,
    reply: FastifyReply,
    outcome: Extract<SignInOutcome, { kind: 'in' }>,
    next: unknown,
  ): Promise<FastifyReply> {
    await enter(request, reply, outcome);
    return reply.redirect(nextAddress(next), 303);
  }

  /** Always a new token; a session that the browser brought ends. */
  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    { session }: Extract<SignInOutcome, { kind: 'in' }>,
  ) {
    const before = await signedIn(request);
    if (before)
      await endSession(door.db, {
        person: before.viewer.person.id,
        session: before.session,
        now: door.now(),
      });
    reply.header('set-cookie', [sessionCookie(session.token, origin), endedStep(origin)]);
  }
}

const failures: Readonly<Record<string, Key>> = {
  ...{ ended: 'signIn.ended', again: 'signIn.code.beginAgain', passkey: 'signIn.passkey.failed' },
  ...{ outside: 'signIn.outside.failed', 'not-linked': 'signIn.outside.notLinked' },
};

function failureKey(code: string): Key | null {
  return Object.hasOwn(failures, code) ? (failures[code] ?? null) : null;
}

function failureOf({ kind }: SignInOutcome): { readonly failed: Key; readonly status: number } {
  return kind === 'too-many'
    ? { failed: 'signIn.tooMany', status: 429 }
    : { failed: 'signIn.failed', status: 422 };
}

function withNext(address: string, next: string | null | undefined, request: FastifyRequest): string {
  const { language, chosen } = askedLanguage(request);
  const [path, query] = address.split('?');
  const all = new URLSearchParams(query);
  if (next) all.set('next', nextAddress(next));
  if (chosen) all.set('lang', language);
  return all.size > 0 ? `${path}?${all}` : (path ?? '/sign-in');
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
