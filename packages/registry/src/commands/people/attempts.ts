import { sql } from 'kysely';
import type { Database } from '../../database.js';
import { transact } from '../../engine/one-transaction.js';
import { newId } from '../../ids.js';

/** Failures within a time after which no further attempt is looked at. */
export interface AttemptLimits {
  readonly perAccountAndPlace: { readonly failures: number; readonly minutes: number };
  readonly perAccount: { readonly failures: number; readonly minutes: number };
  readonly perPlace: { readonly failures: number; readonly minutes: number };
}

/**
 * Five wrong passwords from one place in a quarter of an hour; the limit for an account from everywhere is higher, so
 * that a stranger can not easily shut somebody out; a place is perhaps a ministry behind one address.
 */
export const attemptLimits: AttemptLimits = {
  perAccountAndPlace: { failures: 5, minutes: 15 },
  perAccount: { failures: 50, minutes: 60 },
  perPlace: { failures: 100, minutes: 60 },
};

export interface Attempt {
  /** "password", "code", "passkey". */
  readonly manner: string;
  /** Keyed digests of what was tried and from where: also of addresses that have no account. */
  readonly accountKey: string;
  readonly fromKey: string;
  readonly now: Date;
}

/**
 * Counts an attempt before it is looked at, so that many at once do not slip through, and says whether there were too
 * many. It knows nothing of whether the account exists.
 */
export async function countAttempt(
  db: Database,
  { manner, accountKey, fromKey, now }: Attempt,
  limits: AttemptLimits = attemptLimits,
): Promise<{ readonly id: string; readonly tooMany: boolean }> {
  const id = newId();
  const at = now.toISOString();
  return transact(db, async (tx) => {
    // One after the other for one account and for one place, in one order so that none waits for another for ever.
    for (const key of [accountKey, fromKey].sort())
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
    await tx
      .deleteFrom('sign_in_attempts')
      .where('at', '<', new Date(now.getTime() - 86_400_000).toISOString())
      .execute();
    await tx
      .insertInto('sign_in_attempts')
      .values({ id, at, manner, account_key: accountKey, from_key: fromKey, succeeded: false })
      .execute();
    const failures = (minutes: number) =>
      tx
        .selectFrom('sign_in_attempts')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('succeeded', '=', false)
        .where('at', '>', new Date(now.getTime() - minutes * 60_000).toISOString());
    const { perAccountAndPlace, perAccount, perPlace } = limits;
    const counts = [
      [
        perAccountAndPlace.failures,
        failures(perAccountAndPlace.minutes)
          .where('account_key', '=', accountKey)
          .where('from_key', '=', fromKey),
      ],
      [perAccount.failures, failures(perAccount.minutes).where('account_key', '=', accountKey)],
      [perPlace.failures, failures(perPlace.minutes).where('from_key', '=', fromKey)],
    ] as const;
    for (const [most, query] of counts) {
      const { count } = await query.executeTakeFirstOrThrow();
      if (Number(count) > most) return { id, tooMany: true };
    }
    return { id, tooMany: false };
  });
}

/** It succeeded after all: it does not count any more, and neither do the failures before it from this place. */
export async function attemptSucceeded(db: Database, id: string): Promise<void> {
  const attempt = await db
    .selectFrom('sign_in_attempts')
    .select(['account_key', 'from_key'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!attempt) return;
  await db
    .updateTable('sign_in_attempts')
    .set({ succeeded: true })
    .where('account_key', '=', attempt.account_key)
    .where('from_key', '=', attempt.from_key)
    .execute();
}
