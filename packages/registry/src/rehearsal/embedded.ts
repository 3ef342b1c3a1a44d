import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Database, Schema } from '../database.js';
import { DatabaseThread } from '../engine/database-thread.js';
import { migrate, readMigrations } from '../engine/migrate.js';
import { pgliteDialect } from '../engine/pglite-dialect.js';
import { Turns } from '../engine/turns.js';

/** A migrated database as a tar, made once for each state of the migrations and kept beside the temporary files. */
export async function migratedTemplate(): Promise<Uint8Array> {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const checksum = createHash('sha256')
    .update(pglite)
    .update(
      readMigrations()
        .map((each) => each.checksum)
        .join(' '),
    )
    .digest('hex');
  const path = join(tmpdir(), `rapporteur-test-template-${checksum.slice(0, 16)}.tar`);
  if (existsSync(path)) return readFileSync(path);
  const thread = new DatabaseThread({ directory: null, statementTimeout: 60_000 });
  const db = new Kysely<Schema>({ dialect: pgliteDialect(thread, new Turns()) });
  await migrate(db);
  const dump = await thread.dump();
  await db.destroy();
  const growing = `${path}.${process.pid}`;
  writeFileSync(growing, dump);
  renameSync(growing, path);
  return dump;
}

/** An embedded database in memory, migrated. Close it, or the tests never end. */
export async function openEmbeddedInMemory(): Promise<{ db: Database; close(): Promise<void> }> {
  const thread = new DatabaseThread({
    directory: null,
    template: await migratedTemplate(),
    statementTimeout: 20_000,
  });
  const db = new Kysely<Schema>({ dialect: pgliteDialect(thread, new Turns()) });
  await thread.open();
  return { db, close: () => db.destroy() };
}

/** @param inMemory where the disk itself is played, a real fsync only costs time */
export function temporaryFolder({ inMemory = false } = {}): { path: string; remove(): void } {
  const base = inMemory && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const path = mkdtempSync(join(base, 'rapporteur-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
