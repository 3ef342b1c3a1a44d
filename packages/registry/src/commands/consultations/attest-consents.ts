import {
  type AskedParticipant,
  attestConsents as decide,
  inHandsOf,
  isConsultationRefusal,
  refusedUnlessOpen,
} from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import {
  actingOf,
  type ConsultationName,
  type FoundConsultation,
  findConsultation,
  findParticipant,
  refusedBy,
} from './found.js';

/** The facilitator attests what a child and a carer agreed to. The child is a number in a group. */
export const attestConsents = command<
  ConsultationName & { readonly participant: AskedParticipant },
  FoundConsultation,
  { participant: string }
>({
  act: 'attest-consents',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['facilitator'])),
  async perform(tx, { consultation, bodyId, roundId }, { participant: asked }, doing) {
    const closed = refusedUnlessOpen(consultation);
    if (closed) return refusedBy(closed);
    const attested = decide(asked, actingOf(doing));
    if (isConsultationRefusal(attested)) return refusedBy(attested);
    if (await findParticipant(tx, consultation.id, attested))
      return refuse(
        'consultation-participant-twice',
        'Consents are recorded under this number already. Whoever changes their mind withdraws.',
        { field: 'number' },
      );
    const id = newId();
    const { group, number, ageBand, gender, child, carer, replaced, keptUntil } = attested;
    await tx
      .insertInto('consultation_participants')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, consultation_id: consultation.id },
        ...{ group_number: group, number, age_band: ageBand, gender, child: JSON.stringify(child) },
        ...{ carer: carer === null ? null : JSON.stringify(carer), replaced, kept_until: keptUntil },
        ...{ attested_by: doing.actor, attested_at: doing.at, withdrawn_at: null },
      })
      .execute();
    await doing.tell({ thing: { kind: 'participant', id }, content: attested });
    return { participant: id };
  },
});
