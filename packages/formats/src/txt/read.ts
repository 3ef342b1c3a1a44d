import type { Document, Line } from '@rapporteur/document';
import { MAX_LINES } from '../limits.js';
import { type ReadResult, refuse } from '../read-result.js';

/** One Line per line of the source, blank ones too, each exactly as written but for its line end. */
export function readTxt(text: string): ReadResult {
  const values = splitLines(text);
  if (values.length > MAX_LINES) {
    return refuse(
      'too-many-lines',
      `This text has more than ${MAX_LINES.toLocaleString('en')} lines, the limit. Split it and give the parts one by one.`,
    );
  }
  const children = values.map(toLine);
  const document: Document = {
    type: 'document',
    kind: 'text',
    title: null,
    format: 'txt',
    places: whole(values.length),
    children,
  };
  return { ok: true, document, notices: [] };
}

/** The lines of a text without their ends (LF, CR LF or CR). A last line end begins no line, as in `wc -l`. */
export function splitLines(text: string): string[] {
  const lines = text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function toLine(value: string, index: number): Line {
  return { type: 'line', value, places: [{ lines: [index + 1, index + 1] }] };
}

function whole(count: number): Document['places'] {
  return count === 0 ? [] : [{ lines: [1, count] }];
}
