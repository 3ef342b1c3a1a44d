/** "Recommendations V-4, V-12 and V-15.", "Recommendation II-6.": a note that says nothing else. */
const citation =
  /^(?:see )?recommendations?\s+((?:[IVXLC]+-\d{1,3}(?:\s*(?:,|;|and|et|to|–|&)\s*)*(?:recommendations?\s+)?)+)[.;]?$/iu;
const range = /([IVXLC]+)-(\d{1,3})\s*(?:to|–)\s*([IVXLC]+)-(\d{1,3})/g;

/** Numbers of the recommendations that a note cites, in its order; none where it says more than that. */
export function citedRecommendations(note: string): string[] {
  const match = citation.exec(note.replace(/\s+/g, ' ').trim());
  if (!match) return [];
  const listed = match[1].replace(range, (whole, chapter: string, from: string, other: string, to: string) =>
    chapter === other
      ? numbersBetween(Number(from), Number(to))
          .map((number) => `${chapter}-${number}`)
          .join(', ')
      : whole,
  );
  return [...new Set(listed.match(/[IVXLC]+-\d{1,3}/g) ?? [])];
}

/** No range of recommendations is longer. */
const longest = 50;

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(longest, to - from + 1)) }, (_, n) => from + n);
}
