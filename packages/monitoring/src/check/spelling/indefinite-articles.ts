import type { Stretch } from '../quotations.js';

/** Sounds like a consonant though it begins with a vowel, the other way round, or is no noun behind an article. */
const soundsOtherwise =
  /^(?:uni(?!n|m)|us[aeu]|uk|eu|ewe|one|once|ubiq|uto|ura|uter|util|(?:and|or|as|in|is|of|on|at|if|an|are|also|under|applies|allows|enables|establishes|ensures|above|into)$)/;

export interface ArticleSlip extends Stretch {
  readonly meant: string;
}

/** "an significant", "a offence", in English. Words with h or a capital may sound either way; a letter may be a label. */
export function articleSlips(text: string): ArticleSlip[] {
  const anBefore = [...text.matchAll(/\b([Aa])n [bcdfgjklmnpqrstvwxyz][a-z]{2,}/g)].map(
    ({ index, 1: letter }) => ({ from: index, to: index + 2, meant: letter }),
  );
  const aBefore = [...text.matchAll(/ a ([aeiou][a-z]{3,})/g)].flatMap(({ index: blank, 1: word }) => {
    const index = blank + 1;
    if (!/[a-z,]/.test(text[blank - 1] ?? '')) return [];
    const before = text.slice(Math.max(0, index - 16), index);
    const isLabel =
      /(?:paragraphs?|items?|letters?|litera|points?|options?|indents?|and|or|to) $/i.test(before) &&
      /(?:paragraph|item|letter|litera|point|option|indent)/i.test(before);
    return isLabel || soundsOtherwise.test(word) ? [] : [{ from: index, to: index + 1, meant: 'an' }];
  });
  return [...anBefore, ...aBefore];
}
