import { Kysely } from 'kysely';
import type { Database, Schema } from '../database.js';
import { migrate } from '../engine/migrate.js';
import { postgresqlDialect, postgresqlPool } from '../engine/postgresql.js';
import { openEmbeddedInMemory } from './embedded.js';
import { startPostgresql } from './postgresql-server.js';

interface OpenedEngine {
  readonly db: Database;
  close(): Promise<void>;
}

/** What every query and command is tested on: the same SQL must give the same records. */
export const bothEngines: readonly (readonly [name: string, open: () => Promise<OpenedEngine>])[] = [
  ['embedded', openEmbeddedInMemory],
  ['PostgreSQL', openPostgresql],
];

async function openPostgresql(): Promise<OpenedEngine> {
  const server = await startPostgresql();
  const pool = postgresqlPool(await server.newDatabase(), { statementTimeout: 20_000, connections: 5 });
  const db = new Kysely<Schema>({ dialect: postgresqlDialect(pool) });
  await migrate(db);
  return {
    db,
    async close() {
      await db.destroy();
      await server.stop();
    },
  };
}
