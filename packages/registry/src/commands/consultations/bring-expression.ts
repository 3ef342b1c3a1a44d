import {
  type AskedExpression,
  inHandsOf,
  isConsultationRefusal,
  receiveExpression,
  refusedUnlessOpen,
  reviewExpression as review,
} from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { refuse, unknownThing } from '../../refusal.js';
import { command } from '../command.js';
import {
  actingOf,
  type ConsultationName,
  type FoundConsultation,
  findConsultation,
  findExpression,
  findParticipant,
  refusedBy,
} from './found.js';

export interface ExpressionToBring extends ConsultationName {
  readonly expression: Omit<AskedExpression, 'id'>;
  /** Of a drawing: made anew from its points, never the file that was given. */
  readonly drawing: Uint8Array | null;
}

/** The facilitator brings in what a child wrote or drew. The named reviewer sees it before anyone else. */
export const bringExpression = command<ExpressionToBring, FoundConsultation, { expression: string }>({
  act: 'bring-expression',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['facilitator'])),
  async perform(tx, { consultation, bodyId, roundId }, { expression: asked, drawing }, doing) {
    if ((asked.kind === 'drawing') !== (drawing !== null))
      return refuse('consultation-not-a-scan', 'Choose the scan of the drawing.', { field: 'drawing' });
    const number = { group: asked.group, number: asked.participant };
    const found = isWhole(number) ? await findParticipant(tx, consultation.id, number) : null;
    const id = newId();
    const received = receiveExpression(
      consultation,
      found?.participant ?? null,
      { ...asked, id },
      actingOf(doing),
    );
    if (isConsultationRefusal(received)) return refusedBy(received);
    await tx
      .insertInto('consultation_expressions')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, consultation_id: consultation.id, kind: received.kind },
        ...{ group_number: received.group, participant_number: received.participant, text: received.text },
        ...{ language: received.language, state: received.state, bytes: drawing },
        ...{ brought_by: doing.actor, brought_at: doing.at, reviewed_by: null, reviewed_at: null },
      })
      .execute();
    await doing.tell({ thing: { kind: 'expression', id }, content: received.text });
    return { expression: id };
  },
});

/** The reviewer lets it through, or gives it back. */
export const reviewExpression = command<
  ConsultationName & { readonly expression: string; readonly passes: boolean },
  FoundConsultation,
  { expression: string }
>({
  act: 'review-expression',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['reviewer'])),
  async perform(tx, { consultation }, { expression: id, passes }, doing) {
    const expression = await findExpression(tx, consultation.id, id);
    if (!expression || expression.state === 'locked' || expression.state === 'erased') return unknownThing();
    const reviewed = review(expression, { passes }, actingOf(doing));
    if (isConsultationRefusal(reviewed)) return refusedBy(reviewed);
    await tx
      .updateTable('consultation_expressions')
      .set({ state: reviewed.state, reviewed_by: doing.actor, reviewed_at: doing.at })
      .where('id', '=', id)
      .execute();
    await doing.tell({ thing: { kind: 'expression', id }, content: { passes } });
    return { expression: id };
  },
});

/** Where a work of children can be found, for the secretariat alone: kept as words, never opened. */
export const noteLink = command<
  ConsultationName & { readonly address: string; readonly said: string },
  FoundConsultation,
  { note: string }
>({
  act: 'note-link',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['facilitator'])),
  async perform(tx, { consultation, bodyId, roundId }, { address, said }, { actor, at, tell }) {
    const closed = refusedUnlessOpen(consultation);
    if (closed) return refusedBy(closed);
    if (address.trim() === '')
      return refuse('consultation-text-empty', 'Nothing was written.', { field: 'address' });
    const id = newId();
    await tx
      .insertInto('consultation_link_notes')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, consultation_id: consultation.id },
        ...{ address: address.trim(), said: said.trim(), noted_by: actor, noted_at: at },
      })
      .execute();
    await tell({ thing: { kind: 'link-note', id }, content: { address, said } });
    return { note: id };
  },
});

function isWhole({ group, number }: { readonly group: number; readonly number: number }): boolean {
  return [group, number].every((each) => Number.isInteger(each) && each > 0 && each < 1000);
}
