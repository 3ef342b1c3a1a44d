/** What follows a reference in brackets, behind a dash or a colon, and begins like a title. */
export function givenTitle(text: string, to: number): string {
  const after = text.slice(to, to + 260).replace(/^\s*(?:above|below)\b/, '');
  const given =
    /^\s*(?:\(([^()]{6,}(?:\([^()]*\))?)|[–—:]\s*([^.;]{6,})|,?\s*“([^”]{6,})”)/
      .exec(after)
      ?.slice(1)
      .find(Boolean) ?? '';
  return /^[\p{Lu}\d“‘]/u.test(given) ? given : '';
}

/** Share of the given words that the title has. */
export function titleOverlap(given: string, title: string): number {
  const wanted = roots(given);
  if (wanted.length === 0) return 0;
  const have = new Set(roots(title));
  const least = Math.min(wanted.length, Math.max(1, have.size));
  return Math.min(1, wanted.filter((word) => have.has(word)).length / least);
}

/** The longer words, without their endings. */
export function roots(text: string): string[] {
  const found = (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
    (word) =>
      !/^(?:which|that|with|from|this|these|those|section|chapter|deals|above|below|particular)$/.test(word),
  );
  return [...new Set(found.map((word) => word.slice(0, 6)))];
}
