import type { RecommendationRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';

/** Recommendations that stand under their own number. A factsheet carries some over from its report, in another order. */
export function numberedRecommendations({ reading, source }: CheckContext): readonly RecommendationRecord[] {
  return reading.recommendations.filter(({ lines }) =>
    /^\W*recommendations?\s/i.test(source[lines[0] - 1] ?? ''),
  );
}
