import type { FindingContainer, FindingStanding, Outsider, Polarity, Voice } from '@rapporteur/monitoring';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import type { Viewer } from '../viewer.js';
import { type FoundReport, findReport } from './report-head.js';
import { loadBoxes, loadOutline, loadParagraphs, loadPassages, type Outline } from './report-nodes.js';
import type { BoxNode, ParagraphNode, PassageNode, ReportAddress, ReportHead } from './reports.js';
import { type RoundParty, roundParties } from './rounds.js';

/*
 * What a report says of groups of parties. A party that a finding does not name is not
 * in it: nothing is concluded from that. No query adds up findings by party.
 */

/** One thing that the text says of the parties that it names. */
export interface FindingNode {
  /** "180-2": the second finding of paragraph 180. */
  readonly key: string;
  /** Keys of chapter and section; "front" for what precedes the first heading. */
  readonly chapter: string;
  readonly section: string | null;
  /** Number of the paragraph that holds it; null in a box or in text without a number. */
  readonly paragraph: number | null;
  readonly holder: 'paragraph' | 'box' | 'passage';
  /** Number of the note that holds the list or the sentence; null where the text does. */
  readonly footnote: number | null;
  readonly container: FindingContainer;
  /** In the words of the text. */
  readonly sentence: string;
  readonly claim: string;
  readonly polarity: Polarity;
  readonly voice: Voice | null;
  readonly stated: { readonly text: string; readonly n: number; readonly of: number | null } | null;
  readonly quantifier: string | null;
  readonly exhaustive: boolean;
  readonly derived: boolean;
  readonly confidence: number;
  /** 'read' as long as no person has judged it. */
  readonly standing: Exclude<FindingStanding, 'rejected'>;
  /** In the order of the text. */
  readonly parties: readonly FindingParty[];
  readonly others: readonly Outsider[];
}

export interface FindingParty {
  readonly code: string;
  /** What limits it: a part of the territory, a condition. */
  readonly qualifier: string | null;
}

/** Every filter narrows. */
export interface FindingFilters {
  readonly party?: string;
  readonly chapter?: string;
  readonly paragraph?: number;
  readonly polarity?: Polarity;
}

export interface FindingList extends ReportHead {
  readonly findings: readonly FindingNode[];
  /** How many the report has without any filter. */
  readonly total: number;
}

export interface PartyFindings extends FindingList {
  readonly party: RoundParty;
}

export interface FindingPage extends ReportHead {
  readonly finding: FindingNode;
  /** What holds it, with its notes. */
  readonly within: ParagraphNode | BoxNode | PassageNode | null;
  /** All parties of the round: named or not. */
  readonly roundParties: readonly RoundParty[];
  readonly previous: string | null;
  readonly next: string | null;
}

export async function listFindings(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
  filters: FindingFilters = {},
): Promise<FindingList | null> {
  const found = await findReport(db, viewer, address);
  return found && { ...found.head, ...(await filtered(found, filters)) };
}

/** What a report says of one party, in the order of the text. Null for a party that is not of the round. */
export async function findingsOfParty(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
  code: string,
): Promise<PartyFindings | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const party = (await roundParties(found.reader, found.round)).find((each) => each.code === code);
  return party ? { ...found.head, party, ...(await filtered(found, { party: code })) } : null;
}

/** One finding with the text that holds it, and all parties of the round. */
export async function findFinding(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
  givenKey: string,
): Promise<FindingPage | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const key = storable(givenKey);
  const { reader, edition } = found;
  const row = await reader
    .selectFrom('findings')
    .select(['position', 'holder_kind', 'holder_id'])
    .where('edition_id', '=', edition)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  const beside = (position: number) =>
    reader
      .selectFrom('findings')
      .select('key')
      .where('edition_id', '=', edition)
      .where('position', '=', position)
      .executeTakeFirst();
  const outline = await loadOutline(reader, edition, found.publication);
  const [all, within, parties, previous, next] = await Promise.all([
    load(found, { key }),
    loadHolder(outline, row.holder_kind, row.holder_id),
    roundParties(reader, found.round),
    beside(row.position - 1),
    beside(row.position + 1),
  ]);
  const [finding] = all;
  return finding
    ? {
        ...found.head,
        finding,
        within,
        roundParties: parties,
        previous: previous?.key ?? null,
        next: next?.key ?? null,
      }
    : null;
}

async function filtered(
  found: FoundReport,
  given: FindingFilters,
): Promise<Pick<FindingList, 'findings' | 'total'>> {
  const [findings, counted] = await Promise.all([
    load(found, storable(given)),
    found.reader
      .selectFrom('findings')
      .select((of) => of.fn.countAll<number>().as('total'))
      .where('edition_id', '=', found.edition)
      .executeTakeFirstOrThrow(),
  ]);
  return { findings, total: counted.total };
}

async function load(
  found: FoundReport,
  { key, party, chapter, paragraph, polarity }: FindingFilters & { readonly key?: string },
): Promise<readonly FindingNode[]> {
  const { reader, edition, publication } = found;
  const outline = await loadOutline(reader, edition, publication);
  const chapters = chaptersOf(outline);
  let query = reader
    .selectFrom('findings')
    .leftJoin('footnotes', 'footnotes.id', 'findings.footnote_id')
    .selectAll('findings')
    .select('footnotes.number as footnote')
    .where('findings.edition_id', '=', edition);
  if (key !== undefined) query = query.where('findings.key', '=', key);
  if (polarity !== undefined) query = query.where('findings.polarity', '=', polarity);
  if (paragraph !== undefined) query = query.where('findings.paragraph', '=', paragraph);
  if (party !== undefined)
    query = query.where('findings.id', 'in', (inner) =>
      inner
        .selectFrom('finding_parties')
        .select('finding_parties.finding_id')
        .where('finding_parties.edition_id', '=', edition)
        .where('finding_parties.party', '=', party),
    );
  const rows = await query.orderBy('findings.position').execute();
  const wanted = rows.filter(
    (row) => chapter === undefined || chapters(keyOf(outline, row.section_id)) === chapter,
  );
  const ids = sql<string>`any(${wanted.map(({ id }) => id)}::uuid[])`;
  const [parties, others] = await Promise.all([
    reader
      .selectFrom('finding_parties')
      .select(['finding_id', 'party', 'qualifier'])
      .where('finding_id', '=', ids)
      .orderBy('position')
      .execute(),
    reader
      .selectFrom('finding_others')
      .select(['finding_id', 'party', 'class'])
      .where('finding_id', '=', ids)
      .orderBy('party')
      .execute(),
  ]);
  const partiesByFinding = grouped(parties);
  const othersByFinding = grouped(others);
  return wanted.map((row) => {
    const section = keyOf(outline, row.section_id);
    return {
      key: row.key,
      chapter: chapters(section),
      section,
      paragraph: row.paragraph,
      holder: row.holder_kind,
      footnote: row.footnote,
      container: row.container,
      sentence: row.sentence,
      claim: row.claim,
      polarity: row.polarity,
      voice: row.voice,
      stated:
        row.stated_text === null || row.stated_n === null
          ? null
          : { text: row.stated_text, n: row.stated_n, of: row.stated_of },
      quantifier: row.quantifier,
      exhaustive: row.exhaustive,
      derived: row.derived,
      confidence: row.confidence,
      standing: row.standing,
      parties: (partiesByFinding.get(row.id) ?? []).map((each) => ({
        code: each.party,
        qualifier: each.qualifier,
      })),
      others: (othersByFinding.get(row.id) ?? []).map((each) => ({ code: each.party, class: each.class })),
    };
  });
}

async function loadHolder(
  outline: Outline,
  kind: FindingNode['holder'],
  id: string,
): Promise<FindingPage['within']> {
  const scope = { ids: [id] };
  const nodes =
    kind === 'paragraph'
      ? await loadParagraphs(outline, scope)
      : kind === 'box'
        ? await loadBoxes(outline, scope)
        : await loadPassages(outline, scope);
  return nodes[0] ?? null;
}

function keyOf({ keysBySection }: Outline, id: string | null): string | null {
  return keysBySection.get(id ?? '') ?? null;
}

/** From a section's key to that of its chapter. */
export function chaptersOf({ sections, keysBySection }: Outline): (section: string | null) => string {
  const chapters = new Map(
    sections.map(({ key, chapter_id }) => [key, keysBySection.get(chapter_id ?? '') ?? key]),
  );
  return (section) => chapters.get(section ?? '') ?? 'front';
}

function grouped<Row extends { readonly finding_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.finding_id);
    if (group) group.push(row);
    else groups.set(row.finding_id, [row]);
  }
  return groups;
}
