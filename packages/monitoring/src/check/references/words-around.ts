import type { CheckContext } from '../context.js';
import { markOf } from '../printed-marks.js';
import { sentencesIn } from '../sentences.js';
import type { Reference } from './references-in.js';

/**
 * The words for which a reference is made: its own sentence; for a note that holds little else, the sentence in which
 * the note's mark stands and the one before it.
 */
export function wordsAround(context: CheckContext, { unit, from, to }: Reference): string {
  const own = sentenceAt(unit.text, from, 0).replace(unit.text.slice(from, to), ' ');
  if (unit.kind !== 'footnote' || own.trim().length > 60) return own;
  return `${wordsAtMark(context, unit.place.footnote ?? 0, 1)} ${own}`;
}

/** The sentence to which a note hangs, with so many before it. Empty when its mark was not found. */
export function wordsAtMark(context: CheckContext, note: number, before: number): string {
  const mark = markOf(context, note);
  return mark ? sentenceAt(mark.unit.text, Math.max(0, mark.offset - 1), before) : '';
}

/** The sentence around an offset, with so many before it. */
function sentenceAt(text: string, at: number, before: number): string {
  const sentences = sentencesIn(text);
  const here = sentences.findIndex(({ to }) => to > at);
  return here < 0 ? text : text.slice(sentences[Math.max(0, here - before)].from, sentences[here].to);
}
