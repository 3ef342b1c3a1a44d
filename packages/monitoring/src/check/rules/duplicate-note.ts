import type { FootnoteRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * Notes with the same text. Sources repeat by their nature (a page, an address, "Ibid."), and so do the short
 * answers of a list; a note that says something needs to say it once, and the others can point at the first. They may
 * be meant to stand beside their texts: it is a question, and one for all of them.
 */
export const duplicateNote: Rule = {
  name: 'duplicate-note',
  severity: 'info',
  finds: 'Notes with the same text.',
  *check({ reading }: CheckContext): Iterable<RuleFinding> {
    for (const [first, ...same] of groupedBy(reading.footnotes, keyOf)) {
      const others = same.filter((note, n) =>
        saysSomething(note, note.number - (same[n - 1] ?? first).number === 1),
      );
      const [second, ...later] = others;
      if (!second) continue;
      const numbers = others.map(({ number }) => number);
      yield {
        confidence: 'certain',
        message: `${
          later.length === 0
            ? `Note ${second.number} has`
            : `Notes ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} have`
        } the same text as note ${first.number}. Would a pointer do?`,
        place: placeOf(second),
        related: [first, ...later].map(placeOf),
      };
    }
  },
};

/** Signs and capitals do not count. */
function keyOf({ text }: FootnoteRecord): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function placeOf({ number, lines }: FootnoteRecord) {
  return { footnote: number, lines };
}

/** A sentence with a verb, and no mere source; a pointer only where the note before is the same pointer. */
function saysSomething({ text }: FootnoteRecord, follows: boolean): boolean {
  if (/www\.|https?:|\bpp?\. ?\d|\bpages? \d|^Ibid/i.test(text)) return false;
  if (/^(?:See|Cf\.?|Voir|Zie)\b/i.test(text)) return follows;
  return (
    /(?<!^)\b(?:is|are|was|were|be|been|has|have|had|can|could|may|will|would|should|shall|does|do|did|est|sont|était|ont|peut|peuvent)\b|n’a\b/i.test(
      text,
    ) && text.split(' ').length > 5
  );
}
