import {
  type Concern,
  decideContent,
  type Expression,
  inHandsOf,
  isConsultationRefusal,
  raiseConcern as raise,
  recordReferral as record,
} from '@rapporteur/monitoring';
import type { Selectable, Transaction } from 'kysely';
import type { Schema, Tables } from '../../database.js';
import { newId } from '../../ids.js';
import { isRefusal, type Refusal, unknownThing } from '../../refusal.js';
import { command } from '../command.js';
import { queueLetter } from '../letters/queue-letter.js';
import { forgetExpressions } from './erase.js';
import {
  actingOf,
  type ConsultationName,
  type FoundConsultation,
  findConsultation,
  findExpression,
  refusedBy,
} from './found.js';

/*
 * Protection concerns. The history tells that one was raised, referred and decided; not even a digest of the content
 * goes there.
 */

type Named = ConsultationName & { readonly expression: string };

/** The facilitator or the reviewer: from then on only the safeguarding lead and the deputy read it. */
export const raiseConcern = command<Named, FoundConsultation, { raised: true }>({
  act: 'raise-concern',
  read: 'read-consultation',
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['facilitator', 'reviewer'])),
  async perform(tx, { consultation, bodyId, roundId }, input, doing) {
    const expression = await findExpression(tx, consultation.id, input.expression);
    if (!expression) return unknownThing();
    const raised = raise(expression, newId(), actingOf(doing));
    if (isConsultationRefusal(raised)) return unknownThing();
    await tx
      .updateTable('consultation_expressions')
      .set({ state: 'locked' })
      .where('id', '=', expression.id)
      .execute();
    await takeBack(tx, expression.id);
    await tx
      .insertInto('consultation_concerns')
      .values({
        ...{ id: raised.concern.id, body_id: bodyId, round_id: roundId, consultation_id: consultation.id },
        ...{ expression_id: expression.id, raised_by: doing.actor, raised_at: doing.at },
        ...{ referred_on: null, referred_by: null, service: null, acknowledged_on: null },
        ...{ decision: null, decided_by: null, decided_at: null },
      })
      .execute();
    await doing.tell({ thing: { kind: 'concern', id: raised.concern.id } });
    // That something waits, and no more: not even of which kind it is.
    const { 'safeguarding-lead': lead, deputy } = consultation.people;
    for (const person of [lead, deputy])
      if (person !== undefined)
        await queueLetter(tx, {
          ...{ kind: 'waits', bodyId, roundId, to: { person }, path: '/desk', by: null, at: doing.at },
        });
    return { raised: true };
  },
});

type FoundConcern = FoundConsultation & { readonly concern: Concern; readonly expression: Expression };

/** Lead or deputy: a referral was made, to which service, and when the service said that it has it. */
export const recordReferral = command<
  Named & { readonly madeOn: string; readonly service: string; readonly acknowledgedOn: string | null },
  FoundConcern,
  { recorded: true }
>({
  act: 'record-referral',
  read: 'read-concern',
  changesPublic: false,
  find: findConcern,
  async perform(tx, { concern }, input, doing) {
    const recorded = record(concern, input, actingOf(doing));
    if (isConsultationRefusal(recorded)) return refusedBy(recorded);
    const { referral } = recorded;
    await tx
      .updateTable('consultation_concerns')
      .set({
        ...{ referred_on: referral?.madeOn ?? null, referred_by: referral?.madeBy ?? null },
        ...{ service: referral?.service ?? null, acknowledged_on: referral?.acknowledgedOn ?? null },
      })
      .where('id', '=', concern.id)
      .execute();
    await doing.tell({ thing: { kind: 'concern', id: concern.id } });
    return { recorded: true };
  },
});

/** Lead or deputy: the content stays locked for its time, or goes at once. */
export const decideConcern = command<
  Named & { readonly decision: 'kept' | 'erased' },
  FoundConcern,
  { decision: string }
>({
  act: 'decide-concern',
  read: 'read-concern',
  changesPublic: false,
  find: findConcern,
  async perform(tx, { concern, expression, bodyId, roundId }, { decision }, doing) {
    const decided = decideContent({ concern, expression }, decision, actingOf(doing));
    if (isConsultationRefusal(decided)) return unknownThing();
    await tx
      .updateTable('consultation_concerns')
      .set({ decision, decided_by: doing.actor, decided_at: doing.at })
      .where('id', '=', concern.id)
      .execute();
    if (decided.expression.state === 'erased')
      await forgetExpressions(tx, [expression.id], { bodyId, roundId, at: doing.at });
    await doing.tell({ thing: { kind: 'concern', id: concern.id }, content: { decision } });
    return { decision };
  },
});

async function findConcern(tx: Transaction<Schema>, input: Named): Promise<FoundConcern | Refusal> {
  const found = await findConsultation(tx, input, (each) => inHandsOf(each, ['safeguarding-lead', 'deputy']));
  if (isRefusal(found)) return found;
  const expression = await findExpression(tx, found.consultation.id, input.expression);
  const row = expression
    ? await tx
        .selectFrom('consultation_concerns')
        .selectAll()
        .where('expression_id', '=', expression.id)
        .forNoKeyUpdate()
        .executeTakeFirst()
    : undefined;
  return expression && row ? { ...found, expression, concern: concernOf(row) } : unknownThing();
}

export function concernOf(row: Selectable<Tables['consultation_concerns']>): Concern {
  return {
    ...{ id: row.id, expression: row.expression_id, raisedBy: row.raised_by, raisedAt: row.raised_at },
    referral:
      row.referred_on !== null && row.referred_by !== null && row.service !== null
        ? {
            ...{ madeOn: row.referred_on, madeBy: row.referred_by, service: row.service },
            acknowledgedOn: row.acknowledged_on,
          }
        : null,
    ...{ decision: row.decision, decidedBy: row.decided_by, decidedAt: row.decided_at },
  };
}

/** What was proposed or published from it goes too. */
async function takeBack(tx: Transaction<Schema>, expression: string): Promise<void> {
  const published = tx
    .selectFrom('consultation_quotations')
    .select('report_quotation_id')
    .where('expression_id', '=', expression);
  await tx.deleteFrom('consultation_report_quotations').where('id', 'in', published).execute();
  await tx.deleteFrom('consultation_report_drawings').where('id', '=', expression).execute();
  // A drawing is published under the id of what the child gave.
  await tx.deleteFrom('consultation_report_drawings').where('id', '=', expression).execute();
  await tx
    .updateTable('consultation_quotations')
    .set({ words: '', state: 'withdrawn', report_quotation_id: null })
    .where('expression_id', '=', expression)
    .execute();
}
