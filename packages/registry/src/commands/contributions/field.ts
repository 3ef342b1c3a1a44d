import { type Contribution, type ContributionField, usualContributionRules } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';

/** What may be named in a contribution to this round, and until when it is taken. */
export async function contributionField(
  tx: Transaction<Schema>,
  roundId: string,
  _asked: Pick<Contribution, 'kind' | 'party'>,
  on: string,
): Promise<ContributionField> {
  const parties = await tx
    .selectFrom('round_parties')
    .select('party')
    .where('round_id', '=', roundId)
    .where('standing', '=', 'monitored')
    .execute();
  const questions = await tx
    .selectFrom('questions')
    .select('number')
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute();
  return {
    parties: parties.map(({ party }) => party),
    questions: questions.map(({ number }) => number),
    rules: usualContributionRules,
    today: on,
    closes: null,
  };
}
