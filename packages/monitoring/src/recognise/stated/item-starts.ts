import type { BlockDraft, Draft, LineIndex, Stage } from '../draft.js';
import { roman } from './by-roman-list.js';
import { restarting, subNumbered } from './by-sub-number.js';
import { listedItems } from './listed-items.js';
import { positionIn } from './positions.js';
import type { StatedStyle } from './stated-style.js';

/** Marks where the items of a list of recommendations open: printed line below line, each is a piece of its own. */
export const itemStarts: Stage = {
  name: 'item-starts',
  reads: ['lines', 'blocks'],
  writes: ['itemStarts'],
  run(draft: Draft): void {
    const style = draft.profile.stated;
    if (!style || !['sub-number', 'roman-list'].includes(style.numbering)) return;
    draft.itemStarts = new Set(
      draft.blocks.flatMap((block, n) => {
        const reader = readerFor(draft, block, style);
        if (!reader) return [];
        const next = draft.blocks.findIndex(({ kind }, i) => i > n && kind === 'paragraph');
        const blocks = draft.blocks.slice(n, next < 0 ? draft.blocks.length : next);
        return listedItems(draft, blocks, reader).map(({ lines }): LineIndex => lines[0]);
      }),
    );
  },
};

function readerFor(draft: Draft, block: BlockDraft, style: StatedStyle) {
  const words = block.lines
    .slice(0, mostLines)
    .map((line) => draft.lines[line].text)
    .join(' ');
  if (style.numbering === 'roman-list') return style.leadIn?.test(words) ? roman : null;
  if (block.kind !== 'paragraph' || block.number === null) return null;
  const isNumbered = block.lines.some((line) => draft.lines[line].text.startsWith(`${block.number}.1`));
  if (isNumbered || positionIn(words, style) === null) return subNumbered(block.number);
  return restarting(block.number);
}

/** A sentence over a list is no longer. */
const mostLines = 8;
