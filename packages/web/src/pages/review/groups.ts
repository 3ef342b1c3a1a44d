/** The list of one record in a text: characters [from, to), and the number under which the page shows it. */
export interface GroupPlace {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/** A piece of a text: in no group or in one; behind it the numbers of the groups that end there. */
export interface TextPiece {
  readonly text: string;
  readonly group: number | null;
  readonly ends: readonly number[];
}

/**
 * Cuts a text where groups begin and end. Where groups overlap, a piece shows the one that began last; each number
 * is said where its group ends, so that none is hidden. A group of no length is a mark: its number stands there.
 */
export function piecesOf(text: string, groups: readonly GroupPlace[]): readonly TextPiece[] {
  const places = groups.map(({ from, to, number }) => ({
    number,
    from: Math.min(Math.max(from, 0), text.length),
    to: Math.min(Math.max(to, from, 0), text.length),
  }));
  const cuts = [...new Set([0, ...places.flatMap(({ from, to }) => [from, to]), text.length])].sort(
    (a, b) => a - b,
  );
  const pieces: TextPiece[] = [];
  const endingAt = (cut: number) => places.filter(({ to }) => to === cut).map(({ number }) => number);
  const atStart = endingAt(0);
  if (atStart.length > 0) pieces.push({ text: '', group: null, ends: atStart });
  for (const [place, from] of cuts.entries()) {
    const to = cuts[place + 1];
    if (to === undefined) break;
    const within = places.filter((group) => group.from <= from && group.to >= to);
    const innermost = within.reduce<GroupPlace | null>(
      (best, group) => (best === null || group.from >= best.from ? group : best),
      null,
    );
    pieces.push({ text: text.slice(from, to), group: innermost?.number ?? null, ends: endingAt(to) });
  }
  return pieces;
}
