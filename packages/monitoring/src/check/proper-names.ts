import type { CheckContext } from './context.js';
import { quotedIn, touches } from './quotations.js';
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

/** Words with a capital, joined by small words that stand inside names. */
const chain =
  /\p{Lu}[\p{L}’'‘]*(?:-\p{L}+)*(?:(?: (?:of|for|the|and|on|in|against|to|de|du|des|la|le|van|der)){0,3}(?: & | )\p{Lu}[\p{L}’'‘]*(?:-\p{L}+)*)+/gu;
/** Words of a name that are tried together. */
const longest = 12;

/** Every name of several words with a capital, whole and in its parts, outside quotations. */
export function properNames(context: CheckContext): ProperName[] {
  const folded = new Map<string, string>();
  const fold = (word: string) => {
    const known = folded.get(word);
    if (known !== undefined) return known;
    const made = foldedWord(word);
    folded.set(word, made);
    return made;
  };
  return context.units
    .filter(({ quoted }) => !quoted)
    .flatMap((unit) => {
      const quoted = quotedIn(unit.text);
      return [...unit.text.matchAll(chain)].flatMap(({ index, 0: words }) =>
        touches(quoted, index, index + words.length) || isAddress(unit.text, index)
          ? []
          : partsOf(unit, index, words, fold),
      );
    });
}

/**
 * Single names with an accent, and the same names without it: "Brčko" and "Brcko". A word that the text also has in
 * small letters ("prévention", "prevention") is a word of two languages and no name.
 */
export function accentedNames({ units }: CheckContext): ProperName[] {
  const own = units.filter(({ quoted }) => !quoted);
  const accented = new Set(
    own.flatMap(({ text }) => text.match(/(?<![\p{L}-])\p{Lu}\p{L}*[À-ɏ]\p{L}*(?![\p{L}-])/gu) ?? []),
  );
  if (accented.size === 0) return [];
  const forms = new Set([...accented].flatMap((word) => [word, withoutAccents(word)]));
  const any = new RegExp(`(?<![\\p{L}-])(?:${[...forms].join('|')})(?![\\p{L}-])`, 'giu');
  const found = own.flatMap((unit) =>
    [...unit.text.matchAll(any)].map(({ index, 0: form }) => ({
      unit,
      from: index,
      to: index + form.length,
      form,
      key: foldedWord(form),
    })),
  );
  const words = new Set(found.filter(({ form }) => !isCapital(form)).map(({ key }) => key));
  return found.filter(({ key, form }) => !words.has(key) && isCapital(form));
}

export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function partsOf(unit: TextUnit, at: number, words: string, fold: (word: string) => string): ProperName[] {
  const places = [...words.matchAll(/\S+/g)];
  const parts: ProperName[] = [];
  for (let i = 0; i < places.length; i++) {
    if (!startsName(places[i][0], i)) continue;
    let key = fold(places[i][0]);
    for (let j = i + 1; j < Math.min(places.length, i + longest); j++) {
      key += fold(places[j][0]);
      if (!isCapital(places[j][0])) continue;
      const to = places[j].index + places[j][0].replace(/[’']s?$/, '').length;
      parts.push({
        unit,
        from: at + places[i].index,
        to: at + to,
        form: evened(words.slice(places[i].index, to)),
        key,
      });
    }
  }
  return parts;
}

/** An article at the head of a sentence is no part of the name. */
function startsName(word: string, n: number): boolean {
  return isCapital(word) && !(n === 0 && /^(?:The|In|On|At|For|By|Of|A|An)$/.test(word));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
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
