import {
  type HeadingRecord,
  keyedHeadings,
  type MarkedIn,
  type ParagraphRecord,
  type Reading,
  type RecommendationRecord,
  stateUnderReview,
} from '@rapporteur/monitoring';
import { newId } from '../ids.js';
import { storable } from '../storable.js';
import { boxCounter, type EditionRows, type RowOf } from './edition-rows.js';

/*
 * A reading to rows, in the order of the text. One piece: every kind of row takes its place, its chapter and its
 * section from the same walk over the lines.
 */

/** @param known keys of sections that an earlier edition or the open data gave, in order: headings without a number keep them */
export function readingToRows(given: Reading, known: readonly string[]): EditionRows {
  const reading = storable(given);
  const rows = emptyRows();
  const keys = sectionKeys(reading.headings, known);
  const nextBox = boxCounter();
  const ids = idsOf(reading);
  const language = reading.document.language ?? 'en';
  const under = stateUnderReview(reading);
  let chapter: { id: string; key: string } | null = null;
  let section: string | null = null;
  let leading: number[] = [];
  let afterRecommendation = false;

  for (const [index, node] of nodesInOrder(reading).entries()) {
    const position = index + 1;
    const lines = { first_line: node.record.lines[0], last_line: node.record.lines[1] };
    if (node.kind === 'section') {
      const { number, level, title } = node.record;
      const key = keys.get(node.record) as string;
      const id = ids.section.get(node.record) as string;
      const isChapter = level <= 1 || chapter === null;
      if (isChapter) {
        chapter = { id, key };
        leading = [];
      }
      section = id;
      const chapterId = isChapter ? null : (chapter?.id ?? null);
      rows.sections.push({ id, chapter_id: chapterId, position, key, number, level, title, ...lines });
      find('section', key, title);
      continue;
    }
    const id = ids[node.kind].get(node.record) as string;
    const place = { chapter_id: chapter?.id ?? null, section_id: section, position, ...lines };
    if (node.kind === 'paragraph') {
      const { number, text, mentions, mentionsInText, others } = node.record;
      if (afterRecommendation) leading = [];
      afterRecommendation = false;
      leading.push(number);
      rows.paragraphs.push({ id, ...place, number, text });
      const inText = new Set(mentionsInText);
      for (const party of new Set(mentions)) {
        rows.paragraph_parties.push({
          paragraph_id: id,
          party,
          place: inText.has(party) ? 'text' : 'note',
          class: under === null || party === under ? 'monitored' : 'outside-round',
        });
      }
      for (const [code, standing] of new Map(others.map((other) => [other.code, other.class]))) {
        if (!mentions.includes(code))
          rows.paragraph_parties.push({ paragraph_id: id, party: code, place: null, class: standing });
      }
      find('paragraph', String(number), text);
    } else if (node.kind === 'box') {
      const { kind, title, text, parties, items } = node.record;
      const counted = nextBox(kind, chapter?.key ?? '');
      rows.boxes.push({ id, ...place, kind, ...counted, title, text });
      for (const [rank, party] of [...new Set(parties)].entries())
        rows.box_parties.push({ box_id: id, party, position: rank + 1 });
      for (const [rank, item] of items.entries()) {
        rows.box_items.push({
          id: newId(),
          box_id: id,
          position: rank + 1,
          text: item.text,
          parties: [...item.parties],
          first_line: item.lines[0],
          last_line: item.lines[1],
        });
      }
      find('box', counted.key, `${title}\n${text}`);
    } else if (node.kind === 'recommendation') {
      const within = paragraphOf(node.record, reading.paragraphs);
      if (!within) afterRecommendation = true;
      rows.recommendations.push({
        id,
        ...place,
        ...recommendationColumns(node.record),
        // One that a paragraph makes stands where that does: not each body numbers its chapters.
        ...(within
          ? { chapter: chapter?.key ?? 'front', paragraphs: [within.number] }
          : { paragraphs: [...leading] }),
      });
      addLists(rows, id, node.record);
      find('recommendation', node.record.id, node.record.text);
    } else {
      const { kind, text, mentions } = node.record;
      rows.passages.push({ id, ...place, kind, text, parties: [...mentions] });
      if (kind === 'body' || kind === 'table') find('passage', String(position), text);
    }

    function find(kind: RowOf<'search_entries'>['kind'], key: string, text: string): void {
      if (text.trim() === '') return;
      rows.search_entries.push({
        id: newId(),
        kind,
        key,
        chapter: chapter?.key ?? 'front',
        position,
        is_label: false,
        language,
        text,
      });
    }
  }
  addFootnotes(rows, reading, ids, language);
  rows.mentions.push(
    ...reading.mentions.map(({ kind, text, value, lines }, index) => ({
      id: newId(),
      position: index + 1,
      kind,
      text,
      value,
      first_line: lines[0],
      last_line: lines[1],
    })),
  );
  return rows;
}

type MutableRows = { -readonly [Table in keyof EditionRows]: RowOf<Table>[] };

export function emptyRows(): MutableRows {
  return {
    sections: [],
    paragraphs: [],
    paragraph_parties: [],
    boxes: [],
    box_parties: [],
    box_items: [],
    recommendations: [],
    addressees: [],
    later_notes: [],
    passages: [],
    footnotes: [],
    mentions: [],
    search_entries: [],
  };
}

type Ids = ReturnType<typeof idsOf>;

function idsOf(reading: Reading) {
  const give = <Record>(records: readonly Record[]) =>
    new Map<unknown, string>(records.map((record) => [record, newId()]));
  return {
    section: give(reading.headings),
    paragraph: give(reading.paragraphs),
    box: give(reading.boxes),
    recommendation: give(reading.recommendations),
    passage: give(reading.rest),
    footnote: give(reading.footnotes),
  };
}

/** Where two records begin on one line, the heading comes first and what stands within comes last. */
function nodesInOrder(reading: Reading) {
  const nodes = [
    ...reading.headings.map((record) => ({ kind: 'section' as const, record })),
    ...reading.paragraphs.map((record) => ({ kind: 'paragraph' as const, record })),
    ...reading.boxes.map((record) => ({ kind: 'box' as const, record })),
    ...reading.recommendations.map((record) => ({ kind: 'recommendation' as const, record })),
    ...reading.rest.map((record) => ({ kind: 'passage' as const, record })),
  ];
  return nodes.sort((a, b) => a.record.lines[0] - b.record.lines[0]);
}

function sectionKeys(
  headings: readonly HeadingRecord[],
  known: readonly string[],
): ReadonlyMap<HeadingRecord, string> {
  const named = known.map((id) => ({ id, label: { en: id, fr: id } }));
  const given = new Map(keyedHeadings(headings, named).map(({ heading, key }) => [heading, key]));
  const taken = new Set<string>();
  const keys = new Map<HeadingRecord, string>();
  for (const heading of headings) {
    const wish = given.get(heading) ?? heading.number ?? slug(heading.title);
    let key = wish;
    for (let again = 2; taken.has(key); again += 1) key = `${wish}-${again}`;
    taken.add(key);
    keys.set(heading, key);
  }
  return keys;
}

/** "Executive Summary" -> "executive-summary". Letters of every script stay; marks over them go. */
export function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).join('-').slice(0, 80) || 'section';
}

/** The paragraph that makes it: of a report on one State, where it owns no lines. */
function paragraphOf(
  { spans, lines }: RecommendationRecord,
  paragraphs: readonly ParagraphRecord[],
): ParagraphRecord | null {
  if (spans.length > 0) return null;
  return (
    paragraphs.find((paragraph) => paragraph.lines[0] <= lines[0] && lines[0] <= paragraph.lines[1]) ?? null
  );
}

function recommendationColumns(record: RecommendationRecord) {
  const { addressees } = record;
  return {
    number: record.id,
    chapter: record.chapter,
    verb: record.verb,
    verbs: [...record.verbs],
    text: record.text,
    addressee_kind: addressees.kind,
    addressee_source: addressees.source,
    condition: addressees.condition,
    conditional: addressees.condition !== null,
    sub_items: addressees.subItems.map(({ label }) => label),
    recommended_by: [...record.by],
    stated_position: record.position,
    articles: [...record.articles],
    cross_references: [...record.crossReferences],
  };
}

function addLists(rows: MutableRows, id: string, { addressees, laterNotes }: RecommendationRecord): void {
  const lists = [addressees.parties, ...addressees.subItems.map(({ parties }) => parties)];
  for (const [subItem, parties] of lists.entries()) {
    for (const [rank, party] of [...new Set(parties)].entries()) {
      rows.addressees.push({
        recommendation_id: id,
        sub_item: subItem,
        position: rank + 1,
        party,
        partly: addressees.partly[party] ?? null,
      });
    }
  }
  const notes = new Map(laterNotes.map((note) => [`${note.footnote} ${note.party}`, note]));
  for (const { footnote, party } of notes.values())
    rows.later_notes.push({ recommendation_id: id, footnote, party });
}

function addFootnotes(rows: MutableRows, reading: Reading, ids: Ids, language: string): void {
  const find = finderOfMarks(reading, ids);
  for (const record of reading.footnotes) {
    const mark = record.markedIn ? find(record.markedIn) : null;
    const id = ids.footnote.get(record) as string;
    rows.footnotes.push({
      id,
      number: record.number,
      text: record.text,
      parties: [...record.mentions],
      marked_kind: mark?.kind ?? null,
      marked_in: mark?.id ?? null,
      mark_offset: mark ? (record.markOffset ?? null) : null,
      first_line: record.lines[0],
      last_line: record.lines[1],
    });
    const chapter = rows.sections.findLast(
      (row) => row.chapter_id === null && (row.first_line ?? 0) <= record.lines[0],
    );
    if (record.text.trim() !== '') {
      rows.search_entries.push({
        id: newId(),
        kind: 'footnote',
        key: String(record.number),
        chapter: chapter?.key ?? 'front',
        position: record.lines[0],
        is_label: false,
        language,
        text: record.text,
      });
    }
  }
}

function finderOfMarks(reading: Reading, ids: Ids) {
  const paragraphs = new Map(reading.paragraphs.map((record) => [record.number, record]));
  const recommendations = new Map(reading.recommendations.map((record) => [record.id, record]));
  const headings = new Map(
    reading.headings.flatMap((record) => [
      [record.title, record],
      [record.number ?? record.title, record],
    ]),
  );
  const footnotes = new Map(reading.footnotes.map((record) => [record.number, record]));
  return (mark: MarkedIn): { kind: NonNullable<RowOf<'footnotes'>['marked_kind']>; id: string } | null => {
    const candidates = [
      [
        'paragraph',
        mark.paragraph === undefined ? undefined : ids.paragraph.get(paragraphs.get(mark.paragraph)),
      ],
      [
        'recommendation',
        mark.recommendation === undefined
          ? undefined
          : ids.recommendation.get(recommendations.get(mark.recommendation)),
      ],
      ['box', mark.box === undefined ? undefined : ids.box.get(reading.boxes[mark.box])],
      ['section', mark.heading === undefined ? undefined : ids.section.get(headings.get(mark.heading))],
      ['passage', mark.rest === undefined ? undefined : ids.passage.get(reading.rest[mark.rest])],
      ['footnote', mark.footnote === undefined ? undefined : ids.footnote.get(footnotes.get(mark.footnote))],
    ] as const;
    for (const [kind, id] of candidates) if (id !== undefined) return { kind, id };
    return null;
  };
}
