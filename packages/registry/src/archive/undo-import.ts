import { sql, type Transaction } from 'kysely';
import { type Actor, instantOf, perform } from '../commands/perform.js';
import type { Database, Schema } from '../database.js';
import { type Refusal, refuse } from '../refusal.js';
import { rowsOfRound } from './export-round.js';
import { rowsDigest } from './format.js';
import { type ArchiveTable, archiveTables, belongs, type OfRound } from './tables.js';

export interface UndoneArchive {
  readonly round: string;
}

/**
 * Takes back a round that came in as an archive, its history too: nothing was done here with it. As soon as one row is
 * another than it came, or somebody signed in, it stays.
 */
export async function undoRoundArchive(
  db: Database,
  actor: Actor,
  { round }: { readonly round: string },
): Promise<UndoneArchive | Refusal> {
  try {
    return await perform<UndoneArchive>(db, (tx) => undo(tx, actor, round));
  } catch (error) {
    if ((error as { code?: string }).code === '23503') return builtUpon();
    throw error;
  }
}

async function undo(tx: Transaction<Schema>, actor: Actor, key: string): Promise<UndoneArchive | Refusal> {
  const imported = await tx
    .selectFrom('archive_imports')
    .selectAll()
    .where('round_key', '=', key)
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!imported) return refuse('import-unknown', `No archive of a round ${key} was imported.`);
  if (imported.undone_at !== null) return refuse('import-already-undone', 'This import was undone before.');
  const of = { body: imported.body_id, round: imported.round_id };
  await tx.selectFrom('bodies').select('id').where('id', '=', of.body).forUpdate().execute();
  await tx.selectFrom('rounds').select('id').where('id', '=', of.round).forUpdate().execute();
  if (rowsDigest(await rowsOfRound(tx, of)) !== imported.rows_digest) return builtUpon();
  const bodyGoes = imported.body_came_with_it && (await isOnlyRound(tx, of));
  // The one place where entries of a history go: they came in with the archive, and nothing followed them.
  await sql`alter table history disable trigger history_is_append_only`.execute(tx);
  for (const table of [...(await archiveTables(tx))].reverse())
    await deleteRows(tx, table, { ...of, bodyGoes, people: imported.people });
  await sql`alter table history enable trigger history_is_append_only`.execute(tx);
  await tx
    .updateTable('archive_imports')
    .set({ undone_at: instantOf(actor) })
    .where('id', '=', imported.id)
    .execute();
  return { round: key };
}

/** What belongs to the body as a whole, and the people, go with the body alone: other rounds may rest on them. */
async function deleteRows(
  tx: Transaction<Schema>,
  table: ArchiveTable,
  { bodyGoes, people, ...of }: OfRound & { readonly bodyGoes: boolean; readonly people: readonly string[] },
): Promise<void> {
  const { name, reach } = table;
  const ofBody = reach === 'body' || reach === 'of-body' || reach === 'people';
  if (ofBody && !bodyGoes) return;
  const condition =
    reach === 'people'
      ? sql`it.id = any(${[...people]}::uuid[])`
      : reach === 'of-round' && !bodyGoes
        ? sql`it.round_id = ${of.round}::uuid`
        : belongs(table, of);
  await sql`delete from ${sql.table(name)} it where ${condition}`.execute(tx);
}

async function isOnlyRound(tx: Transaction<Schema>, { body, round }: OfRound): Promise<boolean> {
  const other = await tx
    .selectFrom('rounds')
    .select('id')
    .where('body_id', '=', body)
    .where('id', '<>', round)
    .executeTakeFirst();
  return other === undefined;
}

function builtUpon(): Refusal {
  return refuse('import-built-upon', 'Something was done here since it came in: it stays.');
}
