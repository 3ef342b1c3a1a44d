import { planMeeting as decide, isMeetingRefusal, type Meeting } from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { bodyMeetings } from '../../queries/stored-meetings.js';
import { isRefusal, refuse, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { findBody, findRoundAtWork } from '../rounds/places.js';

export interface MeetingToPlan extends Omit<Meeting, 'id'> {
  /** Id of a meeting that is there, to change it; null to enter a new one. */
  readonly id: string | null;
  /** The version that the person saw; left out for a new one. */
  readonly version?: number;
}

/** Enters a meeting with its agenda, or changes one. */
export const planMeeting = command<MeetingToPlan, Subject, { readonly id: string; readonly number: string }>({
  act: 'plan-meeting',
  read: 'read-preset',
  async find(tx, { body, round }) {
    const own = await findBody(tx, body, 'meeting');
    if (isRefusal(own) || round === null) return own;
    const found = await findRoundAtWork(tx, round, 'meeting');
    return isRefusal(found) || found.bodyId === own.bodyId ? found : unknownThing();
  },
  async perform(tx, { bodyId, roundId }, input, { at, tell }) {
    const known = await bodyMeetings(tx, bodyId);
    const before = known.find(({ id }) => id === input.id);
    if (input.id !== null && !before) return unknownThing();
    if (before && before.version !== input.version)
      return refuse('meeting-changed', 'Somebody else has changed this meeting meanwhile. Look at it again.');
    const { version: _seen, ...given } = input;
    const meeting = decide({ ...given, id: before?.id ?? newId() }, known);
    if (isMeetingRefusal(meeting)) return refuse(meeting.code, meeting.message, { field: meeting.field });
    const { id, number, title, from, to, place, agenda, classification } = meeting;
    const columns = {
      ...{ round_id: roundId, number, title_en: title.en, title_fr: title.fr, first_day: from, last_day: to },
      ...{ place, agenda: JSON.stringify(agenda), audience: classification.audience },
      public_from: classification.until,
    };
    if (before) {
      // What a meeting was opened as does not outlive a new classification.
      await tx
        .updateTable('meetings')
        .set({ ...columns, opened_at: null, version: before.version + 1 })
        .where('id', '=', id)
        .execute();
    } else {
      await tx
        .insertInto('meetings')
        .values({ ...columns, id, body_id: bodyId, opened_at: null, version: 1, entered_at: at })
        .execute();
    }
    await tell({ thing: { kind: 'meeting', id }, content: meeting });
    return { id, number };
  },
});
