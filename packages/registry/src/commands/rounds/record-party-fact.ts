import { type DatedFact, recordPartyFact as decide, isPartyFactRefusal } from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { treatyFacts } from '../../queries/body-knowledge.js';
import { storedRound } from '../../queries/round-at-work.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import { type BodySubject, findBody } from './places.js';
import { saveRoundParties } from './round-parties.js';

export interface PartyFactToRecord extends DatedFact {
  /** Key of the body. */
  readonly body: string;
  /** Every State that can be named, by code: the names of States are the caller's. */
  readonly states: readonly string[];
}

/** Records a dated fact of a State and the treaty, with its source. What it corrects stays, superseded. */
export const recordPartyFact = command<PartyFactToRecord, BodySubject, { readonly id: string }>({
  act: 'record-party-fact',
  read: 'read-preset',
  find: (tx, { body }) => findBody(tx, body, 'party-fact'),
  async perform(tx, { bodyId }, { body: _body, states, ...given }, { actor, at, on, tell }) {
    const fact = decide(given, await treatyFacts(tx, bodyId), new Set(states));
    if (isPartyFactRefusal(fact)) return refuse(fact.code, fact.message, { field: fact.field });
    const before = await tx
      .selectFrom('party_facts as own')
      .select('own.id')
      .where('own.body_id', '=', bodyId)
      .where('own.round_id', 'is', null)
      .where('own.key', '=', fact.key)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('party_facts as later').select('later.id').whereRef('later.supersedes', '=', 'own.id'),
          ),
        ),
      )
      .executeTakeFirst();
    const id = newId();
    await tx
      .insertInto('party_facts')
      .values({
        ...{ id, body_id: bodyId, round_id: null, import_id: null, line: null, key: fact.key },
        ...{ supersedes: before?.id ?? null, source: fact.source, party: fact.party, fact: fact.fact },
        ...{ said: fact.said, dated: fact.from, provision: fact.provision, ends: fact.until },
        ...{ recorded_by: actor, recorded_at: at },
      })
      .execute();
    // Who is outside of a round that runs, or joined later, follows from the treaty.
    const running = await tx
      .selectFrom('round_stages')
      .select('round_id')
      .where('body_id', '=', bodyId)
      .where('stage', '=', 'launched')
      .orderBy('round_id')
      .execute();
    for (const { round_id } of running) {
      const round = await storedRound(tx, { id: round_id });
      if (round) await saveRoundParties(tx, round, on);
    }
    await tell({ thing: { kind: 'party-fact', id }, content: fact });
    return { id };
  },
});
