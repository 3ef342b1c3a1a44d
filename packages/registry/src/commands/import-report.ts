import {
  type FindingJudgement,
  placedFindings,
  type Reading,
  stateUnderReview,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { appendHistory } from '../history/history.js';
import { newId } from '../ids.js';
import { isRefusal, type Refusal, refuse } from '../refusal.js';
import { storable } from '../storable.js';
import { type PartyDispositions, writeDispositions } from './dispositions.js';
import type { EditionRows } from './edition-rows.js';
import { takeJudgements, writeFindings } from './findings.js';
import { indexLabels } from './labels.js';
import { findOrMakePlace, type PlaceIds, type PublicationPlace } from './named-places.js';
import { type Actor, instantOf, perform } from './perform.js';
import { markPublished } from './publish.js';
import { readingToRows } from './reading-to-rows.js';
import { saveEditionRows } from './save-edition-rows.js';

export interface ReportToImport extends PublicationPlace {
  readonly edition: {
    readonly language: string;
    /** "2022-03-10". */
    readonly date: string;
    readonly symbol: string | null;
    readonly sourceUrl: string | null;
    readonly fileName: string | null;
    /** Of the file's bytes, in hex: the same file is imported once. */
    readonly fileSha256: string;
  };
  readonly reading: Reading;
  readonly dispositions?: readonly PartyDispositions[];
  /** What people decided over its findings in another registry, in the order of deciding. */
  readonly judgements?: readonly FindingJudgement[];
  readonly publish: boolean;
  /** Do all of it, say what it did, and keep nothing. */
  readonly dryRun?: boolean;
}

export interface ImportedReport {
  readonly outcome: 'imported' | 'already-there' | 'would-import';
  readonly edition: string;
  /** The edition whose place this one takes, of the same language. */
  readonly supersedes: string | null;
  readonly published: boolean;
  /** Rows by kind: paragraphs, recommendations, footnotes … Empty when it was there already. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A reading to rows, all or nothing. The same file again changes nothing; another text of the publication supersedes. */
export async function importReport(
  db: Database,
  actor: Actor,
  given: ReportToImport,
): Promise<ImportedReport | Refusal> {
  const report: ReportToImport = storable(given);
  const double = firstDouble(report.reading);
  if (double)
    return refuse(
      'number-twice',
      `${double} stands twice in the reading: the numbers of a report must be unique.`,
    );
  if (placedFindings(report.reading).length < report.reading.findings.length)
    return refuse(
      'finding-without-text',
      'A finding of the reading stands in no text that the reading holds.',
    );
  const outcome = await perform(db, (tx) => save(tx, actor, report), {
    rehearse: report.dryRun === true,
    changes: ({ outcome }) => outcome === 'imported',
  });
  return report.dryRun && !isRefusal(outcome) && outcome.outcome === 'imported'
    ? { ...outcome, outcome: 'would-import' }
    : outcome;
}

async function save(
  tx: Transaction<Schema>,
  actor: Actor,
  report: ReportToImport,
): Promise<ImportedReport | Refusal> {
  const place = await findOrMakePlace(tx, report);
  if (isRefusal(place)) return place;
  const there = await tx
    .selectFrom('editions')
    .select(['id', 'supersedes', 'published_at'])
    .where('publication_id', '=', place.publication)
    .where('language', '=', report.edition.language)
    .where('file_sha256', '=', report.edition.fileSha256)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (there) {
    return {
      outcome: 'already-there',
      edition: there.id,
      supersedes: there.supersedes,
      published: there.published_at !== null,
      counts: {},
    };
  }
  const before = await newestEdition(tx, place.publication, report.edition.language);
  const rows = readingToRows(report.reading, await sectionKeysOf(tx, place.publication));
  const edition = await saveEdition(
    tx,
    actor,
    place,
    {
      ...report.edition,
      state: stateUnderReview(report.reading),
      hasText: true,
      supersedes: before,
    },
    rows,
  );
  await tx
    .insertInto('readings')
    .values({
      id: newId(),
      body_id: place.body,
      edition_id: edition,
      content: JSON.stringify(report.reading),
      read_at: instantOf(actor),
    })
    .execute();
  await takeJudgements(tx, { body: place.body, edition }, report.judgements ?? []);
  const findings = await writeFindings(tx, { body: place.body, edition });
  if (report.dispositions) {
    const saved = await writeDispositions(tx, { body: place.body, edition }, report.dispositions);
    if (isRefusal(saved)) return saved;
  }
  if (report.publish) await markPublished(tx, { edition, round: place.round, at: instantOf(actor) });
  await appendHistory(tx, {
    round: place.round,
    body: place.body,
    at: instantOf(actor),
    actor: actor.name,
    act: 'import-report',
    thing: { kind: 'edition', id: edition },
    manner: 'calculated',
    content: {
      file: report.edition.fileSha256,
      supersedes: before,
      published: report.publish,
      ...(report.judgements?.length ? { judgements: report.judgements } : {}),
    },
  });
  return {
    outcome: 'imported',
    edition,
    supersedes: before,
    published: report.publish,
    counts: { ...countRows(rows), findings },
  };
}

export async function saveEdition(
  tx: Transaction<Schema>,
  actor: Actor,
  place: PlaceIds,
  edition: Omit<ReportToImport['edition'], 'fileSha256'> & {
    readonly fileSha256: string | null;
    /** The State under review; null of a report on several. */
    readonly state: string | null;
    readonly hasText: boolean;
    readonly supersedes: string | null;
  },
  rows: EditionRows,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('editions')
    .values({
      id,
      body_id: place.body,
      publication_id: place.publication,
      language: edition.language,
      dated: edition.date,
      symbol: edition.symbol,
      state: edition.state,
      source_url: edition.sourceUrl,
      file_name: edition.fileName,
      file_sha256: edition.fileSha256,
      has_text: edition.hasText,
      supersedes: edition.supersedes,
      imported_at: instantOf(actor),
    })
    .execute();
  await saveEditionRows(tx, rows, { body: place.body, edition: id });
  await indexLabels(tx, id);
  return id;
}

export async function newestEdition(
  tx: Transaction<Schema>,
  publication: string,
  language: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('editions')
    .select('id')
    .where('publication_id', '=', publication)
    .where('language', '=', language)
    .where('withdrawn_at', 'is', null)
    .orderBy('dated', 'desc')
    .orderBy('has_text', 'desc')
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Keys that sections of this publication have already: a heading without a number keeps its address in a new edition. */
async function sectionKeysOf(tx: Transaction<Schema>, publication: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('sections')
    .innerJoin('editions', 'editions.id', 'sections.edition_id')
    .select('sections.key')
    .where('editions.publication_id', '=', publication)
    .where('editions.has_text', '=', false)
    .where('editions.withdrawn_at', 'is', null)
    .orderBy('editions.imported_at', 'desc')
    .orderBy('sections.position')
    .execute();
  return [...new Set(rows.map(({ key }) => key))];
}

function countRows(rows: EditionRows): Record<string, number> {
  const { sections, paragraphs, footnotes, boxes, recommendations, mentions, passages } = rows;
  const kinds = { sections, paragraphs, footnotes, boxes, recommendations, mentions, passages };
  return Object.fromEntries(Object.entries(kinds).map(([kind, of]) => [kind, of.length]));
}

function firstDouble({ paragraphs, recommendations }: Reading): string | null {
  const numbers = [
    ...paragraphs.map(({ number }) => `Paragraph ${number}`),
    ...recommendations.map(({ id }) => `Recommendation ${id}`),
  ];
  const seen = new Set<string>();
  for (const number of numbers) {
    if (seen.has(number)) return number;
    seen.add(number);
  }
  return null;
}
