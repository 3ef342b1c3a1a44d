/** Words of a text with what stands round them, so that they can be found again when the text has changed. */
export interface Citation {
  readonly quotation: string;
  /** What stands before and after it: some words, or nothing when the quotation is to stand for itself. */
  readonly before: string;
  readonly after: string;
  /** What it was quoted from, for people; finding does not use it. */
  readonly edition?: string;
}

/** Characters [from, to) of the text that was searched; `score` is 1 when nothing has changed. */
export interface FoundCitation {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Characters of the surroundings that a citation keeps on each side. */
const kept = 80;
/** More of a long passage does not make it easier to find. */
const longest = 400;

export function citationAt(text: string, from: number, to: number): Citation {
  const end = Math.min(to, from + longest);
  const flat = (words: string) => words.replace(/\s+/g, ' ');
  return {
    quotation: flat(text.slice(from, end)).trim(),
    before: flat(text.slice(Math.max(0, from - kept), from)).trimStart(),
    after: flat(text.slice(end, end + kept)).trimEnd(),
  };
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** A share of the quoted words that must be there still: a quotation with another number is another quotation. */
const enough = 0.8;
/** Two places that fit this evenly are not told apart. */
const tie = 0.02;

/**
 * Looks through a text once, and then finds citations in it. Line ends, punctuation and case may have changed, some
 * words too; a citation that fits nowhere, or two places equally well, is answered with null.
 */
export function citationFinder(text: string): (citation: Citation) => FoundCitation | null {
  const words = wordsOf(text);
  const positions = new Map<string, number[]>();
  words.forEach(({ word }, at) => {
    const list = positions.get(word);
    if (list) list.push(at);
    else positions.set(word, [at]);
  });
  return (citation) => {
    const sought = soughtOf(citation);
    const found = beginnings(sought.words, positions)
      .flatMap((start) => candidateAt(text, words, start, sought) ?? [])
      .sort((a, b) => b.score - a.score);
    const [best] = found;
    if (!best) return null;
    const rival = found.find((other) => other.to <= best.from || other.from >= best.to);
    return rival && best.score - rival.score < tie ? null : best;
  };
}

interface Sought {
  readonly quotation: string;
  readonly words: readonly string[];
  /** Words [first, end) are quoted; the others surround them. */
  readonly first: number;
  readonly end: number;
}

function soughtOf({ quotation, before, after }: Citation): Sought {
  // The outermost words of the surroundings may have been cut in two.
  const [ahead, quoted, behind] = [
    wordsOf(before).slice(1),
    wordsOf(quotation),
    wordsOf(after).slice(0, -1),
  ].map((found) => found.map(({ word }) => word)) as [string[], string[], string[]];
  const first = ahead.length;
  return { quotation, words: [...ahead, ...quoted, ...behind], first, end: first + quoted.length };
}

/** Letters and figures apart: the mark of a note is often glued to a word. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}+|\p{N}+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Where the sought words could begin: for each of their rarest words, each place of it casts a vote. */
function beginnings(sought: readonly string[], positions: ReadonlyMap<string, readonly number[]>): number[] {
  const rarest = sought
    .map((word, offset) => ({ offset, places: positions.get(word) ?? [] }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, 12);
  const votes = new Map<number, number>();
  for (const { offset, places } of rarest) {
    for (const place of places.slice(0, 1000)) {
      const start = Math.round((place - offset) / 3) * 3;
      votes.set(start, (votes.get(start) ?? 0) + 1);
    }
  }
  return [...votes.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([start]) => start);
}

function candidateAt(
  text: string,
  words: readonly Word[],
  start: number,
  sought: Sought,
): FoundCitation | null {
  const slack = 4 + Math.ceil(sought.words.length / 4);
  const low = Math.max(0, start - slack);
  const window = words.slice(low, start + sought.words.length + slack);
  const pairs = aligned(
    sought.words,
    window.map(({ word }) => word),
  );
  const inside = pairs.slice(sought.first, sought.end).filter((at) => at >= 0);
  const around = [...pairs.slice(0, sought.first), ...pairs.slice(sought.end)];
  const context = around.length === 0 ? 1 : around.filter((at) => at >= 0).length / around.length;
  if (sought.first === sought.end) return betweenWords(text, window, pairs, sought, context);
  if (inside.length === 0) return null;
  const [from, to] = [window[inside[0] as number], window[inside.at(-1) as number]] as [Word, Word];
  const span = (inside.at(-1) as number) - (inside[0] as number) + 1;
  const same = (2 * inside.length) / (sought.end - sought.first + span);
  if (same < enough) return null;
  return { from: from.from, to: to.to, score: 0.6 * same + 0.4 * context };
}

/** A quotation without a word (a bracket, two commas) stands between the words that surround it, or is gone. */
function betweenWords(
  text: string,
  window: readonly Word[],
  pairs: readonly number[],
  { quotation, first }: Sought,
  context: number,
): FoundCitation | null {
  if (quotation === '' || context < enough) return null;
  const from = window[pairs[first - 1] ?? -1]?.to ?? 0;
  const to = window[pairs[first] ?? -1]?.from ?? text.length;
  const at = text.slice(from, to).indexOf(quotation);
  return at < 0 ? null : { from: from + at, to: from + at + quotation.length, score: 0.6 + 0.4 * context };
}

/** For each sought word the place of its partner in the longest common sequence, or -1. */
function aligned(sought: readonly string[], window: readonly string[]): number[] {
  const width = window.length + 1;
  const lengths = new Uint16Array((sought.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = sought.length - 1; i >= 0; i--) {
    for (let j = window.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        sought[i] === window[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: number[] = [];
  let j = 0;
  for (let i = 0; i < sought.length; i++) {
    while (j < window.length && sought[i] !== window[j] && at(i, j + 1) >= at(i + 1, j)) j++;
    const fits = j < window.length && sought[i] === window[j];
    pairs.push(fits ? j++ : -1);
  }
  return pairs;
}
