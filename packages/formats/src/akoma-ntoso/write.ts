import {
  type Block,
  type Box,
  type Document,
  type Footnote,
  type Heading,
  type List,
  type Paragraph,
  type RecommendationBlock,
  type Table,
  walk,
} from '@rapporteur/document';
import { escapeXmlText } from '../escape-xml.js';
import { toWritable } from '../line-groups.js';
import { attributes } from './attributes.js';
import { Ids } from './ids.js';
import { type AkomaNtosoOptions, writeMetadata } from './metadata.js';
import { type Section, toSections, type Unit } from './sections.js';
import { boxName, NAMESPACE, sectionName } from './vocabulary.js';
import { InlineWriter } from './write-inline.js';

export type { AkomaNtosoOptions } from './metadata.js';

/**
 * A tree as an Akoma Ntoso 3.0 `doc`, valid against the OASIS schema, that `readAkomaNtoso` reads back as the same
 * tree with its notes at the end. Headings nest as chapter, section, subsection, level; numbered paragraphs are
 * `paragraph`, boxes and recommendations named `hcontainer`s, footnotes `authorialNote`s at their first mark.
 */
export function writeAkomaNtoso(document: Document, options: AkomaNtosoOptions = {}): string {
  const notes = [...walk(document)].filter((node): node is Footnote => node.type === 'footnote');
  const ids = new Ids(document.children);
  const writer = new Writer(ids, new InlineWriter(ids, notes));
  const body = writer.body(document.children);
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${NAMESPACE}">
<doc${attributes({ name: document.kind, contains: 'originalVersion' })}>
${writeMetadata(document, options)}<mainBody${attributes({ 'xml:lang': document.lang })}>
${body}</mainBody>
</doc>
</akomaNtoso>
`;
}

class Writer {
  constructor(
    private readonly ids: Ids,
    private readonly inlines: InlineWriter,
  ) {}

  body(blocks: readonly Block[]): string {
    const root = toSections(toWritable(blocks));
    const text = this.root(root) + root.sections.map((section) => this.section(section, null)).join('');
    const left = this.inlines.left().map((note) => `<p class="unmarked">${note}</p>\n`);
    const notes =
      left.length === 0
        ? ''
        : `<hcontainer name="notes" eId="notes_1">\n<content eId="notes_1__content">\n${left.join('')}</content>\n</hcontainer>\n`;
    return text + notes || NOTHING;
  }

  /** What stands before the first heading; blocks need no container there. */
  private root({ units }: Section): string {
    return units
      .map((unit) => (unit.kind === 'blocks' ? this.blocks(unit.blocks, null) : this.unit(unit, null)))
      .join('');
  }

  private section({ heading, units, sections }: Section, parent: string | null): string {
    if (!heading) return '';
    const name = sectionName(heading.depth);
    const eId = this.ids.next(name, parent, heading.number, 'nn_');
    const depth = name === 'level' ? `depth-${heading.depth}` : null;
    const values = { eId, class: depth, 'xml:lang': heading.lang };
    const head = `${num(heading.number, '.')}<heading eId="${eId}__heading">${this.inlines.write(heading.children)}</heading>\n`;
    const [first] = units;
    let inner = '';
    if (first?.kind === 'blocks') {
      const holder = units.length === 1 && sections.length === 0 ? 'content' : 'intro';
      inner = `<${holder} eId="${eId}__${holder}">\n${this.blocks(first.blocks, eId)}</${holder}>\n`;
    }
    for (const unit of first?.kind === 'blocks' ? units.slice(1) : units) inner += this.unit(unit, eId);
    for (const below of sections) inner += this.section(below, eId);
    return `<${name}${attributes(values)}>\n${head}${inner}</${name}>\n`;
  }

  private unit(unit: Unit, parent: string | null): string {
    if (unit.kind === 'container') return this.container(unit.block, parent);
    if (unit.kind === 'blocks') {
      const eId = this.ids.next('text', parent, null);
      return `<hcontainer name="text" eId="${eId}">\n<content eId="${eId}__content">\n${this.blocks(unit.blocks, eId)}</content>\n</hcontainer>\n`;
    }
    const [paragraph, ...rest] = unit.blocks;
    const number = String(paragraph.number);
    const eId = this.ids.next('paragraph', parent, number);
    const text = this.plain(paragraph) + this.blocks(rest, eId);
    return `<paragraph eId="${eId}">\n${num(number, '.')}<content eId="${eId}__content">\n${text}</content>\n</paragraph>\n`;
  }

  private container(block: Box | RecommendationBlock, parent: string | null): string {
    const { name, eId, head } = this.headOf(block, parent);
    const values = attributes({ name, eId, 'xml:lang': block.lang });
    return `<hcontainer${values}>\n${head}<content eId="${eId}__content">\n${this.blocks(block.children, eId)}</content>\n</hcontainer>\n`;
  }

  private headOf(block: Box | RecommendationBlock, parent: string | null) {
    if (block.type === 'recommendation') {
      const name = 'recommendation';
      return { name, eId: this.ids.next(name, parent, block.id), head: num(block.id, '') };
    }
    const name = boxName(block.kind);
    const eId = this.ids.next(name.replace(/\s+/g, '-'), parent, null);
    const head =
      block.title === null ? '' : `<heading eId="${eId}__heading">${escapeXmlText(block.title)}</heading>\n`;
    return { name, eId, head };
  }

  private blocks(blocks: readonly Block[], parent: string | null): string {
    return toWritable(blocks)
      .map((block) => this.block(block, parent))
      .join('');
  }

  /** Where only blocks may stand: in content, in an item, in a box. */
  private block(block: Block, parent: string | null): string {
    switch (block.type) {
      case 'paragraph':
        return this.paragraph(block, parent);
      case 'heading':
        return this.heading(block);
      case 'list':
        return this.list(block, parent);
      case 'table':
        return this.table(block, parent);
      case 'box':
      case 'recommendation': {
        const { name, eId, head } = this.headOf(block, parent);
        const values = attributes({ eId, class: name, 'xml:lang': block.lang });
        return `<blockContainer${values}>\n${head}${this.blocks(block.children, eId) || NOTHING}</blockContainer>\n`;
      }
      case 'image':
        return `<p${attributes({ class: 'image', 'xml:lang': block.lang })}><img${attributes({ src: block.url ?? '', alt: block.alt })}/></p>\n`;
      default:
        return '';
    }
  }

  private plain({ children, lang }: Paragraph): string {
    return `<p${attributes({ 'xml:lang': lang })}>${this.inlines.write(children)}</p>\n`;
  }

  private paragraph(paragraph: Paragraph, parent: string | null): string {
    if (paragraph.number === null) return this.plain(paragraph);
    const number = String(paragraph.number);
    const eId = this.ids.next('paragraph', parent, number);
    return `<blockContainer eId="${eId}" class="paragraph">\n${num(number, '.')}${this.plain(paragraph)}</blockContainer>\n`;
  }

  private heading({ depth, number, children, lang }: Heading): string {
    const values = { name: 'heading', class: `depth-${depth}`, 'xml:lang': lang };
    const printed = number === null ? '' : `<inline name="num">${escapeXmlText(number)}.</inline> `;
    return `<block${attributes(values)}>${printed}${this.inlines.write(children)}</block>\n`;
  }

  private list(list: List, parent: string | null): string {
    if (list.children.length === 0) return '';
    const eId = this.ids.next('blockList', parent, null);
    const items = list.children.map((item) => {
      const id = this.ids.next('item', eId, item.label);
      const inner = this.blocks(item.children, id) || NOTHING;
      return `<item${attributes({ eId: id, 'xml:lang': item.lang })}>\n${num(item.label, '')}${inner}</item>\n`;
    });
    return `<blockList${attributes({ eId, 'xml:lang': list.lang })}>\n${items.join('')}</blockList>\n`;
  }

  private table(table: Table, parent: string | null): string {
    const rows = table.children.flatMap((row) => {
      const cells = row.children.map((cell) => {
        const name = cell.header ? 'th' : 'td';
        const inner = cell.children.length === 0 ? '' : `<p>${this.inlines.write(cell.children)}</p>`;
        return `<${name}${attributes({ 'xml:lang': cell.lang })}>${inner}</${name}>`;
      });
      return cells.length === 0 ? [] : [`<tr>${cells.join('')}</tr>\n`];
    });
    if (rows.length === 0) return '';
    const eId = this.ids.next('table', parent, null);
    return `<table${attributes({ eId, 'xml:lang': table.lang })}>\n${rows.join('')}</table>\n`;
  }
}

/** The schema asks for a block where we have none. */
const NOTHING = '<p class="empty"/>\n';

function num(number: string | null, stop: string): string {
  return number === null ? '' : `<num>${escapeXmlText(number)}${stop}</num>\n`;
}
