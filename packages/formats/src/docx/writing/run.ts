import { escapeXmlAttribute, escapeXmlText } from '../../escape-xml.js';
import { RUN_STYLE, toWordLanguage } from '../own-names.js';
import { val, wrap } from './xml.js';

/** How a piece of running text looks: what the nodes around it say. */
export interface RunLook {
  readonly style?: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly superscript?: boolean;
  readonly lang?: string;
}

/** The properties of a run, in the order of the schema (CT_RPr). */
export function runProperties({ style, strong, emphasis, superscript, lang }: RunLook): string {
  const marked = style === RUN_STYLE.noteMark || style === RUN_STYLE.bareMark;
  return wrap(
    'rPr',
    (style ? val('rStyle', style) : '') +
      (strong ? '<w:b/><w:bCs/>' : '') +
      (emphasis ? '<w:i/><w:iCs/>' : '') +
      (superscript && !marked ? val('vertAlign', 'superscript') : '') +
      (lang && isRightToLeft(lang) ? '<w:rtl/>' : '') +
      (lang ? language(lang) : ''),
  );
}

/** Text as runs; line ends are blanks, tabs are tabs. */
export function textRun(text: string, look: RunLook = {}): string {
  if (text === '') return '';
  const properties = runProperties(look);
  const parts = text.replace(/\r\n?|\n/g, ' ').split('\t');
  const inner = parts
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXmlText(part)}</w:t>`))
    .join('<w:tab/>');
  return `<w:r>${properties}${inner}</w:r>`;
}

export function breakRun(look: RunLook = {}): string {
  return `<w:r>${runProperties(look)}<w:br/></w:r>`;
}

/** A field with the result that it has now. */
export function field(instruction: string, result: string, look: RunLook = {}): string {
  const properties = runProperties(look);
  const mark = (type: string) => `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r>${properties}<w:instrText xml:space="preserve"> ${escapeXmlText(instruction)} </w:instrText></w:r>`;
  return `${mark('begin')}${code}${mark('separate')}${textRun(result, look)}${mark('end')}`;
}

export function isRightToLeft(lang: string): boolean {
  return /^(?:ar|fa|he|ur|yi)\b/i.test(lang);
}

/** The language of the whole file; nothing where it is not known. */
export function ofWhole(element: string, lang: string | undefined): string {
  if (lang === undefined) return '';
  const tag = escapeXmlAttribute(toWordLanguage(lang));
  const values = isRightToLeft(lang) ? `w:val="en-GB" w:bidi="${tag}"` : `w:val="${tag}"`;
  return `<w:${element} ${values}/>`;
}

export function language(lang: string): string {
  const tag = escapeXmlAttribute(toWordLanguage(lang));
  return isRightToLeft(lang) ? `<w:lang w:bidi="${tag}"/>` : `<w:lang w:val="${tag}"/>`;
}
