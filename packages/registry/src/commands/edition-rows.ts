import type { Insertable } from 'kysely';
import type { Tables } from '../database.js';

type Row<Table extends keyof Tables> = Omit<Insertable<Tables[Table]>, 'body_id' | 'edition_id'>;

/** All rows of one edition, before they know their body and edition. Made from a reading or from open data. */
export interface EditionRows {
  readonly sections: readonly Row<'sections'>[];
  readonly paragraphs: readonly Row<'paragraphs'>[];
  readonly paragraph_parties: readonly Row<'paragraph_parties'>[];
  readonly boxes: readonly Row<'boxes'>[];
  readonly box_parties: readonly Row<'box_parties'>[];
  readonly box_items: readonly Row<'box_items'>[];
  readonly recommendations: readonly Row<'recommendations'>[];
  readonly addressees: readonly Row<'addressees'>[];
  readonly later_notes: readonly Row<'later_notes'>[];
  readonly passages: readonly Row<'passages'>[];
  readonly footnotes: readonly Row<'footnotes'>[];
  readonly mentions: readonly Row<'mentions'>[];
  readonly search_entries: readonly Row<'search_entries'>[];
}

export type RowOf<Table extends keyof EditionRows> = EditionRows[Table][number];

/** In this order a row never comes before the one that it refers to. */
export const editionTables = [
  'sections',
  'paragraphs',
  'paragraph_parties',
  'boxes',
  'box_parties',
  'box_items',
  'recommendations',
  'addressees',
  'later_notes',
  'passages',
  'footnotes',
  'mentions',
  'search_entries',
] as const satisfies readonly (keyof EditionRows)[];

const letters = { practice: 'P', difficulty: 'D', provision: 'L', voice: 'V', other: 'O' } as const;

/** Counts boxes by kind, in the report and in the chapter: "III-P2". */
export function boxCounter(): (
  kind: keyof typeof letters,
  chapter: string,
) => { number: number; key: string } {
  const counts = new Map<string, number>();
  const next = (of: string): number => {
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    return count;
  };
  return (kind, chapter) => {
    const stem = `${chapter}-${letters[kind]}`;
    return { number: next(kind), key: `${stem}${next(stem)}` };
  };
}
