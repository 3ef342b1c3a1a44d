import type {
  AddresseeKind,
  BoxKind,
  LevelWord,
  OutsiderClass,
  Reading,
  RoundStage,
} from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import type { Viewer } from '../viewer.js';
import { findReport } from './report-head.js';
import { loadLooseFootnotes, loadNodes, loadOutline, loadParagraphs, type Outline } from './report-nodes.js';
import type { Bilingual, BodyRecord, EditionRecord, RoundKind } from './rounds.js';

/** What an address names. Without `publication`: "report"; without `language`: English first; without `date`: the latest. */
export interface ReportAddress {
  readonly round: string;
  readonly publication?: string;
  readonly language?: string;
  /** "2022-03-10": the edition of that day and no other. */
  readonly date?: string;
}

/** What stands at the head of every page of a report. */
export interface ReportHead {
  readonly body: BodyRecord;
  readonly round: {
    readonly id: string;
    readonly key: string;
    readonly title: Bilingual;
    readonly kind: RoundKind;
    readonly stage: RoundStage;
  };
  readonly publication: {
    readonly id: string;
    readonly key: string;
    readonly kind: string;
    readonly title: Bilingual;
  };
  readonly edition: EditionRecord;
  /** Other readable editions: languages, and earlier dates. */
  readonly otherEditions: readonly EditionRecord[];
}

export interface ChapterSummary {
  /** The chapter's address: its number ("III") or a slug of its title ("executive-summary"); "front" for what precedes the first heading. */
  readonly key: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly label: Bilingual | null;
  readonly sections: readonly SectionSummary[];
  /** First and last paragraph number; null where the chapter has none. */
  readonly paragraphs: readonly [first: number, last: number] | null;
  readonly recommendations: readonly string[];
}

export interface SectionSummary {
  readonly key: string;
  readonly number: string | null;
  readonly level: number;
  readonly title: string | null;
  readonly label: Bilingual | null;
}

export interface ReportContents extends ReportHead {
  readonly chapters: readonly ChapterSummary[];
}

export interface ReportChapter extends ReportHead {
  readonly chapter: ChapterSummary;
  readonly previous: ChapterSummary | null;
  readonly next: ChapterSummary | null;
  /** Everything in the chapter, in the order of the text, its own heading first. */
  readonly nodes: readonly ReportNode[];
}

export interface WholeReport extends ReportHead {
  readonly chapters: readonly { readonly chapter: ChapterSummary; readonly nodes: readonly ReportNode[] }[];
  /** Notes whose mark was not found in the text: shown at the end, so that nothing is lost. */
  readonly looseFootnotes: readonly FootnoteNode[];
}

export type ReportNode = SectionNode | ParagraphNode | BoxNode | RecommendationNode | PassageNode;

interface NodeFields {
  readonly id: string;
  readonly position: number;
  /** Key of the section in which it stands. */
  readonly section: string | null;
  /** Lines of the source; null in a skeleton. */
  readonly lines: readonly [first: number, last: number] | null;
  readonly footnotes: readonly FootnoteNode[];
}

export interface SectionNode extends NodeFields {
  readonly type: 'section';
  readonly key: string;
  readonly number: string | null;
  readonly level: number;
  readonly title: string | null;
  readonly label: Bilingual | null;
}

export interface FootnoteNode {
  readonly number: number;
  readonly text: string | null;
  readonly parties: readonly string[];
  /** Its mark stands right before this character of the node's text; null where the place is not known. */
  readonly offset: number | null;
}

export interface NamedParty {
  readonly code: string;
  /** 'note': only a note that is marked in the paragraph names it. Null for States outside the round. */
  readonly place: 'text' | 'note' | null;
  readonly class: 'monitored' | OutsiderClass;
}

export interface ParagraphNode extends NodeFields {
  readonly type: 'paragraph';
  readonly number: number;
  readonly text: string | null;
  readonly parties: readonly NamedParty[];
  /** Recommendations whose subject this paragraph is. */
  readonly recommendations: readonly RecommendationLink[];
  /** Keys of what it and its notes say of groups of parties. */
  readonly findings: readonly string[];
}

export interface RecommendationLink {
  readonly number: string;
  readonly verb: LevelWord | null;
}

export interface BoxNode extends NodeFields {
  readonly type: 'box';
  readonly kind: BoxKind;
  /** 1-based among the boxes of its kind in the report. */
  readonly number: number;
  /** "III-P2": the second box of practices of chapter III. */
  readonly key: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly label: Bilingual | null;
  readonly parties: readonly string[];
  readonly items: readonly BoxItemNode[];
}

export interface BoxItemNode {
  readonly text: string | null;
  readonly label: Bilingual | null;
  readonly parties: readonly string[];
}

export interface PassageNode extends NodeFields {
  readonly type: 'passage';
  /** lead-in, body, table, title, contents: running heads and page numbers are left out. */
  readonly kind: string;
  readonly text: string;
  readonly parties: readonly string[];
}

export interface Addressee {
  readonly code: string;
  /** "the French-speaking community": addressed only in this part. */
  readonly partly: string | null;
}

export interface SubItemNode {
  /** As printed: "a)"; in a skeleton its rank. */
  readonly label: string;
  readonly topic: Bilingual | null;
  readonly parties: readonly Addressee[];
}

export interface LaterNoteNode {
  readonly party: string;
  readonly footnote: number;
  readonly text: string | null;
}

export interface RecommendationNode extends NodeFields {
  readonly type: 'recommendation';
  /** "III-8". */
  readonly number: string;
  readonly chapter: string;
  /** The level: a graded verb, or another body's own word for it. Null where the body uses none. */
  readonly verb: LevelWord | null;
  /** One for each operative sentence. */
  readonly verbs: readonly LevelWord[];
  readonly text: string | null;
  readonly label: Bilingual | null;
  readonly addressees: {
    readonly kind: AddresseeKind;
    readonly source: 'text' | 'footnote' | 'sub-items' | null;
    readonly condition: string | null;
    /** A condition limits it: true of a skeleton too, which has not the words of the condition. */
    readonly conditional: boolean;
    /** As adopted, in order. */
    readonly parties: readonly Addressee[];
    readonly subItems: readonly SubItemNode[];
  };
  /** The recommending States, by code, in the order of the text. */
  readonly recommendedBy: readonly string[];
  /** What the State under review says to it: "accepted", "noted" …, as the body's preset has it. */
  readonly statedPosition: string | null;
  readonly articles: readonly string[];
  readonly crossReferences: readonly string[];
  /** Numbers of the paragraphs that lead to it: its subject, not its addressees. On one State: of the one that makes it. */
  readonly paragraphs: readonly number[];
  readonly laterNotes: readonly LaterNoteNode[];
}

export interface ReportParagraph extends ReportHead {
  readonly paragraph: ParagraphNode;
  readonly chapter: ChapterSummary | null;
  readonly previous: number | null;
  readonly next: number | null;
}

/** For factsheets and exports: what was read, as it was read. Null for a skeleton. */
export interface ReportReading extends ReportHead {
  readonly reading: Reading;
}

export async function reportContents(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
): Promise<ReportContents | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const outline = await loadOutline(found.reader, found.edition, found.publication);
  return { ...found.head, chapters: (await loadChapters(outline)).map(({ summary }) => summary) };
}

export async function reportChapter(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
  key: string,
): Promise<ReportChapter | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const outline = await loadOutline(found.reader, found.edition, found.publication);
  const chapters = await loadChapters(outline);
  const place = chapters.findIndex(({ summary }) => summary.key === key);
  const chapter = chapters[place];
  if (!chapter) return null;
  return {
    ...found.head,
    chapter: chapter.summary,
    previous: chapters[place - 1]?.summary ?? null,
    next: chapters[place + 1]?.summary ?? null,
    nodes: await loadNodes(outline, { chapter: chapter.id }),
  };
}

export async function wholeReport(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
): Promise<WholeReport | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const outline = await loadOutline(found.reader, found.edition, found.publication);
  const [chapters, nodes, looseFootnotes] = await Promise.all([
    loadChapters(outline),
    loadNodes(outline, {}),
    loadLooseFootnotes(outline),
  ]);
  const chapterBySection = new Map(outline.sections.map((row) => [row.key, row.chapter_id ?? row.id]));
  const nodesByChapter = new Map<string | null, ReportNode[]>(chapters.map(({ id }) => [id, []]));
  let current: string | null = null;
  for (const node of nodes) {
    if (node.type === 'section') current = chapterBySection.get(node.key) ?? null;
    nodesByChapter.get(current)?.push(node);
  }
  return {
    ...found.head,
    chapters: chapters.map(({ id, summary }) => ({ chapter: summary, nodes: nodesByChapter.get(id) ?? [] })),
    looseFootnotes,
  };
}

export async function reportParagraph(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
  number: number,
): Promise<ReportParagraph | null> {
  const found = await findReport(db, viewer, address);
  if (!found || !isInteger32(number)) return null;
  const { reader, edition } = found;
  const row = await reader
    .selectFrom('paragraphs')
    .select(['id', 'chapter_id', 'position'])
    .where('edition_id', '=', edition)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  const outline = await loadOutline(reader, edition, found.publication);
  const neighbours = (side: '<' | '>') =>
    reader
      .selectFrom('paragraphs')
      .select('number')
      .where('edition_id', '=', edition)
      .where('position', side, row.position)
      .orderBy('position', side === '<' ? 'desc' : 'asc')
      .limit(1)
      .executeTakeFirst();
  const [[paragraph], chapters, previous, next] = await Promise.all([
    loadParagraphs(outline, { ids: [row.id] }),
    loadChapters(outline),
    neighbours('<'),
    neighbours('>'),
  ]);
  if (!paragraph) return null;
  return {
    ...found.head,
    paragraph,
    chapter: chapters.find(({ id }) => id === row.chapter_id)?.summary ?? null,
    previous: previous?.number ?? null,
    next: next?.number ?? null,
  };
}

export async function reportReading(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
): Promise<ReportReading | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const row = await found.reader
    .selectFrom('readings')
    .select('content')
    .where('edition_id', '=', found.edition)
    .executeTakeFirst();
  return row ? { ...found.head, reading: row.content as Reading } : null;
}

interface Chapter {
  /** Null for what precedes the first heading. */
  readonly id: string | null;
  readonly summary: ChapterSummary;
}

async function loadChapters({ reader, edition, sections, labels }: Outline): Promise<readonly Chapter[]> {
  const [paragraphs, recommendations, frontPassage, frontBox] = await Promise.all([
    reader
      .selectFrom('paragraphs')
      .select((of) => ['chapter_id', of.fn.min('number').as('first'), of.fn.max('number').as('last')])
      .where('edition_id', '=', edition)
      .groupBy('chapter_id')
      .execute(),
    reader
      .selectFrom('recommendations')
      .select(['chapter_id', 'number'])
      .where('edition_id', '=', edition)
      .orderBy('position')
      .execute(),
    reader
      .selectFrom('passages')
      .select('id')
      .where('edition_id', '=', edition)
      .where('chapter_id', 'is', null)
      .where('kind', 'not in', ['running-head', 'page-number'])
      .limit(1)
      .executeTakeFirst(),
    reader
      .selectFrom('boxes')
      .select('id')
      .where('edition_id', '=', edition)
      .where('chapter_id', 'is', null)
      .limit(1)
      .executeTakeFirst(),
  ]);
  const rangesByChapter = new Map(paragraphs.map((row) => [row.chapter_id, [row.first, row.last] as const]));
  const summarise = (
    id: string | null,
    head: Omit<ChapterSummary, 'paragraphs' | 'recommendations'>,
  ): Chapter => ({
    id,
    summary: {
      ...head,
      paragraphs: rangesByChapter.get(id) ?? null,
      recommendations: recommendations.filter((row) => row.chapter_id === id).map(({ number }) => number),
    },
  });
  const describe = ({ key, number, title }: (typeof sections)[number]) => ({
    key,
    number,
    title,
    label: labels.get(`section ${key}`) ?? null,
  });
  const own = sections
    .filter((section) => section.chapter_id === null)
    .map((chapter) =>
      summarise(chapter.id, {
        ...describe(chapter),
        sections: sections
          .filter((section) => section.chapter_id === chapter.id)
          .map((section) => ({ ...describe(section), level: section.level })),
      }),
    );
  const hasFront =
    frontPassage ||
    frontBox ||
    rangesByChapter.has(null) ||
    recommendations.some((row) => row.chapter_id === null);
  return hasFront
    ? [summarise(null, { key: 'front', number: null, title: null, label: null, sections: [] }), ...own]
    : own;
}

function isInteger32(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31;
}
