import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { transact } from './one-transaction.js';

export interface Migration {
  /** "0001-foundations". */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

// Beside src and dist, so that nothing has to be copied by a build.
const folder = new URL('../../migrations/', import.meta.url);

export function readMigrations(from: URL = folder): readonly Migration[] {
  const files = readdirSync(from).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file));
  return files.sort().map((file) => {
    const text = readFileSync(new URL(file, from), 'utf8');
    const checksum = createHash('sha256').update(text).digest('hex');
    return { name: file.slice(0, -'.sql'.length), sql: text, checksum };
  });
}

/** "rapport" in ASCII, cut to what an advisory lock can hold. */
const lockNumber = 0x726170706f72;

/**
 * Brings a database to the newest schema and gives the names of what was applied. All in one transaction under an
 * advisory lock, so that several processes that start together do it once. Forward only: it refuses a database that is
 * newer than the program, or whose applied migrations were edited since.
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  return transact(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(tx);
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`create table if not exists migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null)`.execute(tx);
    const applied = await sql<{
      name: string;
      checksum: string;
    }>`select name, checksum from migrations`.execute(tx);
    const checksumsByName = new Map(applied.rows.map((row) => [row.name, row.checksum]));
    assertKnown(checksumsByName, migrations);
    const missing = migrations.filter(({ name }) => !checksumsByName.has(name));
    for (const migration of missing) {
      await sql.raw(migration.sql).execute(tx);
      await sql`insert into migrations (name, checksum, applied_at)
        values (${migration.name}, ${migration.checksum}, now())`.execute(tx);
    }
    return missing.map(({ name }) => name);
  });
}

function assertKnown(checksumsByName: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of checksumsByName) {
    const own = known.get(name);
    if (own === undefined) {
      throw new Error(
        `The database has migration ${name}, which this program does not know: install the newer Rapporteur that made it.`,
      );
    }
    if (own !== checksum) {
      throw new Error(
        `Migration ${name} was applied with another content than this program has. Migrations are never edited.`,
      );
    }
  }
}
