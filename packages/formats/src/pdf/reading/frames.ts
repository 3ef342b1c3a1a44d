import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Draft } from './draft.js';
import { runsOf } from './draft.js';
import { commonest, leftOf, type PrintedLine } from './lines.js';
import { loadPdfjs } from './open.js';

/** A rectangle on a page as a reader holds it, in points, y downwards. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is drawn is asked for only where words stand further in than the text does: it takes as long as the words. */
export function mayHoldFrames(drafts: readonly Draft[], textLeft: number): boolean {
  return drafts.some((draft) => {
    if (draft.kind !== 'text' && draft.kind !== 'title') return false;
    const left = leftOf(draft.runs);
    return (
      left > textLeft + indent &&
      !/^(?:[−•▪●◦‣➢→–-]|\(?\p{Ll}{1,4}[.)])(?:\s|$)/u.test(draft.runs[0]?.text ?? '')
    );
  });
}

/** In points. */
const indent = 3;

/** Where most lines of the text begin, on odd and on even pages. */
export function textLeft(lines: readonly PrintedLine[], bodySize: number): (page: number) => number {
  const lefts = [0, 1].map((parity) =>
    commonest(
      lines
        .filter(({ page, size }) => page % 2 === parity && Math.abs(size - bodySize) < 0.3)
        .map(({ left, text }) => [Math.round(left), text.length]),
    ),
  );
  return (page) => lefts[page % 2] ?? 0;
}

/** Frames, tinted grounds and bars that are drawn on a page; grids of tables are none. */
export async function readFrames(page: PDFPageProxy): Promise<Frame[]> {
  const { OPS } = await loadPdfjs();
  const { width, height, transform: view } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList().catch(() => null);
  const grounds: Frame[] = [];
  const bars: Frame[] = [];
  let state: State = { matrix: view as unknown as Matrix, isWhite: false };
  const saved: State[] = [];
  list?.fnArray.forEach((fn, index) => {
    const args = list.argsArray[index] as unknown[];
    if (fn === OPS.save || fn === OPS.paintFormXObjectBegin) saved.push(state);
    if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (fn === OPS.transform)
      state = { ...state, matrix: product(state.matrix, args as unknown as Matrix) };
    else if (fn === OPS.paintFormXObjectBegin && args[0])
      state = { ...state, matrix: product(state.matrix, args[0] as Matrix) };
    else if (fn === OPS.setFillRGBColor) state = { ...state, isWhite: args[0] === '#ffffff' };
    else if (fn === OPS.constructPath && args[2] && args[0] !== OPS.endPath) {
      const one = bounds(state.matrix, args[2] as ArrayLike<number>);
      const isFilled = args[0] !== OPS.stroke && args[0] !== OPS.closeStroke;
      if (isFilled && state.isWhite) return;
      const [across, down] = [one.right - one.left, one.bottom - one.top];
      if (down > 12 && across < 6) bars.push(one);
      else if (across > 80 && down > 14 && across * down < 0.8 * width * height) grounds.push(one);
    }
  });
  return [...grounds, ...framesOf(merged(bars), width)];
}

type Matrix = readonly [number, number, number, number, number, number];
interface State {
  readonly matrix: Matrix;
  readonly isWhite: boolean;
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function bounds(
  [a, b, c, d, e, f]: Matrix,
  { 0: x1 = 0, 1: y1 = 0, 2: x2 = 0, 3: y2 = 0 }: ArrayLike<number>,
): Frame {
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Pieces of one bar, drawn below each other. */
function merged(bars: readonly Frame[]): Frame[] {
  const found: Frame[] = [];
  for (const bar of [...bars].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const at = found.findIndex(
      (other) =>
        Math.abs(other.left - bar.left) < 3 && bar.top < other.bottom + 3 && bar.bottom > other.top - 3,
    );
    const known = found[at];
    if (!known) found.push(bar);
    else
      found[at] = { ...known, top: Math.min(known.top, bar.top), bottom: Math.max(known.bottom, bar.bottom) };
  }
  return found;
}

/** A bar with another on its right frames what is between; one alone, what is on its right; three and more are a grid. */
function framesOf(bars: readonly Frame[], width: number): Frame[] {
  return bars.flatMap((bar): Frame[] => {
    const same = bars.filter(({ top, bottom }) => top < bar.bottom - 3 && bottom > bar.top + 3);
    if (same.length > 2 || bar !== same[0]) return [];
    return [{ left: bar.left, right: same[1]?.right ?? width, top: bar.top, bottom: bar.bottom }];
  });
}

/** Neighbouring blocks within one frame are a box. */
export function withBoxes(drafts: readonly Draft[], frames: readonly Frame[]): Draft[] {
  const found: Draft[] = [];
  let open: Frame | null = null;
  let inside: Draft[] = [];
  const flush = () => {
    // A heading on a tinted ground is no box.
    if (open && inside.some(({ kind }) => kind !== 'heading' && kind !== 'title'))
      found.push({ kind: 'box', children: inside });
    else found.push(...inside);
    inside = [];
  };
  for (const draft of drafts) {
    const frame = draft.kind === 'note' || draft.kind === 'furniture' ? null : frameRound(draft, frames);
    if (frame !== open) {
      flush();
      open = frame;
    }
    if (frame) inside.push(draft);
    else found.push(draft);
  }
  flush();
  return found;
}

/** The innermost frame that holds all words of a block. */
function frameRound(draft: Draft, frames: readonly Frame[]): Frame | null {
  const runs = runsOf(draft);
  if (runs.length === 0 || draft.kind === 'table') return null;
  const around = frames.filter(({ left, right, top, bottom }) =>
    runs.every(({ x, y, width }) => x >= left - 2 && x + width <= right + 4 && y > top && y < bottom + 2),
  );
  return (
    around
      .sort((a, b) => (a.right - a.left) * (a.bottom - a.top) - (b.right - b.left) * (b.bottom - b.top))
      .at(-1) ?? null
  );
}
