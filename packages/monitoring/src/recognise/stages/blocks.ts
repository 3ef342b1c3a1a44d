import type { BlockDraft, Draft, LineIndex, Stage } from '../draft.js';
import { openings } from '../openings/openings.js';
import { settleTails } from '../openings/unnumbered-heading.js';
import { Outline } from '../outline.js';

/**
 * Cuts the running text into blocks: each line either opens a block (a heading, a numbered paragraph, a box, a
 * recommendation …) or belongs to the block before it. The openings are asked in a fixed order.
 */
export const blocks: Stage = {
  name: 'blocks',
  reads: ['lines', 'pages', 'taken', 'notes', 'marks'],
  writes: ['blocks', 'notices'],
  run(draft: Draft): void {
    const outline = new Outline(draft);
    const found: BlockDraft[] = [];
    let i = outline.first;
    while (i < draft.lines.length) {
      const opened = open(outline, i);
      const interrupted = opened ? null : outline.blockToContinue(found, i);
      if (interrupted) {
        interrupted.lines.push(i);
        outline.enter(interrupted);
        i = outline.after(i);
        continue;
      }
      const block = opened ?? body(i);
      found.push(block);
      outline.enter(block);
      i = outline.after(block.lines[block.lines.length - 1]);
    }
    draft.blocks = settleTails(outline, found);
  },
};

function body(line: LineIndex): BlockDraft {
  return { kind: 'body', number: null, level: 0, boxKind: null, titleLines: 0, prefix: 0, lines: [line] };
}

function open(outline: Outline, line: LineIndex): BlockDraft | null {
  for (const opening of openings) {
    const opened = opening(outline, line);
    if (opened) return opened;
  }
  return null;
}
