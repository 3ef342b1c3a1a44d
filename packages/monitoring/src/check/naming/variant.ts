import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import type { RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/** One name where it stands, in one of its forms. */
export interface Occurrence {
  readonly unit: TextUnit;
  readonly from: number;
  readonly to: number;
  readonly form: string;
}

/** Occurrences by form, the most frequent form first; of two as frequent, the one that comes first. */
export function byFrequency<T extends Occurrence>(occurrences: readonly T[]): T[][] {
  return groupedBy(occurrences, ({ form }) => form).sort((a, b) => b.length - a.length);
}

export function times(occurrences: readonly Occurrence[]): string {
  const { form } = occurrences[0];
  return occurrences.length === 1 ? `“${form}” stands once` : `“${form}” stands ${occurrences.length} times`;
}

/** The rarer form, told at its first place; its other places and the usual form are related. */
export function variant(
  context: CheckContext,
  rare: readonly Occurrence[],
  usual: readonly Occurrence[],
  message: string,
  parties: readonly string[],
): RuleFinding {
  const [place, ...others] = rare.map(({ unit, from, to }) => context.placeIn(unit, from, to));
  const first = context.placeIn(usual[0].unit, usual[0].from, usual[0].to);
  return {
    confidence: 'likely',
    message,
    place,
    related: [...others, first],
    actual: rare[0].form,
    expected: usual[0].form,
    parties,
  };
}
