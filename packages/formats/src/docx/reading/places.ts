import type { Place } from '@rapporteur/document';
import { type Flow, type ParagraphFlow, paragraphsOf } from './flow.js';

export function placesOf(flow: ParagraphFlow): readonly Place[] {
  return [{ lines: [flow.line.number, flow.line.number] }];
}

/** From the first line of some flows to the last. */
export function spanOfFlows(flows: readonly Flow[]): readonly Place[] {
  let first = 0;
  let last = 0;
  for (const { line } of paragraphsOf(flows)) {
    first ||= line.number;
    last = Math.max(last, line.number);
  }
  return first === 0 ? [] : [{ lines: [first, last] }];
}
