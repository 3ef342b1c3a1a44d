import { diffArrays } from 'diff';

/** What became of the paragraphs of an earlier edition: places in both lists, null where there is none. */
export interface Pair {
  readonly before: number | null;
  readonly after: number | null;
}

/** From this share of common words on, a paragraph is the earlier one in other words. */
const ALIKE = 0.5;
/** Stretches with more pairs to compare are taken as wholly rewritten: no text is edited like that. */
const MOST_PAIRS = 40_000;

/** Aligns two lists of paragraphs: equal ones first, then, between them, those that are alike, in order. */
export function align(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let [b, a] = [0, 0];
  let removed = 0;
  let added = 0;
  const settle = () => {
    pairs.push(...alignStretch(before, after, [b, b + removed], [a, a + added]));
    [b, a] = [b + removed, a + added];
    [removed, added] = [0, 0];
  };
  for (const part of diffArrays([...before], [...after])) {
    const count = part.value.length;
    if (part.removed) removed += count;
    else if (part.added) added += count;
    else {
      settle();
      for (let n = 0; n < count; n++) pairs.push({ before: b++, after: a++ });
    }
  }
  settle();
  return pairs;
}

/** The best sum of likeness over pairs in order, as in an alignment of sequences. */
function alignStretch(
  before: readonly string[],
  after: readonly string[],
  [b0, b1]: readonly [number, number],
  [a0, a1]: readonly [number, number],
): Pair[] {
  const [rows, columns] = [b1 - b0, a1 - a0];
  const best: Float64Array[] = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const isSmall = rows * columns <= MOST_PAIRS;
  const wordsBefore = isSmall ? before.slice(b0, b1).map(wordsOf) : [];
  const wordsAfter = isSmall ? after.slice(a0, a1).map(wordsOf) : [];
  const at = (row: number, column: number) => (best[row] as Float64Array)[column] as number;
  const score = (row: number, column: number) => {
    if (!isSmall) return 0;
    const share = likeness(wordsBefore[row] as Words, wordsAfter[column] as Words);
    return share < ALIKE ? 0 : share;
  };
  for (let row = rows - 1; row >= 0 && isSmall; row--)
    for (let column = columns - 1; column >= 0; column--)
      (best[row] as Float64Array)[column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        score(row, column) > 0 ? score(row, column) + at(row + 1, column + 1) : 0,
      );
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const own = row < rows && column < columns ? score(row, column) : 0;
    if (own > 0 && at(row, column) === own + at(row + 1, column + 1))
      pairs.push({ before: b0 + row++, after: a0 + column++ });
    else if (row < rows && (column === columns || at(row, column) === at(row + 1, column)))
      pairs.push({ before: b0 + row++, after: null });
    else pairs.push({ before: null, after: a0 + column++ });
  }
  return pairs;
}

interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function wordsOf(text: string): Words {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** The share of words that both have (Dice). */
function likeness(one: Words, other: Words): number {
  if (one.total + other.total === 0) return 0;
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * common) / (one.total + other.total);
}
