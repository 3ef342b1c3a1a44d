import type { Database } from '../../database.js';
import { storable } from '../../storable.js';

export interface Passkey {
  /** As the authenticator names it, base64url. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly signCount: number;
  readonly transports: readonly string[];
}

/** False where it was registered before: an authenticator's id belongs to one account. */
export async function addPasskey(
  db: Database,
  person: string,
  { id, publicKey, signCount, transports }: Passkey,
  { name, now }: { readonly name: string; readonly now: Date },
): Promise<boolean> {
  const added = await db
    .insertInto('passkeys')
    .values({
      ...{ id, person_id: person, public_key: publicKey, sign_count: signCount, transports: [...transports] },
      ...{ name: name.trim().slice(0, 80) || 'Passkey', added_at: now.toISOString(), used_at: null },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function removePasskey(db: Database, person: string, id: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('passkeys')
    .where('id', '=', storable(id))
    .where('person_id', '=', person)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}

/** Notes the use; false where the count went back or stood still, as it does where a key was copied (WebAuthn, 6.1.1). */
export async function notePasskeyUse(
  db: Database,
  { id, signCount, now }: { readonly id: string; readonly signCount: number; readonly now: Date },
): Promise<boolean> {
  const used = await db
    .updateTable('passkeys')
    .set({ sign_count: signCount, used_at: now.toISOString() })
    .where('id', '=', id)
    // Many passkeys do not count: theirs stays 0.
    .where((where) =>
      where.or([
        where('sign_count', '<', signCount),
        where.and([where('sign_count', '=', 0), where.val(signCount === 0)]),
      ]),
    )
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}
