import type { CheckContext } from './context.js';
import { groupedBy } from './grouped.js';
import { foldedWord } from './proper-names.js';
import type { TextUnit } from './text-units.js';

/** A full name with its acronym in the bracket behind it. */
export interface Expansion {
  readonly acronym: string;
  readonly full: string;
  readonly unit: TextUnit;
  readonly from: number;
  readonly to: number;
}

const bracket =
  / ?\((?:(?:the|also|hereafter|hereinafter|short|or)[ ,:]+)*[“"‘]?(\p{Lu}[\p{L}\d]*[-–]?\p{Lu}[\p{L}\d]{0,8}?)s?[”"’]?\)/gu;
const smallWord = /^(?:of|for|the|and|on|in|against|to|de|du|des|et|la|le|les|with|from|by|or|&)$/i;
const words = /[^\s()[\]“”"‘]+/g;

const knownIn = new WeakMap<CheckContext, readonly Expansion[]>();

/** Every place where a text says what an acronym stands for, in its order. */
export function expansionsIn(context: CheckContext): readonly Expansion[] {
  const before = knownIn.get(context);
  if (before) return before;
  const found = expansionsOf(context);
  knownIn.set(context, found);
  return found;
}

function expansionsOf({ units }: CheckContext): Expansion[] {
  return units
    .filter(({ quoted }) => !quoted)
    .flatMap((unit) =>
      [...unit.text.matchAll(bracket)].flatMap(({ index, 0: all, 1: acronym }): Expansion[] => {
        const from = startOf(unit.text, index, acronym);
        if (from === null) return [];
        const full = unit.text
          .slice(from, index)
          .replace(/[”"’,]+$/, '')
          .replace(/\s+/g, ' ');
        if (isPerson(full)) return [];
        return [{ acronym, full, unit, from, to: index + all.length }];
      }),
    );
}

/** "Ms Vos (NL)": where somebody is from. */
function isPerson(full: string): boolean {
  return /^(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Dame|Judge|M|Mme)\.? \p{Lu}/u.test(full);
}

/** Those of the expansions of one acronym that mean another name than the ones before. */
export function otherMeanings([first, ...later]: readonly Expansion[]): Expansion[] {
  const known = [first];
  for (const other of later) {
    if (!known.some(({ full }) => isSame(full, other.full) || standsBefore(full, other))) known.push(other);
  }
  return known.slice(1);
}

/** Whether a name stands where its acronym is given another meaning than before: that is told of the acronym. */
export function isOtherMeaning(context: CheckContext): (unit: TextUnit, from: number) => boolean {
  const others = groupedBy(expansionsIn(context), ({ acronym }) => acronym).flatMap(otherMeanings);
  return (unit, from) => others.some((each) => each.unit === unit && from >= each.from && from < each.to);
}

/** One name in two spellings, or with more before it ("the Spanish Data Protection Agency"), is one meaning. */
function isSame(a: string, b: string): boolean {
  const [short, long] = [keyOf(a), keyOf(b)].sort((x, y) => x.length - y.length);
  return long.endsWith(short);
}

/** "the Institute, a part of the Ministry (INST)": the name is said, and the bracket stands behind its neighbour. */
function standsBefore(full: string, { unit, from }: Expansion): boolean {
  return unit.text
    .slice(Math.max(0, from - 160), from)
    .replace(/\s+/g, ' ')
    .includes(full);
}

/** The same for a name in the singular and the plural, with accents and without. */
export function keyOf(full: string): string {
  return full
    .split(/\s+/)
    .map((word) => foldedWord(word).replace(/(?:ies|y|s)$/, ''))
    .join('');
}

/** Without the flag for Unicode, which is slow; the acronym stands right before it. */
const behind = / \((?:the )?([A-ZÀ-Ž][^()“”"‘,;:]{8,90})\)/g;

/** The other way round, the name in the bracket: "BWS (Bureau for Water Safety)". Two capitals at the least. */
export function reversedIn({ units }: CheckContext): Expansion[] {
  return units
    .filter(({ quoted }) => !quoted)
    .flatMap((unit) =>
      [...unit.text.matchAll(behind)].flatMap(({ index, 0: all, 1: full }): Expansion[] => {
        const acronym = /(?<![\p{L}\d./@-])[A-Z]{3,9}$/u.exec(
          unit.text.slice(Math.max(0, index - 12), index),
        )?.[0];
        if (!acronym) return [];
        if ((full.match(/(?<!\p{L})\p{Lu}\p{Ll}/gu) ?? []).length < 2) return [];
        const from = index - acronym.length;
        return [{ acronym, full: full.replace(/\s+/g, ' '), unit, from, to: index + all.length }];
      }),
    );
}

/** An acronym where it stands, explained there or not. */
export interface AcronymUse {
  readonly acronym: string;
  readonly unit: TextUnit;
  readonly from: number;
}

/** Without the flag for Unicode, which is slow; words in capitals beside it make it a line in capitals. */
const use = /(?<![A-Za-zÀ-ɏ\d./@#_&-])[A-Z]{4,9}(?=s?(?![A-Za-zÀ-ɏ\d/_-]))(?!\s+[A-Z]{3,}\s+[A-Z]{3,})/g;

/** Every acronym of four letters and more; Roman numbers are none. */
export function acronymUses({ units }: CheckContext): AcronymUse[] {
  return units
    .filter(({ quoted, kind }) => !quoted && kind !== 'heading')
    .flatMap((unit) =>
      [...unit.text.matchAll(use)]
        .filter(({ 0: acronym }) => !/^[IVXLCDM]+$/.test(acronym))
        .map(({ index, 0: acronym }) => ({ acronym, unit, from: index })),
    );
}

/** The first letters of a name's words with a capital: "PSIC" of "Polish Safer Internet Centre". */
export function initialsOf(full: string): string {
  return (full.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
}

/** Where the full name begins: its words give the letters, or, in another language, its capitals show it. */
function startOf(text: string, end: number, acronym: string): number | null {
  const before = text.slice(Math.max(0, end - 160), end);
  const sentence = before.slice(before.search(/[^.;:!?()\n]*$/));
  const offset = end - sentence.length;
  const places = [...sentence.matchAll(words)];
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  return byLetters(places, letters, offset) ?? byCapitals(places, offset);
}

/** The words from the end back whose beginnings give the letters, small words skipped. */
function byLetters(places: readonly RegExpMatchArray[], letters: string, offset: number): number | null {
  let left = letters.length - 1;
  for (let i = places.length - 1; i >= 0 && left >= 0; i--) {
    const parts = places[i][0].toLowerCase().split(/[-/]/).reverse();
    let used = false;
    for (const part of parts) {
      if (left >= 0 && part.startsWith(letters[left])) {
        left--;
        used = true;
      }
    }
    if (!used && !smallWord.test(places[i][0])) return null;
    if (left < 0) return offset + (places[i].index ?? 0);
  }
  return null;
}

/** A chain of words with capitals right before the bracket: two at the least. */
function byCapitals(places: readonly RegExpMatchArray[], offset: number): number | null {
  let start: number | null = null;
  let capitals = 0;
  for (let i = places.length - 1; i >= 0; i--) {
    const word = places[i][0];
    if (/[,;:]$|[’']s$/.test(word) && i < places.length - 1) break;
    if (/^\p{Lu}/u.test(word) && !/^(?:The|In|A|An)$/.test(word)) {
      start = offset + (places[i].index ?? 0);
      capitals++;
    } else if (!smallWord.test(word)) break;
  }
  return capitals > 1 ? start : null;
}
