import type { OpenDataSet } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import type { Viewer } from '../viewer.js';
import { findReport } from './report-head.js';
import type { ReportAddress } from './reports.js';

/** The open data from which the skeleton of a report was made, just as it came; null where it came without. */
export async function reportOpenData(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
): Promise<OpenDataSet | null> {
  const found = await findReport(db, viewer, address);
  return found && openDataOf(found.reader, found.publication);
}

export async function openDataOf(reader: Database, publication: string): Promise<OpenDataSet | null> {
  const row = await reader
    .selectFrom('open_data')
    .innerJoin('editions', 'editions.id', 'open_data.edition_id')
    .select('open_data.content')
    .where('editions.publication_id', '=', publication)
    .where('editions.withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row ? (row.content as OpenDataSet) : null;
}
