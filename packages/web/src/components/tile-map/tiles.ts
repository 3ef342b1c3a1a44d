/*
 * One tile for each State, about where it lies: every State has the same weight, whatever its size. Column and row
 * from the north-west. Codes are ISO 3166-1 alpha-2. States that are not here are set in rows below.
 */
const rows = [
  'IS .. .. .. NO SE FI .. .. ..',
  '.. .. .. .. .. .. .. EE RU ..',
  'IE GB .. DK .. .. .. LV BY ..',
  '.. .. NL DE PL .. LT UA .. ..',
  '.. BE LU CZ SK .. .. MD .. ..',
  '.. FR LI AT HU RO .. GE AZ ..',
  'AD MC CH SI HR RS BG AM .. ..',
  'PT ES IT SM BA ME MK TR .. ..',
  '.. .. .. MT .. AL GR CY .. ..',
  '.. TN .. .. .. .. .. .. .. ..',
];

export interface Tile { readonly code: string; readonly column: number; readonly row: number }

const placeByCode = new Map<string, readonly [column: number, row: number]>(
  rows.flatMap((line, row) => line.split(' ').flatMap((code, column) => (code === '..' ? [] : [[code, [column, row]] as const]))),
);
const columns = 10;

/** A place for each party; rows and columns that nobody needs are closed up. */
export function tilesFor(codes: readonly string[]): readonly Tile[] {
  const known = codes.filter((code) => placeByCode.has(code));
  const usedRows = distinct(known.map((code) => placeByCode.get(code)![1]));
  const usedColumns = distinct(known.map((code) => placeByCode.get(code)![0]));
  const onMap = known.map((code) => {
    const [column, row] = placeByCode.get(code)!;
    return { code, column: usedColumns.indexOf(column), row: usedRows.indexOf(row) };
  });
  const width = known.length === 0 ? Math.min(columns, codes.length) : Math.max(usedColumns.length, 4);
  const others = codes.filter((code) => !placeByCode.has(code)).map((code, i) => ({
    code, column: i % width, row: usedRows.length + Math.floor(i / width),
  }));
  return [...onMap, ...others];
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
