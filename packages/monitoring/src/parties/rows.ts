/** The lines of a table in this folder, cut into cells at "|". */
export function rowsOf(table: string): string[][] {
  const lines = table.split('\n').filter((line) => line !== '');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}
