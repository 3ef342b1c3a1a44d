import { earlierNames } from './earlier-names.js';
import { type NameStyle, withFrenchArticle } from './french-articles.js';
import { isoNames } from './iso-names.js';
import type { Language } from './name-index.js';
import { registerNames } from './register-names.js';
import { rowsOf } from './rows.js';

export type { NameStyle };

export interface NameOptions {
  readonly language: Language;
  /** The day of the document in which the name stands, "2022-03-10". Without it: the name of today. */
  readonly date?: string;
  /** `article` is the subject of a sentence: "the Netherlands"; `in` and `of` put the preposition before it. */
  readonly style?: NameStyle;
}

/**
 * The name of a party as documents of its time write it: "the Netherlands", "aux Pays-Bas", "Turkey" before June
 * 2022. A code that the register does not know is its own name.
 */
export function partyName(code: string, { language, date, style = 'article' }: NameOptions): string {
  const name = nameOn(code, language, date).replaceAll("'", '’');
  if (language === 'fr') return withFrenchArticle(name, style);
  if (style === 'plain') return name;
  const preposition = { article: '', in: 'in ', of: language === 'nl' ? 'van ' : 'of ' }[style];
  return preposition + articleOf(name, language) + name;
}

function nameOn(code: string, language: Language, date: string | undefined): string {
  const earlier = date && earlierNames.find((name) => name.code === code && date < name.until);
  if (earlier) return earlier[language];
  const name = currentNames().get(code)?.[language] ?? code;
  // The asterisk is how documents of the Council of Europe leave its status open.
  return code === 'XK' ? `${name}*` : name;
}

type Names = Readonly<Record<Language, string>>;
let names: Map<string, Names> | null = null;

function currentNames(): Map<string, Names> {
  if (names) return names;
  names = new Map();
  for (const [code = '', en = '', fr = '', nl = ''] of rowsOf(isoNames)) {
    // The library puts the long form first in Dutch: "Koninkrijk Marokko; Marokko".
    names.set(code, {
      en: en.split('; ')[0] ?? '',
      fr: fr.split('; ')[0] ?? '',
      nl: nl.split('; ').at(-1) ?? '',
    });
  }
  for (const [code = '', en = '', fr = '', nl = ''] of rowsOf(registerNames)) {
    names.set(code, {
      en: en.split('; ')[0] ?? '',
      fr: fr.split('; ')[0] ?? '',
      nl: nl.split('; ')[0] ?? '',
    });
  }
  return names;
}

const withThe =
  /^(?:Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Congo|Holy See|Lao |United |State of |Republic of |Democratic )|(?:Republic|Kingdom|Federation|Emirates|States|Islands)$/;
const withDe =
  /^(?:Verenigde|Russische|Heilige|voormalige|Filipijnen|Malediven|Maldiven|Seychellen|Bahama|Comoren)|Republiek/;

function articleOf(name: string, language: 'en' | 'nl'): string {
  if (language === 'en') return withThe.test(name) ? 'the ' : '';
  if (name === 'Verenigd Koninkrijk') return 'het ';
  return withDe.test(name) ? 'de ' : '';
}
