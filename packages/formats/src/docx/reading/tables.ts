import type { Block, Cell, Inline, Place, Row } from '@rapporteur/document';
import type { CellFlow, Flow, ParagraphFlow, RowFlow, TableFlow } from './flow.js';
import { type Surroundings, toInlines } from './inlines.js';
import { trimPieces } from './pieces.js';
import { placesOf, spanOfFlows } from './places.js';

/** With more rows than this, one column is a table of one column and no box. */
const MAX_BOX_ROWS = 3;

/** What stands in a table that is there to draw a box: one column, and a row or a few. */
export function asBox({ rows }: TableFlow): readonly Flow[] | null {
  if (rows.length > MAX_BOX_ROWS || rows.some((row) => row.cells.length !== 1)) return null;
  return rows.flatMap((row) => row.cells.flatMap((cell) => cell.flows));
}

/** Pages that are laid out in tables: a cell holds a table, or a heading with the text below it. */
export function isLayout({ rows }: TableFlow): boolean {
  return rows.some((row) => row.cells.some(({ flows }) => holdsTable(flows) || holdsSection(flows)));
}

function holdsTable(flows: readonly Flow[]): boolean {
  return flows.some((flow) => flow.kind !== 'paragraph');
}

function holdsSection(flows: readonly Flow[]): boolean {
  const words = flows.filter(
    (flow): flow is ParagraphFlow => flow.kind === 'paragraph' && trimPieces(flow.pieces).length > 0,
  );
  const heading = words.findIndex(({ outline }) => outline !== null);
  return heading >= 0 && words.slice(heading + 1).some(({ outline }) => outline === null);
}

export function toTable({ rows }: TableFlow, around: Surroundings): Block[] {
  const children = rows.map((row) => toRow(row, around)).filter(({ children: cells }) => cells.length > 0);
  const places = spanOf(children);
  return children.length === 0 ? [] : [{ type: 'table', children, places }];
}

/** A cell over several columns is followed by empty ones, so that the rest stands under its heads. */
function toRow({ isHead, cells }: RowFlow, around: Surroundings): Row {
  const children = cells.flatMap((flow): Cell[] => {
    const children = flow.isContinued ? [] : runTogether(flow.flows, around);
    const cell: Cell = { type: 'cell', header: isHead, children, places: placesOfCell(flow) };
    return [cell, ...new Array<Cell>(flow.span - 1).fill({ ...cell, children: [] })];
  });
  return { type: 'row', children, places: spanOf(children) };
}

/** Paragraphs, and what stands in them, as one running text with breaks: in a cell or in a note. */
export function runTogether(flows: readonly Flow[], around: Surroundings): Inline[] {
  const found: Inline[] = [];
  const add = (inlines: readonly Inline[]) => {
    if (inlines.length === 0) return;
    if (found.length > 0) found.push({ type: 'break', places: inlines[0]?.places ?? [] });
    for (const inline of inlines) found.push(inline);
  };
  for (const flow of flows) {
    if (flow.kind === 'table') {
      for (const row of flow.rows) for (const cell of row.cells) add(runTogether(cell.flows, around));
      continue;
    }
    if (flow.kind === 'own') {
      add(runTogether(flow.flows, around));
      continue;
    }
    const places = placesOf(flow);
    const words = toInlines(flow.pieces, places, around);
    const label = flow.number && flow.number.label !== '' && words.length > 0 ? `${flow.number.label} ` : '';
    add(label === '' ? words : [{ type: 'text', value: label, places }, ...words]);
    for (const alt of flow.pictures) if (alt !== '') add([{ type: 'text', value: alt, places }]);
    for (const box of flow.boxes) add(runTogether(box, around));
  }
  return found;
}

function placesOfCell({ flows }: CellFlow): readonly Place[] {
  return spanOfFlows(flows);
}

function spanOf(nodes: readonly { readonly places: readonly Place[] }[]): readonly Place[] {
  const places = nodes.flatMap((node) => node.places);
  const [first, last] = [places[0], places.at(-1)];
  return first && last ? [{ lines: [first.lines[0], last.lines[1]] }] : [];
}
