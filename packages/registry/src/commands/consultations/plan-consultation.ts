import {
  appoint,
  type Consultation,
  consultationRoles,
  isConsultationRefusal,
  mayReview,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';
import { refuse, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { type ConsultationName, findConsultation, refusedBy, saveConsultation } from './found.js';

export interface AskedConsultation {
  readonly round: string;
  readonly party: string;
  /** Ids of accounts by role. */
  readonly people: Readonly<Partial<Record<(typeof consultationRoles)[number], string>>>;
  /** Words that no published text may hold, one each. */
  readonly neverNamed: readonly string[];
}

/** The secretariat plans a consultation of children of a party and says who leads it. Nothing enters yet. */
export const planConsultation = command<AskedConsultation, Subject & { party: boolean }, { number: number }>({
  act: 'plan-consultation',
  read: 'plan-consultation',
  changesPublic: false,
  async find(tx, { round, party }) {
    const row = await tx
      .selectFrom('rounds')
      .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
      .select(['rounds.id', 'rounds.body_id', 'bodies.key as body'])
      .where('rounds.key', '=', round)
      .forNoKeyUpdate('rounds')
      .executeTakeFirst();
    if (!row) return unknownThing();
    const known = await tx
      .selectFrom('round_parties')
      .select('id')
      .where('round_id', '=', row.id)
      .where('party', '=', party)
      .executeTakeFirst();
    return {
      thing: { kind: 'consultation', body: row.body, round, openTo: ['secretariat'] },
      ...{ bodyId: row.body_id, roundId: row.id, party: known !== undefined },
    };
  },
  async perform(tx, { bodyId, roundId, thing, party }, input, { actor, at, tell }) {
    if (!party) return refuse('party-not-of-round', 'Choose a party of this round.', { field: 'party' });
    const last = await tx
      .selectFrom('consultations')
      .select((of) => of.fn.max('number').as('number'))
      .where('round_id', '=', roundId as string)
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    const id = newId();
    const planned = appoint(
      {
        ...{ id, body: thing.body, round: input.round, number, party: input.party },
        ...{ stage: 'preparing', people: {}, attested: [], neverNamed: input.neverNamed },
      },
      input.people,
    );
    if (isConsultationRefusal(planned)) return refusedBy(planned);
    const missing = await whoHasNoOffice(tx, bodyId, planned);
    if (missing)
      return refuse('consultation-role-missing', 'Choose people who hold that office.', { field: missing });
    await tx
      .insertInto('consultations')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId as string, number, party: input.party },
        ...{ stage: 'preparing', people: JSON.stringify(planned.people), attested: '[]' },
        ...{ never_named: [...input.neverNamed], summary: null, lessons: null, planned_by: actor },
        ...{ planned_at: at, opened_at: null, published_on: null, report_id: null },
      })
      .execute();
    await tell({ thing: { kind: 'consultation', id }, content: planned });
    return { number };
  },
});

/** Other people for the same roles, at any time before it is published. */
export const appointForConsultation = command<
  ConsultationName & Pick<AskedConsultation, 'people' | 'neverNamed'>,
  Extract<Awaited<ReturnType<typeof findConsultation>>, Subject>,
  { number: number }
>({
  act: 'plan-consultation',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input),
  async perform(tx, { consultation, bodyId }, { people, neverNamed }, { tell }) {
    const appointed = appoint({ ...consultation, neverNamed }, people);
    if (isConsultationRefusal(appointed)) return refusedBy(appointed);
    const missing = await whoHasNoOffice(tx, bodyId, appointed);
    if (missing)
      return refuse('consultation-role-missing', 'Choose people who hold that office.', { field: missing });
    await saveConsultation(tx, appointed);
    await tell({ thing: { kind: 'consultation', id: consultation.id }, content: appointed });
    return { number: consultation.number };
  },
});

/** The first role that is given to somebody who holds no office for it in this body. */
async function whoHasNoOffice(
  tx: Transaction<Schema>,
  bodyId: string,
  { people, party, round }: Consultation,
): Promise<string | null> {
  for (const role of consultationRoles) {
    const person = people[role];
    if (!person) continue;
    const rows = await tx
      .selectFrom('mandates')
      .leftJoin('rounds', 'rounds.id', 'mandates.round_id')
      .select(['mandates.kind', 'mandates.party', 'rounds.key as round'])
      .where('mandates.body_id', '=', bodyId)
      .where('mandates.person_id', '=', person)
      .execute();
    const held = rows.filter((mandate) => mandate.round === null || mandate.round === round);
    const office = role === 'deputy' ? 'safeguarding-lead' : role;
    const isFit = role === 'reviewer' ? mayReview(held, party) : held.some(({ kind }) => kind === office);
    if (!isFit) return role;
  }
  return null;
}
