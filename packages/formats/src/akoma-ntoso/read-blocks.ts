/* One piece because blocks hold blocks: hierarchy, lists, boxes and tables all call back to `blocks`. */

import type { Block, Cell, Inline, ListItem, Row } from '@rapporteur/document';
import { headingNumber } from '../heading-number.js';
import { dropStart, isBlank, trimInlines } from '../inline-trim.js';
import { childNamed, isElement, placesOf, textOf, type XmlElement, type XmlNode } from './parse.js';
import { readInlines } from './read-inline.js';
import { isNote, type Notes } from './read-notes.js';
import { depthOfSection, ITEMS, kindOfBox } from './vocabulary.js';

const HIERARCHY = new Set(
  'clause section part paragraph chapter title book tome article division list point indent alinea rule subrule proviso subsection subpart subparagraph subchapter subtitle subdivision subclause sublist level transitional hcontainer blockContainer tblock'.split(
    ' ',
  ),
);
/** Tables of contents are made anew by whoever shows the text. */
const LEFT_OUT = new Set(['meta', 'toc', 'foreign', 'componentRef', 'documentRef', 'components']);
const RUNNING = new Set(
  'p block listIntroduction listWrapUp longTitle formula crossHeading subheading caption heading num from'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'b i u sub sup abbr span a ref mref rref mod mmod rmod inline ins del omissis def date time person organization concept object event location process role term quantity entity docType docTitle docNumber docDate docAuthority docCommittee docProponent docPurpose docIntroducer docStage docStatus docJurisdiction docketNumber shortTitle session legislature signature party judge lawyer opinion argument remark recordedTime quotedText embeddedText placeholder fillIn decoration br eol eop img noteRef authorialNote'.split(
    ' ',
  ),
);

export class BlockReader {
  constructor(
    private readonly notes: Notes,
    private readonly own: boolean,
  ) {}

  /** @param depth of the section that the nodes stand in; 0 is the body */
  blocks(nodes: readonly XmlNode[], depth: number): Block[] {
    const blocks: Block[] = [];
    let running: XmlNode[] = [];
    const flush = () => {
      if (running.length > 0) for (const block of this.running(running)) blocks.push(block);
      running = [];
    };
    for (const node of nodes) {
      if (!isElement(node) || INLINE.has(node.name)) {
        running.push(node);
        continue;
      }
      flush();
      const lang = node.attributes.lang;
      for (const block of this.element(node, depth)) blocks.push(lang ? { lang, ...block } : block);
    }
    flush();
    return blocks;
  }

  private element(element: XmlElement, depth: number): Block[] {
    const { name } = element;
    if (LEFT_OUT.has(name)) return [];
    if (HIERARCHY.has(name)) return this.hierarchy(element, depth);
    switch (name) {
      case 'p':
        return this.paragraph(element);
      case 'block':
        return element.attributes.name === 'heading'
          ? this.headingBlock(element)
          : this.running(element.children);
      case 'crossHeading':
      case 'subheading':
        return this.heading(null, readInlines(element.children, this.notes), depth + 1, element);
      case 'blockList':
        return this.list(element, depth);
      case 'ul':
      case 'ol':
        return this.htmlList(element, depth);
      case 'table':
        return this.table(element);
      default:
        return RUNNING.has(name) ? this.running(element.children) : this.container(element, depth);
    }
  }

  private running(nodes: readonly XmlNode[], places = nodes.flatMap(placesOf)): Block[] {
    const children = readInlines(nodes, this.notes);
    return isBlank(children)
      ? []
      : [{ type: 'paragraph', number: null, children, places: places.slice(0, 1) }];
  }

  private paragraph(element: XmlElement): Block[] {
    const [only, ...others] = element.children.filter(
      (child) => isElement(child) || child.text.trim() !== '',
    );
    const places = placesOf(element);
    if (isElement(only) && only.name === 'img' && others.length === 0) {
      const { alt = '', src } = only.attributes;
      return [{ type: 'image', alt, url: src || null, places }];
    }
    if (this.own && element.attributes.class === 'unmarked') {
      readInlines(element.children, this.notes);
      return [];
    }
    return this.running(element.children, [...places]);
  }

  /** A part with number or heading, of an act, a report or a debate. */
  private hierarchy(element: XmlElement, depth: number): Block[] {
    const name = this.nameOf(element);
    const num = childNamed(element, 'num');
    const heading = childNamed(element, 'heading');
    const rest = element.children.filter((child) => child !== num && child !== heading);
    const places = placesOf(element);
    const kind = kindOfBox(name);
    if (kind !== null) {
      const title = heading ? textOf(heading) : null;
      return [{ type: 'box', kind, title, children: this.blocks(rest, depth), places }];
    }
    const printed = num ? textOf(num).replace(/\s+/g, ' ').trim() : null;
    if (name === 'recommendation' && !heading && printed !== null)
      return [{ type: 'recommendation', id: printed, children: this.blocks(rest, depth), places }];
    if (heading || (printed !== null && depthOfSection(name) !== null && !this.own)) {
      const own = this.own ? this.ownDepth(element) : null;
      const level = own ?? depth + 1;
      const words = heading ? readInlines(heading.children, this.notes) : [];
      return [...this.heading(printed, words, level, element), ...this.blocks(rest, level)];
    }
    const inner = this.blocks(rest, depth);
    if (printed === null) return inner;
    const number = /^[([]?(\d{1,7})[)\]]?\.?$/.exec(printed)?.[1];
    if (number && !ITEMS.has(name)) return this.numbered(Number(number), inner, places);
    if (ITEMS.has(name) || !/\p{L}{4}/u.test(printed))
      return [
        { type: 'list', places, children: [{ type: 'listItem', label: printed, children: inner, places }] },
      ];
    return [...this.heading(printed, [], depth + 1, element), ...inner];
  }

  private nameOf({ name, attributes }: XmlElement): string {
    if (name === 'hcontainer') return attributes.name ?? name;
    return name === 'blockContainer' ? (attributes.class ?? name) : name;
  }

  private ownDepth({ name, attributes }: XmlElement): number | null {
    const said = /^depth-(\d{1,3})$/.exec(attributes.class ?? '')?.[1];
    return said ? Number(said) : depthOfSection(name);
  }

  private numbered(number: number, inner: readonly Block[], places: Block['places']): Block[] {
    const [first, ...rest] = inner;
    if (first?.type === 'paragraph' && first.number === null) return [{ ...first, number }, ...rest];
    return [{ type: 'paragraph', number, children: [], places }, ...inner];
  }

  /** "III." is a number; "Article 5" are words of the heading. */
  private heading(
    printed: string | null,
    words: readonly Inline[],
    depth: number,
    element: XmlElement,
  ): Block[] {
    const places: Block['places'] = [{ lines: [element.lines[0], element.lines[0]] }];
    const number = printed === null ? null : this.numberIn(printed);
    if (printed === null || number !== null) {
      if (words.length === 0 && number === null) return [];
      return [{ type: 'heading', depth, number, children: words, places }];
    }
    const text: Inline = { type: 'text', value: words.length > 0 ? `${printed} ` : printed, places };
    return [{ type: 'heading', depth, number: null, children: [text, ...words], places }];
  }

  private numberIn(printed: string): string | null {
    const bare = printed.replace(/\.$/, '');
    return this.own ? bare : (headingNumber(`${bare}. `)?.number ?? null);
  }

  /** A heading among blocks, as our writer puts it into an item or a box. */
  private headingBlock(element: XmlElement): Block[] {
    const [first] = element.children;
    const isNumber = isElement(first) && first.name === 'inline' && first.attributes.name === 'num';
    const all = readInlines(element.children, this.notes);
    const number = isNumber ? textOf(first).replace(/\.$/, '') : null;
    const children = number === null ? all : trimInlines(dropStart(all, number.length + 1));
    const depth = Number(/^depth-(\d{1,3})$/.exec(element.attributes.class ?? '')?.[1] ?? 1);
    return [{ type: 'heading', depth, number, children, places: placesOf(element) }];
  }

  private list(element: XmlElement, depth: number): Block[] {
    const before: Block[] = [];
    const after: Block[] = [];
    const items: ListItem[] = [];
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === 'item') items.push(this.item(child, depth));
      else (items.length === 0 ? before : after).push(...this.running(child.children));
    }
    const list: Block[] =
      items.length === 0 ? [] : [{ type: 'list', children: items, places: placesOf(element) }];
    return [...before, ...list, ...after];
  }

  private item(element: XmlElement, depth: number): ListItem {
    const num = childNamed(element, 'num');
    const rest = element.children.filter((child) => child !== num);
    const lang = element.attributes.lang;
    return {
      type: 'listItem',
      label: num ? textOf(num) : '•',
      children: this.blocks(rest, depth),
      places: placesOf(element),
      ...(lang ? { lang } : {}),
    };
  }

  private htmlList(element: XmlElement, depth: number): Block[] {
    let count = 0;
    const children = element.children.flatMap((child): ListItem[] => {
      if (!isElement(child)) return [];
      count = Number(child.attributes.value) || count + 1;
      const label = element.name === 'ol' ? `${count}.` : '•';
      const places = placesOf(child);
      return [{ type: 'listItem', label, children: this.blocks(child.children, depth), places }];
    });
    return children.length === 0 ? [] : [{ type: 'list', children, places: placesOf(element) }];
  }

  private table(element: XmlElement): Block[] {
    const caption = childNamed(element, 'caption');
    const rows = element.children.flatMap((row): Row[] => {
      if (!isElement(row) || row.name !== 'tr') return [];
      const children = row.children.flatMap((cell) => this.cells(cell));
      return children.length === 0 ? [] : [{ type: 'row', children, places: placesOf(row) }];
    });
    const above = caption ? this.running(caption.children) : [];
    return rows.length === 0
      ? above
      : [...above, { type: 'table', children: rows, places: placesOf(element) }];
  }

  /** A cell over several columns is followed by empty ones, so that the rest stands under its heads. */
  private cells(element: XmlNode): Cell[] {
    if (!isElement(element)) return [];
    const lang = element.attributes.lang;
    const cell: Cell = {
      type: 'cell',
      header: element.name === 'th',
      children: readInlines(element.children, this.notes),
      places: placesOf(element),
      ...(lang ? { lang } : {}),
    };
    const span = Math.min(Number(element.attributes.colspan) || 1, 50);
    return [cell, ...new Array<Cell>(Math.max(0, span - 1)).fill({ ...cell, children: [] })];
  }

  /** Content, intro, preface, speech …: what stands in them. */
  private container(element: XmlElement, depth: number): Block[] {
    if (isNote(element)) {
      this.notes.keep(element, readInlines(element.children, this.notes));
      return [];
    }
    const num = childNamed(element, 'num');
    const heading = childNamed(element, 'heading');
    if (!num && !heading) return this.blocks(element.children, depth);
    const rest = element.children.filter((child) => child !== num && child !== heading);
    const printed = num ? textOf(num).replace(/\s+/g, ' ').trim() : null;
    const words = heading ? readInlines(heading.children, this.notes) : [];
    return [...this.heading(printed, words, depth + 1, element), ...this.blocks(rest, depth + 1)];
  }
}
