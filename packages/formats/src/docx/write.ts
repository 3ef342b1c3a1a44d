import { type Block, type Document, type Footnote, plainText } from '@rapporteur/document';
import { Relations } from '../ooxml/relations.js';
import { type Part, writePackage } from '../ooxml/write-package.js';
import { XML_HEAD } from '../ooxml/xml-head.js';
import { RUN_STYLE, STYLE } from './own-names.js';
import { Controls, paragraphXml } from './writing/block-shell.js';
import { type BodyContext, writeBlocks } from './writing/body.js';
import { Bookmarks } from './writing/bookmarks.js';
import { contentsXml } from './writing/contents.js';
import { footerXml, headerXml, sectionXml, settingsXml } from './writing/frame.js';
import { numberHeadings } from './writing/heading-numbers.js';
import { planNotes } from './writing/note-plan.js';
import { Notes, noteWords } from './writing/notes.js';
import { Numbering } from './writing/numbering.js';
import { headingsOf, placesOf } from './writing/places.js';
import { textRun } from './writing/run.js';
import { fontsXml, stylesXml } from './writing/styles.js';
import { fileWords } from './writing/words.js';
import { W_NAMESPACES } from './writing/xml.js';

export interface DocxOptions {
  /** The title of the file, where the tree has none or another. */
  readonly title?: string;
  /** Of the text and of the file's own words (EN, FR). */
  readonly language?: string;
  /** A sentence above the text, such as the one that says that it is unofficial. */
  readonly notice?: string;
  /** Of the text: "T-ES(2022)02_en final"; kept among the properties of the file. */
  readonly symbol?: string;
  /** When the file was made, as ISO 8601 instant; left out, no date stands in it. */
  readonly date?: string;
}

/**
 * A tree as a Word file (ISO/IEC 29500, transitional) with real styles, numbers, footnotes, references and contents,
 * that `readDocx` reads back as the same tree, with the notes after the text. Numbers come out as they stand in the
 * tree, whether Word counts them or not. Same tree and options, same bytes.
 */
export async function writeDocx(document: Document, options: DocxOptions = {}): Promise<Uint8Array> {
  const language = options.language ?? document.lang;
  const title = options.title ?? document.title;
  const words = fileWords(language ?? 'en');
  const headings = headingsOf(document.children);
  const headingNumbers = numberHeadings(headings);
  const plan = planNotes(document.children, notesOf(document.children));
  const numbering = new Numbering(headingNumbers);
  const bookmarks = new Bookmarks(placesOf(document, headingNumbers));
  const notes = new Notes(plan, bookmarks);
  const relations = new Relations();
  const controls = new Controls();
  const contents = contentsXml(headings, words.contents, controls);
  const context: BodyContext = {
    relations,
    bookmarks,
    notes,
    inNote: false,
    headings: headingNumbers,
    headingOrder: new Map(headings.map((heading, order) => [heading, order])),
    numbering,
    controls,
    words,
    language,
    breakBefore: contents.fillPages ? (headings[0] ?? null) : null,
  };
  const firstHeading = Math.max(
    0,
    document.children.findIndex((block) => block.type === 'heading'),
  );
  const head = titleXml(title, options.notice);
  const body = [
    head === '' ? '' : controls.around({ part: 'added', value: '' }, words.title, head),
    writeBlocks(document.children.slice(0, firstHeading), context),
    contents.xml,
    writeBlocks(document.children.slice(firstHeading), context),
    ...plan.unmarked.map((note) => unmarkedNote(note, context)),
  ].join('');
  const parts = partsOf(body, {
    ...context,
    title,
    noteStart: plan.start,
    hasNotes: plan.notesByNumber.size > 0,
  });
  return writePackage('word/document.xml', parts, {
    title: title ?? (headings[0] ? plainText(headings[0]).replace(/\s+/g, ' ').trim() : null),
    language: language ?? null,
    kind: document.kind,
    symbol: options.symbol ?? null,
    date: options.date ?? null,
  });
}

function notesOf(blocks: readonly Block[]): Footnote[] {
  return blocks.flatMap((block): Footnote[] => {
    if (block.type === 'footnote') return [block];
    const holds = ['box', 'recommendation', 'list', 'listItem'].includes(block.type);
    return holds && 'children' in block ? notesOf(block.children as readonly Block[]) : [];
  });
}

function titleXml(title: string | null, notice: string | undefined): string {
  const head = title ? paragraphXml({ style: STYLE.title }, textRun(title)) : '';
  return head + (notice ? paragraphXml({ style: STYLE.notice }, textRun(notice)) : '');
}

/** A note that no mark stands for can be no footnote of Word: it stands at the end, as what it is. */
function unmarkedNote(note: Footnote, context: BodyContext): string {
  const number = textRun(`${note.number} `, { style: RUN_STYLE.printedNumber });
  const inner = `${number}${noteWords(note, { ...context, inNote: true }, context.language)}`;
  return context.controls.around(
    { part: 'note', value: String(note.number) },
    `${context.words.note} ${note.number}`,
    paragraphXml({ style: STYLE.noteText }, inner),
  );
}

interface Made extends BodyContext {
  readonly title: string | null;
  readonly noteStart: number;
  readonly hasNotes: boolean;
}

function partsOf(body: string, made: Made): Part[] {
  const { relations, numbering, notes, headings, words, title, language, noteStart, hasNotes } = made;
  const parts: Part[] = [];
  const add = (kind: string, name: string, xml: string): string => {
    parts.push({ name: `word/${name}.xml`, xml, type: `officedocument.wordprocessingml.${kind}+xml` });
    return relations.part(kind, `${name}.xml`);
  };
  add('styles', 'styles', stylesXml(language, headings, numbering));
  add('settings', 'settings', settingsXml(language));
  add('numbering', 'numbering', numbering.xml());
  add('fontTable', 'fontTable', fontsXml());
  const written = notes.part(language);
  add('footnotes', 'footnotes', written.xml);
  const section = sectionXml({
    header: title ? add('header', 'header1', headerXml(title)) : null,
    footer: add('footer', 'footer1', footerXml(words)),
    firstFooter: add('footer', 'footer2', footerXml(words)),
    noteStart: hasNotes ? noteStart : 1,
  });
  const document = `${XML_HEAD}<w:document ${W_NAMESPACES}><w:body>${body}${section}</w:body></w:document>`;
  const main: Part = {
    name: 'word/document.xml',
    xml: document,
    type: 'officedocument.wordprocessingml.document.main+xml',
  };
  return [
    main,
    ...parts,
    { name: 'word/_rels/document.xml.rels', xml: relations.xml(), type: null },
    { name: 'word/_rels/footnotes.xml.rels', xml: written.relations.xml(), type: null },
  ];
}
