import type { Inline, Place } from '@rapporteur/document';
import { mergeTexts, spanOf } from '../merge-texts.js';

/*
 * Emphasis as CommonMark 0.31 (section 6.2) has it: runs of * and _ are paired by a stack. `floors` remembers
 * below which opener nothing matched for a kind of closer, so that long rows of marks stay linear.
 */

export interface Run {
  readonly type: 'run';
  readonly char: string;
  readonly length: number;
  readonly left: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly places: readonly Place[];
}
export type Piece = Inline | Run;

/** Emphasis in emphasis in emphasis …: beyond this, marks stay text, for the sake of all who walk the tree. */
const MAX_INLINE_DEPTH = 40;

/** What stands on both sides decides what a run may do: `before` and `after` are single characters or ''. */
export function makeRun(
  char: string,
  length: number,
  before: string,
  after: string,
  places: readonly Place[],
): Run {
  const spaceBefore = before === '' || /\s/u.test(before);
  const spaceAfter = after === '' || /\s/u.test(after);
  const markBefore = /[\p{P}\p{S}]/u.test(before);
  const markAfter = /[\p{P}\p{S}]/u.test(after);
  const leftFlanking = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const rightFlanking = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const opens = leftFlanking && (char === '*' || !rightFlanking || markBefore);
  const closes = rightFlanking && (char === '*' || !leftFlanking || markAfter);
  return { type: 'run', char, length, left: length, opens, closes, places };
}

/** Pairs the runs; those that find no partner become text. */
export function pairRuns(pieces: readonly Piece[]): Inline[] {
  const out: Piece[] = [];
  const openers: number[] = [];
  const floors = new Map<string, number>();
  const depths = new WeakMap<Inline, number>();

  for (const piece of pieces) {
    if (piece.type !== 'run') {
      out.push(piece);
      continue;
    }
    let run = piece;
    while (run.closes && run.left > 0) {
      const at = findOpener(run);
      if (at < 0) break;
      run = wrap(at, run);
    }
    if (run.left === 0) continue;
    if (run.opens) openers.push(out.length);
    out.push(run);
  }
  return mergeTexts(out.map((piece) => (piece.type === 'run' ? runToText(piece) : piece)));

  function findOpener(closer: Run): number {
    const kind = `${closer.char}${closer.opens}${closer.length % 3}`;
    const floor = floors.get(kind) ?? 0;
    for (let at = openers.length - 1; at >= floor; at--) {
      const opener = out[openers[at] as number] as Run;
      if (opener.char === closer.char && mayPair(opener, closer)) return at;
    }
    floors.set(kind, openers.length);
    return -1;
  }

  function wrap(at: number, closer: Run): Run {
    const position = openers[at] as number;
    const opener = out[position] as Run;
    const used = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
    const inner = out.splice(position + 1).map((piece) => (piece.type === 'run' ? runToText(piece) : piece));
    openers.length = opener.left === used ? at : at + 1;
    for (const [kind, floor] of floors) floors.set(kind, Math.min(floor, openers.length));
    if (opener.left === used) out.pop();
    else out[position] = { ...opener, left: opener.left - used };

    const depth = 1 + inner.reduce((deepest, node) => Math.max(deepest, depths.get(node) ?? 0), 0);
    if (depth > MAX_INLINE_DEPTH) {
      // No opener before this one finds a partner either, or every further pair would move all of this again.
      openers.length = 0;
      const mark: Inline = { type: 'text', value: closer.char.repeat(used), places: closer.places };
      for (const node of [mark, ...inner, mark]) out.push(node);
    } else {
      const type = used === 2 ? 'strong' : 'emphasis';
      const node: Inline = {
        type,
        children: mergeTexts(inner),
        places: spanOf(opener.places, closer.places),
      };
      depths.set(node, depth);
      out.push(node);
    }
    return { ...closer, left: closer.left - used };
  }
}

/** The "rule of three": a run that both opens and closes pairs only when the lengths do not add up to a multiple of 3. */
function mayPair(opener: Run, closer: Run): boolean {
  if (!opener.closes && !closer.opens) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function runToText(run: Run): Inline {
  return { type: 'text', value: run.char.repeat(run.left), places: run.places };
}
