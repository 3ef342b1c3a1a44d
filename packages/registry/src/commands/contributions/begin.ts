import {
  type Contribution,
  type ContributionTerms,
  beginContribution as decide,
  isContributionRefusal,
} from '@rapporteur/monitoring';
import { isId, newId } from '../../ids.js';
import { unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { contributionField } from './field.js';
import { chanceKey, refusedBy } from './found.js';

interface Input extends ContributionTerms {
  /** Key of the round. */
  readonly round: string;
  /** Id of the organisation, of which the person holds a mandate. */
  readonly organisation: string;
  readonly kind: Contribution['kind'];
}

interface Found extends Subject {
  readonly roundId: string;
  readonly body: string;
}

/** An organisation begins a contribution, or comments on a reply: empty, and its own alone. */
export const beginContribution = command<Input, Found, { key: string }>({
  act: 'begin-contribution',
  // Of a round that is being prepared nobody outside may know.
  read: 'read-round-at-work',
  changesPublic: false,
  async find(tx, { round, organisation }) {
    const row = await tx
      .selectFrom('rounds')
      .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
      .select(['rounds.id', 'rounds.body_id', 'bodies.key as body'])
      .where('rounds.key', '=', round)
      .executeTakeFirst();
    const own =
      row && isId(organisation)
        ? await tx
            .selectFrom('organisations')
            .select('id')
            .where('id', '=', organisation)
            .where('body_id', '=', row.body_id)
            .executeTakeFirst()
        : undefined;
    if (!row || !own) return unknownThing();
    const thing = { kind: 'contribution', body: row.body, round, organisation, openTo: ['team' as const] };
    return { thing, bodyId: row.body_id, roundId: row.id, body: row.body };
  },
  async perform(tx, { bodyId, roundId, body }, input, { at, on, tell }) {
    const field = await contributionField(tx, roundId, input, on);
    const decided = decide({ ...input, id: newId(), key: chanceKey(), body }, field);
    if (isContributionRefusal(decided)) return refusedBy(decided);
    const { id, key, organisation, kind, party, language, name, audience, state, version } = decided;
    await tx
      .insertInto('contributions')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, key, organisation_id: organisation, kind, party },
        ...{ language, name, audience, state, version, reason: null, published_on: null, begun_at: at },
      })
      .execute();
    await tell({ thing: { kind: 'contribution', id } });
    return { key };
  },
});
