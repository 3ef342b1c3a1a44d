import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';
import { endsClosed, itemLabel, looksLikeTitle, withoutMark } from '../shapes.js';

/** Unnumbered headings stand below the three numbered levels, or right below an unnumbered part. */
const levelInChapter = 4;
const levelInPart = 2;
const opensAfterHeading = new Set(['paragraph', 'box', 'heading', 'lead-in']);

/**
 * An unnumbered heading is known by what follows it: the last piece of a block, a few words without a full stop,
 * right before a numbered paragraph, a box or another heading. It is cut off the block that it closed.
 */
export function settleTails(outline: Outline, found: readonly BlockDraft[]): BlockDraft[] {
  const settled: BlockDraft[] = [];
  const series = new Set<string>();
  let level = levelInPart;
  found.forEach((block, n) => {
    const next = found[n + 1];
    if (block.kind === 'heading' && block.level === 1)
      level = block.number === null ? levelInPart : levelInChapter;
    const tail =
      next && opensAfterHeading.has(next.kind) && next.boxKind !== 'voice-quote'
        ? titleAtEnd(outline, block, next, series)
        : null;
    if (!tail) {
      settled.push(block);
      return;
    }
    const sister = seriesOf(outline.text(tail[0]));
    if (sister) series.add(sister);
    const rest = block.lines.slice(0, block.lines.length - tail.length);
    if (rest.length > 0) settled.push({ ...block, lines: rest });
    settled.push({
      kind: 'heading',
      number: null,
      level,
      boxKind: null,
      titleLines: tail.length,
      prefix: 0,
      lines: tail,
    });
  });
  return settled;
}

function titleAtEnd(
  outline: Outline,
  block: BlockDraft,
  next: BlockDraft,
  series: ReadonlySet<string>,
): LineIndex[] | null {
  if (
    block.kind === 'heading' ||
    block.kind === 'lead-in' ||
    (block.kind === 'box' && block.boxKind === 'voice-quote')
  )
    return null;
  if (outline.draft.lines[block.lines[block.lines.length - 1]].hint) return null;
  const from = lastPiece(outline, block.lines);
  const tail = block.lines.slice(from);
  if (from === 0 && block.kind !== 'body') return null;
  if (from < block.titleLines) return null;
  const isSister = tail.length <= 3 && series.has(seriesOf(outline.text(tail[0])) ?? '');
  if (!isSister && !looksLikeTitle(tail.map((i) => outline.text(i)))) return null;
  if (from > 0 && !endsClosed(withoutMark(outline.text(block.lines[from - 1])))) return null;
  if (from > 0 && itemLabel(outline.text(tail[0]))) return null;
  if (
    next.kind === 'box' &&
    block.kind === 'box' &&
    (next.boxKind !== 'provision' || block.boxKind === 'provision')
  )
    return null;
  return tail;
}

/** "Objective" of "Objective 3: …": headings of one series carry a number after the same word. */
function seriesOf(text: string): string | null {
  return /^(\p{Lu}[\p{L}]+) (?:\d{1,2}|[IVX]{1,4}|[A-Z])\s*[:–.]/u.exec(text)?.[1] ?? null;
}

function lastPiece(outline: Outline, lines: readonly LineIndex[]): number {
  let from = lines.length - 1;
  while (from > 0 && !outline.isParted(lines[from])) from--;
  return from;
}
