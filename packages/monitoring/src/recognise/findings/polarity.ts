import type { Polarity, Voice } from '../../readings/reading.js';
import type { Grammar } from './grammar/grammar.js';

/** The main clause: without what hangs on "which", "because", "if" …, but with what a State reported "that". */
export function mainClause(given: string, grammar: Grammar): string {
  const words = given.replace(grammar.aside, ' ');
  for (const match of words.matchAll(grammar.subordinate)) {
    const before = words.slice(0, match.index).trimEnd();
    if (grammar.that.test(match[0]) && (grammar.reporting.test(before) || before === '')) continue;
    if (before.split(/\s+/).length < 3) continue;
    return before;
  }
  return words;
}

/** Whether the governing words say that the parties have it, lack it, or something else that can not be settled. */
export function polarityOf(given: string, grammar: Grammar): Polarity {
  const words = given.replace(grammar.either, ' ');
  const bare = words.replace(grammar.within, ' ');
  if (grammar.open.test(bare)) return 'other';
  if (grammar.lacks.test(bare)) return 'lacks';
  return grammar.within.test(words) ? 'other' : 'has';
}

/** Whose word it is: the committee finds, or the party reports; null when the text speaks for itself. */
export function voiceOf(words: string, grammar: Grammar): Voice | null {
  if (grammar.committee.test(words)) return 'committee';
  return grammar.party.test(words) ? 'party' : null;
}
