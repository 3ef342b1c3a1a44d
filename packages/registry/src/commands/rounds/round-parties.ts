import { monitoredOn, stateOn } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';
import { treatyFacts } from '../../queries/body-knowledge.js';
import type { StoredRound } from '../../queries/round-at-work.js';
import { insertRows } from '../save-edition-rows.js';

/**
 * The parties of a launched round as its decisions and the treaty make them on a day: monitored; outside, which the
 * treaty bound at the launch; joined later. Made anew whenever one of these changes.
 */
export async function saveRoundParties(
  tx: Transaction<Schema>,
  round: StoredRound,
  on: string,
): Promise<void> {
  const launched = round.stages.find(({ stage }) => stage === 'launched');
  if (!launched) return;
  const facts = await treatyFacts(tx, round.bodyId);
  const monitored = new Set(monitoredOn(round, on).map(({ party }) => party));
  const codes = [...new Set([...monitored, ...facts.map(({ party }) => party)])].sort();
  const rows = codes.flatMap((party) => {
    const state = stateOn(facts, party, on);
    const isBound = state.inForce !== null && state.left === null;
    if (!monitored.has(party) && !isBound) return [];
    const joinedLater = (state.inForce ?? '') > launched.from;
    return [
      {
        ...{ id: newId(), body_id: round.bodyId, round_id: round.id, party },
        standing: monitored.has(party) ? 'monitored' : joinedLater ? 'joined-later' : 'outside',
        ...{ signed_on: state.signed, ratified_on: state.ratified, in_force_on: state.inForce },
      },
    ];
  });
  await tx.deleteFrom('round_parties').where('round_id', '=', round.id).execute();
  await insertRows(tx, 'round_parties', rows);
}
