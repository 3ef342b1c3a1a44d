import type { Drawn, DrawnPage } from './page.js';

/** Words on a printed line. */
export interface Run extends Drawn {
  /** Number of the printed line in the whole file, from 1. */
  readonly line: number;
  readonly page: number;
  /** Smaller than its line and above its foot: the mark of a note, an exponent. */
  readonly isRaised: boolean;
}

export interface PrintedLine {
  readonly number: number;
  readonly page: number;
  readonly runs: readonly Run[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
}

/** The printed lines of a page in the order in which they were drawn, numbered from `first`. */
export function toLines(page: DrawnPage, first: number): PrintedLine[] {
  const lines: Drawn[][] = [];
  let foot: Foot | null = null;
  for (const drawn of page.drawn) {
    const current: Drawn[] | undefined = lines.at(-1);
    if (current && foot && continues(current, foot, drawn)) {
      current.push(drawn);
      if (drawn.size > foot.size * 1.15) foot = { y: drawn.y, size: drawn.size };
    } else {
      lines.push([drawn]);
      foot = { y: drawn.y, size: drawn.size };
    }
  }
  return lines.map((drawn, index) => toLine(drawn, first + index, page.number));
}

interface Foot {
  readonly y: number;
  readonly size: number;
}

function continues(line: readonly Drawn[], foot: Foot, next: Drawn): boolean {
  const last = line[line.length - 1] as Drawn;
  const size = Math.max(foot.size, next.size);
  // Drawn back over what is there already is bold by drawing twice, or another line.
  if (next.x < last.x + last.width - 0.6 * size) return false;
  if (last.isArtifact !== next.isArtifact) return false;
  const raise = foot.y - next.y;
  if (Math.abs(raise) <= 0.22 * size) return true;
  if (next.size < 0.9 * foot.size) return raise > -0.4 * foot.size && raise < 0.75 * foot.size;
  // The line began with a raised number: its words are larger and lower.
  return foot.size < 0.9 * next.size && raise < 0 && raise > -0.75 * next.size;
}

function toLine(drawn: readonly Drawn[], number: number, page: number): PrintedLine {
  const size = commonest(drawn.map(({ size, text }) => [Math.round(size * 10) / 10, text.length]));
  const y = drawn.find((one) => Math.abs(one.size - size) < 0.06)?.y ?? (drawn[0] as Drawn).y;
  const runs = drawn.map((one, index): Run => {
    const before = drawn[index - 1];
    const gap = before ? one.x - before.x - before.width : 0;
    const isRaised = one.size < 0.9 * size && y - one.y > 0.12 * size;
    return {
      ...one,
      // Only at the end of a line does a hyphen cut a word.
      text: one.text === '\u00ad' && index < drawn.length - 1 ? '-' : one.text,
      line: number,
      page,
      isRaised,
      blankBefore: before !== undefined && (one.blankBefore || gap > (isRaised ? 0.3 : 0.15) * size),
    };
  });
  const text = runs
    .map((run) => (run.blankBefore ? ' ' : '') + run.text)
    .join('')
    .replace(/\u00ad$/, '-');
  const left = leftOf(drawn);
  const right = rightOf(drawn);
  return { number, page, runs, text, left, right, y, size };
}

/** Where words begin on the left; counted one by one, for a call takes some hundred thousand arguments at most. */
export function leftOf(words: readonly Pick<Drawn, 'x'>[]): number {
  return words.reduce((left, { x }) => Math.min(left, x), Number.POSITIVE_INFINITY);
}

export function rightOf(words: readonly Pick<Drawn, 'x' | 'width'>[]): number {
  return words.reduce((right, { x, width }) => Math.max(right, x + width), Number.NEGATIVE_INFINITY);
}

/** The value that weighs most; 0 of none. */
export function commonest(weighed: Iterable<readonly [value: number, weight: number]>): number {
  const weights = new Map<number, number>();
  let best = 0;
  for (const [value, weight] of weighed) {
    const sum = (weights.get(value) ?? 0) + weight;
    weights.set(value, sum);
    if (sum > (weights.get(best) ?? 0)) best = value;
  }
  return best;
}
