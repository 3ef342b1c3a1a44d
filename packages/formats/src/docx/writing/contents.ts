import { type Heading, plainText } from '@rapporteur/document';
import { STYLE } from '../own-names.js';
import { type Controls, paragraphXml } from './block-shell.js';
import { TEXT_WIDTH } from './page.js';
import { field, textRun } from './run.js';

/** From this many headings on a text has contents. */
const LONG = 8;
/** With more entries than this, the deepest level is left out. */
const TOO_LONG = 130;
/** From this many entries on the contents have pages of their own. */
const PAGE = 24;

/** The name under which Word's contents lead to a heading. */
export function tocName(order: number): string {
  return `_Toc${String(order + 1).padStart(9, '0')}`;
}

export interface Contents {
  /** Empty where the text is short. */
  readonly xml: string;
  /** Whether the text begins on a page after them. */
  readonly fillPages: boolean;
}

/**
 * The table of contents as Word makes it: a field that Word can make again at any time, and its entries as they are
 * now. Pages are known to Word alone: each entry holds a field for its page, which Word fills when the contents are
 * updated, printed or saved as PDF. Nothing asks to be updated on opening, for Word then asks its reader too.
 */
export function contentsXml(headings: readonly Heading[], title: string, controls: Controls): Contents {
  const depth = depthOf(headings);
  const entries = headings.flatMap((heading, order) =>
    heading.depth <= depth ? [{ heading, name: tocName(order) }] : [],
  );
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
  if (headings.length < LONG || entries.length === 0) return { xml: '', fillPages: false };
  const xml = controls.contents(
    `${paragraphXml({ style: STYLE.contentsTitle }, textRun(title))}${lines.join('')}${end}`,
  );
  return { xml, fillPages: entries.length >= PAGE };
}

/** Three levels, or fewer where they are many, or where a level's titles are the same few again and again. */
function depthOf(headings: readonly Heading[]): number {
  const within = (depth: number) => headings.filter((heading) => heading.depth <= depth);
  const repeats = (depth: number) => {
    const titles = headings.filter((heading) => heading.depth === depth).map((heading) => plainText(heading));
    return titles.length > 3 && new Set(titles).size * 2 < titles.length;
  };
  for (let depth = 1; depth < 3; depth++)
    if (repeats(depth + 1) || within(depth + 1).length > TOO_LONG) return depth;
  return 3;
}

function fieldStart(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction.replaceAll('"', '&quot;')} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}
