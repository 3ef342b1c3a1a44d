/*
 * What a reader can work out of a table in which some cells are not shown. A table with its totals is a circulation:
 * every cell stands in one row and one column that must add up, so it is an arc between the two, and what it could be
 * instead is the most that can flow round it. The bounds are exact for whole numbers (network matrices are totally
 * unimodular), so no cleverer reader finds more.
 */

/** Rows with their total last; the last row holds the totals of the columns. */
export type TotalledTable = readonly (readonly number[])[];

/**
 * The least and the greatest value that a hidden cell can have, for a reader who sees the others.
 * @param hidden rows and columns as in the table; the asked cell is hidden
 * @param least what the reader knows every hidden cell to be at least: 0, or 1 who knows that zeros are shown
 */
export function rangeOf(
  table: TotalledTable,
  hidden: readonly (readonly boolean[])[],
  [row, column]: readonly [number, number],
  least: 0 | 1,
): readonly [number, number] {
  const value = table[row]?.[column] ?? 0;
  const room = roomOf(table, hidden, [row, column], least);
  const [from, to] = arcOf(table, row, column);
  const up = mostFlow(room, to, from);
  const down = mostFlow(room, from, to);
  return [Math.max(least, value - down), value + up];
}

type Room = number[][];

function roomOf(
  table: TotalledTable,
  hidden: readonly (readonly boolean[])[],
  [askedRow, askedColumn]: readonly [number, number],
  least: number,
): Room {
  const size = table.length + (table[0]?.length ?? 0);
  const room: Room = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const [row, cells] of table.entries())
    for (const [column, value] of cells.entries()) {
      if (!hidden[row]?.[column] || (row === askedRow && column === askedColumn)) continue;
      const [from, to] = arcOf(table, row, column);
      (room[from] as number[])[to] = Number.POSITIVE_INFINITY;
      (room[to] as number[])[from] = Math.max(0, value - least);
    }
  return room;
}

/** Nodes are the rows and then the columns. Totals run against the cells that they add up. */
function arcOf(table: TotalledTable, row: number, column: number): readonly [number, number] {
  const ofColumn = table.length + column;
  const isTotalRow = row === table.length - 1;
  const isTotalColumn = column === (table[0]?.length ?? 0) - 1;
  return isTotalRow === isTotalColumn ? [row, ofColumn] : [ofColumn, row];
}

/** Edmonds and Karp: the shortest ways first. Infinite where nothing holds it back. */
function mostFlow(given: Room, from: number, to: number): number {
  const room = given.map((row) => [...row]);
  for (let flow = 0; ; ) {
    const way = shortestWay(room, from, to);
    if (!way) return flow;
    const most = Math.min(...way.map(([a, b]) => room[a]?.[b] ?? 0));
    if (most === Number.POSITIVE_INFINITY) return most;
    for (const [a, b] of way) {
      (room[a] as number[])[b] = (room[a]?.[b] ?? 0) - most;
      (room[b] as number[])[a] = (room[b]?.[a] ?? 0) + most;
    }
    flow += most;
  }
}

function shortestWay(room: Room, from: number, to: number): (readonly [number, number])[] | null {
  const before = new Map<number, number>([[from, from]]);
  const queue = [from];
  for (const node of queue) {
    if (node === to) break;
    for (const [next, left] of (room[node] ?? []).entries())
      if (left > 0 && !before.has(next)) {
        before.set(next, node);
        queue.push(next);
      }
  }
  if (!before.has(to)) return null;
  const way: (readonly [number, number])[] = [];
  for (let node = to; node !== from; node = before.get(node) as number)
    way.unshift([before.get(node) as number, node]);
  return way;
}
