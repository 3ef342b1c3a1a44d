import type { NamedPlace } from '../../parties/names.js';
import type { CheckContext } from '../context.js';
import { isNearly } from '../likely-misspelt.js';
import { quotedIn, touches } from '../quotations.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/**
 * A name in a list of parties that no register knows, or that is a letter away from one: "Andora". Whoever is
 * misspelt in a list does not find itself there, and a count of the list goes wrong.
 */
export const nameUnknown: Rule = {
  name: 'name-unknown',
  severity: 'warning',
  finds: 'A name in a list of parties that is not known, or nearly that of a State.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const known = knownNames(context);
    for (const unit of context.units) {
      if (unit.quoted || unit.kind === 'heading') continue;
      const names = context.namesIn(unit);
      const inLists = strangersIn(unit, names);
      for (const { from, to, meant } of strayBefore(unit, known)) {
        yield {
          ...misspelt(unit.text.slice(from, to), meant),
          place: context.placeIn(unit, from, to),
          actual: unit.text.slice(from, to),
          expected: meant,
        };
      }
      for (const { from, to } of [...inLists, ...nearlyNamesIn(unit, known)].filter(isFirst)) {
        const word = unit.text.slice(from, to);
        if (
          names.some((other) => other.from < to && from < other.to) ||
          touches(quotedIn(unit.text), from, to)
        )
          continue;
        const meant = known.find((each) => isNearly(word, each)) ?? null;
        yield {
          ...(meant ? misspelt(word, meant) : unknown(word)),
          place: context.placeIn(unit, from, to),
          actual: word,
          expected: meant,
        };
      }
    }
  },
};

function misspelt(word: string, meant: string): Pick<RuleFinding, 'confidence' | 'message'> {
  return {
    confidence: 'likely',
    message: `“${word}” stands where a State is named. Is it meant to be “${meant}”?`,
  };
}

function unknown(word: string): Pick<RuleFinding, 'severity' | 'confidence' | 'message'> {
  return {
    severity: 'info',
    confidence: 'arguable',
    message: `“${word}” stands in a list of parties and is no State that is known here. Was this intended?`,
  };
}

function isFirst(stranger: Stranger, n: number, all: readonly Stranger[]): boolean {
  return all.findIndex(({ from }) => from === stranger.from) === n;
}

/** A small letter before the name of a State: "iBelgium". */
function strayBefore({ text }: TextUnit, known: readonly string[]) {
  return [...text.matchAll(/[a-z](?=([A-Z][a-z]{3,}))/g)].flatMap(({ index: from, 1: name }) =>
    known.includes(name) && !/[\p{L}\d./@#’'-]/u.test(text[from - 1] ?? ' ')
      ? [{ from, to: from + 1 + name.length, meant: name }]
      : [],
  );
}

/** Words with a capital where a State is named in a sentence: "in Bullgaria". */
const governed =
  /(?<=(?:\b(?:[Ii]n|[Oo]f|[Ff]rom|[Bb]y|and|with|[Ff]or|to|as|the)|,) |\()\p{Lu}\p{Ll}{5,}(?![\p{L}-]| \p{Lu})/gu;

/** Long enough to be told, and neither the adjective of a State ("Latvian") nor the beginning of its name ("German"). */
function nearlyNamesIn({ text }: TextUnit, known: readonly string[]): Stranger[] {
  return [...text.matchAll(governed)].flatMap(({ index, 0: word }) => {
    const isOne = known.some(
      (each) => isNearly(word, each) && !word.startsWith(each) && !each.startsWith(word),
    );
    return isOne ? [{ from: index, to: index + word.length }] : [];
  });
}

interface Stranger {
  readonly from: number;
  readonly to: number;
}

/** One to three words with capitals that fill the place of a name between two separators. */
const name = String.raw`(?:the )?(\p{Lu}\p{Ll}[\p{L}’-]*(?: \p{Lu}\p{Ll}[\p{L}’-]*){0,2})`;
const between = new RegExp(
  String.raw`^(?: \([^()]{0,60}\))?(?:,|,? and|;) ${name}(?:,|,? and|;| \([^()]{0,60}\),?(?: and)?) (?:the )?$`,
  'u',
);
const first = new RegExp(`(?:^|[(:] ?)${name}, (?:the )?$`, 'u');
const last = new RegExp(String.raw`^(?: \([^()]{0,60}\))?(?:,|,? and) ${name}(?=[).;:]|$)`, 'u');

/** What stands where a party would, beside two parties at the least. */
function strangersIn(unit: TextUnit, names: readonly NamedPlace[]): Stranger[] {
  const found: Stranger[] = [];
  const add = (match: RegExpExecArray | null, offset: number) => {
    if (!match) return;
    const from = offset + match.index + match[0].indexOf(match[1]);
    found.push({ from, to: from + match[1].length });
  };
  for (const [n, { from, to }] of names.entries()) {
    const before = names[n - 1];
    const next = names[n + 1];
    if (next && next.from - to < 120) add(between.exec(unit.text.slice(to, next.from)), to);
    if (isBeside(unit.text, from, to, next) && !isBeside(unit.text, before?.from, before?.to, { from, to })) {
      const start = Math.max(before?.to ?? 0, from - 60);
      const match = first.exec(unit.text.slice(start, from));
      if (match?.index !== 0 || start === 0) add(match, start);
    }
    if (isBeside(unit.text, before?.from, before?.to, { from, to }) && !(next && next.from - to < 8))
      add(last.exec(unit.text.slice(to, next?.from)), to);
  }
  return found;
}

/** Whether two names follow each other in a list. */
function isBeside(
  text: string,
  from: number | undefined,
  to: number | undefined,
  next: { readonly from: number; readonly to: number } | undefined,
): boolean {
  if (from === undefined || to === undefined || !next) return false;
  return /^(?: \([^()]{0,60}\))?(?:,|,? and|;) (?:the )?$/.test(text.slice(to, next.from));
}

/** Names of the round's parties; of every State that the text names where the round is unknown. */
function knownNames({ names, units, namesIn }: CheckContext): string[] {
  const codes =
    names.monitored.length > 0
      ? names.monitored
      : [...new Set(units.flatMap((unit) => namesIn(unit).map(({ code }) => code)))];
  return codes.map((code) => names.label(code).replace(/^the /, ''));
}
