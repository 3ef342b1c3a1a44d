import type { CheckContext } from '../context.js';
import { quotedIn } from '../quotations.js';
import type { TextUnit } from '../text-units.js';

export type ReferenceKind =
  | 'recommendation'
  | 'paragraph'
  | 'note'
  | 'section'
  | 'chapter'
  | 'appendix'
  | 'table';

/** A place where the text sends its reader to another place of itself. Offsets are in the unit's text. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** "II-1", "56", "III.2.1", "III". A roman or arabic number as it is printed. */
  readonly value: string;
  /** Of the whole phrase and of the number in it, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly numberFrom: number;
  readonly numberTo: number;
  readonly unit: TextUnit;
  /** "above", "below", where the text says so. */
  readonly direction: 'above' | 'below' | null;
  /** The text itself says that it means its own: above, below, of this report. */
  readonly isOwn: boolean;
}

/** The number behind the word, as each kind is numbered: in series ("I-1 to I-3", "10-12", "3 and 4") its first. */
const numbers: Readonly<Record<ReferenceKind, string>> = {
  recommendation: String.raw`[IVXLC]+\s?[-–]\s?\d{1,3}`,
  paragraph: String.raw`\d{1,4}`,
  note: String.raw`\d{1,4}`,
  section: String.raw`(?:[IVXLC]+(?:[.-]\d{1,2})+|[IVXLC]+(?![\p{L}\d])|\d{1,2}(?:\.\d{1,2})*)`,
  chapter: String.raw`(?:[IVXLC]+|\d{1,2})`,
  appendix: String.raw`(?:[IVXLC]+|\d{1,2}|[A-H])`,
  table: String.raw`\d{1,3}`,
};
const words =
  /\b(?:(recommendations?)|(paragraphs?|paras?\.?)|(footnotes?|end ?notes?|notes?)|((?:sub-?)?sections?)|(chapters?)|(append(?:ix|ices)|annex(?:es)?)|(tables?))\s+(?=[IVXLCA-H\d])/gi;
/** "III.2": no paragraph is numbered so, and hardly another text's section. */
const isSection = /^[IVXLC]+\.\d/;
const kinds: readonly ReferenceKind[] = [
  'recommendation',
  'paragraph',
  'note',
  'section',
  'chapter',
  'appendix',
  'table',
];
const one = mapped((number) => new RegExp(number, 'gu'));
const series = mapped(
  (number) =>
    new RegExp(
      String.raw`${number}(?:\s*(?:,|and|or|to|[–-])\s*(?:and\s+)?${number})*(?![\p{L}\d])(?!\.\d)`,
      'uy',
    ),
);

function mapped(make: (number: string) => RegExp): Readonly<Record<ReferenceKind, RegExp>> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(numbers[kind])])) as Record<
    ReferenceKind,
    RegExp
  >;
}

/**
 * Another text's paragraphs, sections and notes: named in the words around. "Article 5, paragraph 2", "paragraph 12 of
 * the opinion", "the explanatory report (paragraph 140)".
 */
const otherText =
  /\b(?:articles?|arts?\.|opinions?|explanatory|memorandum|comments?|guidelines?|directives?|regulations?|codes?|acts?|laws?|bills?|decrees?|constitution|conventions?|treat(?:y|ies)|protocols?|charter|covenant|resolutions?|declarations?|decisions?|judge?ments?|rulings?|v\.|application no|instruments?|stud(?:y|ies)|handbook|manual|CM\/Rec|ibid|op\. ?cit|loc\. ?cit|rules? (?:of|\d)|statute|strategy|questionnaire|books?|volume|pages?|pp?\.)(?![\p{L}])|(?:first|previous|earlier|other|its|annual|shadow|alternative|periodic|country|\d{4}) reports?\b|[A-Z]{2,}\S* report\b/iu;
/** "CRC/C/GC/5", "A/HRC/43/15": documents of the United Nations. */
const symbol = /(?<![\p{L}\d])[A-Z]{1,6}(?:\/[A-Z\d][\w.-]*){2,}/u;
const ownAfter =
  /^\s*(?:,\s*)?(?:above|below|(?:of|in|to) (?:this|the present) (?:report|chapter|section|document|text|reply|factsheet|summary))\b/i;

const known = new WeakMap<CheckContext, readonly Reference[]>();

/** Every reference that the text makes to itself, in the order of the text; provisions and quotations are left out. */
export function referencesIn(context: CheckContext): readonly Reference[] {
  const before = known.get(context);
  if (before) return before;
  const found = context.units.filter(({ quoted }) => !quoted).flatMap(referencesOf);
  known.set(context, found);
  return found;
}

function referencesOf(unit: TextUnit): Reference[] {
  const { text } = unit;
  const found: Reference[] = [];
  const quoted = /[“«„"‘]/.test(text) ? quotedIn(text) : [];
  for (const match of text.matchAll(words)) {
    const said = kinds[match.slice(1).findIndex((word) => word !== undefined)];
    const kind =
      said === 'paragraph' && isSection.test(text.slice(match.index + match[0].length)) ? 'section' : said;
    const first = match.index + match[0].length;
    series[kind].lastIndex = first;
    const printed = series[kind].exec(text)?.[0];
    if (!printed) continue;
    const [from, to] = [match.index, first + printed.length];
    const after = text.slice(to, to + 90);
    const isOwn =
      ownAfter.test(after.replace(/^,[^,.;]{0,40},/, '')) ||
      /\bthis report’?'?s $/.test(text.slice(Math.max(0, from - 16), from));
    if (
      quoted.some((stretch) => from >= stretch.from && from < stretch.to) ||
      isAnotherText(unit, kind, from, to, isOwn)
    )
      continue;
    const direction = /^(?:,[^,.;]{0,40},)?\W{0,3}(above|below)\b/i.exec(after)?.[1].toLowerCase();
    for (const part of printed.matchAll(one[kind])) {
      found.push({
        kind,
        value: part[0].replace(/\s/g, '').replace('–', '-'),
        from,
        to,
        unit,
        numberFrom: first + part.index,
        numberTo: first + part.index + part[0].length,
        direction: direction === 'above' || direction === 'below' ? direction : null,
        isOwn,
      });
    }
  }
  return found;
}

function isAnotherText(
  { text }: TextUnit,
  kind: ReferenceKind,
  from: number,
  to: number,
  isOwn: boolean,
): boolean {
  const after = text.slice(to, to + 60);
  const ofAnother =
    /^(?:\(\w+\))*,?\s*(?:of|in|to) (?:the|its|his|her|their|an?|that|those|these|each)\b/i.test(after) &&
    !/^\s*(?:of|in) the (?:present|same) (?:report|chapter|section)/i.test(after);
  if (kind === 'recommendation')
    return /^\s*(?:of|in|from) (?:the|its|an?|our) (?:[\p{L}\d-]+ ){0,4}(?:report|round|opinion)/iu.test(
      after,
    );
  const isAside =
    /\((?:see )?$/i.test(text.slice(0, from)) &&
    /^\)/.test(after) &&
    (kind === 'chapter' || kind === 'appendix');
  if (isOwn || isAside) return false;
  if (kind === 'section' && isSection.test(text.slice(text.slice(0, to).lastIndexOf(' ') + 1)))
    return ofAnother && !/^[^.;]{0,60}\bchapter\b/.test(after);
  if (ofAnother || /^\(\w{1,4}\)|^[a-z]\b/.test(after)) return true;
  // A paragraph that has named another text may go on speaking of it; its notes are seldom cited.
  const start =
    kind === 'appendix' || kind === 'chapter' || kind === 'note'
      ? Math.max(0, text.lastIndexOf('. ', text.lastIndexOf('. ', from) - 1))
      : 0;
  const end = text.indexOf('. ', to);
  const around = text.slice(start, from) + text.slice(to, end < 0 ? text.length : end);
  const another =
    kind === 'chapter' || kind === 'appendix' ? around.replace(/\bquestionnaires?\b/gi, '') : around;
  return otherText.test(another) || symbol.test(another);
}
