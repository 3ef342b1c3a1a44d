import type { Bilingual, OpenPlace } from './open-data-set.js';

/** A table of open data with what programs need to know of it, and the small parts from which one is made. */
export interface OpenTable {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly OpenColumn[];
  /** Columns that together name a row. */
  readonly key: readonly string[];
  readonly references: readonly OpenTableReference[];
  readonly rows: readonly (readonly string[])[];
}

export interface OpenColumn {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'integer';
  /** Several values, parted by a blank. */
  readonly many: boolean;
  readonly required: boolean;
  readonly language: 'en' | 'fr' | null;
  /** The only values it takes, where they are few. */
  readonly values: readonly string[] | null;
}

export interface OpenTableReference {
  readonly column: string;
  readonly table: string;
  readonly to: string;
}

export type Cell = string | number | null | readonly (string | number)[];
export interface Field<Row> extends OpenColumn {
  readonly of: (row: Row) => Cell;
}

export function table<Row>(
  name: string,
  description: string,
  records: readonly Row[],
  key: readonly string[],
  fields: readonly Field<Row>[],
  references: readonly OpenTableReference[] = [],
): OpenTable {
  const columns = fields.map(({ of: _, ...column }) => column);
  return {
    name,
    description,
    columns,
    key,
    references,
    rows: records.map((record) => fields.map((each) => cell(each.of(record)))),
  };
}

function cell(value: Cell): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function field<Row>(name: string, description: string, of: (row: Row) => Cell): Field<Row> {
  return { name, description, type: 'string', many: false, required: true, language: null, values: null, of };
}

export function count<Row>(name: string, description: string, of: (row: Row) => Cell): Field<Row> {
  return { ...field(name, description, of), type: 'integer' };
}

export function oneOf<Row>(
  name: string,
  description: string,
  values: readonly string[],
  of: (row: Row) => Cell,
): Field<Row> {
  return { ...field(name, description, of), values };
}

export function optional<Row>(of: Field<Row>): Field<Row> {
  return { ...of, required: false };
}

export function many<Row>(of: Field<Row>): Field<Row> {
  return { ...of, many: true };
}

export function names<Row>(
  description: string,
  of: (row: Row) => Bilingual | null,
  stem = 'name',
): Field<Row>[] {
  return [
    { ...field<Row>(`${stem}_en`, `${description}, English`, (row) => of(row)?.en ?? null), language: 'en' },
    { ...field<Row>(`${stem}_fr`, `${description}, French`, (row) => of(row)?.fr ?? null), language: 'fr' },
  ];
}

export function labels<Row>(of: (row: Row) => Bilingual): Field<Row>[] {
  return names('Topic label of ours, not a text of the report', of, 'label');
}

export function place<Row extends OpenPlace>(): Field<Row>[] {
  return [
    field<Row>('chapter', 'Key of its chapter', (row) => row.chapter),
    field<Row>('section', 'Key of the nearest numbered section, or of the chapter', (row) => row.section),
    optional(field<Row>('heading', 'Key of the unnumbered heading above it', (row) => row.heading)),
    position(),
  ];
}

export function position<Row extends { readonly position: number }>(): Field<Row> {
  return count(
    'position',
    'Rank in the order of the text, over all tables that have this column',
    (row) => row.position,
  );
}
