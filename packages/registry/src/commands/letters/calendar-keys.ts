import type { Database } from '../../database.js';
import { transact } from '../../engine/one-transaction.js';

/*
 * The address of a person's own calendar is a secret, since calendars can not sign in. The caller makes it from the id;
 * here is only its hash. A person has one, and can end it.
 */

/** A new address; the one before it ends. */
export async function makeCalendarKey(
  db: Database,
  { id, keyHash, person, now }: { id: string; keyHash: string; person: string; now: Date },
): Promise<void> {
  const at = now.toISOString();
  await transact(db, async (tx) => {
    await tx.selectFrom('people').select('id').where('id', '=', person).forUpdate().execute();
    await tx
      .updateTable('calendar_keys')
      .set({ ended_at: at })
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .execute();
    await tx
      .insertInto('calendar_keys')
      .values({ id, person_id: person, key_hash: keyHash, made_at: at, ended_at: null })
      .execute();
  });
}

export async function endCalendarKey(
  db: Database,
  { person, now }: { person: string; now: Date },
): Promise<void> {
  await db
    .updateTable('calendar_keys')
    .set({ ended_at: now.toISOString() })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute();
}

/** The one in force, for its owner; null where there is none. */
export async function calendarKeyOf(
  db: Database,
  person: string,
): Promise<{ readonly id: string; readonly madeAt: string } | null> {
  const row = await db
    .selectFrom('calendar_keys')
    .select(['id', 'made_at'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ? { id: row.id, madeAt: row.made_at } : null;
}
