import type { Reading } from './reading.js';

/** The one State that a report is on: its recommendations stand within its paragraphs, and all are addressed to it. */
export function stateUnderReview({ document, recommendations }: Reading): string | null {
  const isOnOne = recommendations.length > 0 && recommendations.every(({ spans }) => spans.length === 0);
  return isOnOne ? document.party : null;
}
