import { sentencesOf } from '@rapporteur/document';
import type { CheckContext } from './context.js';
import { printedMarks } from './printed-marks.js';
import type { Reference } from './references.js';

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
  const mark = printedMarks(context).find((other) => other.note === note);
  return mark ? sentenceAt(mark.unit.text, Math.max(0, mark.offset - 1), before) : '';
}

/** The sentence around an offset, with so many sentences of its line before it. */
function sentenceAt(text: string, at: number, before: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(from, end < 0 ? text.length : end);
  const sentences = sentencesOf(line);
  const here = sentences.findIndex((sentence) => sentence.to > at - from);
  if (here < 0) return line;
  return line.slice(sentences[Math.max(0, here - before)].from, sentences[here].to);
}
