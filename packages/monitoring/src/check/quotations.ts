/** Characters [from, to) of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '‘': '’' };

/** Stretches between quotation marks, marks included, outermost only. One that is never closed ends with its line. */
export function quotedIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < text.length; i++) {
    const ends = text[i] === '"' && opensHere(text, i) ? '"' : closing[text[i]];
    if (!ends || (text[i] === '‘' && !opensHere(text, i))) continue;
    const to = endOf(text, i, text[i], ends);
    if (text[i] === '‘' && to === null) continue;
    const end = to ?? lineEnd(text, i);
    found.push({ from: i, to: end });
    i = end - 1;
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
