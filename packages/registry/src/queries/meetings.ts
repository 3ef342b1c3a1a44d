import {
  type AgendaItem,
  type Classification,
  type CountedVotes,
  countVotes,
  decisionsOn,
  latestRevisions,
  type Meeting,
  type MeetingDocument,
  openToOn,
  type Thing,
  thingOfDocument,
  thingOfMeeting,
  type Vote,
  type WrittenProcedure,
} from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { isId } from '../ids.js';
import { storable } from '../storable.js';
import { allows, type PersonViewer, type Viewer } from '../viewer.js';
import { presetOfBody, treatyParties } from './body-knowledge.js';
import { thingOfDecision, thingOfRound } from './decisions.js';
import { fileBytes, type KeptFile } from './files.js';
import { type Readable, readable } from './readable.js';
import { nameOfRound, type RoundName, type StoredRound, storedRound } from './round-at-work.js';
import type { Bilingual } from './rounds.js';
import { bodyDocuments, bodyMeetings, bodyProcedures, type StoredMeeting } from './stored-meetings.js';

export interface MeetingSummary {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly from: string;
  readonly to: string;
  readonly place: string | null;
  readonly classification: Classification;
  /** Only those that this viewer may read, newest revisions. */
  readonly documents: number;
}

export interface DocumentRecord {
  readonly id: string;
  readonly symbol: string;
  readonly revision: number;
  readonly language: string;
  readonly title: string;
  readonly agendaItem: string | null;
  readonly issued: string;
  readonly classification: Classification;
  readonly amendments: MeetingDocument['amendments'];
  readonly isLatest: boolean;
  readonly file: {
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
  };
}

export interface MeetingPage extends MeetingSummary {
  readonly round: RoundName;
  /** False of a meeting that is about several rounds or none. */
  readonly isOfRound: boolean;
  readonly version: number;
  readonly agenda: readonly AgendaItem[];
  readonly papers: readonly DocumentRecord[];
  /** Decisions taken in it that this viewer may read. */
  readonly decisions: readonly {
    readonly number: string;
    readonly text: { readonly en: string; readonly fr: string | null };
  }[];
  /** Numbers of the decisions that stand, for whoever may add documents: a deadline names one. */
  readonly standing: readonly string[];
  readonly may: { readonly plan: boolean; readonly addDocument: boolean };
}

export interface MeetingList {
  readonly round: RoundName;
  readonly on: string;
  readonly meetings: readonly MeetingSummary[];
  readonly procedures: readonly ProcedureRecord[];
  readonly standing: readonly string[];
  readonly may: { readonly plan: boolean; readonly openProcedure: boolean };
}

export interface ProcedureRecord extends Omit<WrittenProcedure, 'body' | 'round'> {
  /** The vote that this person gave for a party; null where none. */
  readonly own: { readonly party: string; readonly vote: Vote } | null;
  readonly mayVote: boolean;
  /** What the votes say, once it is closed; the secretariat knows before. */
  readonly counted: CountedVotes | null;
}

/** The meetings of a round and those of its body that are about no round. */
export async function listMeetings(db: Database, viewer: Viewer, key: string): Promise<MeetingList | null> {
  const found = await openRound(db, viewer, key);
  if (!found) return null;
  const { own, round, on } = found;
  const documents = await bodyDocuments(own.reader, round.bodyId);
  const meetings = (await readableMeetings(own, round, on)).map((meeting) => ({
    ...summaryOf(meeting),
    documents: latestRevisions(documentsOf(own, meeting, documents, on)).length,
  }));
  const isSecretariat = may(viewer, 'open-written-procedure', thingOfRound(round));
  return {
    round: nameOfRound(round),
    on,
    meetings,
    procedures: viewer.kind === 'person' ? await procedures(db, viewer, round, on) : [],
    standing: isSecretariat ? decisionsOn(round.decisions, on).map(({ number }) => number) : [],
    may: { plan: may(viewer, 'plan-meeting', thingOfRound(round)), openProcedure: isSecretariat },
  };
}

export async function findMeeting(
  db: Database,
  viewer: Viewer,
  key: string,
  number: string,
): Promise<MeetingPage | null> {
  const found = await openRound(db, viewer, key);
  if (!found) return null;
  const { own, round, on } = found;
  const meeting = (await readableMeetings(own, round, on)).find((each) => each.number === storable(number));
  if (!meeting) return null;
  const documents = documentsOf(own, meeting, await bodyDocuments(own.reader, round.bodyId), on);
  const latest = new Set(latestRevisions(documents).map(({ id }) => id));
  const facts = await fileFacts(
    db,
    documents.map(({ file }) => file),
  );
  const mayAdd = may(viewer, 'add-meeting-document', thingOfRound(round));
  const papers = documents.flatMap(({ file, body: _body, round: _round, meeting: _meeting, ...document }) => {
    const kept = facts.get(file);
    return kept ? [{ ...document, isLatest: latest.has(document.id), file: kept }] : [];
  });
  const decisions = round.decisions.filter(
    (decision) =>
      decision.takenIn?.id === meeting.id && own.may('read-decision', thingOfDecision(decision, on)),
  );
  return {
    ...summaryOf(meeting),
    documents: latest.size,
    round: nameOfRound(round),
    isOfRound: meeting.round !== null,
    version: meeting.version,
    agenda: meeting.agenda,
    papers,
    decisions: decisions.map(({ number: own, text }) => ({ number: own, text })),
    standing: mayAdd ? decisionsOn(round.decisions, on).map((each) => each.number) : [],
    may: { plan: may(viewer, 'plan-meeting', thingOfRound(round)), addDocument: mayAdd },
  };
}

/** The bytes of a document, for whoever may read it on that day; null for all others, whether it is there or not. */
export async function meetingDocumentFile(
  db: Database,
  viewer: Viewer,
  key: string,
  document: string,
): Promise<KeptFile | null> {
  const found = isId(document) ? await openRound(db, viewer, key) : null;
  if (!found) return null;
  const { own, round, on } = found;
  const documents = await bodyDocuments(own.reader, round.bodyId);
  const wanted = documents.find(({ id }) => id === document);
  const meeting = (await readableMeetings(own, round, on)).find(({ id }) => id === wanted?.meeting);
  if (!wanted || !meeting || documentsOf(own, meeting, [wanted], on).length === 0) return null;
  return fileBytes(db, wanted.file);
}

async function openRound(
  db: Database,
  viewer: Viewer,
  key: string,
): Promise<{ own: Readable; round: StoredRound; on: string } | null> {
  const own = readable(db, viewer);
  const round = await storedRound(own.reader, { key: storable(key) });
  if (!round || !own.may('read-round-at-work', thingOfRound(round))) return null;
  return { own, round, on: own.dayFor(round.body) };
}

function may(viewer: Viewer, act: Parameters<typeof allows>[1], thing: Thing): boolean {
  return viewer.kind === 'person' && allows(viewer, act, thing);
}

async function readableMeetings(
  own: Readable,
  round: StoredRound,
  on: string,
): Promise<readonly StoredMeeting[]> {
  const all = await bodyMeetings(own.reader, round.bodyId);
  return all.filter(
    (meeting) =>
      (meeting.round === null || meeting.round === round.key) &&
      own.may('read-meeting', thingOfMeeting(meeting, on)),
  );
}

function documentsOf<D extends MeetingDocument>(
  own: Readable,
  meeting: Meeting,
  documents: readonly D[],
  on: string,
): readonly D[] {
  return documents.filter(
    (document) =>
      document.meeting === meeting.id &&
      own.may('read-meeting-document', thingOfDocument(document, meeting, on)),
  );
}

function summaryOf({
  id,
  number,
  title,
  from,
  to,
  place,
  classification,
}: Meeting): Omit<MeetingSummary, 'documents'> {
  return { id, number, title, from, to, place, classification };
}

async function fileFacts(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentRecord['file']>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('files')
    .select(['id', 'name', 'media_type', 'size', 'sha256'])
    .where('id', 'in', [...ids])
    .where('erased_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, media_type, ...row }) => [id, { ...row, mediaType: media_type }]));
}

async function procedures(
  db: Database,
  viewer: PersonViewer,
  round: StoredRound,
  on: string,
): Promise<readonly ProcedureRecord[]> {
  const all = (await bodyProcedures(db, round.bodyId)).filter(
    (each) => each.round === null || each.round === round.key,
  );
  const thingOf = ({ body, round: own, classification }: WrittenProcedure): Thing => ({
    ...{ kind: 'written-procedure', body, round: own, openTo: openToOn(classification, on) },
  });
  const shown = all.filter((each) => allows(viewer, 'read-written-procedure', thingOf(each)));
  if (shown.length === 0) return [];
  const cast = await db
    .selectFrom('cast_votes')
    .select(['procedure_id', 'party', 'vote'])
    .where('body_id', '=', round.bodyId)
    .execute();
  const rules = (await presetOfBody(db, round.bodyId))?.working.voting ?? null;
  const ownParties = new Set(
    viewer.person.mandates
      .filter((mandate) => mandate.body === round.body && rules?.who.includes(mandate.kind))
      .map(({ party }) => party),
  );
  const isSecretariat = allows(viewer, 'open-written-procedure', thingOfRound(round));
  return Promise.all(
    shown.map(async ({ body: _body, round: _round, ...procedure }) => {
      const given = cast.filter(({ procedure_id }) => procedure_id === procedure.id);
      const mine = given.find(({ party }) => ownParties.has(party));
      const lastDay = procedure.closes < on ? procedure.closes : on;
      const bound = (await treatyParties(db, round.bodyId, lastDay)).map(({ party }) => party);
      const isClosed = on > procedure.closes;
      return {
        ...procedure,
        own: mine ? { party: mine.party, vote: mine.vote } : null,
        mayVote:
          !isClosed &&
          on >= procedure.opens &&
          bound.some((party) => ownParties.has(party)) &&
          allows(viewer, 'cast-vote', thingOf({ ...procedure, body: round.body, round: _round })),
        counted: rules && (isClosed || isSecretariat) ? countVotes(given, bound, rules) : null,
      };
    }),
  );
}
