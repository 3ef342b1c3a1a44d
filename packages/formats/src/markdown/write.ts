import type {
  Block,
  Box,
  Document,
  Footnote,
  Heading,
  Image,
  Inline,
  List,
  ListItem,
  RecommendationBlock,
  Table,
} from '@rapporteur/document';
import { headingNumber } from '../heading-number.js';
import { toWritable } from '../line-groups.js';
import { isWebAddress } from '../links.js';
import { trimEnd } from '../trim-end.js';
import { escapeText, writeTarget } from './escape.js';
import { writeFrontMatter } from './front-matter.js';
import { DEFAULT_LABEL, labelBefore } from './labels.js';
import { writeInlines } from './write-inline.js';

export interface MarkdownOptions {
  /** Of the text: "T-ES(2022)02_en final"; kept above it. */
  readonly symbol?: string;
}

/**
 * A tree as Markdown that GitHub and pandoc show well and that `readMarkdown` reads back as the same tree. Lost
 * are: the language of parts, heads of tables but for a first row of heads, and what stands beside the text.
 */
export function writeMarkdown(document: Document, { symbol }: MarkdownOptions = {}): string {
  const front = writeFrontMatter([
    ['title', document.title],
    ['kind', document.kind === 'text' ? null : document.kind],
    ['lang', document.lang],
    ['symbol', symbol],
  ]);
  return `${front}${writeBlocks(document.children)}\n`;
}

function writeBlocks(blocks: readonly Block[]): string {
  let bullet = '*';
  let after = '';
  const parts: string[] = [];
  for (const block of toWritable(blocks)) {
    // Two lists in a row would be one: another bullet begins another list.
    bullet = block.type === 'list' && after === 'list' && bullet === '-' ? '*' : '-';
    const part = writeBlock(block, bullet);
    if (part === '') continue;
    parts.push(part);
    after = block.type;
  }
  return parts.join('\n\n');
}

function writeBlock(block: Block, bullet: string): string {
  switch (block.type) {
    case 'heading':
      return writeHeading(block);
    case 'paragraph':
      return writeParagraph(block.number, block.children);
    case 'list':
      return writeList(block, bullet);
    case 'table':
      return writeTable(block);
    case 'box':
    case 'recommendation':
      return writeDiv(block);
    case 'footnote':
      return writeFootnote(block);
    case 'image':
      return writeImage(block);
    default:
      return '';
  }
}

function writeHeading({ depth, number, children }: Heading): string {
  const title = writeInlines(children, 'one');
  const looksNumbered = number === null && headingNumber(title.replace(/\\|^[*_]+/g, ''));
  const own = looksNumbered ? title.replace(/[.](?=[\s\d\\*_]|$)/, '\\.') : title;
  const closed = own.replace(/(^|[ \t])(?=#+$)/, '$1\\');
  return trimEnd(`${'#'.repeat(Math.min(depth, 6))} ${number === null ? '' : `${number}. `}${closed}`);
}

function writeParagraph(number: number | null, children: readonly Inline[]): string {
  const text = writeInlines(children, 'several');
  return number === null ? text : trimEnd(`[${number}.](#p-${number}) ${text}`);
}

function writeList(list: List, bullet: string): string {
  const items = list.children.map((item) => writeItem(item, bullet));
  return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
}

function writeItem(item: ListItem, bullet: string): string {
  const text = writeBlocks(item.children);
  const beginsWithText = toWritable(item.children)[0]?.type === 'paragraph';
  if (beginsWithText) return `${bullet} ${indent(labelBefore(item.label, text) + text, 2)}`;
  const label = item.label === DEFAULT_LABEL ? DEFAULT_LABEL : labelBefore(item.label, '').trimEnd();
  return `${bullet} ${indent(text === '' ? label : `${label}\n\n${text}`, 2)}`;
}

function writeTable(table: Table): string {
  const rows = table.children.filter((row) => row.children.length > 0);
  const first = rows[0];
  if (!first) return '';
  const width = rows.reduce((most, row) => Math.max(most, row.children.length), 0);
  const written = rows.map((row) => writeRow(row.children.map((cell) => writeInlines(cell.children, 'one'))));
  const hasHead = first.children.length === width && first.children.every((cell) => cell.header);
  const head = hasHead ? (written.shift() as string) : writeRow(Array.from({ length: width }, () => ''));
  return [head, `|${'---|'.repeat(width)}`, ...written].join('\n');
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function writeDiv(block: Box | RecommendationBlock): string {
  const name =
    block.type === 'recommendation'
      ? `recommendation ${block.id}`
      : `${kindName(block.kind)} ${block.title ?? ''}`;
  const inner = writeBlocks(block.children);
  return `::: ${name.replace(/\s+/g, ' ').trim()}\n\n${inner === '' ? '' : `${inner}\n\n`}:::`;
}

function kindName(kind: string): string {
  return /^[A-Za-z][\w-]*$/.test(kind) && kind !== 'recommendation' ? kind : 'other';
}

function writeFootnote({ number, children }: Footnote): string {
  return trimEnd(`[^${number}]: ${indent(writeInlines(children, 'several'), 4)}`);
}

function writeImage({ alt, url }: Image): string {
  return `![${escapeText(alt)}]${writeTarget(url !== null && isWebAddress(url) ? url : '')}`;
}

function indent(text: string, width: number): string {
  return text.replace(/\n(?!\n)/g, `\n${' '.repeat(width)}`);
}
