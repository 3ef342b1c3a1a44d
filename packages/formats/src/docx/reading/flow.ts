import type { OwnPart } from '../own-names.js';
import type { DocxLine } from './line.js';
import type { PrintedNumber } from './numbering.js';

/*
 * A document as it is printed, one step before the tree: paragraphs and tables in reading order, fields and changes
 * resolved, each paragraph with its line.
 */

export type Flow = ParagraphFlow | TableFlow | OwnFlow;

export interface ParagraphFlow {
  readonly kind: 'paragraph';
  readonly line: DocxLine;
  readonly pieces: readonly Piece[];
  /** The number or bullet that the word processor prints before it. */
  readonly number: PrintedNumber | null;
  /** 0 to 8; null: no heading. */
  readonly outline: number | null;
  /** Bold by the style of the paragraph: in a heading that says nothing. */
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Id of its style. */
  readonly style: string;
  readonly isTitle: boolean;
  /** An entry of a table of contents. */
  readonly isContents: boolean;
  readonly frame: string | null;
  /** A large first letter, framed apart from its word. */
  readonly isDropCap: boolean;
  /** Where its text begins, in twentieths of a point, where the paragraph itself says so. */
  readonly indent: number | null;
  /** What the text boxes hold that are anchored here. */
  readonly boxes: readonly (readonly Flow[])[];
  readonly pictures: readonly string[];
}

/** What our own writer has marked as what it is. */
export interface OwnFlow {
  readonly kind: 'own';
  readonly own: OwnPart;
  readonly flows: readonly Flow[];
}

export interface TableFlow {
  readonly kind: 'table';
  readonly rows: readonly RowFlow[];
}

export interface RowFlow {
  readonly isHead: boolean;
  readonly cells: readonly CellFlow[];
}

export interface CellFlow {
  /** How many columns it takes. */
  readonly span: number;
  /** It goes on with the cell above. */
  readonly isContinued: boolean;
  readonly flows: readonly Flow[];
}

export type Target =
  | { readonly kind: 'web'; readonly url: string }
  /** `name` is the natural key of the place where the file tells it, as ours do. */
  | { readonly kind: 'place'; readonly bookmark: string; readonly name?: string }
  /** The mark of a note, cited a second time by a field. */
  | { readonly kind: 'note'; readonly bookmark: string };

/** A stretch of letters that look alike and come from one place. */
export interface Piece {
  readonly kind: 'text' | 'break' | 'mark';
  /** As printed; of a mark empty, since its number is known when all notes are. */
  readonly value: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isRaised: boolean;
  readonly lang: string | undefined;
  readonly target: Target | null;
  /** Told only where changes are shown. */
  /** Id of the style of the letters. */
  readonly style: string | undefined;
  readonly change: 'inserted' | 'deleted' | null;
  /** Of a mark: its note. */
  readonly note: Note | null;
  readonly origin: Origin | null;
}

/** Every paragraph of some flows, at any depth, in reading order. */
export function* paragraphsOf(flows: readonly Flow[]): Generator<ParagraphFlow> {
  for (const flow of flows) {
    if (flow.kind === 'own') yield* paragraphsOf(flow.flows);
    else if (flow.kind === 'paragraph') {
      yield flow;
      for (const box of flow.boxes) yield* paragraphsOf(box);
    } else for (const row of flow.rows) for (const cell of row.cells) yield* paragraphsOf(cell.flows);
  }
}

/** A footnote or endnote, numbered by its first mark. */
export interface Note {
  readonly key: string;
  /** Null where its mark is a sign of the author's own and no number. */
  number: number | null;
}

/** Where letters stand in a part: character `offset` of the text of the element [from, to), within the run. */
export interface Origin {
  readonly run: Range;
  readonly node: Range;
  readonly offset: number;
}

/** Places in the text of a part, the second one excluded. */
export type Range = readonly [from: number, to: number];
