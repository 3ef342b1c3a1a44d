import type { OpenDataSet } from '@rapporteur/monitoring';
import type { Insertable, Transaction } from 'kysely';
import type { Schema, Tables } from '../database.js';
import { newId } from '../ids.js';
import { insertRows } from './save-edition-rows.js';

type LabelRow = Omit<Insertable<Tables['topic_labels']>, 'body_id' | 'publication_id'>;

/** Topic labels by the natural keys of what they name. */
export function labelsOf(data: OpenDataSet): readonly LabelRow[] {
  const row = (kind: LabelRow['kind'], key: string, { en, fr }: { en: string; fr: string }): LabelRow => ({
    kind,
    key,
    label_en: en,
    label_fr: fr,
  });
  return [
    ...data.sections.map(({ key, label }) => row('section', key, label)),
    ...data.recommendations.map(({ number, label }) => row('recommendation', number, label)),
    ...data.recommendations.flatMap(({ number, addressees }) =>
      addressees.subItems.map(({ label }, place) => row('sub-item', `${number}.${place + 1}`, label)),
    ),
    ...data.practices.map(({ id, label }) => row('practice', id, label)),
    ...data.difficulties.map(({ id, label }) => row('difficulty', id, label)),
  ];
}

export async function saveLabels(
  tx: Transaction<Schema>,
  labels: readonly LabelRow[],
  { body, publication }: { readonly body: string; readonly publication: string },
): Promise<void> {
  await tx.deleteFrom('topic_labels').where('publication_id', '=', publication).execute();
  await insertRows(
    tx,
    'topic_labels',
    labels.map((label) => ({ ...label, body_id: body, publication_id: publication })),
  );
}

/** Makes the labels of a publication findable in one of its editions, in both languages. */
export async function indexLabels(tx: Transaction<Schema>, edition: string): Promise<void> {
  await tx
    .deleteFrom('search_entries')
    .where('edition_id', '=', edition)
    .where('is_label', '=', true)
    .execute();
  const { body_id, publication_id } = await tx
    .selectFrom('editions')
    .select(['body_id', 'publication_id'])
    .where('id', '=', edition)
    .executeTakeFirstOrThrow();
  const labels = await tx
    .selectFrom('topic_labels')
    .selectAll()
    .where('publication_id', '=', publication_id)
    .execute();
  const places = await placesOf(tx, edition);
  const entries = labels.flatMap(({ kind, key, label_en, label_fr }) => {
    const place = places.get(`${kind} ${key}`) ?? places.get(`${kind} ${key.slice(0, key.lastIndexOf('.'))}`);
    if (!place) return [];
    return [
      ['en', label_en],
      ['fr', label_fr],
    ].map(([language = '', text = '']) => ({
      id: newId(),
      body_id,
      edition_id: edition,
      ...place,
      is_label: true,
      language,
      text,
    }));
  });
  await insertRows(tx, 'search_entries', entries);
}

type Place = Pick<Insertable<Tables['search_entries']>, 'kind' | 'key' | 'chapter' | 'position'>;

/** Where a label leads: a practice to its box, a sub-item to its recommendation. */
async function placesOf(tx: Transaction<Schema>, edition: string): Promise<ReadonlyMap<string, Place>> {
  const [sections, recommendations, boxes] = [
    await tx
      .selectFrom('sections')
      .select(['id', 'chapter_id', 'key', 'position'])
      .where('edition_id', '=', edition)
      .execute(),
    await tx
      .selectFrom('recommendations')
      .select(['number', 'chapter_id', 'position'])
      .where('edition_id', '=', edition)
      .execute(),
    await tx
      .selectFrom('boxes')
      .select(['kind', 'key', 'chapter_id', 'position'])
      .where('edition_id', '=', edition)
      .execute(),
  ];
  const keys = new Map(sections.map(({ id, key }) => [id, key]));
  const chapter = (id: string | null) => keys.get(id ?? '') ?? 'front';
  return new Map<string, Place>([
    ...sections.map((row): [string, Place] => [
      `section ${row.key}`,
      { kind: 'section', key: row.key, chapter: chapter(row.chapter_id ?? row.id), position: row.position },
    ]),
    ...recommendations.flatMap((row): [string, Place][] => {
      const place: Place = {
        kind: 'recommendation',
        key: row.number,
        chapter: chapter(row.chapter_id),
        position: row.position,
      };
      return [
        [`recommendation ${row.number}`, place],
        [`sub-item ${row.number}`, place],
      ];
    }),
    ...boxes.map((row): [string, Place] => [
      `${row.kind} ${row.key}`,
      { kind: 'box', key: row.key, chapter: chapter(row.chapter_id), position: row.position },
    ]),
  ]);
}
