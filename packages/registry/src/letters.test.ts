import type { Effect } from '@rapporteur/monitoring';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importReport } from './commands/import-report.js';
import { letterFailed, letterSent, takeLetters } from './commands/letters/deliver.js';
import { markLetterSent, withdrawLetter } from './commands/letters/outbox.js';
import { queueLetter } from './commands/letters/queue-letter.js';
import { queueReminders } from './commands/letters/remind.js';
import { invitePerson } from './commands/people/invite-person.js';
import type { Database } from './database.js';
import { transact } from './engine/one-transaction.js';
import { newId } from './ids.js';
import { listLetters } from './queries/letters.js';
import { aReport } from './rehearsal/a-reading.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { aPersonHolding, by } from './rehearsal/some-people.js';

const round = 'lumen-1';

describe.each(bothEngines)('letters, %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let bodyId: string;
  let roundId: string;
  let secretary: string;
  let contactOfBelgium: string;
  let contactOfDenmark: string;

  beforeAll(async () => {
    ({ db, close } = await open());
    await importReport(db, { name: 'operator' }, aReport());
    ({ id: roundId, body_id: bodyId } = await db
      .selectFrom('rounds')
      .select(['id', 'body_id'])
      .executeTakeFirstOrThrow());
    secretary = await aPersonHolding(
      db,
      { kind: 'secretariat', body: 'lumen' },
      { address: 'anna@example.org' },
    );
    contactOfBelgium = await contactPerson('BE');
    contactOfDenmark = await contactPerson('DK');
    await decide('D1', '2026-03-02', { kind: 'due', duty: 'reply', parties: [], day: '2026-09-30' });
  });
  afterAll(() => close?.());
  beforeEach(async () => {
    await db.deleteFrom('letters').execute();
  });

  const contactPerson = (party: string) =>
    aPersonHolding(
      db,
      { kind: 'contact-person', body: 'lumen', round, party },
      { address: `${party.toLowerCase()}@example.org` },
    );

  async function decide(number: string, dated: string, effect: Effect): Promise<void> {
    await db
      .insertInto('decisions')
      .values({
        ...{
          id: newId(),
          body_id: bodyId,
          round_id: roundId,
          number,
          dated,
          text_en: 'Decided.',
          text_fr: null,
        },
        ...{ meeting_id: null, procedure_id: null, effects: JSON.stringify([effect]), replaces: null },
        ...{ audience: 'public', public_from: null, opened_at: null, recorded_by: null },
        recorded_at: `${dated}T10:00:00Z`,
      })
      .execute();
  }

  const noonOn = (day: string) => new Date(`${day}T10:00:00Z`);
  const waiting = async () =>
    (await listLetters(db, await by(db, secretary, noonOn('2026-09-16')), round))
      ?.filter(({ sentAt, withdrawnAt }) => sentAt === null && withdrawnAt === null)
      .map(({ to, about }) => `${to.address} ${about.time} ${about.day} ${about.decision}`)
      .sort();

  it('remind once, also when two processes look at the same moment', async () => {
    await Promise.all([1, 2, 3].map(() => queueReminders(db, noonOn('2026-09-16'))));
    expect(await waiting()).toEqual([
      'be@example.org fortnight 2026-09-30 D1',
      'dk@example.org fortnight 2026-09-30 D1',
    ]);
    expect(await queueReminders(db, noonOn('2026-09-17'))).toEqual({ queued: 0, withdrawn: 0 });
  });

  it('are overtaken by an extension that a later decision gives, and remind of the new day', async () => {
    await queueReminders(db, noonOn('2026-09-27'));
    await decide('D2', '2026-09-28', {
      kind: 'extension',
      duty: 'reply',
      parties: ['BE'],
      day: '2026-10-31',
    });
    expect(await queueReminders(db, noonOn('2026-09-28'))).toEqual({ queued: 0, withdrawn: 1 });
    expect(await waiting()).toEqual(['dk@example.org three-days 2026-09-30 D1']);
    await queueReminders(db, noonOn('2026-10-17'));
    expect(await waiting()).toEqual(['be@example.org fortnight 2026-10-31 D2']);
    await db.deleteFrom('decisions').where('number', '=', 'D2').execute();
  });

  it('do not remind a State that has handed in, nor somebody whose mandate is over', async () => {
    await db
      .insertInto('replies')
      .values({
        ...{
          id: newId(),
          body_id: bodyId,
          round_id: roundId,
          party: 'BE',
          state: 'submitted',
          language: 'en',
        },
        ...{
          opened_by: contactOfBelgium,
          opened_at: '2026-05-01T10:00:00Z',
          signed_by: null,
          signed_at: null,
        },
      })
      .execute();
    await db
      .updateTable('mandates')
      .set({ held_until: '2026-08-01' })
      .where('person_id', '=', contactOfDenmark)
      .execute();
    expect(await queueReminders(db, noonOn('2026-09-16'))).toEqual({ queued: 0, withdrawn: 0 });
    await db.deleteFrom('replies').execute();
    await db
      .updateTable('mandates')
      .set({ held_until: null })
      .where('person_id', '=', contactOfDenmark)
      .execute();
  });

  it('are taken by one sender at a time, and again only when nobody told what became of them', async () => {
    const now = noonOn('2026-09-16');
    await queueReminders(db, now);
    const taken = (await Promise.all([takeLetters(db, now), takeLetters(db, now)])).flat();
    expect(taken.map(({ to }) => to.address).sort()).toEqual(['be@example.org', 'dk@example.org']);
    const [first, second] = taken as [(typeof taken)[0], (typeof taken)[0]];
    await letterSent(db, first.id, now);
    await letterFailed(db, second.id, 'mailbox full', now);
    expect(await takeLetters(db, now)).toEqual([]);
    const later = new Date(now.getTime() + 6 * 60_000);
    expect((await takeLetters(db, later)).map(({ id, tries, problem }) => [id, tries, problem])).toEqual([
      [second.id, 1, 'mailbox full'],
    ]);
  });

  it('go with an invitation, and hold neither its link nor its token', async () => {
    const now = noonOn('2026-09-16');
    const id = newId();
    const asked = { kind: 'observer', body: 'lumen', round, party: null, organisation: null };
    const invited = await invitePerson(db, await by(db, secretary, now), {
      ...{ ...asked, from: '2026-09-16', until: null, name: 'Bo', address: 'bo@example.org' },
      ...{ id, tokenHash: 'a-hash' },
    });
    expect(invited).toEqual({ invitation: id });
    const rows = await db.selectFrom('letters').selectAll().execute();
    expect(rows).toMatchObject([
      {
        ...{ kind: 'invitation', thing_id: id, address: 'bo@example.org', path: null },
        about: { kind: 'observer', expires: '2026-09-30' },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('a-hash');
    await db.deleteFrom('invitations').execute();
  });

  it('forget an address without an account once they are sent', async () => {
    const to = { name: 'Bo', address: 'bo@example.org', language: 'fr' } as const;
    const at = '2026-09-16T10:00:00.000Z';
    const id = await transact(db, (tx) =>
      queueLetter(tx, { kind: 'invitation', bodyId, roundId, to, by: secretary, at }),
    );
    expect(JSON.stringify(await db.selectFrom('letters').selectAll().execute())).toContain('bo@example.org');
    await letterSent(db, id ?? '', noonOn('2026-09-16'));
    expect(JSON.stringify(await db.selectFrom('letters').selectAll().execute())).not.toContain('bo@');
  });

  it('to people of the invented round stay in the outbox', async () => {
    const now = noonOn('2026-09-16');
    await queueReminders(db, now);
    const setDemo = (is_demo: boolean) =>
      db.updateTable('people').set({ is_demo }).where('id', '=', contactOfDenmark).execute();
    await setDemo(true);
    expect((await takeLetters(db, now)).map(({ to }) => to.address)).toEqual(['be@example.org']);
    await setDemo(false);
  });

  it('of an invitation that is not open any more need not go', async () => {
    const now = noonOn('2026-09-16');
    const id = newId();
    await db
      .insertInto('invitations')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, token_hash: id, name: 'Bo', email: 'bo@example.org' },
        ...{ kind: 'observer', party: null, questions: [], organisation: null, held_from: '2026-09-01' },
        ...{ held_until: null, replaces: null, invited_by: null, invited_at: now.toISOString() },
        ...{ expires_at: '2026-09-30T10:00:00Z', accepted_at: null, accepted_by: null, withdrawn_at: null },
      })
      .execute();
    const to = { name: 'Bo', address: 'bo@example.org', language: 'en' } as const;
    const letter = await transact(db, (tx) =>
      queueLetter(tx, {
        ...{ kind: 'invitation', bodyId, roundId, to, by: secretary, at: now.toISOString() },
        thing: { kind: 'invitation', id },
      }),
    );
    expect((await takeLetters(db, now)).map((each) => each.id)).toEqual([letter]);
    await queueReminders(db, noonOn('2026-10-01'));
    expect(await takeLetters(db, noonOn('2026-10-02'))).not.toContainEqual(
      expect.objectContaining({ id: letter }),
    );
    await db.deleteFrom('invitations').execute();
  });

  it('go to nobody whose account was closed', async () => {
    const now = noonOn('2026-09-16');
    await queueReminders(db, now);
    await db
      .updateTable('people')
      .set({ closed_at: now.toISOString() })
      .where('id', '=', contactOfDenmark)
      .execute();
    expect((await takeLetters(db, now)).map(({ to }) => to.address)).toEqual(['be@example.org']);
    await db.updateTable('people').set({ closed_at: null }).where('id', '=', contactOfDenmark).execute();
  });

  it('are marked as sent by the secretariat, once, and told in the history', async () => {
    const now = noonOn('2026-09-16');
    await queueReminders(db, now);
    const [letter] = (await listLetters(db, await by(db, secretary, now), round)) ?? [];
    const asSecretary = await by(db, secretary, now);
    expect(await markLetterSent(db, asSecretary, { letter: letter?.id ?? '' })).toEqual({
      letter: letter?.id,
    });
    expect(await markLetterSent(db, asSecretary, { letter: letter?.id ?? '' })).toMatchObject({
      refused: 'letter-sent-already',
    });
    expect(await withdrawLetter(db, asSecretary, { letter: letter?.id ?? '' })).toMatchObject({
      refused: 'letter-sent-already',
    });
    const told = await db
      .selectFrom('history')
      .select('act')
      .where('thing_id', '=', letter?.id ?? '')
      .execute();
    expect(told).toEqual([{ act: 'mark-letter-sent' }]);
  });

  it('of a State to its ministries are seen by whoever invited alone', async () => {
    const now = noonOn('2026-09-16');
    const to = { name: 'Bo', address: 'bo@example.org', language: 'en' } as const;
    const id = await transact(db, (tx) =>
      queueLetter(tx, {
        ...{ kind: 'invitation', bodyId, roundId, to, by: contactOfBelgium, audience: 'sender' },
        at: now.toISOString(),
      }),
    );
    const asSecretary = await by(db, secretary, now);
    expect(await listLetters(db, asSecretary, round)).toEqual([]);
    expect(await markLetterSent(db, asSecretary, { letter: id ?? '' })).toMatchObject({
      refused: 'unknown-thing',
    });
    expect(await listLetters(db, await by(db, contactOfDenmark, now), round)).toBe(null);
    expect(await markLetterSent(db, await by(db, contactOfDenmark, now), { letter: id ?? '' })).toMatchObject(
      {
        refused: 'unknown-thing',
      },
    );
    expect(await markLetterSent(db, await by(db, contactOfBelgium, now), { letter: id ?? '' })).toEqual({
      letter: id,
    });
  });
});
