import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';
import { looksLikeTitle } from '../shapes.js';

const numbered = /^(\d{1,6})\.\s+(?=\S)/;

/**
 * A number counts only if it is the next one. Inside a box with numbers of its own, it counts only if it does not
 * go on with those, or if no better place follows. A number that steps over a few lost ones counts where the next
 * one is nowhere later in the text.
 */
export function openNumberedParagraph(outline: Outline, line: LineIndex): BlockDraft | null {
  const match = numbered.exec(outline.text(line)) ?? numberAlone(outline, line);
  if (!match || standsInBox(outline, line)) return null;
  const number = Number(match[1]);
  const expected = outline.nextParagraph;
  if (number !== expected && !stepsOver(outline, line, number)) return null;
  if (goesOnWithBox(outline, line, number) || isTitleOfPart(outline, line, number, match[0].length))
    return null;
  outline.nextParagraph = number + 1;
  return {
    kind: 'paragraph',
    number: String(number),
    level: 0,
    boxKind: null,
    titleLines: 0,
    prefix: match[0].length,
    lines: [line],
  };
}

/** Within a frame a number is the box's own, but for boxes that hold paragraphs of the text. */
function standsInBox(outline: Outline, line: LineIndex): boolean {
  if (outline.draft.lines[line].hint?.kind !== 'box') return false;
  const { current, draft } = outline;
  // The second paragraph of such a box follows on the first.
  if (current?.kind === 'paragraph') return draft.lines[current.lines[0]].hint?.kind !== 'box';
  const style = draft.profile.boxes.find(({ kind }) => kind === current?.boxKind);
  return current?.kind !== 'box' || !style?.holdsParagraphs;
}

/**
 * In a report on one State headings may have numbers of their own: "1. Legislation" is none of its paragraphs where a
 * later line has the number too.
 */
function isTitleOfPart(outline: Outline, line: LineIndex, number: number, prefix: number): boolean {
  if (!outline.draft.profile.stated || !outline.hasNumbered(number, line)) return false;
  const lines = outline.piece(line, 4).map((i) => outline.text(i));
  return looksLikeTitle([lines[0].slice(prefix), ...lines.slice(1)]);
}

/** "12." on a line of its own, and the paragraph's words below it: so some extractors leave a hanging number. */
function numberAlone(outline: Outline, line: LineIndex): RegExpExecArray | null {
  if (!outline.draft.profile.stated) return null;
  const match = /^(\d{1,6})\.$/.exec(outline.text(line));
  return match && /^[“"«(]?\p{Lu}/u.test(outline.text(outline.after(line))) ? match : null;
}

const leap = 5;

function stepsOver(outline: Outline, line: LineIndex, number: number): boolean {
  const expected = outline.nextParagraph;
  if (number <= expected || number > expected + leap || !outline.isParted(line)) return false;
  for (let lost = expected; lost < number; lost++) if (outline.hasNumbered(lost, line)) return false;
  return outline.hasNumbered(number + 1, line);
}

/**
 * In a provision's box, a number right below a title, or one that goes on with the box's own numbers, is the
 * provision's, provided that a later line can be the text's.
 */
function goesOnWithBox(outline: Outline, line: LineIndex, number: number): boolean {
  const { current } = outline;
  if (current?.kind !== 'box' || current.boxKind !== 'provision' || !outline.hasNumbered(number, line))
    return false;
  const before = current.lines[current.lines.length - 1];
  if (isProvisionTitle(outline, before)) return true;
  const own = current.lines.findLast((i) => numbered.test(outline.text(i)));
  return own !== undefined && Number(numbered.exec(outline.text(own))?.[1]) === number - 1;
}

function isProvisionTitle(outline: Outline, line: LineIndex): boolean {
  const text = outline.text(line);
  return (
    !/[.;]$/.test(text) &&
    outline.draft.profile.boxes.some(({ kind, title }) => kind === 'provision' && title.test(text))
  );
}
