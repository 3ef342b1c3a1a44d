import type { Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { appendHistory } from '../history/history.js';
import { isId } from '../ids.js';
import { type Refusal, refuse } from '../refusal.js';
import { type Actor, instantOf, perform } from './perform.js';

export interface ChangedEdition {
  readonly edition: string;
  readonly at: string;
}

/** Opens an edition, and its round if it was not open yet, to the public. */
export async function publish(
  db: Database,
  actor: Actor,
  input: { readonly edition: string },
): Promise<ChangedEdition | Refusal> {
  return perform(db, async (tx) => {
    const edition = await editionToChange(tx, input.edition);
    if (!edition) return noSuchEdition(input.edition);
    if (edition.withdrawn_at !== null)
      return refuse('withdrawn', 'This edition was withdrawn and can not be published.');
    if (edition.published_at !== null)
      return refuse('already-published', `This edition is public since ${edition.published_at}.`);
    const at = instantOf(actor);
    await markPublished(tx, { edition: edition.id, round: edition.round_id, at });
    await record(tx, actor, edition, 'publish', at);
    return { edition: edition.id, at };
  });
}

/**
 * Undoes an import: nobody sees the edition any more, and what it had superseded shows again. Its rows stay, for the
 * history tells of them.
 */
export async function withdrawReading(
  db: Database,
  actor: Actor,
  input: { readonly edition: string },
): Promise<ChangedEdition | Refusal> {
  return perform(db, async (tx) => {
    const edition = await editionToChange(tx, input.edition);
    if (!edition) return noSuchEdition(input.edition);
    if (edition.withdrawn_at !== null)
      return refuse('already-withdrawn', `This edition was withdrawn at ${edition.withdrawn_at}.`);
    const at = instantOf(actor);
    await tx.updateTable('editions').set({ withdrawn_at: at }).where('id', '=', edition.id).execute();
    await record(tx, actor, edition, 'withdraw-reading', at);
    return { edition: edition.id, at };
  });
}

export async function markPublished(
  tx: Transaction<Schema>,
  { edition, round, at }: { readonly edition: string; readonly round: string; readonly at: string },
): Promise<void> {
  await tx.updateTable('editions').set({ published_at: at }).where('id', '=', edition).execute();
  await tx
    .updateTable('rounds')
    .set({ published_at: at })
    .where('id', '=', round)
    .where('published_at', 'is', null)
    .execute();
}

type EditionToChange = NonNullable<Awaited<ReturnType<typeof editionToChange>>>;

async function editionToChange(tx: Transaction<Schema>, id: string) {
  if (!isId(id)) return undefined;
  return tx
    .selectFrom('editions')
    .innerJoin('publications', 'publications.id', 'editions.publication_id')
    .select([
      'editions.id',
      'editions.body_id',
      'editions.published_at',
      'editions.withdrawn_at',
      'publications.round_id',
    ])
    .where('editions.id', '=', id)
    .forUpdate('editions')
    .executeTakeFirst();
}

function noSuchEdition(id: string): Refusal {
  return refuse('no-such-edition', `There is no edition ${id}.`);
}

async function record(
  tx: Transaction<Schema>,
  actor: Actor,
  edition: EditionToChange,
  act: string,
  at: string,
): Promise<void> {
  await appendHistory(tx, {
    round: edition.round_id,
    body: edition.body_id,
    at,
    actor: actor.name,
    act,
    thing: { kind: 'edition', id: edition.id },
    manner: 'said',
  });
}
