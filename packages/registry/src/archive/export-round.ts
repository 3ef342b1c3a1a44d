import { sql } from 'kysely';
import type { Database } from '../database.js';
import { transact } from '../engine/one-transaction.js';
import { type Refusal, refuse } from '../refusal.js';
import {
  type ArchivedTable,
  archiveFormat,
  archiveVersion,
  type RoundArchive,
  rowsDigest,
  writeArchive,
} from './format.js';
import { type ArchiveTable, archiveTables, belongs, type OfRound, rowAsJson } from './tables.js';

export interface ExportedArchive {
  readonly key: string;
  readonly text: string;
  readonly rowsDigest: string;
}

/**
 * A round with everything that was done in it, and what it needs of its body: rows, files, history. Not with it go ways
 * to sign in, secrets and what was erased (`left-out.ts`). For operators: it asks no right.
 * @param key of the round: "lake-2"
 */
export async function exportRoundArchive(
  db: Database,
  key: string,
  { now = new Date() }: { readonly now?: Date } = {},
): Promise<ExportedArchive | Refusal> {
  return transact(db, async (tx) => {
    // One moment of all tables, while others go on working.
    await sql`set transaction isolation level repeatable read`.execute(tx);
    const row = await tx
      .selectFrom('rounds')
      .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
      .select(['rounds.id as round', 'bodies.id as body', 'bodies.key as bodyKey'])
      .where('rounds.key', '=', key)
      .executeTakeFirst();
    if (!row) return refuse('round-unknown', `There is no round ${key}.`);
    const tables = await rowsOfRound(tx, row);
    const archive: RoundArchive = {
      head: {
        ...{ format: archiveFormat, version: archiveVersion },
        body: { id: row.body, key: row.bodyKey },
        round: { id: row.round, key },
        ...{ schema: await newestMigration(tx), madeAt: now.toISOString() },
      },
      tables,
    };
    return { key, text: writeArchive(archive), rowsDigest: rowsDigest(tables) };
  });
}

/** The rows that belong to a round, table by table, each behind those that it points to. */
export async function rowsOfRound(tx: Database, of: OfRound): Promise<readonly ArchivedTable[]> {
  const tables = await archiveTables(tx);
  const rowsByTable = new Map<string, readonly string[]>();
  for (const table of tables)
    if (table.reach !== 'people') rowsByTable.set(table.name, await rowsIn(tx, table, belongs(table, of)));
  const people = tables.find(({ reach }) => reach === 'people');
  if (people) rowsByTable.set(people.name, await peopleNamedIn(tx, people, [...rowsByTable.values()]));
  return tables.map(({ name, columns }) => ({ table: name, columns, rows: rowsByTable.get(name) ?? [] }));
}

async function rowsIn(
  tx: Database,
  table: ArchiveTable,
  condition: ReturnType<typeof belongs>,
): Promise<readonly string[]> {
  const order =
    table.key.length > 0 ? sql.join(table.key.map((column) => sql.ref(`it.${column}`))) : sql`it::text`;
  const { rows } = await sql<{ row: string }>`
    select ${rowAsJson(table)} as row from ${sql.table(table.name)} it
    where ${condition} order by ${order}`.execute(tx);
  return rows.map(({ row }) => row);
}

/** Whoever did something in the round or holds an office in it: everybody whose id stands in a row. */
async function peopleNamedIn(
  tx: Database,
  people: ArchiveTable,
  rows: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const named = new Set<string>();
  for (const row of rows.flat())
    for (const [id] of row.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)) named.add(id);
  const { rows: known } = await sql<{ id: string }>`select id from people`.execute(tx);
  const ids = known.map(({ id }) => id).filter((id) => named.has(id));
  return rowsIn(tx, people, sql`it.id = any(${ids}::uuid[])`);
}

export async function newestMigration(tx: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`select max(name) as name from migrations`.execute(tx);
  return rows[0]?.name ?? '';
}
