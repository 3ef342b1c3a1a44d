import type { Block, Inline, List, NoteMark } from '@rapporteur/document';
import { paragraph, text } from './nodes.js';

/** The mark of a note, right before a character of a quoted text. */
export interface QuotedMark {
  readonly offset: number;
  readonly mark: NoteMark;
}

const label = /^(?:[-–−•▪●◦‣➢→*]|\(?(?:[a-z]|\d{1,2}|[ivx]{2,5})[).])\s+(?=\S)/;

/**
 * The lines of a quoted text as blocks, with the marks of its notes: running text as paragraphs, items as lists that
 * keep their labels.
 */
export function quotedLines(quoted: string, marks: readonly QuotedMark[] = []): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const line of quoted.split('\n')) {
    const to = from + line.length;
    const found = label.exec(line)?.[0] ?? '';
    const words = paragraph(...cut(quoted, from + found.length, to, marks));
    const last = blocks.at(-1);
    if (found === '') blocks.push(words);
    else {
      const item = { type: 'listItem', label: found.trimEnd(), children: [words], places: [] } as const;
      if (last?.type === 'list') blocks[blocks.length - 1] = { ...last, children: [...last.children, item] };
      else blocks.push({ type: 'list', children: [item], places: [] } satisfies List);
    }
    from = to + 1;
  }
  return blocks;
}

/** Characters [from, to) with the marks that stand in them or right behind them. */
function cut(quoted: string, from: number, to: number, marks: readonly QuotedMark[]): Inline[] {
  const found: Inline[] = [];
  let at = from;
  for (const { offset, mark } of marks) {
    if (offset < from || offset > to) continue;
    if (offset > at) found.push(text(quoted.slice(at, offset)));
    found.push(mark);
    at = offset;
  }
  if (at < to) found.push(text(quoted.slice(at, to)));
  return found;
}
