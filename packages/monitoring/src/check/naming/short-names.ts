import type { CheckContext } from '../context.js';
import { quotedIn, touches } from '../quotations.js';
import type { RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';
import { type Occurrence, times, variant } from './variant.js';

/** Letters that stand for a State in running text, and its name. English. */
const shortNames: readonly { readonly short: RegExp; readonly full: RegExp; readonly code: string }[] = [
  { short: /\b(?:UK\b|U\.K\.)/g, full: /\bUnited Kingdom\b/g, code: 'GB' },
  { short: /\b(?:USA?\b|U\.S\.(?:A\.)?)/g, full: /\bUnited States(?: of America)?\b/g, code: 'US' },
  { short: /\bUAE\b/g, full: /\bUnited Arab Emirates\b/g, code: 'AE' },
  { short: /\bBiH\b/g, full: /\bBosnia and Herzegovina\b/g, code: 'BA' },
];

/** What follows a name that is no part of another: a sign, or a word that goes on with the sentence. "UK police" is none. */
const goesOn =
  /^(?:[’']s?\b|[,;:)]|\.(?=\s|$)|$|\s+(?:and|or|is|was|has|had|have|will|would|can|could|may|as|at|by|for|from|in|of|on|to|with|where|which|who|that|when|but|[a-z]+ed)\b)/;

/** "The UK" where the text has "the United Kingdom": one notice for the habit. An abbreviation that is explained is one. */
export function* shortenedStates(context: CheckContext): Iterable<RuleFinding> {
  if ((context.reading.document.language ?? 'en') !== 'en') return;
  const units = context.units.filter(({ quoted, kind }) => !quoted && kind !== 'heading' && kind !== 'rest');
  for (const { short, full, code } of shortNames) {
    const rare = units.flatMap((unit) => occurrences(unit, short).filter((each) => isNoun(each)));
    if (rare.length === 0) continue;
    const usual = units.flatMap((unit) => occurrences(unit, full));
    if (usual.length <= rare.length || isExplained(units, full, short)) continue;
    const forms = rare.map((each) => ({ ...each, form: rare[0].form }));
    yield {
      ...variant(
        context,
        forms,
        usual,
        `${times(forms)}, where the text says “the ${usual[0].form}” elsewhere (${usual.length}). Is one of them meant to be used throughout?`,
        [code],
      ),
      severity: 'info',
    };
  }
}

function occurrences(unit: TextUnit, pattern: RegExp): Occurrence[] {
  const found = [...unit.text.matchAll(pattern)];
  if (found.length === 0) return [];
  const quoted = quotedIn(unit.text);
  return found.flatMap(({ index: from, 0: form }) =>
    touches(quoted, from, from + form.length) ? [] : [{ unit, from, to: from + form.length, form }],
  );
}

/** Not a part of a name, an address or a reference: "UK Council", "gov.UK", "X v. UK". */
function isNoun({ unit, from, to }: Occurrence): boolean {
  const before = unit.text.slice(Math.max(0, from - 60), from);
  return (
    goesOn.test(unit.text.slice(to)) &&
    /(?:^|\b(?:the|in|of|from|by|to|and|with)\s+|[,(]\s*)$/i.test(before) &&
    !/(?:www\.|https?:)\S*\s*$|\p{Lu}[\p{L}-]+ \($/u.test(before)
  );
}

function isExplained(units: readonly TextUnit[], full: RegExp, short: RegExp): boolean {
  const explained = new RegExp(`(?:${full.source})\\s*\\((?:the )?[“"‘]?(?:${short.source})`);
  return units.some(({ text }) => explained.test(text));
}
