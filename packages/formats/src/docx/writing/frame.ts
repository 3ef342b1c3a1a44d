import { XML_HEAD } from '../../ooxml/xml-head.js';
import { STYLE } from '../own-names.js';
import { paragraphXml } from './block-shell.js';
import { PAGE } from './page.js';
import { ofWhole, textRun } from './run.js';
import type { FileWords } from './words.js';
import { val, W_NAMESPACES } from './xml.js';

/* What stands round the text on each page, and how the file is set up. */

/** The running head: the beginning of the title, on every page but the first. */
export function headerXml(title: string): string {
  const short = title.length > 90 ? `${title.slice(0, 88).trimEnd()} …` : title;
  return `${XML_HEAD}<w:hdr ${W_NAMESPACES}>${paragraphXml({ style: STYLE.header }, textRun(short))}</w:hdr>`;
}

export function footerXml(words: FileWords): string {
  const [before, between, after] = words.page('\u0000', '\u0000').split('\u0000');
  const counted = (instruction: string) =>
    `<w:fldSimple w:instr=" ${instruction} ">${textRun('1')}</w:fldSimple>`;
  const inner = `${textRun(before ?? '')}${counted('PAGE')}${textRun(between ?? '')}${counted('NUMPAGES')}${textRun(after ?? '')}`;
  return `${XML_HEAD}<w:ftr ${W_NAMESPACES}>${paragraphXml({ style: STYLE.footer }, inner)}</w:ftr>`;
}

export interface SectionParts {
  readonly header: string | null;
  readonly footer: string;
  readonly firstFooter: string;
  readonly noteStart: number;
}

/** A4, with the first page free of the running head. */
export function sectionXml({ header, footer, firstFooter, noteStart }: SectionParts): string {
  const reference = (kind: string, type: string, id: string) =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const { width, height, margin, head } = PAGE;
  const notes = noteStart === 1 ? '' : `<w:footnotePr>${val('numStart', noteStart)}</w:footnotePr>`;
  return `<w:sectPr>${header ? reference('header', 'default', header) : ''}${reference('footer', 'default', footer)}${reference('footer', 'first', firstFooter)}${notes}<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="${head}" w:footer="${head}" w:gutter="0"/><w:titlePg/></w:sectPr>`;
}

/** Set up as a file of today's Word; nothing is updated on opening, for that asks the reader a question. */
export function settingsXml(language: string | undefined): string {
  return `${XML_HEAD}<w:settings ${W_NAMESPACES}><w:zoom w:percent="100"/>${val('defaultTabStop', PAGE.head)}<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>${ofWhole('themeFontLang', language)}${val('decimalSymbol', '.')}${val('listSeparator', ',')}</w:settings>`;
}
