import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../database.js';
import { newId } from '../../ids.js';

/** A session ends after twelve hours, and after two without a request. */
const longest = 12 * 60 * 60 * 1000;
const idle = 2 * 60 * 60 * 1000;

export interface BegunSession {
  /** 43 letters, 256 bits of chance; given once, only its hash is kept. */
  readonly token: string;
  readonly id: string;
  readonly expiresAt: string;
}

/** Begins a session of a person who proved who it is: always a new token, whatever the browser brought. */
export async function beginSession(
  db: Database,
  { person, manner, client, now }: { person: string; manner: string; client: string; now: Date },
): Promise<BegunSession> {
  const token = randomBytes(32).toString('base64url');
  const id = newId();
  const expiresAt = new Date(now.getTime() + longest).toISOString();
  const at = now.toISOString();
  await db
    .insertInto('sessions')
    .values({
      ...{ token_hash: hashOfToken(token), id, person_id: person, begun_at: at, seen_at: at },
      ...{ expires_at: expiresAt, ended_at: null, manner, client: client.slice(0, 200) },
    })
    .execute();
  return { token, id, expiresAt };
}

/** Ends one session of a person by its id; true if it was still open. */
export async function endSession(
  db: Database,
  { person, session, now }: { person: string; session: string; now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('sessions')
    .set({ ended_at: now.toISOString() })
    .where('id', '=', session)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Since when a session must have been seen to be alive. */
export function aliveSince(now: Date): string {
  return new Date(now.getTime() - idle).toISOString();
}
