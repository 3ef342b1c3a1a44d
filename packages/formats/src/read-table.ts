import type { Notice } from '@rapporteur/document';
import { CsvFault, csvRows } from './csv/read.js';
import { decodeText } from './encoding.js';
import { megabytes } from './limits.js';
import { type Refused, refuse } from './read-result.js';
import { refusalBySignature } from './signature.js';
import { readXlsx } from './xlsx/read.js';

/** One row of a table file; nothing is said yet of what its cells mean. */
export interface RowOfTable {
  /** 1-based: the row of a sheet, the line of a CSV text on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SheetOfTable {
  /** Null for a CSV text. */
  readonly name: string | null;
  /** Rows with nothing in them are left out. */
  readonly rows: readonly RowOfTable[];
}

export type TableRead =
  | {
      readonly ok: true;
      readonly isWorkbook: boolean;
      readonly sheets: readonly SheetOfTable[];
      readonly notices: readonly Notice[];
    }
  | Refused;

/** A text of this size has some 300,000 rows. */
const mostBytes = 48 * 1024 * 1024;

/**
 * The rows of a table: a workbook of Excel, or a CSV text in any encoding that is read, with commas, semicolons or
 * tabs between its cells. In this thread: see `readTableIsolated`. Never throws for what is in the file.
 */
export function readTable(bytes: Uint8Array): TableRead {
  if (bytes.length > mostBytes)
    return refuse(
      'too-large',
      `This table has ${megabytes(bytes.length)}, and ${megabytes(mostBytes)} are read at most. Split it.`,
    );
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = readXlsx(bytes);
    return read.ok ? { ok: true, isWorkbook: true, sheets: read.sheets, notices: read.notices } : read;
  }
  const refused = refusalBySignature(bytes);
  if (refused) return refused;
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.text.trim() === '') return refuse('empty', 'There is nothing in this file.');
  try {
    const rows = rowsIn(decoded.text);
    return { ok: true, isWorkbook: false, sheets: [{ name: null, rows }], notices: decoded.notices };
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    const what =
      error.fault === 'quote-inside'
        ? 'a quotation mark stands inside a cell that does not begin with one'
        : 'a quotation mark opens a cell and is never closed';
    return refuse(
      'table-broken',
      `In line ${error.line} ${what}, so that the cells can not be told apart. Write it twice inside a cell that stands in quotation marks.`,
    );
  }
}

function rowsIn(text: string): RowOfTable[] {
  // Excel writes and reads a first line that says what parts the cells.
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const rows: RowOfTable[] = [];
  for (const { line, cells } of csvRows(
    text.slice(said?.[0].length ?? 0),
    said?.[1] ?? separatorOf(text),
    true,
  )) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: line + (said ? 1 : 0), cells });
  }
  return rows;
}

/** The sign that stands most often outside quotation marks in the first lines. */
function separatorOf(text: string): string {
  const bare = text
    .slice(0, 20_000)
    .replace(/"[^"]*(?:""[^"]*)*"/g, '')
    .split('\n', 20);
  const signs = [',', ';', '\t', '|'];
  const counts = signs.map((sign) => {
    const inLines = bare.map((line) => line.split(sign).length - 1);
    // A sign of every line counts before one that only words hold.
    return inLines.filter((count) => count > 0).length * 1_000 + Math.min(...inLines.slice(0, 1), 999);
  });
  return signs[counts.indexOf(Math.max(...counts))] ?? ',';
}
