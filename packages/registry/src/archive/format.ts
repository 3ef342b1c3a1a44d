import { createHash } from 'node:crypto';
import { type Refusal, refuse } from '../refusal.js';

/*
 * A round as a file, one JSON value a line: the head; of each table a line with its name and columns, then one line a
 * row; at the end how many lines stand before it and their digest. So half a file, or one that was changed, is known.
 */

export const archiveFormat = 'rapporteur-round-archive';
export const archiveVersion = 1;

export interface ArchiveHead {
  readonly format: typeof archiveFormat;
  readonly version: number;
  readonly body: { readonly id: string; readonly key: string };
  readonly round: { readonly id: string; readonly key: string };
  /** The newest migration of the database that it comes from. */
  readonly schema: string;
  readonly madeAt: string;
}

export interface ArchivedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** Each a JSON object, as its line has it. */
  readonly rows: readonly string[];
}

export interface RoundArchive {
  readonly head: ArchiveHead;
  readonly tables: readonly ArchivedTable[];
}

export function writeArchive({ head, tables }: RoundArchive): string {
  const lines = [JSON.stringify(head), ...linesOf(tables)];
  const text = lines.map((line) => `${line}\n`).join('');
  return `${text}${JSON.stringify({ lines: lines.length, sha256: digestOf(text) })}\n`;
}

/** Of the rows alone: the same for the same records, whenever and wherever they are written. */
export function rowsDigest(tables: readonly ArchivedTable[]): string {
  return digestOf(linesOf(tables).join('\n'));
}

function linesOf(tables: readonly ArchivedTable[]): readonly string[] {
  return tables.flatMap(({ table, columns, rows }) => [
    JSON.stringify({ table, columns, rows: rows.length }),
    ...rows,
  ]);
}

/** An archive as it was written, or why the text is none. */
export function readArchive(text: string): RoundArchive | Refusal {
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, end);
  const lines = body.split('\n').slice(0, -1);
  const head = parsed<ArchiveHead>(lines[0] ?? text.split('\n')[0] ?? '');
  if (head?.format !== archiveFormat)
    return refuse('archive-unknown', 'This is not the archive of a round that Rapporteur wrote.');
  if (head.version !== archiveVersion)
    return refuse(
      'archive-version',
      `It is an archive of version ${String(head.version)}; this program reads version ${archiveVersion}.`,
      { about: { version: String(head.version) } },
    );
  const last = parsed<{ lines?: number; sha256?: string }>(text.slice(end));
  if (last?.sha256 === undefined || !text.endsWith('\n'))
    return refuse('archive-cut', 'The file ends in the middle: what should stand at its end is not there.');
  if (last.lines !== lines.length || last.sha256 !== digestOf(body))
    return refuse('archive-damaged', 'The file was changed or damaged: its lines do not fit its digest.');
  const tables = tablesIn(lines.slice(1));
  return tables
    ? { head, tables }
    : refuse('archive-damaged', 'The tables of the file do not fit its lines.');
}

function tablesIn(lines: readonly string[]): readonly ArchivedTable[] | null {
  const tables: ArchivedTable[] = [];
  for (let at = 0; at < lines.length; ) {
    const of = parsed<{ table?: string; columns?: string[]; rows?: number }>(lines[at] ?? '');
    if (typeof of?.table !== 'string' || !Array.isArray(of.columns) || typeof of.rows !== 'number')
      return null;
    const rows = lines.slice(at + 1, at + 1 + of.rows);
    if (rows.length !== of.rows) return null;
    tables.push({ table: of.table, columns: of.columns, rows });
    at += 1 + of.rows;
  }
  return tables;
}

function parsed<Value>(line: string): Value | null {
  try {
    return JSON.parse(line) as Value;
  } catch {
    return null;
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
