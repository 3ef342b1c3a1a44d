import type { TableKind, TableRecord } from '@rapporteur/monitoring';
import { sql } from 'kysely';
import { homes } from '../commands/undo-table.js';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import type { Viewer } from '../viewer.js';

/** One import of a table, as those see it who may undo it. */
export interface TableImportRecord {
  /** "lanzarote-2/3". */
  readonly name: string;
  readonly kind: TableKind;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly sheet: string | null;
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly by: string;
  /** Instants are ISO in UTC. */
  readonly at: string;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

/** Imports of tables in the rounds of a viewer's bodies, the newest first. Nothing for the public. */
export async function listTableImports(db: Database, viewer: Viewer): Promise<readonly TableImportRecord[]> {
  if (viewer.kind !== 'user' || viewer.bodies.length === 0) return [];
  const rows = await db
    .selectFrom('table_imports')
    .innerJoin('rounds', 'rounds.id', 'table_imports.round_id')
    .innerJoin('bodies', 'bodies.id', 'table_imports.body_id')
    .selectAll('table_imports')
    .select('rounds.key as round')
    .where('bodies.key', 'in', [...viewer.bodies])
    .orderBy('table_imports.id', 'desc')
    .execute();
  return rows.map((row) => ({
    name: `${row.round}/${row.number}`,
    kind: row.kind,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    sheet: row.sheet,
    added: row.added,
    replaced: row.replaced,
    unchanged: row.unchanged,
    rejected: row.rejected,
    by: row.imported_by,
    at: row.imported_at,
    undoneBy: row.undone_by,
    undoneAt: row.undone_at,
  }));
}

/** What tables brought to a round and nothing superseded, in the order in which it came. Nothing for the public. */
export async function listTableRecords(
  db: Database,
  viewer: Viewer,
  round: string,
): Promise<readonly TableRecord[]> {
  if (viewer.kind !== 'user' || viewer.bodies.length === 0) return [];
  const own = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select('rounds.id')
    .where('rounds.key', '=', storable(round))
    .where('bodies.key', 'in', [...viewer.bodies])
    .executeTakeFirst();
  if (!own) return [];
  const records: TableRecord[] = [];
  for (const home of new Set(Object.values(homes))) {
    const { rows } = await sql<Record<string, unknown>>`
      select own.* from ${sql.table(home)} own
      where own.round_id = ${own.id}
        and not exists (select 1 from ${sql.table(home)} later where later.supersedes = own.id)
      order by own.id`.execute(db);
    for (const row of rows) {
      const { id: _i, body_id: _b, round_id: _r, import_id: _m, line: _l, supersedes: _s, ...record } = row;
      records.push({ home, ...record } as unknown as TableRecord);
    }
  }
  return records;
}
