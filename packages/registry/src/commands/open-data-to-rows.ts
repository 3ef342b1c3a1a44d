import type { OpenDataSet, OpenPlace, OpenRecommendation } from '@rapporteur/monitoring';
import { newId } from '../ids.js';
import { boxCounter, type EditionRows, type RowOf } from './edition-rows.js';
import { emptyRows } from './reading-to-rows.js';

/** The open data of a round to the rows of a skeleton: everything but text. */
export function openDataToRows(data: OpenDataSet): EditionRows {
  const rows = emptyRows();
  const sectionIds = new Map(data.sections.map(({ key }) => [key, newId()]));
  const placeOf = ({ chapter, section, heading, position }: OpenPlace) => ({
    chapter_id: sectionIds.get(chapter) ?? null,
    section_id: sectionIds.get(heading ?? section) ?? null,
    position,
  });

  // Chapters first: a section refers to its chapter.
  for (const { key, number, level, chapter, position } of [...data.sections].sort(
    (a, b) => a.level - b.level,
  )) {
    const chapterId = chapter === key ? null : (sectionIds.get(chapter) ?? null);
    rows.sections.push({
      id: sectionIds.get(key) as string,
      chapter_id: chapterId,
      position,
      key,
      number,
      level,
    });
  }

  const owners = new Map<number, { kind: 'paragraph' | 'recommendation'; id: string }>();
  for (const paragraph of data.paragraphs) {
    const id = newId();
    rows.paragraphs.push({ id, ...placeOf(paragraph), number: paragraph.number });
    for (const { party, place, class: standing } of paragraph.parties) {
      rows.paragraph_parties.push({ paragraph_id: id, party, place, class: standing });
    }
    for (const note of paragraph.footnotes) owners.set(note, { kind: 'paragraph', id });
  }
  for (const recommendation of data.recommendations) {
    const id = newId();
    rows.recommendations.push({ id, ...placeOf(recommendation), ...recommendationColumns(recommendation) });
    addLists(rows.addressees, id, recommendation);
    for (const { footnote, party } of recommendation.laterNotes)
      rows.later_notes.push({ recommendation_id: id, footnote, party });
    for (const note of recommendation.footnotes) owners.set(note, { kind: 'recommendation', id });
  }
  for (const { number, parties } of data.footnotes) {
    const owner = owners.get(number);
    rows.footnotes.push({
      id: newId(),
      number,
      parties: [...parties],
      marked_kind: owner?.kind,
      marked_in: owner?.id,
    });
  }
  addBoxes(rows, data, placeOf);
  return rows;
}

function recommendationColumns(recommendation: OpenRecommendation) {
  const { number, chapter, level, levels, addressees, articles, crossReferences, paragraphs } =
    recommendation;
  return {
    number,
    chapter,
    verb: level,
    verbs: [...levels],
    addressee_kind: addressees.kind,
    addressee_source: addressees.source,
    conditional: addressees.conditional,
    sub_items: addressees.subItems.map((_, place) => String(place + 1)),
    recommended_by: [...(recommendation.recommendedBy ?? [])],
    stated_position: recommendation.statedPosition ?? null,
    articles: [...articles],
    cross_references: [...crossReferences],
    paragraphs: [...paragraphs],
  };
}

function addLists(rows: RowOf<'addressees'>[], id: string, { addressees }: OpenRecommendation): void {
  const lists = [addressees.parties, ...addressees.subItems.map(({ parties }) => parties)];
  for (const [subItem, parties] of lists.entries()) {
    for (const [rank, party] of parties.entries()) {
      rows.push({
        recommendation_id: id,
        sub_item: subItem,
        position: rank + 1,
        party,
        partly: addressees.partly[party] ?? null,
      });
    }
  }
}

/** Practices are items of boxes; a box of difficulties stands for itself. Other boxes have no place in open data. */
function addBoxes(
  rows: ReturnType<typeof emptyRows>,
  data: OpenDataSet,
  placeOf: (place: OpenPlace) => { chapter_id: string | null; section_id: string | null; position: number },
): void {
  const boxes = new Map<
    string,
    { kind: 'practice' | 'difficulty'; at: OpenPlace; items: (typeof data.practices)[number][] }
  >();
  for (const practice of data.practices) {
    const box = boxes.get(practice.box) ?? { kind: 'practice', at: practice, items: [] };
    boxes.set(practice.box, { ...box, items: [...box.items, practice] });
  }
  for (const difficulty of data.difficulties)
    boxes.set(difficulty.id, { kind: 'difficulty', at: difficulty, items: [] });

  const nextBox = boxCounter();
  for (const [key, { kind, at, items }] of [...boxes].sort(([, a], [, b]) => a.at.position - b.at.position)) {
    const id = newId();
    rows.boxes.push({ id, ...placeOf(at), kind, number: nextBox(kind, at.chapter).number, key });
    const parties = new Set(items.flatMap((item) => [...item.parties, ...item.others]));
    for (const [rank, party] of [...parties].entries())
      rows.box_parties.push({ box_id: id, party, position: rank + 1 });
    for (const [rank, item] of items.entries()) {
      rows.box_items.push({
        id: newId(),
        box_id: id,
        position: rank + 1,
        parties: [...item.parties, ...item.others],
      });
    }
  }
}
