import { type OwnPart, ownTag } from '../own-names.js';
import type { Numbered } from './numbering.js';
import { isRightToLeft } from './run.js';
import { val, wrap } from './xml.js';

export interface ParagraphLook {
  readonly style: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Null takes the number of the style away. */
  readonly number?: Numbered | null;
  readonly tabs?: string;
  readonly indent?: { readonly left: number; readonly hanging?: number };
  readonly lang?: string;
}

/** A paragraph with its properties in the order of the schema (CT_PPr). */
export function paragraphXml(look: ParagraphLook, inner: string): string {
  const { style, keepNext, pageBreakBefore, number, tabs, indent, lang } = look;
  const properties =
    val('pStyle', style) +
    (keepNext ? '<w:keepNext/>' : '') +
    (pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    (number === undefined ? '' : numberProperties(number)) +
    (tabs ?? '') +
    (lang && isRightToLeft(lang) ? '<w:bidi/>' : '') +
    (indent
      ? `<w:ind w:left="${indent.left}"${indent.hanging ? ` w:hanging="${indent.hanging}"` : ''}/>`
      : '');
  return `<w:p>${wrap('pPr', properties)}${inner}</w:p>`;
}

function numberProperties(number: Numbered | null): string {
  return wrap('numPr', val('ilvl', number?.level ?? 0) + val('numId', number?.id ?? 0));
}

/** Numbers of content controls, from 1. */
export class Controls {
  private count = 0;

  /** Blocks in a content control that says what they are. `title` is what Word shows of it. */
  around(part: OwnPart, title: string, inner: string): string {
    return `<w:sdt><w:sdtPr>${val('alias', title.slice(0, 64))}${val('tag', ownTag(part))}${val('id', ++this.count)}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  }

  /** A field to fill in: its words are a prompt that goes when somebody writes, and that no reader takes for text. */
  field(part: OwnPart, title: string, prompt: string): string {
    return `<w:sdt><w:sdtPr>${val('alias', title.slice(0, 64))}${val('tag', ownTag(part))}${val('id', ++this.count)}<w:showingPlcHdr/></w:sdtPr><w:sdtContent>${prompt}</w:sdtContent></w:sdt>`;
  }

  contents(inner: string): string {
    return `<w:sdt><w:sdtPr>${val('id', ++this.count)}<w:docPartObj>${val('docPartGallery', 'Table of Contents')}<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  }
}
