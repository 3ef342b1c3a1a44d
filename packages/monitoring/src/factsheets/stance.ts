/*
 * Does a sentence speak of what a recommendation asks, and as there or as missing? A rough reading of English, good
 * enough for a question to a secretariat and for nothing else.
 */

export interface Stance {
  /** 0 to 1: how much of what the recommendation asks the sentence speaks of. Rare words weigh more. */
  readonly overlap: number;
  readonly says: 'there' | 'missing';
}

const missing =
  /\b(?:no|not|none|neither|nor|never|cannot|without|lacks?|lacking|absence|missing|unclear|doubts?|insufficient|inadequate|failed|fails?|difficult\w*|only some|do(?:es)? not)\b/i;
/** The recommendation itself asks for something to end or not to happen. */
const asksForEnd =
  /\b(?:not be|will not|should not|remove|withdraw|abolish|repeal|lift|refrain|cease|last resort|decriminali[sz]e)\b/i;

const stopWords = new Set(
  'about above after again also among and any are been before being below between both but can committee convention could does each ensure from had has have having how including into its lanzarote least may measures more most must necessary not other parties party provide should such take taken than that the their them then there these they this those through under upon was were what when where which while who whom will with would already doing invites requests requires establish'.split(
    ' ',
  ),
);

/** Crude stems of the words that carry meaning. */
export function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !stopWords.has(word))
      .map((word) => word.slice(0, 7).replace(/(?:ies|es|ed|s)$/, '')),
  );
}

export type WordWeights = (stem: string) => number;

/** Weights by how few of the texts hold a stem. */
export function weightsOver(texts: readonly ReadonlySet<string>[]): WordWeights {
  const holders = new Map<string, number>();
  for (const stems of texts) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return (stem) => Math.log((texts.length + 1) / ((holders.get(stem) ?? 0) + 0.5));
}

export function stanceOf(sentence: string, measure: string, weigh: WordWeights): Stance {
  const said = stemsOf(sentence);
  let shared = 0;
  let whole = 0;
  for (const stem of stemsOf(measure)) {
    const weight = Math.max(0, weigh(stem));
    whole += weight;
    if (said.has(stem)) shared += weight;
  }
  const isMissing = missing.test(sentence) !== asksForEnd.test(measure);
  return { overlap: whole === 0 ? 0 : shared / whole, says: isMissing ? 'missing' : 'there' };
}
