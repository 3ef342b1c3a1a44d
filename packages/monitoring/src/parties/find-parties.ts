import { abbreviationAt } from './abbreviations.js';
import { type AdjectiveSense, adjectiveSense } from './adjective-sense.js';
import { frenchAdjectiveAt } from './french-adjectives.js';
import { type Language, longestName, type Match } from './name-index.js';
import { isLetter, isUpper, wordEnd } from './name-tokens.js';
import { isInAddress, isOfPerson } from './surroundings.js';

export interface NamedParty {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly code: string;
  /** Offsets in the text, `to` exclusive. An article before the name is not part of it. */
  readonly from: number;
  readonly to: number;
  /** `authority` and `demonym` are adjectives too, told apart by their noun: "Dutch police", "Dutch children". */
  readonly form: 'name' | 'adjective' | 'subdivision' | 'demonym' | 'authority';
  /** The part of the State that is named: "Republika Srpska". */
  readonly territory: string | null;
}

export interface FindOptions {
  readonly language?: Language | null;
  /** Also nationalities of persons: "Danish citizens". They name no party: the sentence speaks of people. */
  readonly demonyms?: boolean;
}

/**
 * Every State that a text names, in its order: by name in English, French or Dutch, by abbreviation, by a part of
 * it, or by an adjective that can mean nothing else. One pass: each word with a capital is looked up once, the
 * longest name wins. French adjectives have no capital: they are looked for only where `language` is 'fr'.
 */
export function findParties(text: string, options: FindOptions = {}): readonly NamedParty[] {
  const { language = null, demonyms = false } = options;
  const found: NamedParty[] = [];
  let sense: AdjectiveSense = { form: null, until: 0 };
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, at)) {
    const from = at;
    at = wordEnd(text, from);
    if (!isUpper(text.charCodeAt(from))) {
      const adjective = language === 'fr' && frenchAdjectiveAt(text, from, at);
      if (adjective) found.push({ ...adjective, from, form: 'adjective', territory: null });
      continue;
    }
    const match = abbreviationAt(text, from, at) ?? longestName(text, from, at, language);
    if (!match) continue;
    at = match.to;
    const { code, territory, form } = match.meaning;
    if (form === 'adjective' && at > sense.until) sense = adjectiveSense(text, at, language);
    const told = form === 'adjective' ? sense.form : form;
    if (told === null || (told === 'demonym' && !demonyms) || !isParty(text, from, match)) continue;
    found.push({ code, from: nameStart(text, from), to: at, form: told, territory });
  }
  return found;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

function isParty(text: string, from: number, { meaning, to }: Match): boolean {
  return meaning.code !== '' && !isInAddress(text, from, to) && !isOfPerson(text, from, to);
}

/** The one name that begins with a small letter: "the former Yugoslav Republic of Macedonia". */
function nameStart(text: string, from: number): number {
  if (!text.startsWith('Yugoslav', from)) return from;
  return from - (/former\s+$/i.exec(text.slice(Math.max(0, from - 12), from))?.[0].length ?? 0);
}
