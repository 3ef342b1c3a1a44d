import { adjectiveSense, type AdjectiveSense, frenchAdjectiveCounts } from './adjective-sense.js';
import { abbreviationAt } from './abbreviations.js';
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

/**
 * Every State that a text names, in its order: by name in English, French or Dutch, by abbreviation, by a part of it or by
 * an adjective that can mean nothing else. One pass: each word with a capital is looked up once, the longest name
 * wins. French adjectives have no capital, so they are looked for only where `language` is 'fr'.
 */
export function findParties(text: string, options: { readonly language?: Language | null } = {}): readonly NamedParty[] {
  const language = options.language ?? null;
  const found: NamedParty[] = [];
  let sense: AdjectiveSense = { form: null, until: 0 };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    if (!isUpper(code)) {
      if (language === 'fr') pushFrenchAdjective(text, at, end, found);
      at = end;
      continue;
    }
    const match = abbreviationAt(text, at, end) ?? longestName(text, at, end, language);
    if (!match) {
      at = end;
      continue;
    }
    if (match.meaning.form === 'adjective' && match.to > sense.until) sense = adjectiveSense(text, match.to, language);
    const form = match.meaning.form === 'adjective' ? sense.form : match.meaning.form;
    if (form && counts(text, at, match)) push(found, at, match, form);
    at = match.to;
  }
  return found;
}

function counts(text: string, from: number, match: Match): boolean {
  return match.meaning.code !== '' && !isInAddress(text, from, match.to) && !isOfPerson(text, from, match.to);
}

function push(found: NamedParty[], from: number, { meaning, to }: Match, form: NamedParty['form']): void {
  found.push({ code: meaning.code, from, to, form, territory: meaning.territory });
}

function pushFrenchAdjective(text: string, from: number, end: number, found: NamedParty[]): void {
  const match = longestName(text, from, end, 'fr');
  if (match?.meaning.form !== 'adjective' || match.meaning.language !== 'fr') return;
  if (frenchAdjectiveCounts(text, from)) push(found, from, match, 'adjective');
}
