import { isLetter, isSpace, isUpper } from './name-tokens.js';

/** Is the name part of a web address, an e-mail address or the name of a file? Also of an address that a line end cut. */
export function isInAddress(text: string, from: number, to: number): boolean {
  const isFirst = from === 0 || isSpace(text.charCodeAt(from - 1));
  if (isFirst && (to === text.length || /[\s,;:)]/.test(text[to] ?? '')))
    return isAddressCutBefore(text, from, to);
  const start = chunkStart(text, from);
  const chunk = text.slice(start, chunkEnd(text, to));
  const before = chunk.slice(0, from - start);
  if (/:\/\/|^\W?www\.|@|_|[\w-]\.[a-z]{2,}\//.test(before)) return true;
  return (
    /^(?:[_@]|[\w-]*\.[a-z]{2,4}(?:[/?#)\],;.]|$))/.test(chunk.slice(to - start)) ||
    isAddressCutBefore(text, start, to)
  );
}

/** After a slash an address may also be at its end: then the name must go on as an address does. */
function isAddressCutBefore(text: string, start: number, to: number): boolean {
  let end = start;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end === start) return false;
  const last = text[end - 1] ?? '';
  if (!(last === '/' ? /[-/_?=&%#]/.test(text[to] ?? '') : /[-_=&?%]/.test(last))) return false;
  return /:\/\/|www\./.test(text.slice(chunkStart(text, end - 1), end));
}

/** Addresses of more than 400 characters are looked at from there on. */
const longest = 400;

function chunkStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < longest && !isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function chunkEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < longest && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

const title = /(?:^|[\s(])(?:Mr|Mrs|Ms|Miss|Mme|M|Dr|Prof|Judge|Sir|Mevrouw|Dhr|Mw)\.?\s+$/u;
const forename = /(?:^|[^.:;!?\s]\s|["“(]|\n)(\p{Lu}\p{Ll}+)[ \u00a0]$/u;
const alsoSurnames = new Set(['Jordan', 'Chad', 'Hesse', 'Holland']);
const startsOfSentence =
  /^(?:In|The|For|From|And|Both|While|By|To|Of|As|At|But|Like|With|Between|Where|When|Also|Only|See|Under|Since|Although|However|Moreover|Currently|Children|North|South|East|West)$/;

/** Is the name a person's: after a title ("Ms Jordan"), or a surname after a first name ("Hermann Hesse")? */
export function isOfPerson(text: string, from: number, to: number): boolean {
  if (!followsCapital(text, from)) return false;
  const before = text.slice(Math.max(0, from - 45), from);
  if (title.test(before)) return true;
  if (!alsoSurnames.has(text.slice(from, to))) return false;
  const first = forename.exec(before)?.[1];
  return first !== undefined && !startsOfSentence.test(first);
}

function followsCapital(text: string, from: number): boolean {
  let at = from - 1;
  while (isSpace(text.charCodeAt(at))) at -= 1;
  if (text[at] === '.') at -= 1;
  if (at === from - 1) return false;
  while (at > 0 && isLetter(text.charCodeAt(at - 1))) at -= 1;
  return isUpper(text.charCodeAt(at));
}
