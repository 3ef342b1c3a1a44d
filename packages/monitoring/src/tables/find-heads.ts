import { folded, nearest } from './nearest.js';
import { fieldsOf, type TableField, type TableKind } from './table-kind.js';

/** One row of a table file as it stands: what the formats read. */
export interface TableRow {
  /** Of the file, 1-based: the row of a sheet, the line of a CSV text on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface MappedColumn {
  /** From 0. */
  readonly index: number;
  readonly head: string;
  /** Null: nothing of it is read. */
  readonly field: string | null;
}

export interface Mapping {
  readonly headLine: number;
  /** Lines with something in them above the heads: a title, a date. They are no data. */
  readonly linesAbove: readonly number[];
  readonly columns: readonly MappedColumn[];
}

export interface TableRefusal {
  readonly code:
    | 'table-empty'
    | 'column-missing'
    | 'column-twice'
    | 'column-unknown'
    | 'field-unknown'
    | 'table-too-long';
  readonly message: string;
}

/** What a person says of columns: a head, or "#3" for the third, to a field; "-" leaves the column alone. */
export type AskedColumns = Readonly<Record<string, string>>;

const rowsLookedAt = 25;

/** Finds the row of heads and says which column is which field. */
export function findHeads(
  kind: TableKind,
  rows: readonly TableRow[],
  asked: AskedColumns = {},
): Mapping | TableRefusal {
  const top = rows.slice(0, rowsLookedAt);
  if (top.length === 0) return refuse('table-empty', 'There is nothing in this table.');
  const wrongField = Object.values(asked).find((name) => name !== '-' && !fieldOf(kind, name));
  if (wrongField !== undefined) return unknownField(kind, wrongField);
  const at = bestRow(kind, top, asked);
  const heads = headsAt(top, at);
  const samples = rows.slice(at + 1, at + 1 + rowsLookedAt).map(({ cells }) => cells);
  const mapped = mapHeads(kind, heads, asked, samples);
  if ('code' in mapped) return mapped;
  return {
    headLine: top[at]?.line ?? 1,
    linesAbove: top.slice(0, at).map(({ line }) => line),
    columns: mapped,
  };
}

export function isTableRefusal(value: object): value is TableRefusal {
  return 'code' in value && 'message' in value;
}

/** The row with the most known heads; of equal ones the first. */
function bestRow(kind: TableKind, rows: readonly TableRow[], asked: AskedColumns): number {
  const wanted = new Set([
    ...fieldsOf[kind].flatMap(({ name, heads }) => [...heads, folded(name)]),
    ...Object.keys(asked).map(folded),
  ]);
  const known = rows.map(({ cells }) => new Set(cells.map(folded).filter((head) => wanted.has(head))).size);
  return Math.max(0, known.indexOf(Math.max(...known)));
}

/** Heads over two rows, as merged cells give them: what is empty below has its head above. */
function headsAt(rows: readonly TableRow[], at: number): string[] {
  const own = rows[at]?.cells ?? [];
  const above = rows[at - 1]?.line === (rows[at]?.line ?? 0) - 1 ? (rows[at - 1]?.cells ?? []) : [];
  // A title in the first cell of a row of its own is no head.
  const isHeads = above.filter((cell) => cell.trim() !== '').length > 1;
  return Array.from({ length: Math.max(own.length, isHeads ? above.length : 0) }, (_, index) =>
    tidy(own[index] || (isHeads ? (above[index] ?? '') : '')),
  );
}

function mapHeads(
  kind: TableKind,
  heads: readonly string[],
  asked: AskedColumns,
  samples: readonly (readonly string[])[],
): MappedColumn[] | TableRefusal {
  const fields = new Map<number, string | null>();
  for (const [column, name] of Object.entries(asked)) {
    const found = columnsNamed(heads, column);
    if (found.length === 0) return unknownColumn(heads, column);
    if (found.length > 1)
      return refuse(
        'column-twice',
        `The head “${column}” stands over ${places(found)}. Say which you mean: #${(found[0] ?? 0) + 1}=${name}.`,
      );
    fields.set(found[0] ?? 0, name === '-' ? null : name);
  }
  const taken = new Set(fields.values());
  const open = heads.flatMap((head, index) => {
    const all = fields.has(index) ? [] : candidates(kind, head).filter(({ name }) => !taken.has(name));
    return all.length > 0 && !isRank(kind, head, index, samples) ? [{ index, all }] : [];
  });
  // A head that can be one thing only goes first: beside "No.", "Recommendation" is the text.
  while (open.length > 0) {
    open.sort((a, b) => a.all.length - b.all.length || a.index - b.index);
    const next = open.shift();
    const field = next?.all[0];
    if (!next || !field) continue;
    if (!field.isMany && next.all.length === 1) {
      const twin = open.find(({ all }) => all.length === 1 && all[0]?.name === field.name);
      if (twin)
        return refuse(
          'column-twice',
          `${places([next.index, twin.index])} (“${heads[next.index]}”, “${heads[twin.index]}”) both seem to hold “${field.name}”. Say which does: #${next.index + 1}=${field.name}.`,
        );
    }
    fields.set(next.index, field.name);
    if (field.isMany) continue;
    for (const other of open) {
      const left = other.all.filter(({ name }) => name !== field.name);
      if (left.length > 0 || other.all.length > 1) other.all.splice(0, other.all.length, ...left);
    }
  }
  const missing = fieldsOf[kind].filter(
    ({ name, isNeeded }) => isNeeded && ![...fields.values()].includes(name),
  );
  if (missing.length > 0) return missingColumns(kind, heads, missing);
  return heads.map((head, index) => ({ index, head, field: fields.get(index) ?? null }));
}

function candidates(kind: TableKind, head: string): TableField[] {
  const wanted = folded(head);
  const own = fieldsOf[kind].find(({ name }) => folded(name) === wanted);
  if (wanted === '') return [];
  return fieldsOf[kind].filter((field) => field === own || field.heads.includes(wanted));
}

/** Open data gives each recommendation its position in the text: a number, and no position of a State. */
function isRank(
  kind: TableKind,
  head: string,
  index: number,
  samples: readonly (readonly string[])[],
): boolean {
  if (kind !== 'recommendations' || folded(head) !== 'position') return false;
  const values = samples.map((cells) => (cells[index] ?? '').trim()).filter((value) => value !== '');
  return values.length > 0 && values.every((value) => /^\d+$/.test(value));
}

function columnsNamed(heads: readonly string[], column: string): number[] {
  const number = /^#(\d+)$/.exec(column)?.[1];
  if (number !== undefined)
    return Number(number) >= 1 && Number(number) <= heads.length ? [Number(number) - 1] : [];
  const exact = heads.flatMap((head, index) => (head === tidy(column) ? [index] : []));
  return exact.length > 0
    ? exact
    : heads.flatMap((head, index) => (folded(head) === folded(column) && head !== '' ? [index] : []));
}

function fieldOf(kind: TableKind, name: string): TableField | undefined {
  return fieldsOf[kind].find((field) => field.name === name);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function places(indexes: readonly number[]): string {
  const numbers = indexes.map((index) => index + 1);
  return `columns ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

function missingColumns(
  kind: TableKind,
  heads: readonly string[],
  missing: readonly TableField[],
): TableRefusal {
  const wanted = missing.map(({ name, about }) => `“${name}” (${about})`).join(', nor for ');
  const there = heads.filter((head) => head !== '').map((head) => `“${head}”`);
  return refuse(
    'column-missing',
    `A table of ${kind} has no column here for ${wanted}. Its heads are ${there.slice(0, 20).join(', ') || 'all empty'}. Say which column it is: COLUMN=${missing[0]?.name}.`,
  );
}

function unknownColumn(heads: readonly string[], column: string): TableRefusal {
  const near = nearest(column, heads);
  const there = heads.filter((head) => head !== '').map((head) => `“${head}”`);
  return refuse(
    'column-unknown',
    `No column has the head “${column}”.${near ? ` Did you mean “${near}”?` : ` The heads are ${there.slice(0, 20).join(', ')}.`}`,
  );
}

function unknownField(kind: TableKind, name: string): TableRefusal {
  const names = fieldsOf[kind].map((field) => field.name);
  const near = nearest(name, names);
  return refuse(
    'field-unknown',
    `A table of ${kind} has no field “${name}”.${near ? ` Did you mean ${near}?` : ''} Its fields are ${names.join(', ')}; “-” leaves a column alone.`,
  );
}

function refuse(code: TableRefusal['code'], message: string): TableRefusal {
  return { code, message };
}
