import type { Block, Document, Heading } from '@rapporteur/document';
import type { HeadingNumbers } from './heading-numbers.js';

/** A place that the text can point to. */
export interface TextPlace {
  /** Of its bookmark: a letter first, then letters, digits and lines; 40 characters at most. */
  readonly name: string;
  /** The number as the text names it: "56", "III-8". */
  readonly printed: string;
  /** The field that prints the number; null where Word could not tell it. */
  readonly field: string | null;
}

/** Places by natural key: "para 56", "note 3", "III-8", a heading's "III.2.1". */
export type PlacesByTarget = ReadonlyMap<string, TextPlace>;

export function placesOf(document: Document, { numbers }: HeadingNumbers): PlacesByTarget {
  const places = new Map<string, TextPlace>();
  const add = (target: string, kind: string, printed: string, field: ((name: string) => string) | null) => {
    const name = `${kind}_${printed.replace(/[^\p{L}\p{N}]/gu, '_')}`;
    if (name.length <= 40 && !places.has(target))
      places.set(target, { name, printed, field: field?.(name) ?? null });
  };
  const visit = (block: Block): void => {
    if (block.type === 'paragraph' && block.number !== null)
      add(`para ${block.number}`, 'para', String(block.number), (name) => `REF ${name} \\r \\h`);
    else if (block.type === 'recommendation')
      add(block.id.trim(), 'rec', block.id.trim(), (name) => `REF ${name} \\h`);
    else if (block.type === 'footnote')
      add(`note ${block.number}`, 'note', String(block.number), (name) => `NOTEREF ${name} \\h`);
    else if (block.type === 'heading' && block.number !== null) {
      const isCounted = numbers.get(block)?.kind === 'automatic';
      add(block.number, 'sec', block.number, isCounted ? (name) => `REF ${name} \\r \\h` : null);
    }
    if ('children' in block) for (const child of block.children) if (isBlock(child)) visit(child);
  };
  for (const block of document.children) visit(block);
  return places;
}

/** "paragraph 56" and "para 56" are one key. */
export function placeOf(places: PlacesByTarget, target: string): TextPlace | null {
  const key = target.trim().replace(/^paragraph(?=\s+\d+$)/, 'para');
  return places.get(key) ?? null;
}

/** The headings of a text in its order, also those inside boxes and items. */
export function headingsOf(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block): Heading[] => {
    if (block.type === 'heading') return [block];
    return 'children' in block ? headingsOf((block.children as readonly Block[]).filter(isBlock)) : [];
  });
}

const INLINES = ['text', 'strong', 'emphasis', 'superscript', 'break', 'link', 'noteMark', 'reference'];

function isBlock(node: { readonly type: string }): node is Block {
  return !INLINES.includes(node.type);
}
