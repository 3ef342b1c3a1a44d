import { inHandsOf, isConsultationRefusal, withdraw } from '@rapporteur/monitoring';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import { forgetExpressions } from './erase.js';
import {
  actingOf,
  type ConsultationName,
  expressionOf,
  type FoundConsultation,
  findConsultation,
  findParticipant,
  quotationOf,
  refusedBy,
} from './found.js';

/**
 * A child or a carer takes everything back, through the facilitator. What the child gave is erased, and goes from our
 * pages if it stood there. Figures that were published stay: a number that went down by one would tell who it was.
 */
export const withdrawParticipant = command<
  ConsultationName & { readonly group: number; readonly participant: number },
  FoundConsultation,
  { isAfterTheDay: boolean }
>({
  act: 'withdraw-participant',
  read: 'read-consultation',
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['facilitator'])),
  async perform(tx, { consultation, bodyId, roundId }, input, doing) {
    const number = { group: input.group, number: input.participant };
    const found = await findParticipant(tx, consultation.id, number);
    if (!found)
      return refuse('consultation-participant-unknown', 'There is no such number in this group.', {
        field: 'participant',
      });
    const rows = await tx
      .selectFrom('consultation_expressions')
      .selectAll()
      .where('consultation_id', '=', consultation.id)
      .where('group_number', '=', number.group)
      .where('participant_number', '=', number.number)
      .forNoKeyUpdate()
      .execute();
    const quoted = rows.length
      ? await tx
          .selectFrom('consultation_quotations')
          .selectAll()
          .where(
            'expression_id',
            'in',
            rows.map(({ id }) => id),
          )
          .execute()
      : [];
    const material = {
      participant: found.participant,
      ...{ expressions: rows.map(expressionOf), quotations: quoted.map(quotationOf) },
    };
    const withdrawn = withdraw(consultation, material, actingOf(doing));
    if (isConsultationRefusal(withdrawn)) return refusedBy(withdrawn);
    await tx
      .updateTable('consultation_participants')
      .set({ withdrawn_at: doing.at })
      .where('id', '=', found.id)
      .execute();
    const gone = withdrawn.expressions.filter(({ state }) => state === 'erased').map(({ id }) => id);
    await forgetExpressions(tx, gone, { bodyId, roundId, at: doing.at });
    await doing.tell({ thing: { kind: 'participant', id: found.id } });
    return { isAfterTheDay: withdrawn.isAfterTheDay };
  },
});
