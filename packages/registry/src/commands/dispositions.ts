import type { Disposition } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { appendHistory } from '../history/history.js';
import { isRefusal, type Refusal, refuse } from '../refusal.js';
import { storable } from '../storable.js';
import { type Actor, instantOf, perform } from './perform.js';
import { insertRows } from './save-edition-rows.js';

/** What monitoring's factsheet computes for one party: a disposition for each recommendation of the report. */
export interface PartyDispositions {
  readonly party: string;
  readonly dispositions: readonly Disposition[];
}

export interface SavedDispositions {
  readonly saved: number;
  /** Decided by a person before, and left as decided. */
  readonly kept: number;
}

/** Saves computed dispositions of an edition. What a person has decided stays. */
export async function saveDispositions(
  db: Database,
  actor: Actor,
  input: { readonly edition: string; readonly dispositions: readonly PartyDispositions[] },
): Promise<SavedDispositions | Refusal> {
  return perform(db, async (tx) => {
    const edition = await tx
      .selectFrom('editions')
      .innerJoin('publications', 'publications.id', 'editions.publication_id')
      .select(['editions.id', 'editions.body_id', 'publications.round_id'])
      .where('editions.id', '=', input.edition)
      .executeTakeFirst();
    if (!edition) return refuse('no-such-edition', `There is no edition ${input.edition}.`);
    const saved = await writeDispositions(
      tx,
      { body: edition.body_id, edition: edition.id },
      input.dispositions,
    );
    if (isRefusal(saved)) return saved;
    await appendHistory(tx, {
      round: edition.round_id,
      body: edition.body_id,
      at: instantOf(actor),
      actor: actor.name,
      act: 'save-dispositions',
      thing: { kind: 'edition', id: edition.id },
      manner: 'calculated',
      content: input.dispositions,
    });
    return saved;
  });
}

export async function writeDispositions(
  tx: Transaction<Schema>,
  ids: { readonly body: string; readonly edition: string },
  given: readonly PartyDispositions[],
): Promise<SavedDispositions | Refusal> {
  const recommendations = await tx
    .selectFrom('recommendations')
    .select(['id', 'number'])
    .where('edition_id', '=', ids.edition)
    .execute();
  const idsByNumber = new Map(recommendations.map(({ id, number }) => [number, id]));
  const rows = [];
  for (const { party, dispositions } of storable(given)) {
    for (const each of dispositions) {
      const recommendation = idsByNumber.get(each.id);
      if (!recommendation)
        return refuse('unknown-recommendation', `The edition has no recommendation ${each.id}.`);
      rows.push({
        body_id: ids.body,
        edition_id: ids.edition,
        recommendation_id: recommendation,
        party,
        disposition: each.disposition,
        status: each.status,
        merged_into: each.mergedInto,
        reason: each.reason,
        paragraphs: [...each.paragraphs],
        proposal: each.proposal,
      });
    }
  }
  await tx
    .deleteFrom('dispositions')
    .where('edition_id', '=', ids.edition)
    .where('status', '=', 'computed')
    .execute();
  const saved = await insertRows(tx, 'dispositions', rows, { skipExisting: true });
  return { saved, kept: rows.length - saved };
}
