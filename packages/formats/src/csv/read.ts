/**
 * The rows of a CSV text (RFC 4180, with LF or CRLF), the header among them. A byte order mark is dropped; a quote that is never closed
 * takes the rest of the text into its cell. Blank lines give no row.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)(?:"|$)|([^",\r\n]*))(,|\r?\n|$)/y;
  const source = text.replace(/^\uFEFF/, '');
  let row: string[] = [];
  for (let at = 0; at < source.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(source);
    if (!found)
      throw new Error(`A quote stands inside an unquoted cell, in row ${rows.length + 1} of this CSV text.`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] === ',' && cell.lastIndex < source.length) continue;
    if (found[3] === ',') row.push('');
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** The same as one object a row, by the names of the header; a cell that is missing at the end of a row is empty. */
export function readCsvRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
