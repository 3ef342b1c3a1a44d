/*
 * How a name is cut into words, in the register and in a text alike: white space, hyphens and apostrophes part
 * words, however many; capitals, accents and soft hyphens do not matter; "(", ")", "," and "/" are words of their own.
 */
const other = 0;
const lower = 1;
const upper = 2;

/** What each character up to the end of Latin Extended-B is. Further scripts are no letters here: no name uses them. */
const kinds = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (code === 0xad) return lower;
  if (char.toLowerCase() === char.toUpperCase()) return /\p{L}/u.test(char) ? lower : other;
  return char === char.toLowerCase() ? lower : upper;
});

export function isUpper(code: number): boolean {
  return code < 0x250 && kinds[code] === upper;
}

/** Letters, soft hyphens and the combining accents of decomposed text. */
export function isLetter(code: number): boolean {
  return code < 0x250 ? kinds[code] !== other : code >= 0x300 && code <= 0x36f;
}

/** The end of the run of letters that begins at `from`. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/** Text without capitals, accents and soft hyphens. */
export function foldText(text: string): string {
  const folded = text.toLowerCase();
  return /[^\0-\x7f]/.test(folded) ? foldAccents(folded) : folded;
}

function foldAccents(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036f\u00ad]/g, '');
  return /[øłđıæœß]/.test(bare) ? bare.replace(/[øłđıæœß]/g, (char) => plainLetters[char] ?? char) : bare;
}

export interface Token {
  readonly word: string;
  readonly end: number;
}

const abbreviated = new Set(['st', 'ste', 'rep', 'fed']);

/** The word of a name at or after `from`, or null where something stands that no name holds. */
export function nextToken(text: string, from: number): Token | null {
  const start = gapEnd(text, from);
  const end = wordEnd(text, start);
  if (end > start) {
    const word = foldText(text.slice(start, end));
    return { word, end: abbreviated.has(word) && text[end] === '.' ? end + 1 : end };
  }
  const mark = text[start];
  if (mark === '&') return { word: 'and', end: start + 1 };
  return mark === '(' || mark === ')' || mark === ',' || mark === '/' ? { word: mark, end: start + 1 } : null;
}

/** The word at `from` joined with its other half, where a line end cut it: "Liech-" + "tenstein". Null if none did. */
export function cutWord(text: string, from: number): Token | null {
  const start = gapEnd(text, from);
  const half = wordEnd(text, start);
  if (half === start || !isHyphen(text.charCodeAt(half))) return null;
  const rest = spaceEnd(text, half + 1);
  if (rest === half + 1 || isUpper(text.charCodeAt(rest))) return null;
  const end = wordEnd(text, rest);
  return end === rest ? null : { word: foldText(text.slice(start, half) + text.slice(rest, end)), end };
}

function gapEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (!isSpace(code) && !isHyphen(code) && !isApostrophe(code)) return at;
    at += 1;
  }
}

export function spaceEnd(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

export function isSpace(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x202f || code === 0x2009
  );
}

function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2013);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4;
}
