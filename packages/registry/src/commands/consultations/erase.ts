import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';

export interface Erasing {
  readonly bodyId: string;
  readonly roundId: string | null;
  readonly at: string;
}

/**
 * Content goes from the rows and from our pages; that it was there stays. The files of the database still hold it until
 * they are made anew (`scrub-erased.ts`), and backups until they are too old: see decision 0313.
 */
export async function forgetExpressions(
  tx: Transaction<Schema>,
  ids: readonly string[],
  { bodyId, roundId, at }: Erasing,
): Promise<void> {
  if (ids.length === 0) return;
  const published = tx
    .selectFrom('consultation_quotations')
    .select('report_quotation_id')
    .where('expression_id', 'in', [...ids]);
  await tx.deleteFrom('consultation_report_quotations').where('id', 'in', published).execute();
  await tx
    .updateTable('consultation_quotations')
    .set({ words: '', state: 'withdrawn', report_quotation_id: null })
    .where('expression_id', 'in', [...ids])
    .execute();
  await tx
    .deleteFrom('consultation_report_drawings')
    .where('id', 'in', [...ids])
    .execute();
  await tx
    .updateTable('consultation_expressions')
    .set({ text: '', bytes: null, participant_number: 0, state: 'erased' })
    .where('id', 'in', [...ids])
    .execute();
  await noteErasure(tx, { bodyId, roundId, at });
}

export async function noteErasure(tx: Transaction<Schema>, { bodyId, roundId, at }: Erasing): Promise<void> {
  await tx
    .insertInto('erasures')
    .values({ id: newId(), body_id: bodyId, round_id: roundId, erased_at: at, scrubbed_at: null })
    .execute();
}
