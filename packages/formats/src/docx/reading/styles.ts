import { attribute, child, childrenNamed, type XmlElement } from '../../ooxml/xml.js';
import { frameOf } from './frame.js';
import { overlay, type RunProperties, readRunProperties } from './run-properties.js';
import { numberOf, onOff, valOf } from './values.js';

/** What a `w:pPr` says of a paragraph, direct or by a style; what it does not say is undefined. */
export interface ParagraphProperties {
  /** 0 to 8 a heading, 9 running text. */
  readonly outline?: number;
  /** Of the list: "0" takes an inherited one away. */
  readonly list?: string;
  readonly level?: number;
  /** The style that the list was said by. */
  readonly listStyle?: string;
  /** How it is framed, as a key that neighbours of one frame have alike; null: it is said that it is not. */
  readonly frame?: string | null;
  readonly isDropCap?: boolean;
  readonly indent?: number;
}

export interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: ParagraphProperties;
  readonly letters: RunProperties;
  /** The style of a list that this style stands for, by `w:numStyleLink`. */
  readonly list: string | null;
}

export interface Styles {
  readonly defaults: RunProperties;
  /** The style of a paragraph; the default one for none and for one that does not exist. */
  paragraph(id: string | null): Style;
  letters(id: string | null): RunProperties;
  /** Of a list style. */
  list(id: string): string | null;
}

const PLAIN: Style = { id: '', name: '', paragraph: {}, letters: {}, list: null };
/** Styles based on styles; Word itself stops at ten or so. */
const MAX_CHAIN = 50;

export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>();
  let standard: string | null = null;
  for (const element of childrenNamed(root, 'w:style')) {
    const id = attribute(element, 'w:styleId') ?? '';
    if (!elements.has(id)) elements.set(id, element);
    if (attribute(element, 'w:type') === 'paragraph' && onOffAttribute(element, 'w:default')) standard ??= id;
  }
  const read = new Map<string, Style>();
  const find = (id: string, steps: number): Style => {
    const known = read.get(id);
    if (known) return known;
    const element = elements.get(id);
    if (!element || steps > MAX_CHAIN) return PLAIN;
    const base = valOf(element, 'w:basedOn');
    const style = styleOf(id, element, base === null || base === id ? PLAIN : find(base, steps + 1));
    read.set(id, style);
    return style;
  };
  const rPrDefault = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return {
    defaults: readRunProperties(rPrDefault),
    paragraph: (id) => find(id !== null && elements.has(id) ? id : (standard ?? ''), 0),
    letters: (id) => (id === null ? PLAIN.letters : find(id, 0).letters),
    list: (id) => find(id, 0).paragraph.list ?? null,
  };
}

function styleOf(id: string, element: XmlElement, base: Style): Style {
  const name = valOf(element, 'w:name') ?? id;
  const own = readParagraphProperties(child(element, 'w:pPr'));
  const heading = headingLevelOfName(name) ?? headingLevelOfName(id);
  const inherited: ParagraphProperties = {
    ...base.paragraph,
    ...(heading === null ? {} : { outline: heading }),
  };
  return {
    id,
    name,
    paragraph: { ...inherited, ...own, ...(own.list === undefined ? {} : { listStyle: id }) },
    letters: overlay(base.letters, readRunProperties(child(element, 'w:rPr'))),
    list: own.list ?? base.list,
  };
}

export function readParagraphProperties(pPr: XmlElement | null): ParagraphProperties {
  if (!pPr) return {};
  const outline = numberOf(valOf(pPr, 'w:outlineLvl'));
  const numPr = child(pPr, 'w:numPr');
  const level = numberOf(valOf(numPr, 'w:ilvl'));
  const list = valOf(numPr, 'w:numId');
  return {
    ...(outline === null ? {} : { outline }),
    ...(list === null ? {} : { list }),
    ...(level === null ? {} : { level: Math.min(8, Math.max(0, level)) }),
    ...frameOf(pPr),
    ...(isDropCap(pPr) ? { isDropCap: true } : {}),
    ...indentOf(pPr),
  };
}

function indentOf(pPr: XmlElement): { readonly indent?: number } {
  const ind = child(pPr, 'w:ind');
  const left = ind && numberOf(attribute(ind, 'w:left') ?? attribute(ind, 'w:start'));
  return left === null ? {} : { indent: left };
}

function isDropCap(pPr: XmlElement): boolean {
  const frame = child(pPr, 'w:framePr');
  return frame !== null && /^(?:drop|margin)$/.test(attribute(frame, 'w:dropCap') ?? 'none');
}

/**
 * "heading 2" is the name of Word's own style in every language; programs that write names of their own use the word
 * of theirs. The number must be there: "heading" alone may be the head of a table.
 */
const HEADING =
  /^(?:heading|titre|überschrift|ueberschrift|berschrift|kop|t[ií]tulo|titolo|t[ií]tol|rubrik|overskrift|otsikko|nagłówek|nagwek|nadpis|naslov|címsor|cmsor|titlu|pealkiri|virsraksts|antraštė|başlık|balk|заголовок|заглавие|επικεφαλίδα|სათაური|վերնագիր)[ _-]?([1-9])(?:[ _-].*)?$/iu;

function headingLevelOfName(name: string): number | null {
  const match = HEADING.exec(name.normalize('NFC'));
  return match ? Number(match[1]) - 1 : null;
}

function onOffAttribute(element: XmlElement, name: string): boolean {
  return /^(?:1|true|on)$/.test(attribute(element, name) ?? '');
}

export function isHiddenMark(pPr: XmlElement | null): boolean {
  const rPr = child(pPr, 'w:rPr');
  return onOff(rPr, 'w:vanish') === true || onOff(rPr, 'w:specVanish') === true;
}
