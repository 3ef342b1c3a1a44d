import type { Answer, SavedAnswer } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';
import type { FoundReply } from './found.js';

type Place = Pick<FoundReply, 'reply' | 'bodyId' | 'roundId'>;

/**
 * Writes an answer over the version that it was decided over.
 * @returns false where somebody else was first: nothing was written then
 */
export async function writeAnswer(
  tx: Transaction<Schema>,
  { reply, bodyId, roundId }: Place,
  { answer, keep }: SavedAnswer,
): Promise<boolean> {
  const place = { body_id: bodyId, round_id: roundId, reply_id: reply.id };
  if (keep)
    await tx
      .insertInto('reply_answer_versions')
      .values({ id: newId(), ...place, ...rowOf(keep) })
      .onConflict((conflict) => conflict.columns(['reply_id', 'address', 'version']).doNothing())
      .execute();
  const row = rowOf(answer);
  const { address: _same, ...values } = row;
  const written =
    answer.version === 1
      ? await tx
          .insertInto('reply_answers')
          .values({ id: newId(), ...place, ...row })
          .onConflict((conflict) => conflict.columns(['reply_id', 'address']).doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('reply_answers')
          .set(values)
          .where('reply_id', '=', reply.id)
          .where('address', '=', answer.address)
          .where('version', '=', answer.version - 1)
          .executeTakeFirst();
  return ('numUpdatedRows' in written ? written.numUpdatedRows : written.numInsertedOrUpdatedRows) === 1n;
}

function rowOf({ address, version, content, manner, by, at }: Answer) {
  if (by === null || at === null) throw new Error('An answer without a writer can not be kept.');
  return { address, version, content: JSON.stringify(content), manner, saved_by: by, saved_at: at };
}
