import {
  registerOrganisation as decide,
  isContributionRefusal,
  type OrganisationInput,
  thingOfOrganisation,
} from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { organisationOf } from '../../queries/stored-contributions.js';
import { unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { refusedBy } from './found.js';

interface Input extends OrganisationInput {
  /** Key of the body. */
  readonly body: string;
  /** Of the organisation that is changed; a new one without. */
  readonly id?: string;
}

/** Enters an organisation, so that its people can be invited, or corrects what is known of it. */
export const registerOrganisation = command<Input, Subject & { readonly body: string }, { id: string }>({
  act: 'register-organisation',
  read: 'read-organisation',
  changesPublic: false,
  async find(tx, { body: key, id }) {
    // Two who enter the same name come one after the other.
    const body = await tx
      .selectFrom('bodies')
      .select('id')
      .where('key', '=', key)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!body) return unknownThing();
    const thing = thingOfOrganisation({ body: key, id: id ?? '', party: null });
    return { thing, bodyId: body.id, roundId: null, body: key };
  },
  async perform(tx, { bodyId, body }, { id: given, ...input }, { at, tell }) {
    const rows = await tx.selectFrom('organisations').selectAll().where('body_id', '=', bodyId).execute();
    if (given !== undefined && !rows.some(({ id }) => id === given)) return unknownThing();
    const known = rows.map((row) => organisationOf(row, body));
    const decided = decide({ id: given ?? newId(), body }, input, known);
    if (isContributionRefusal(decided)) return refusedBy(decided);
    const { id, name, kind, party, register, registerNumber } = decided;
    const values = { name, kind, party, register, register_number: registerNumber };
    if (given === undefined)
      await tx
        .insertInto('organisations')
        .values({ id, body_id: bodyId, round_id: null, ...values, registered_at: at })
        .execute();
    else await tx.updateTable('organisations').set(values).where('id', '=', id).execute();
    await tell({ thing: { kind: 'organisation', id }, content: values });
    return { id };
  },
});
