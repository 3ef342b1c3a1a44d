import type { LineRange } from '@rapporteur/document';
import type { Reading } from '../readings/reading.js';

/** Everything of a reading that owns lines. Each non-blank line of a text belongs to exactly one of them. */
export function leavesOf(reading: Reading): { readonly spans: readonly LineRange[] }[] {
  const {
    headings,
    paragraphs,
    footnotes,
    boxes,
    recommendations,
    questions,
    conclusions,
    developments,
    rest,
  } = reading;
  return [
    ...headings,
    ...paragraphs,
    ...footnotes,
    ...boxes,
    ...recommendations,
    ...questions,
    ...conclusions,
    ...developments,
    ...rest,
  ];
}

/** Lines of the source that nobody owns, or two own. Both lists are empty in a right reading. */
export function linesAstray(
  reading: Reading,
  source: readonly string[],
): { readonly lost: number[]; readonly twice: number[] } {
  const owners = new Uint8Array(source.length + 1);
  for (const { spans } of leavesOf(reading))
    for (const [from, to] of spans) for (let line = from; line <= to; line++) owners[line]++;
  const lost: number[] = [];
  const twice: number[] = [];
  source.forEach((text, i) => {
    if (text.trim() !== '' && owners[i + 1] === 0) lost.push(i + 1);
    if (owners[i + 1] > 1) twice.push(i + 1);
  });
  return { lost, twice };
}
