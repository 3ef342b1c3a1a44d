import { sql, type Transaction } from 'kysely';
import type { Schema } from '../database.js';
import { type EditionRows, editionTables } from './edition-rows.js';

const rowsAtOnce = 5_000;

export async function saveEditionRows(
  tx: Transaction<Schema>,
  rows: EditionRows,
  { body, edition }: { readonly body: string; readonly edition: string },
): Promise<void> {
  for (const table of editionTables) {
    await insertRows(
      tx,
      table,
      rows[table].map((row) => ({ ...row, body_id: body, edition_id: edition })),
    );
    // The embedded database has no autovacuum that would count the rows for its planner.
    await sql`analyze ${sql.table(table)}`.execute(tx);
  }
}

/**
 * Many rows as one parameter of JSON: a long list of parameters costs more to write and to read than the rows
 * themselves (the rows of a round took 2.3 s that way, and 0.7 s this way).
 */
export async function insertRows(
  tx: Transaction<Schema>,
  table: keyof Schema & string,
  rows: readonly object[],
  { skipExisting = false } = {},
): Promise<number> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const names = sql.join(columns.map((column) => sql.id(column)));
  let saved = 0n;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = JSON.stringify(rows.slice(start, start + rowsAtOnce));
    const result = await sql`
      insert into ${sql.table(table)} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)
      ${skipExisting ? sql`on conflict do nothing` : sql``}`.execute(tx);
    saved += result.numAffectedRows ?? 0n;
  }
  return Number(saved);
}
