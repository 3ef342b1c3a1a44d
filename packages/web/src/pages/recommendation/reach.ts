import type { RecommendationNode, RoundParty } from '@rapporteur/registry';
import type { Reach } from '../../components/tile-map/tile-map.js';
import type { Language } from '../../words/language.js';

/** How one recommendation reaches one party, as far as the text says so. */
export interface PartyReach {
  readonly code: string;
  readonly reach: Reach;
  /** Only this part of the State is addressed. */
  readonly partly: string | null;
  /** Labels of the sub-items whose own list names it; empty where there are no such lists. */
  readonly subItems: readonly string[];
  /** Numbers of notes made after adoption that concern it. */
  readonly laterNotes: readonly number[];
}

export function reachOf(
  node: RecommendationNode,
  parties: readonly RoundParty[],
  language: Language,
): readonly PartyReach[] {
  const { addressees } = node;
  return parties.map(({ code, standing }) => {
    const listed = addressees.parties.find((p) => p.code === code);
    const inSubItems = addressees.subItems.filter((item) => item.parties.some((p) => p.code === code));
    const partly =
      listed?.partly ??
      inSubItems.flatMap((item) => item.parties).find((p) => p.code === code)?.partly ??
      null;
    const named = listed !== undefined || inSubItems.length > 0;
    return {
      code,
      reach: named
        ? 'named'
        : addressees.kind === 'all'
          ? 'all'
          : standing === 'monitored'
            ? 'not-named'
            : 'outside',
      partly,
      subItems: inSubItems.map((item) => item.topic?.[language] ?? item.label),
      laterNotes: node.laterNotes.filter((note) => note.party === code).map((note) => note.footnote),
    };
  });
}
