import { isEntry } from './contents.js';
import type { RunDraft } from './draft.js';
import { commonest, type PrintedLine } from './lines.js';

/** How the whole file is laid out. */
export interface Layout {
  /** Size of most of the text. */
  readonly bodySize: number;
  /** From line to line within a paragraph, as a multiple of the size; by rounded size. */
  readonly pitchOf: (size: number) => number;
  readonly isBold: (line: PrintedLine) => boolean;
}

export function layoutOf(lines: readonly PrintedLine[], isBold: (line: PrintedLine) => boolean): Layout {
  const bodySize = commonest(lines.map(({ size, text }) => [size, text.length]));
  const steps = new Map<number, [number, number][]>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || Math.abs(before.size - line.size) > 0.15) return;
    const step = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (step < 0.8 || step > 2.6) return;
    const size = Math.round(line.size);
    const list = steps.get(size);
    if (list) list.push([step, 1]);
    else steps.set(size, [[step, 1]]);
  });
  const pitches = new Map([...steps].map(([size, found]) => [size, commonest(found)]));
  const usual = pitches.get(Math.round(bodySize)) ?? 1.25;
  return { bodySize, isBold, pitchOf: (size) => pitches.get(Math.round(size)) ?? usual };
}

/** Cuts lines into paragraphs: by gaps, sizes, labels, indents, and lines that end early. */
export function segment(lines: readonly PrintedLine[], layout: Layout): PrintedLine[][] {
  const pieces: PrintedLine[][] = [];
  lines.forEach((line, index) => {
    const piece = pieces.at(-1);
    if (!piece || startsAnew(piece, line, edgeAround(lines, index - 1), layout)) pieces.push([line]);
    else piece.push(line);
  });
  return pieces;
}

export function toText(lines: readonly PrintedLine[]): RunDraft {
  return { kind: 'text', runs: lines.flatMap(({ runs }) => runs) };
}

/** What an item or a numbered paragraph begins with. */
const label = /^(?:\d{1,4}[.)]|\(?[a-z]{1,2}[.)]|\(?[ivx]{1,5}[.)]|[IVX]+[.)]|[−•▪●◦‣➢→–-])\s*(?=\S)/;
const sureLabel = /^[−•▪●◦‣➢→]\s*(?=\S)/;
const closed = /(?:[.!?;:][”"’')\]»]*|[)\]”»])\d{0,3}$/;

function startsAnew(piece: readonly PrintedLine[], line: PrintedLine, edge: number, layout: Layout): boolean {
  const before = piece[piece.length - 1] as PrintedLine;
  const size = Math.max(before.size, line.size);
  const beginsRaised = line.runs[0]?.isRaised === true && /^[\d*†]/.test(line.runs[0].text);
  if (beginsRaised || Math.abs(before.size - line.size) > 0.07 * size) return true;
  if (layout.isBold(before) !== layout.isBold(line) || isEntry(before)) return true;
  const isClosed = closed.test(before.text);
  const step = line.y - before.y;
  // Upwards is the next column.
  if (step < -0.5 * size) return isClosed && !/^\p{Ll}/u.test(line.text);
  if (step > layout.pitchOf(size) * size * 1.25 + 0.5) return true;
  if (sureLabel.test(line.text)) return true;
  // Titles are often balanced: their lines end where they may.
  if (layout.isBold(before) || before.size > 1.1 * layout.bodySize) return false;
  const room = edge - before.right;
  const endsEarly = room > widthOfFirstWord(line) * 1.2 + 0.3 * size;
  if (label.test(line.text) && (isClosed || endsEarly || /[,;]$|\b(?:and|or)$/.test(before.text)))
    return true;
  if (label.test(line.text) && followsLabel(piece, line)) return true;
  const opens = /^[“"‘'«([]?[\p{Lu}\d]/u.test(line.text);
  if (opens && endsEarly && (isClosed || room > 0.25 * (edge - before.left))) return true;
  const indent = line.left - before.left;
  if (opens && isClosed && piece.length > 1 && Math.abs(indent) > 0.9 * size) return true;
  return opens && isClosed && indent > 0.9 * size && !label.test(before.text);
}

/** The next number below a numbered text that hangs to its right. */
function followsLabel(piece: readonly PrintedLine[], line: PrintedLine): boolean {
  const [first, second] = piece;
  const [number, next] = [first, line].map((one) =>
    Number(/^\d{1,4}(?=[.)])/.exec(one?.text ?? '')?.[0] ?? 0),
  );
  if (!first || number === 0 || next !== (number ?? 0) + 1 || Math.abs(first.left - line.left) > line.size)
    return false;
  return !second || second.left > line.left + 0.5 * line.size;
}

function widthOfFirstWord(line: PrintedLine): number {
  const word = line.text.split(' ', 1)[0] ?? '';
  return ((line.right - line.left) * word.length) / Math.max(1, line.text.length);
}

/** How far to the right the lines run that stand round this one. */
function edgeAround(lines: readonly PrintedLine[], at: number): number {
  const own = lines[at];
  if (!own) return 0;
  let edge = own.right;
  for (let i = Math.max(0, at - 12); i < Math.min(lines.length, at + 13); i++) {
    const other = lines[i] as PrintedLine;
    if (other.page === own.page && other.left < own.right && Math.abs(other.size - own.size) < 0.2 * own.size)
      edge = Math.max(edge, other.right);
  }
  return edge;
}
