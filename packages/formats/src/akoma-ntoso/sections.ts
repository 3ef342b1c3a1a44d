import type { Block, Box, Heading, Paragraph, RecommendationBlock } from '@rapporteur/document';

/** What stands in a row in a text, as sections within sections: Akoma Ntoso has no flat headings. */
export interface Section {
  readonly heading: Heading | null;
  readonly units: readonly Unit[];
  readonly sections: readonly Section[];
}

/** `blocks` of a numbered paragraph: itself and the lists that continue it. */
export type Unit =
  | { readonly kind: 'paragraph'; readonly blocks: readonly [Paragraph, ...Block[]] }
  | { readonly kind: 'container'; readonly block: Box | RecommendationBlock }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

interface OpenSection {
  heading: Heading | null;
  blocks: Block[];
  sections: OpenSection[];
}

export function toSections(blocks: readonly Block[]): Section {
  const root: OpenSection = { heading: null, blocks: [], sections: [] };
  const open = [root];
  for (const block of blocks) {
    if (block.type !== 'heading') {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.heading?.depth ?? 0) >= block.depth) open.pop();
    const section: OpenSection = { heading: block, blocks: [], sections: [] };
    open.at(-1)?.sections.push(section);
    open.push(section);
  }
  return close(root);
}

function close({ heading, blocks, sections }: OpenSection): Section {
  return { heading, units: toUnits(blocks), sections: sections.map(close) };
}

function toUnits(blocks: readonly Block[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.type === 'paragraph' && block.number !== null) {
      const end = endOfParagraph(blocks, at + 1);
      units.push({ kind: 'paragraph', blocks: [block, ...blocks.slice(at + 1, end)] });
      at = end - 1;
    } else if (block.type === 'box' || block.type === 'recommendation') {
      units.push({ kind: 'container', block });
    } else {
      const last = units.at(-1);
      if (last?.kind === 'blocks') units[units.length - 1] = { ...last, blocks: [...last.blocks, block] };
      else units.push({ kind: 'blocks', blocks: [block] });
    }
  }
  return units;
}

/** A list belongs to the paragraph before it, and so does what goes on in plain words behind the list. */
function endOfParagraph(blocks: readonly Block[], from: number): number {
  let end = from;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.type === 'list') end = at + 1;
    else if (end === from || !isPlain(block)) break;
    else end = at + 1;
  }
  return end;
}

/** Words in bold alone are a heading that the text gives no number: they open something else. */
function isPlain(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    block.number === null &&
    block.children.some((inline) => inline.type !== 'strong')
  );
}
