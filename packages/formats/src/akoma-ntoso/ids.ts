import type { Block } from '@rapporteur/document';
import { shortName } from './vocabulary.js';

/**
 * Gives eIds by the naming convention: `chp_III__sec_III-2`, `para_43`, `para_43__list_1__item_a`. What is numbered
 * through the whole text stands under its number alone; what begins anew stands below its parent.
 */
export class Ids {
  private readonly given = new Set<string>();
  private readonly counts = new Map<string, number>();
  private readonly through: ReadonlySet<string>;

  constructor(blocks: readonly Block[]) {
    this.through = numberedThrough(blocks);
  }

  /** @param number as printed; null where the element has none and is counted below its parent */
  next(element: string, parent: string | null, number: string | null, unnumbered = ''): string {
    const clean = number === null ? '' : cleanNumber(number);
    const name = shortName(element);
    const alone = `${name}_${clean}`;
    const prefix = parent === null || this.through.has(alone) ? '' : `${parent}__`;
    if (clean !== '') return this.once(`${prefix}${alone}`);
    const stem = `${parent === null ? '' : `${parent}__`}${name}_${unnumbered}`;
    const count = (this.counts.get(stem) ?? 0) + 1;
    this.counts.set(stem, count);
    return this.once(`${stem}${count}`);
  }

  /** Where a paragraph or recommendation stands that the words name; null when none or several do. */
  addressOf(target: string): string | null {
    const paragraph = /^para(?:graph)?\s+(\d+)$/.exec(target)?.[1];
    const address = paragraph ? `para_${paragraph}` : `recommendation_${cleanNumber(target)}`;
    return this.through.has(address) ? address : null;
  }

  /** The second of one name gets a number behind it. */
  private once(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.given.has(id); count++) id = `${wanted}-${count}`;
    this.given.add(id);
    return id;
  }
}

/** "III.2.1." -> "III-2-1", "(a)" -> "a", "−" -> "". */
export function cleanNumber(number: string): string {
  return number
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
}

/** Addresses of the paragraphs and recommendations whose number stands once in the text. */
function numberedThrough(blocks: readonly Block[]): Set<string> {
  const counts = new Map<string, number>();
  const count = (block: Block): void => {
    const name =
      block.type === 'paragraph' && block.number !== null
        ? `para_${block.number}`
        : block.type === 'recommendation'
          ? `recommendation_${cleanNumber(block.id)}`
          : null;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (block.type !== 'paragraph' && block.type !== 'heading' && 'children' in block)
      for (const child of block.children) count(child as Block);
  };
  blocks.forEach(count);
  return new Set([...counts].filter(([, times]) => times === 1).map(([name]) => name));
}
