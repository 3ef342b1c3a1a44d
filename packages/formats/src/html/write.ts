import {
  type Block,
  type Box,
  type Document,
  type Footnote,
  type Heading,
  type List,
  plainText,
  type RecommendationBlock,
  type Row,
  type Table,
} from '@rapporteur/document';
import { toWritable } from '../line-groups.js';
import { anchorOf, isWebAddress } from '../links.js';
import { attributes, escapeHtml } from './escape.js';
import { STYLE } from './style.js';
import { type PageWords, pageWords } from './words.js';
import { writeInlines } from './write-inline.js';

export interface HtmlOptions {
  /** Of the text: "T-ES(2022)02_en final"; kept beside it, as a running head. */
  readonly symbol?: string;
  /** The heading of the page, where the tree has none or another. */
  readonly title?: string;
  /** Of the text and of the page's own words (EN, FR). */
  readonly language?: string;
  /** False gives the article alone, to be put into a page. */
  readonly standalone?: boolean;
  /** A sentence above the text, such as the one that says that it is unofficial. */
  readonly notice?: string;
}

/**
 * A tree as one page that needs nothing beside it, and that `readHtml` reads back as the same tree, with the notes
 * after the text. Paragraphs have the address `p-180`, recommendations `III-8`.
 */
export function writeHtml(document: Document, options: HtmlOptions = {}): string {
  const language = options.language ?? document.lang ?? 'en';
  const words = pageWords(language);
  const title = options.title ?? document.title ?? firstHeading(document) ?? words.untitled;
  const article = new Page(words).article(document, title, options.notice);
  if (options.standalone === false) return article;
  return `<!doctype html>
<html${attributes({ lang: language })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Rapporteur">
${symbolMeta(options.symbol)}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#text">${escapeHtml(words.skip)}</a>
<main id="text">
${article}</main>
</body>
</html>
`;
}

function symbolMeta(symbol: string | undefined): string {
  return symbol ? `<meta${attributes({ name: 'dcterms.identifier', content: symbol })}>\n` : '';
}

function firstHeading(document: Document): string | null {
  const heading = document.children.find((block) => block.type === 'heading');
  return (heading && plainText(heading).replace(/\s+/g, ' ').trim()) || null;
}

/** From this many headings on a page has contents, below the words that open it. */
const LONG = 8;
/** With more than this many, the contents name the chapters only. */
const TOO_LONG = 24;

/** What is known while a page is written: addresses given, notes met, the level of the last heading. */
class Page {
  private readonly given = new Map([
    ['text', 1],
    ['notes', 1],
    ['contents', 1],
  ]);
  private readonly notes: Footnote[] = [];
  private readonly noteIds = new Map<number, string>();
  private readonly marksByNote = new Map<number, string[]>();
  private readonly headings: { id: string; depth: number; title: string }[] = [];
  private level = 1;

  constructor(private readonly words: PageWords) {}

  article(document: Document, title: string, notice: string | undefined): string {
    this.gatherNotes(document.children);
    const first = document.children.findIndex((block) => block.type === 'heading');
    const opening = this.blocks(document.children.slice(0, Math.max(0, first)));
    const text = this.blocks(document.children.slice(Math.max(0, first)));
    const above = notice ? `<p class="unofficial">${escapeHtml(notice)}</p>\n` : '';
    const own = { 'data-kind': document.kind, 'data-title': document.title, lang: document.lang };
    const header = `<header>\n<h1>${escapeHtml(title)}</h1>\n${above}</header>\n`;
    return `<article${attributes(own)}>\n${header}${opening}${this.contents()}${text}${this.endnotes()}</article>\n`;
  }

  private blocks(blocks: readonly Block[]): string {
    return toWritable(blocks)
      .map((block) => this.block(block))
      .join('');
  }

  private block(block: Block): string {
    const lang = block.lang;
    switch (block.type) {
      case 'heading':
        return this.heading(block);
      case 'paragraph': {
        const id = block.number === null ? null : this.newId(`p-${block.number}`);
        const number =
          block.number === null ? '' : `<a class="n" href="#p-${block.number}">${block.number}.</a> `;
        return `<p${attributes({ id, lang })}>${number}${this.inlines(block.children)}</p>\n`;
      }
      case 'list':
        return this.list(block);
      case 'table':
        return this.table(block);
      case 'box':
      case 'recommendation':
        return this.section(block);
      case 'image': {
        const alt = escapeHtml(block.alt);
        const linked =
          block.url && isWebAddress(block.url) ? `<a${attributes({ href: block.url })}>${alt}</a>` : alt;
        return `<figure class="image"${attributes({ 'data-alt': block.alt, 'data-url': block.url, lang })}><figcaption>${linked}</figcaption></figure>\n`;
      }
      default:
        return '';
    }
  }

  private heading({ depth, number, children, lang }: Heading): string {
    this.level = depth + 1;
    const tag = `h${Math.min(this.level, 6)}`;
    const title = plainText({ type: 'paragraph', number: null, children, places: [] })
      .replace(/\s+/g, ' ')
      .trim();
    const id = this.newId(anchorOf(`s-${number ?? title.slice(0, 60)}`));
    this.headings.push({ id, depth, title: number ? `${number}. ${title}` : title });
    const values = { id, 'data-number': number, 'aria-level': this.level > 6 ? this.level : null, lang };
    return `<${tag}${attributes(values)}>${number === null ? '' : `${escapeHtml(number)}. `}${this.inlines(children)}</${tag}>\n`;
  }

  private list(list: List): string {
    const items = list.children.map((item) => {
      const [only, ...others] = toWritable(item.children);
      const isPlain = only?.type === 'paragraph' && only.number === null && !only.lang && others.length === 0;
      const inner = isPlain ? this.inlines(only.children) : `\n${this.blocks(item.children)}`;
      return `<li${attributes({ lang: item.lang })}><span class="label">${escapeHtml(item.label)}</span> <div>${inner}</div></li>\n`;
    });
    // Without its bullets a list is no list to some screen readers unless it says so.
    return `<ul class="list" role="list"${attributes({ lang: list.lang })}>\n${items.join('')}</ul>\n`;
  }

  private table(table: Table): string {
    const [first, ...rest] = table.children;
    if (!first) return '';
    const hasHead = first.children.length > 0 && first.children.every((cell) => cell.header);
    const head = hasHead ? `<thead>\n${this.row(first, 'col')}</thead>\n` : '';
    const body = (hasHead ? rest : table.children).map((row) => this.row(row, 'row')).join('');
    return `<table${attributes({ lang: table.lang })}>\n${head}${body === '' ? '' : `<tbody>\n${body}</tbody>\n`}</table>\n`;
  }

  private row(row: Row, scope: string): string {
    const cells = row.children.map((cell) => {
      const inner = this.inlines(cell.children);
      // A head without words says nothing to a screen reader.
      if (!cell.header || inner.trim() === '')
        return `<td${attributes({ 'data-head': cell.header ? '' : null, lang: cell.lang })}>${inner}</td>`;
      return `<th${attributes({ scope, lang: cell.lang })}>${inner}</th>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  }

  /** A box or a recommendation: its heading is one level below the section it stands in. */
  private section(block: Box | RecommendationBlock): string {
    const outer = this.level;
    this.level = outer + 1;
    const isBox = block.type === 'box';
    const title = isBox ? block.title : block.id;
    const tag = `h${Math.min(this.level, 6)}`;
    const level = this.level > 6 ? this.level : null;
    const head =
      title === null
        ? ''
        : `<${tag} class="block-head"${attributes({ 'aria-level': level })}>${escapeHtml(title)}</${tag}>\n`;
    const values = isBox
      ? { class: `box ${anchorOf(block.kind)}`, 'data-box': block.kind }
      : { class: 'recommendation', id: this.newId(anchorOf(block.id)), 'data-recommendation': block.id };
    const inner = this.blocks(block.children);
    this.level = outer;
    return `<section${attributes({ ...values, lang: block.lang })}>\n${head}${inner}</section>\n`;
  }

  private inlines(children: Parameters<typeof writeInlines>[0]): string {
    return writeInlines(children, (number) => this.mark(number));
  }

  private mark(number: number): string {
    const target = this.noteIds.get(number);
    if (target === undefined) return `<sup data-note="${number}">${number}</sup>`;
    const id = this.newId(`fnref-${number}`);
    const marks = this.marksByNote.get(number);
    if (marks) marks.push(id);
    else this.marksByNote.set(number, [id]);
    return `<sup data-note="${number}"><a href="#${target}" id="${id}" role="doc-noteref">${number}</a></sup>`;
  }

  private gatherNotes(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === 'footnote') {
        this.notes.push(block);
        if (!this.noteIds.has(block.number)) this.noteIds.set(block.number, this.newId(`fn-${block.number}`));
      } else if (
        block.type === 'box' ||
        block.type === 'recommendation' ||
        block.type === 'list' ||
        block.type === 'listItem'
      ) {
        this.gatherNotes(block.children);
      }
    }
  }

  private endnotes(): string {
    if (this.notes.length === 0) return '';
    const given = new Set<number>();
    const texts = this.notes.map((note) => ({ note, text: this.inlines(note.children) }));
    const items = texts.map(({ note, text }) => {
      const isFirst = !given.has(note.number);
      given.add(note.number);
      const id = isFirst ? this.noteIds.get(note.number) : this.newId(`fn-${note.number}`);
      const back = isFirst
        ? (this.marksByNote.get(note.number) ?? []).map((mark) => this.backLink(mark)).join('')
        : '';
      return `<li${attributes({ id, value: note.number, 'data-note': note.number, lang: note.lang })}>${text}${back}</li>\n`;
    });
    return `<section class="notes" role="doc-endnotes" aria-labelledby="notes">\n<h2 id="notes">${escapeHtml(this.words.notes)}</h2>\n<ol>\n${items.join('')}</ol>\n</section>\n`;
  }

  private backLink(mark: string): string {
    return ` <a${attributes({ href: `#${mark}`, role: 'doc-backlink', 'aria-label': `${this.words.back}: ${mark.replace('fnref-', '')}` })}>↩</a>`;
  }

  private contents(): string {
    if (this.headings.length < LONG) return '';
    const two = this.headings.filter((heading) => heading.depth <= 2);
    const chapters = two.filter((heading) => heading.depth === 1);
    const links = (two.length > TOO_LONG && chapters.length > 1 ? chapters : two).map(
      ({ id, depth, title }) =>
        `<li${depth > 1 ? ' class="sub"' : ''}><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>\n`,
    );
    return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">${escapeHtml(this.words.contents)}</h2>\n<ul role="list">\n${links.join('')}</ul>\n</nav>\n`;
  }

  /** An address of a page is given once; the second asks for "p-3" and gets "p-3-2". */
  private newId(wanted: string): string {
    let id = wanted;
    let count = this.given.get(wanted) ?? 0;
    while (this.given.has(id)) id = `${wanted}-${++count}`;
    this.given.set(wanted, Math.max(count, 1));
    this.given.set(id, 1);
    return id;
  }
}
