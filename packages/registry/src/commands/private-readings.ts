import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database.js';
import { storable } from '../storable.js';

const life = 24 * 60 * 60 * 1000;

export interface PrivateAddress {
  /** 32 hexadecimal digits, 128 bits of chance. It is given once: only its hash is kept. */
  readonly address: string;
  readonly expiresAt: string;
}

/**
 * Keeps what was read from a person's own file, for a day, under an address that nobody can guess. No history tells of
 * it. What has expired goes at the same time.
 */
export async function keepPrivateReading(
  db: Database,
  content: unknown,
  now: Date = new Date(),
): Promise<PrivateAddress> {
  await forgetExpiredReadings(db, now);
  const address = randomBytes(16).toString('hex');
  const expiresAt = new Date(now.getTime() + life).toISOString();
  await db
    .insertInto('private_readings')
    .values({
      address_hash: hashOf(address),
      content: JSON.stringify(storable(content)),
      kept_at: now.toISOString(),
      expires_at: expiresAt,
    })
    .execute();
  return { address, expiresAt };
}

/** Removes a private reading before its time; true if there was one. */
export async function forgetPrivateReading(db: Database, address: string): Promise<boolean> {
  const result = await db
    .deleteFrom('private_readings')
    .where('address_hash', '=', hashOf(address))
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Gives how many went. The registry does this every ten minutes as long as it is open. */
export async function forgetExpiredReadings(db: Database, now: Date = new Date()): Promise<number> {
  const result = await db
    .deleteFrom('private_readings')
    .where('expires_at', '<=', now.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export function hashOf(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}
