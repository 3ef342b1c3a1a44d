import type { Mandate } from '@rapporteur/monitoring';
import { aliveSince, hashOfToken } from '../commands/people/sessions.js';
import type { Database } from '../database.js';
import type { PersonViewer } from '../viewer.js';

/** Who is signed in, with what a page says to that person. */
export interface SignedIn {
  readonly viewer: PersonViewer;
  readonly session: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'fr';
}

/** The person of a session token; null when there is none, it ended, or the account was closed. */
export async function personOfSession(db: Database, token: string, now: Date): Promise<SignedIn | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['sessions.id as session', 'sessions.seen_at', 'people.id', 'people.name', 'people.email'])
    .select('people.language')
    .where('token_hash', '=', hashOfToken(token))
    .where('sessions.ended_at', 'is', null)
    .where('sessions.expires_at', '>', now.toISOString())
    .where('sessions.seen_at', '>', aliveSince(now))
    .where('people.closed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  if (now.getTime() - Date.parse(row.seen_at) > 60_000)
    await db
      .updateTable('sessions')
      .set({ seen_at: now.toISOString() })
      .where('id', '=', row.session)
      .execute();
  const { session, name, email, language } = row;
  return { viewer: await viewerOfPerson(db, row.id, now), session, name, email, language };
}

/** What a person may be known by in questions of right: the mandates, and what day it is for their bodies. */
export async function viewerOfPerson(db: Database, person: string, now: Date): Promise<PersonViewer> {
  const rows = await db
    .selectFrom('mandates')
    .innerJoin('bodies', 'bodies.id', 'mandates.body_id')
    .leftJoin('rounds', 'rounds.id', 'mandates.round_id')
    .select(['mandates.id', 'mandates.kind', 'mandates.party', 'mandates.questions', 'mandates.organisation'])
    .select(['held_from', 'held_until', 'bodies.key as body', 'bodies.zone', 'rounds.key as round'])
    .where('person_id', '=', person)
    .orderBy('mandates.id')
    .execute();
  const mandates: Mandate[] = rows.map(({ held_from: from, held_until: until, zone: _zone, ...rest }) => ({
    ...rest,
    from,
    until,
  }));
  const days = Object.fromEntries(rows.map(({ body, zone }) => [body, dayIn(zone, now)]));
  return { kind: 'person', person: { id: person, mandates }, now, days };
}

/** "2026-03-29" where the clock in that zone stands at this instant. */
export function dayIn(zone: string, now: Date): string {
  // Sweden writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now);
}
