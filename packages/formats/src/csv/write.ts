export interface CsvOptions {
  /** A byte order mark at the start, without which some spreadsheets read accents wrongly. */
  readonly mark?: boolean;
  /**
   * For files that people open in a spreadsheet and that hold the words of strangers: a text that a spreadsheet
   * would run as a formula (= + - @, a tab or a return at its start) gets an apostrophe before it, as OWASP advises.
   * To every other program the apostrophe is data, so files for machines go without.
   */
  readonly guardFormulas?: boolean;
}

/** Rows as CSV (RFC 4180, but lines end in LF): a cell with a comma, a quote or a line end stands in quotes. */
export function writeCsv(
  rows: readonly (readonly (string | number)[])[],
  { mark = false, guardFormulas = false }: CsvOptions = {},
): string {
  const lines = rows.map((row) => `${row.map((value) => writeCell(value, guardFormulas)).join(',')}\n`);
  return `${mark ? '\uFEFF' : ''}${lines.join('')}`;
}

function writeCell(value: string | number, guardFormulas: boolean): string {
  const isFormula = typeof value === 'string' && /^[=+\-@\t\r]/.test(value);
  const text = guardFormulas && isFormula ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
