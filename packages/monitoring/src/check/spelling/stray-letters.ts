import type { Stretch } from '../quotations.js';

/** Behind these a letter is the name of a part: "paragraph 1 c criminalises", "item b of the list". */
const labelled =
  /(?:\d|\b(?:(?:sub-?)?paragraphs?|items?|letters?|litera|points?|options?|indents?|articles?|sections?|parts?|annex|appendix|and|or|to|[a-z]),?)$/i;

/** A letter that stands alone in a sentence ("the s guards"), and a word with one letter three times ("pondsss"). */
export function strayLetters(text: string): Stretch[] {
  const alone = [...text.matchAll(/(?<=[a-z]{2}) [bcdfghjklmnpqrstwxz] (?=[a-z]{2})/g)]
    .filter(({ index }) => !labelled.test(text.slice(Math.max(0, index - 16), index)))
    .map(({ index }) => ({ from: index + 1, to: index + 2 }));
  const thrice = [...text.matchAll(/([a-z])\1\1/g)].flatMap(({ index, 1: letter }) => {
    const from = index - (/[\w./:@-]*$/.exec(text.slice(Math.max(0, index - 60), index))?.[0].length ?? 0);
    const word = /^[\w./:@-]*/.exec(text.slice(from))?.[0] ?? '';
    return /^[a-z]{5,}$/.test(word) && letter !== 'i' ? [{ from, to: from + word.length }] : [];
  });
  return [...alone, ...thrice];
}
