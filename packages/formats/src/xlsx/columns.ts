/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "AB12" -> row 12, column 27; null when it is no address of a cell. */
export function cellAddress(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference.replaceAll('$', '').toUpperCase());
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] as string) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= MAX_COLUMNS && row >= 1 && row <= MAX_ROWS ? { row, column: column - 1 } : null;
}

export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;
