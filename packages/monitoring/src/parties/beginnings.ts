/*
 * A sieve before the register: which three letters a name can begin with. Nine of ten capitalised words of a report
 * stop here, without a piece of text being cut out and looked up. The low five bits of an ASCII letter are its
 * place in the alphabet, capital or small; other letters pass the sieve.
 */
const beginnings = new Uint8Array(1 << 15);

/** `word` as a text may hold it, accents aside. */
export function markBeginning(word: string): void {
  beginnings[place(word, 0, word.length)] = 1;
}

export function mayBegin(text: string, from: number, end: number): boolean {
  const at = place(text, from, end);
  return at < 0 || beginnings[at] === 1;
}

/** Negative where a letter is not ASCII, or the word is so short that a line end may have cut it. */
function place(text: string, from: number, end: number): number {
  const first = text.charCodeAt(from);
  const second = from + 1 < end ? text.charCodeAt(from + 1) : 0;
  const third = from + 2 < end ? text.charCodeAt(from + 2) : 0;
  if ((first | second | third) > 0x7f) return -1;
  if (third === 0 && text[end] === '-') return -1;
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}
