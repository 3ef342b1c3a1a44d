import type { Stretch } from './quotations.js';

const shortened =
  /(?:^|[\s(“"/])(?:\p{Lu}|[Nn]os?|[Aa]rts?|[Pp]aras?|[Pp]p?|[Ee]d|[Ee]ds|[Vv]ol|[Ss]ec|[Cc]h|[Cc]f|[Dd]r|[Mm]rs?|[Mm]s|[Pp]rof|[Ss]t|[Rr]ev|[Rr]ep|[Rr]ec|[Rr]es|[Vv]s?|[Ee]\.g|[Ii]\.e|al|approx|[Ii]ncl|nr|[Ff]ig|jr|sr|Inc|Ltd|Co)\.$/u;

/** Begins with the sign: a pattern that looks back from every blank is slow. */
const stops = /\n+|[.!?…][”’"»)\]]{0,3}\s+(?=[“‘"«([]?[A-ZÀ-ÖØ-ÞĀ-Ž\d])/g;

/**
 * Sentences of a unit, without the blanks between them. A line feed ends one: the units of a reading have none inside
 * a sentence, only between their blocks.
 */
export function sentencesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const end = (to: number, next: number) => {
    const lead = /^\s*/.exec(text.slice(from, to))?.[0].length ?? 0;
    if (from + lead < to) found.push({ from: from + lead, to });
    from = next;
  };
  for (const { index, 0: signs } of text.matchAll(stops)) {
    if (signs[0] === '\n') {
      end(index, index + signs.length);
      continue;
    }
    const at = index + signs.trimEnd().length;
    if (!isShortened(text, at)) end(at, index + signs.length);
  }
  end(text.trimEnd().length, text.length);
  return found;
}

/** Whether the stop right before `at` only shortens a word: "No.", "para.", an initial. */
export function isShortened(text: string, at: number): boolean {
  return shortened.test(text.slice(Math.max(0, at - 12), at));
}
