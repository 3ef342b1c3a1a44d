import type { Draft } from '../draft.js';

/** For each page, the numbers that may be a note's mark: glued to a word, to other digits or to each other. */
export interface GluedNumbers {
  has(page: number, number: number): boolean;
}

/** A run of digits right after something that is not a blank, after the end of a sentence and a blank, after a count's "of", or long. */
const run = /(?<=[^\s\d]|[.,;:!?)”"’]\s)\d{1,12}(?!\d)|(?<=\s)\d{5,12}(?!\d)|(?<=\bof )\d{2,12}(?!\d)/g;
const lineStart = /^\d+[.,]?\s/;
const longestNumber = 6;
/** "II-", "IV.2.": the digits that follow are the number of a recommendation or a section, perhaps with a mark behind. */
const ownDigits = /(?<![\p{L}\d])[IVXLC]+[-.](?:\d+\.)*$/u;
/** "No. 12": the number belongs to the word before it. */
const abbreviation = /\b(?:Nos?|Arts?|paras?|pp?|vol|ch|sect?|fig|n°)\.?\s$/i;
/** "9.": one or two digits that follow are the number of a sub-question. */
const ofQuestion = /(?<![\p{L}\d.,])\d{1,2}\.$/u;

/** "A/HRC/43/", "104.": the digits that follow belong to a symbol, or to the number of a recommendation. */
const symbol = /(?:[\p{Lu}\d]\/(?:[\p{L}\d.()-]*\/?)?|(?<![\p{L}\d.,])\d{1,3}\.)$/u;

export function gluedNumbers(draft: Draft): GluedNumbers {
  const sets = draft.pages.map((page) => {
    const found = new Set<number>();
    for (let i = page.from; i < page.to; i++) {
      const { text } = draft.lines[i];
      if (text === '' || !/\d/.test(text)) continue;
      const from = lineStart.exec(text)?.[0].length ?? 0;
      for (const match of text.matchAll(run)) {
        if (match.index === 0 && from > 0) continue;
        const before = text.slice(Math.max(0, match.index - 16), match.index);
        if (abbreviation.test(before) || (draft.profile.bareNotes && symbol.test(before))) continue;
        const own = ownDigits.test(before) || (match[0].length < 3 && ofQuestion.test(before));
        const isBare = /\s$/.test(before) && !/(?:[.,;:!?)”"’]|\bof)\s$/.test(before);
        for (const number of readings(match[0], isBare))
          if (!own || (number > 9 && String(number) !== match[0])) found.add(number);
      }
    }
    return found;
  });
  return { has: (page, number) => sets[page]?.has(number) ?? false };
}

/**
 * All numbers that a run of digits may end with, and for two marks in a row the first one: 144145 -> 144, 145. A long
 * number that stands free ends with a mark of two digits and more, or of one behind a year.
 */
function readings(digits: string, isBare: boolean): number[] {
  const found: number[] = [];
  const isYear = /^(?:19|20)\d\d/.test(digits);
  for (let from = Math.max(0, digits.length - longestNumber); from < digits.length; from++) {
    if (isBare && digits.length - from < 2 && !(isYear && from === 4)) continue;
    if (digits[from] !== '0') found.push(Number(digits.slice(from)));
  }
  for (let cut = 1; cut < digits.length; cut++) {
    const second = Number(digits.slice(cut));
    if (digits[cut] !== '0' && digits.slice(0, cut).endsWith(String(second - 1))) found.push(second - 1);
  }
  return found;
}
