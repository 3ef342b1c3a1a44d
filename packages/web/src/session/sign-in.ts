import {
  type AccountToOpen,
  accountByAddress,
  accountById,
  attemptSucceeded,
  type BegunSession,
  beginSession,
  beginStep,
  countAttempt,
  lookAtStep,
  secondFactorOf,
  takeCodeStep,
  takeRecoveryCode,
  takeStep,
} from '@rapporteur/registry';
import type { Door, Knock } from './door.js';
import { verifyPassword } from './passwords.js';
import { recoveryCodeIn } from './recovery-codes.js';
import { unsealed } from './seal.js';
import { stepOfCode } from './totp.js';

export type SignInOutcome =
  | { readonly kind: 'in'; readonly session: BegunSession; readonly person: string }
  /** The password was right, a one-time code is asked for; `step` continues, for ten minutes. */
  | { readonly kind: 'code-needed'; readonly step: string }
  /** One answer for a wrong password, an unknown address and a closed account. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'too-many' };

/**
 * By address and password. The same queries and one verification happen whether or not the address has an account, and
 * attempts are counted alike, so that neither words nor time tell who has one.
 */
export async function signInByPassword(
  door: Door,
  { address, password }: { readonly address: string; readonly password: string },
  knock: Knock,
): Promise<SignInOutcome> {
  const { db, keys } = door;
  const attempt = await countAttempt(db, {
    manner: 'password',
    accountKey: keys.attemptKey(`account ${address}`),
    fromKey: keys.attemptKey(`place ${knock.from}`),
    now: door.now(),
  });
  if (attempt.tooMany) return { kind: 'too-many' };
  const account = welcome(door, await accountByAddress(db, address));
  const fits = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account || !fits) return { kind: 'failed' };
  await attemptSucceeded(db, attempt.id);
  if (!account.secondFactor) return begun(door, account.person, 'password', knock);
  const step = await beginStep(db, {
    ...{ kind: 'second-factor', person: account.person, minutes: 10, now: door.now() },
  });
  return { kind: 'code-needed', step };
}

/** The code of the authenticator, or a recovery code, after the password. */
export async function signInByCode(
  door: Door,
  { step, code }: { readonly step: string; readonly code: string },
  knock: Knock,
): Promise<SignInOutcome | { readonly kind: 'begin-again' }> {
  const { db, keys } = door;
  const now = door.now();
  const pending = await lookAtStep(db, { kind: 'second-factor', token: step, now });
  const account = pending?.person ? welcome(door, await accountById(db, pending.person)) : null;
  if (!account) return { kind: 'begin-again' };
  const attempt = await countAttempt(db, {
    ...{ manner: 'code', accountKey: keys.attemptKey(`code ${account.person}`), now },
    fromKey: keys.attemptKey(`place ${knock.from}`),
  });
  if (attempt.tooMany) return { kind: 'too-many' };
  if (!(await isCodeOf(door, account.person, code))) return { kind: 'failed' };
  if (!(await takeStep(db, { kind: 'second-factor', token: step, now }))) return { kind: 'begin-again' };
  await attemptSucceeded(db, attempt.id);
  return begun(door, account.person, 'password-and-code', knock);
}

/** Takes the code: it does not count a second time. */
export async function isCodeOf({ db, keys, now }: Door, person: string, code: string): Promise<boolean> {
  const recovery = recoveryCodeIn(code);
  if (recovery !== null)
    return takeRecoveryCode(db, { person, codeHash: keys.recoveryHash(person, recovery), now: now() });
  const factor = await secondFactorOf(db, person);
  const secret = factor?.isConfirmed ? unsealed(keys.seal, person, factor.secret) : null;
  const counter = secret && stepOfCode(secret, code, now());
  return counter !== null && (await takeCodeStep(db, person, counter));
}

/** The accounts of the invented round come in only where the operator has nothing else. */
export function welcome(
  { settings }: Pick<Door, 'settings'>,
  account: AccountToOpen | null,
): AccountToOpen | null {
  return account?.isDemo && settings.demoAccounts !== true ? null : account;
}

export async function begun(
  { db, now }: Door,
  person: string,
  manner: string,
  { client }: Knock,
): Promise<SignInOutcome> {
  const session = await beginSession(db, { person, manner, client, now: now() });
  return { kind: 'in', session, person };
}
