import {
  accountById,
  beginStep,
  linkOutsideAccount,
  personByOutsideAccount,
  takeStep,
} from '@rapporteur/registry';
import type { OutsideSignIn } from '../settings.js';
import type { Door, Knock } from './door.js';
import { begun, type SignInOutcome, welcome } from './sign-in.js';

/*
 * Another organisation's sign-in (OpenID Connect, authorization code with PKCE). An address that it tells is not
 * believed: who is signed in links the two accounts, and comes in that way from then on.
 */

const oidc = () => import('openid-client');

interface Begun {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly next: string;
}

/** Where the browser is sent, and the step that its return continues. `person`: who links the account, null to sign in. */
export async function leaveForOutside(
  door: Door,
  outside: OutsideSignIn,
  { person, next }: { readonly person: string | null; readonly next: string },
): Promise<{ readonly address: string; readonly step: string }> {
  const client = await oidc();
  const configuration = await configurationOf(outside);
  const begun: Begun = {
    ...{
      verifier: client.randomPKCECodeVerifier(),
      state: client.randomState(),
      nonce: client.randomNonce(),
      next,
    },
  };
  const address = client.buildAuthorizationUrl(configuration, {
    ...{ redirect_uri: backAddress(door), scope: 'openid', state: begun.state, nonce: begun.nonce },
    ...{
      code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
    },
  });
  const step = await beginStep(door.db, {
    kind: 'outside',
    person,
    content: begun,
    minutes: 10,
    now: door.now(),
  });
  return { address: address.href, step };
}

export type CameBack = SignInOutcome | { readonly kind: 'linked' } | { readonly kind: 'not-linked' };

/** @param query what the browser brought back, "code=…&state=…" */
export async function comeBackFromOutside(
  door: Door,
  outside: OutsideSignIn,
  { step, query, person }: { readonly step: string; readonly query: string; readonly person: string | null },
  knock: Knock,
): Promise<{ readonly came: CameBack; readonly next: string }> {
  const pending = await takeStep(door.db, { kind: 'outside', token: step, now: door.now() });
  const begunWith = pending?.content as Begun | undefined;
  const next = begunWith?.next ?? '/desk';
  if (!pending || !begunWith) return { came: { kind: 'failed' }, next };
  const subject = await subjectIn(door, outside, begunWith, query).catch(() => null);
  if (subject === null) return { came: { kind: 'failed' }, next };
  const there = { issuer: outside.issuer, subject };
  if (pending.person !== null) {
    // Only the session that went out links: nobody else's return does.
    const linked =
      pending.person === person &&
      (await linkOutsideAccount(door.db, { ...there, person: pending.person, now: door.now() }));
    return { came: { kind: linked ? 'linked' : 'failed' }, next };
  }
  const known = await personByOutsideAccount(door.db, there);
  const account = known === null ? null : welcome(door, await accountById(door.db, known));
  return {
    came: account ? await begun(door, account.person, 'outside', knock) : { kind: 'not-linked' },
    next,
  };
}

/** Who came back, as the signed identity token says; null or an error where it does not belong to what was begun. */
async function subjectIn(
  door: Door,
  outside: OutsideSignIn,
  { verifier, state, nonce }: Begun,
  query: string,
): Promise<string | null> {
  const { authorizationCodeGrant } = await oidc();
  const back = new URL(`${backAddress(door)}?${query}`);
  const tokens = await authorizationCodeGrant(await configurationOf(outside), back, {
    ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
  });
  return tokens.claims()?.sub ?? null;
}

function backAddress({ settings: { origin } }: Door): string {
  return `${origin}/sign-in/outside/back`;
}

type Configuration = Awaited<ReturnType<Awaited<ReturnType<typeof oidc>>['discovery']>>;
const configurations = new Map<string, Promise<Configuration>>();

async function configurationOf({ issuer, clientId, clientSecret }: OutsideSignIn): Promise<Configuration> {
  const known = configurations.get(`${issuer} ${clientId}`);
  if (known) return known;
  const { discovery, allowInsecureRequests } = await oidc();
  // Plain HTTP only to this computer, for rehearsals.
  const isHere = ['localhost', '127.0.0.1'].includes(new URL(issuer).hostname);
  const made = discovery(
    new URL(issuer),
    clientId,
    clientSecret,
    undefined,
    isHere ? { execute: [allowInsecureRequests] } : {},
  );
  configurations.set(`${issuer} ${clientId}`, made);
  made.catch(() => configurations.delete(`${issuer} ${clientId}`));
  return made;
}
