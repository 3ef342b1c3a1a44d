import { nextTry } from '@rapporteur/monitoring';
import { sql } from 'kysely';
import type { Database } from '../../database.js';
import { transact } from '../../engine/one-transaction.js';
import { type StoredLetter, storedLetters } from '../../queries/stored-letters.js';

/**
 * Letters whose time has come, taken for ten minutes, so that two processes do not send the same one. One that is taken
 * and never told of is sent again afterwards: whoever sends gives it a Message-ID by its id, so that mailboxes can tell.
 */
export async function takeLetters(db: Database, now: Date, most = 50): Promise<readonly StoredLetter[]> {
  const at = now.toISOString();
  return transact(db, async (tx) => {
    const due = await tx
      .selectFrom('letters')
      .select('id')
      .where('sent_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where('next_try_at', '<=', at)
      // The people of the invented round have no mailbox: their letters stay in the outbox.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('people')
              .select('people.id')
              .whereRef('people.id', '=', 'letters.person_id')
              .where('people.is_demo', '=', true),
          ),
        ),
      )
      .where((where) => where.or([where('taken_until', 'is', null), where('taken_until', '<', at)]))
      .orderBy('next_try_at')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    await tx
      .updateTable('letters')
      .set({ taken_until: new Date(now.getTime() + 600_000).toISOString() })
      .where('id', 'in', ids)
      .execute();
    const letters = await storedLetters(tx, { ids });
    // An account that was closed since gets nothing any more.
    const closed = letters.filter(({ isClosed }) => isClosed).map(({ id }) => id);
    if (closed.length > 0)
      await tx.updateTable('letters').set({ withdrawn_at: at }).where('id', 'in', closed).execute();
    return letters.filter(({ isClosed }) => !isClosed);
  });
}

/** It went: what only stood there to send it goes too. */
export async function letterSent(db: Database, id: string, now: Date): Promise<void> {
  await db
    .updateTable('letters')
    .set({ sent_at: now.toISOString(), taken_until: null, problem: null, name: null, address: null })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute();
}

/** @param problem what went wrong, without passwords and without the letter */
export async function letterFailed(db: Database, id: string, problem: string, now: Date): Promise<void> {
  await transact(db, async (tx) => {
    const row = await tx
      .updateTable('letters')
      .set({ tries: sql`tries + 1`, problem: problem.slice(0, 300), taken_until: null })
      .where('id', '=', id)
      .returning('tries')
      .executeTakeFirst();
    if (!row) return;
    await tx
      .updateTable('letters')
      .set({ next_try_at: nextTry(row.tries, now.toISOString()) })
      .where('id', '=', id)
      .execute();
  });
}
