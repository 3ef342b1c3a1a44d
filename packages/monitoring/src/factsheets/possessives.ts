/*
 * "Their" is the addressees' only where no person can own the thing: internal law, nationals, a reservation.
 * Where another plural of States stands in the same words, nobody can tell whose it is, and the plural stays.
 */

const ofStatesOnly =
  'internal law|domestic law|national law|domestic legislation|national legislation|legislation|criminal law|criminal code|penal code|legal framework|legal system|nationals|territory|jurisdiction|national territory|national contexts?|reservations?|declarations?|objections?';
const theirOwn = new RegExp(`\\b([Tt]heir)(?= (?:${ofStatesOnly})\\b)`, 'g');
const theyMade =
  /\b((?:reservation|declaration|objection)s?) they (made|entered|submitted|lodged|have made)\b/g;
const otherStates = /\b(?:parties|states|countries)\b/i;

/** The words of a recommendation put for one State, with "its" where that is safe. */
export function possessivesOfOne(words: string): string {
  if (otherStates.test(words)) return words;
  return words
    .replace(theirOwn, (their) => (their === 'Their' ? 'Its' : 'its'))
    .replace(theyMade, (_, thing: string, act: string) => `${thing} it ${act.replace('have', 'has')}`);
}
