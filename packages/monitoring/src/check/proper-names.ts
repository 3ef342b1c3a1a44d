import type { CheckContext } from './context.js';
import { groupedBy } from './grouped.js';
import { quotedIn, type Stretch, touches } from './quotations.js';
import type { TextUnit } from './text-units.js';

/** A name of two words or more, or a part of one, where it stands. */
export interface ProperName {
  readonly unit: TextUnit;
  readonly from: number;
  readonly to: number;
  /** As it is printed, blanks and apostrophes evened out. */
  readonly form: string;
  /** The same for every spelling of one name: no blanks, hyphens, accents, "centre" as "center". */
  readonly key: string;
}

const letter = 'A-Za-zÀ-ɏ';
const word = `[A-ZÀ-ÖØ-ÞĀ-Ž][${letter}’'‘]*(?:-[${letter}]+)*`;
/** Words with a capital, joined by small words that stand inside names. Without the flag for Unicode, which is slow. */
const chain = new RegExp(
  `${word}(?:(?: (?:of|for|the|and|on|in|against|to|de|du|des|la|le|van|der)){0,3}(?: & | )${word})+`,
  'g',
);
/** Words of a name that are tried together. */
const longest = 12;

/**
 * Every name of three words or more with a capital, whole and in its parts, outside quotations, and those of two
 * words that are one of these in another spelling ("Global Taskforce").
 */
export function properNames(context: CheckContext): ProperName[] {
  const { long, pairs } = namesIn(context);
  const keys = new Set(long.map(({ key }) => key));
  return [...long, ...pairs.filter(({ key }) => keys.has(key))];
}

const known = new WeakMap<CheckContext, Record<'long' | 'pairs', readonly ProperName[]>>();

/** Names of two words with a capital: "University of Kovin", "Harbour Bridge". */
export function namePairs(context: CheckContext): readonly ProperName[] {
  return namesIn(context).pairs;
}

function namesIn(context: CheckContext): Record<'long' | 'pairs', readonly ProperName[]> {
  const before = known.get(context);
  if (before) return before;
  const made = collect(context);
  known.set(context, made);
  return made;
}

function collect(context: CheckContext): Record<'long' | 'pairs', readonly ProperName[]> {
  const folded = new Map<string, string>();
  const fold = (each: string) => {
    const known = folded.get(each);
    if (known !== undefined) return known;
    const made = foldedWord(each);
    folded.set(each, made);
    return made;
  };
  const long: ProperName[] = [];
  const pairs: ProperName[] = [];
  for (const unit of context.units) {
    if (unit.quoted) continue;
    let quoted: readonly Stretch[] | null = null;
    for (const { index, 0: words } of unit.text.matchAll(chain)) {
      quoted ??= quotedIn(unit.text);
      if (touches(quoted, index, index + words.length) || isAddress(unit.text, index)) continue;
      collectParts(unit, index, words, fold, long, pairs);
    }
  }
  return { long, pairs };
}

/**
 * Single names with an accent, and the same names without it: "Brčko" and "Brcko". A word that the text also has in
 * small letters ("prévention", "prevention") is a word of two languages and no name; behind a postal code the name of a
 * town is that of its own language.
 */
export function accentedNames({ units }: CheckContext): ProperName[] {
  const own = units.filter(({ quoted }) => !quoted);
  const accented = new Set(
    own.flatMap(({ text }) => (accent.test(text) ? (text.match(capitalWord) ?? []) : [])).filter(hasAccent),
  );
  if (accented.size === 0) return [];
  const forms = new Set([...accented].flatMap((each) => [each, withoutAccents(each)]));
  const found = own.flatMap((unit) =>
    [...unit.text.matchAll(capitalWord)].flatMap(({ index, 0: form }) =>
      forms.has(form) && !/\d{4,6} $/.test(unit.text.slice(Math.max(0, index - 7), index))
        ? [{ unit, from: index, to: index + form.length, form, key: foldedWord(form) }]
        : [],
    ),
  );
  const inTwoForms = groupedBy(found, ({ key }) => key).filter((group) =>
    group.some(({ form }) => form !== group[0].form),
  );
  return inTwoForms
    .filter(
      (group) => !group.some(({ form }) => own.some(({ text }) => text.includes(` ${form.toLowerCase()}`))),
    )
    .flat();
}

const accent = /[À-ɏ]/;

function hasAccent(word: string): boolean {
  return accent.test(word.slice(1));
}

const capitalWord = new RegExp(`(?<![${letter}-])[A-ZÀ-ÖØ-ÞĀ-Ž][${letter}]+(?![${letter}-])`, 'g');

export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function collectParts(
  unit: TextUnit,
  at: number,
  words: string,
  fold: (word: string) => string,
  long: ProperName[],
  pairs: ProperName[],
): void {
  const places = [...words.matchAll(/\S+/g)];
  for (let i = 0; i < places.length; i++) {
    if (!startsName(places[i][0], i)) continue;
    let key = fold(places[i][0]);
    let capitals = 1;
    for (let j = i + 1; j < Math.min(places.length, i + longest); j++) {
      key += fold(places[j][0]);
      if (!isCapital(places[j][0])) continue;
      capitals++;
      const to = places[j].index + places[j][0].replace(/[’']s?$/, '').length;
      const name = {
        unit,
        from: at + places[i].index,
        to: at + to,
        form: evened(words.slice(places[i].index, to)),
        key,
      };
      (capitals > 2 ? long : pairs).push(name);
    }
  }
}

/** An article at the head of a sentence is no part of the name. */
function startsName(word: string, n: number): boolean {
  return isCapital(word) && !(n === 0 && /^(?:The|In|On|At|For|By|Of|A|An)$/.test(word));
}

function isCapital(word: string): boolean {
  return /^[A-ZÀ-ÖØ-ÞĀ-Ž]/.test(word);
}

function evened(form: string): string {
  return form.replace(/\s+/g, ' ').replace(/['‘]/g, '’');
}

/** One key for spellings of one word: "Brčko" and "Brcko", "Co-operation" and "Cooperation", "Center" and "Centre". */
export function foldedWord(word: string): string {
  if (word === '&' || word === 'and') return '&';
  return withoutAccents(word.replace(/[’']s?$/, ''))
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .replace(/centre/, 'center')
    .replace(/programme/, 'program')
    .replace(/defence/, 'defense')
    .replace(/([iy])s(?=(?:e|ed|ing|ation|ations)$)/, '$1z')
    .replace(/labour/, 'labor');
}

function isAddress(text: string, at: number): boolean {
  return (
    /[\w/.@#:-]$/.test(text.slice(Math.max(0, at - 1), at)) &&
    /(?:www\.|https?:|@)\S*$/.test(text.slice(Math.max(0, at - 80), at))
  );
}
