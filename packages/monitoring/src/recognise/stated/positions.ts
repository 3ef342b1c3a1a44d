import type { StatedStyle } from './stated-style.js';

/** What a State says to recommendations, by words of the preset; the words that stand first in the preset count. */
export function positionIn(text: string, style: StatedStyle): string | null {
  return style.positions.find(({ words }) => words.test(text))?.position ?? null;
}

/** The widest range of numbers that is believed: "6.1–6.90". */
const widest = 500;

const subNumber = '\\d{1,3}\\.\\d{1,3}';
const dash = '\\s*(?:[-–—]|to|through|à|au)\\s*';
const pairs = new RegExp(`(?<![\\d.])(${subNumber})(?:${dash}(${subNumber}))?(?![\\d])`, 'gu');
const plain = /(?<![\d.])(\d{1,3})(?:\s*(?:[-–—]|to|through|à|au)\s*(\d{1,3}))?(?![\d.]\d)/gu;
const plainList =
  /\b(?:recommendations?|recommandations?|recs?\.?)(?:\s+(?:n[o°]s?\.?|numbers?|Nos?\.?))?\s+(\d{1,3}(?![\d.]\d)(?:(?:\s*(?:[-–—,;]|to|and|et|à)\s*)+\d{1,3}(?![\d.]\d))*)/giu;

/** Numbers of recommendations that a sentence gives: "6.1–6.4 and 6.7", "recommendations 1–5 and 14". */
export function numbersIn(text: string): string[] {
  const found = [...text.matchAll(pairs)].flatMap(([, first, last]) => {
    const [head, from] = split(first);
    const [lastHead, to] = last ? split(last) : [head, from];
    return head === lastHead ? upTo(from, to).map((number) => `${head}.${number}`) : [first, last as string];
  });
  if (found.length > 0) return found;
  return [...text.matchAll(plainList)].flatMap(([, list]) =>
    [...list.matchAll(plain)].flatMap(([, from, to]) => upTo(Number(from), Number(to ?? from)).map(String)),
  );
}

function split(number: string): [head: string, tail: number] {
  const [head, tail] = number.split('.');
  return [head, Number(tail)];
}

function upTo(from: number, to: number): number[] {
  if (to < from || to - from > widest) return [from];
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}
