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
  const texts = [...reading.paragraphs, ...reading.recommendations].map(({ text }) => new Set(stems(text)));
  const seen = new Map<string, number>();
  for (const words of texts) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(1 + texts.length / (1 + (seen.get(word) ?? 0)));
  const known = new Map<string, ReadonlySet<string>>();
  const wordsOf = (text: string) => {
    const before = known.get(text);
    if (before) return before;
    const words = new Set(stems(text));
    known.set(text, words);
    return words;
  };
  const sum = (words: Iterable<string>) => {
    let total = 0;
    for (const word of words) total += weight(word);
    return total;
  };
  return {
    of(a, b) {
      const [left, right] = [wordsOf(a), wordsOf(b)];
      const common = [...left].filter((word) => right.has(word));
      const least = Math.min(sum(left), sum(right));
      return common.length < 2 || least === 0 ? 0 : sum(common) / least;
    },
  };
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words.filter((word) => !stop.has(word)).map(stem);
}

/** Enough for likeness: plural, -ing, -ed and the like fall away. */
function stem(word: string): string {
  return word.length > 5
    ? word.replace(/(?:isations?|izations?|ations?|ments?|ings?|ised|ized|ises|ied|ies|ed|es|s|ly)$/, '')
    : word.replace(/s$/, '');
}
