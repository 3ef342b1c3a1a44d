import type { Block, Inline, Line, Paragraph } from '@rapporteur/document';

/** What any writer writes: lines of a plain text as paragraphs, strays in the block they belong to, no furniture. */
export function toWritable(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let lines: Line[] = [];
  for (const block of blocks) {
    if (block.type === 'line' && block.value.trim() !== '') {
      lines.push(block);
      continue;
    }
    flush();
    if (block.type === 'listItem') out.push({ type: 'list', places: block.places, children: [block] });
    else if (block.type === 'row') out.push({ type: 'table', places: block.places, children: [block] });
    else if (block.type === 'cell')
      out.push({ type: 'paragraph', number: null, places: block.places, children: block.children });
    else if (block.type !== 'line' && block.type !== 'furniture') out.push(block);
  }
  flush();
  return out;

  function flush(): void {
    if (lines.length > 0) out.push(toParagraph(lines));
    lines = [];
  }
}

function toParagraph(lines: readonly Line[]): Paragraph {
  const children = lines.flatMap((line, index): Inline[] => {
    const text: Inline = { type: 'text', value: line.value.trim(), places: line.places };
    return index === 0 ? [text] : [{ type: 'break', places: line.places }, text];
  });
  return { type: 'paragraph', number: null, children, places: lines.flatMap((line) => line.places) };
}
