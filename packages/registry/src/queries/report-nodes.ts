import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database, Schema } from '../database.js';
import { labelOfDifficulty, labelsOfItems, loadBoxLabels } from './box-labels.js';
import type {
  Addressee,
  BoxItemNode,
  BoxNode,
  FootnoteNode,
  LaterNoteNode,
  ParagraphNode,
  PassageNode,
  RecommendationLink,
  RecommendationNode,
  ReportNode,
  SectionNode,
  SubItemNode,
} from './reports.js';
import type { Bilingual } from './rounds.js';

/*
 * Rows of an edition to nodes, each with everything that hangs on it. One piece: the kinds of node share the way to
 * their notes, labels and sections. Children are fetched for all parents at once, never one by one.
 */

/** What of an edition is asked for: all of it, one chapter (null: what precedes the first heading), or some rows. */
export interface Scope {
  readonly chapter?: string | null;
  readonly ids?: readonly string[];
}

export interface Outline {
  readonly edition: string;
  readonly reader: Database;
  readonly publication: string;
  readonly sections: readonly SectionRow[];
  readonly keysBySection: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, Bilingual>;
}

export interface SectionRow {
  readonly id: string;
  readonly chapter_id: string | null;
  readonly position: number;
  readonly key: string;
  readonly number: string | null;
  readonly level: number;
  readonly title: string | null;
  readonly first_line: number | null;
  readonly last_line: number | null;
}

/** Sections and labels, which every page of a report needs. */
export async function loadOutline(reader: Database, edition: string, publication: string): Promise<Outline> {
  const [sections, labels] = await Promise.all([
    reader
      .selectFrom('sections')
      .select(['id', 'chapter_id', 'position', 'key', 'number', 'level', 'title', 'first_line', 'last_line'])
      .where('edition_id', '=', edition)
      .orderBy('position')
      .execute(),
    reader.selectFrom('topic_labels').selectAll().where('publication_id', '=', publication).execute(),
  ]);
  return {
    edition,
    reader,
    publication,
    sections,
    keysBySection: new Map(sections.map((section) => [section.id, section.key])),
    labels: new Map(labels.map((row) => [`${row.kind} ${row.key}`, { en: row.label_en, fr: row.label_fr }])),
  };
}

export async function loadNodes(outline: Outline, scope: Scope): Promise<readonly ReportNode[]> {
  const kinds = await Promise.all([
    loadSections(outline, scope),
    loadParagraphs(outline, scope),
    loadBoxes(outline, scope),
    loadRecommendations(outline, scope),
    loadPassages(outline, scope),
  ]);
  return kinds.flat().sort((a, b) => a.position - b.position);
}

async function loadSections(outline: Outline, scope: Scope): Promise<readonly SectionNode[]> {
  const rows = outline.sections.filter(
    (row) =>
      scope.chapter === undefined ||
      row.id === scope.chapter ||
      (row.chapter_id === scope.chapter && scope.chapter !== null),
  );
  const footnotes = await loadFootnotes(outline, rows);
  return rows.map((row) => ({
    type: 'section',
    ...nodeFields(outline, row, footnotes),
    key: row.key,
    number: row.number,
    level: row.level,
    title: row.title,
    label: outline.labels.get(`section ${row.key}`) ?? null,
  }));
}

export async function loadParagraphs(outline: Outline, scope: Scope): Promise<readonly ParagraphNode[]> {
  const rows = await within(outline.reader.selectFrom('paragraphs').selectAll(), outline, scope).execute();
  const [footnotes, parties, links, findings] = await Promise.all([
    loadFootnotes(outline, rows),
    outline.reader
      .selectFrom('paragraph_parties')
      .select(['paragraph_id', 'party', 'place', 'class'])
      .where('paragraph_id', '=', anyOf(rows))
      .orderBy('party')
      .execute(),
    recommendationsByParagraph(
      outline,
      rows.map((row) => row.number),
    ),
    findingKeys(
      outline,
      rows.map((row) => row.id),
    ),
  ]);
  const partiesByParagraph = grouped(parties, (row) => row.paragraph_id);
  return rows.map((row) => ({
    type: 'paragraph',
    ...nodeFields(outline, row, footnotes),
    number: row.number,
    text: row.text,
    parties: (partiesByParagraph.get(row.id) ?? []).map((named) => ({
      code: named.party,
      place: named.place,
      class: named.class,
    })),
    recommendations: links.get(row.number) ?? [],
    findings: findings.get(row.id) ?? [],
  }));
}

/** Keys of what is said in each paragraph, by the paragraph's id. */
async function findingKeys(
  { reader }: Outline,
  paragraphs: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader
    .selectFrom('findings')
    .select(['holder_id', 'key'])
    .where('holder_id', '=', anyOf(paragraphs.map((id) => ({ id }))))
    .orderBy('position')
    .execute();
  const keys = new Map<string, string[]>();
  for (const { holder_id, key } of rows) keys.set(holder_id, [...(keys.get(holder_id) ?? []), key]);
  return keys;
}

async function recommendationsByParagraph(
  { reader, edition }: Outline,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly RecommendationLink[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await reader
    .selectFrom('recommendations')
    .select(['number', 'verb', 'paragraphs'])
    .where('edition_id', '=', edition)
    .where(sql<boolean>`paragraphs && ${[...numbers]}::integer[]`)
    .orderBy('position')
    .execute();
  const links = new Map<number, RecommendationLink[]>();
  for (const { number, verb, paragraphs } of rows) {
    for (const paragraph of new Set(paragraphs)) {
      links.set(paragraph, [...(links.get(paragraph) ?? []), { number, verb }]);
    }
  }
  return links;
}

export async function loadBoxes(outline: Outline, scope: Scope): Promise<readonly BoxNode[]> {
  const rows = await within(outline.reader.selectFrom('boxes').selectAll(), outline, scope).execute();
  const [footnotes, parties, items] = await Promise.all([
    loadFootnotes(outline, rows),
    outline.reader
      .selectFrom('box_parties')
      .select(['box_id', 'party'])
      .where('box_id', '=', anyOf(rows))
      .orderBy('position')
      .execute(),
    outline.reader
      .selectFrom('box_items')
      .select(['box_id', 'text', 'parties'])
      .where('box_id', '=', anyOf(rows))
      .orderBy('position')
      .execute(),
  ]);
  const partiesByBox = grouped(parties, (row) => row.box_id);
  const itemsByBox = grouped(items, (row) => row.box_id);
  const isRead = rows.some((row) => row.text !== null);
  const written = isRead ? await loadBoxLabels(outline.reader, outline.publication) : null;
  return rows.map((row) => ({
    type: 'box',
    ...nodeFields(outline, row, footnotes),
    kind: row.kind,
    number: row.number,
    title: row.title,
    text: row.text,
    key: row.key,
    label: boxLabel(row),
    parties: (partiesByBox.get(row.id) ?? []).map(({ party }) => party),
    items: itemsOf(row),
  }));

  function inText({ key, section_id }: (typeof rows)[number]) {
    return { key, section: outline.keysBySection.get(section_id ?? '') ?? null };
  }

  function boxLabel(row: (typeof rows)[number]): Bilingual | null {
    if (written) return row.kind === 'difficulty' ? labelOfDifficulty(written, inText(row)) : null;
    return outline.labels.get(`${row.kind} ${row.key}`) ?? null;
  }

  function itemsOf(row: (typeof rows)[number]): BoxItemNode[] {
    const own = itemsByBox.get(row.id) ?? [];
    const labels = written && row.kind === 'practice' ? labelsOfItems(written, inText(row), own) : null;
    return own.map(({ text, parties }, rank) => ({
      text,
      label: (labels ? labels[rank] : outline.labels.get(`${row.kind} ${row.key}.${rank + 1}`)) ?? null,
      parties,
    }));
  }
}

export async function loadRecommendations(
  outline: Outline,
  scope: Scope,
): Promise<readonly RecommendationNode[]> {
  const rows = await within(
    outline.reader.selectFrom('recommendations').selectAll(),
    outline,
    scope,
  ).execute();
  const [footnotes, addressees, laterNotes] = await Promise.all([
    loadFootnotes(outline, rows),
    outline.reader
      .selectFrom('addressees')
      .select(['recommendation_id', 'sub_item', 'party', 'partly'])
      .where('recommendation_id', '=', anyOf(rows))
      .orderBy('position')
      .execute(),
    outline.reader
      .selectFrom('later_notes')
      .leftJoin('footnotes', (join) =>
        join
          .onRef('footnotes.edition_id', '=', 'later_notes.edition_id')
          .onRef('footnotes.number', '=', 'later_notes.footnote'),
      )
      .select([
        'later_notes.recommendation_id',
        'later_notes.party',
        'later_notes.footnote',
        'footnotes.text',
      ])
      .where('later_notes.recommendation_id', '=', anyOf(rows))
      .orderBy('later_notes.footnote')
      .orderBy('later_notes.party')
      .execute(),
  ]);
  const addresseesByRecommendation = grouped(addressees, (row) => row.recommendation_id);
  const notesByRecommendation = grouped<(typeof laterNotes)[number]>(
    laterNotes,
    (row) => row.recommendation_id,
  );
  return rows.map((row) => {
    const own = addresseesByRecommendation.get(row.id) ?? [];
    const listed = (subItem: number): readonly Addressee[] =>
      own.filter((each) => each.sub_item === subItem).map(({ party, partly }) => ({ code: party, partly }));
    return {
      type: 'recommendation',
      ...nodeFields(outline, row, footnotes),
      number: row.number,
      chapter: row.chapter,
      verb: row.verb,
      verbs: row.verbs,
      text: row.text,
      label: outline.labels.get(`recommendation ${row.number}`) ?? null,
      addressees: {
        kind: row.addressee_kind,
        source: row.addressee_source,
        condition: row.condition,
        conditional: row.conditional,
        parties: listed(0),
        subItems: withTopics(
          outline,
          row.number,
          row.sub_items.map((label, place) => ({ label, parties: listed(place + 1) })),
        ),
      },
      recommendedBy: row.recommended_by,
      statedPosition: row.stated_position,
      articles: row.articles,
      crossReferences: row.cross_references,
      paragraphs: row.paragraphs,
      laterNotes: onePerNote(notesByRecommendation.get(row.id) ?? []),
    };
  });
}

/** Where numbers of notes begin again in each chapter, a number finds several texts: the first stands. */
function onePerNote(rows: readonly LaterNoteNode[]): readonly LaterNoteNode[] {
  const notes = new Map<string, LaterNoteNode>();
  for (const { party, footnote, text } of rows) {
    const key = `${footnote} ${party}`;
    if (!notes.has(key)) notes.set(key, { party, footnote, text });
  }
  return [...notes.values()];
}

/** Topics are counted over the sub-items that have a list of their own. */
function withTopics(
  { labels }: Outline,
  recommendation: string,
  subItems: readonly Omit<SubItemNode, 'topic'>[],
): readonly SubItemNode[] {
  let rank = 0;
  return subItems.map((item) => {
    if (item.parties.length === 0) return { ...item, topic: null };
    rank += 1;
    return { ...item, topic: labels.get(`sub-item ${recommendation}.${rank}`) ?? null };
  });
}

const printedOnly = ['running-head', 'page-number'];

export async function loadPassages(outline: Outline, scope: Scope): Promise<readonly PassageNode[]> {
  const rows = await within(outline.reader.selectFrom('passages').selectAll(), outline, scope)
    .where('kind', 'not in', printedOnly)
    .execute();
  const footnotes = await loadFootnotes(outline, rows);
  return rows.map((row) => ({
    type: 'passage',
    ...nodeFields(outline, row, footnotes),
    kind: row.kind,
    text: row.text,
    parties: row.parties,
  }));
}

/** Notes by the row that carries their mark; a note marked in another note stands behind that one. */
async function loadFootnotes(
  { reader }: Outline,
  marked: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly FootnoteNode[]>> {
  const found = new Map<string, FootnoteNode[]>();
  let owners = new Map(marked.map(({ id }) => [id, id]));
  // A note within a note within a note: nobody goes deeper, and a circle must end.
  for (let depth = 0; depth < 4 && owners.size > 0; depth += 1) {
    const rows = await reader
      .selectFrom('footnotes')
      .select(['id', 'number', 'text', 'parties', 'marked_in', 'mark_offset'])
      .where('marked_in', '=', anyOf([...owners.keys()].map((id) => ({ id }))))
      .orderBy('number')
      .execute();
    const inner = new Map<string, string>();
    for (const row of rows) {
      const owner = owners.get(row.marked_in ?? '');
      if (owner === undefined) continue;
      found.set(owner, [
        ...(found.get(owner) ?? []),
        {
          number: row.number,
          text: row.text,
          parties: row.parties,
          // A mark within another note has its place in that note and not in the node's text.
          offset: depth === 0 ? row.mark_offset : null,
        },
      ]);
      inner.set(row.id, owner);
    }
    owners = inner;
  }
  return found;
}

export async function loadLooseFootnotes({ reader, edition }: Outline): Promise<readonly FootnoteNode[]> {
  return reader
    .selectFrom('footnotes')
    .select(['number', 'text', 'parties', 'mark_offset as offset'])
    .where('edition_id', '=', edition)
    .where('marked_in', 'is', null)
    .orderBy('number')
    .execute();
}

interface PlacedRow {
  readonly id: string;
  readonly position: number;
  readonly section_id?: string | null;
  readonly first_line: number | null;
  readonly last_line: number | null;
}

function nodeFields(
  outline: Outline,
  row: PlacedRow,
  footnotes: ReadonlyMap<string, readonly FootnoteNode[]>,
) {
  return {
    id: row.id,
    position: row.position,
    section: outline.keysBySection.get(row.section_id ?? '') ?? null,
    lines:
      row.first_line === null || row.last_line === null ? null : ([row.first_line, row.last_line] as const),
    footnotes: footnotes.get(row.id) ?? [],
  };
}

type Placed = 'paragraphs' | 'boxes' | 'recommendations' | 'passages';

function within<Table extends Placed, Row>(
  query: SelectQueryBuilder<Schema, Table, Row>,
  { edition }: Outline,
  { chapter, ids }: Scope,
): SelectQueryBuilder<Schema, Table, Row> {
  // The four tables have these columns in common, which the types can not see through a parameter.
  let narrowed = query as unknown as SelectQueryBuilder<Schema, 'paragraphs', Row>;
  narrowed = narrowed.where('edition_id', '=', edition);
  if (chapter !== undefined) narrowed = narrowed.where('chapter_id', chapter === null ? 'is' : '=', chapter);
  if (ids !== undefined) narrowed = narrowed.where('id', '=', anyOf(ids.map((id) => ({ id }))));
  return narrowed.orderBy('position') as unknown as SelectQueryBuilder<Schema, Table, Row>;
}

/** One parameter however many ids: the statement stays the same and the limit of 65,535 parameters far away. */
function anyOf(rows: readonly { readonly id: string }[]) {
  return sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`;
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
