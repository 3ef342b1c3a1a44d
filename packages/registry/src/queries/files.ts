import type { Database } from '../database.js';

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * For queries of a noun that has asked whether the viewer may read the thing that names the file: not on the face of the
 * package. Null when there is none, or it was erased.
 */
export async function fileBytes(db: Database, id: string): Promise<KeptFile | null> {
  const row = await db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row?.bytes) return null;
  const { name, media_type: mediaType, size, sha256, bytes } = row;
  return { id, name, mediaType, size, sha256, bytes: new Uint8Array(bytes) };
}
