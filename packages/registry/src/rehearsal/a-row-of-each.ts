import { sql } from 'kysely';
import type { Database } from '../database.js';
import { newId } from '../ids.js';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
  /** The table that it points to. */
  readonly target: string | null;
  readonly target_column: string | null;
  /** Values that a check allows. */
  readonly check: string | null;
}

/**
 * For tests of what must hold for every table: puts a row into each one that is empty, made from the schema alone, so
 * that a table of tomorrow has one too. Texts say where they stand: "sessions.client". Of tables with a `round_id` that
 * may be null a second row belongs to the body as a whole.
 */
export async function fillEmptyTables(db: Database): Promise<readonly string[]> {
  const columns = await allColumns(db);
  const tables = new Map<string, Column[]>();
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  const left = new Set(tables.keys());
  const filled: string[] = [];
  while (left.size > 0) {
    const next = [...left].filter((table) =>
      tables.get(table)?.every(({ target }) => target === null || target === table || !left.has(target)),
    );
    if (next.length === 0) throw new Error(`Tables point to one another: ${[...left].join(', ')}.`);
    for (const table of next) {
      left.delete(table);
      if (await fill(db, table, tables.get(table) ?? [])) filled.push(table);
    }
  }
  return filled;
}

async function fill(db: Database, table: string, columns: readonly Column[]): Promise<boolean> {
  const { rows } = await sql<{
    any: boolean;
  }>`select exists (select 1 from ${sql.table(table)}) as any`.execute(db);
  if (rows[0]?.any) return false;
  const round = columns.find(({ column }) => column === 'round_id');
  await insert(db, table, columns, 1);
  if (round?.nullable) await insert(db, table, columns, 2);
  return true;
}

/** A check over several columns may refuse the first allowed value of one: then the next is tried. */
async function insert(
  db: Database,
  table: string,
  columns: readonly Column[],
  which: number,
  attempt = 0,
): Promise<void> {
  const own = columns.filter(({ generated }) => !generated);
  try {
    await sql`insert into ${sql.table(table)} (${sql.join(own.map(({ column }) => sql.ref(column)))})
      values (${sql.join(own.map((column) => madeValue(column, which, attempt)))})`.execute(db);
  } catch (error) {
    if ((error as { code?: string }).code === '23514' && attempt < 3)
      return insert(db, table, columns, which, attempt + 1);
    throw new Error(`No row could be made for ${table}: ${(error as Error).message}`);
  }
}

function madeValue(
  { table, column, type, target, target_column, check }: Column,
  which: number,
  attempt: number,
) {
  if (column === 'round_id' && which === 2) return sql`null`;
  if (target === table) return sql`null`;
  if (target !== null)
    return sql`(select ${sql.ref(target_column ?? 'id')} from ${sql.table(target)} order by 1 limit 1)`;
  const allowed = [...(check ?? '').matchAll(/'([^']*)'::text/g)].map(([, value]) => value);
  if (allowed.length > 0) return sql`${allowed[attempt % allowed.length]}`;
  return plainValue(type, `${table}.${column} ${which}`, which);
}

function plainValue(type: string, said: string, which: number) {
  switch (type) {
    case 'uuid':
      return sql`${newId()}::uuid`;
    case 'text':
      return sql`${`${said} é "\n`}`;
    case 'text[]':
      return sql`array[${said}, 'b,"c']::text[]`;
    case 'uuid[]':
      return sql`array[${newId()}]::uuid[]`;
    case 'integer[]':
      return sql`array[3, 1]::integer[]`;
    case 'json':
      return sql`${`{ "z": "${said}",  "a": 1.50 }`}::json`;
    case 'jsonb':
      return sql`${`{ "z": "${said}",  "a": [1.50, 12345678901234567890, null] }`}::jsonb`;
    case 'bytea':
      return sql`'\\x00ff10'::bytea`;
    case 'boolean':
      return sql`true`;
    case 'date':
      return sql`'2026-03-01'::date`;
    case 'timestamp with time zone':
      return sql`'2026-03-01 10:00:00.123456+00'::timestamptz`;
    case 'real':
    case 'double precision':
    case 'numeric':
      return sql`${sql.raw('0.1')}`;
    default:
      return sql`${sql.raw(String(which))}`;
  }
}

async function allColumns(db: Database): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select tables.relname as table, attname as column, format_type(atttypid, null) as type,
      not attnotnull as nullable, attgenerated <> '' as generated,
      others.relname as target,
      (select attname from pg_attribute theirs where theirs.attrelid = points.confrelid
        and theirs.attnum = points.confkey[1]) as target_column,
      (select pg_get_constraintdef(checks.oid) from pg_constraint checks where checks.conrelid = tables.oid
        and checks.contype = 'c' and checks.conkey = array[attnum] limit 1) as check
    from pg_class tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
      left join pg_constraint points
        on points.conrelid = tables.oid and points.contype = 'f' and points.conkey = array[attnum]
      left join pg_class others on others.oid = points.confrelid
    where tables.relnamespace = 'public'::regnamespace and tables.relkind = 'r'
    order by tables.relname, attnum`.execute(db);
  return rows;
}
