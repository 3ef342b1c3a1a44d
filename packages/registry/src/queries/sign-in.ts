import type { Passkey } from '../commands/people/passkeys.js';
import { aliveSince } from '../commands/people/sessions.js';
import type { Database } from '../database.js';
import { storable } from '../storable.js';

/*
 * What signing in looks up, before there is a viewer: for the door alone. Everything else asks as a person.
 */

export interface AccountToOpen {
  readonly person: string;
  readonly passwordHash: string | null;
  readonly secondFactor: boolean;
  /** Of the invented round: its password is known to everybody. */
  readonly isDemo: boolean;
}

/** An open account by its address; null for an unknown or a closed one. */
export async function accountByAddress(db: Database, address: string): Promise<AccountToOpen | null> {
  const row = await accountRows(db).where('people.email', '=', storable(address)).executeTakeFirst();
  return row ? rowToAccount(row) : null;
}

export async function accountById(db: Database, person: string): Promise<AccountToOpen | null> {
  const row = await accountRows(db).where('people.id', '=', person).executeTakeFirst();
  return row ? rowToAccount(row) : null;
}

function accountRows(db: Database) {
  return db
    .selectFrom('people')
    .leftJoin('second_factors', 'second_factors.person_id', 'people.id')
    .select(['people.id', 'people.password_hash', 'people.is_demo', 'second_factors.confirmed_at'])
    .where('people.closed_at', 'is', null);
}

function rowToAccount(row: {
  id: string;
  password_hash: string | null;
  is_demo: boolean;
  confirmed_at: string | null;
}): AccountToOpen {
  return {
    ...{ person: row.id, passwordHash: row.password_hash, isDemo: row.is_demo },
    secondFactor: row.confirmed_at !== null,
  };
}

export async function secondFactorOf(
  db: Database,
  person: string,
): Promise<{ readonly secret: string; readonly isConfirmed: boolean } | null> {
  const row = await db
    .selectFrom('second_factors')
    .select(['secret', 'confirmed_at'])
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row ? { secret: row.secret, isConfirmed: row.confirmed_at !== null } : null;
}

/** A passkey and whose it is, while the account is open. */
export async function passkeyById(
  db: Database,
  id: string,
): Promise<(Passkey & { readonly person: string }) | null> {
  const row = await db
    .selectFrom('passkeys')
    .innerJoin('people', 'people.id', 'passkeys.person_id')
    .selectAll('passkeys')
    .where('passkeys.id', '=', storable(id))
    .where('people.closed_at', 'is', null)
    .executeTakeFirst();
  return row
    ? {
        ...{ id: row.id, person: row.person_id, publicKey: new Uint8Array(row.public_key) },
        ...{ signCount: row.sign_count, transports: row.transports },
      }
    : null;
}

export async function personByOutsideAccount(
  db: Database,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('outside_accounts')
    .innerJoin('people', 'people.id', 'outside_accounts.person_id')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('people.closed_at', 'is', null)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export interface SessionInList {
  readonly id: string;
  readonly begunAt: string;
  readonly seenAt: string;
  readonly manner: string;
  readonly client: string;
}

export interface OwnAccount {
  readonly hasPassword: boolean;
  readonly secondFactor: { readonly confirmed: boolean; readonly recoveryCodesLeft: number } | null;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly addedAt: string;
    readonly usedAt: string | null;
  }[];
  /** Alive ones, the latest first. */
  readonly sessions: readonly SessionInList[];
}

/** What a person sees of the own account, and nobody else does. */
export async function ownAccount(db: Database, person: string, now: Date): Promise<OwnAccount> {
  const [own, factor, codes, passkeys, sessions] = await Promise.all([
    db.selectFrom('people').select('password_hash').where('id', '=', person).executeTakeFirstOrThrow(),
    secondFactorOf(db, person),
    db
      .selectFrom('recovery_codes')
      .select('code_hash')
      .where('person_id', '=', person)
      .where('used_at', 'is', null)
      .execute(),
    db.selectFrom('passkeys').selectAll().where('person_id', '=', person).orderBy('added_at').execute(),
    db
      .selectFrom('sessions')
      .select(['id', 'begun_at', 'seen_at', 'manner', 'client'])
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now.toISOString())
      .where('seen_at', '>', aliveSince(now))
      .orderBy('begun_at', 'desc')
      .execute(),
  ]);
  return {
    hasPassword: own.password_hash !== null,
    secondFactor: factor && { confirmed: factor.isConfirmed, recoveryCodesLeft: codes.length },
    passkeys: passkeys.map(({ id, name, added_at: addedAt, used_at: usedAt }) => ({
      id,
      name,
      addedAt,
      usedAt,
    })),
    sessions: sessions.map(({ id, begun_at: begunAt, seen_at: seenAt, manner, client }) => ({
      ...{ id, begunAt, seenAt, manner, client },
    })),
  };
}
