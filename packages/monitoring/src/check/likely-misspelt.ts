/**
 * Whether two words are one letter apart: one more, one less, another, or two that changed places. Long words may be
 * two apart. Never with another first letter: "Roland" is not Poland.
 */
export function isNearly(word: string, name: string): boolean {
  if (word === name || word[0] !== name[0] || Math.abs(word.length - name.length) > 2) return false;
  return distance(word, name) <= (name.length > 8 ? 2 : 1);
}

/** One letter other, more, less, or two that changed places. */
export function isOneLetterApart(word: string, other: string): boolean {
  return word !== other && Math.abs(word.length - other.length) < 2 && distance(word, other) === 1;
}

/** Letters to change, add, drop or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : Infinity;
      row.push(
        Math.min(
          rows[i - 1][j] + 1,
          row[j - 1] + 1,
          rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
          swap,
        ),
      );
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
