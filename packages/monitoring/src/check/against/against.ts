import { type CheckSubject, contextOf } from '../context.js';
import type { CheckNotice } from '../rule.js';
import type { Comparison } from './comparison.js';
import { concordance } from './concordance.js';
import { editionChange } from './edition-change.js';
import { factsheetReport } from './factsheet-report.js';
import { replyReport } from './reply-report.js';
import { summaryBody } from './summary-body.js';

/** The first one that fits is made. */
export const comparisons: readonly Comparison[] = [
  concordance,
  factsheetReport,
  replyReport,
  editionChange,
  summaryBody,
];

/** Holds a text against another one; what they are decides what is compared. Notices stand in the order of the first. */
export function checkAgainst(own: CheckSubject, other: CheckSubject): CheckNotice[] {
  const [left, right] = [contextOf(own), contextOf(other)];
  const comparison = comparisons.find((each) => each.fits(left, right));
  if (!comparison) return [];
  const found = [...comparison.compare(left, right)].map(
    (finding): CheckNotice => ({
      rule: comparison.name,
      severity: comparison.severity,
      related: [],
      actual: null,
      expected: null,
      parties: [],
      ...finding,
    }),
  );
  return found.sort((a, b) => a.place.lines[0] - b.place.lines[0]);
}
