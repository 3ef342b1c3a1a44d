import { isNearly } from '../likely-misspelt.js';
import type { Stretch } from '../quotations.js';

const references = [
  'paragraph',
  'footnote',
  'recommendation',
  'appendix',
  'chapter',
  'section',
  'article',
  'question',
  'table',
  'annex',
  'page',
];
const forms = new Set([
  ...references.flatMap((word) => [word, `${word}s`]),
  'charter',
  'charters',
  'suction',
  'annexed',
  'paged',
  'tabled',
  'sectoral',
  'sections',
  'chapitre',
  'paragraphe',
]);

export interface ReferenceSlip extends Stretch {
  readonly meant: string;
}

/**
 * "footnoted 33", "paragrah 12", "in this footnoted": a word before a number or behind "this" that is a letter or two
 * away from one that refers. It may be a word of the dictionary, so no speller finds it.
 */
export function referenceSlips(text: string): ReferenceSlip[] {
  return wordsThatMayRefer(text).flatMap(({ word, index }) => {
    const small = word.toLowerCase();
    if (forms.has(small)) return [];
    const meant = references.find((reference) => reference.length > 5 && isNearly(small, reference));
    return meant ? [{ from: index, to: index + word.length, meant }] : [];
  });
}

/** Words before a number or behind "this". */
function wordsThatMayRefer(text: string): { readonly word: string; readonly index: number }[] {
  const beforeNumbers = [...text.matchAll(/ (?=\d|[IVX]+[-.–]\d)/g)].flatMap(({ index }) => {
    const word = /[A-Za-z]{5,}$/.exec(text.slice(Math.max(0, index - 24), index))?.[0];
    return word ? [{ word, index: index - word.length }] : [];
  });
  const behindThis = [...text.matchAll(/\bthis ([a-z]{5,})\b/g)].map(({ index, 1: word }) => ({
    word,
    index: index + 5,
  }));
  return [...beforeNumbers, ...behindThis];
}
