import { stemsOf } from '../passages.js';

/** A piece of one text and its partner in the other; null: it has none there. */
export interface Pair<T> {
  readonly own: T | null;
  readonly other: T | null;
}

/** From this share of common words on, two pieces are versions of one. */
const alike = 0.5;
/** A piece with so many words of its own is hardly there twice. */
const telling = 6;

interface Piece<T> {
  readonly piece: T;
  readonly stems: ReadonlySet<string>;
  readonly text: string;
}

/**
 * Finds the partner of each piece: the same words, then the same number with similar words, then the most similar
 * words. Pieces without partner follow at the end. Candidates come from an index of words, so long texts stay quick.
 */
export function pairsOf<T extends { readonly text: string }>(
  own: readonly T[],
  others: readonly T[],
  keyOf: (piece: T) => string | number,
): Pair<T>[] {
  const [left, right] = [own, others].map((list) =>
    list.map((piece) => ({ piece, stems: new Set(stemsOf(piece.text)), text: flat(piece.text) })),
  );
  const partner = new Map<Piece<T>, Piece<T>>();
  const taken = new Set<Piece<T>>();
  const pair = (a: Piece<T>, b: Piece<T>) => {
    partner.set(a, b);
    taken.add(b);
  };
  const byKey = new Map(right.map((b) => [keyOf(b.piece), b]));
  const pairWithKey = (fits: (a: Piece<T>, b: Piece<T>) => boolean) => {
    for (const a of left) {
      const b = byKey.get(keyOf(a.piece));
      if (!partner.has(a) && b && !taken.has(b) && fits(a, b)) pair(a, b);
    }
  };
  const byText = new Map<string, Piece<T>[]>();
  for (const b of right) byText.set(b.text, [...(byText.get(b.text) ?? []), b]);
  const pairWithText = (fewest: number) => {
    for (const a of left) {
      const b =
        partner.has(a) || a.stems.size < fewest
          ? undefined
          : byText.get(a.text)?.find((each) => !taken.has(each));
      if (b) pair(a, b);
    }
  };
  pairWithKey((a, b) => a.text === b.text);
  // Short pieces ("All three parties.") stand in many places: there the number says more than the words.
  pairWithText(telling);
  pairWithKey((a, b) => likeness(a, b) >= alike);
  pairWithText(0);
  const index = indexOf(right.filter((b) => !taken.has(b)));
  for (const a of left) {
    if (partner.has(a)) continue;
    const best = candidates(a, index)
      .filter((b) => !taken.has(b))
      .map((b) => ({ b, likeness: likeness(a, b) }))
      .sort((x, y) => y.likeness - x.likeness)[0];
    if (best && best.likeness >= alike) pair(a, best.b);
  }
  return [
    ...left.map((a) => ({ own: a.piece, other: partner.get(a)?.piece ?? null })),
    ...right.filter((b) => !taken.has(b)).map((b) => ({ own: null, other: b.piece })),
  ];
}

/** 0 to 1: twice the common words over all words of both. */
function likeness(a: Piece<unknown>, b: Piece<unknown>): number {
  let common = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) common++;
  return a.stems.size + b.stems.size === 0 ? 1 : (2 * common) / (a.stems.size + b.stems.size);
}

function indexOf<T>(pieces: readonly Piece<T>[]): ReadonlyMap<string, readonly Piece<T>[]> {
  const index = new Map<string, Piece<T>[]>();
  for (const piece of pieces) {
    for (const stem of piece.stems) {
      const list = index.get(stem);
      if (list) list.push(piece);
      else index.set(stem, [piece]);
    }
  }
  return index;
}

/** The pieces that share its rarest words. */
function candidates<T>(piece: Piece<T>, index: ReadonlyMap<string, readonly Piece<T>[]>): Piece<T>[] {
  const lists = [...piece.stems].flatMap((stem) =>
    index.has(stem) ? [index.get(stem) as readonly Piece<T>[]] : [],
  );
  return [
    ...new Set(
      lists
        .sort((a, b) => a.length - b.length)
        .slice(0, 8)
        .flatMap((list) => list.slice(0, 20)),
    ),
  ];
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
