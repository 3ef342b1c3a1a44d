/** Characters [from, to) of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '‘': '’' };

const opening = /["“«„‘]/g;

/** Stretches between quotation marks, marks included, outermost only. One that is never closed ends with its line. */
export function quotedIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let end = 0;
  for (const { index: i, 0: sign } of text.matchAll(opening)) {
    if (i < end) continue;
    const ends = sign === '"' && opensHere(text, i) ? '"' : closing[sign];
    if (!ends || (sign === '‘' && !opensHere(text, i))) continue;
    const to = endOf(text, i, sign, ends);
    if (sign === '‘' && to === null) continue;
    end = to ?? lineEnd(text, i);
    found.push({ from: i, to: end });
  }
  return found;
}

/** Whether any of these stretches touches [from, to). */
export function touches(stretches: readonly Stretch[], from: number, to: number): boolean {
  return stretches.some((stretch) => stretch.from < to && from < stretch.to);
}

function endOf(text: string, start: number, open: string, ends: string): number | null {
  let depth = 0;
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === open && open !== '"' && !ends.includes(open)) depth++;
    if (!ends.includes(text[i])) continue;
    if (text[i] === '’' && isLetter(text[i + 1])) continue;
    if (depth-- === 0) return i + 1;
  }
  return null;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function opensHere(text: string, at: number): boolean {
  return (at === 0 || /[\s([–—/-]/.test(text[at - 1])) && /\S/.test(text[at + 1] ?? ' ');
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\p{L}/u.test(char);
}
