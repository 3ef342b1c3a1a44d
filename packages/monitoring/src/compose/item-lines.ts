import type { Block, Inline } from '@rapporteur/document';
import { list, paragraph, text } from './nodes.js';

const item = /^\s*(?:[-−–—•▪*]|\(?[a-z0-9]{1,2}[).])\s+/;

export function isItem(line: string): boolean {
  return item.test(line);
}

/**
 * Lines of a record as blocks: running text as paragraphs, items ("− …") as lists. `end` follows the last words;
 * `first` says how the first line is written, where it is not plain text.
 */
export function linesAsBlocks(
  lines: string,
  end: readonly Inline[] = [],
  first?: (line: string) => readonly Inline[],
): Block[] {
  const all = lines.split('\n');
  const blocks: Block[] = [];
  let items: Block[][] = [];
  all.forEach((line, at) => {
    const after = at === all.length - 1 ? end : [];
    const opensItem = isItem(line);
    if (opensItem) items.push([paragraph(text(line.replace(item, '')), ...after)]);
    if (items.length > 0 && (!opensItem || at === all.length - 1)) {
      blocks.push(list(items));
      items = [];
    }
    if (!opensItem) blocks.push(paragraph(...(at === 0 && first ? first(line) : [text(line)]), ...after));
  });
  return blocks;
}
