import type { LineRange } from '@rapporteur/document';
import type { CheckContext } from '../context.js';
import type { RuleFinding } from '../rule.js';

/** Where a text has more of them, they are its layout. */
const most = 30;

/** Two blanks between two words of one line. Behind a stop or a label they are a habit of typing. */
const doubled = /(?<=[\p{L}”’)][,;]?)[ \u00a0]{2,}(?=[\p{L}“‘(])/gu;

/** Wide gaps, or several in one line, are the columns of a table. */
function isRow(line: string): boolean {
  const gaps = line.trim().match(/[ \u00a0]{2,}/g) ?? [];
  return gaps.length > 2 || gaps.some((gap) => gap.length > 3);
}

/** All of them are one notice: each is trifling, and an editor finds them together. */
export function* doubledBlanks({ units, source }: CheckContext): Iterable<RuleFinding> {
  const places: RuleFinding['place'][] = [];
  const seen = new Set<number>();
  for (const { quoted, kind, spans, place } of units) {
    if (quoted || kind === 'heading' || kind === 'rest') continue;
    for (const [first, last] of spans) {
      for (let line = first; line <= last; line++) {
        if (seen.has(line)) continue;
        seen.add(line);
        const printed = source[line - 1] ?? '';
        if (!/[ \u00a0]{2}/.test(printed) || isRow(printed)) continue;
        for (const { index, 0: blanks } of printed.matchAll(doubled))
          places.push({
            ...place,
            lines: [line, line] as LineRange,
            columns: [index, index + blanks.length],
          });
      }
    }
  }
  const [first, ...others] = places.sort((a, b) => a.lines[0] - b.lines[0]);
  if (!first || places.length > most) return;
  yield {
    severity: 'info',
    confidence: 'certain',
    message: `Two blanks stand in a row${others.length === 0 ? '' : `, here and in ${others.length} more places`}.`,
    place: first,
    related: others,
    actual: '  ',
    expected: ' ',
  };
}
