import { type Slip, withNextWord, withWordBefore } from './slip.js';

/**
 * Quotation marks without a pair, one block at a time. A quotation of several blocks opens anew in each and closes in
 * the last, so an opening mark at the head of a block needs no pair where the next block opens with one too.
 */
export function quoteSlips(text: string): Slip[] {
  if (!/[“”"]/.test(text) || text.includes('„')) return [];
  return [...curly(text), ...straight(text), ...turned(text)];
}

function curly(text: string): Slip[] {
  const slips: Slip[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (opensWord(text, i)) open.push(i);
    else if (text[i] === '”' || text[i] === '“') {
      if (open.pop() !== undefined || isDittoOrInch(text, i)) continue;
      slips.push({
        ...withWordBefore(text, i + 1),
        message: 'This quotation mark closes and was never opened.',
        confidence: 'likely',
      });
    }
  }
  for (const [n, at] of open.entries()) {
    const goesOn = (at === 0 || text[at - 1] === '\n') && n + 1 < open.length;
    if (goesOn) continue;
    slips.push({
      ...withNextWord(text, at),
      message: 'This quotation mark opens and is never closed.',
      confidence: 'likely',
    });
  }
  return slips;
}

function straight(text: string): Slip[] {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index).filter((at) => !isDittoOrInch(text, at));
  if (marks.length % 2 === 0 || /[“”]/.test(text)) return [];
  return [
    {
      ...withNextWord(text, marks[marks.length - 1]),
      message: 'A quotation mark in this passage has no pair.',
      confidence: 'likely',
    },
  ];
}

/** “word“ or ”word”: a mark turned the wrong way. One notice for the passage is enough. */
function turned(text: string): Slip[] {
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '“' && closesBehind(text, i)) {
      return [
        {
          ...withWordBefore(text, i + 1),
          message: 'An opening quotation mark stands where a closing one belongs.',
          confidence: 'certain',
          severity: 'info',
        },
      ];
    }
    if (text[i] === '”' && opensWord(text, i)) {
      return [
        {
          ...withNextWord(text, i),
          message: 'A closing quotation mark stands where an opening one belongs.',
          confidence: 'certain',
          severity: 'info',
        },
      ];
    }
  }
  return [];
}

function opensWord(text: string, at: number): boolean {
  if (text[at] === '“') return !closesBehind(text, at);
  return text[at] === '”' && /[\s([]/.test(text[at - 1] ?? ' ') && /[\p{L}\d]/u.test(text[at + 1] ?? ' ');
}

function closesBehind(text: string, at: number): boolean {
  return /[\p{L}\d.,;!?%)]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[at + 1] ?? ' ');
}

function isDittoOrInch(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && !/["“]/.test(text.slice(0, at));
}
