import type { LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';
import { looksLikeTitle } from '../shapes.js';
import { asks } from './prompts.js';

/** How a questionnaire prints the numbers of its questions: "Question 7." or only "7.". */
export type QuestionStyle = 'worded' | 'plain';

export interface QuestionNumber {
  readonly number: number;
  /** Length of the printed number before the title. */
  readonly prefix: number;
}

const worded =
  /^(?:[Qq]uestion|QUESTION|[Vv]raag|[Ff]rage|Q(?=\.?\s?\d{1,3}\s*[.:)]))\s?\.?\s?(?:[Nn]o?[.°]\s?)?(\d{1,3})(?!\.?\d|\s?(?:[-–,]|and|to|et|à|en)\s?\d)(?:\s*[.:)–-]+)?(?:\s+|$)(?=[“"‘'«(]?[\p{Lu}\d]|$)/u;
const plain = /^(\d{1,3})[.)]\s+(?=[“"‘'«(]?\p{Lu})/u;

export function questionNumber(
  outline: Outline,
  line: LineIndex,
  style: QuestionStyle,
): QuestionNumber | null {
  const text = outline.text(line);
  const match = (style === 'worded' ? worded : plain).exec(text);
  if (!match || !outline.isParted(line)) return null;
  const found = { number: Number(match[1]), prefix: match[0].length };
  if (style === 'worded') return found;
  const words = outline.piece(line, 8).map((i) => outline.text(i));
  const below = outline.text(outline.after(outline.piece(line, 8).at(-1) as LineIndex));
  const isTitle =
    looksLikeTitle([words.join(' ').slice(found.prefix)]) && new RegExp(`^${match[1]}\\.1\\b`).test(below);
  return isTitle || asks(words.join(' ').slice(found.prefix)) ? found : null;
}

/** How many questions the search may step over. */
const leap = 5;

export function followsOn(number: number, last: number): boolean {
  return number > last && number <= last + leap;
}

/** The style in which these lines number their questions; null when they ask fewer than `fewest` in sequence. */
export function questionStyle(
  outline: Outline,
  lines: readonly LineIndex[],
  fewest = 2,
): QuestionStyle | null {
  for (const style of ['worded', 'plain'] as const) {
    let last = 0;
    let count = 0;
    for (const line of lines) {
      const found = questionNumber(outline, line, style);
      if (!found || !followsOn(found.number, last)) continue;
      last = found.number;
      count++;
    }
    if (count >= fewest) return style;
  }
  return null;
}
