import { isKeptLongEnough } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../../database.js';
import { transact } from '../../engine/one-transaction.js';
import { appendHistory } from '../../history/history.js';
import { presetOfBody } from '../../queries/body-knowledge.js';
import { dayIn } from '../../queries/people.js';
import { storedRound } from '../../queries/round-at-work.js';
import { noteErasure } from '../consultations/erase.js';

/**
 * Erases of contributions what is kept long enough by the body's preset, as an act of nobody: texts that were never sent
 * and the work behind those that were; and from whom a contribution is whose name was withheld. What was published stays.
 */
export async function eraseDueContributions(db: Database, now: Date): Promise<{ readonly erased: number }> {
  const rounds = await db
    .selectFrom('contributions')
    .innerJoin('rounds', 'rounds.id', 'contributions.round_id')
    .select('rounds.id')
    .distinct()
    .execute();
  let erased = 0;
  for (const { id } of rounds) {
    const round = await storedRound(db, { id });
    const retention = round && (await presetOfBody(db, round.bodyId))?.working.retention;
    if (!round || !retention) continue;
    const adopted = round.stages.find(({ stage }) => stage === 'adopted')?.from ?? null;
    const today = dayIn(round.zone, now);
    const work = isKeptLongEnough(retention['contribution-in-work'], adopted, today);
    const names = isKeptLongEnough(retention['confidential-name'], adopted, today);
    if (!work && !names) continue;
    erased += await transact(db, async (tx) => {
      const count = (work ? await eraseWork(tx, id) : 0) + (names ? await eraseNames(tx, id) : 0);
      if (count === 0) return 0;
      const at = now.toISOString();
      await noteErasure(tx, { bodyId: round.bodyId, roundId: id, at });
      await appendHistory(tx, {
        ...{ round: id, body: round.bodyId, at, actor: 'retention', act: 'erase-due', manner: 'calculated' },
        thing: { kind: 'contributions', id },
      });
      return count;
    });
  }
  return { erased };
}

async function eraseWork(tx: Transaction<Schema>, round: string): Promise<number> {
  const parts = await tx.deleteFrom('contribution_parts').where('round_id', '=', round).executeTakeFirst();
  const drafts = await tx
    .deleteFrom('contributions')
    .where('round_id', '=', round)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return Number(parts.numDeletedRows + drafts.numDeletedRows);
}

/** The organisation and the person who sent it; the text, which was given to be read, stays. */
async function eraseNames(tx: Transaction<Schema>, round: string): Promise<number> {
  const names = await tx
    .updateTable('contributions')
    .set({ organisation_id: null })
    .where('round_id', '=', round)
    .where('name', '=', 'withheld')
    .where('organisation_id', 'is not', null)
    .returning('id')
    .execute();
  const ids = names.map(({ id }) => id);
  if (ids.length > 0)
    await tx
      .updateTable('contribution_submissions')
      .set({ sent_by: null })
      .where('contribution_id', 'in', ids)
      .execute();
  return ids.length;
}
