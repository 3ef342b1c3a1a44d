/*
 * What Akoma Ntoso calls things, and what we call them. The names of boxes and of recommendations are ours: the
 * standard leaves the `name` of a generic container free.
 */

export const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Who made the markup, as the identification of a file of ours says it. */
export const OURSELVES = 'rapporteur';

/** The element of a section by its depth: a chapter is 1. Deeper ones are levels that say their depth. */
const SECTIONS = ['chapter', 'section', 'subsection'];

export function sectionName(depth: number): string {
  return SECTIONS[depth - 1] ?? 'level';
}

export function depthOfSection(name: string): number | null {
  const index = SECTIONS.indexOf(name);
  return index < 0 ? null : index + 1;
}

/** The part of an eId that stands for an element (Akoma Ntoso Naming Convention 1.0, 5.2). */
const SHORT: Readonly<Record<string, string>> = {
  alinea: 'al',
  article: 'art',
  blockList: 'list',
  chapter: 'chp',
  clause: 'cl',
  division: 'dvs',
  paragraph: 'para',
  section: 'sec',
  subchapter: 'subchp',
  subclause: 'subcl',
  subdivision: 'subdvs',
  subparagraph: 'subpara',
  subsection: 'subsec',
};

export function shortName(name: string): string {
  return SHORT[name] ?? name;
}

const BOX = 'Box';

/** "practice" -> "practiceBox". */
export function boxName(kind: string): string {
  return `${kind}${BOX}`;
}

export function kindOfBox(name: string): string | null {
  return name.length > BOX.length && name.endsWith(BOX) ? name.slice(0, -BOX.length) : null;
}

/** Hierarchical elements whose number is the label of an item where they have no heading. */
export const ITEMS: ReadonlySet<string> = new Set(
  'point indent alinea subparagraph sublist list proviso subrule subclause'.split(' '),
);

/** ISO 639-1 -> ISO 639-2, for the languages of Europe and of the United Nations. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  az: 'aze',
  be: 'bel',
  bg: 'bul',
  bs: 'bos',
  ca: 'cat',
  cs: 'ces',
  cy: 'cym',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fi: 'fin',
  fr: 'fra',
  ga: 'gle',
  hr: 'hrv',
  hu: 'hun',
  hy: 'hye',
  is: 'isl',
  it: 'ita',
  ka: 'kat',
  lb: 'ltz',
  lt: 'lit',
  lv: 'lav',
  mk: 'mkd',
  mt: 'mlt',
  nl: 'nld',
  no: 'nor',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sl: 'slv',
  sq: 'sqi',
  sr: 'srp',
  sv: 'swe',
  tr: 'tur',
  uk: 'ukr',
  zh: 'zho',
};

/** "en" or "en-GB" -> "eng"; what is not in the table stands for itself. */
export function languageToThree(tag: string): string {
  const [first = ''] = tag.toLowerCase().split('-');
  return LANGUAGES[first] ?? (first || 'und');
}

export function languageToTwo(code: string): string | null {
  const found = Object.entries(LANGUAGES).find(([, three]) => three === code.toLowerCase())?.[0];
  return found ?? (/^[a-z]{2}(?:-|$)/i.test(code) ? code : null);
}
