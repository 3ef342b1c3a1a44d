import type { Severity } from '@rapporteur/document';
import type { Confidence } from '../rule.js';

/** One sign that is wrong: characters [from, to) of the text it stands in, words beside it included. */
export interface Slip {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly confidence: Confidence;
  readonly severity?: Severity;
  /** False: where nobody knows whether a line end is that of a paragraph, only within one line. */
  readonly overLines?: boolean;
  /** True: only where the source has the very same signs. */
  readonly isPrinted?: boolean;
}

/** From a sign to the end of the word behind it, so that there is something to point at. */
export function withNextWord(text: string, at: number): { readonly from: number; readonly to: number } {
  const word = /^\W*\w+/.exec(text.slice(at, at + 40).normalize())?.[0];
  return word ? { from: at, to: at + word.length } : withWordBefore(text, at + 1);
}

/** From the beginning of the word before a sign up to the sign. */
export function withWordBefore(text: string, to: number): { readonly from: number; readonly to: number } {
  const word = /[\p{L}\d]+[^\p{L}\d]*$/u.exec(text.slice(Math.max(0, to - 40), to))?.[0];
  return { from: to - (word?.length ?? 1), to };
}
