import { sql, type Transaction } from 'kysely';
import { type Actor, instantOf, perform } from '../commands/perform.js';
import type { Database, Schema } from '../database.js';
import { firstBreak } from '../history/history.js';
import { newId } from '../ids.js';
import { isRefusal, type Refusal, refuse } from '../refusal.js';
import { newestMigration, rowsOfRound } from './export-round.js';
import { type ArchivedTable, type ArchiveHead, readArchive, rowsDigest } from './format.js';
import { type ArchiveTable, archiveTables } from './tables.js';

export interface ImportedArchive {
  readonly outcome: 'imported' | 'already-there' | 'would-import';
  readonly round: string;
  /** Rows by table, of tables that have any. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Takes a round in that `exportRoundArchive` wrote, all of it or nothing. The body may be there already, from another of
 * its rounds: what belongs to it as a whole must then be the same. Nobody gets a way to sign in by it.
 */
export async function importRoundArchive(
  db: Database,
  actor: Actor,
  { text, dryRun = false }: { readonly text: string; readonly dryRun?: boolean },
): Promise<ImportedArchive | Refusal> {
  const archive = readArchive(text);
  if (isRefusal(archive)) return archive;
  const { head, tables } = archive;
  const counts = Object.fromEntries(
    tables.filter(({ rows }) => rows.length > 0).map(({ table, rows }) => [table, rows.length]),
  );
  const done = (outcome: ImportedArchive['outcome']) => ({ outcome, round: head.round.key, counts });
  try {
    return await perform<ImportedArchive>(
      db,
      async (tx) => {
        const known = await archiveTables(tx);
        const no =
          (await refusedPlace(tx, head)) ?? refusedTables(head, tables, known, await newestMigration(tx));
        if (no) return no;
        if (await isThere(tx, 'rounds', head.round.id)) {
          const own = rowsDigest(await rowsOfRound(tx, { body: head.body.id, round: head.round.id }));
          return own === rowsDigest(tables)
            ? done('already-there')
            : refuse('archive-round-there', `The round ${head.round.key} is there, and is not the same.`);
        }
        const bodyWasThere = await isThere(tx, 'bodies', head.body.id);
        const people = await newPeople(tx, tables);
        if (isRefusal(people)) return people;
        for (const table of known) {
          const given = tables.find((each) => each.table === table.name);
          const differs = given && (await insertRows(tx, table, given));
          if (differs) return differs;
        }
        const broken = (await firstBreak(tx, head.round.id)) ?? (await firstBreak(tx, head.body.id));
        if (broken !== null)
          return refuse('archive-damaged', `The history in the archive is broken at entry ${broken}.`);
        await tx
          .insertInto('archive_imports')
          .values({
            ...{ id: newId(), body_id: head.body.id, round_id: head.round.id, round_key: head.round.key },
            ...{ rows_digest: rowsDigest(tables), body_came_with_it: !bodyWasThere, people: [...people] },
            ...{ imported_by: actor.name, imported_at: instantOf(actor), undone_at: null },
          })
          .execute();
        return done(dryRun ? 'would-import' : 'imported');
      },
      { rehearse: dryRun, changes: ({ outcome }) => outcome === 'imported' },
    );
  } catch (error) {
    return refusalOf(error);
  }
}

async function isThere(tx: Transaction<Schema>, table: 'bodies' | 'rounds', id: string): Promise<boolean> {
  return (await tx.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Another body or round of the same name, made here, is not what the archive holds. */
async function refusedPlace(tx: Transaction<Schema>, { body, round }: ArchiveHead): Promise<Refusal | null> {
  const ownBody = await tx.selectFrom('bodies').select('id').where('key', '=', body.key).executeTakeFirst();
  if (ownBody && ownBody.id !== body.id)
    return refuse(
      'archive-other-body',
      `There is another body "${body.key}" here. An archive comes into an empty registry, or beside rounds of the same body.`,
      { about: { body: body.key } },
    );
  const ownRound = await tx.selectFrom('rounds').select('id').where('key', '=', round.key).executeTakeFirst();
  return ownRound && ownRound.id !== round.id
    ? refuse('archive-round-there', `There is another round ${round.key} here.`)
    : null;
}

function refusedTables(
  { schema, body, round }: ArchiveHead,
  tables: readonly ArchivedTable[],
  known: readonly ArchiveTable[],
  newest: string,
): Refusal | null {
  const columnsByTable = new Map(known.map(({ name, columns }) => [name, columns]));
  const isUnknown = ({ table, columns }: ArchivedTable) =>
    columns.some((column) => !columnsByTable.get(table)?.includes(column));
  if (schema > newest || tables.some(isUnknown))
    return refuse(
      'archive-newer',
      `It was written by a newer Rapporteur (${schema}) than this one (${newest}). Install that one first.`,
      { about: { schema } },
    );
  const strange = tables.find(({ rows }) =>
    rows.some((row) => {
      const { body_id = body.id, round_id = round.id } = JSON.parse(row) as Record<string, unknown>;
      return body_id !== body.id || (round_id !== null && round_id !== round.id);
    }),
  );
  return strange
    ? refuse('archive-damaged', `A row of ${strange.table} belongs to another round or body.`)
    : null;
}

/** Ids of people that nobody here has. The same address under another id would be two accounts of one person. */
async function newPeople(
  tx: Transaction<Schema>,
  tables: readonly ArchivedTable[],
): Promise<readonly string[] | Refusal> {
  const rows = tables.find(({ table }) => table === 'people')?.rows ?? [];
  const people = rows.map((row) => JSON.parse(row) as { id: string; email: string });
  const here = new Map(
    (await tx.selectFrom('people').select(['id', 'email']).execute()).map(({ id, email }) => [email, id]),
  );
  if (people.some(({ id, email }) => here.has(email) && here.get(email) !== id))
    return refuse(
      'archive-person-known',
      'Somebody of the archive has another account here under the same address.',
    );
  const ids = new Set(here.values());
  return people.map(({ id }) => id).filter((id) => !ids.has(id));
}

/** What is there already stays; it must be the same, except for people, who may have changed their own account since. */
async function insertRows(
  tx: Transaction<Schema>,
  { name, reach }: ArchiveTable,
  { columns, rows }: ArchivedTable,
): Promise<Refusal | null> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (const batch of batchesOf(rows)) {
    const given = sql`json_populate_recordset(null::${sql.table(name)}, ${`[${batch.join(',')}]`}::json)`;
    const { numAffectedRows } = await sql`insert into ${sql.table(name)} (${names})
      select ${names} from ${given} on conflict do nothing`.execute(tx);
    if (reach === 'people' || Number(numAffectedRows ?? 0) === batch.length) continue;
    // As texts: `json` knows no equality.
    const { rows: others } = await sql`
      select row(${names})::text from ${given} except select row(${names})::text from ${sql.table(name)}`.execute(
      tx,
    );
    if (others.length > 0)
      return refuse(
        'archive-differs',
        `What is in ${name} here is not what the archive has. It comes from another state of the body.`,
        { about: { table: name } },
      );
  }
  return null;
}

function batchesOf(rows: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (size + row.length > 2_000_000 || batches.at(-1)?.length === 1000) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(row);
    size += row.length;
  }
  return batches;
}

/** What the database says of rows that do not fit: codes of PostgreSQL. Anything else is a fault and is thrown. */
function refusalOf(error: unknown): Refusal {
  const code = (error as { code?: string }).code ?? '';
  if (code === '23503')
    return refuse(
      'archive-incomplete',
      'It leans on something that is not in it: a decision or a standard of another round. Import that round first.',
    );
  if (code.startsWith('22') || code.startsWith('23')) {
    // Which rule it broke, never the row itself.
    const { constraint } = error as { constraint?: string };
    const rule = constraint ? ` (${constraint})` : '';
    return refuse('archive-damaged', `A row of the archive does not fit into its table${rule}.`);
  }
  throw error;
}
