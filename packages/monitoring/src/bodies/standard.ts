import type { Classification } from '../meetings/classification.js';
import type { DecisionName } from '../meetings/decision.js';

export const standardKinds = ['opinion', 'general-comment', 'declaration', 'finding'] as const;
export type StandardKind = (typeof standardKinds)[number];

/** What a body said a provision means: an opinion, a general comment, a declaration, an earlier finding. */
export interface Standard {
  readonly id: string;
  /** Key of the body. */
  readonly body: string;
  /** "ice-2023": its address. */
  readonly key: string;
  readonly kind: StandardKind;
  readonly title: { readonly en: string; readonly fr: string | null };
  readonly symbol: string | null;
  /** The day of its adoption. */
  readonly adopted: string;
  /** The decision that adopted it; null where it is older than the list of decisions. */
  readonly decision: DecisionName | null;
  readonly items: readonly StandardItem[];
  /** Id of the standard whose place it takes. */
  readonly replaces: string | null;
  readonly classification: Classification;
}

/** What can be cited by itself. */
export interface StandardItem {
  /** "12", "12(a)". */
  readonly number: string;
  readonly about: { readonly en: string; readonly fr: string | null };
  /** The provisions that it reads: "8(2)". */
  readonly provisions: readonly string[];
}

/** The standards that count on a day: adopted by then and not replaced, oldest first. */
export function standardsOn(standards: readonly Standard[], day: string): readonly Standard[] {
  const adopted = standards.filter((standard) => standard.adopted <= day);
  const replaced = new Set(adopted.map(({ replaces }) => replaces));
  return adopted
    .filter(({ id }) => !replaced.has(id))
    .sort((a, b) => (a.adopted === b.adopted ? (a.key < b.key ? -1 : 1) : a.adopted < b.adopted ? -1 : 1));
}

/** What a recommendation rests on: its level's basis in the body's preset, and the standard or provision cited. */
export interface Basis {
  readonly basis: string;
  readonly standard: { readonly key: string; readonly item: string | null } | null;
}

export interface BasisRefusal {
  readonly code:
    | 'standard-unknown'
    | 'standard-not-yet'
    | 'standard-replaced'
    | 'standard-item-unknown'
    | 'basis-other';
  readonly message: string;
}

/**
 * What a recommendation of a level may rest on, on a day. One adopted during a round changes what may be asked: before
 * its adoption it can not be the basis of anything.
 */
export function basisOf(
  verb: { readonly level: string; readonly basis: string },
  cited: Basis['standard'],
  standards: readonly Standard[],
  day: string,
): Basis | BasisRefusal {
  if (cited === null)
    return verb.basis === 'standard'
      ? { code: 'basis-other', message: `“${verb.level}” rests on a standard of the body: name which.` }
      : { basis: verb.basis, standard: null };
  if (verb.basis !== 'standard')
    return { code: 'basis-other', message: `“${verb.level}” rests on the ${verb.basis}, not on a standard.` };
  const standard = standards.find(({ key }) => key === cited.key);
  if (!standard) return { code: 'standard-unknown', message: 'The body has no such standard.' };
  if (standard.adopted > day)
    return { code: 'standard-not-yet', message: `It was adopted on ${standard.adopted}, which is later.` };
  if (!standardsOn(standards, day).includes(standard))
    return { code: 'standard-replaced', message: 'A later standard took its place by then.' };
  if (cited.item !== null && !standard.items.some(({ number }) => number === cited.item))
    return { code: 'standard-item-unknown', message: `It has no item ${cited.item}.` };
  return { basis: verb.basis, standard: cited };
}

/** The standards, with the items, that read a provision: "8(2)" is also read by what reads Article 8 as a whole. */
export function standardsUnder(
  standards: readonly Standard[],
  provision: string,
  day: string,
): readonly { readonly standard: Standard; readonly items: readonly StandardItem[] }[] {
  const article = provision.replace(/\(.*$/, '');
  return standardsOn(standards, day).flatMap((standard) => {
    const items = standard.items.filter(({ provisions }) =>
      provisions.some((own) => own === provision || own === article),
    );
    return items.length > 0 ? [{ standard, items }] : [];
  });
}
