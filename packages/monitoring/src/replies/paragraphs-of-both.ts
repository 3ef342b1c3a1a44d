/**
 * Two texts in one, for the person who puts them together: a paragraph that both have stands once, what only one has
 * stands in its place, first theirs and then ours. No paragraph of either is left out.
 */
export function paragraphsOfBoth(theirs: string, ours: string): string {
  const [left, right] = [paragraphsOf(theirs), paragraphsOf(ours)];
  const both = longestCommon(left, right);
  const merged: string[] = [];
  let at = 0;
  let to = 0;
  for (const [i, j] of [...both, [left.length, right.length] as const]) {
    merged.push(...left.slice(at, i), ...right.slice(to, j));
    if (i < left.length) merged.push(left[i] as string);
    at = i + 1;
    to = j + 1;
  }
  return merged.join('\n\n');
}

function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Places of a longest common subsequence; above a million pairs only the same beginning and end are taken as common. */
function longestCommon(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  if (left.length * right.length > 1_000_000) return commonEnds(left, right);
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      (lengths[i] as number[])[j] =
        left[i] === right[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
  const found: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      found.push([i, j]);
      i += 1;
      j += 1;
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

function commonEnds(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  const shorter = Math.min(left.length, right.length);
  let first = 0;
  while (first < shorter && left[first] === right[first]) first += 1;
  let last = 0;
  while (last < shorter - first && left.at(-1 - last) === right.at(-1 - last)) last += 1;
  const ends = Array.from(
    { length: last },
    (_, k) => [left.length - last + k, right.length - last + k] as const,
  );
  return [...Array.from({ length: first }, (_, k) => [k, k] as const), ...ends];
}
