import type { Database } from '../database.js';
import { storable } from '../storable.js';
import type { Viewer } from '../viewer.js';
import { readerOfRound } from './reader-of-round.js';
import type { ReportAddress, ReportHead } from './reports.js';
import { type EditionRecord, editionRows, onePerDay, rowToEdition } from './rounds.js';

export interface FoundReport {
  readonly reader: Database;
  readonly head: ReportHead;
  readonly edition: string;
  readonly publication: string;
  readonly round: string;
}

/** From an address to the edition it shows to this viewer; null where there is none. */
export async function findReport(
  db: Database,
  viewer: Viewer,
  given: ReportAddress,
): Promise<FoundReport | null> {
  const address = storable(given);
  const reader = await readerOfRound(db, viewer, address.round);
  const row = await reader
    .selectFrom('publications')
    .innerJoin('rounds', 'rounds.id', 'publications.round_id')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select([
      'publications.id',
      'publications.key',
      'publications.kind',
      'publications.title_en',
      'publications.title_fr',
      'rounds.id as round_id',
      'rounds.key as round_key',
      'rounds.title_en as round_en',
      'rounds.title_fr as round_fr',
      'rounds.kind as round_kind',
      'rounds.stage',
      'bodies.id as body_id',
      'bodies.key as body_key',
      'bodies.name_en',
      'bodies.name_fr',
    ])
    .where('rounds.key', '=', address.round)
    .where('publications.key', '=', address.publication ?? 'report')
    .executeTakeFirst();
  if (!row) return null;
  const rows = await editionRows(reader).where('editions.publication_id', '=', row.id).execute();
  const editions = onePerDay(rows.map(rowToEdition));
  const edition = choose(editions, address);
  if (!edition) return null;
  return {
    reader,
    edition: edition.id,
    publication: row.id,
    round: row.round_id,
    head: {
      body: { id: row.body_id, key: row.body_key, name: { en: row.name_en, fr: row.name_fr } },
      round: {
        id: row.round_id,
        key: row.round_key,
        title: { en: row.round_en, fr: row.round_fr },
        kind: row.round_kind,
        stage: row.stage,
      },
      publication: {
        id: row.id,
        key: row.key,
        kind: row.kind,
        title: { en: row.title_en, fr: row.title_fr },
      },
      edition,
      otherEditions: editions.filter((other) => other !== edition),
    },
  };
}

function choose(
  editions: readonly EditionRecord[],
  { language, date }: ReportAddress,
): EditionRecord | undefined {
  const fitting = editions.filter(
    (edition) =>
      (language === undefined || edition.language === language) &&
      (date === undefined || edition.date === date),
  );
  return fitting.find((edition) => edition.language === 'en') ?? fitting[0];
}
