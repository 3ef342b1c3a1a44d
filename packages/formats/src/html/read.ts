/* One piece because blocks hold blocks: lists, boxes, tables and notes all call back to `toBlocks`. */

import {
  type Block,
  type Cell,
  type Document,
  type Inline,
  type ListItem,
  type Place,
  plainText,
  type Row,
} from '@rapporteur/document';
import { headingNumber } from '../heading-number.js';
import { dropStart, isBlank, trimInlines } from '../inline-trim.js';
import { MAX_DEPTH, MAX_LINES } from '../limits.js';
import { spanOf } from '../merge-texts.js';
import { ownNumber } from '../own-number.js';
import { type ReadResult, refuse } from '../read-result.js';
import { headingLevel, isBlockName, isDropped } from './elements.js';
import { foldInlines } from './fold.js';
import { placesOf, toInlines } from './inline.js';
import { labelsOf } from './list-labels.js';
import { findNotes, type Notes, noteNumberOf } from './note-marks.js';
import {
  attribute,
  classesOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  parseHtml,
  textOf,
} from './parse.js';

interface Context {
  readonly notes: Notes;
  /** A page that our own writer made says more: kinds of boxes, numbers, labels. */
  readonly own: boolean;
  readonly holdsBlock: (element: HtmlElement) => boolean;
}

/** A page to a tree: what a browser would show of its text, white space folded, with the lines of the source. */
export function readHtml(text: string): ReadResult {
  const parsed = parseHtml(text);
  if (!parsed.ok) {
    const where = parsed.line === null ? '' : ` in line ${parsed.line}`;
    return refuse(
      'nested-too-deep',
      `This page nests more than ${MAX_DEPTH} elements in one another${where}, the limit. Save it again from the program that shows it, or give its text.`,
    );
  }
  const lines = countLines(text);
  if (lines > MAX_LINES) {
    return refuse(
      'too-many-lines',
      `This page has more than ${MAX_LINES.toLocaleString('en')} lines, the limit. Split it and give the parts one by one.`,
    );
  }
  const elements = [...elementsOf(parsed.root)];
  const article = elements.find(
    (element) => element.tagName === 'article' && attribute(element, 'data-kind') !== null,
  );
  const root = article ?? elements.find((element) => element.tagName === 'body') ?? null;
  const context: Context = {
    notes: findNotes(root ?? parsed.root),
    own: article !== undefined,
    holdsBlock: makeHoldsBlock(),
  };
  const html = elements.find((element) => element.tagName === 'html');
  const named = article ?? html;
  const lang = named && attribute(named, 'lang');
  const document: Document = {
    type: 'document',
    kind: (article && attribute(article, 'data-kind')) || 'text',
    title: article ? attribute(article, 'data-title') : titleOf(elements),
    format: 'html',
    places: [{ lines: [1, Math.max(lines, 1)] }],
    ...(lang ? { lang } : {}),
    children: [...symbolOf(elements), ...(root ? toBlocks(root.childNodes, context) : [])],
  };
  const holdsText = document.children.some((child) => child.type !== 'furniture');
  if (!holdsText && !article) {
    return refuse(
      'empty',
      'This page holds no text of its own (it may be made by a script). Save the page as text from a browser, then give that.',
    );
  }
  return { ok: true, document, notices: [] };
}

function titleOf(elements: readonly HtmlElement[]): string | null {
  const title = elements.find((element) => element.tagName === 'title');
  return (title && textOf(title).replace(/\s+/g, ' ').trim()) || null;
}

/** The symbol that a page names beside its text (Dublin Core); in print it stands at the head of the pages. */
function symbolOf(elements: readonly HtmlElement[]): Block[] {
  const named = elements.find(
    (element) =>
      element.tagName === 'meta' && /^dc(?:terms)?\.identifier$/i.test(attribute(element, 'name') ?? ''),
  );
  const value = (named && attribute(named, 'content'))?.trim();
  return named && value ? [{ type: 'furniture', value, places: placesOf(named) }] : [];
}

/** Blocks among `nodes`; running text between blocks becomes paragraphs. */
function toBlocks(nodes: readonly HtmlNode[], context: Context): Block[] {
  const blocks: Block[] = [];
  let running: HtmlNode[] = [];
  for (const node of nodes) {
    if (isElement(node) && !isDropped(node) && context.holdsBlock(node)) {
      flush();
      for (const block of elementToBlocks(node, context)) blocks.push(block);
    } else if (isElement(node) || isText(node)) running.push(node);
  }
  flush();
  return blocks;

  function flush(): void {
    if (running.length > 0) for (const block of runToBlocks(running, context)) blocks.push(block);
    running = [];
  }
}

function elementToBlocks(element: HtmlElement, context: Context): Block[] {
  const note = noteNumberOf(element, context.notes);
  if (note !== null && !/^(?:section|ol|ul|body|html|main|article)$/.test(element.tagName))
    return [toFootnote(element, note, context)];
  const blocks = toOwnBlocks(element, context);
  const lang = attribute(element, 'lang');
  return lang ? blocks.map((block) => ({ lang, ...block })) : blocks;
}

function toOwnBlocks(element: HtmlElement, context: Context): Block[] {
  const level = headingLevel(element);
  if (level !== null) return toHeading(element, level, context);
  const inner = () => toBlocks(element.childNodes, context);
  switch (element.tagName) {
    case 'p':
      return runToBlocks(element.childNodes, context, element);
    case 'pre':
      return preformatted(element, context);
    case 'ul':
    case 'ol':
    case 'menu':
      return toList(element, context);
    case 'table':
      return toTable(element, context);
    case 'figure':
      return context.own && classesOf(element).includes('image') ? [toImage(element)] : inner();
    case 'hr':
      return [];
    case 'header':
      return context.own ? [] : inner();
    case 'blockquote':
    case 'aside':
      return [toBox(element, context)];
    case 'section':
    case 'div':
      if (context.own && attribute(element, 'data-recommendation'))
        return [toRecommendation(element, context)];
      if (context.own && attribute(element, 'role') === 'doc-endnotes')
        return inner().filter((block) => block.type === 'footnote');
      return classesOf(element).includes('box') ? [toBox(element, context)] : inner();
    default:
      return inner();
  }
}

function runToBlocks(nodes: readonly HtmlNode[], context: Context, element?: HtmlElement): Block[] {
  const image = soleImage(nodes);
  if (image)
    return [
      {
        type: 'image',
        alt: attribute(image, 'alt') ?? '',
        url: attribute(image, 'src') || null,
        places: placesOf(image),
      },
    ];
  const children = foldInlines(toInlines(nodes, context.notes));
  if (isBlank(children)) return [];
  const places = element ? placesOf(element) : placesOfRun(children);
  return [{ type: 'paragraph', ...ownNumber(children), places }];
}

function toImage(element: HtmlElement): Block {
  return {
    type: 'image',
    alt: attribute(element, 'data-alt') ?? '',
    url: attribute(element, 'data-url'),
    places: placesOf(element),
  };
}

function placesOfRun(inlines: readonly Inline[]): readonly Place[] {
  return spanOf(inlines[0]?.places ?? [], inlines.at(-1)?.places ?? []);
}

function soleImage(nodes: readonly HtmlNode[]): HtmlElement | null {
  const solid = nodes.filter((node) => !(isText(node) && node.value.trim() === ''));
  const [only] = solid;
  return solid.length === 1 && only && isElement(only) && only.tagName === 'img' ? only : null;
}

function toHeading(element: HtmlElement, level: number, context: Context): Block[] {
  const all = foldInlines(toInlines(element.childNodes, context.notes));
  if (all.length === 0) return [];
  const places = placesOf(element);
  if (context.own) {
    const written = attribute(element, 'data-number');
    const children = written === null ? all : trimInlines(dropStart(all, written.length + 1));
    return [{ type: 'heading', depth: Math.max(1, level - 1), number: written, children, places }];
  }
  const found = headingNumber(all.map(plainText).join(''));
  const children = found ? trimInlines(dropStart(all, found.length)) : all;
  return [{ type: 'heading', depth: level, number: found?.number ?? null, children, places }];
}

/** The line ends of `pre` are breaks. */
function preformatted(element: HtmlElement, context: Context): Block[] {
  const inlines = toInlines(element.childNodes, context.notes).flatMap((inline): Inline[] => {
    if (inline.type !== 'text') return [inline];
    return inline.value.split('\n').flatMap((value, index): Inline[] => {
      const text: Inline = { ...inline, value };
      return index === 0 ? [text] : [{ type: 'break', places: inline.places }, text];
    });
  });
  const children = foldInlines(inlines);
  return children.length === 0
    ? []
    : [{ type: 'paragraph', number: null, children, places: placesOf(element) }];
}

function toList(element: HtmlElement, context: Context): Block[] {
  const labels = labelsOf(element);
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  for (const child of element.childNodes) {
    if (!isElement(child) || isDropped(child)) continue;
    if (child.tagName === 'li' && noteNumberOf(child, context.notes) === null) {
      items.push(toItem(child, labels.get(child) ?? '•', context));
      continue;
    }
    flush();
    for (const block of elementToBlocks(child, context)) blocks.push(block);
  }
  flush();
  return blocks;

  function flush(): void {
    if (items.length > 0) blocks.push({ type: 'list', children: items, places: placesOf(element) });
    items = [];
  }
}

function toItem(element: HtmlElement, printed: string, context: Context): ListItem {
  const lang = attribute(element, 'lang');
  const places = placesOf(element);
  const written = context.own
    ? element.childNodes.find((node) => isElement(node) && classesOf(node).includes('label'))
    : undefined;
  const label = written ? textOf(written) : printed;
  const children = toBlocks(
    element.childNodes.filter((node) => node !== written),
    context,
  );
  return { type: 'listItem', label, children, places, ...(lang ? { lang } : {}) };
}

function toBox(element: HtmlElement, context: Context): Block {
  const head = context.own ? headOf(element) : undefined;
  const title = head?.tagName.startsWith('h') ? textOf(head) : null;
  const children = toBlocks(
    element.childNodes.filter((node) => node !== head),
    context,
  );
  const kind = (context.own && attribute(element, 'data-box')) || 'other';
  return { type: 'box', kind, title, children, places: placesOf(element) };
}

function toRecommendation(element: HtmlElement, context: Context): Block {
  const head = headOf(element);
  const children = toBlocks(
    element.childNodes.filter((node) => node !== head),
    context,
  );
  return {
    type: 'recommendation',
    id: attribute(element, 'data-recommendation') ?? '',
    children,
    places: placesOf(element),
  };
}

function headOf(element: HtmlElement): HtmlElement | undefined {
  return element.childNodes.find(
    (node): node is HtmlElement => isElement(node) && classesOf(node).includes('block-head'),
  );
}

/** A note of our tree is running text: its blocks follow each other with breaks. */
function toFootnote(element: HtmlElement, number: number, context: Context): Block {
  const children = foldInlines(runTogether(element, context));
  const lang = attribute(element, 'lang');
  return {
    type: 'footnote',
    number,
    children: dropOwnNumber(children, number),
    places: placesOf(element),
    ...(lang ? { lang } : {}),
  };
}

function runTogether(element: HtmlElement, context: Context): Inline[] {
  return element.childNodes
    .flatMap((node): Inline[] => {
      if (!isElement(node) || isDropped(node) || !context.holdsBlock(node))
        return toInlines([node], context.notes);
      const gap: Inline = { type: 'break', places: [] };
      return [gap, ...runTogether(node, context), gap];
    })
    .filter(
      (inline, index, all) =>
        !(inline.type === 'break' && inline.places.length === 0 && isGap(all[index - 1])),
    );
}

function isGap(inline: Inline | undefined): boolean {
  return inline === undefined || (inline.type === 'break' && inline.places.length === 0);
}

/** Word processors print the number again before the note, as text or raised. */
function dropOwnNumber(inlines: readonly Inline[], number: number): Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type === 'superscript') {
    const value = first.children
      .map((child) => (child.type === 'text' ? child.value : '?'))
      .join('')
      .trim();
    if (value === String(number) || value === `[${number}]`) return trimInlines(rest);
  }
  return [...inlines];
}

function toTable(table: HtmlElement, context: Context): Block[] {
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => cellsOf(row));
  if (!context.own && cells.length === 1) {
    return [
      {
        type: 'box',
        kind: 'other',
        title: null,
        children: toBlocks(cells[0]?.childNodes ?? [], context),
        places: placesOf(table),
      },
    ];
  }
  // Pages of old are laid out in tables: their cells hold headings and tables, and are no data.
  if (!context.own && cells.some(isLayout))
    return cells.flatMap((cell) => toBlocks(cell.childNodes, context));
  const caption = table.childNodes.find(
    (node): node is HtmlElement => isElement(node) && node.tagName === 'caption',
  );
  const children = rows.map((row) => toRow(row, context)).filter((row) => row.children.length > 0);
  const above = caption ? runToBlocks(caption.childNodes, context, caption) : [];
  return children.length === 0 ? above : [...above, { type: 'table', children, places: placesOf(table) }];
}

function isLayout(cell: HtmlElement): boolean {
  for (const element of elementsOf(cell))
    if (element !== cell && /^(?:h[1-6]|table)$/.test(element.tagName)) return true;
  return false;
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.childNodes.flatMap((node): HtmlElement[] => {
    if (!isElement(node) || isDropped(node)) return [];
    if (node.tagName === 'tr') return [node];
    return /^t(?:head|body|foot)$/.test(node.tagName) ? rowsOf(node) : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(
    (node): node is HtmlElement => isElement(node) && /^t[hd]$/.test(node.tagName) && !isDropped(node),
  );
}

/** A cell over several columns is followed by empty ones, so that the rest stands under its heads. */
const MAX_SPAN = 50;

function toRow(row: HtmlElement, context: Context): Row {
  const children = cellsOf(row).flatMap((element): Cell[] => {
    const lang = attribute(element, 'lang');
    const header = element.tagName === 'th' || (context.own && attribute(element, 'data-head') !== null);
    const children = foldInlines(runTogether(element, context));
    const cell: Cell = {
      type: 'cell',
      header,
      children,
      places: placesOf(element),
      ...(lang ? { lang } : {}),
    };
    const span = Math.min(Number(attribute(element, 'colspan')) || 1, MAX_SPAN);
    return [cell, ...new Array<Cell>(Math.max(0, span - 1)).fill({ ...cell, children: [] })];
  });
  return { type: 'row', children, places: placesOf(row) };
}

/** Whether an element is a block or holds one; asked once per element, so that nesting costs nothing. */
function makeHoldsBlock(): (element: HtmlElement) => boolean {
  const known = new Map<HtmlElement, boolean>();
  return function holdsBlock(element: HtmlElement): boolean {
    const answer = known.get(element);
    if (answer !== undefined) return answer;
    const found =
      isBlockName(element.tagName) ||
      headingLevel(element) !== null ||
      element.childNodes.some((node) => isElement(node) && !isDropped(node) && holdsBlock(node));
    known.set(element, found);
    return found;
  };
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return text.endsWith('\n') ? count - 1 : count;
}
