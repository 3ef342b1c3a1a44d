import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import { isOneLetterApart } from '../likely-misspelt.js';
import { foldedWord, namePairs, type ProperName } from '../proper-names.js';
import type { RuleFinding } from '../rule.js';
import { times, variant } from './variant.js';

const smallWord = /^(?:of|for|the|and|on|in|against|to|de|du|des|la|le|van|der|&)$/i;

/** Words that may stand in the plural in one name and in the singular in another. */
const kind =
  /^(?:agenc|authorit|bod|bureau|cent(?:re|er)|chapter|code|commission|committee|communit|compan|convention|council|countr|court|department|director|federation|foundation|group|institut|law|line|minist|network|office|organi[sz]ation|part|plan|police|polic|program|project|protocol|recommendation|region|report|right|rule|school|section|service|State|strateg|unit|universit)(?:s|es|ies|e|y|me|mes|ion|ions|ute|utes|er|ers|ry|ries)?$/i;

/** How often a name may stand and still be a slip of another. */
const seldom = 3;

/**
 * Names of three words and more that differ by a letter in one of them ("Victims Support Europe"), or that have the
 * same words in another order ("Social Insurance Federal Office"). Where both stand often, there are two of them.
 */
export function* nearNames(context: CheckContext, names: readonly ProperName[]): Iterable<RuleFinding> {
  const inSentences = names.filter(
    ({ unit, from, to }) =>
      (unit.kind !== 'rest' || unit.place.section !== undefined) && !unit.text.slice(from, to).includes('\n'),
  );
  const forms = groupedBy(inSentences, ({ form }) => form);
  const told: ProperName[] = [];
  for (const [usual, rare] of [...oneLetterApart(forms), ...inAnotherOrder(forms)]) {
    if (told.some((name) => rare[0].unit === name.unit && rare[0].from < name.to && name.from < rare[0].to))
      continue;
    told.push(...rare);
    yield variant(
      context,
      rare,
      usual,
      `${times(rare)}, and “${usual[0].form}” (${usual.length}). Is this one name?`,
      [],
    );
  }
}

/**
 * Names of two words, and of one behind "in", "of" or "from", that differ by a letter in a word that no dictionary
 * has: "Kovin University", "the University of Kovim". Without a dictionary nothing is said.
 */
export function* nearPlaces(context: CheckContext): Iterable<RuleFinding> {
  const speller = context.spellers?.[context.reading.document.language ?? 'en'];
  if (!speller) return;
  const pairs = namePairs(context).filter(
    ({ unit }) => unit.kind !== 'rest' || unit.place.section !== undefined,
  );
  const byRest = new Map<string, { readonly word: string; readonly names: readonly ProperName[] }[]>();
  const found: Pair[] = [];
  const isStrange = (word: string, other: string) =>
    !(speller(word) && speller(other)) && !kind.test(word) && !kind.test(other);
  const add = (rest: string, word: string, names: readonly ProperName[], endings: RegExp) => {
    const others = byRest.get(rest);
    for (const other of others ?? [])
      if (
        isSlip(word, other.word, false) &&
        isStrange(word, other.word) &&
        !isEnding(word, other.word, endings)
      )
        found.push(ordered(other.names, names));
    if (others) others.push({ word, names });
    else byRest.set(rest, [{ word, names }]);
  };
  const forms = groupedBy(pairs, ({ form }) => form);
  const near = nearWords(forms);
  for (const names of forms) {
    const words = names[0].form.split(' ').filter((word) => !smallWord.test(word));
    if (words.length !== 2) continue;
    for (const [n, word] of words.entries())
      if (near.has(word.toLowerCase()) && words[1 - n].length > 3)
        add(words[1 - n].toLowerCase(), word, names, /[nrs]$/);
  }
  const alone = groupedBy(governedNames(context), ({ form }) => form);
  const nearAlone = nearWords(alone);
  for (const names of alone)
    if (nearAlone.has(names[0].form.toLowerCase())) add('', names[0].form, names, /[rs]$/);
  for (const [usual, rare] of found.filter(isSeldom).filter(isOnePlace))
    yield variant(
      context,
      rare,
      usual,
      `${times(rare)}, and “${usual[0].form}” (${usual.length}). Is this one name?`,
      [],
    );
}

/** Of the pairs with one name misspelt in one way, the first. */
function isOnePlace([, [rare]]: Pair, n: number, all: readonly Pair[]): boolean {
  return (
    all.findIndex(
      ([, [other]]) => other.unit === rare.unit && other.from < rare.to && rare.from < other.to,
    ) === n
  );
}

/** "Sexuelle", "Sexueller": endings of words in another language, and adjectives. */
function isEnding(word: string, other: string, endings: RegExp): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return long.startsWith(short) && endings.test(long);
}

const governed = /\b(?:[Ii]n|of|[Ff]rom|[Aa]t) (?:the )?([A-ZÀ-Ž][a-zà-ž]{4,})(?=[,.;)]| and )/g;

function governedNames(context: CheckContext): ProperName[] {
  return context.units
    .filter(({ quoted, kind }) => !quoted && kind !== 'heading')
    .flatMap((unit) => {
      const states = context.namesIn(unit);
      return [...unit.text.matchAll(governed)].flatMap(({ index, 0: all, 1: form }) => {
        const to = index + all.length;
        const from = to - form.length;
        return states.some((state) => state.from < to && from < state.to)
          ? []
          : [{ unit, from, to, form, key: form }];
      });
    });
}

type Pair = readonly [usual: readonly ProperName[], rare: readonly ProperName[]];

/** Names are put together under what is left of them without one word; then only these words are compared. */
function oneLetterApart(forms: readonly (readonly ProperName[])[]): Pair[] {
  const byRest = new Map<string, { readonly word: string; readonly names: readonly ProperName[] }[]>();
  const near = nearWords(forms);
  const pairs: Pair[] = [];
  for (const names of forms) {
    const words = names[0].form.split(/[\s-]+/);
    for (const [n, word] of words.entries()) {
      if (!near.has(word.toLowerCase()) || smallWord.test(word)) continue;
      const rest = words.map((other, i) => (i === n ? '*' : other.toLowerCase())).join(' ');
      const others = byRest.get(rest);
      if (!others) byRest.set(rest, [{ word, names }]);
      else {
        for (const other of others)
          if (isSlip(word, other.word, n === words.length - 1)) pairs.push(ordered(other.names, names));
        others.push({ word, names });
      }
    }
  }
  return pairs.filter(isSeldom);
}

/** Words of names that are a letter away from another one: both are the same without some letter. */
function nearWords(forms: readonly (readonly ProperName[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [{ form }] of forms)
    for (const word of form.split(/[\s-]+/)) if (word.length > 4) words.add(word.toLowerCase());
  const byShort = new Map<string, string[]>();
  const near = new Set<string>();
  const add = (short: string, word: string) => {
    const others = byShort.get(short);
    if (!others) byShort.set(short, [word]);
    else if (others.at(-1) !== word) {
      for (const other of others) if (other[0] === word[0]) near.add(other).add(word);
      others.push(word);
    }
  };
  for (const word of words) {
    add(word, word);
    for (let i = 1; i < word.length; i++) add(word.slice(0, i) + word.slice(i + 1), word);
  }
  return near;
}

function isSlip(word: string, other: string, isLast: boolean): boolean {
  const [a, b] = [word.toLowerCase(), other.toLowerCase()];
  if (!isOneLetterApart(a, b) || a[0] !== b[0] || foldedWord(a) === foldedWord(b)) return false;
  const isPlural = `${a}s` === b || `${b}s` === a;
  return !isPlural || !(isLast || kind.test(word));
}

/**
 * Four words that count and more: fewer can be two things ("School Police", "Police School"). With another small word
 * in its place too ("of" for "on"), but not where one is only left out; a name with "and" may be two names.
 */
function inAnotherOrder(forms: readonly (readonly ProperName[])[]): Pair[] {
  const long = forms.filter(([{ form }]) => (form.match(/[ -]/g)?.length ?? 0) > 2);
  const bySet = groupedBy(long, ([{ form }]) => {
    const all = form.toLowerCase().split(/[\s-]+/);
    const words = all.filter((word) => !smallWord.test(word));
    if (words.length < 4 || all.includes('and') || new Set(words).size < words.length) return form;
    return words.sort().join(' ');
  });
  return bySet
    .filter((pair) => pair.length === 2 && !onlyLeavesOut(pair[0][0].form, pair[1][0].form))
    .map(([a, b]) => ordered(a, b))
    .filter(isSeldom);
}

function onlyLeavesOut(a: string, b: string): boolean {
  const bare = (form: string) =>
    form
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((word) => !smallWord.test(word))
      .join(' ');
  return bare(a) === bare(b) && a.split(' ').length !== b.split(' ').length;
}

function ordered(a: readonly ProperName[], b: readonly ProperName[]): Pair {
  return b.length > a.length ? [b, a] : [a, b];
}

function isSeldom([, rare]: Pair): boolean {
  return rare.length <= seldom;
}
