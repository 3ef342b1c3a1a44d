import { hashOf } from '../commands/private-readings.js';
import type { Database } from '../database.js';

export interface PrivateReading {
  readonly content: unknown;
  readonly keptAt: string;
  readonly expiresAt: string;
}

/** What was kept under an address. The address is the right to read it, whoever looks; after a day it is gone. */
export async function readPrivate(
  db: Database,
  address: string,
  now: Date = new Date(),
): Promise<PrivateReading | null> {
  if (!/^[0-9a-f]{32}$/.test(address)) return null;
  const row = await db
    .selectFrom('private_readings')
    .selectAll()
    .where('address_hash', '=', hashOf(address))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return row ? { content: row.content, keptAt: row.kept_at, expiresAt: row.expires_at } : null;
}
