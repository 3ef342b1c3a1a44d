import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';
import { itemLabel, looksLikeTitle } from '../shapes.js';

/** Between numbered paragraphs, words under a title of their own, or in print wider than the text can be, are a box. */
export function openSmallPrint(outline: Outline, line: LineIndex): BlockDraft | null {
  const { current } = outline;
  if (current?.kind !== 'paragraph' || !outline.opensAfresh(line) || itemLabel(outline.text(line)))
    return null;
  if (!/^[“"‘'«(]?\p{Lu}/u.test(outline.text(line))) return null;
  if (opensTitledBox(outline, line))
    return {
      kind: 'box',
      number: null,
      level: 0,
      boxKind: 'other',
      titleLines: outline.piece(line).length,
      prefix: 0,
      lines: outline.piece(line),
    };
  const lines = outline.piece(line, 12);
  if (lines.length < 2) return null;
  const full = lines.slice(0, -1).map((i) => outline.text(i).length);
  const wide = full.filter((width) => width > outline.textWidth).length;
  if (wide * 2 <= full.length) return null;
  return { kind: 'box', number: null, level: 0, boxKind: 'other', titleLines: 0, prefix: 0, lines: [line] };
}

/** A title, and below it words that no number or known box opens. */
function opensTitledBox(outline: Outline, line: LineIndex): boolean {
  const title = outline.piece(line);
  if (!looksLikeTitle(title.map((i) => outline.text(i)))) return false;
  const below = outline.after(title[title.length - 1]);
  if (below >= outline.draft.lines.length || !outline.isParted(below)) return false;
  const text = outline.text(below);
  return (
    /^\p{Lu}/u.test(text) &&
    /[.!?]$/.test(outline.text(outline.piece(below, 40).at(-1) as LineIndex)) &&
    !isKnown(outline, text)
  );
}

function isKnown(outline: Outline, text: string): boolean {
  const { boxes, parts, recommendations } = outline.draft.profile;
  return (
    boxes.some(({ title }) => title.test(text)) ||
    parts.some((part) => part.test(text)) ||
    (recommendations?.leadIn.test(text) ?? false)
  );
}
