import type { PartyPage, RecommendationNode } from '@rapporteur/registry';

/** The recommendations that reach a party, by how. Those to others are in the account of dispositions only. */
export interface Grouped {
  readonly specific: readonly RecommendationNode[];
  /** To all parties, or to parties without restriction. */
  readonly generic: readonly RecommendationNode[];
  /** No list, and a condition that the text does not settle. */
  readonly open: readonly RecommendationNode[];
}

/** By the dispositions, so that the page and its account never differ; by the lists where there are none (a skeleton), after the same rules. */
export function groupedBy(it: PartyPage): Grouped {
  if (it.dispositions.length === 0) {
    const through = it.addressedWithoutList.filter((r) => listedThrough(r, it) !== null);
    const isMonitored = it.party.standing === 'monitored';
    const general = it.addressedWithoutList.filter(
      (r) => isMonitored && r.addressees.kind === 'unspecified' && !r.addressees.conditional,
    );
    return {
      specific: inOrder([...it.listedIn, ...through]),
      generic: inOrder([...it.addressedToAll, ...general]),
      open: it.addressedWithoutList.filter((r) => !general.includes(r) && !through.includes(r)),
    };
  }
  const all = inOrder([
    ...new Map(
      [...it.listedIn, ...it.addressedToAll, ...it.addressedWithoutList].map((r) => [r.number, r]),
    ).values(),
  ]);
  const dispositionByNumber = new Map(it.dispositions.map((d) => [d.recommendation, d.disposition]));
  const of = (disposition: string) => all.filter((r) => dispositionByNumber.get(r.number) === disposition);
  return { specific: of('specific'), generic: of('generic'), open: of('as-addressed') };
}

/** The recommendation whose list meets the party here too: this one is to "those not already doing so", and names it. */
export function listedThrough(node: RecommendationNode, it: PartyPage): string | null {
  if (node.addressees.kind !== 'not-already') return null;
  return node.crossReferences.find((other) => it.listedIn.some((r) => r.number === other)) ?? null;
}

function inOrder(nodes: readonly RecommendationNode[]): readonly RecommendationNode[] {
  return [...nodes].sort((a, b) => a.position - b.position);
}
