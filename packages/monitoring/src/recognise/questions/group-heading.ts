import type { LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';
import { endsClosed, looksLikeTitle, withoutMark } from '../shapes.js';
import { asks, isShortAnswer } from './prompts.js';

const mostWords = 14;

/**
 * The heading over the next group of questions, at the end of the lines before it: a few words by themselves, after
 * text that is at an end. Where they would be the only answer to a question, they must be set off more widely.
 */
export function groupHeading(
  outline: Outline,
  lines: readonly LineIndex[],
  where: { readonly isOnlyAnswer: boolean; readonly isTitle: boolean; readonly isFront: boolean },
): LineIndex[] {
  let from = lines.length - 1;
  while (from > 0 && !outline.isParted(lines[from])) from--;
  const tail = lines.slice(Math.max(0, from));
  const words = tail.map((line) => outline.text(line));
  const text = words.join(' ');
  if (tail.length === 0 || tail.length > 2 || !looksLikeTitle(words) || !/^\p{Lu}/u.test(text)) return [];
  if (text.split(/\s+/).length > mostWords || isShortAnswer(text) || asks(text)) return [];
  if (where.isTitle && from === 0) return [];
  if (where.isFront) return isOfWholeText(text) ? [] : tail;
  if (
    from > 0 &&
    !outline.startsPage(tail[0]) &&
    outline.draft.lines[tail[0]].hint?.kind !== 'heading' &&
    !endsClosed(withoutMark(outline.text(lines[from - 1]))) &&
    !isAddress(outline.text(lines[from - 1]))
  )
    return [];
  return where.isOnlyAnswer && from === 0 && !isSetOff(outline, tail[0]) ? [] : tail;
}

/** The title, date or symbol of the text, before its first question. */
function isOfWholeText(text: string): boolean {
  return /questionnaire|\brepl(?:y|ies)\b|\bresponses?\b|réponses?|vragenlijst|\d{4}/i.test(text);
}

function isAddress(text: string): boolean {
  return /(?:https?:\/\/|www\.)\S+$/.test(text);
}

/** The format marks it as a heading, it starts its page, or two blank lines go before it. */
function isSetOff(outline: Outline, line: LineIndex): boolean {
  const { lines } = outline.draft;
  if (lines[line].hint?.kind === 'heading') return true;
  return outline.startsPage(line) || (lines[line - 1]?.text === '' && lines[line - 2]?.text === '');
}
