/** Where something stands in its source. Lines are 1-based and inclusive; columns are 0-based, end exclusive. */
export interface Place {
  readonly lines: LineRange;
  readonly page?: number;
  readonly columns?: readonly [from: number, to: number];
}

/** First and last line, 1-based, both included. */
export type LineRange = readonly [first: number, last: number];

/** Joins consecutive line numbers into ranges: 1 2 3 7 -> [1,3] [7,7]. Expects ascending numbers. */
export function linesToRanges(lines: Iterable<number>): LineRange[] {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}
