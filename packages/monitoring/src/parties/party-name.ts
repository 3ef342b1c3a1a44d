import { isoNames } from './iso-names.js';
import type { Language } from './name-index.js';
import { registerNames } from './register-names.js';
import { rowsOf } from './rows.js';

/** `article` stands as a subject: "the Netherlands", "les Pays-Bas"; `in` and `of` put the preposition before it. */
export type NameStyle = 'article' | 'plain' | 'in' | 'of';

export interface NameOptions {
  readonly language: Language;
  /** The date of the document that the name stands in, "2022-03-10". Without it: today's name. */
  readonly date?: string;
  readonly style?: NameStyle;
}

/**
 * The name of a party as documents write it: "the Netherlands", "aux Pays-Bas", "Turkey" before June 2022.
 * A code that nobody knows is its own name.
 */
export function partyName(code: string, { language, date, style = 'article' }: NameOptions): string {
  const name = nameOn(code, language, date);
  if (style === 'plain') return name;
  if (language === 'fr') return inFrench(name, style);
  const article = articleOf(name, language);
  const preposition = { article: '', in: 'in ', of: language === 'nl' ? 'van ' : 'of ' }[style];
  return preposition + article + name;
}

const columnOf = { en: 0, fr: 1, nl: 2 } as const;
let namesByCode: Map<string, string[]> | null = null;

function nameOn(code: string, language: Language, date: string | undefined): string {
  const earlier = date && earlierNames.find((name) => name.code === code && date < name.until);
  if (earlier) return earlier[language];
  namesByCode ??= new Map(
    [...rowsOf(isoNames), ...rowsOf(registerNames)].map(([key = '', ...cells]) => [key, cells]),
  );
  const name = namesByCode.get(code)?.[columnOf[language]]?.split('; ')[0] || code;
  return code === 'XK' ? `${name}*` : name;
}

interface EarlierName {
  readonly code: string;
  /** The first day of the name that followed. */
  readonly until: string;
  readonly en: string;
  readonly fr: string;
  readonly nl: string;
}

const earlierNames: readonly EarlierName[] = [
  // Prespa Agreement, in force on 12 February 2019.
  {
    code: 'MK',
    until: '2019-02-12',
    en: '“the former Yugoslav Republic of Macedonia”',
    fr: '« l’ex-République yougoslave de Macédoine »',
    nl: 'voormalige Joegoslavische Republiek Macedonië',
  },
  // Letter of the State to the United Nations, effective on 1 June 2022.
  { code: 'TR', until: '2022-06-01', en: 'Turkey', fr: 'Turquie', nl: 'Turkije' },
  // Renamed by royal decree of 19 April 2018.
  { code: 'SZ', until: '2018-04-19', en: 'Swaziland', fr: 'Swaziland', nl: 'Swaziland' },
];

const englishArticle =
  /^(?:Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Congo|Sudan$|Holy See|Niger$|Lao |.*(?:Republic|Kingdom|Federation|Emirates|States|Islands|Republic of .*)$|United |State of|Republic of|Democratic )/;
const withoutArticle = /^(?:Niger|Sudan|“.*)$/;
const dutchArticles: Readonly<Record<string, string>> = {
  'Verenigd Koninkrijk': 'het ',
  'Verenigde Staten': 'de ',
  'Verenigde Arabische Emiraten': 'de ',
  'Russische Federatie': 'de ',
  'Heilige Stoel': 'de ',
  'Dominicaanse Republiek': 'de ',
  'Centraal-Afrikaanse Republiek': 'de ',
  'Democratische Republiek Congo': 'de ',
  Filipijnen: 'de ',
  Malediven: 'de ',
  Seychellen: 'de ',
  'voormalige Joegoslavische Republiek Macedonië': 'de ',
};

function articleOf(name: string, language: 'en' | 'nl'): string {
  if (language === 'nl') return dutchArticles[name] ?? '';
  return englishArticle.test(name) && !withoutArticle.test(name) ? 'the ' : '';
}

const frenchPlurals =
  /^(?:Pays-Bas|États-Unis|Émirats|Philippines|Maldives|Comores|Seychelles|Bahamas|Fidji|Palaos|Tonga|Îles )/;
const frenchMasculines = /^(?:Mexique|Cambodge|Mozambique|Zimbabwe|Belize|Suriname)$/;
/** States without an article, mostly islands and cities; "en" before the three that take it all the same. */
const frenchBare =
  /^(?:Andorre|Chypre|Malte|Monaco|Saint-|Sainte-|Israël|Cuba|Haïti|Singapour|Bahreïn|Djibouti|Oman|Madagascar|Maurice|Kiribati|Nauru|Tuvalu|Vanuatu|Sao |Antigua|Hong |Macao|Taïwan|Niué|El Salvador|Cabo Verde|Nioué)/;
const frenchEn = /^(?:Andorre|Israël|Haïti$)/;

function inFrench(name: string, style: NameStyle): string {
  const vowel = /^[AEIOUYÂÉÊÎÔH]/i.test(name) && !/^(?:Yémen|Honduras|Hongrie|Haïti|Houl)/.test(name);
  if (name.startsWith('« l’'))
    return { article: name, in: `dans ${name}`, of: `de ${name}`, plain: name }[style];
  if (name === 'Kosovo*')
    return { article: `le ${name}`, in: `au ${name}`, of: `du ${name}`, plain: name }[style];
  if (frenchBare.test(name)) {
    return {
      article: name,
      in: (frenchEn.test(name) ? 'en ' : 'à ') + name,
      of: (vowel ? 'd’' : 'de ') + name,
      plain: name,
    }[style];
  }
  if (frenchPlurals.test(name))
    return { article: `les ${name}`, in: `aux ${name}`, of: `des ${name}`, plain: name }[style];
  if (isFeminine(name))
    return {
      article: (vowel ? 'l’' : 'la ') + name,
      in: `en ${name}`,
      of: (vowel ? 'de l’' : 'de la ') + name,
      plain: name,
    }[style];
  return {
    article: (vowel ? 'l’' : 'le ') + name,
    in: (vowel ? 'en ' : 'au ') + name,
    of: (vowel ? 'de l’' : 'du ') + name,
    plain: name,
  }[style];
}

/** French names of States that end in -e are feminine, but for a handful; so is a Republic and a Federation. */
function isFeminine(name: string): boolean {
  if (
    /^(?:République|Fédération|Confédération|Türkiye|Macédoine|Nouvelle|Papouasie|Sierra|Bosnie|Corée)/.test(
      name,
    )
  )
    return true;
  return (
    /e(?: |$)/.test(name.split(/[ (-]/)[0] + ' ') &&
    !frenchMasculines.test(name) &&
    !/^(?:Royaume|Burkina|Costa)/.test(name)
  );
}
