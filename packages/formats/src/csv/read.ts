/** A row of a CSV text with the line on which it begins, 1-based: a cell in quotes may go over several lines. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What is wrong with a CSV text, and in which line. */
export class CsvFault extends Error {
  constructor(
    readonly line: number,
    readonly row: number,
    readonly fault: 'quote-inside' | 'quote-left-open',
  ) {
    super(
      fault === 'quote-inside'
        ? `A quote stands inside an unquoted cell, in row ${row} of this CSV text.`
        : `A quote is opened in row ${row} of this CSV text and never closed.`,
    );
  }
}

/**
 * The rows of a CSV text (RFC 4180, with LF or CRLF), the header among them. A byte order mark is dropped; a quote that is never closed
 * takes the rest of the text into its cell. Blank lines give no row.
 */
export function readCsv(text: string): string[][] {
  return [...csvRows(text)].map(({ cells }) => cells as string[]);
}

/** The same as one object a row, by the names of the header; a cell that is missing at the end of a row is empty. */
export function readCsvRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

/**
 * Row by row, with lines.
 * @param separator one character between cells
 * @param isStrict whether a quote that is never closed is a fault
 */
export function* csvRows(text: string, separator = ',', isStrict = false): Generator<CsvRow> {
  const sign = separator.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)("|$)|([^"${sign}\\r\\n]*))(${sign}|\\r?\\n|$)`, 'y');
  const source = text.replace(/^\uFEFF/, '');
  let row: string[] = [];
  let count = 1;
  let begin = 1;
  let line = 1;
  for (let at = 0; at < source.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(source);
    if (!found) throw new CsvFault(line, count, 'quote-inside');
    const [, quoted, closing, plain, end] = found;
    if (isStrict && quoted !== undefined && closing === '')
      throw new CsvFault(line, count, 'quote-left-open');
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (quoted !== undefined) line += lineEnds(quoted);
    if (end === separator && cell.lastIndex < source.length) continue;
    if (end === separator) row.push('');
    if (row.length > 1 || row[0] !== '') {
      count += 1;
      yield { line: begin, cells: row };
    }
    row = [];
    line += 1;
    begin = line;
  }
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
