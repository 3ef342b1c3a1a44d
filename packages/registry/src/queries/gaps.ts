import {
  type GapKind,
  gapsIn,
  partsOf,
  type QuestionRecord,
  questionsBySection,
  type SectionQuestion,
  wholeQuestion,
} from '@rapporteur/monitoring';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import type { Viewer } from '../viewer.js';
import { chaptersOf } from './findings.js';
import { type FoundReport, findReport } from './report-head.js';
import { loadBoxes, loadOutline, loadParagraphs, loadPassages, type Outline } from './report-nodes.js';
import type { BoxNode, ParagraphNode, PassageNode, ReportAddress, ReportHead } from './reports.js';
import { type Bilingual, bilingual } from './rounds.js';

/*
 * What a text calls missing, by the questions that it links its own sections to. Nothing is a gap because a party is
 * not named, and no section is put under a question by guess.
 */

/** A sentence in which the text itself calls something missing or unclear. */
export interface GapNode {
  readonly chapter: string;
  readonly section: string | null;
  readonly paragraph: number | null;
  readonly holder: 'paragraph' | 'box' | 'passage';
  readonly footnote: number | null;
  readonly kind: GapKind;
  readonly sentence: string;
  /** The telling words of the sentence. */
  readonly words: string;
  /** Parties that the sentence names, in the order of the text. */
  readonly parties: readonly string[];
  /** Questions that the text itself links its section to, as named: "9.1"; empty where it says none. */
  readonly questions: readonly string[];
}

/** A question as far as it is known: our label, or its title in the words of the text. */
export interface GapQuestion {
  /** "9". */
  readonly number: string;
  readonly label: Bilingual | null;
  readonly title: string | null;
}

export interface GapList extends ReportHead {
  readonly gaps: readonly GapNode[];
  /** Those that a gap is linked to, in the order of the questionnaire. */
  readonly questions: readonly GapQuestion[];
}

/** What the text itself calls missing or unclear, in the order of the text. Provisions speak of duties: not of a gap. */
export async function gapsOf(db: Database, viewer: Viewer, address: ReportAddress): Promise<GapList | null> {
  const found = await findReport(db, viewer, address);
  if (!found) return null;
  const { reader, edition } = found;
  const outline = await loadOutline(reader, edition, found.publication);
  const [paragraphs, boxes, passages, findings] = await Promise.all([
    loadParagraphs(outline, {}),
    loadBoxes(outline, {}),
    loadPassages(outline, {}),
    reader
      .selectFrom('findings')
      .innerJoin('finding_parties', 'finding_parties.finding_id', 'findings.id')
      .select(['holder_id', 'says_itself', 'sentence_from', 'sentence_to', 'finding_parties.party'])
      .where('findings.edition_id', '=', edition)
      .where('derived', '=', false)
      .orderBy('findings.position')
      .orderBy('finding_parties.position')
      .execute(),
  ]);
  const nodes = [
    ...paragraphs,
    ...boxes.filter(({ kind }) => kind !== 'provision'),
    ...passages.filter(({ kind }) => kind === 'body'),
  ].sort((a, b) => a.position - b.position);
  const chapters = chaptersOf(outline);
  const asked = await askedQuestions(found);
  const linked = linksOf(outline, nodes, asked);
  const gaps = nodes.flatMap((node) => {
    const place = {
      questions: linked.get(node.section ?? '')?.map(({ question }) => question) ?? [],
      chapter: chapters(node.section),
      section: node.section,
      paragraph: node.type === 'paragraph' ? node.number : null,
      holder: node.type,
    };
    const inText = gapsIn(node.text ?? '').map((gap): GapNode => {
      const named = findings.filter(
        (row) =>
          row.holder_id === node.id &&
          !row.says_itself &&
          row.sentence_from < gap.to &&
          row.sentence_to > gap.from,
      );
      return {
        ...place,
        footnote: null,
        kind: gap.kind,
        words: gap.words,
        sentence: (node.text ?? '').slice(gap.from, gap.to),
        parties: [...new Set(named.map(({ party }) => party))],
      };
    });
    const inNotes = node.footnotes.flatMap((note) =>
      gapsIn(note.text ?? '').map(
        (gap): GapNode => ({
          ...place,
          footnote: note.number,
          kind: gap.kind,
          words: gap.words,
          sentence: (note.text ?? '').slice(gap.from, gap.to),
          parties: note.parties,
        }),
      ),
    );
    return [...inText, ...inNotes];
  });
  const numbers = new Set(gaps.flatMap(({ questions }) => questions.map(wholeQuestion)));
  return { ...found.head, gaps, questions: await outlineOf(found, [...numbers], asked) };
}

type Asked = Pick<QuestionRecord, 'number' | 'title' | 'lines'>;

/** The questionnaire that the text itself prints; empty where it prints none. */
async function askedQuestions({ reader, edition }: FoundReport): Promise<readonly Asked[]> {
  const row = await reader
    .selectFrom('readings')
    .select(sql<readonly Asked[] | null>`content->'questions'`.as('questions'))
    .where('edition_id', '=', edition)
    .executeTakeFirst();
  return row?.questions ?? [];
}

function linksOf(
  { sections }: Outline,
  nodes: readonly (ParagraphNode | BoxNode | PassageNode)[],
  asked: readonly Asked[],
): ReadonlyMap<string, readonly SectionQuestion[]> {
  const isAsking = partsOf(
    asked,
    sections.map(({ level, first_line: first, last_line: last }) => ({
      level,
      lines: [first ?? 0, last ?? 0],
    })),
  );
  const texts = new Map<string, string[]>(sections.map(({ key }) => [key, []]));
  for (const { section, text, footnotes } of nodes)
    texts.get(section ?? '')?.push(text ?? '', ...footnotes.map((note) => note.text ?? ''));
  return questionsBySection(
    sections.flatMap(({ key, level, title }, index) =>
      isAsking(index) ? [] : [{ key, level, title, texts: texts.get(key) ?? [] }],
    ),
    asked,
  );
}

async function outlineOf(
  { reader, round }: FoundReport,
  numbers: readonly string[],
  asked: readonly Asked[],
): Promise<readonly GapQuestion[]> {
  const rows = await reader
    .selectFrom('questions')
    .select(['number', 'label_en', 'label_fr'])
    .where('round_id', '=', round)
    .where('number', '=', sql<string>`any(${[...numbers]}::text[])`)
    .execute();
  const inOrder = [...numbers].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return inOrder.map((number) => {
    const row = rows.find((each) => each.number === number);
    return {
      number,
      label: row ? bilingual(row.label_en, row.label_fr) : null,
      title: asked.find((each) => each.number === number)?.title ?? null,
    };
  });
}
