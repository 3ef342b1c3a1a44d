import type { Origin } from '../reading/flow.js';
import type { DocxLine } from '../reading/line.js';

/** The mark of a note as one letter, whatever its number: notes that moved on have not changed. */
export const MARK = '\u0001';

/**
 * What the author wrote in a paragraph: without the numbers that Word prints. Each letter knows where it stands in the
 * file; a mark of a note is one letter.
 */
export interface OwnText {
  readonly line: DocxLine;
  readonly text: string;
  readonly spans: readonly OwnSpan[];
}

export interface OwnSpan {
  readonly from: number;
  readonly to: number;
  readonly origin: Origin;
  readonly isMark: boolean;
}

/** @param xml the part that the line stands in */
export function ownText(line: DocxLine, xml: string): OwnText {
  const spans: OwnSpan[] = [];
  let text = '';
  for (const { from, to, origin } of line.spans) {
    if (!origin) continue;
    const isMark = /^<[^\s/>]*(?:footnote|endnote)Reference\b/.test(
      xml.slice(origin.node[0], origin.node[0] + 60),
    );
    const words = isMark ? MARK : line.text.slice(from, to);
    spans.push({ from: text.length, to: text.length + words.length, origin, isMark });
    text += words;
  }
  return { line, text, spans };
}

/** The letters [from, to) of an own text in the file, run element by run element. */
export function ownPlaces(
  { spans }: OwnText,
  from: number,
  to: number,
): { readonly place: Origin; readonly length: number }[] {
  return spans.flatMap((span) => {
    const [start, end] = [Math.max(span.from, from), Math.min(span.to, to)];
    if (start >= end) return [];
    const { run, node, offset } = span.origin;
    return [
      { place: { run, node, offset: offset + (span.isMark ? 0 : start - span.from) }, length: end - start },
    ];
  });
}
