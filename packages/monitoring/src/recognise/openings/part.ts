import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';
import { looksLikeTitle } from '../shapes.js';

/** An unnumbered part: executive summary, introduction, appendix. */
export function openPart(outline: Outline, line: LineIndex): BlockDraft | null {
  const { parts } = outline.draft.profile;
  if (!parts.some((part) => part.test(outline.text(line)))) return null;
  const lines = outline.opensAfresh(line) ? titleOf(outline, line) : null;
  const title = lines ?? repeatedTitle(outline, line);
  return title
    ? {
        kind: 'heading',
        number: null,
        level: 1,
        boxKind: null,
        titleLines: title.length,
        prefix: 0,
        lines: title,
      }
    : null;
}

/** To the next blank, or to the next paragraph where no blank stands between. */
function titleOf(outline: Outline, line: LineIndex): LineIndex[] | null {
  const piece = outline.piece(line, 4);
  const number = new RegExp(`^${outline.nextParagraph}\\.(?:\\s|$)`);
  const end = piece.findIndex((i) => number.test(outline.text(i)));
  const lines = end > 0 ? piece.slice(0, end) : piece;
  const title = lines.map((i) => outline.text(i)).join(' ');
  return lines.length > 3 || /[.;:,]$/.test(title) ? null : lines;
}

/** The heading over a part that prints recommendations once more opens it though no blank sets it off. */
function repeatedTitle(outline: Outline, line: LineIndex): LineIndex[] | null {
  const text = outline.text(line);
  const isRepeated = outline.draft.profile.repeated?.test(text) ?? false;
  const isFree = outline.opensAfresh(line) || outline.followsSentence(line);
  return isRepeated && isFree && looksLikeTitle([text]) ? [line] : null;
}
