/*
 * Does a sentence speak of what a recommendation asks, and as there or as missing? A rough reading of English, good
 * enough for a question to a secretariat and for nothing else.
 */

export interface Stance {
  /** 0 to 1: how much of what the recommendation asks the sentence speaks of. Rare words weigh more. */
  readonly overlap: number;
  readonly says: 'there' | 'missing';
}

/** A sentence as far as a stance needs it. */
export interface Gist {
  /** Crude stems of the words that carry meaning. */
  readonly stems: ReadonlySet<string>;
  /** It tells of something missing. */
  readonly isNegative: boolean;
}

const missing =
  /\b(?:no|not|none|neither|nor|never|cannot|without|lacks?|lacking|absence|missing|unclear|doubts?|insufficient|inadequate|failed|fails?|difficult\w*|only some)\b/i;
/** The recommendation asks for something to end or not to happen. */
const asksForEnd =
  /\b(?:not be|will not|should not|remove|withdraw|abolish|repeal|lift|refrain|cease|last resort|decriminali[sz]e)\b/i;

export function gistOf(text: string): Gist {
  return { stems: stemsOf(text), isNegative: missing.test(text) };
}

/** What a recommendation asks, each stem with its weight: the fewer recommendations hold it, the more it weighs. */
export interface Measure {
  readonly weights: readonly (readonly [stem: string, weight: number])[];
  readonly whole: number;
  readonly isNegative: boolean;
}

export function measuresOf(texts: readonly string[]): Measure[] {
  const gists = texts.map((text) => ({ stems: stemsOf(text), isNegative: asksForEnd.test(text) }));
  const holders = new Map<string, number>();
  for (const { stems } of gists) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const weigh = (stem: string) => Math.log((texts.length + 1) / ((holders.get(stem) ?? 0) + 0.5));
  return gists.map(({ stems, isNegative }) => {
    const weights = [...stems].map((stem) => [stem, weigh(stem)] as const);
    return { weights, whole: weights.reduce((sum, [, weight]) => sum + weight, 0), isNegative };
  });
}

export function stanceOf(sentence: Gist, { weights, whole, isNegative }: Measure): Stance {
  let shared = 0;
  for (const [stem, weight] of weights) if (sentence.stems.has(stem)) shared += weight;
  return {
    overlap: whole === 0 ? 0 : shared / whole,
    says: sentence.isNegative === isNegative ? 'there' : 'missing',
  };
}

const stopWords = new Set(
  (
    'about above after again also among any are been before being below between both but can committee convention ' +
    'could does doing each ensure establish from had has have having how including into its least may measures more ' +
    'most must necessary not other parties party provide should such taken than that the their them then there these ' +
    'they this those through under upon was were what when where which while who whom will with would already'
  ).split(' '),
);

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const telling = words.filter((word) => !stopWords.has(word));
  return new Set(telling.map((word) => word.slice(0, 7).replace(/(?:ies|es|ed|s)$/, '')));
}
