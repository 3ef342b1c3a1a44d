import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';

/** The heading over a block of recommendations, over as many lines as it runs. */
export function openLeadIn(outline: Outline, line: LineIndex): BlockDraft | null {
  const style = outline.draft.profile.recommendations;
  if (
    !style?.leadIn.test(outline.text(line)) ||
    !(outline.opensAfresh(line) || outline.followsSentence(line))
  )
    return null;
  const lines = outline.piece(line, 5);
  return {
    kind: 'lead-in',
    number: null,
    level: 0,
    boxKind: null,
    titleLines: lines.length,
    prefix: 0,
    lines,
  };
}

/**
 * The heading of one recommendation, alone on its line, with the number that follows the last one of its chapter.
 * The mark of a note may be glued to the number: "II-6102" is II-6 with note 102.
 */
export function openRecommendation(outline: Outline, line: LineIndex): BlockDraft | null {
  const style = outline.draft.profile.recommendations;
  const { hint } = outline.draft.lines[line];
  if (hint?.kind === 'recommendation') return recommendation(hint.id, line);
  const match = style?.item.exec(outline.text(line));
  if (!match?.groups) return null;
  const { chapter, digits } = match.groups;
  const last = outline.recommendations.get(chapter) ?? 0;
  const number = readNumber(digits, last + 1);
  if (number === null || (number !== last + 1 && !outline.isParted(line))) return null;
  outline.recommendations.set(chapter, number);
  return recommendation(`${chapter}-${number}`, line);
}

function recommendation(number: string, line: LineIndex): BlockDraft {
  return { kind: 'recommendation', number, level: 0, boxKind: null, titleLines: 1, prefix: 0, lines: [line] };
}

function readNumber(digits: string, expected: number): number | null {
  if (digits === String(expected)) return expected;
  const wanted = String(expected);
  if (digits.startsWith(wanted) && digits.length > wanted.length + 1) return expected;
  const number = Number(digits);
  return number > 0 && number < 1000 ? number : null;
}
