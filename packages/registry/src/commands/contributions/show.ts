import { type SeenContribution, seenContribution } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { storedContributions } from '../../queries/stored-contributions.js';

/** What everyone reads of a contribution: the whole content of its public row. */
export interface ShownContribution extends SeenContribution {
  /** The State's response beside it; null where none is published. */
  readonly response: {
    readonly party: string;
    readonly language: string;
    readonly text: string;
  } | null;
  /** The days for it, and the decision that gives them. */
  readonly window: { readonly decision: string; readonly from: string; readonly until: string } | null;
}

/** Makes the public row anew, or takes it away: called by every act that changes what is shown. */
export async function showContribution(tx: Transaction<Schema>, id: string): Promise<void> {
  const [stored] = await storedContributions(tx, { id });
  if (!stored) return;
  const { contribution, organisation, response, window } = stored;
  const { key, state, audience, party } = contribution;
  await tx.deleteFrom('shown_contributions').where('key', '=', key).execute();
  const seen = seenContribution(contribution, organisation, { seesName: false });
  if (state !== 'published' || audience !== 'public' || !seen) return;
  const shown: ShownContribution = {
    ...seen,
    response:
      response?.state === 'published'
        ? { party: response.party, language: response.language, text: response.text }
        : null,
    window: window && { decision: window.decision, from: window.from, until: window.until },
  };
  await tx
    .insertInto('shown_contributions')
    .values({ key, body_id: stored.bodyId, round_id: stored.roundId, party, content: JSON.stringify(shown) })
    .execute();
}
