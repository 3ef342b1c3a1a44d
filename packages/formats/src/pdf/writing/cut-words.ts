import type { PrintedInline } from './printable.js';

/** Words shorter than this fit every line, or are cut by hyphenation. */
const LONGEST = 30;
/** Letters alone are hyphenated up to this length. */
const LONGEST_OF_LETTERS = 60;

const longWords = new RegExp(`[^\\s\\u00ad\\u200b]{${LONGEST},}`, 'gu');

/** Addresses of the web and other words that are longer than a line, with the places where they may be cut. */
export function cutWords(text: string): PrintedInline[] {
  const cut: PrintedInline[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(longWords)) {
    if (/^[\p{L}\p{M}\p{P}]*$/u.test(word) && !/[/\\_]/.test(word) && word.length < LONGEST_OF_LETTERS)
      continue;
    const pieces = piecesOf(word);
    cut.push(text.slice(done, index) + (pieces[0] as string));
    for (const piece of pieces.slice(1)) cut.push({ kind: 'cut' }, piece);
    done = index + word.length;
  }
  const rest = text.slice(done);
  if (rest !== '') cut.push(rest);
  return cut;
}

/** After the marks that part an address; where there are none, every twelve characters. */
function piecesOf(word: string): string[] {
  const parts = word.match(/[^/?&=._#%-]*[/?&=._#%-]+|[^/?&=._#%-]+/g) ?? [word];
  return parts.flatMap((part) => (part.length <= 24 ? [part] : (part.match(/.{1,12}/gsu) ?? [part])));
}
