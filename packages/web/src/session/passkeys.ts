import {
  accountById,
  addPasskey,
  beginStep,
  notePasskeyUse,
  ownAccount,
  passkeyById,
  takeStep,
} from '@rapporteur/registry';
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Door, Knock } from './door.js';
import { begun, type SignInOutcome, welcome } from './sign-in.js';

/*
 * Passkeys (WebAuthn level 3): the authenticator verifies the person itself, so one signs in with it alone. The library
 * is loaded by whoever uses one. Challenges are kept by the registry and used once.
 */

const webauthn = () => import('@simplewebauthn/server');
const siteOf = ({ settings: { origin } }: Door) => ({ origin, host: new URL(origin).hostname });

export interface Challenge {
  /** Continues with the browser's answer, for five minutes. */
  readonly step: string;
  /** As `navigator.credentials` takes them (PublicKeyCredential.parse…FromJSON). */
  readonly options: object;
}

/** Asks the browser to make a passkey for who is signed in. */
export async function offerPasskey(
  door: Door,
  { person, address, name }: { readonly person: string; readonly address: string; readonly name: string },
): Promise<Challenge> {
  const { generateRegistrationOptions } = await webauthn();
  const { passkeys } = await ownAccount(door.db, person, door.now());
  const options = await generateRegistrationOptions({
    ...{ rpName: 'Rapporteur', rpID: siteOf(door).host, userName: address, userDisplayName: name },
    userID: new Uint8Array(Buffer.from(person)),
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { options, step: await challengeStep(door, person, options.challenge) };
}

/** Keeps the passkey that the browser made. False where the answer does not belong to the challenge. */
export async function takePasskey(
  door: Door,
  {
    person,
    step,
    answer,
    name,
  }: {
    readonly person: string;
    readonly step: string;
    readonly answer: unknown;
    readonly name: string;
  },
): Promise<boolean> {
  const challenge = await challengeOf(door, step, person);
  if (challenge === null) return false;
  const { verifyRegistrationResponse } = await webauthn();
  const { origin, host } = siteOf(door);
  const outcome = await verifyRegistrationResponse({
    ...{ response: answer as RegistrationResponseJSON, expectedChallenge: challenge },
    ...{ expectedOrigin: origin, expectedRPID: host, requireUserVerification: true },
  }).catch(() => null);
  if (!outcome?.verified) return false;
  const { id, publicKey, counter, transports = [] } = outcome.registrationInfo.credential;
  const passkey = { id, publicKey, signCount: counter, transports };
  return addPasskey(door.db, person, passkey, { name, now: door.now() });
}

/** Asks the browser for any passkey of this site: it names no account. */
export async function askForPasskey(door: Door): Promise<Challenge> {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: siteOf(door).host,
    userVerification: 'required',
  });
  return { options, step: await challengeStep(door, null, options.challenge) };
}

export async function signInByPasskey(
  door: Door,
  { step, answer }: { readonly step: string; readonly answer: unknown },
  knock: Knock,
): Promise<SignInOutcome> {
  const failed = { kind: 'failed' } as const;
  const challenge = await challengeOf(door, step, null);
  const id = (answer as { id?: unknown } | null)?.id;
  const passkey = typeof id === 'string' ? await passkeyById(door.db, id) : null;
  if (challenge === null || !passkey) return failed;
  const { verifyAuthenticationResponse } = await webauthn();
  const { origin, host } = siteOf(door);
  const { publicKey, signCount: counter, person } = passkey;
  const outcome = await verifyAuthenticationResponse({
    ...{ response: answer as AuthenticationResponseJSON, expectedChallenge: challenge },
    ...{ expectedOrigin: origin, expectedRPID: host, requireUserVerification: true },
    credential: {
      ...{ id: passkey.id, publicKey: new Uint8Array(publicKey), counter },
      transports: [...passkey.transports] as AuthenticatorTransport[],
    },
  }).catch(() => null);
  if (!outcome?.verified) return failed;
  const { newCounter: signCount } = outcome.authenticationInfo;
  if (!(await notePasskeyUse(door.db, { id: passkey.id, signCount, now: door.now() }))) return failed;
  const account = welcome(door, await accountById(door.db, person));
  return account ? begun(door, person, 'passkey', knock) : failed;
}

function challengeStep(door: Door, person: string | null, challenge: string): Promise<string> {
  return beginStep(door.db, { kind: 'passkey', person, content: { challenge }, minutes: 5, now: door.now() });
}

async function challengeOf(door: Door, step: string, person: string | null): Promise<string | null> {
  const pending = await takeStep(door.db, { kind: 'passkey', token: step, now: door.now() });
  if (pending?.person !== person) return null;
  return (pending.content as { challenge?: string } | null)?.challenge ?? null;
}
