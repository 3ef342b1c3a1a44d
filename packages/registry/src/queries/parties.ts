import type { Database } from '../database.js';
import type { Viewer } from '../viewer.js';
import { type DispositionRecord, dispositionRows, lists, rowToDisposition } from './recommendations.js';
import { findReport } from './report-head.js';
import { loadBoxes, loadOutline, loadRecommendations } from './report-nodes.js';
import type { BoxNode, NamedParty, RecommendationNode, ReportAddress, ReportHead } from './reports.js';
import { type RoundParty, roundParties } from './rounds.js';

/** A party of the round and where its report speaks of it. Ordered by code: names, and their order, are the page's. */
export interface PartyListing extends RoundParty {
  readonly namedInParagraphs: number;
}

export interface PartyList extends ReportHead {
  readonly parties: readonly PartyListing[];
}

export interface PartyPage extends ReportHead {
  readonly party: RoundParty;
  /** Paragraphs that name it, in order; no text, that is a page of its own. */
  readonly namedIn: readonly {
    readonly paragraph: number;
    readonly chapter: string | null;
    readonly place: NamedParty['place'];
  }[];
  /** Recommendations that name or list it, a sub-item's list included. */
  readonly listedIn: readonly RecommendationNode[];
  /** Those to all parties, which concern it too. */
  readonly addressedToAll: readonly RecommendationNode[];
  /** Those with no list ("not already doing so", or no word on whom): nobody can tell from the list. */
  readonly addressedWithoutList: readonly RecommendationNode[];
  /** Boxes of promising practice that are about it. */
  readonly practices: readonly BoxNode[];
  readonly dispositions: readonly DispositionRecord[];
}

export async function listParties(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
): Promise<PartyList | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const [parties, counts] = await Promise.all([
    roundParties(found.reader, found.round),
    found.reader
      .selectFrom('paragraph_parties')
      .select((of) => ['party', of.fn.countAll<number>().as('paragraphs')])
      .where('edition_id', '=', found.edition)
      .groupBy('party')
      .execute(),
  ]);
  const countsByParty = new Map(counts.map((row) => [row.party, row.paragraphs]));
  return {
    ...found.head,
    parties: parties.map((party) => ({ ...party, namedInParagraphs: countsByParty.get(party.code) ?? 0 })),
  };
}

export async function findParty(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
  code: string,
): Promise<PartyPage | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const { reader, edition } = found;
  const party = (await roundParties(reader, found.round)).find((each) => each.code === code);
  if (!party) return null;
  const outline = await loadOutline(reader, edition, found.publication);
  const [namedIn, recommendations, practiceIds, dispositions] = await Promise.all([
    reader
      .selectFrom('paragraph_parties')
      .innerJoin('paragraphs', 'paragraphs.id', 'paragraph_parties.paragraph_id')
      .select(['paragraphs.number', 'paragraphs.chapter_id', 'paragraph_parties.place'])
      .where('paragraph_parties.edition_id', '=', edition)
      .where('paragraph_parties.party', '=', code)
      .orderBy('paragraphs.position')
      .execute(),
    loadRecommendations(outline, {}),
    reader
      .selectFrom('box_parties')
      .innerJoin('boxes', 'boxes.id', 'box_parties.box_id')
      .select('boxes.id')
      .where('box_parties.edition_id', '=', edition)
      .where('box_parties.party', '=', code)
      .where('boxes.kind', '=', 'practice')
      .execute(),
    dispositionRows(reader, edition).where('dispositions.party', '=', code).execute(),
  ]);
  const hasNoList = ({ addressees }: RecommendationNode): boolean =>
    addressees.parties.length === 0 && addressees.subItems.every((item) => item.parties.length === 0);
  return {
    ...found.head,
    party,
    namedIn: namedIn.map((row) => ({
      paragraph: row.number,
      chapter: outline.keysBySection.get(row.chapter_id ?? '') ?? null,
      place: row.place,
    })),
    listedIn: recommendations.filter((recommendation) => lists(recommendation, code)),
    addressedToAll: recommendations.filter(
      (recommendation) => recommendation.addressees.kind === 'all' && !lists(recommendation, code),
    ),
    addressedWithoutList: recommendations.filter(
      (recommendation) => recommendation.addressees.kind !== 'all' && hasNoList(recommendation),
    ),
    practices: await loadBoxes(outline, { ids: practiceIds.map(({ id }) => id) }),
    dispositions: dispositions.map(rowToDisposition),
  };
}
