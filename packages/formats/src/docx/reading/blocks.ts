/* One piece because blocks hold blocks: boxes, tables and lists all call back to `blocks`. */

import {
  type Block,
  type Box,
  type Inline,
  type List,
  type ListItem,
  type Place,
  plainText,
  walk,
} from '@rapporteur/document';
import { headingNumber } from '../../heading-number.js';
import { dropStart, trimInlines } from '../../inline-trim.js';
import { ownNumber } from '../../own-number.js';
import { STYLE } from '../own-names.js';
import type { Flow, ParagraphFlow, Piece, TableFlow } from './flow.js';
import { toInlines } from './inlines.js';
import { type BlockSettings, isNumberOfHeading } from './labels.js';
import { isItemContinued, levelOfIndent, ownItem, ownToBlocks, withoutPrinted } from './own-parts.js';
import { trimPieces } from './pieces.js';
import { placesOf, spanOfFlows } from './places.js';
import { asBox, isLayout, toTable } from './tables.js';

/** The blocks of a story. Within a box no paragraph is a box again by its frame alone. */
export function toBlocks(flows: readonly Flow[], settings: BlockSettings, isBox = false): Block[] {
  const blocks: Block[] = [];
  // One by one: a call takes some hundred thousand arguments at most.
  const add = (more: readonly Block[]) => {
    for (const block of more) blocks.push(block);
  };
  const whole = withDropCaps(flows);
  for (let at = 0; at < whole.length; ) {
    const flow = whole[at] as Flow;
    const end = isBox ? at : endOfFrame(whole, at);
    if (flow.kind === 'table') {
      add(tableToBlocks(flow, settings));
      at++;
    } else if (flow.kind === 'own') {
      add(ownToBlocks(flow, settings, toBlocks));
      at++;
    } else if (end > at) {
      add(box(whole.slice(at, end), settings));
      at = end;
    } else if (flow.isContents) {
      // Headings and their pages, said again: as the menu of a page it is no part of the text.
      at++;
    } else if (isItem(flow, settings)) {
      const items = takeWhile(whole, at, (next) => isItem(next, settings) || isItemContinued(next));
      blocks.push(toList(items, settings));
      add(items.flatMap((item) => anchored(item, settings)));
      at += items.length;
    } else {
      add(paragraph(flow, settings));
      add(anchored(flow, settings));
      at++;
    }
  }
  return blocks;
}

function takeWhile(
  flows: readonly Flow[],
  from: number,
  holds: (flow: ParagraphFlow) => boolean,
): ParagraphFlow[] {
  const found: ParagraphFlow[] = [];
  for (let at = from; at < flows.length; at++) {
    const flow = flows[at] as Flow;
    if (flow.kind !== 'paragraph' || !holds(flow)) break;
    found.push(flow);
  }
  return found;
}

/** A large first letter stands in a paragraph of its own; it is the first letter of the next one. */
function withDropCaps(flows: readonly Flow[]): readonly Flow[] {
  if (!flows.some((flow) => flow.kind === 'paragraph' && flow.isDropCap)) return flows;
  const found: Flow[] = [];
  let cap: readonly Piece[] = [];
  flows.forEach((flow, at) => {
    const next = flows[at + 1];
    if (flow.kind === 'paragraph' && flow.isDropCap && next?.kind === 'paragraph')
      cap = trimPieces(flow.pieces);
    else if (flow.kind === 'paragraph' && cap.length > 0) {
      found.push({ ...flow, pieces: [...cap, ...flow.pieces] });
      cap = [];
    } else found.push(flow);
  });
  return found;
}

/** After the last paragraph of the frame that begins here; a framed heading alone is no box. */
function endOfFrame(flows: readonly Flow[], from: number): number {
  const first = flows[from] as Flow;
  if (first.kind !== 'paragraph' || first.frame === null) return from;
  const framed = takeWhile(flows, from, (next) => next.frame === first.frame && !next.isContents);
  return framed.some(({ outline, isTitle }) => outline === null && !isTitle) ? from + framed.length : from;
}

function isItem(flow: ParagraphFlow, { paragraphRuns }: BlockSettings): boolean {
  const { number } = flow;
  if (flow.outline !== null || flow.isContents || trimPieces(flow.pieces).length === 0) return false;
  if (!number || number.label === '') return ownItem(flow) !== null;
  return !isNumberedParagraph(flow, paragraphRuns);
}

function isNumberedParagraph({ number, style }: ParagraphFlow, runs: ReadonlySet<string>): boolean {
  return number?.isPlain === true && (runs.has(number.run) || style === STYLE.numbered);
}

function paragraph(flow: ParagraphFlow, settings: BlockSettings): Block[] {
  const places = placesOf(flow);
  const { number } = flow;
  if (trimPieces(flow.pieces).length === 0) return [];
  if (flow.outline !== null) return [heading(flow, flow.outline + 1, settings)];
  const children = toInlines(flow.pieces, places, settings);
  if (!number || number.label === '')
    return [withLang({ type: 'paragraph', ...ownNumber(children), places })];
  if (isNumberedParagraph(flow, settings.paragraphRuns))
    return [withLang({ type: 'paragraph', number: number.value, children, places })];
  return [
    withLang({ type: 'paragraph', number: null, children: labelled(number.label, children, places), places }),
  ];
}

function heading(flow: ParagraphFlow, depth: number, settings: BlockSettings): Block {
  const places = placesOf(flow);
  const look = { plainBold: flow.isBold, plainItalic: flow.isItalic };
  const own = withoutPrinted(flow.pieces);
  const all = toInlines(own.rest, places, settings, look);
  if (own.printed !== null)
    return withLang({
      type: 'heading',
      depth,
      number: own.printed.replace(/\.$/, ''),
      children: all,
      places,
    });
  const label = flow.number?.isBullet ? '' : (flow.number?.label ?? '');
  if (isNumberOfHeading(label))
    return withLang({ type: 'heading', depth, number: label.replace(/[.)]$/, ''), children: all, places });
  const words = label === '' ? all : labelled(label, all, places);
  const typed = label === '' ? headingNumber(words.map(plainText).join('')) : null;
  const children = typed ? trimInlines(dropStart(words, typed.length)) : words;
  return withLang({ type: 'heading', depth, number: typed?.number ?? null, children, places });
}

function labelled(label: string, children: readonly Inline[], places: readonly Place[]): Inline[] {
  const [first, ...rest] = children;
  if (first?.type === 'text' && !first.lang) return [{ ...first, value: `${label} ${first.value}` }, ...rest];
  return [{ type: 'text', value: `${label} `, places }, ...children];
}

/** What is anchored in a paragraph: text boxes and pictures. */
function anchored(flow: ParagraphFlow, settings: BlockSettings): Block[] {
  const places = placesOf(flow);
  const isAlone = trimPieces(flow.pieces).length === 0;
  return [
    ...flow.boxes.flatMap((inner) => box(inner, settings)),
    // A picture without words is told only where it is all that stands there.
    ...flow.pictures
      .filter((alt) => alt !== '' || isAlone)
      .map((alt): Block => ({ type: 'image', alt, url: null, places })),
  ];
}

function box(flows: readonly Flow[], settings: BlockSettings): Block[] {
  const blocks = toBlocks(flows, settings, true);
  const [first, ...rest] = blocks;
  if (!first) return [];
  const title = rest.length > 0 ? titleOf(first) : null;
  const children = (title === null ? blocks : rest).map(withoutHeading);
  return [{ type: 'box', kind: 'other', title, children, places: spanOfFlows(flows) } satisfies Box];
}

/** Longer words are no title. */
const LONGEST_TITLE = 200;

/** What heads a box: a heading, or a line that is bold from end to end and no sentence. Its notes would be lost. */
function titleOf(block: Block): string | null {
  if (block.type !== 'heading' && block.type !== 'paragraph') return null;
  const [only, ...others] = block.children;
  const isBold = others.length === 0 && only?.type === 'strong';
  const words = plainText(block).replace(/\s+/g, ' ');
  if (block.type === 'paragraph' && !(isBold && block.number === null && /[^.;,:]$/.test(words))) return null;
  if (words.length > LONGEST_TITLE || [...walk(block)].some(({ type }) => type === 'noteMark')) return null;
  return block.type === 'heading' && block.number !== null ? `${block.number}. ${words}` : words;
}

/** A heading in a box heads no part of the text. */
function withoutHeading(block: Block): Block {
  if (block.type !== 'heading') return block;
  const { children, places } = block;
  const words = block.number === null ? children : labelled(`${block.number}.`, children, places);
  return { type: 'paragraph', number: null, children: [{ type: 'strong', children: words, places }], places };
}

function tableToBlocks(table: TableFlow, settings: BlockSettings): Block[] {
  const boxed = asBox(table);
  if (boxed) return box(boxed, settings);
  const cells = table.rows.flatMap((row) => row.cells);
  if (isLayout(table)) return cells.flatMap((cell) => toBlocks(cell.flows, settings));
  return toTable(table, settings);
}

/** Items below one another by their levels, as far as the levels go. */
function toList(items: readonly ParagraphFlow[], settings: BlockSettings): List {
  let at = 0;
  return list(0);

  function list(level: number): List {
    const children: ListItem[] = [];
    const opening = levelOf(items[at] as ParagraphFlow);
    while (at < items.length) {
      const flow = items[at] as ParagraphFlow;
      const last = children.at(-1);
      if (isItemContinued(flow)) {
        // Its indent says whose it is: the item of the level that its text stands under.
        if (levelOfIndent(flow.indent) < level || !last) break;
        const more = paragraph(flow, settings);
        children[children.length - 1] = { ...last, children: [...last.children, ...more] };
        at++;
        continue;
      }
      const literal = ownItem(flow);
      const own = literal?.level ?? flow.number?.level ?? 0;
      if (own < level) break;
      if (last && own > opening) {
        const inner = list(own);
        children[children.length - 1] = {
          ...last,
          children: [...last.children, inner],
          places: span(last, inner),
        };
        continue;
      }
      at++;
      const places = placesOf(flow);
      const words = toInlines(literal?.rest ?? flow.pieces, places, settings);
      const text = withLang({ type: 'paragraph', number: null, children: words, places });
      children.push({
        type: 'listItem',
        label: literal?.label ?? flow.number?.label ?? '',
        children: [text],
        places,
      });
    }
    const [first] = children;
    return { type: 'list', children, places: first ? span(first, children.at(-1) ?? first) : [] };
  }
}

function levelOf(flow: ParagraphFlow): number {
  return ownItem(flow)?.level ?? flow.number?.level ?? 0;
}

function span(from: Block, to: Block): Place[] {
  return [{ lines: [firstLine(from), lastLine(to)] }];
}

function firstLine(block: Block): number {
  return block.places[0]?.lines[0] ?? 1;
}

function lastLine(block: Block): number {
  return block.places.at(-1)?.lines[1] ?? 1;
}

/** A language that all words of a block share is the block's. */
function withLang<B extends Block & { readonly children: readonly Inline[] }>(block: B): B {
  const [first] = block.children;
  if (block.children.length !== 1 || first?.type !== 'text' || !first.lang) return block;
  const { lang, ...text } = first;
  return { ...block, lang, children: [text] };
}
