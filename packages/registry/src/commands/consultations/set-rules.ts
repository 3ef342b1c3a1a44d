import { type ConsultationRules, isConsultationRefusal, setRules } from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { refusedBy } from './found.js';

/** The secretariat writes down what the body decided for its consultations. The latest counts, for what comes after. */
export const setConsultationRules = command<
  { readonly body: string; readonly rules: ConsultationRules },
  Subject,
  { rules: string }
>({
  act: 'set-consultation-rules',
  read: 'set-consultation-rules',
  changesPublic: false,
  async find(tx, { body }) {
    const row = await tx.selectFrom('bodies').select('id').where('key', '=', body).executeTakeFirst();
    return row
      ? {
          thing: { kind: 'consultation-rules', body, round: null, openTo: ['secretariat'] },
          ...{ bodyId: row.id, roundId: null },
        }
      : unknownThing();
  },
  async perform(tx, { bodyId }, { rules: asked }, { actor, at, tell }) {
    const rules = setRules(asked);
    if (isConsultationRefusal(rules)) return refusedBy(rules);
    const id = newId();
    await tx
      .insertInto('consultation_rules')
      .values({
        ...{ id, body_id: bodyId, round_id: null, smallest_cell: rules.smallestCell },
        ...{ country_from_groups: rules.countryFromGroups, country_from_children: rules.countryFromChildren },
        ...{ concern_days: rules.concernDays, material_days: rules.materialDays, set_by: actor, set_at: at },
      })
      .execute();
    await tell({ thing: { kind: 'consultation-rules', id }, content: rules });
    return { rules: id };
  },
});
