import type { XlsxCell } from '@rapporteur/formats';
import type { Reading, RecommendationRecord } from '@rapporteur/monitoring';
import type {
  FindingNode,
  FindingPage,
  GapNode,
  PartyListing,
  PartyPage,
  RecommendationNode,
} from '@rapporteur/registry';
import { saidOf } from '../pages/finding/said-of.js';
import { groupedBy } from '../pages/party/grouped.js';
import type { PartyReach } from '../pages/recommendation/reach.js';
import type { Language } from '../words/language.js';
import type { Say } from '../words/say.js';

/** The table behind a page: the same heads and cells as CSV and in a workbook. Lists in a cell have blanks between. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

/** What cells are said with. */
export interface Words {
  readonly language: Language;
  readonly say: Say;
  readonly nameOf: (code: string) => string;
}

const list = (values: readonly (string | number)[]) => values.join(' ');
const day = (date: string | null): XlsxCell => (date === null ? null : { date });

export function partiesTable(parties: readonly PartyListing[], { language, nameOf }: Words): Table {
  return {
    heads: ['party', `name_${language}`, 'standing', 'signed', 'ratified', 'in_force'],
    rows: parties.map((each) => [
      each.code,
      nameOf(each.code),
      each.standing,
      day(each.signed),
      day(each.ratified),
      day(each.inForce),
    ]),
  };
}

export function recommendationsTable(nodes: readonly RecommendationNode[], { language }: Words): Table {
  const labelled = `label_${language}`;
  return {
    heads: [
      'number',
      'chapter',
      'level',
      labelled,
      'addressee_kind',
      'parties',
      'articles',
      'paragraphs',
      'recommended_by',
      'stated_position',
    ],
    rows: nodes.map((node) => [
      node.number,
      node.chapter,
      node.verb ?? '',
      node.label?.[language] ?? '',
      node.addressees.kind,
      list(node.addressees.parties.map(({ code }) => code)),
      list(node.articles),
      list(node.paragraphs),
      list(node.recommendedBy),
      node.statedPosition ?? '',
    ]),
  };
}

/** How one recommendation reaches each party of the round. */
export function reachTable(
  number: string,
  reach: readonly PartyReach[],
  { language, say, nameOf }: Words,
): Table {
  const named = `name_${language}`;
  return {
    heads: ['recommendation', 'party', named, 'reach', 'in_words', 'partly', 'sub_items', 'later_notes'],
    rows: reach
      .filter((each) => each.reach !== 'outside')
      .map((each) => [
        number,
        each.code,
        nameOf(each.code),
        each.reach,
        say(`reach.${each.reach}`),
        each.partly ?? '',
        each.subItems.join('; '),
        list(each.laterNotes),
      ]),
  };
}

/** What of the report reaches one party, and how. */
export function partyTable(it: PartyPage, words: Words): Table {
  const { specific, generic, open } = groupedBy(it);
  const groups = [
    ['listed', specific],
    ['all', generic],
    ['without-list', open],
  ] as const;
  const plain = recommendationsTable([], words).heads;
  const rows = groups.flatMap(([how, nodes]) =>
    recommendationsTable(nodes, words).rows.map((row) => [it.party.code, how, ...row]),
  );
  return { heads: ['party', 'how', ...plain], rows };
}

export function findingsTable(nodes: readonly FindingNode[]): Table {
  return {
    heads: [
      'finding',
      'chapter',
      'paragraph',
      'note',
      'side',
      'parties',
      'others',
      'limits',
      'claim',
      'sentence',
    ],
    rows: nodes.map((node) => [
      node.key,
      node.chapter,
      node.paragraph,
      node.footnote,
      node.polarity,
      list(node.parties.map(({ code }) => code)),
      list(node.others.map(({ code }) => code)),
      node.parties.flatMap((p) => (p.qualifier ? [`${p.code}: ${p.qualifier}`] : [])).join('; '),
      node.claim,
      node.sentence,
    ]),
  };
}

/** One claim, all parties of the round; not named stays what it is. */
export function findingTable(it: FindingPage, { language, say, nameOf }: Words): Table {
  const { key, paragraph, sentence } = it.finding;
  return {
    heads: ['finding', 'paragraph', 'party', `name_${language}`, 'said', 'in_words', 'qualifier', 'sentence'],
    rows: saidOf(it).map(({ code, reach, qualifier }) => [
      key,
      paragraph,
      code,
      nameOf(code),
      reach,
      say(`reach.${reach}`),
      qualifier ?? '',
      sentence,
    ]),
  };
}

export function gapsTable(gaps: readonly GapNode[]): Table {
  return {
    heads: ['chapter', 'section', 'paragraph', 'note', 'kind', 'words', 'parties', 'questions', 'sentence'],
    rows: gaps.map((gap) => [
      gap.chapter,
      gap.section ?? '',
      gap.paragraph,
      gap.footnote,
      gap.kind,
      gap.words,
      list(gap.parties),
      list(gap.questions),
      gap.sentence,
    ]),
  };
}

/** Of a visitor's own text: with its words, which nobody else has. */
export function ownRecommendationsTable(recommendations: readonly RecommendationRecord[]): Table {
  return {
    heads: ['number', 'chapter', 'level', 'addressee_kind', 'parties', 'articles', 'text'],
    rows: recommendations.map((each) => [
      each.id,
      each.chapter,
      each.verb ?? '',
      each.addressees.kind,
      list(each.addressees.parties),
      list(each.articles),
      each.text,
    ]),
  };
}

/** Questions and answers of a reply or a questionnaire, item by item. */
export function answersTable(questions: Reading['questions']): Table {
  return {
    heads: ['question', 'title', 'text', 'answer'],
    rows: questions.flatMap(({ number, title, text, answer, items }) => [
      [number, title ?? '', text ?? '', answer ?? ''],
      ...items.map((item) => [item.label, title ?? '', item.text, item.answer ?? '']),
    ]),
  };
}

/** A cell as CSV has it. */
export function plainCell(cell: XlsxCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.date : String(cell);
}
