import type { Verb } from '../../readings/reading.js';

/** Where a sentence asks, and with which verb. */
export interface Operative {
  readonly verb: Verb;
  /** Offset after the verb. */
  readonly end: number;
}

/** The body, or "it" after a sentence of the body's, with a graded verb: "The Committee also requests". */
const operative =
  /\b(?:[Cc]ommittee|[A-Z]{4,}|[Ii]t)\s+(?:(?:also|further|therefore|strongly|again)\s+)*(requires?|requests?|invites?)\b/;

export function operativeVerb(text: string): Operative | null {
  const match = operative.exec(text);
  if (!match) return null;
  return { verb: match[1].replace(/s$/, '') as Verb, end: match.index + match[0].length };
}
