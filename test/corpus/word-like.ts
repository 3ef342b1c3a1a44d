import type { Block, Document, Footnote, Inline } from '@rapporteur/document';
import {
  aDocx,
  aField,
  aList,
  aStyle,
  aTable,
  listed,
  p,
  r,
} from '../../packages/formats/src/docx/a-docx.js';

/*
 * A recognised report as its authors would have made it in Word: headings, paragraphs and items counted by Word, real
 * footnotes, runs cut anywhere, boxes as tables of one cell, as framed paragraphs and as text boxes in turn. It shares
 * nothing with our own writer and marks nothing for our reader.
 */
export function wordLike(tree: Document): Uint8Array {
  return new Author(tree).write();
}

const sides = ['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join('');
const framed = `<w:pBdr>${sides}</w:pBdr>`;
const raised = '<w:vertAlign w:val="superscript"/>';
const headingStyles = [1, 2, 3, 4].map((depth) =>
  aStyle(
    `Kop${depth}`,
    `heading ${depth}`,
    `<w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
  ),
);
const HEADINGS = 1;
const PARAGRAPHS = 2;
const FIRST_OF_ITEMS = 10;

class Author {
  private readonly notes = new Map<number, Footnote>();
  private readonly marked = new Set<number>();
  private readonly itemLists = new Map<string, number>();
  private readonly footnotes: string[] = [];
  private nextNote = 1;
  private nextParagraph = 1;
  private boxes = 0;
  private readonly counted = [0, 0, 0];

  constructor(private readonly tree: Document) {
    for (const block of tree.children) if (block.type === 'footnote') this.notes.set(block.number, block);
  }

  write(): Uint8Array {
    const body = this.tree.children.map((block) => this.block(block)).join('');
    const levels = [
      ['upperRoman', '%1.'],
      ['decimal', '%1.%2.'],
      ['decimal', '%1.%2.%3.'],
    ] as const;
    const items = [...this.itemLists].map(([label, id]) => aList(id, [['bullet', escaped(label)]]));
    const numbering = aList(HEADINGS, levels) + aList(PARAGRAPHS, [['decimal', '%1.']]) + items.join('');
    return aDocx({
      body: `${body}<w:sectPr/>`,
      styles: `${headingStyles.join('')}${aStyle('Kader', 'Box text', `<w:pPr>${framed}</w:pPr>`)}`,
      numbering,
      footnotes: this.footnotes.join(''),
    });
  }

  private block(block: Block, look = ''): string {
    switch (block.type) {
      case 'heading': {
        const style = `<w:pStyle w:val="Kop${Math.min(block.depth, 4)}"/>`;
        if (block.number !== null && this.counts(block.number))
          return p(
            this.inlines(block.children),
            style + listed(HEADINGS, block.number.split('.').length - 1),
          );
        return p(r(block.number === null ? '' : `${block.number}. `) + this.inlines(block.children), style);
      }
      case 'paragraph': {
        if (block.number === null) return p(this.inlines(block.children), look);
        if (block.number !== this.nextParagraph)
          return p(r(`${block.number}. `) + this.inlines(block.children), look);
        this.nextParagraph++;
        return p(this.inlines(block.children), look + listed(PARAGRAPHS));
      }
      case 'list':
        return block.children
          .map((item) => {
            const [first, ...rest] = item.children;
            const words = first?.type === 'paragraph' ? this.inlines(first.children) : '';
            const isBullet = !/[\p{L}\p{N}]/u.test(item.label);
            const opening = isBullet
              ? p(words, look + listed(this.itemList(item.label)))
              : p(`<w:r><w:t>${escaped(item.label)}</w:t><w:tab/></w:r>${words}`, look);
            return opening + rest.map((inner) => this.block(inner, look)).join('');
          })
          .join('');
      case 'box':
        return this.box(block.title, block.children);
      case 'recommendation':
        return (
          p(r(`Recommendation ${block.id}`), '<w:pStyle w:val="Kop4"/>') +
          block.children.map((inner) => this.block(inner)).join('')
        );
      case 'table':
        return aTable(
          block.children.map((row) => row.children.map((cell) => p(this.inlines(cell.children)))),
        );
      default:
        return '';
    }
  }

  private box(title: string | null, children: readonly Block[]): string {
    const way = this.boxes++ % 3;
    const look = way === 1 ? '<w:pStyle w:val="Kader"/>' : '';
    const head = title === null ? '' : p(r(escaped(title), '<w:b/>'), look);
    const inner = head + children.map((block) => this.block(block, look)).join('');
    if (way === 0) return aTable([[inner]]) + p('');
    if (way === 1) return `${inner}${p('')}`;
    return p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`,
    );
  }

  /** Whether Word would count to this number next. */
  private counts(number: string): boolean {
    const level = number.split('.').length - 1;
    if (level > 2) return false;
    const next = this.counted.map((value, at) => (at < level ? value : at === level ? value + 1 : 0));
    const shown = next.slice(0, level + 1).map((value, at) => (at === 0 ? roman(value) : String(value)));
    if (shown.join('.') !== number) return false;
    this.counted.splice(0, 3, ...next);
    return true;
  }

  private itemList(label: string): number {
    const id = this.itemLists.get(label) ?? FIRST_OF_ITEMS + this.itemLists.size;
    this.itemLists.set(label, id);
    return id;
  }

  private inlines(inlines: readonly Inline[], look = ''): string {
    return inlines
      .map((inline) => {
        switch (inline.type) {
          case 'text':
            return cut(inline.value)
              .map((value) => r(escaped(value), look))
              .join('<w:proofErr w:type="spellStart"/>');
          case 'break':
            return '<w:r><w:br/></w:r>';
          case 'noteMark':
            return this.mark(inline.number);
          case 'strong':
            return this.inlines(inline.children, `${look}<w:b/>`);
          case 'emphasis':
            return this.inlines(inline.children, `${look}<w:i/>`);
          case 'superscript':
            return this.inlines(inline.children, look + raised);
          default:
            return this.inlines(inline.children, look);
        }
      })
      .join('');
  }

  private mark(number: number): string {
    const note = this.notes.get(number);
    if (!note) return r(String(number), raised);
    if (this.marked.has(number)) return aField(`NOTEREF _Ref${number} \\f \\h`, r(String(number), raised));
    this.marked.add(number);
    // Ids say nothing: Word gives them in the order in which notes were made.
    const id = 5000 - number;
    this.footnotes.unshift(
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(' ')}${this.inlines(note.children)}`)}</w:footnote>`,
    );
    const own = number !== this.nextNote;
    if (!own) this.nextNote++;
    const reference = own
      ? `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${number}</w:t>`
      : `<w:footnoteReference w:id="${id}"/>`;
    return `<w:bookmarkStart w:id="${id}" w:name="_Ref${number}"/><w:r><w:rPr>${raised}</w:rPr>${reference}</w:r><w:bookmarkEnd w:id="${id}"/>`;
  }
}

/** A text as Word cuts it into runs: anywhere. */
function cut(text: string): string[] {
  return text.match(/[\s\S]{1,37}/g) ?? [];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function roman(value: number): string {
  return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][value] ?? '?';
}
