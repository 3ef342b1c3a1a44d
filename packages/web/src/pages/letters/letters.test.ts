import type { Effect } from '@rapporteur/monitoring';
import { newId, queueReminders } from '@rapporteur/registry';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk, type Visitor } from '../../a-desk.js';

describe('letters and calendars', () => {
  let desk: TestDesk;
  let anna: Visitor;
  let contact: Visitor;
  let other: Visitor;

  beforeAll(async () => {
    desk = await aDesk();
    anna = await desk.as(await desk.person('secretariat', { round: null }));
    contact = await desk.as(await desk.person('contact-person', { party: 'XA' }));
    other = await desk.as(await desk.person('contact-person', { party: 'XB' }));
    await decide('D0', '2026-03-02', 'public', {
      ...{ kind: 'monitored', add: ['XA', 'XB', 'XC', 'XD'], remove: [] },
    });
    await decide('D1', '2026-03-02', 'public', {
      ...{ kind: 'due', duty: 'reply', parties: [], day: '2026-12-06' },
    });
    await meet(
      '7',
      'public',
      'Plenary; on lakes, pools, and a very long title that needs to be folded — été',
    );
    await meet('8', 'members', 'Among members');
  });
  afterAll(() => desk.close());

  async function decide(number: string, dated: string, audience: 'public' | 'secretariat', effect: Effect) {
    await desk.registry.db
      .insertInto('decisions')
      .values({
        ...{ id: newId(), body_id: desk.bodyId, round_id: desk.roundId, number, dated, text_en: 'Decided.' },
        ...{ text_fr: null, meeting_id: null, procedure_id: null, effects: JSON.stringify([effect]) },
        ...{ replaces: null, audience, public_from: null, opened_at: null, recorded_by: null },
        recorded_at: `${dated}T10:00:00Z`,
      })
      .execute();
  }

  async function meet(number: string, audience: 'public' | 'members', title_en: string) {
    await desk.registry.db
      .insertInto('meetings')
      .values({
        ...{
          id: newId(),
          body_id: desk.bodyId,
          round_id: desk.roundId,
          number,
          title_en,
          title_fr: title_en,
        },
        ...{ first_day: '2026-12-14', last_day: '2026-12-16', place: 'Room 1, by the lake', agenda: '[]' },
        ...{ audience, public_from: null, opened_at: null, entered_at: '2026-03-02T10:00:00Z', version: 1 },
      })
      .execute();
  }

  /** What a calendar program reads, by a library of its own. */
  function eventsIn(text: string) {
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => {
      const event = new ICAL.Event(each);
      return {
        ...{ uid: event.uid, summary: event.summary, description: event.description },
        ...{ from: event.startDate.toString(), until: event.endDate.toString(), location: event.location },
      };
    });
  }

  it('shows the outbox to the secretariat and to nobody else, with letters to copy', async () => {
    await queueReminders(desk.registry.db, desk.time.now);
    const page = await anna.get('/desk/rounds/lake-2/letters');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('the reply to the questionnaire');
    expect(page.body).toContain('Decision D1 set this day.');
    expect(page.body).toContain('http://localhost:3000/desk/rounds/lake-2?lang=en');
    for (const stranger of [contact, await desk.as(await desk.person('member', { party: 'XC' }))]) {
      const closed = await stranger.get('/desk/rounds/lake-2/letters');
      expect(closed.statusCode).toBe(404);
      expect(closed.body).not.toContain('D1');
      expect((await stranger.get('/desk/rounds/lake-2/letters.json')).statusCode).toBe(404);
    }
    expect((await (await desk.as(null)).get('/desk/rounds/lake-2/letters')).statusCode).toBe(303);
    expect((await anna.get('/desk')).body).toContain('letters are to be sent');
  });

  it('marks a letter as sent once, and not for others', async () => {
    const { letters } = (await anna.get('/desk/rounds/lake-2/letters.json')).json() as {
      letters: { id: string; state: string }[];
    };
    const [letter] = letters;
    const fields = { act: 'mark-sent', which: letter?.id ?? '', letter: letter?.id ?? '' };
    const foreign = await contact.post('/desk/rounds/lake-2/letters', fields);
    expect(foreign.statusCode).toBe(404);
    const done = await anna.post('/desk/rounds/lake-2/letters', fields);
    expect(done.statusCode).toBe(303);
    const again = await anna.post('/desk/rounds/lake-2/letters', fields);
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('This letter was sent before.');
    const wrong = await anna.post('/desk/rounds/lake-2/letters', { act: 'mark-sent', letter: 'x' });
    expect(wrong.statusCode).toBe(422);
  });

  it('gives the public what is public, each due date with its decision', async () => {
    const visitor = await desk.as(null);
    const feed = await visitor.get('/rounds/lake-2/calendar.ics');
    expect(feed.statusCode).toBe(200);
    expect(feed.headers['content-type']).toContain('text/calendar');
    expect(eventsIn(feed.body)).toEqual([
      {
        ...{
          uid: 'due-lake-2-reply-all@rapporteur',
          from: '2026-12-06',
          until: '2026-12-07',
          location: null,
        },
        summary: 'Last day: the reply to the questionnaire',
        description: expect.stringContaining('Set by decision D1.'),
      },
      {
        ...{ uid: expect.stringMatching(/^meeting-/), from: '2026-12-14', until: '2026-12-17' },
        summary: 'Meeting 7: Plenary; on lakes, pools, and a very long title that needs to be folded — été',
        ...{ description: expect.any(String), location: 'Room 1, by the lake' },
      },
    ]);
    expect((await visitor.get('/rounds/none/calendar.ics')).statusCode).toBe(404);
  });

  it('gives a person what that person may see, by an address that can be ended', async () => {
    await decide('D2', '2026-11-20', 'secretariat', {
      ...{ kind: 'extension', duty: 'reply', parties: ['XA'], day: '2026-12-20' },
    });
    const address = async (visitor: Visitor) => {
      expect((await visitor.post('/desk/account/calendar', { act: 'make-address' })).statusCode).toBe(303);
      const page = await visitor.get('/desk/account/calendar');
      return /http:\/\/localhost:3000(\/calendar\/[\w-]{43}\.ics)/.exec(page.body)?.[1] ?? '';
    };
    const nobody = await desk.as(null);
    const [own, others] = [await address(contact), await address(other)];
    const duesIn = async (feed: string) =>
      eventsIn((await nobody.get(feed)).body).filter(({ uid }) => uid.startsWith('due-'));
    expect(await duesIn(own)).toMatchObject([
      {
        ...{ uid: 'due-lake-2-reply-XA@rapporteur', from: '2026-12-20' },
        description: expect.stringContaining('Decision D2 moved it from 6 December 2026'),
      },
    ]);
    expect(await duesIn(others)).toMatchObject([{ from: '2026-12-06' }]);
    expect((await nobody.get(own)).body).not.toContain('Among members');
    expect((await nobody.get('/rounds/lake-2/calendar.ics')).body).not.toContain('D2');

    const feed = await nobody.get(own);
    expect(feed.headers['cache-control']).toContain('no-store');
    const renewed = await address(contact);
    expect(renewed).not.toBe(own);
    expect((await nobody.get(own)).statusCode).toBe(404);
    expect((await nobody.get(renewed)).statusCode).toBe(200);
    await contact.post('/desk/account/calendar', { act: 'end-address' });
    const ended = await nobody.get(renewed);
    const neverMade = `/calendar/${'a'.repeat(43)}.ics`;
    const never = await nobody.get(neverMade);
    expect(ended.statusCode).toBe(404);
    expect(ended.body.replaceAll(renewed, '')).toBe(never.body.replaceAll(neverMade, ''));
    const kept = await desk.registry.db.selectFrom('calendar_keys').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(renewed.slice(10, 53));
  });
});
