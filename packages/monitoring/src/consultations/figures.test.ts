import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Shown, suppress, withTotals } from './figures.js';

const number = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }));
const tableOf = (height: number, width: number) =>
  fc.array(fc.array(number, { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  });
const numbers = fc.oneof(tableOf(3, 3), tableOf(2, 3), tableOf(2, 2), tableOf(3, 2));

describe('figures of a consultation', () => {
  it('shows no small number, and neither row nor column gives one away', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 3, max: 5 }), (inner, smallest) => {
        const table = withTotals(inner);
        const shown = suppress(table, smallest);
        for (const [r, row] of shown.entries())
          for (const [c, value] of row.entries()) {
            if (value !== null) expect(value).toBe(table[r]?.[c]);
            if (value !== null) expect(value === 0 || value >= smallest).toBe(true);
          }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a reader who tries every table at least as many values for each small number as the limit', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 3, max: 4 }), (inner, smallest) => {
        const table = withTotals(inner);
        const shown = suppress(table, smallest);
        const isAllHidden = shown.flat().every((value) => value === null);
        // That zeros are never hidden holds as long as anything but the total is shown.
        const isTotalOnly = shown.flat().filter((value) => value !== null).length === 1;
        const knows = isTotalOnly ? [0] : [0, 1];
        for (const least of knows) {
          const possible = everyValue(shown, least);
          fc.pre(possible !== null);
          for (const [r, row] of table.entries())
            for (const [c, value] of row.entries())
              if (value > 0 && value < smallest && !isAllHidden)
                expect(possible?.[r]?.[c]?.size ?? 0).toBeGreaterThanOrEqual(smallest);
        }
      }),
      { numRuns: 300, maxSkipsPerRun: 500 },
    );
  });

  it('is not made safe by hiding small numbers alone: the test above could fail', () => {
    const table = withTotals([
      [1, 6, 8],
      [7, 9, 6],
      [8, 7, 9],
    ]);
    const naive = table.map((row) => row.map((value) => (value > 0 && value < 5 ? null : value)));
    expect(everyValue(naive, 0)?.[0]?.[0]?.size).toBe(1);
    expect(everyValue(suppress(table, 5), 1)?.[0]?.[0]?.size).toBeGreaterThanOrEqual(5);
  });

  it('shows what harms nobody, and nothing of too few', () => {
    expect(
      suppress(
        withTotals([
          [6, 7],
          [8, 9],
        ]),
        5,
      ),
    ).toEqual([
      [6, 7, 13],
      [8, 9, 17],
      [14, 16, 30],
    ]);
    expect(
      suppress(
        withTotals([
          [1, 1],
          [1, 1],
        ]),
        5,
      )
        .flat()
        .every((value) => value === null),
    ).toBe(true);
    expect(
      suppress(
        withTotals([
          [6, 0],
          [8, 9],
        ]),
        5,
      )[0],
    ).toEqual([6, 0, 6]);
  });
});

/**
 * The reader: tries every whole number for every hidden cell that the totals allow, and collects what each cell and
 * each total can be. Written without a look at how cells are hidden. Null when there is too much to try.
 * @param least what the reader knows of a hidden number
 */
function everyValue(shown: readonly (readonly Shown[])[], least: number): Set<number>[][] | null {
  const height = shown.length - 1;
  const width = (shown[0]?.length ?? 1) - 1;
  const total = shown[height]?.[width] ?? 0;
  const seen = shown.map((row) => row.map(() => new Set<number>()));
  const cells: number[][] = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  let tries = 0;
  const isPossible = (value: number, said: Shown | undefined) =>
    said == null ? value >= least : value === said;
  const fill = (place: number, left: number): void => {
    if (tries > 300_000) return;
    if (place === height * width) {
      tries += 1;
      if (left === 0) keep();
      return;
    }
    const [r, c] = [Math.floor(place / width), place % width];
    const fixed = shown[r]?.[c] ?? null;
    const inRow = (cells[r] as number[]).slice(0, c).reduce((a, b) => a + b, 0);
    const inColumn = cells.slice(0, r).reduce((sum, row) => sum + (row[c] ?? 0), 0);
    const most = Math.min(
      left,
      (shown[r]?.[width] ?? left + inRow) - inRow,
      (shown[height]?.[c] ?? left + inColumn) - inColumn,
    );
    for (let value = fixed ?? least; value <= Math.min(most, fixed ?? most); value += 1) {
      const isRowOff = c === width - 1 && !isPossible(inRow + value, shown[r]?.[width]);
      const isColumnOff = r === height - 1 && !isPossible(inColumn + value, shown[height]?.[c]);
      if (isRowOff || isColumnOff) continue;
      (cells[r] as number[])[c] = value;
      fill(place + 1, left - value);
    }
    (cells[r] as number[])[c] = 0;
  };
  const keep = (): void => {
    for (const [r, row] of withTotals(cells).entries())
      for (const [c, value] of row.entries()) seen[r]?.[c]?.add(value);
  };
  fill(0, total);
  return tries > 300_000 ? null : seen;
}
