import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';

export interface FileToKeep {
  readonly body: string;
  readonly round: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly addedBy: string;
  readonly at: string;
}

/** Keeps bytes in the act that names them and gives their id. Who may read them is decided by the thing that names them. */
export async function keepFile(
  tx: Transaction<Schema>,
  file: FileToKeep,
): Promise<{ readonly id: string; readonly sha256: string }> {
  const id = newId();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await tx
    .insertInto('files')
    .values({
      ...{ id, body_id: file.body, round_id: file.round, name: plainName(file.name) },
      ...{ media_type: file.mediaType, size: file.bytes.length, sha256, bytes: file.bytes },
      ...{ added_by: file.addedBy, added_at: file.at, erased_at: null },
    })
    .execute();
  return { id, sha256 };
}

/** A name without folders and without signs that a header or a file system takes for something else. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{C}"<>|:*?]/gu, '_').slice(-150) || 'file';
}
