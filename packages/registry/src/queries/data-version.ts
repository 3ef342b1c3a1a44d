import type { Database } from '../database.js';
import type { Viewer } from '../viewer.js';
import { publishedOnly } from './published-only.js';

/** A number that every act raises in its own transaction: what was rendered under an older one may be out of date. */
export async function dataVersion(db: Database, viewer: Viewer): Promise<number> {
  const reader = viewer.kind === 'public' ? publishedOnly(db) : db;
  const row = await reader.selectFrom('data_version').select('version').executeTakeFirstOrThrow();
  return row.version;
}
