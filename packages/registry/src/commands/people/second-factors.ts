import type { Database } from '../../database.js';
import { transact } from '../../engine/one-transaction.js';

/*
 * One-time codes and recovery codes. What they are is decided in web, where the key of the installation is: here are
 * encrypted secrets and hashes.
 */

/** A secret that does not count yet: it is asked for at sign-in once a first code proved that the device has it. */
export async function proposeSecondFactor(
  db: Database,
  { person, secret, now }: { person: string; secret: string; now: Date },
): Promise<void> {
  await db
    .insertInto('second_factors')
    .values({ person_id: person, secret, last_step: null, added_at: now.toISOString(), confirmed_at: null })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ secret, last_step: null, added_at: now.toISOString() })
        .where('second_factors.confirmed_at', 'is', null),
    )
    .execute();
}

/** Confirms the proposed secret; recovery codes take the place of earlier ones. False where nothing was proposed. */
export async function confirmSecondFactor(
  db: Database,
  {
    person,
    step,
    recoveryHashes,
    now,
  }: {
    person: string;
    step: number;
    recoveryHashes: readonly string[];
    now: Date;
  },
): Promise<boolean> {
  return transact(db, async (tx) => {
    const confirmed = await tx
      .updateTable('second_factors')
      .set({ confirmed_at: now.toISOString(), last_step: step })
      .where('person_id', '=', person)
      .where('confirmed_at', 'is', null)
      .executeTakeFirst();
    if (confirmed.numUpdatedRows === 0n) return false;
    await replaceRecoveryCodes(tx, person, recoveryHashes);
    return true;
  });
}

export async function replaceRecoveryCodes(
  db: Database,
  person: string,
  hashes: readonly string[],
): Promise<void> {
  await db.deleteFrom('recovery_codes').where('person_id', '=', person).execute();
  await db
    .insertInto('recovery_codes')
    .values(hashes.map((code_hash) => ({ person_id: person, code_hash, used_at: null })))
    .execute();
}

export async function removeSecondFactor(db: Database, person: string): Promise<void> {
  await db.deleteFrom('recovery_codes').where('person_id', '=', person).execute();
  await db.deleteFrom('second_factors').where('person_id', '=', person).execute();
}

/** Takes the half minute of a code, if none as late was taken: of two who send the same code, one comes in. */
export async function takeCodeStep(db: Database, person: string, step: number): Promise<boolean> {
  const taken = await db
    .updateTable('second_factors')
    .set({ last_step: step })
    .where('person_id', '=', person)
    .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)]))
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

export async function takeRecoveryCode(
  db: Database,
  { person, codeHash, now }: { person: string; codeHash: string; now: Date },
): Promise<boolean> {
  const taken = await db
    .updateTable('recovery_codes')
    .set({ used_at: now.toISOString() })
    .where('person_id', '=', person)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}
