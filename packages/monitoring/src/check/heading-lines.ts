import type { CheckContext } from './context.js';
import { romanToNumber } from './roman.js';

/** A numbered heading as the source prints it, whether or not the reading took it for one. */
export interface HeadingLine {
  /** "III.2.1", without a final dot. */
  readonly number: string;
  /** [3, 2, 1]. */
  readonly parts: readonly number[];
  readonly scheme: 'roman' | 'letter' | 'decimal';
  readonly line: number;
  /** What stands between the number and the title: ". ", " ". */
  readonly after: string;
  /** The rest of the line. */
  readonly title: string;
  /** False for a line that the reading did not take for a heading. */
  readonly read: boolean;
}

const numbered = /^\s*((?:[IVXLC]+|[A-Z]|\d{1,2})(?:\.\d{1,2})*)(\.?\s*)(?=[\p{Lu}“"‘\d])/u;
const astray = /^\s*([IVXLC]+(?:\.\d{1,2})+)(\.?\s+)\p{Lu}[^.;]{0,120}\.?$/u;

/**
 * The headings of the reading, and lines of the running text that look like one of them ("II.3. Drains", alone between
 * blanks): a heading whose number does not follow is not read as such.
 */
export function headingLines({ reading, units, source }: CheckContext): HeadingLine[] {
  const found: HeadingLine[] = [];
  const own = reading.headings.filter(({ number }) => number !== null);
  const romanLevel = own.find(({ number }) => /^(?:I|[IVXLC]{2,})$/.test(number ?? ''))?.level;
  for (const { number, lines, level } of own) {
    const match = numbered.exec(source[lines[0] - 1] ?? '');
    const scheme = /^\d/.test(number ?? '')
      ? 'decimal'
      : /^[A-Z](?![A-Z])/.test(number ?? '') && !number?.includes('.') && level !== romanLevel
        ? 'letter'
        : 'roman';
    if (match && match[1] === number) found.push(headingLine(match, lines[0], scheme, true));
  }
  for (const unit of units) {
    if (unit.quoted || unit.kind === 'footnote' || unit.kind === 'heading' || !/[IVXLC]\.\d/.test(unit.text))
      continue;
    for (const [first, last] of unit.spans) {
      for (let line = first; line <= last; line++) {
        const match = astray.exec((source[line - 1] ?? '').trimEnd());
        if (match && isAlone(source, line)) found.push(headingLine(match, line, 'roman', false));
      }
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

function headingLine(
  { 1: number, 2: after, input, index }: RegExpExecArray,
  line: number,
  scheme: HeadingLine['scheme'],
  read: boolean,
): HeadingLine {
  const parts = number.split('.').map((part, i) => (i === 0 ? ordinal(part, scheme) : Number(part)));
  const title = input
    .slice(index)
    .trim()
    .slice(number.length + after.length);
  return { number, parts, scheme, line, after: after.replace(/\s+$/, ' '), title, read };
}

function isAlone(source: readonly string[], line: number): boolean {
  return (source[line - 2] ?? '').trim() === '' && (source[line] ?? '').trim() === '';
}

function ordinal(part: string, scheme: HeadingLine['scheme']): number {
  if (scheme === 'decimal') return Number(part);
  if (scheme === 'letter') return part.charCodeAt(0) - 64;
  return romanToNumber(part);
}
