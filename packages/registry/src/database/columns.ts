import type { ColumnType } from 'kysely';

/** Written as text, read as a value. */
export type Json = ColumnType<unknown, string, string>;
