import type { Addressees, RecommendationRecord } from '../readings/reading.js';

type Given = Partial<Omit<RecommendationRecord, 'addressees'>> & {
  readonly addressees?: Partial<Addressees>;
};

/** A recommendation for tests: to all parties unless told otherwise. `addressees` may be given in part. */
export function aRecommendation(given: Given = {}): RecommendationRecord {
  const verb = given.verb === undefined ? 'invite' : given.verb;
  const id = given.id ?? 'II-1';
  return {
    id,
    chapter: id.split('-')[0] ?? 'II',
    section: null,
    verbs: verb ? [verb] : [],
    text: `The Lake Committee ${verb}s all parties to keep a list of boats.`,
    lines: [1, 2],
    spans: [[1, 2]],
    footnotes: [],
    by: [],
    position: null,
    articles: [],
    crossReferences: [],
    laterNotes: [],
    ...given,
    verb,
    addressees: {
      kind: 'all',
      parties: [],
      source: null,
      condition: null,
      subItems: [],
      partly: {},
      ...given.addressees,
    },
  };
}
