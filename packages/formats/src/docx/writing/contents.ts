import { type Heading, plainText } from '@rapporteur/document';
import { STYLE } from '../own-names.js';
import { type Controls, paragraphXml } from './block-shell.js';
import { TEXT_WIDTH } from './page.js';
import { field, textRun } from './run.js';

/** From this many headings on a text has contents. */
const LONG = 8;
/** With more entries than this, the third level is left out. */
const TOO_LONG = 130;

/** The name under which Word's contents lead to a heading. */
export function tocName(order: number): string {
  return `_Toc${String(order + 1).padStart(9, '0')}`;
}

/**
 * The table of contents as Word makes it: a field that Word can make again at any time, and its entries as they are
 * now. Pages are known to Word alone: each entry holds a field for its page, which Word fills when the contents are
 * updated, printed or saved as PDF. Nothing asks to be updated on opening, for Word then asks its reader too.
 */
export function contentsXml(headings: readonly Heading[], title: string, controls: Controls): string {
  if (headings.length < LONG) return '';
  const depth = headings.filter((heading) => heading.depth <= 3).length > TOO_LONG ? 2 : 3;
  const entries = headings.flatMap((heading, order) =>
    heading.depth <= depth ? [{ heading, name: tocName(order) }] : [],
  );
  if (entries.length === 0) return '';
  const begin = fieldStart(`TOC \\o "1-${depth}" \\h \\z \\u`);
  const lines = entries.map(({ heading, name }, at) => {
    const words = plainText({ type: 'paragraph', number: null, children: heading.children, places: [] });
    const text = `${heading.number === null ? '' : `${heading.number}. `}${words.replace(/\s+/g, ' ').trim()}`;
    const link = `<w:hyperlink w:anchor="${name}" w:history="1">${textRun(text)}<w:r><w:tab/></w:r>${field(`PAGEREF ${name} \\h`, '')}</w:hyperlink>`;
    const tabs = `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`;
    return paragraphXml(
      { style: STYLE.contents(Math.max(1, heading.depth)), tabs },
      (at === 0 ? begin : '') + link,
    );
  });
  const end = paragraphXml({ style: STYLE.spacer }, '<w:r><w:fldChar w:fldCharType="end"/></w:r>');
  return controls.contents(
    `${paragraphXml({ style: STYLE.contentsTitle }, textRun(title))}${lines.join('')}${end}`,
  );
}

function fieldStart(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction.replaceAll('"', '&quot;')} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}
