import type { Stretch } from '../quotations.js';
import type { Speller } from './speller.js';

export interface Misspelling extends Stretch {
  readonly meant: string;
}

/** Without the flag for Unicode, which makes it several times slower. */
const word = /(?<![A-Za-zÀ-ɏ\d@./_#’'-])[a-z]{4,}(?![A-Za-zÀ-ɏ\d@/_-]|:\/\/|[.’'](?!s\b)[A-Za-zÀ-ɏ])/g;

/** How often a word may stand in a text and still be a slip: more often, it is a term. */
const often = 2;

/**
 * Words in small letters that no dictionary has and that are one letter away from a word that it has, for each of
 * the texts. Names, terms that the texts use often, compounds, forms of known words and passages in another language
 * are left alone.
 */
export function unknownWords(texts: readonly string[], knows: Speller): Misspelling[][] {
  const places = new Map<string, { readonly text: number; readonly from: number }[]>();
  for (const [text, words] of texts.entries()) {
    for (const { index, 0: found } of words.matchAll(word)) {
      const own = places.get(found);
      if (!own) places.set(found, [{ text, from: index }]);
      else if (own.length <= often) own.push({ text, from: index });
    }
  }
  const isKnown = (found: string) =>
    knows(found) ||
    beginnings.has(found) ||
    latin.has(found) ||
    accepted.has(found) ||
    isVariant(found, knows) ||
    isBuilt(found, knows);
  const misspelt: Misspelling[][] = texts.map(() => []);
  for (const [found, own] of places) {
    if (own.length > often || isKnown(found)) continue;
    const uses = (other: string) => places.get(other)?.length ?? 0;
    const among = own.filter(({ text, from }) => isAmongKnown(texts[text], from, found.length, isKnown));
    const meant = among.length > 0 ? nearest(found, knows, uses) : null;
    if (meant !== null)
      for (const { text, from } of among) misspelt[text].push({ from, to: from + found.length, meant });
  }
  return misspelt;
}

/** British and American, -ise and -ize, one l or two: a text may choose. */
function isVariant(found: string, knows: Speller): boolean {
  const others = [
    found.replace(/([iy])z/, '$1s'),
    found.replace(/or/, 'our'),
    found.replace(/er$|er(?=s$|ed$)/, 're'),
    found.replace(/l(?=(?:ing|ed|er|ers)$)/, 'll'),
    found.replace(/([lpst])\1(?=(?:ing|ed|er|ers)$)/, '$1'),
    found.replace(/ense(?=s?$)/, 'ence'),
    found.replace(/dgm/, 'dgem'),
    found.replace(/e(?=d|c|n|st|m)/, 'ae'),
    found.replace(/og(?=s?$)/, 'ogue'),
    found.replace(/l(?=ment|ful)/, 'll'),
  ];
  return others.some((other) => other !== found && knows(other));
}

/** A known word with an ending or a beginning more, or two known words in one. */
function isBuilt(found: string, knows: Speller): boolean {
  for (const end of ['s', 'ed', 'ly', 'ness', 'isation', 'ing']) {
    const stem = found.slice(0, -end.length);
    if (found.endsWith(end) && stem.length > 3 && knows(stem) && !knows(stem + stem.at(-1) + end))
      return true;
  }
  for (let cut = 3; cut <= found.length - 4; cut++) {
    const [head, tail] = [found.slice(0, cut), found.slice(cut)];
    if (beginnings.has(head) || (cut > 3 && knows(head)))
      if (knows(tail) || isVariant(tail, knows)) return true;
  }
  return false;
}

const beginnings = new Set(
  'sub inter intra multi over under cyber anti non pre post co re un dis mis self socio psycho hetero bio geo tele micro macro mini mega semi trans ultra extra infra counter eco euro'.split(
    ' ',
  ),
);

/** Words of lawyers that stand in texts of every language. */
const latin = new Set(
  'alia facto jure officio cetera mutandis mutatis facie prima versa dedere judicare ipso locus delicti mens rea inter vice ultra vires litem corpus habeas bis idem nulla poena sine lege stricto sensu lato'.split(
    ' ',
  ),
);

/** Words that one dictionary has and another has not. */
const accepted = new Set('backend frontend homogenous hotline hotlines sextortion'.split(' '));

/** False beside another word that nobody knows, or a word with an accent, as in a passage in another language. */
function isAmongKnown(text: string, at: number, length: number, isKnown: (word: string) => boolean): boolean {
  const before = /(\S+)\s+$/.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? '';
  const after = /^\S*\s+(\S+)/.exec(text.slice(at + length, at + length + 40))?.[1] ?? '';
  return [before, after].every((beside) => isPlain(beside, isKnown));
}

function isPlain(beside: string, isKnown: (word: string) => boolean): boolean {
  const bare = beside.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/[’']s$/, '');
  if (/[^ -~’“”]/.test(bare)) return false;
  if (bare.length === 1) return /^[aAI]$/.test(bare);
  return bare === '' || /[\d/-]|\p{Lu}{2}/u.test(bare) || isKnown(bare);
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The known word, or term of the text, one letter away that the text itself uses most; never one with another first letter, nor one for a word that ends as words of other languages do ("familia").
 */
function nearest(found: string, knows: Speller, uses: (word: string) => number): string | null {
  const edits = editsOf(found).filter(
    (other) => other.length > 2 && (/[aiou]$/.test(other) || !/[aiou]$/.test(found)),
  );
  const used = edits
    .filter((other) => uses(other) > 0)
    .sort((a, b) => uses(b) - uses(a))
    .find((other) => uses(other) > often || knows(other));
  return used ?? edits.find(knows) ?? null;
}

/** Likelier slips first: letters that changed places, one that was left out, one too many, another. */
function editsOf(found: string): string[] {
  const cuts = Array.from(
    { length: found.length + 1 },
    (_, i) => [found.slice(0, i), found.slice(i)] as const,
  );
  const behindFirst = cuts.slice(1);
  return [
    ...cuts.flatMap(([head, tail]) => (tail.length > 1 ? [head + tail[1] + tail[0] + tail.slice(2)] : [])),
    ...behindFirst.flatMap(([head, tail]) => letters.map((letter) => head + letter + tail)),
    ...cuts.flatMap(([head, tail]) => (tail === '' ? [] : [head + tail.slice(1)])),
    ...behindFirst.flatMap(([head, tail]) =>
      tail === '' ? [] : letters.map((letter) => head + letter + tail.slice(1)),
    ),
  ];
}
