import type { Reading } from '../readings/reading.js';

/** How much two stretches of words speak of one thing: 0 to 1, rare words counting more than common ones. */
export interface Likeness {
  of(a: string, b: string): number;
}

const stop = new Set(
  (
    'the a an of and or to in on for by with from at as is are was were be been being has have had do does did not no that which who this these those such it its their ' +
    'they them there where when while also other others parties party states state countries country some most many few several number all only any one two three four ' +
    'five six seven committee lanzarote convention notes note informed reported indicated stated specified referred refer case cases related would could may can should ' +
    'into out up within through under between more than both either each if so do'
  ).split(' '),
);

/** Rarity is counted over the paragraphs of the text itself. */
export function likenessIn(reading: Reading): Likeness {
  const stemOf = remembered(stem);
  const texts = [...reading.paragraphs, ...reading.recommendations].map(
    ({ text }) => new Set(stems(text, stemOf)),
  );
  const seen = new Map<string, number>();
  for (const words of texts) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  const weight = remembered((word) => Math.log(1 + texts.length / (1 + (seen.get(word) ?? 0))));
  const weighed = remembered((text): Weighed => {
    const words = new Set(stems(text, stemOf));
    return { words, sum: sum(words) };
  });
  const sum = (words: Iterable<string>) => {
    let total = 0;
    for (const word of words) total += weight(word);
    return total;
  };
  return {
    of(a, b) {
      const [left, right] = [weighed(a), weighed(b)];
      const least = Math.min(left.sum, right.sum);
      const common = [...left.words].filter((word) => right.words.has(word));
      return common.length < 2 || least === 0 ? 0 : sum(common) / least;
    },
  };
}

/** The words of a text, and what they weigh together. */
interface Weighed {
  readonly words: ReadonlySet<string>;
  readonly sum: number;
}

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Letters are what is no sign: without the flag for Unicode, which is slow. */
const letters = /[^\s!-@[-`{-\xbf\u2000-\u206f]{3,}/g;

function stems(text: string, stemOf: (word: string) => string): string[] {
  const words = text.toLowerCase().match(letters) ?? [];
  return words.filter((word) => !stop.has(word)).map(stemOf);
}

/** Enough for likeness: plural, -ing, -ed and the like fall away. */
function stem(word: string): string {
  return word.length > 5
    ? word.replace(/(?:isations?|izations?|ations?|ments?|ings?|ised|ized|ises|ied|ies|ed|es|s|ly)$/, '')
    : word.replace(/s$/, '');
}
