/*
 * The names in our own Word files that say what Word has no word for. The writer sets them, the reader takes them
 * back; they hold when somebody has changed the text in Word meanwhile. Parts of a text stand in content controls
 * (`w:sdt`) whose tag begins with OWN_TAG; words that our writer adds, and that belong to no tree, stand in one that
 * is tagged `rapporteur:added` (title and notice, running words).
 */

export const OWN_TAG = 'rapporteur:';

/** What a content control of ours holds: `value` is a box's kind, a recommendation's id, a note's number. */
export type OwnPart =
  | { readonly part: 'added' | 'table' | 'image'; readonly value: '' }
  | { readonly part: 'box' | 'recommendation' | 'note' | 'answer'; readonly value: string };

/**
 * "rapporteur:box:practice". Word takes no tag of more than 64 characters: a longer value is left out, and stands only
 * in the title of its part.
 */
export function ownTag({ part, value }: OwnPart): string {
  const whole = `${OWN_TAG}${part}:${value}`;
  return value === '' || whole.length > 64 ? `${OWN_TAG}${part}` : whole;
}

export function readOwnTag(tag: string): OwnPart | null {
  const match = /^rapporteur:(added|table|image|box|recommendation|note|answer)(?::(.*))?$/s.exec(tag);
  return match ? ({ part: match[1], value: match[2] ?? '' } as OwnPart) : null;
}

/** Ids of styles; the built-in ones have the ids that Word itself gives them. */
export const STYLE = {
  heading: (depth: number) => `Heading${Math.min(Math.max(depth, 1), 9)}`,
  title: 'Title',
  notice: 'Notice',
  body: 'BodyText',
  numbered: 'NumberedParagraph',
  item: 'ListParagraph',
  /** A further paragraph of the item before it, as deep as its indent says. */
  itemContinued: 'ListContinue',
  boxTitle: 'BoxTitle',
  boxText: 'BoxText',
  quote: 'Quote',
  answer: 'Answer',
  recommendationTitle: 'RecommendationTitle',
  recommendationText: 'RecommendationText',
  image: 'Picture',
  noteText: 'FootnoteText',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  spacer: 'Spacer',
  contentsTitle: 'TOCHeading',
  contents: (depth: number) => `TOC${depth}`,
  header: 'Header',
  footer: 'Footer',
} as const;

/** Styles of characters. */
export const RUN_STYLE = {
  noteMark: 'FootnoteReference',
  /** The mark of a note that the text does not hold. */
  bareMark: 'NoteMark',
  link: 'Hyperlink',
  /** What a field says as long as nobody has filled it in. */
  prompt: 'PlaceholderText',
  /** A number that is printed as words, where automatic numbering would give another: "III.2.1. ", "12 ". */
  printedNumber: 'PrintedNumber',
  /** The mark of an item that no numbering can print, with the tab after it. */
  itemLabel: 'ItemLabel',
} as const;

const WORD_LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  az: 'az-Latn-AZ',
  bg: 'bg-BG',
  bs: 'bs-Latn-BA',
  ca: 'ca-ES',
  cs: 'cs-CZ',
  da: 'da-DK',
  de: 'de-DE',
  el: 'el-GR',
  en: 'en-GB',
  es: 'es-ES',
  et: 'et-EE',
  fi: 'fi-FI',
  fr: 'fr-FR',
  he: 'he-IL',
  hr: 'hr-HR',
  hu: 'hu-HU',
  hy: 'hy-AM',
  is: 'is-IS',
  it: 'it-IT',
  ka: 'ka-GE',
  lt: 'lt-LT',
  lv: 'lv-LV',
  mk: 'mk-MK',
  nl: 'nl-NL',
  no: 'nb-NO',
  pl: 'pl-PL',
  pt: 'pt-PT',
  ro: 'ro-RO',
  ru: 'ru-RU',
  sk: 'sk-SK',
  sl: 'sl-SI',
  sq: 'sq-AL',
  sr: 'sr-Cyrl-RS',
  sv: 'sv-SE',
  tr: 'tr-TR',
  uk: 'uk-UA',
};

/** Word knows a language by its region; where we know none, the tag stays as it is. */
export function toWordLanguage(lang: string): string {
  return WORD_LANGUAGES[lang.toLowerCase()] ?? lang;
}

/** "fr-FR" -> "fr", where our writer would have written it so; others stay. */
export function fromWordLanguage(lang: string): string {
  const found = Object.entries(WORD_LANGUAGES).find(([, region]) => region === lang);
  return found ? found[0] : lang;
}
