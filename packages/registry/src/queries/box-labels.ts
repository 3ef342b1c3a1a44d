import type { OpenDataSet, OpenPlace, OpenPractice } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { openDataOf } from './open-data.js';
import type { Bilingual } from './rounds.js';

/*
 * Which topic label is of which item, in an edition that has the text. A label was written of certain parties in a
 * certain box; a reading may cut the box otherwise. So a rank tells nothing: a label stands only where the box is in the
 * same section and the item names the same parties. What has no such label has none: better than another's.
 */

/** What was labelled in boxes, by the key of the box. */
export interface BoxLabels {
  readonly practices: ReadonlyMap<string, readonly OpenPractice[]>;
  readonly difficulties: ReadonlyMap<string, OpenDataSet['difficulties'][number]>;
}

/** From the open data that the publication has; no labels where it came without. */
export async function loadBoxLabels(reader: Database, publication: string): Promise<BoxLabels> {
  const data = await openDataOf(reader, publication);
  const practices = new Map<string, OpenPractice[]>();
  for (const practice of data?.practices ?? [])
    practices.set(practice.box, [...(practices.get(practice.box) ?? []), practice]);
  return { practices, difficulties: new Map(data?.difficulties.map((each) => [each.id, each])) };
}

interface ReadBox {
  readonly key: string;
  /** Key of the section in which the text has the box. */
  readonly section: string | null;
}

/** A label for each item, in order; null where none was written of just these parties. */
export function labelsOfItems(
  labels: BoxLabels,
  box: ReadBox,
  items: readonly { readonly parties: readonly string[] }[],
): readonly (Bilingual | null)[] {
  const labelled = (labels.practices.get(box.key) ?? []).filter((practice) => standsIn(practice, box));
  const labelsByParties = grouped(labelled, ({ label }) => label);
  const itemsByParties = grouped(items, (item) => item);
  return items.map((item) => {
    const own = labelsByParties.get(keyOf(item)) ?? [];
    const same = itemsByParties.get(keyOf(item)) ?? [];
    // Several of the same parties keep their order; where their numbers differ nobody knows which is which.
    return own.length === same.length ? (own[same.indexOf(item)] ?? null) : null;
  });
}

export function labelOfDifficulty({ difficulties }: BoxLabels, box: ReadBox): Bilingual | null {
  const found = difficulties.get(box.key);
  return found && standsIn(found, box) ? found.label : null;
}

function standsIn({ section, heading }: OpenPlace, box: ReadBox): boolean {
  return (heading ?? section) === box.section;
}

function grouped<Each extends { readonly parties: readonly string[] }, Value>(
  of: readonly Each[],
  value: (each: Each) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const each of of) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), value(each)]);
  return groups;
}

/** Monitored parties only: neither a reading nor a label counts others among the parties of an item. */
function keyOf({ parties }: { readonly parties: readonly string[] }): string {
  return [...new Set(parties)].sort().join(' ');
}
