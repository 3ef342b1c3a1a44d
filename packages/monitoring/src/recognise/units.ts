import type { Draft, LineIndex, Mark } from './draft.js';
import type { Outline } from './outline.js';
import { endsClosed, itemLabel, looksLikeTitle } from './shapes.js';
import { marksOfLine } from './stages/marks.js';
import { joinLines } from './text.js';

/** A paragraph, a list item or a heading as a reader takes it, over blank lines where a page parts it. */
export interface Unit {
  readonly lines: LineIndex[];
  /** "-", "•"; null for running text. */
  readonly label: string | null;
}

/** The words of a unit, in one piece, without the marks of notes and without its label. */
export interface UnitText {
  readonly text: string;
  readonly marks: readonly number[];
}

/** In lines. */
const longestTitle = 4;

const bullet = /^[-–−•▪●◦‣➢*]$/;

/**
 * Joins lines into units. What is parted by a blank goes on with the text before it where that is not at its end, and
 * `isHeading` does not say that it is a heading: such a text ends without a stop.
 */
export function cutUnits(
  outline: Outline,
  lines: readonly LineIndex[],
  isHeading: (words: string, below: string) => boolean,
): Unit[] {
  const { draft } = outline;
  const marksOf = marksOfLine(draft);
  const bare = (line: LineIndex) => withoutMarks(draft, line, marksOf(line));
  const units: Unit[] = [];
  for (const line of lines) {
    const text = bare(line);
    const label = itemLabel(text);
    const isItem = label !== null && bullet.test(label);
    const last = units.at(-1);
    if (!last || isItem || startsAnew(outline, last, line, bare, isHeading))
      units.push({ lines: [line], label: isItem ? label : null });
    else last.lines.push(line);
  }
  return units;
}

function startsAnew(
  outline: Outline,
  last: Unit,
  line: LineIndex,
  bare: (line: LineIndex) => string,
  isHeading: (words: string, below: string) => boolean,
): boolean {
  if (!outline.isParted(line)) return false;
  const text = bare(line);
  if (endsClosed(bare(last.lines[last.lines.length - 1]))) return true;
  if (/^\p{Ll}/u.test(text) || last.label !== null || last.lines.length > longestTitle) return false;
  const before = last.lines.map(bare).join(' ');
  return looksLikeTitle([before]) && isHeading(before, text);
}

export function unitText(draft: Draft, unit: Unit, marksOf: (line: LineIndex) => readonly Mark[]): UnitText {
  const { text, marks } = joinLines(draft, unit.lines, 0, marksOf);
  const flat = text.replace(/\s*\n\s*/g, ' ');
  return {
    text: unit.label === null ? flat : flat.slice(unit.label.length).trimStart(),
    marks: marks.map(({ note }) => note),
  };
}

function withoutMarks(draft: Draft, line: LineIndex, marks: readonly Mark[]): string {
  const { text } = draft.lines[line];
  let bare = '';
  let at = 0;
  for (const { from, to } of marks) {
    bare += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return (bare + text.slice(at)).trim();
}
