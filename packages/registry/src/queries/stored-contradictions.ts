import type { Citation } from '@rapporteur/document';
import type { Contradiction } from '@rapporteur/monitoring';
import type { Database } from '../database.js';

export interface StoredContradiction {
  readonly contradiction: Contradiction;
  readonly bodyId: string;
  readonly roundId: string;
}

/** By question and party. Whoever calls asks `may` before anything of it leaves the registry. */
export async function storedContradictions(
  db: Database,
  which: { readonly round?: string; readonly id?: string; readonly isLocked?: boolean },
): Promise<readonly StoredContradiction[]> {
  let asked = db
    .selectFrom('contradictions')
    .innerJoin('bodies', 'bodies.id', 'contradictions.body_id')
    .innerJoin('rounds', 'rounds.id', 'contradictions.round_id')
    .selectAll('contradictions')
    .select(['bodies.key as body', 'rounds.key as round'])
    .orderBy('question')
    .orderBy('party')
    .orderBy('marked_at')
    .orderBy('contradictions.id');
  if (which.round !== undefined) asked = asked.where('contradictions.round_id', '=', which.round);
  if (which.id !== undefined) asked = asked.where('contradictions.id', '=', which.id);
  if (which.isLocked) asked = asked.forNoKeyUpdate('contradictions');
  const rows = await asked.execute();
  return rows.map((row) => ({
    bodyId: row.body_id,
    roundId: row.round_id,
    contradiction: {
      ...{ id: row.id, body: row.body, round: row.round, party: row.party, question: row.question },
      replied: { reply: row.reply_id, answer: row.answer, citation: row.replied as Citation },
      contributed: {
        contribution: row.contribution_id,
        part: row.part_id,
        citation: row.contributed as Citation,
      },
      ...{ markedBy: row.marked_by, markedAt: row.marked_at, state: row.state },
    },
  }));
}
