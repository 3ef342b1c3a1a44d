import type { AddresseeKind, LevelWord } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import type { Viewer } from '../viewer.js';
import { findReport } from './report-head.js';
import { loadOutline, loadParagraphs, loadRecommendations } from './report-nodes.js';
import type { ParagraphNode, RecommendationNode, ReportAddress, ReportHead } from './reports.js';

/** Every filter narrows; several values of one filter widen it. */
export interface RecommendationFilters {
  readonly chapters?: readonly string[];
  readonly verbs?: readonly LevelWord[];
  /** What the State under review says to it. */
  readonly positions?: readonly string[];
  /** A recommending State. */
  readonly by?: string;
  /** Addressed to this party by name or list (a sub-item's list too), or to all parties. */
  readonly party?: string;
  /** Only where the party is named or listed. */
  readonly listedOnly?: boolean;
  /** "20", "20(2)": an article takes its paragraphs along. */
  readonly article?: string;
  readonly addresseeKinds?: readonly AddresseeKind[];
}

export interface RecommendationList extends ReportHead {
  readonly recommendations: readonly RecommendationNode[];
  /** How many there are in the report without any filter. */
  readonly total: number;
  /** What can be chosen, with counts over the whole report. */
  readonly choices: {
    readonly chapters: readonly FilterChoice[];
    readonly verbs: readonly FilterChoice[];
    readonly positions: readonly FilterChoice[];
    /** By code; without counts, which would set States side by side. */
    readonly recommendingStates: readonly string[];
    readonly addresseeKinds: readonly FilterChoice[];
    readonly articles: readonly FilterChoice[];
  };
}

export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

export interface RecommendationPage extends ReportHead {
  readonly recommendation: RecommendationNode;
  /** Texts of the related paragraphs, where the edition has them. */
  readonly related: readonly ParagraphNode[];
  /** One for each party for which a disposition is kept, by code. */
  readonly dispositions: readonly DispositionRecord[];
  readonly previous: string | null;
  readonly next: string | null;
}

export type DispositionKind = 'specific' | 'generic' | 'as-addressed' | 'not-addressed';

export interface DispositionRecord {
  readonly recommendation: string;
  readonly party: string;
  readonly disposition: DispositionKind;
  readonly status: 'computed' | 'decided';
  /** Number of the recommendation into which it was merged. */
  readonly mergedInto: string | null;
  readonly reason: string;
  readonly paragraphs: readonly number[];
  /** What software proposes to the secretariat; always null for the public. */
  readonly proposal: DispositionProposal | null;
}

export interface DispositionProposal {
  readonly disposition: 'specific' | 'generic' | 'not-repeated';
  readonly rule: number;
  readonly reason: string;
  readonly paragraphs: readonly number[];
}

export async function listRecommendations(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
  filters: RecommendationFilters = {},
): Promise<RecommendationList | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const outline = await loadOutline(found.reader, found.edition, found.publication);
  // A report has a hundred or two of them: one reading serves the list, the counts and every filter alike.
  const all = await loadRecommendations(outline, {});
  return {
    ...found.head,
    recommendations: all.filter((recommendation) => passes(recommendation, storable(filters))),
    total: all.length,
    choices: {
      chapters: countChoices(all.map(({ chapter }) => [chapter])),
      verbs: countChoices(all.map(({ verb }) => (verb ? [verb] : []))),
      positions: countChoices(all.map(({ statedPosition }) => (statedPosition ? [statedPosition] : []))),
      recommendingStates: [...new Set(all.flatMap(({ recommendedBy }) => recommendedBy))].sort(),
      addresseeKinds: countChoices(all.map(({ addressees }) => [addressees.kind])),
      articles: countChoices(all.map(({ articles }) => articles)),
    },
  };
}

export async function findRecommendation(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
  number: string,
): Promise<RecommendationPage | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const { reader, edition } = found;
  const rows = await reader
    .selectFrom('recommendations')
    .select(['id', 'number', 'paragraphs'])
    .where('edition_id', '=', edition)
    .orderBy('position')
    .execute();
  const place = rows.findIndex((row) => row.number === number);
  const row = rows[place];
  if (!row) return null;
  const outline = await loadOutline(reader, edition, found.publication);
  const related =
    row.paragraphs.length === 0
      ? []
      : await reader
          .selectFrom('paragraphs')
          .select('id')
          .where('edition_id', '=', edition)
          .where('number', 'in', row.paragraphs)
          .execute();
  const [[recommendation], paragraphs, dispositions] = await Promise.all([
    loadRecommendations(outline, { ids: [row.id] }),
    loadParagraphs(outline, { ids: related.map(({ id }) => id) }),
    dispositionRows(reader, edition).where('recommendations.number', '=', number).execute(),
  ]);
  if (!recommendation) return null;
  return {
    ...found.head,
    recommendation,
    related: paragraphs,
    dispositions: dispositions.map(rowToDisposition),
    previous: rows[place - 1]?.number ?? null,
    next: rows[place + 1]?.number ?? null,
  };
}

/** Whether the adopted list names a party, a sub-item's own list included. */
export function lists({ addressees }: RecommendationNode, party: string): boolean {
  return [addressees.parties, ...addressees.subItems.map((item) => item.parties)].some((parties) =>
    parties.some(({ code }) => code === party),
  );
}

export function dispositionRows(reader: Database, edition: string) {
  return reader
    .selectFrom('dispositions')
    .innerJoin('recommendations', 'recommendations.id', 'dispositions.recommendation_id')
    .select([
      'recommendations.number',
      'dispositions.party',
      'dispositions.disposition',
      'dispositions.status',
      'dispositions.merged_into',
      'dispositions.reason',
      'dispositions.paragraphs',
      'dispositions.proposal',
    ])
    .where('dispositions.edition_id', '=', edition)
    .orderBy('recommendations.position')
    .orderBy('dispositions.party');
}

type DispositionRow = Awaited<ReturnType<ReturnType<typeof dispositionRows>['execute']>>[number];

export function rowToDisposition(row: DispositionRow): DispositionRecord {
  return {
    recommendation: row.number,
    party: row.party,
    disposition: row.disposition,
    status: row.status,
    mergedInto: row.merged_into,
    reason: row.reason,
    paragraphs: row.paragraphs,
    proposal: row.proposal as DispositionProposal | null,
  };
}

function passes(recommendation: RecommendationNode, filters: RecommendationFilters): boolean {
  const { chapters, verbs, positions, by, party, listedOnly, article, addresseeKinds } = filters;
  const { verb, statedPosition, recommendedBy, addressees } = recommendation;
  if (chapters?.length && !chapters.includes(recommendation.chapter)) return false;
  if (verbs?.length && !(verb && verbs.includes(verb))) return false;
  if (positions?.length && !(statedPosition && positions.includes(statedPosition))) return false;
  if (by && !recommendedBy.includes(by)) return false;
  if (addresseeKinds?.length && !addresseeKinds.includes(addressees.kind)) return false;
  if (article && !recommendation.articles.some((own) => own === article || own.startsWith(`${article}(`)))
    return false;
  if (!party) return true;
  return lists(recommendation, party) || (addressees.kind === 'all' && !listedOnly);
}

function countChoices(valuesOfEach: readonly (readonly string[])[]): readonly FilterChoice[] {
  const counts = new Map<string, number>();
  for (const values of valuesOfEach)
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
