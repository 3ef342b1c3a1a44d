import type { BlockDraft, Draft, LineIndex } from '../draft.js';
import { looksLikeTitle, withoutMark } from '../shapes.js';

/** A line that opens an item of a numbered list of recommendations. */
export interface ItemLabel {
  readonly id: string;
  /** Length of the label with the blanks behind it. */
  readonly prefix: number;
}

export type LabelReader = (text: string, before: ItemLabel | null, isFree: boolean) => ItemLabel | null;

export interface ListedItem extends ItemLabel {
  readonly lines: LineIndex[];
}

/**
 * The items of a list that runs over several blocks, headings between them left out. `labelOf` reads the label at the
 * beginning of a line, given the one before and whether the words above are at an end; an item ends where a new piece
 * begins behind a full stop or semicolon.
 */
export function listedItems(draft: Draft, blocks: readonly BlockDraft[], labelOf: LabelReader): ListedItem[] {
  const items: ListedItem[] = [];
  let current: ListedItem | null = null;
  let before: LineIndex | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      current = null;
      before = null;
      continue;
    }
    for (const line of block.lines) {
      const label: ItemLabel | null = labelOf(
        draft.lines[line].text,
        items.at(-1) ?? null,
        mayOpen(draft, before, line),
      );
      if (label) {
        current = { ...label, lines: [line] };
        items.push(current);
      } else if (current && before !== null && beginsAnew(draft, before, line)) current = null;
      else current?.lines.push(line);
      before = line;
    }
  }
  return items;
}

/** Behind the end of something, or set off from it. */
function mayOpen(draft: Draft, before: LineIndex | null, line: LineIndex): boolean {
  if (before === null || line > before + 1 || draft.lines[line].hint) return true;
  const above = withoutMark(draft.lines[before].text);
  return /(?:[;:.,)\]…*]|\b(?:and|et|or|ou))$/u.test(above) || isHeadline(above);
}

/** "Regarding judges": a short line that begins like a title, right above the first item under it. */
function isHeadline(text: string): boolean {
  return text.length < longestHeadline && /^\p{Lu}/u.test(text) && looksLikeTitle([text]);
}

const longestHeadline = 70;

function beginsAnew(draft: Draft, before: LineIndex, line: LineIndex): boolean {
  const isParted = line > before + 1 || draft.lines[line].hint !== null;
  return (
    isParted &&
    /[.;]$/.test(withoutMark(draft.lines[before].text)) &&
    /^[“"«(*]?\p{Lu}/u.test(draft.lines[line].text)
  );
}
