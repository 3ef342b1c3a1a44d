import type { AgendaItem, Meeting, MeetingDocument, WrittenProcedure } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { classificationOf } from './round-at-work.js';

/* Meetings and their papers for deciding, and for queries that ask `may` themselves: not on the face of the package. */

export interface StoredMeeting extends Meeting {
  readonly version: number;
}

export async function bodyMeetings(db: Database, bodyId: string): Promise<readonly StoredMeeting[]> {
  const rows = await db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.body_id')
    .leftJoin('rounds', 'rounds.id', 'meetings.round_id')
    .selectAll('meetings')
    .select(['bodies.key as body', 'rounds.key as round'])
    .where('meetings.body_id', '=', bodyId)
    .orderBy('meetings.first_day', 'desc')
    .orderBy('meetings.number', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, body: row.body, round: row.round, number: row.number, place: row.place },
    title: { en: row.title_en, fr: row.title_fr },
    ...{ from: row.first_day, to: row.last_day, agenda: row.agenda as readonly AgendaItem[] },
    classification: classificationOf(row),
    version: row.version,
  }));
}

export interface StoredDocument extends MeetingDocument {
  readonly file: string;
}

export async function bodyDocuments(db: Database, bodyId: string): Promise<readonly StoredDocument[]> {
  const rows = await db
    .selectFrom('meeting_documents')
    .innerJoin('bodies', 'bodies.id', 'meeting_documents.body_id')
    .leftJoin('rounds', 'rounds.id', 'meeting_documents.round_id')
    .selectAll('meeting_documents')
    .select(['bodies.key as body', 'rounds.key as round'])
    .where('meeting_documents.body_id', '=', bodyId)
    .orderBy('meeting_documents.symbol')
    .orderBy('meeting_documents.revision', 'desc')
    .orderBy('meeting_documents.language')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, body: row.body, round: row.round, meeting: row.meeting_id, symbol: row.symbol },
    ...{ revision: row.revision, language: row.language, title: row.title, agendaItem: row.agenda_item },
    ...{ issued: row.issued, classification: classificationOf(row), file: row.file_id },
    amendments:
      row.amendments_until !== null && row.amendments_decision !== null
        ? { until: row.amendments_until, decision: row.amendments_decision }
        : null,
  }));
}

export async function bodyProcedures(db: Database, bodyId: string): Promise<readonly WrittenProcedure[]> {
  const rows = await db
    .selectFrom('written_procedures')
    .innerJoin('bodies', 'bodies.id', 'written_procedures.body_id')
    .leftJoin('rounds', 'rounds.id', 'written_procedures.round_id')
    .selectAll('written_procedures')
    .select(['bodies.key as body', 'rounds.key as round'])
    .where('written_procedures.body_id', '=', bodyId)
    .orderBy('written_procedures.opens', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{
      id: row.id,
      body: row.body,
      round: row.round,
      number: row.number,
      opens: row.opens,
      closes: row.closes,
    },
    proposal: { en: row.proposal_en, fr: row.proposal_fr },
    decision: row.decision,
    classification: classificationOf(row),
  }));
}
