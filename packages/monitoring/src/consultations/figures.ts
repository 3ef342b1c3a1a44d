import { rangeOf, type TotalledTable } from './cell-ranges.js';
import type { Participant } from './consents.js';
import { ageBands, genders } from './consultation.js';

/*
 * How many children took part, by age band and gender, so that nobody can be singled out: no small number is shown, and
 * none can be worked out of the others. Everything said elsewhere (a round, a country) is added up from what is shown
 * here, so that no second table can be held against the first.
 */

/** Null: not shown. Zero is shown: it says nothing of anybody. */
export type Shown = number | null;

export interface ConsultationFigures {
  readonly children: Shown;
  /** By age band, in the order of `ageBands`; with their total last. */
  readonly rows: readonly (readonly Shown[])[];
}

export const columnsOfFigures = genders;
export const rowsOfFigures = ageBands;

/** @param smallestCell from how many children on a number is shown */
export function figuresOf(participants: readonly Participant[], smallestCell: number): ConsultationFigures {
  const inner = ageBands.map((ageBand) =>
    genders.map(
      (gender) => participants.filter((each) => each.ageBand === ageBand && each.gender === gender).length,
    ),
  );
  const rows = suppress(withTotals(inner), smallestCell);
  return { children: rows.at(-1)?.at(-1) ?? null, rows };
}

export function withTotals(inner: readonly (readonly number[])[]): TotalledTable {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const rows = inner.map((row) => [...row, sum(row)]);
  const width = (inner[0]?.length ?? 0) + 1;
  return [...rows, Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

/**
 * Hides every small number, and then as many others as are needed so that each hidden small number could be any of
 * `smallest` values; where that can not be had, only the total of all stays, or nothing.
 */
export function suppress(table: TotalledTable, smallest: number): readonly (readonly Shown[])[] {
  const isSmall = (value: number) => value > 0 && value < smallest;
  const hidden = table.map((row) => row.map(isSmall));
  const total = table.at(-1)?.at(-1) ?? 0;
  const shown = () => table.map((row, r) => row.map((value, c) => (hidden[r]?.[c] ? null : value)));
  if (total < smallest) return table.map((row) => row.map(() => null));
  for (;;) {
    const open = exposed(table, hidden, smallest, isSmall);
    if (!open) return shown();
    const next = helper(table, hidden, open);
    if (!next) return table.map((row, r) => row.map((_, c) => (isLast(table, r, c) ? total : null)));
    (hidden[next[0]] as boolean[])[next[1]] = true;
  }
}

/** A hidden small number for which too few values are left, to a reader who knows that zeros are never hidden. */
function exposed(
  table: TotalledTable,
  hidden: readonly (readonly boolean[])[],
  smallest: number,
  isSmall: (value: number) => boolean,
): readonly [number, number] | null {
  for (const [r, row] of table.entries())
    for (const [c, value] of row.entries()) {
      if (!hidden[r]?.[c] || !isSmall(value)) continue;
      const [least, most] = rangeOf(table, hidden, [r, c], 1);
      if (most - least + 1 < smallest) return [r, c];
    }
  return null;
}

/** The next to hide: the least shown number, not zero, that stands in the row or the column; then anywhere but the total. */
function helper(
  table: TotalledTable,
  hidden: readonly (readonly boolean[])[],
  [row, column]: readonly [number, number],
): readonly [number, number] | null {
  const places = table.flatMap((cells, r) => cells.map((value, c) => ({ r, c, value })));
  const free = places.filter(({ r, c, value }) => value > 0 && !hidden[r]?.[c] && !isLast(table, r, c));
  const near = free.filter(({ r, c }) => r === row || c === column);
  const [next] = (near.length > 0 ? near : free).sort((a, b) => a.value - b.value || a.r - b.r || a.c - b.c);
  return next ? [next.r, next.c] : null;
}

function isLast(table: TotalledTable, row: number, column: number): boolean {
  return row === table.length - 1 && column === (table[0]?.length ?? 0) - 1;
}
