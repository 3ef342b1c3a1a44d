import {
  type AskedColumns,
  findHeads,
  isTableRefusal,
  lineReader,
  type Mapping,
  type ReadingOptions,
  type ReadLine,
  type RoundKnowledge,
  type TableKind,
  type TableRecord,
  type TableRow,
} from '@rapporteur/monitoring';
import { sql, type Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { appendHistory } from '../history/history.js';
import { newId } from '../ids.js';
import { roundKnowledge } from '../queries/round-knowledge.js';
import { roundParties } from '../queries/rounds.js';
import { isRefusal, type Refusal, refuse } from '../refusal.js';
import { storable } from '../storable.js';
import { type Actor, instantOf, perform } from './perform.js';
import { insertRows } from './save-edition-rows.js';
import { homes } from './undo-table.js';

export interface TableToImport {
  /** The key of a round that is there. */
  readonly round: string;
  readonly kind: TableKind;
  /** As the file has them, heads and what stands above them too. */
  readonly rows: readonly TableRow[];
  readonly asked?: AskedColumns;
  readonly options?: ReadingOptions;
  readonly fileName: string;
  /** Of the file's bytes, in hex. */
  readonly fileSha256: string;
  readonly sheet: string | null;
  /** Do all of it, say what would be done line by line, and keep nothing. */
  readonly dryRun?: boolean;
}

/** What became of one line. */
export interface TableLine {
  readonly line: number;
  readonly act: 'add' | 'replace' | 'keep' | 'reject';
  /** What it holds, in a few words; for a line that is not taken, why. */
  readonly says: string;
}

export interface ImportedTable {
  readonly outcome: 'imported' | 'already-there' | 'nothing-new' | 'would-import';
  /** "lanzarote-2/3"; null where nothing was kept. */
  readonly import: string | null;
  /** `all` is the sum of the others. A line that was there already is unchanged. */
  readonly lines: Readonly<Record<'all' | 'added' | 'replaced' | 'unchanged' | 'rejected', number>>;
  readonly mapping: Mapping | null;
  /** Of a dry run every line; else those that were not taken. */
  readonly told: readonly TableLine[];
}

/** More lines are refused: one act is one transaction, and a server does nothing else meanwhile. */
const mostLines = 250_000;
const linesAtOnce = 2_000;

/** Takes in a table: every line is stored, was there already, or comes back with the reason why it is not taken. */
export async function importTable(
  db: Database,
  actor: Actor,
  given: TableToImport,
): Promise<ImportedTable | Refusal> {
  const table: TableToImport = storable(given);
  if (table.rows.length > mostLines)
    return refuse(
      'table-too-long',
      `The table has ${table.rows.length} lines, and ${mostLines} can be imported at once. Split it.`,
    );
  const mapping = findHeads(table.kind, table.rows, table.asked);
  if (isTableRefusal(mapping)) return refuse(mapping.code, mapping.message);
  if (table.rows.every(({ line }) => line <= mapping.headLine))
    return refuse('table-empty', 'There is no line below the heads of this table.');
  const outcome = await perform(db, (tx) => save(tx, actor, table, mapping), {
    rehearse: table.dryRun === true,
    changes: ({ outcome }) => outcome === 'imported',
  });
  return table.dryRun && !isRefusal(outcome) && outcome.outcome === 'imported'
    ? { ...outcome, outcome: 'would-import', import: null }
    : outcome;
}

async function save(
  tx: Transaction<Schema>,
  actor: Actor,
  table: TableToImport,
  mapping: Mapping,
): Promise<ImportedTable | Refusal> {
  // One act at a time for a round, also from several processes.
  const round = await tx
    .selectFrom('rounds')
    .select(['id', 'body_id'])
    .where('key', '=', table.round)
    .forUpdate()
    .executeTakeFirst();
  if (!round) return unknownRound(tx, table.round);
  const before = await sameFile(tx, round.id, table);
  if (before !== null)
    return {
      outcome: 'already-there',
      import: `${table.round}/${before}`,
      lines: { all: 0, added: 0, replaced: 0, unchanged: 0, rejected: 0 },
      mapping: null,
      told: [],
    };
  const knowledge = await roundKnowledge(tx, round.id);
  const ids = { import: newId(), body: round.body_id, round: round.id };
  await openImport(tx, actor, table, mapping, ids);
  const { lines, told } = await saveLines(tx, table, mapping, knowledge, ids);
  const { all: _sum, ...counts } = lines;
  const row = await tx
    .updateTable('table_imports')
    .set(counts)
    .where('id', '=', ids.import)
    .returning('number')
    .executeTakeFirstOrThrow();
  // The embedded database has no autovacuum that would count the rows for its planner.
  await sql`analyze ${sql.table(homes[table.kind])}`.execute(tx);
  if (lines.added + lines.replaced === 0)
    return { outcome: 'nothing-new', import: null, lines, mapping, told };
  await appendHistory(tx, {
    round: round.id,
    body: round.body_id,
    at: instantOf(actor),
    actor: actor.name,
    act: 'import-table',
    thing: { kind: 'table-import', id: ids.import },
    manner: 'said',
    content: { file: table.fileSha256, kind: table.kind, ...counts },
  });
  return { outcome: 'imported', import: `${table.round}/${row.number}`, lines, mapping, told };
}

async function saveLines(
  tx: Transaction<Schema>,
  table: TableToImport,
  mapping: Mapping,
  knowledge: RoundKnowledge,
  ids: Ids,
): Promise<Pick<ImportedTable, 'lines' | 'told'>> {
  const read = lineReader(table.kind, mapping, knowledge, table.options);
  const base = await baseFacts(tx, ids.round, table.kind);
  const rows = table.rows.filter(({ line }) => line > mapping.headLine);
  const counts = { add: 0, replace: 0, keep: 0, reject: 0 };
  const told: TableLine[] = [];
  for (let start = 0; start < rows.length; start += linesAtOnce) {
    const lines = rows.slice(start, start + linesAtOnce).map(read);
    for (const each of await saveSome(tx, lines, base, ids)) {
      counts[each.act] += 1;
      if (table.dryRun || each.act === 'reject') told.push(each);
    }
    // A server goes on answering between two handfuls.
    await new Promise(setImmediate);
  }
  return {
    lines: {
      all: rows.length,
      added: counts.add,
      replaced: counts.replace,
      unchanged: counts.keep,
      rejected: counts.reject,
    },
    told,
  };
}

interface Ids {
  readonly import: string;
  readonly body: string;
  readonly round: string;
}

type Current = Readonly<Record<string, unknown>> & { readonly id: string; readonly key: string };

async function saveSome(
  tx: Transaction<Schema>,
  lines: readonly ReadLine[],
  base: ReadonlyMap<string, string>,
  ids: Ids,
): Promise<readonly TableLine[]> {
  const records = lines.flatMap((line) => ('records' in line ? line.records : []));
  const current = await currentRows(tx, records, ids.round);
  const toInsert: object[] = [];
  const told = lines.map((read): TableLine => {
    if ('why' in read) return { line: read.line, act: 'reject', says: read.why };
    let act: TableLine['act'] = 'keep';
    const changes: string[] = [];
    for (const record of read.records) {
      const there = current.get(record.key) ?? null;
      if (there ? saysTheSame(record, there) : isInRound(record, base)) continue;
      act = there ? 'replace' : act === 'keep' ? 'add' : act;
      if (there) changes.push(changeIn(record, there));
      const { home: _table, ...columns } = record;
      toInsert.push({
        id: newId(),
        body_id: ids.body,
        round_id: ids.round,
        import_id: ids.import,
        line: read.line,
        supersedes: there?.id ?? null,
        ...columns,
      });
    }
    return { line: read.line, act, says: [read.about, ...changes].join('; ') };
  });
  const [first] = records;
  if (first) await insertRows(tx, first.home, toInsert);
  return told;
}

/** What stands under the keys of these records and was not superseded. */
async function currentRows(
  tx: Transaction<Schema>,
  records: readonly TableRecord[],
  round: string,
): Promise<ReadonlyMap<string, Current>> {
  const [first] = records;
  if (!first) return new Map();
  const keys = JSON.stringify([...new Set(records.map(({ key }) => key))]);
  const { rows } = await sql<Current>`
    select own.* from ${sql.table(first.home)} own
    where own.round_id = ${round}
      and md5(own.key) in (select md5(wanted) from jsonb_array_elements_text(${keys}::jsonb) wanted)
      and not exists (select 1 from ${sql.table(first.home)} later where later.supersedes = own.id)`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** A table that does not name its source says nothing against the source that is known. */
function saysTheSame(record: TableRecord, there: Current): boolean {
  return Object.entries(record).every(
    ([column, value]) =>
      column === 'home' ||
      (column === 'source' && value === null) ||
      JSON.stringify(there[column]) === JSON.stringify(value),
  );
}

function changeIn(record: TableRecord, there: Current): string {
  const changed = Object.entries(record).filter(
    ([column, value]) => column in there && JSON.stringify(there[column]) !== JSON.stringify(value),
  );
  const named = (column: string) =>
    record.home === 'party_facts' && column !== 'source' ? record.fact : column;
  return changed.map(([column]) => `${named(column)} was ${shown(there[column])}`).join(', ');
}

function shown(value: unknown): string {
  const text = value === null || value === undefined ? 'not said' : String(value);
  return text.length > 60 ? `“${text.slice(0, 57)}…”` : text;
}

/** What the round says of its parties without any table, by the keys of facts. */
async function baseFacts(
  tx: Transaction<Schema>,
  round: string,
  kind: TableKind,
): Promise<ReadonlyMap<string, string>> {
  if (kind !== 'parties' && kind !== 'ratifications') return new Map();
  return new Map(
    (await roundParties(tx, round)).flatMap(({ code, standing, signed, ratified, inForce }) =>
      Object.entries({ standing, signed, ratified, 'in-force': inForce }).flatMap(([fact, said]) =>
        said === null ? [] : [[`${code} ${fact}`, said] as const],
      ),
    ),
  );
}

/** A fact that brings a source says more than the round does. */
function isInRound(record: TableRecord, base: ReadonlyMap<string, string>): boolean {
  if (record.home !== 'party_facts' || record.source !== null) return false;
  const said = record.dated ?? record.said;
  return said !== null && base.get(record.key) === said;
}

async function openImport(
  tx: Transaction<Schema>,
  actor: Actor,
  table: TableToImport,
  mapping: Mapping,
  ids: Ids,
): Promise<void> {
  const last = await tx
    .selectFrom('table_imports')
    .select((of) => of.fn.max('number').as('number'))
    .where('round_id', '=', ids.round)
    .executeTakeFirst();
  await tx
    .insertInto('table_imports')
    .values({
      id: ids.import,
      body_id: ids.body,
      round_id: ids.round,
      number: (last?.number ?? 0) + 1,
      kind: table.kind,
      file_name: table.fileName,
      file_sha256: table.fileSha256,
      sheet: table.sheet,
      columns: JSON.stringify(mapping.columns),
      added: 0,
      replaced: 0,
      unchanged: 0,
      rejected: 0,
      imported_by: actor.name,
      imported_at: instantOf(actor),
    })
    .execute();
}

/** The number of an import of this very file, as this kind of table and from this sheet, that still stands. */
async function sameFile(
  tx: Transaction<Schema>,
  round: string,
  { fileSha256, kind, sheet }: TableToImport,
): Promise<number | null> {
  const found = await tx
    .selectFrom('table_imports')
    .select('number')
    .where('round_id', '=', round)
    .where('kind', '=', kind)
    .where('file_sha256', '=', fileSha256)
    .where('sheet', 'is not distinct from', sheet)
    .where('rejected', '=', 0)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return found?.number ?? null;
}

async function unknownRound(tx: Transaction<Schema>, key: string): Promise<Refusal> {
  const rounds = await tx.selectFrom('rounds').select('key').orderBy('key').execute();
  const keys = rounds.map((round) => round.key).join(', ');
  return refuse('round-unknown', `There is no round ${key}; there are ${keys || 'none yet'}.`);
}
