import type { LevelWord, Verb } from '../readings/reading.js';

const verbs: readonly Verb[] = ['require', 'request', 'invite'];

/** The graded verb that a level is; null for another body's word, whose weight nothing here knows. */
export function gradedVerb(level: LevelWord | null): Verb | null {
  return verbs.find((verb) => verb === level) ?? null;
}
