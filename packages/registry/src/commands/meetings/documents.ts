import {
  type Classification,
  classifications,
  addDocument as decide,
  decisionsOn,
  isDay,
  isMeetingRefusal,
  type MeetingDocument,
  thingOfDocument,
} from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { bodyDecisions } from '../../queries/round-at-work.js';
import { bodyDocuments, bodyMeetings } from '../../queries/stored-meetings.js';
import { isRefusal, refuse, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { keepFile } from '../files/keep-file.js';
import { findBody } from '../rounds/places.js';
import { isDocumentOfKind, typesOfDocuments } from './document-bytes.js';

export interface DocumentToAdd extends Omit<MeetingDocument, 'id' | 'meeting' | 'round' | 'file'> {
  /** Number of the meeting. */
  readonly meeting: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

const largestDocument = 20_000_000;

/** Adds a document, a revision or a language of one to a meeting. */
export const addMeetingDocument = command<DocumentToAdd, Subject, { readonly id: string }>({
  act: 'add-meeting-document',
  read: 'read-preset',
  find: (tx, { body }) => findBody(tx, body, 'meeting-document'),
  async perform(tx, { bodyId }, { file, ...input }, { actor, at, on, tell }) {
    const meeting = (await bodyMeetings(tx, bodyId)).find(({ number }) => number === input.meeting);
    if (!meeting) return unknownThing();
    const standing = decisionsOn(await bodyDecisions(tx, bodyId), on).map(({ number }) => number);
    const given = {
      ...input,
      id: newId(),
      meeting: meeting.id,
      round: meeting.round,
      file: file ? 'given' : null,
    };
    const document = decide(given, meeting, await bodyDocuments(tx, bodyId), standing);
    if (isMeetingRefusal(document)) return refuse(document.code, document.message, { field: document.field });
    if (!file) return refuse('document-file', 'Choose the file.', { field: 'file' });
    if (file.bytes.length > largestDocument)
      return refuse('document-too-large', 'The file has more than 20 MB.', { field: 'file' });
    const mediaType = typesOfDocuments[isDocumentOfKind(file.name, file.bytes) ?? 'none'];
    if (!mediaType)
      return refuse(
        'document-kind',
        'A PDF, Word, Excel or plain text file is wanted, and its bytes must be that.',
        {
          field: 'file',
        },
      );
    const round = await tx
      .selectFrom('meetings')
      .select('round_id')
      .where('id', '=', meeting.id)
      .executeTakeFirst();
    const roundId = round?.round_id ?? null;
    const kept = await keepFile(tx, {
      ...{ body: bodyId, round: roundId, name: file.name, mediaType, bytes: file.bytes, addedBy: actor, at },
    });
    const { id, symbol, revision, language, title, agendaItem, issued, classification, amendments } =
      document;
    await tx
      .insertInto('meeting_documents')
      .values({
        ...{
          id,
          body_id: bodyId,
          round_id: roundId,
          meeting_id: meeting.id,
          symbol,
          revision,
          language,
          title,
        },
        ...{ agenda_item: agendaItem, issued, file_id: kept.id, entered_at: at, opened_at: null },
        ...{ audience: classification.audience, public_from: classification.until },
        amendments_until: amendments?.until ?? null,
        amendments_decision: amendments?.decision ?? null,
      })
      .execute();
    await tell({ thing: { kind: 'meeting-document', id }, content: { ...document, sha256: kept.sha256 } });
    return { id };
  },
});

export interface NewClassification {
  readonly document: string;
  readonly audience: Classification['audience'];
  readonly until: string | null;
  /** What the person saw; a classification that somebody else has changed meanwhile stays. */
  readonly seen: Classification;
}

/** Changes who may see a document, and until when. Whoever may not see it now is not told that it is there. */
export const classifyMeetingDocument = command<
  NewClassification,
  Subject & { id: string; classification: Classification },
  { readonly id: string }
>({
  act: 'classify-meeting-document',
  read: 'read-meeting-document',
  async find(tx, { document: id }) {
    const row = await tx
      .selectFrom('meeting_documents')
      .innerJoin('bodies', 'bodies.id', 'meeting_documents.body_id')
      .select(['bodies.key as body', 'meeting_documents.round_id'])
      .where('meeting_documents.id', '=', id)
      .executeTakeFirst();
    const own = row ? await findBody(tx, row.body, 'meeting-document') : unknownThing();
    if (isRefusal(own)) return own;
    const document = (await bodyDocuments(tx, own.bodyId)).find((each) => each.id === id);
    const meeting = (await bodyMeetings(tx, own.bodyId)).find((each) => each.id === document?.meeting);
    if (!document || !meeting) return unknownThing();
    const thing = thingOfDocument(document, meeting, '0000-00-00');
    return {
      thing,
      bodyId: own.bodyId,
      roundId: row?.round_id ?? null,
      id,
      classification: document.classification,
    };
  },
  async perform(tx, { id, classification }, { audience, until, seen }, { tell }) {
    if (seen.audience !== classification.audience || seen.until !== classification.until)
      return refuse(
        'document-changed',
        'Somebody else has changed meanwhile who may see it. Look at it again.',
      );
    if (!classifications.includes(audience) || (until !== null && !isDay(until)))
      return refuse('document-classification', 'Choose who may see it, and until which day.', {
        field: 'until',
      });
    await tx
      .updateTable('meeting_documents')
      .set({ audience, public_from: until, opened_at: null })
      .where('id', '=', id)
      .execute();
    await tell({ thing: { kind: 'meeting-document', id }, content: { audience, until } });
    return { id };
  },
});
