import type { FootnoteRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * Two notes with the same text. Sources repeat by their nature (a page, an address, "Ibid."), and so do the short
 * answers of a list; a note that says something needs to say it once, and the second can point at the first.
 */
export const duplicateNote: Rule = {
  name: 'duplicate-note',
  severity: 'warning',
  finds: 'Two notes with the same text.',
  *check({ reading }: CheckContext): Iterable<RuleFinding> {
    const firstByText = new Map<string, FootnoteRecord>();
    for (const note of reading.footnotes) {
      const key = note.text
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
      const first = firstByText.get(key);
      if (!first) firstByText.set(key, note);
      else if (saysSomething(note, note.number - first.number === 1)) {
        yield {
          confidence: 'certain',
          message: `Note ${note.number} has the same text as note ${first.number}.`,
          place: { footnote: note.number, lines: note.lines },
          related: [{ footnote: first.number, lines: first.lines }],
          parties: [],
        };
      }
    }
  },
};

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
