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

export interface Tile<P> {
  readonly party: P;
  readonly column: number;
  readonly row: number;
}

const placeByCode = new Map<string, readonly [column: number, row: number]>(
  rows.flatMap((line, row) =>
    line.split(' ').flatMap((code, column) => (code === '..' ? [] : [[code, [column, row]] as const])),
  ),
);
const columns = 10;

/** A place for each party; rows and columns that nobody needs are closed up. */
export function tilesFor<P extends { readonly code: string }>(parties: readonly P[]): readonly Tile<P>[] {
  const known = parties.flatMap((party) => {
    const place = placeByCode.get(party.code);
    return place ? [{ party, column: place[0], row: place[1] }] : [];
  });
  const usedColumns = distinct(known.map((tile) => tile.column));
  const usedRows = distinct(known.map((tile) => tile.row));
  const onMap = known.map(({ party, column, row }) => ({
    party,
    column: usedColumns.indexOf(column),
    row: usedRows.indexOf(row),
  }));
  const width = known.length === 0 ? columns : Math.max(usedColumns.length, 4);
  const others = parties
    .filter(({ code }) => !placeByCode.has(code))
    .map((party, i) => ({ party, column: i % width, row: usedRows.length + Math.floor(i / width) }));
  return [...onMap, ...others];
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
