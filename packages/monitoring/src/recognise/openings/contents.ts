import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';

/** Dots or a tab that lead to the number of a page. */
const leader = /\S\s*(?:(?:\.\s?){4,}|\t)\s*\d{1,4}$/;

/** What leads to a page stands at the end; of a line without end only that is looked at. */
export function leadsToPage(text: string): boolean {
  return leader.test(text.slice(-400));
}

/** Lines of a table of contents: titles that lead to page numbers, and no headings. One alone is none. */
export function openContents(outline: Outline, line: LineIndex): BlockDraft | null {
  if (!leadsToPage(outline.text(line))) return null;
  const lines: LineIndex[] = [];
  for (let i = line; i < outline.draft.lines.length && leadsToPage(outline.text(i)); i = outline.after(i))
    lines.push(i);
  if (lines.length < 2) return null;
  return { kind: 'contents', number: null, level: 0, boxKind: null, titleLines: 0, prefix: 0, lines };
}
