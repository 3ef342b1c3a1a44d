import { createHash } from 'node:crypto';
import type { OpenDataSet } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { canonical } from '../history/digest.js';
import { appendHistory } from '../history/history.js';
import { newId } from '../ids.js';
import type { RoundParty } from '../queries/rounds.js';
import { isRefusal, type Refusal, refuse } from '../refusal.js';
import { storable } from '../storable.js';
import { newestEdition, saveEdition } from './import-report.js';
import { indexLabels, labelsOf, saveLabels } from './labels.js';
import { findOrMakePlace, type PlaceIds } from './named-places.js';
import { openDataToRows } from './open-data-to-rows.js';
import { type Actor, instantOf, perform } from './perform.js';
import { markPublished } from './publish.js';
import { insertRows } from './save-edition-rows.js';

export interface ImportedOpenData {
  readonly outcome: 'imported' | 'already-there';
  /** The skeleton edition: numbers, parties and labels without text. */
  readonly edition: string;
}

/**
 * Takes in a round as open data: parties, questionnaire outline, labels, and the report's skeleton, all published. A
 * newer version of the data takes the place of an older one; an adopted text that is there goes on showing, with the
 * new labels.
 */
export async function importOpenData(
  db: Database,
  actor: Actor,
  given: OpenDataSet,
): Promise<ImportedOpenData | Refusal> {
  if (given.format !== 'rapporteur-open-data' || given.version !== 1) {
    return refuse('unknown-format', 'This is not open data of Rapporteur, version 1.');
  }
  const data = storable(given);
  return perform(db, (tx) => save(tx, actor, data), { changes: ({ outcome }) => outcome === 'imported' });
}

async function save(
  tx: Transaction<Schema>,
  actor: Actor,
  data: OpenDataSet,
): Promise<ImportedOpenData | Refusal> {
  const { round, report } = data;
  const place = await findOrMakePlace(tx, {
    body: data.body,
    round: { ...round, parties: data.parties.map(toRoundParty) },
    publication: { key: 'report', kind: 'report', title: report.title },
  });
  if (isRefusal(place)) return place;
  const digest = createHash('sha256').update(canonical(data)).digest('hex');
  const there = await tx
    .selectFrom('editions')
    .select(['id', 'file_sha256'])
    .where('publication_id', '=', place.publication)
    .where('has_text', '=', false)
    .where('withdrawn_at', 'is', null)
    .execute();
  const same = there.find(({ file_sha256 }) => file_sha256 === digest);
  if (same) return { outcome: 'already-there', edition: same.id };

  const at = instantOf(actor);
  await saveQuestions(tx, place, data);
  await saveLabels(tx, labelsOf(data), place);
  const before = await newestEdition(tx, place.publication, report.language);
  const edition = await saveEdition(
    tx,
    actor,
    place,
    {
      language: report.language,
      date: report.date,
      symbol: report.symbol,
      state: report.state ?? null,
      sourceUrl: report.url,
      fileName: null,
      fileSha256: digest,
      hasText: false,
      supersedes: before,
    },
    openDataToRows(data),
  );
  await tx
    .insertInto('open_data')
    .values({ edition_id: edition, body_id: place.body, content: JSON.stringify(data) })
    .execute();
  if (there.length > 0) {
    await tx
      .updateTable('editions')
      .set({ withdrawn_at: at })
      .where(
        'id',
        'in',
        there.map(({ id }) => id),
      )
      .execute();
  }
  await markPublished(tx, { edition, round: place.round, at });
  await indexLabelsOfTexts(tx, place.publication);
  await appendHistory(tx, {
    round: place.round,
    body: place.body,
    at,
    actor: actor.name,
    act: 'import-open-data',
    thing: { kind: 'edition', id: edition },
    manner: 'said',
    content: { data: digest },
  });
  return { outcome: 'imported', edition };
}

function toRoundParty({ code, class: standing, basis }: OpenDataSet['parties'][number]): RoundParty {
  const joined = basis === 'ratified-after-launch' ? 'joined-later' : 'outside';
  return {
    code,
    standing: standing === 'monitored' ? 'monitored' : joined,
    signed: null,
    ratified: null,
    inForce: null,
  };
}

async function saveQuestions(
  tx: Transaction<Schema>,
  place: PlaceIds,
  { questions }: OpenDataSet,
): Promise<void> {
  await tx.deleteFrom('questions').where('round_id', '=', place.round).execute();
  await insertRows(
    tx,
    'questions',
    questions.map((question, rank) => ({
      id: newId(),
      body_id: place.body,
      round_id: place.round,
      position: rank + 1,
      number: question.number,
      kind: question.kind,
      group_en: question.group.en,
      group_fr: question.group.fr,
      label_en: question.label.en,
      label_fr: question.label.fr,
      items: [...question.items],
      parties: [...question.parties],
    })),
  );
}

async function indexLabelsOfTexts(tx: Transaction<Schema>, publication: string): Promise<void> {
  const texts = await tx
    .selectFrom('editions')
    .select('id')
    .where('publication_id', '=', publication)
    .where('has_text', '=', true)
    .where('withdrawn_at', 'is', null)
    .execute();
  for (const { id } of texts) await indexLabels(tx, id);
}
