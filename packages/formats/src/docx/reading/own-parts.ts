import { type Block, type Inline, plainText } from '@rapporteur/document';
import { RUN_STYLE, STYLE } from '../own-names.js';
import { itemIndent } from '../writing/numbering.js';
import { type Flow, type OwnFlow, type ParagraphFlow, type Piece, paragraphsOf } from './flow.js';
import { toInlines } from './inlines.js';
import type { BlockSettings } from './labels.js';
import { trimPieces } from './pieces.js';
import { placesOf, spanOfFlows } from './places.js';
import { toTable } from './tables.js';

/** How the blocks within are read. */
export type ReadBlocks = (flows: readonly Flow[], settings: BlockSettings, isBox?: boolean) => Block[];

/** What our own writer has marked, taken back; it holds when the text was changed in Word meanwhile. */
export function ownToBlocks({ own, flows }: OwnFlow, settings: BlockSettings, toBlocks: ReadBlocks): Block[] {
  const places = spanOfFlows(flows);
  switch (own.part) {
    case 'added':
      return [];
    case 'table':
      return flows.flatMap((flow) =>
        flow.kind === 'table' ? toTable(flow, settings) : toBlocks([flow], settings),
      );
    case 'image':
      return [...paragraphsOf(flows)].map((flow) => toImage(flow, settings));
    case 'box': {
      const inner = flows.flatMap(contentOf);
      const title = inner.find(
        (flow): flow is ParagraphFlow => flow.kind === 'paragraph' && flow.style === STYLE.boxTitle,
      );
      const words = title ? wordsOfInlines(toInlines(title.pieces, [], settings)) : null;
      const children = toBlocks(
        inner.filter((flow) => flow !== title),
        settings,
        true,
      );
      return [{ type: 'box', kind: own.value, title: words, children, places }];
    }
    case 'recommendation': {
      const title = flows.find(
        (flow): flow is ParagraphFlow =>
          flow.kind === 'paragraph' && flow.style === STYLE.recommendationTitle,
      );
      const rest = flows.filter((flow) => flow !== title);
      // A tag holds no long name: "Recommendation After-care for …-3" says it in full.
      const words = title ? wordsOfInlines(toInlines(title.pieces, [], settings)) : '';
      const id = own.value || words.replace(/^\S+\s+/, '');
      return [{ type: 'recommendation', id, children: toBlocks(rest, settings), places }];
    }
    case 'note': {
      const pieces = [...paragraphsOf(flows)].flatMap((flow) => flow.pieces);
      const children = toInlines(withoutPrinted(pieces).rest, places, settings);
      return [{ type: 'footnote', number: Number(own.value) || 0, children, places }];
    }
    case 'answer':
      // The frame is the field's; what it answers is kept, and what nobody filled in is no part of the text.
      return flows.length === 0
        ? []
        : [
            {
              type: 'box',
              kind: 'answer',
              title: own.value || null,
              children: toBlocks(flows, settings, true),
              places,
            },
          ];
    default:
      return toBlocks(flows, settings);
  }
}

/** A box is drawn as a table of one cell. */
function contentOf(flow: Flow): readonly Flow[] {
  return flow.kind === 'table' ? flow.rows.flatMap((row) => row.cells.flatMap((cell) => cell.flows)) : [flow];
}

function toImage(flow: ParagraphFlow, settings: BlockSettings): Block {
  const children = toInlines(flow.pieces, placesOf(flow), settings);
  const link = children.find((child) => child.type === 'link');
  return {
    type: 'image',
    alt: wordsOfInlines(children),
    url: link?.type === 'link' ? link.url : null,
    places: placesOf(flow),
  };
}

function wordsOfInlines(children: readonly Inline[]): string {
  return children.map(plainText).join('');
}

/** The number that stands as words before a heading or a note: "III.2.1. ". */
export function withoutPrinted(pieces: readonly Piece[]): {
  readonly printed: string | null;
  readonly rest: readonly Piece[];
} {
  return splitAtStyle(pieces, RUN_STYLE.printedNumber);
}

/** The mark of an item that no numbering prints, and how deep the item stands by its indent. */
export function ownItem(
  flow: ParagraphFlow,
): { readonly label: string; readonly level: number; readonly rest: readonly Piece[] } | null {
  if (flow.style !== STYLE.item) return null;
  const { printed, rest } = splitAtStyle(flow.pieces, RUN_STYLE.itemLabel);
  if (printed === null) return null;
  return { label: printed, level: levelOfIndent(flow.indent), rest };
}

/** A further paragraph of the item before it. */
export function isItemContinued(flow: ParagraphFlow): boolean {
  return flow.style === STYLE.itemContinued && trimPieces(flow.pieces).length > 0;
}

const DEEPEST = 60;

export function levelOfIndent(indent: number | null): number {
  let level = 0;
  while (indent !== null && level < DEEPEST && itemIndent(level + 1) <= indent) level++;
  return level;
}

function splitAtStyle(
  pieces: readonly Piece[],
  style: string,
): { readonly printed: string | null; readonly rest: readonly Piece[] } {
  const at = pieces.findIndex((piece) => piece.style !== style);
  const end = at < 0 ? pieces.length : at;
  if (end === 0) return { printed: null, rest: pieces };
  const printed = pieces
    .slice(0, end)
    .map(({ value }) => value)
    .join('')
    .trim();
  return { printed, rest: pieces.slice(end) };
}
