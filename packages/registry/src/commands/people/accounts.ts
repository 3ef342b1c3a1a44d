import type { Database } from '../../database.js';
import { transact } from '../../engine/one-transaction.js';

/** A new password ends every other session of the person: whoever knew the old one is out. */
export async function setPassword(
  db: Database,
  {
    person,
    passwordHash,
    keep = null,
    now,
  }: {
    readonly person: string;
    readonly passwordHash: string;
    /** Id of the session that goes on. */
    readonly keep?: string | null;
    readonly now: Date;
  },
): Promise<void> {
  await transact(db, async (tx) => {
    await tx.updateTable('people').set({ password_hash: passwordHash }).where('id', '=', person).execute();
    await endSessions(tx, { person, keep, now });
    await tx.deleteFrom('pending_steps').where('person_id', '=', person).execute();
  });
}

/** Ends all sessions of a person, or all but one; says how many. */
export async function endSessions(
  db: Database,
  {
    person,
    keep = null,
    now,
  }: { readonly person: string; readonly keep?: string | null; readonly now: Date },
): Promise<number> {
  let query = db
    .updateTable('sessions')
    .set({ ended_at: now.toISOString() })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null);
  if (keep !== null) query = query.where('id', '!=', keep);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

export async function renameAccount(
  db: Database,
  {
    person,
    name,
    language,
  }: { readonly person: string; readonly name: string; readonly language: 'en' | 'fr' },
): Promise<void> {
  await db.updateTable('people').set({ name, language }).where('id', '=', person).execute();
}

/**
 * Who a person is at another sign-in. False where that account belongs to somebody else here.
 */
export async function linkOutsideAccount(
  db: Database,
  {
    person,
    issuer,
    subject,
    now,
  }: {
    readonly person: string;
    readonly issuer: string;
    readonly subject: string;
    readonly now: Date;
  },
): Promise<boolean> {
  await db
    .insertInto('outside_accounts')
    .values({ issuer, subject, person_id: person, linked_at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .execute();
  const row = await db
    .selectFrom('outside_accounts')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id === person;
}

/** Whoever is signed in to an account of the invented round is out. */
export async function endDemoSessions(db: Database, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ ended_at: now.toISOString() })
    .where('ended_at', 'is', null)
    .where('person_id', 'in', (of) => of.selectFrom('people').select('id').where('is_demo', '=', true))
    .execute();
}
