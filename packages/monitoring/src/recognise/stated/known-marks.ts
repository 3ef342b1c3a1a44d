import type { Draft, LineIndex, Mark } from '../draft.js';
import { marksOfLine } from '../stages/marks.js';

const known = new WeakMap<Draft, (line: LineIndex) => readonly Mark[]>();

/** The marks of a line, sorted out once for a draft whose blocks are cut, however many items ask. */
export function knownMarks(draft: Draft): (line: LineIndex) => readonly Mark[] {
  const before = known.get(draft);
  if (before) return before;
  const marks = marksOfLine(draft);
  known.set(draft, marks);
  return marks;
}
