import type { FindingPage } from '@rapporteur/registry';
import type { Reach } from '../../components/tile-map/tile-map.js';

/** What one finding says of one party. "not-named" is no answer: nothing follows from it. */
export interface SaidOfParty {
  readonly code: string;
  readonly reach: Extract<Reach, 'has' | 'lacks' | 'other' | 'not-named'>;
  readonly qualifier: string | null;
}

/** Each monitored party of the round, and any other that the finding names. */
export function saidOf({ finding, roundParties }: FindingPage): readonly SaidOfParty[] {
  const named = new Map(finding.parties.map((party) => [party.code, party]));
  const monitored = roundParties.filter(({ standing }) => standing === 'monitored').map(({ code }) => code);
  return [...new Set([...monitored, ...named.keys()])].map((code) => {
    const party = named.get(code);
    return {
      code,
      reach: party ? finding.polarity : 'not-named',
      qualifier: party?.qualifier ?? null,
    };
  });
}
