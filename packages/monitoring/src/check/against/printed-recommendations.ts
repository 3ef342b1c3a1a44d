import type { LineRange } from '@rapporteur/document';
import type { LevelWord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';

/** A recommendation as far as two languages have it in common. */
export interface PrintedRecommendation {
  readonly id: string;
  readonly lines: LineRange;
  readonly verb: LevelWord | null;
  /** Null where the reading did not say. */
  readonly parties: readonly string[] | null;
}

const heading = /^\s*Recomm[ae]ndation\s+([IVXLC]+-\d{1,3})\s*$/;
/** Lines of one recommendation that are looked at, at the most. */
const longest = 30;

/**
 * Those of the reading; or, in a language whose recommendations are not read yet, the headings that stand alone on their
 * lines, each with the level that the verbs of a body's preset give it in that language. Parties are named by the lines.
 */
export function printedRecommendations({
  reading,
  source,
  presets = [],
  names,
}: CheckContext): PrintedRecommendation[] {
  if (reading.recommendations.length > 0 || reading.document.language !== 'fr') {
    return reading.recommendations.map(({ id, lines, verb, addressees }) => ({
      id,
      lines,
      verb,
      parties: addressees.parties,
    }));
  }
  const verbs = presets.flatMap((preset) =>
    preset.verbs.flatMap(({ level, fr }) => (fr ?? []).map((word) => ({ level, word }))),
  );
  const starts = source.flatMap((line, i) => (heading.test(line) ? [i] : []));
  return starts.map((start, n) => {
    const end = Math.min(starts[n + 1] ?? source.length, start + longest);
    const body = source
      .slice(start + 1, end)
      .join(' ')
      .split(/\s{3,}/)[0];
    const found = verbs
      .map(({ level, word }) => ({
        level,
        at: body.search(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu')),
      }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    const named = names.mentions(body);
    return {
      id: heading.exec(source[start])?.[1] ?? '',
      lines: [start + 1, end],
      verb: found?.level ?? null,
      parties: named.length > 0 ? named : null,
    };
  });
}
