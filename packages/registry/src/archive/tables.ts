import { sql } from 'kysely';
import type { Database } from '../database.js';
import { leftOutTables, withheldColumns } from './left-out.js';

/** Which rows of a table belong to a round: found by the columns that it has, so that a new table is carried by itself. */
type Reach = 'body' | 'round' | 'people' | 'of-round' | 'of-body' | 'of-publication' | 'of-edition';

export interface ArchiveTable {
  readonly name: string;
  readonly reach: Reach;
  /** In the order of the table, without generated ones. */
  readonly columns: readonly string[];
  /** Those of its primary key. */
  readonly key: readonly string[];
  /** Tables that its rows point to, itself excepted. */
  readonly references: readonly string[];
}

export interface OfRound {
  readonly body: string;
  readonly round: string;
}

/** Every table of the schema that travels with a round, each behind those that it points to. */
export async function archiveTables(db: Database): Promise<readonly ArchiveTable[]> {
  const tables = (await allTables(db)).flatMap((table) => {
    const reach = reachOf(table);
    return reach === null || table.name in leftOutTables ? [] : [{ ...table, reach }];
  });
  return inOrder(tables);
}

/** Tables that neither travel nor are left out with a reason. There must be none. */
export async function forgottenTables(db: Database): Promise<readonly string[]> {
  return (await allTables(db))
    .filter((table) => reachOf(table) === null && !(table.name in leftOutTables))
    .map(({ name }) => name);
}

type AnyTable = Omit<ArchiveTable, 'reach'>;

function reachOf({ name, columns }: AnyTable): Reach | null {
  if (name === 'bodies') return 'body';
  if (name === 'rounds') return 'round';
  if (name === 'people') return 'people';
  if (!columns.includes('body_id')) return null;
  if (columns.includes('round_id')) return 'of-round';
  if (columns.includes('edition_id')) return 'of-edition';
  if (columns.includes('publication_id')) return 'of-publication';
  return 'of-body';
}

/** The condition on a row `it` of a table. What belongs to the body as a whole travels with each of its rounds. */
export function belongs({ reach }: Pick<ArchiveTable, 'reach'>, { body, round }: OfRound) {
  const publications = sql`select id from publications where round_id = ${round}::uuid`;
  switch (reach) {
    case 'body':
      return sql`it.id = ${body}::uuid`;
    case 'round':
      return sql`it.id = ${round}::uuid`;
    case 'of-body':
      return sql`it.body_id = ${body}::uuid`;
    case 'of-round':
      return sql`it.body_id = ${body}::uuid and (it.round_id = ${round}::uuid or it.round_id is null)`;
    case 'of-publication':
      return sql`it.publication_id in (${publications})`;
    case 'of-edition':
      return sql`it.edition_id in (select id from editions where publication_id in (${publications}))`;
    case 'people':
      return sql`false`;
  }
}

/** A row as it travels: JSON as the database writes it, withheld columns replaced. */
export function rowAsJson({ name, columns }: Pick<ArchiveTable, 'name' | 'columns'>) {
  const withheld = new Map((withheldColumns[name] ?? []).map(({ column, as }) => [column, as]));
  const fields = columns.map((column) => {
    const as = withheld.get(column);
    return as === undefined ? sql.ref(`it.${column}`) : sql`(${sql.raw(as)}) as ${sql.ref(column)}`;
  });
  return sql<string>`(select row_to_json(given)::text from (select ${sql.join(fields)}) given)`;
}

async function allTables(db: Database): Promise<readonly AnyTable[]> {
  const { rows } = await sql<{ name: string; columns: string[]; key: string[]; references: string[] }>`
    select tables.relname as name,
      (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = tables.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      coalesce((select array_agg(attname::text order by array_position(keys.indkey::int2[], attnum))
        from pg_index keys join pg_attribute on attrelid = keys.indrelid and attnum = any(keys.indkey)
        where keys.indrelid = tables.oid and keys.indisprimary), '{}') as key,
      coalesce((select array_agg(distinct others.relname::text)
        from pg_constraint join pg_class others on others.oid = confrelid
        where conrelid = tables.oid and contype = 'f' and confrelid <> conrelid), '{}') as references
    from pg_class tables
    where tables.relnamespace = 'public'::regnamespace and tables.relkind = 'r'
    order by tables.relname`.execute(db);
  return rows;
}

function inOrder(tables: readonly ArchiveTable[]): readonly ArchiveTable[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: ArchiveTable[] = [];
  while (left.size > 0) {
    const next = [...left.values()].filter(({ references }) => !references.some((name) => left.has(name)));
    if (next.length === 0) throw new Error(`Tables point to one another: ${[...left.keys()].join(', ')}.`);
    for (const table of next) {
      ordered.push(table);
      left.delete(table.name);
    }
  }
  return ordered;
}
