import { numberOf } from '../../findings/stated-counts.js';

/** What stands in one list and not in the other, each as often as it does. */
export function missingFrom<T>(list: readonly T[], other: readonly T[]): T[] {
  const left = [...other];
  return list.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Numbers of a text, in figures or in words, in its order: "six of 43" has 6 and 43. */
export function numbersIn(text: string): number[] {
  const words = text.match(/\d+(?:[.,]\d+)*|\p{L}+(?:-\p{L}+)?/gu) ?? [];
  return words.flatMap((word) => {
    if (/^\d/.test(word)) return [Number(word.replace(/,(?=\d{3}\b)/g, '').replace(',', '.'))];
    const number = word.length > 2 && word.toLowerCase() !== 'one' ? numberOf(word) : null;
    return number === null ? [] : [number];
  });
}

export interface WordChange {
  readonly was: string;
  readonly is: string;
  /** Characters [from, to) of the first text. */
  readonly from: number;
  readonly to: number;
}

/** The stretch in which two texts differ, from the first word to the last; null when they differ in blanks only. */
export function changeOfWords(is: string, was: string): WordChange | null {
  const [left, right] = [wordsOf(is), wordsOf(was)];
  let first = 0;
  while (first < left.length && first < right.length && left[first].text === right[first].text) first++;
  if (first === left.length && first === right.length) return null;
  let last = 0;
  while (
    last < left.length - first &&
    last < right.length - first &&
    left.at(-1 - last)?.text === right.at(-1 - last)?.text
  )
    last++;
  const [own, other] = [left.slice(first, left.length - last), right.slice(first, right.length - last)];
  const at = left[first]?.from ?? is.length;
  return { was: shortened(other), is: shortened(own), from: own[0]?.from ?? at, to: own.at(-1)?.to ?? at };
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Words of a message: more of them does not help. */
const most = 14;

function shortened(words: readonly Word[]): string {
  const texts = words.map(({ text }) => text);
  return texts.length <= most
    ? texts.join(' ')
    : [...texts.slice(0, most / 2), '…', ...texts.slice(-most / 2)].join(' ');
}
