/** A gap wider than this is told as its beginning only. */
const widest = 1000;

/** Numbers that are missing in the sequences "104.1, 104.2 …"; other ids follow the numbers of paragraphs. */
export function missingStated(ids: readonly string[]): string[] {
  const known = new Set(ids);
  const last = new Map<string, number>();
  for (const id of ids) {
    const match = /^(\d{1,3})\.(\d{1,3})$/.exec(id);
    if (match) last.set(match[1], Math.max(last.get(match[1]) ?? 0, Number(match[2])));
  }
  return [...last]
    .flatMap(([head, to]) => Array.from({ length: to }, (_, n) => `${head}.${n + 1}`))
    .filter((id) => !known.has(id))
    .slice(0, widest);
}
