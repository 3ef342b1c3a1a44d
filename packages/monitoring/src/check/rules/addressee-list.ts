import type { CheckContext } from '../context.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * A recommendation's list against its own words: a note made after adoption that hangs on a list which lacks the
 * party it speaks of; a condition with a list of one kind and a text of the other.
 */
export const addresseeList: Rule = {
  name: 'addressee-list',
  severity: 'warning',
  finds: 'A later note on a list that lacks its party, or a list that its words contradict.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const { recommendations, footnotes } = context.reading;
    const later = recommendations.flatMap((recommendation) =>
      recommendation.laterNotes.map((note) => ({ recommendation, note })),
    );
    for (const { recommendation, note } of later) {
      const { addressees } = recommendation;
      if (addressees.parties.length === 0 || addressees.parties.includes(note.party)) continue;
      const lines = footnotes.find(({ number }) => number === note.footnote)?.lines ?? recommendation.lines;
      yield {
        confidence: 'certain',
        message: `Note ${note.footnote} tells of ${context.names.label(note.party)}, which the list of ${recommendation.id} does not name; other later notes leave the party in the list. Was it taken off?`,
        place: { recommendation: recommendation.id, footnote: note.footnote, lines },
        related: later
          .filter((other) => other.recommendation.addressees.parties.includes(other.note.party))
          .map((other) => ({
            recommendation: other.recommendation.id,
            footnote: other.note.footnote,
            lines: other.recommendation.lines,
          })),
        parties: [note.party],
      };
    }
    for (const { id, text, addressees, lines } of recommendations) {
      if (addressees.kind !== 'all' || addressees.parties.length === 0) continue;
      yield {
        confidence: 'likely',
        message: `${id} is addressed to all parties and carries a list of ${addressees.parties.length}. Which is meant?`,
        place: { recommendation: id, lines },
        actual: text.slice(0, 80),
        parties: addressees.parties,
      };
    }
  },
};
