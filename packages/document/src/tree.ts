import type { Place } from './place.js';

/*
 * A text with addresses. Shaped as unist, with mdast's names where mdast has one, so that small parts of that
 * ecosystem work on it; `places` is a list because a node may lie in several pieces (a paragraph over a page
 * foot). A reader of formats makes a Document; recognise makes a richer Document of the same kinds of nodes.
 */

interface Node {
  readonly type: string;
  readonly places: readonly Place[];
  readonly lang?: string;
}

export interface Text extends Node {
  readonly type: 'text';
  readonly value: string;
}
export interface Strong extends Node {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}
export interface Emphasis extends Node {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}
export interface Superscript extends Node {
  readonly type: 'superscript';
  readonly children: readonly Inline[];
}
export interface Break extends Node {
  readonly type: 'break';
}
export interface Link extends Node {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}
/** The mark of a footnote in the running text; `number` is the note's printed number. */
export interface NoteMark extends Node {
  readonly type: 'noteMark';
  readonly number: number;
}
/** A reference to another part of the text ("paragraph 56", "Recommendation II-5"); `target` is a natural key. */
export interface Reference extends Node {
  readonly type: 'reference';
  readonly target: string;
  readonly children: readonly Inline[];
}

export type Inline = Text | Strong | Emphasis | Superscript | Break | Link | NoteMark | Reference;

/** One line of a text whose format knows no blocks (TXT). Blank lines are kept: their `value` is empty. */
export interface Line extends Node {
  readonly type: 'line';
  readonly value: string;
}
/** `number` without its final dot: "III.2.1". `depth` 1 is a chapter. */
export interface Heading extends Node {
  readonly type: 'heading';
  readonly depth: number;
  readonly number: string | null;
  readonly children: readonly Inline[];
}
/** `number` is the printed number of a numbered paragraph. */
export interface Paragraph extends Node {
  readonly type: 'paragraph';
  readonly number: number | null;
  readonly children: readonly Inline[];
}
export interface List extends Node {
  readonly type: 'list';
  readonly children: readonly ListItem[];
}
/** `label` is the printed mark: "a)", "2.", "−". */
export interface ListItem extends Node {
  readonly type: 'listItem';
  readonly label: string;
  readonly children: readonly Block[];
}
export interface Table extends Node {
  readonly type: 'table';
  readonly children: readonly Row[];
}
export interface Row extends Node {
  readonly type: 'row';
  readonly children: readonly Cell[];
}
export interface Cell extends Node {
  readonly type: 'cell';
  readonly header: boolean;
  readonly children: readonly Inline[];
}
export interface Box extends Node {
  readonly type: 'box';
  readonly kind: string;
  readonly title: string | null;
  readonly children: readonly Block[];
}
export interface Footnote extends Node {
  readonly type: 'footnote';
  readonly number: number;
  readonly children: readonly Inline[];
}
/** A recommendation as printed: its own number and its paragraphs and lists. */
export interface RecommendationBlock extends Node {
  readonly type: 'recommendation';
  readonly id: string;
  readonly children: readonly Block[];
}
export interface Image extends Node {
  readonly type: 'image';
  readonly alt: string;
  readonly url: string | null;
}
/** What a printed page carries beside the text: running head, page number. */
export interface Furniture extends Node {
  readonly type: 'furniture';
  readonly value: string;
}

export type Block =
  | Line
  | Heading
  | Paragraph
  | List
  | ListItem
  | Table
  | Row
  | Cell
  | Box
  | Footnote
  | RecommendationBlock
  | Image
  | Furniture;

export interface Document extends Node {
  readonly type: 'document';
  /** What the text is: "report", "reply", "factsheet" …; "text" as long as nobody has looked. */
  readonly kind: string;
  readonly title: string | null;
  /** The format it was read from: txt, md, html … */
  readonly format: string;
  readonly children: readonly Block[];
}

export type AnyNode = Document | Block | Inline;
