import { type CalendarEntry, type Due, inCalendarOrder, printedSymbol } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import type { PersonViewer, PublicViewer } from '../viewer.js';
import { publicDecisions, roundHome } from './decisions.js';
import { findMeeting, listMeetings, type MeetingList } from './meetings.js';
import { viewerOfPerson } from './people.js';
import type { Bilingual } from './rounds.js';

export interface RoundCalendar {
  readonly round: { readonly key: string; readonly title: Bilingual; readonly body: string };
  readonly entries: readonly CalendarEntry[];
}

/**
 * Meetings, last days for amendments and votes, and due dates of a round, as far as this viewer may read each. Null where
 * there is no such round, or it is not open to the viewer.
 */
export async function roundCalendar(
  db: Database,
  viewer: PublicViewer | PersonViewer,
  key: string,
  now: Date,
): Promise<RoundCalendar | null> {
  const home =
    viewer.kind === 'public' ? await publicDecisions(db, viewer, key, now) : await roundHome(db, viewer, key);
  const list = home && (await listMeetings(db, viewer, key));
  if (!home || !list) return null;
  const dues = duesFor(viewer, home.dues).map((due) => dueEntry(due, key));
  const meetings = list.meetings.map(
    ({ id, from, to, number, title, place }): CalendarEntry => ({
      ...{ uid: `meeting-${id}`, kind: 'meeting', from, to, round: key, number, title, place },
    }),
  );
  const votes = list.procedures.map(
    ({ id, number, closes, decision }): CalendarEntry => ({
      ...{ uid: `vote-${id}`, kind: 'vote', from: closes, to: closes, round: key, number, decision },
    }),
  );
  const amendments = await amendmentEntries(db, viewer, key, list);
  return {
    round: { key, title: home.title, body: home.body },
    entries: inCalendarOrder([...dues, ...meetings, ...votes, ...amendments]),
  };
}

/** Whoever speaks for a State that has another day than all sees its own alone: two would be read as two. */
function duesFor<OfParty extends Due & { readonly party: string | null }>(
  viewer: PublicViewer | PersonViewer,
  dues: readonly OfParty[],
): readonly OfParty[] {
  const speaks =
    viewer.kind === 'person' &&
    viewer.person.mandates.every(({ kind }) => kind === 'contact-person' || kind === 'contributor');
  if (!speaks) return dues;
  const parties = new Set(viewer.person.mandates.map(({ party }) => party));
  const own = dues.filter(({ party }) => party !== null && parties.has(party));
  const duties = new Set(own.map(({ duty }) => duty));
  return dues.filter((due) => (due.party === null ? !duties.has(due.duty) : own.includes(due)));
}

function dueEntry(
  { duty, day, decision, extends: before, party }: Due & { party: string | null },
  round: string,
) {
  const entry: CalendarEntry = {
    ...{ uid: `due-${round}-${duty}-${party ?? 'all'}`, kind: 'due', from: day, to: day, round, duty, party },
    decision: decision.number,
    extends: before && { day: before.day, decision: before.decision.number },
  };
  return entry;
}

/** One for all languages of a document. */
async function amendmentEntries(
  db: Database,
  viewer: PublicViewer | PersonViewer,
  key: string,
  { meetings }: MeetingList,
): Promise<readonly CalendarEntry[]> {
  const bySymbol = new Map<string, CalendarEntry>();
  for (const { number, documents } of meetings) {
    if (documents === 0) continue;
    const meeting = await findMeeting(db, viewer, key, number);
    for (const paper of meeting?.papers ?? []) {
      if (!paper.isLatest || paper.amendments === null || bySymbol.has(paper.symbol)) continue;
      const { until, decision } = paper.amendments;
      bySymbol.set(paper.symbol, {
        ...{
          uid: `amendments-${key}-${paper.symbol}`,
          kind: 'amendments',
          from: until,
          to: until,
          round: key,
        },
        ...{ symbol: printedSymbol(paper), title: paper.title, meeting: number, decision },
      });
    }
  }
  return [...bySymbol.values()];
}

export interface PersonCalendar {
  readonly language: 'en' | 'fr';
  readonly rounds: readonly RoundCalendar[];
}

/** The rounds that somebody holds an office in today, each as this person may read it; null for an unknown or ended key. */
export async function calendarOfKey(
  db: Database,
  keyHash: string,
  now: Date,
): Promise<PersonCalendar | null> {
  const row = await db
    .selectFrom('calendar_keys')
    .innerJoin('people', 'people.id', 'calendar_keys.person_id')
    .select(['people.id', 'people.language'])
    .where('key_hash', '=', keyHash)
    .where('ended_at', 'is', null)
    .where('people.closed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const viewer = await viewerOfPerson(db, row.id, now);
  const rounds: RoundCalendar[] = [];
  for (const key of await roundsOf(db, viewer)) {
    const calendar = await roundCalendar(db, viewer, key, now);
    if (calendar) rounds.push(calendar);
  }
  return { language: row.language, rounds };
}

/** Keys of every round of the bodies in which the person holds an office; each is asked for its own right. */
async function roundsOf(db: Database, { person }: PersonViewer): Promise<readonly string[]> {
  const bodies = [...new Set(person.mandates.map(({ body }) => body))];
  if (bodies.length === 0) return [];
  const rows = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select('rounds.key')
    .where('bodies.key', 'in', bodies)
    .orderBy('rounds.key')
    .execute();
  return rows.map(({ key }) => key);
}
