import type { Severity } from '@rapporteur/document';
import type { CheckContext } from '../context.js';
import type { RuleFinding } from '../rule.js';

/** A rule over two texts. Its notices stand in the first one; where the other one differs is told in the message. */
export interface Comparison {
  readonly name: string;
  readonly severity: Severity;
  /** One line: what it finds. */
  readonly finds: string;
  /** Whether these two kinds of text are what it compares. */
  fits(own: CheckContext, other: CheckContext): boolean;
  compare(own: CheckContext, other: CheckContext): Iterable<RuleFinding>;
}

/** "lanzarote-committee-factsheet" is of the kind factsheet. */
export function isKind({ reading }: CheckContext, kind: 'report' | 'factsheet' | 'reply'): boolean {
  return reading.document.profile === kind || reading.document.profile.endsWith(`-${kind}`);
}
