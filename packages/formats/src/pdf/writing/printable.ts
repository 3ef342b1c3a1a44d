import {
  type Block,
  type Box,
  type Cell,
  type Document,
  type Footnote,
  type Heading,
  type Inline,
  type List,
  type Paragraph,
  plainText,
  type RecommendationBlock,
  type Row,
  type Table,
} from '@rapporteur/document';
import { isBlank } from '../../inline-trim.js';
import { toWritable } from '../../line-groups.js';
import { anchorOf, isWebAddress } from '../../links.js';
import { cutWords } from './cut-words.js';
import { Levels } from './levels.js';
import { Notes } from './notes.js';
import { isLong, plainLine, printedText, shortened, type WordsAt } from './printed-text.js';
import { columnShares } from './table-columns.js';
import type { PdfWords } from './words.js';

/* The shape of the data that the templates print: JSON that holds words and never markup. */

export type Language = readonly [language: string, region?: string];

export type PrintedInline =
  | string
  | { readonly kind: 'break' | 'cut' | 'gap' }
  | PrintedMark
  | {
      readonly kind: 'strong' | 'emphasis' | 'superscript' | 'link' | 'reference' | 'span';
      readonly lang?: Language;
      readonly url?: string;
      /** The id of what a reference points to. */
      readonly to?: string;
      readonly body: readonly PrintedInline[];
    };

/** The first mark of a note brings its text; a later one names the first by its id; a mark without a note is a figure. */
export interface PrintedMark {
  readonly kind: 'mark';
  readonly number: number;
  readonly 'in-heading'?: true;
  readonly id?: string;
  readonly note?: { readonly lang?: Language; readonly body: readonly PrintedInline[] };
  readonly of?: string;
}

export interface PrintedCell {
  readonly header: boolean;
  readonly lang?: Language;
  readonly body: readonly PrintedInline[];
}

export type PrintedBlock = {
  readonly kind: string;
  readonly lang?: Language;
  readonly id?: string;
} & Readonly<Record<string, unknown>>;

/** From this many headings on a text has contents. */
const LONG = 8;
/** With more than this many on two levels, they name the chapters only; those of a report may fill pages. */
const TOO_LONG = { report: 120, other: 24 };

/** The blocks of a document as they are printed: levels of headings without gaps, notes at their first mark, ids for links. */
export class Printable {
  private readonly notes: Notes;
  private readonly levels = new Levels();
  private readonly ids = new Set<string>();
  private readonly targets: ReadonlySet<string>;
  private inHeading = false;
  private readonly headings: number[] = [];

  constructor(
    private readonly document: Document,
    private readonly language: string,
    private readonly words: PdfWords,
    private readonly at: WordsAt,
  ) {
    this.notes = new Notes(document);
    this.targets = addressesIn(document.children);
  }

  printed(): PrintedBlock[] {
    return this.blocks(this.document.children);
  }

  /** How deep the contents go: none for a short text, and one level only where two would fill pages. */
  levelsOfContents(): number {
    const upTo = (level: number) => this.headings.filter((each) => each <= level).length;
    if (this.headings.length < LONG) return 0;
    return upTo(1) > 2 && upTo(2) > (this.document.kind === 'report' ? TOO_LONG.report : TOO_LONG.other)
      ? 1
      : 2;
  }

  private blocks(blocks: readonly Block[]): PrintedBlock[] {
    return toWritable(blocks).flatMap((block) => {
      const printed = this.block(block);
      return printed ? [{ ...printed, ...this.lang(block) }] : [];
    });
  }

  private block(block: Block): PrintedBlock | null {
    switch (block.type) {
      case 'heading':
        return this.heading(block);
      case 'paragraph':
        return this.paragraph(block);
      case 'list':
        return this.list(block);
      case 'table':
        return this.table(block);
      case 'box':
        return this.box(block);
      case 'recommendation':
        return this.recommendation(block);
      case 'footnote':
        return this.unmarkedNote(block);
      case 'image': {
        const alt = plainLine(block.alt) || this.words.picture;
        const caption: PrintedInline = `${this.words.picture}: ${this.text(block.alt)}`;
        const body =
          block.url && isWebAddress(block.url)
            ? [{ kind: 'link', url: block.url, body: [caption] }]
            : [caption];
        return { kind: 'image', alt, body };
      }
      default:
        return null;
    }
  }

  private heading({ depth, number, children }: Heading): PrintedBlock {
    const title = plainLine(childrenText(children));
    // PDF/UA knows no heading without words.
    if (title === '' && number === null) return this.paragraph({ ...nowhere, number, children });
    return this.at.within(`the heading “${title.slice(0, 60)}”`, () => {
      this.inHeading = true;
      const text = this.inlines(children);
      this.inHeading = false;
      const body = number === null ? text : [this.text(`${number}. `), ...text];
      const level = this.levels.levelOf(depth);
      this.headings.push(level);
      const head = level > 1 ? null : this.text(shortened(number === null ? title : `${number}. ${title}`));
      return {
        kind: 'heading',
        level,
        head,
        body,
        ...this.newId(anchorOf(`s-${number ?? title.slice(0, 60)}`)),
      };
    });
  }

  private paragraph({ number, children }: Paragraph): PrintedBlock {
    if (number === null) {
      // Words in bold alone lead in what follows, and stay with it.
      const leads =
        children.some(isStrong) && children.every((inline) => isStrong(inline) || isBlank([inline]));
      return { kind: 'paragraph', number: null, leads, body: this.inlines(children) };
    }
    return this.at.within(`paragraph ${number}`, () => ({
      kind: 'paragraph',
      number: `${number}.`,
      body: this.inlines(children),
      ...this.newId(`p-${number}`),
    }));
  }

  private list({ children }: List): PrintedBlock {
    return {
      kind: 'list',
      labels: children.map((item) => this.text(item.label)),
      items: children.map((item) => ({ ...this.lang(item), blocks: this.blocks(item.children) })),
    };
  }

  private table({ children }: Table): PrintedBlock | null {
    const width = Math.max(0, ...children.map((row) => row.children.length));
    if (width === 0) return null;
    const firstOfBody = children.findIndex((row) => !row.children.every((cell) => cell.header));
    const heads = firstOfBody < 0 ? children.length : firstOfBody;
    const rows = children.map((row) => this.row(row, width));
    // A table of heads alone has no heads.
    const split = heads === rows.length ? 0 : heads;
    return {
      kind: 'table',
      columns: columnShares(children, width),
      head: rows.slice(0, split),
      rows: rows.slice(split),
    };
  }

  private row({ children }: Row, width: number): PrintedCell[] {
    const cells = children.map((cell: Cell) => ({
      header: cell.header,
      body: this.inlines(cell.children),
      ...this.lang(cell),
    }));
    const missing = Array.from({ length: width - cells.length }, () => ({ header: false, body: [] }));
    return [...cells, ...missing];
  }

  private box(box: Box): PrintedBlock {
    const title = box.title === null ? null : [this.text(box.title)];
    return { kind: 'box', box: box.kind, title, short: !isLong(box), blocks: this.blocks(box.children) };
  }

  private recommendation(block: RecommendationBlock): PrintedBlock {
    return this.at.within(`recommendation ${block.id}`, () => {
      // An id is often its number alone, and says nothing on paper without the word.
      const title = /\p{Ll}{4}/u.test(block.id) ? block.id : `${this.words.recommendation} ${block.id}`;
      const blocks = this.blocks(block.children);
      const id = this.newId(anchorOf(block.id));
      return { kind: 'recommendation', title: [this.text(title)], short: !isLong(block), blocks, ...id };
    });
  }

  private unmarkedNote(note: Footnote): PrintedBlock | null {
    const id = this.notes.unmarked(note);
    if (id === null) return null;
    return this.at.within(`note ${note.number}`, () => ({
      kind: 'note',
      id,
      number: note.number,
      body: this.inlines(note.children),
    }));
  }

  private inlines(inlines: readonly Inline[]): PrintedInline[] {
    return inlines.flatMap((inline, at) => {
      const follows = inline.type === 'noteMark' && inlines[at - 1]?.type === 'noteMark';
      const printed = this.inline(inline);
      return follows ? [{ kind: 'gap' as const }, printed].flat() : printed;
    });
  }

  private inline(inline: Inline): PrintedInline | PrintedInline[] {
    const lang = this.lang(inline);
    switch (inline.type) {
      case 'text': {
        const body = cutWords(this.text(inline.value));
        return lang.lang ? { kind: 'span', body, ...lang } : body;
      }
      case 'break':
        return { kind: 'break' };
      case 'noteMark':
        return this.mark(inline.number);
      case 'strong':
      case 'emphasis':
      case 'superscript':
        return { kind: inline.type, body: this.inlines(inline.children), ...lang };
      case 'link': {
        const body = this.inlines(inline.children);
        if (!isWebAddress(inline.url)) return { kind: 'span', body, ...lang };
        return { kind: 'link', url: inline.url, body, ...lang };
      }
      case 'reference': {
        const to = anchorOf(inline.target);
        const body = this.inlines(inline.children);
        return this.targets.has(to)
          ? { kind: 'reference', to, body, ...lang }
          : { kind: 'span', body, ...lang };
      }
    }
  }

  private mark(number: number): PrintedMark {
    const inHeading = this.inHeading ? { 'in-heading': true as const } : {};
    const { note, id, isFirst } = this.notes.markOf(number);
    if (!note) return { kind: 'mark', number, ...inHeading };
    if (!isFirst) return { kind: 'mark', number, of: id, ...inHeading };
    return this.at.within(`note ${number}`, () => ({
      kind: 'mark',
      number,
      id,
      note: { body: this.inlines(note.children), ...this.lang(note) },
      ...inHeading,
    }));
  }

  private text(value: string): string {
    return this.at.printed(printedText(value));
  }

  private lang({ lang }: { readonly lang?: string }): { lang?: Language } {
    const own = lang === undefined || lang === this.language ? null : languageOf(lang);
    return own ? { lang: own } : {};
  }

  /** The first that asks for an address gets it. */
  private newId(id: string): { id?: string } {
    if (id === '' || this.ids.has(id)) return {};
    this.ids.add(id);
    return { id };
  }
}

/** What references can point to. */
function addressesIn(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  const look = (block: Block): void => {
    if (block.type === 'paragraph' && block.number !== null) found.add(`p-${block.number}`);
    if (block.type === 'heading' && block.number !== null) found.add(anchorOf(`s-${block.number}`));
    if (block.type === 'recommendation') found.add(anchorOf(block.id));
    if ('children' in block && !['heading', 'paragraph', 'table'].includes(block.type))
      for (const child of block.children) look(child as Block);
  };
  for (const block of blocks) look(block);
  return found;
}

/** "fr-BE" -> fr, BE. Null for what is no language tag. */
export function languageOf(tag: string): Language | null {
  const match = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|$)/i.exec(tag);
  if (!match?.[1]) return null;
  return match[2] ? [match[1].toLowerCase(), match[2].toUpperCase()] : [match[1].toLowerCase()];
}

const nowhere = { type: 'paragraph', places: [] } as const;

function isStrong({ type }: Inline): boolean {
  return type === 'strong' || type === 'noteMark';
}

function childrenText(children: readonly Inline[]): string {
  return plainText({ type: 'paragraph', number: null, children, places: [] });
}
