import {
  contributionSurroundings,
  listContradictions,
  listContributions,
  roundsOfPerson,
} from '@rapporteur/registry';
import type { Desk } from '../../desk/desk.js';
import type { Waiting } from '../../desk/waiting.js';
import { deskContradictions, deskContribution, deskContributions } from './addresses.js';

/** What waits for a person about contributions, in each round of the mandates. */
export async function waitingContributions({ db, signedIn: { viewer } }: Desk): Promise<readonly Waiting[]> {
  const all: Waiting[] = [];
  for (const round of await roundsOfPerson(db, viewer)) {
    const around = await contributionSurroundings(db, viewer, round);
    if (!around) continue;
    const contributions = await listContributions(db, viewer, round);
    const count = contributions.filter(({ inHand }) => inHand?.state === 'submitted').length;
    if (count > 0)
      all.push({
        round,
        address: deskContributions(round),
        text: 'contribution.waiting.check',
        values: { count },
      });
    for (const { key, own, inHand, response, window, maySendResponse } of contributions) {
      const address = deskContribution(round, key);
      if (own?.contribution.state === 'returned')
        all.push({ round, address, text: 'contribution.waiting.returned' });
      if (inHand && response?.state === 'sent')
        all.push({ round, address, text: 'contribution.waiting.response' });
      const isOpen = window !== null && window.from <= around.today && around.today <= window.until;
      if (maySendResponse && isOpen && (response === null || response.state === 'draft'))
        all.push({
          ...{ round, address, text: 'contribution.waiting.respond' },
          due: { day: window.until, decision: window.decision },
        });
    }
    const pairs = (await listContradictions(db, viewer, round)).filter(({ mayNote }) => mayNote).length;
    if (pairs > 0)
      all.push({
        ...{ round, address: deskContradictions(round), text: 'contribution.waiting.contradictions' },
        values: { count: pairs },
      });
  }
  return all;
}
