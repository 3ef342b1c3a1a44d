import type { Inline } from '@rapporteur/document';
import { strong, text } from './nodes.js';

const verb = /\b(?:requires|requests|invites)\b/g;
const speaker = /(?:\p{Lu}[\p{L}’'-]*|\b[Ii]t) $/u;

/** The graded verb in bold where the body speaks it: behind a capitalised word ("Committee invites"). */
export function withBoldVerb(line: string): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const { 0: word, index } of line.matchAll(verb)) {
    if (!speaker.test(line.slice(Math.max(0, index - 30), index))) continue;
    inlines.push(text(line.slice(at, index)), strong(word));
    at = index + word.length;
  }
  inlines.push(text(line.slice(at)));
  return inlines.filter((inline) => inline.type !== 'text' || inline.value !== '');
}
