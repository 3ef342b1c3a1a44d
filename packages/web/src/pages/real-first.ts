import type { BodyRecord } from '@rapporteur/registry';
import type { View } from '../components/view.js';

/** Nobody's first round is one that we made up: those of invented bodies come last, in the order given. */
export function realFirst<Item>(
  items: readonly Item[],
  bodyOf: (item: Item) => BodyRecord,
  { isInvented }: Pick<View, 'isInvented'>,
): readonly Item[] {
  const isLast = (item: Item) => Number(isInvented(bodyOf(item)));
  return [...items].sort((a, b) => isLast(a) - isLast(b));
}
