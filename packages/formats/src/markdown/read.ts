import {
  type Block,
  type Cell,
  type Document,
  type Inline,
  type ListItem,
  type Notice,
  type Place,
  plainText,
  type Row,
} from '@rapporteur/document';
import { headingNumber } from '../heading-number.js';
import { dropStart, isBlank, trimInlines } from '../inline-trim.js';
import { MAX_LINES } from '../limits.js';
import { ownNumber } from '../own-number.js';
import { type ReadResult, refuse } from '../read-result.js';
import { splitLines } from '../txt/read.js';
import { definitionOf, type RawBlock, type RawItem, readBlocks } from './blocks.js';
import { readFrontMatter } from './front-matter.js';
import { foldLabel, type InlineContext, readInlines, unescapeMarkdown } from './inline.js';
import { DEFAULT_LABEL, labelOf } from './labels.js';

/**
 * Markdown to a tree, with the lines of the source. A numbered paragraph ("43. As to …"), which Markdown would
 * make an item of a list, stays a paragraph that begins with its number as printed. Raw HTML is text.
 */
export function readMarkdown(text: string): ReadResult {
  const lines = splitLines(text);
  if (lines.length > MAX_LINES) {
    return refuse(
      'too-many-lines',
      `This text has more than ${MAX_LINES.toLocaleString('en')} lines, the limit. Split it and give the parts one by one.`,
    );
  }
  const front = readFrontMatter(lines);
  const numbered = lines.map((value, index) => ({ text: value, line: index + 1 }));
  const blocks = readBlocks(numbered.slice(front.lines));
  const context = contextOf(blocks);
  const children = blocks.flatMap((block) => toBlocks(block, context));
  const aside: Block[] = front.more
    ? [furniture(lines.slice(0, front.lines).join('\n'), [1, front.lines])]
    : [];
  // In print it stands at the head of the pages.
  if (front.symbol) aside.push(furniture(front.symbol, [1, front.lines]));
  const document: Document = {
    type: 'document',
    kind: front.kind ?? 'text',
    title: front.title,
    format: 'md',
    places: [place([1, lines.length])],
    ...(front.language ? { lang: front.language } : {}),
    children: [...aside, ...children],
  };
  return { ok: true, document, notices: rawHtml(lines) };
}

function contextOf(blocks: readonly RawBlock[]): InlineContext {
  const definitions = new Map<string, string>();
  const numbers = new Map<string, number>();
  const words: string[] = [];
  let highest = 0;
  gather(blocks);
  // Notes named by a word get the numbers after the last printed one, in the order in which they stand.
  for (const label of words) if (!numbers.has(label)) numbers.set(label, ++highest);
  return {
    definitions,
    noteNumber: (label) => (isNumber(label) ? Number(label) : (numbers.get(label) ?? null)),
  };

  function gather(children: readonly RawBlock[]): void {
    for (const block of children) {
      if (block.type === 'note') {
        if (isNumber(block.label)) highest = Math.max(highest, Number(block.label));
        else words.push(block.label);
      }
      const definition = block.type === 'aside' ? definitionOf(block.source) : null;
      const label = definition && foldLabel(definition.label);
      if (definition && label && !definitions.has(label))
        definitions.set(label, unescapeMarkdown(definition.url));
      if (block.type === 'list') for (const item of block.items) gather(item.children);
      else if ('children' in block) gather(block.children);
    }
  }
}

function isNumber(label: string): boolean {
  return /^[1-9]\d{0,6}$/.test(label);
}

function toBlocks(block: RawBlock, context: InlineContext): Block[] {
  const places = [place(block.lines)];
  const inlines = (source: string) => trimInlines(readInlines(source, block.lines[0], context));
  const inner = (children: readonly RawBlock[]) => children.flatMap((child) => toBlocks(child, context));
  switch (block.type) {
    case 'heading': {
      const children = inlines(block.source);
      const found = printedNumber(block.source, children);
      const own = found ? trimInlines(dropStart(children, found.length)) : children;
      return [{ type: 'heading', depth: block.depth, number: found?.number ?? null, children: own, places }];
    }
    case 'paragraph':
      return paragraphOf(block.source, inlines, places);
    case 'code':
      if (block.texts.every(({ text }) => text.trim() === '')) return [];
      return [{ type: 'paragraph', number: null, children: verbatim(block.texts), places }];
    case 'aside':
      return [furniture(block.source, block.lines)];
    case 'quote':
      return [{ type: 'box', kind: 'other', title: null, children: inner(block.children), places }];
    case 'div': {
      const [kind, title] = nameOf(block.name);
      if (kind === 'recommendation' && title)
        return [{ type: 'recommendation', id: title, children: inner(block.children), places }];
      return [{ type: 'box', kind, title, children: inner(block.children), places }];
    }
    case 'note': {
      const number = context.noteNumber(block.label) ?? 0;
      return [{ type: 'footnote', number, children: runTogether(inner(block.children)), places }];
    }
    case 'list':
      if (isNumberedText(block))
        return block.items.flatMap((item, index) =>
          numberedText(item, printedMark(block.items, index), context),
        );
      return [
        {
          type: 'list',
          children: block.items.map((item, index) => toItem(item, printedMark(block.items, index), context)),
          places,
        },
      ];
    case 'table': {
      const rows = block.rows.map((row, index) => toRow(row.cells, index === 0, row.line, context));
      const head = rows[0]?.children.every((cell) => cell.children.length === 0) ? 1 : 0;
      return [{ type: 'table', children: rows.slice(head), places }];
    }
  }
}

/** A number whose dot is escaped in the source ("2\\. Title") is part of the title. */
function printedNumber(source: string, inlines: readonly Inline[]): ReturnType<typeof headingNumber> {
  const found = headingNumber(inlines.map(plainText).join(''));
  const bare = source.replace(/^[*_]+/, '');
  return found && bare.startsWith(found.number) && /[.\s*_]/.test(bare.charAt(found.number.length))
    ? found
    : null;
}

function paragraphOf(
  source: string,
  inlines: (source: string) => Inline[],
  places: readonly Place[],
): Block[] {
  const image = /^!\[((?:\\.|[^\]\\])*)\]\((?:<([^<>]*)>|([^\s()]*))\)$/.exec(source);
  if (image)
    return [
      {
        type: 'image',
        alt: unescapeMarkdown(image[1] ?? ''),
        url: unescapeMarkdown(image[2] ?? image[3] ?? '') || null,
        places,
      },
    ];
  const children = inlines(source);
  return isBlank(children) ? [] : [{ type: 'paragraph', ...ownNumber(children), places }];
}

/** "practice In one house" or "{.practice}": the kind of a box and its title. */
function nameOf(name: string): [kind: string, title: string | null] {
  const [, kind = 'other', title = ''] = /^\{?\.?([A-Za-z][\w-]*)[^\s]*[ \t]*(.*)$/.exec(name) ?? [
    '',
    'other',
    name,
  ];
  return [kind, (name.startsWith('{') ? '' : title.trim()) || null];
}

/**
 * Numbers with a dot are paragraphs of a report when they do not begin with 1, stand alone, or are parted by
 * blank lines; "1. one / 2. two" without a blank line is a list.
 */
function isNumberedText(list: RawBlock & { type: 'list' }): boolean {
  const first = list.items[0]?.marker ?? '';
  return /^\d+\.$/.test(first) && (list.loose || list.items.length === 1 || first !== '1.');
}

function numberedText(item: RawItem, mark: string, context: InlineContext): Block[] {
  const blocks = item.children.flatMap((child) => toBlocks(child, context));
  const label: Inline = { type: 'text', value: `${mark} `, places: [place([item.lines[0], item.lines[0]])] };
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') {
    return [
      { type: 'paragraph', number: null, children: trimInlines([label]), places: label.places },
      ...blocks,
    ];
  }
  const [opening, ...others] = first.children;
  const children: Inline[] =
    opening?.type === 'text'
      ? [{ ...opening, value: label.value + opening.value }, ...others]
      : [label, ...first.children];
  return [{ ...first, children }, ...rest];
}

/** As a browser would print it where the source repeats "1.", else as written: "43." then "45." stay what they are. */
function printedMark(items: readonly RawItem[], index: number): string {
  const marker = items[index]?.marker ?? '';
  if (!/^\d/.test(marker)) return DEFAULT_LABEL;
  const isLazy = items.length > 1 && items.every((item) => item.marker === items[0]?.marker);
  return isLazy ? `${Number.parseInt(marker, 10) + index}${marker.at(-1)}` : marker;
}

function toItem(item: RawItem, mark: string, context: InlineContext): ListItem {
  const places = [place(item.lines)];
  const first = item.children[0];
  const written = mark === DEFAULT_LABEL && first?.type === 'paragraph' ? labelOf(first.source) : null;
  const rest = item.children.slice(written === null ? 0 : 1).flatMap((child) => toItemBlocks(child, context));
  if (written === null || first?.type !== 'paragraph')
    return { type: 'listItem', label: mark, children: rest, places };
  const own = trimInlines(readInlines(first.source.slice(written.length), first.lines[0], context));
  const paragraph: Block[] = isBlank(own)
    ? []
    : [{ type: 'paragraph', ...ownNumber(own), places: [place(first.lines)] }];
  return { type: 'listItem', label: written.label, children: [...paragraph, ...rest], places };
}

/** Inside an item numbers are those of a list within the list. */
function toItemBlocks(block: RawBlock, context: InlineContext): Block[] {
  if (block.type !== 'list') return toBlocks(block, context);
  const items = block.items.map((item, index) => toItem(item, printedMark(block.items, index), context));
  return [{ type: 'list', children: items, places: [place(block.lines)] }];
}

function toRow(cells: readonly string[], header: boolean, line: number, context: InlineContext): Row {
  const places = [place([line, line])];
  const children = cells.map(
    (source): Cell => ({
      type: 'cell',
      header,
      children: trimInlines(readInlines(source, line, context)),
      places,
    }),
  );
  return { type: 'row', children, places };
}

function verbatim(texts: readonly { readonly text: string; readonly line: number }[]): Inline[] {
  return texts.flatMap(({ text, line }, index): Inline[] => {
    const places = [place([line, line])];
    const value: Inline[] = text === '' ? [] : [{ type: 'text', value: text, places }];
    return index === 0 ? value : [{ type: 'break', places }, ...value];
  });
}

/** The paragraphs of a note as one, with breaks: a note of our tree holds running text only. */
function runTogether(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block, index): Inline[] => {
    const own = inlinesOf(block);
    return index === 0 ? own : [{ type: 'break', places: block.places }, ...own];
  });
}

function inlinesOf(block: Block): Inline[] {
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'cell')
    return [...block.children];
  if (block.type === 'listItem') {
    const label: Inline = { type: 'text', value: `${block.label} `, places: block.places };
    return [label, ...runTogether(block.children)];
  }
  return 'children' in block ? runTogether(block.children as readonly Block[]) : [];
}

function furniture(value: string, lines: readonly [number, number]): Block {
  return { type: 'furniture', value, places: [place(lines)] };
}

function place(lines: readonly [number, number]): Place {
  return { lines };
}

function rawHtml(lines: readonly string[]): Notice[] {
  const tag = /<\/?(?!br\b|sup\b)[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i;
  const index = lines.findIndex((line) => line.includes('<') && tag.test(line));
  if (index < 0) return [];
  const message = `HTML in this Markdown, first in line ${index + 1}, is taken as text and not as markup.`;
  return [{ rule: 'raw-html-as-text', severity: 'info', message, place: { lines: [index + 1, index + 1] } }];
}
