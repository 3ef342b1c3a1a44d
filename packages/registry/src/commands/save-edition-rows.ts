import type { Insertable, Transaction } from 'kysely';
import type { Schema } from '../database.js';
import { type EditionRows, editionTables } from './edition-rows.js';

// A statement holds 65,535 parameters at most; no table here has more than 25 columns.
const rowsAtOnce = 500;

export async function saveEditionRows(
  tx: Transaction<Schema>,
  rows: EditionRows,
  { body, edition }: { readonly body: string; readonly edition: string },
): Promise<void> {
  for (const table of editionTables) {
    const complete = rows[table].map((row) => ({ ...row, body_id: body, edition_id: edition }));
    for (let start = 0; start < complete.length; start += rowsAtOnce) {
      // Each table's own rows fit it: that is what EditionRows says, and what a loop over tables hides from the types.
      const some = complete.slice(start, start + rowsAtOnce) as unknown as Insertable<Schema['paragraphs']>[];
      await tx.insertInto(table as 'paragraphs').values(some).execute();
    }
  }
}
