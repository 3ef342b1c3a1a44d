import type { RoundStage } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../database.js';
import { newId } from '../ids.js';
import type { Bilingual, RoundKind, RoundParty } from '../queries/rounds.js';
import { type Refusal, refuse } from '../refusal.js';
import { insertRows } from './save-edition-rows.js';

/** Where a publication belongs, by natural keys. What is not there yet is made; what is there keeps its names. */
export interface PublicationPlace {
  readonly body: { readonly key: string; readonly name: Bilingual };
  readonly round: {
    readonly key: string;
    readonly number: number;
    readonly title: Bilingual;
    readonly kind: RoundKind;
    readonly stage: RoundStage;
    readonly launched: string | null;
    readonly adopted: string | null;
    /** Left as they are when not given. */
    readonly parties?: readonly RoundParty[];
  };
  readonly publication: { readonly key: string; readonly kind: string; readonly title: Bilingual };
}

export interface PlaceIds {
  readonly body: string;
  readonly round: string;
  readonly publication: string;
}

export async function findOrMakePlace(
  tx: Transaction<Schema>,
  place: PublicationPlace,
): Promise<PlaceIds | Refusal> {
  const { body, round, publication } = place;
  await tx
    .insertInto('bodies')
    .values({ id: newId(), key: body.key, name_en: body.name.en, name_fr: body.name.fr })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const { id: bodyId } = await tx
    .selectFrom('bodies')
    .select('id')
    .where('key', '=', body.key)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('rounds')
    .values({
      id: newId(),
      body_id: bodyId,
      key: round.key,
      number: round.number,
      title_en: round.title.en,
      title_fr: round.title.fr,
      kind: round.kind,
      stage: round.stage,
      launched_on: round.launched,
      adopted_on: round.adopted,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  // One act at a time for a round, also from several processes: the second of two equal imports finds the first.
  const known = await tx
    .selectFrom('rounds')
    .select(['id', 'body_id'])
    .where('key', '=', round.key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (known.body_id !== bodyId) {
    return refuse(
      'round-of-another-body',
      `The round "${round.key}" belongs to another body than "${body.key}".`,
    );
  }
  if (round.parties) await saveParties(tx, { body: bodyId, round: known.id }, round.parties);
  await tx
    .insertInto('publications')
    .values({
      id: newId(),
      body_id: bodyId,
      round_id: known.id,
      key: publication.key,
      kind: publication.kind,
      title_en: publication.title.en,
      title_fr: publication.title.fr,
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'key']).doNothing())
    .execute();
  const found = await tx
    .selectFrom('publications')
    .select(['id', 'kind'])
    .where('round_id', '=', known.id)
    .where('key', '=', publication.key)
    .executeTakeFirstOrThrow();
  if (found.kind !== publication.kind) {
    return refuse(
      'publication-of-another-kind',
      `"${publication.key}" in round "${round.key}" is a ${found.kind}, not a ${publication.kind}.`,
    );
  }
  return { body: bodyId, round: known.id, publication: found.id };
}

async function saveParties(
  tx: Transaction<Schema>,
  ids: { readonly body: string; readonly round: string },
  parties: readonly RoundParty[],
): Promise<void> {
  await tx.deleteFrom('round_parties').where('round_id', '=', ids.round).execute();
  await insertRows(
    tx,
    'round_parties',
    parties.map((party) => ({
      id: newId(),
      body_id: ids.body,
      round_id: ids.round,
      party: party.code,
      standing: party.standing,
      signed_on: party.signed,
      ratified_on: party.ratified,
      in_force_on: party.inForce,
    })),
  );
}
