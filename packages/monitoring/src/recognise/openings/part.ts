import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';

/** An unnumbered part: executive summary, introduction, appendix. */
export function openPart(outline: Outline, line: LineIndex): BlockDraft | null {
  const text = outline.text(line);
  if (!outline.draft.profile.parts.some((part) => part.test(text)) || !outline.opensAfresh(line)) return null;
  const lines = outline.piece(line, 4);
  const title = lines.map((i) => outline.text(i)).join(' ');
  if (lines.length > 3 || /[.;:,]$/.test(title)) return null;
  return {
    kind: 'heading',
    number: null,
    level: 1,
    boxKind: null,
    titleLines: lines.length,
    prefix: 0,
    lines,
  };
}
