import { attribute, child, type XmlElement } from '../../ooxml/xml.js';
import { numberOf, onOff, valOf } from './values.js';

/** What a `w:rPr` says of the letters; what it does not say is undefined. */
export interface RunProperties {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
  readonly lang?: string;
  readonly style?: string;
}

const NOTHING: RunProperties = Object.freeze({});

export function readRunProperties(rPr: XmlElement | null): RunProperties {
  if (!rPr || rPr.children.length === 0) return NOTHING;
  const lang = child(rPr, 'w:lang');
  return {
    bold: onOff(rPr, 'w:b'),
    italic: onOff(rPr, 'w:i'),
    hidden: onOff(rPr, 'w:vanish'),
    raised: isRaised(rPr),
    lang: (lang && (attribute(lang, 'w:val') ?? attribute(lang, 'w:bidi'))) ?? undefined,
    style: valOf(rPr, 'w:rStyle') ?? undefined,
  };
}

/** Half points above the line from which on letters look raised: so some programs write superscript. */
const RAISED = 4;

function isRaised(rPr: XmlElement): boolean | undefined {
  const align = valOf(rPr, 'w:vertAlign');
  const position = numberOf(valOf(rPr, 'w:position'));
  if (align === null) return position === null ? undefined : position >= RAISED;
  return align === 'superscript' || (align === 'baseline' && (position ?? 0) >= RAISED);
}

/** What a nearer place says goes before what a farther one says. */
export function overlay(farther: RunProperties, nearer: RunProperties): RunProperties {
  return {
    bold: nearer.bold ?? farther.bold,
    italic: nearer.italic ?? farther.italic,
    hidden: nearer.hidden ?? farther.hidden,
    raised: nearer.raised ?? farther.raised,
    lang: nearer.lang ?? farther.lang,
    style: nearer.style ?? farther.style,
  };
}

export interface Letters {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
  readonly lang: string | undefined;
  readonly style?: string;
}

/**
 * How letters are shown. Bold, italic and hidden are toggles: said by the style of the paragraph and by that of the
 * letters, they take each other away; said by the letters themselves, they hold (ISO/IEC 29500-1 17.7.3).
 */
export function shownLetters(
  defaults: RunProperties,
  ofParagraph: RunProperties,
  ofLetters: RunProperties,
  direct: RunProperties,
): Letters {
  const toggle = (name: 'bold' | 'italic' | 'hidden'): boolean =>
    direct[name] ?? (defaults[name] === true || (ofParagraph[name] ?? false) !== (ofLetters[name] ?? false));
  return {
    bold: toggle('bold'),
    italic: toggle('italic'),
    hidden: toggle('hidden'),
    raised: direct.raised ?? ofLetters.raised ?? ofParagraph.raised ?? false,
    style: direct.style,
    lang: direct.lang ?? ofLetters.lang ?? ofParagraph.lang ?? defaults.lang,
  };
}
