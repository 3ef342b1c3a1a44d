import type { ReadBlock } from '../records.js';

/** A block with the headings that it stands under. */
export interface ReportPart {
  readonly read: ReadBlock;
  readonly section: string | null;
  readonly chapter: string;
  /** The words of the nearest heading; empty above the first. */
  readonly heading: string;
  /** It stands in a part that prints recommendations once more. */
  readonly isRepeated: boolean;
}

/** Every block of a report under its headings. A part that repeats ends at the next heading as high. */
export function partsOfReport(blocks: readonly ReadBlock[], repeated: RegExp | null): ReportPart[] {
  let section: string | null = null;
  let chapter = '';
  let heading = '';
  let repeatedFrom: number | null = null;
  return blocks.map((read) => {
    const { block, title } = read;
    if (block.kind === 'heading') {
      heading = (title?.text ?? '').replace(/\s+/g, ' ');
      if (block.level === 1) chapter = block.number ?? '';
      if (block.number !== null) section = block.number;
      else if (block.level === 1) section = null;
      if (repeated?.test(heading)) repeatedFrom = block.level;
      else if (repeatedFrom !== null && block.level <= repeatedFrom) repeatedFrom = null;
    }
    return { read, section, chapter, heading, isRepeated: repeatedFrom !== null };
  });
}
