import {
  castVote as decide,
  decisionsOn,
  openProcedure,
  openToOn,
  type Vote,
  type WrittenProcedure,
} from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { presetOfBody, treatyParties } from '../../queries/body-knowledge.js';
import { bodyDecisions } from '../../queries/round-at-work.js';
import { bodyProcedures } from '../../queries/stored-meetings.js';
import { isRefusal, refuse, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { findBody, findRoundAtWork } from '../rounds/places.js';

/** Puts a proposal to the vote in writing, until a day that a decision set. */
export const openWrittenProcedure = command<
  Omit<WrittenProcedure, 'id'>,
  Subject,
  { readonly id: string; readonly number: string }
>({
  act: 'open-written-procedure',
  read: 'read-preset',
  changesPublic: false,
  async find(tx, { body, round }) {
    const own = await findBody(tx, body, 'written-procedure');
    if (isRefusal(own) || round === null) return own;
    const found = await findRoundAtWork(tx, round, 'written-procedure');
    return isRefusal(found) || found.bodyId === own.bodyId ? found : unknownThing();
  },
  async perform(tx, { bodyId, roundId }, input, { at, on, tell }) {
    const standing = decisionsOn(await bodyDecisions(tx, bodyId), on).map(({ number }) => number);
    const opened = openProcedure({ ...input, id: newId() }, await bodyProcedures(tx, bodyId), standing);
    if ('code' in opened) return refuse(opened.code, opened.message, { field: opened.field });
    const { id, number, proposal, opens, closes, decision, classification } = opened;
    await tx
      .insertInto('written_procedures')
      .values({
        ...{
          id,
          body_id: bodyId,
          round_id: roundId,
          number,
          proposal_en: proposal.en,
          proposal_fr: proposal.fr,
        },
        ...{ opens, closes, decision, audience: classification.audience, public_from: classification.until },
        ...{ opened_at: null, entered_at: at },
      })
      .execute();
    await tell({ thing: { kind: 'written-procedure', id }, content: opened });
    return { id, number };
  },
});

/** Gives the vote of the party from which a member comes; given again before the last day, the new one counts. */
export const castVote = command<
  { readonly procedure: string; readonly vote: Vote },
  Subject & { procedure: WrittenProcedure },
  { readonly party: string; readonly vote: Vote }
>({
  act: 'cast-vote',
  read: 'read-written-procedure',
  changesPublic: false,
  async find(tx, { procedure: id }) {
    const row = await tx
      .selectFrom('written_procedures')
      .select(['body_id', 'round_id'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const procedure = row
      ? (await bodyProcedures(tx, row.body_id)).find((each) => each.id === id)
      : undefined;
    if (!row || !procedure) return unknownThing();
    const { body, round, classification } = procedure;
    const openTo = openToOn(classification, '0000-00-00');
    return {
      ...{ thing: { kind: 'written-procedure', body, round, openTo }, bodyId: row.body_id },
      ...{ roundId: row.round_id, procedure },
    };
  },
  async perform(tx, { bodyId, roundId, procedure }, { vote }, { by, actor, at, on, tell }) {
    const voters = (await presetOfBody(tx, bodyId))?.working.voting.who ?? [];
    const party = by.person.mandates.find(
      (mandate) =>
        mandate.body === procedure.body &&
        voters.includes(mandate.kind) &&
        mandate.party !== null &&
        mandate.from <= on &&
        (mandate.until === null || on <= mandate.until),
    )?.party;
    if (!party)
      return refuse('vote-not-yours', 'The rules of the body give your office no vote.', { field: 'vote' });
    const bound = (await treatyParties(tx, bodyId, on)).map((each) => each.party);
    const cast = decide({ party, vote }, procedure, { parties: bound, on });
    if ('code' in cast) return refuse(cast.code, cast.message, { field: cast.field });
    await tx
      .insertInto('cast_votes')
      .values({
        ...{ procedure_id: procedure.id, body_id: bodyId, round_id: roundId, party, vote: cast.vote },
        ...{ cast_by: actor, cast_at: at },
      })
      .onConflict((conflict) =>
        conflict
          .columns(['procedure_id', 'party'])
          .doUpdateSet({ vote: cast.vote, cast_by: actor, cast_at: at }),
      )
      .execute();
    await tell({ thing: { kind: 'written-procedure', id: procedure.id }, content: cast });
    return cast;
  },
});
