import { randomBytes } from 'node:crypto';
import type { PendingKind } from '../../database/people.js';
import type { Database } from '../../database.js';
import { storable } from '../../storable.js';
import { hashOfToken } from './sessions.js';

export interface PendingStep {
  readonly person: string | null;
  readonly content: unknown;
}

/** Begins something that the bearer of the token finishes within minutes. The token is given once, its hash is kept. */
export async function beginStep(
  db: Database,
  {
    kind,
    person,
    content = null,
    minutes,
    now,
  }: {
    readonly kind: PendingKind;
    readonly person: string | null;
    readonly content?: unknown;
    readonly minutes: number;
    readonly now: Date;
  },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.deleteFrom('pending_steps').where('expires_at', '<=', now.toISOString()).execute();
  await db
    .insertInto('pending_steps')
    .values({
      ...{
        token_hash: hashOfToken(token),
        kind,
        person_id: person,
        content: JSON.stringify(storable(content)),
      },
      begun_at: now.toISOString(),
      expires_at: new Date(now.getTime() + minutes * 60_000).toISOString(),
    })
    .execute();
  return token;
}

/** What was begun under a token, which is used up; null where there is nothing, or no more. */
export async function takeStep(
  db: Database,
  { kind, token, now }: { readonly kind: PendingKind; readonly token: string; readonly now: Date },
): Promise<PendingStep | null> {
  const row = await db
    .deleteFrom('pending_steps')
    .where('token_hash', '=', hashOfToken(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toISOString())
    .returning(['person_id', 'content'])
    .executeTakeFirst();
  return row ? { person: row.person_id, content: row.content } : null;
}

/** The same without using it up: to show a form again. */
export async function lookAtStep(
  db: Database,
  { kind, token, now }: { readonly kind: PendingKind; readonly token: string; readonly now: Date },
): Promise<PendingStep | null> {
  const row = await db
    .selectFrom('pending_steps')
    .select(['person_id', 'content'])
    .where('token_hash', '=', hashOfToken(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return row ? { person: row.person_id, content: row.content } : null;
}
