import { type Language, longestName } from './name-index.js';
import { isUpper, wordEnd } from './name-tokens.js';

export type AdjectiveForm = 'adjective' | 'demonym' | 'authority';

export interface AdjectiveSense {
  /** Null: a language, a minority, a community, not the State. */
  readonly form: AdjectiveForm | null;
  /** The same holds for the adjectives joined to it, up to here: "Danish, Finnish or Norwegian citizens". */
  readonly until: number;
}

const joint =
  /(?:\s*,\s*(?:and\s+|or\s+|en\s+|of\s+|et\s+|ou\s+)?|\s+(?:and|or|en|of|et|ou)\s+|\s*[/–‐‑-]\s*)(?=\p{Lu})/uy;

/** Heads that make the adjective a language, a community within a State or a name of something else. */
const notTheState = new Set(
  `language languages speaking speaker speakers version versions translation translations edition editions subtitle subtitles word words
  term title dialect community communities minority minorities origin descent born journal review equivalent alphabet
  franc francs krona kronor kroner krone lira koruna zloty forint leu lei lev leva hryvnia ruble rubles rouble roubles dollar dollars pound pounds
  taal talen versie vertaling gemeenschap minderheid afkomst talige`.split(/\s+/),
);

/** Words that no adjective stands before: it stood alone, as the name of a language. */
const functionWords = new Set(
  `and or nor in is are was were be been has have had can could may might will would shall should must of for to as with by on at from into
  through not only also but than that which who where when while if so such then there the a an this these it its they he she we you i do does did
  en of is van voor met als aan op door te wordt worden zijn naar tot om het de een die dat niet ook`.split(
    /\s+/,
  ),
);

const persons = new Set(
  `citizen citizens nationals nationality child children minor minors victim victims resident residents parent parents teacher teachers
  woman women man men girl girls boy boys pupil pupils student students adolescents teenagers youth people population perpetrator perpetrators
  offender offenders celebrities burger burgers kind kinderen slachtoffer slachtoffers onderdaan onderdanen nationaliteit`.split(
    /\s+/,
  ),
);

const authorities = new Set(
  `authority authorities police court courts tribunal government parliament ministry ministries minister prosecutor prosecutors prosecution agency
  office commission commissioner committee council institute institutes directorate department ombudsman ombudsperson ombudswoman service services
  centre center legislator legislature judge judges judiciary assembly senate delegation embassy presidency inspectorate administration
  autoriteit autoriteiten politie rechter rechters regering parlement ministerie minister overheid rechtbank raad commissie`.split(
    /\s+/,
  ),
);

/** What an English or Dutch adjective that ends at `end` says, judged by the words after it. */
export function adjectiveSense(text: string, end: number, language: Language | null): AdjectiveSense {
  const until = endOfJoined(text, end, language);
  const words = headWords(text, until);
  const [first = '', second = ''] = words.map((word) => word.toLowerCase());
  if (first === '' || functionWords.has(first) || notTheState.has(first) || notTheState.has(second))
    return { form: null, until };
  return { form: formOf(words), until };
}

/** By the first word that tells: "Polish judges", "Danish citizens"; "Swiss Children’s Fund" is a body, for its capital. */
function formOf(words: readonly string[]): AdjectiveForm {
  for (const [at, word] of words.entries()) {
    if (authorities.has(word.toLowerCase())) return 'authority';
    if (persons.has(word)) return 'demonym';
    const next = words[at + 1];
    if (word === 'national' && (next === undefined || functionWords.has(next))) return 'demonym';
  }
  return 'adjective';
}

function endOfJoined(text: string, end: number, language: Language | null): number {
  let until = end;
  for (;;) {
    joint.lastIndex = until;
    const gap = joint.exec(text);
    const next = gap ? until + gap[0].length : text.length;
    if (!gap || !isUpper(text.charCodeAt(next))) return until;
    const match = longestName(text, next, wordEnd(text, next), language);
    if (match?.meaning.form !== 'adjective') return until;
    until = match.to;
  }
}

const headWord = /[\s‐‑-]+(?:["“”‘«]\s*)?([\p{L}'’]+)/uy;

/** Up to three words that follow without a stop between. */
function headWords(text: string, from: number): string[] {
  const words: string[] = [];
  headWord.lastIndex = from;
  for (let match = headWord.exec(text); match && words.length < 3; match = headWord.exec(text)) {
    words.push(match[1] ?? '');
  }
  return words;
}
