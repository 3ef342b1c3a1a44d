import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type By, command, type Subject } from './commands/command.js';
import { keepFile } from './commands/files/keep-file.js';
import { importReport } from './commands/import-report.js';
import { beginSession, endSession } from './commands/people/sessions.js';
import { perform } from './commands/perform.js';
import type { Database } from './database.js';
import { firstBreak } from './history/history.js';
import { newId } from './ids.js';
import { fileBytes } from './queries/files.js';
import { personOfSession, viewerOfPerson } from './queries/people.js';
import { refuse } from './refusal.js';
import { aReport } from './rehearsal/a-reading.js';
import { bothEngines } from './rehearsal/both-engines.js';

const now = new Date('2026-06-01T10:00:00Z');

describe.each(bothEngines)('an act of a person, %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let body: string;
  let round: string;
  let secretary: string;
  let member: string;

  beforeAll(async () => {
    ({ db, close } = await open());
    await importReport(db, { name: 'operator' }, aReport());
    const row = await db.selectFrom('rounds').select(['id', 'body_id']).executeTakeFirstOrThrow();
    body = row.body_id;
    round = row.id;
    secretary = await aPerson('anna@example.org', 'secretariat');
    member = await aPerson('mo@example.org', 'member');
  });
  afterAll(() => close());
  beforeEach(async () => {
    await db.deleteFrom('refused_acts').execute();
  });

  async function aPerson(email: string, kind: 'secretariat' | 'member'): Promise<string> {
    const id = newId();
    await db
      .insertInto('people')
      .values({
        id,
        email,
        name: email,
        language: 'en',
        password_hash: null,
        made_at: now.toISOString(),
        closed_at: null,
      })
      .execute();
    await db
      .insertInto('mandates')
      .values({
        ...{ id: newId(), body_id: body, round_id: null, person_id: id, kind, party: null, questions: [] },
        ...{ organisation: null, held_from: '2026-01-01', held_until: null, given_by: null },
        given_at: now.toISOString(),
      })
      .execute();
    return id;
  }

  const asBy = async (person: string, once?: string): Promise<By> => ({
    ...(await viewerOfPerson(db, person, now)),
    ...(once ? { once } : {}),
  });

  /** An act that exists for this test alone: it leaves a row, and refuses an empty name. */
  const note = command<{ name: string }, Subject, { id: string }>({
    act: 'give-mandate',
    async find(tx) {
      const [row] = await tx
        .selectFrom('rounds')
        .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
        .select(['rounds.key', 'bodies.key as body'])
        .execute();
      const thing = { kind: 'note', body: row?.body ?? '', round: row?.key ?? null, openTo: [] };
      return { thing, bodyId: body, roundId: round };
    },
    async perform(tx, _found, { name }, { actor, at, tell }) {
      const { id } = await keepFile(tx, {
        ...{ body, round, name, mediaType: 'text/plain', bytes: new Uint8Array([1, 2, 0, 255]) },
        ...{ addedBy: actor, at },
      });
      await tell({ thing: { kind: 'file', id }, content: name });
      return name === '' ? refuse('not-permitted', 'Without a name.') : { id };
    },
  });

  const files = () => db.selectFrom('files').select('id').execute();

  it('is done, told and kept', async () => {
    const done = await note(db, await asBy(secretary), { name: '../../a.txt' });
    expect(done).toHaveProperty('id');
    const file = await fileBytes(db, (done as { id: string }).id);
    expect(file).toMatchObject({ name: 'a.txt', size: 4, bytes: new Uint8Array([1, 2, 0, 255]) });
    const last = await db.selectFrom('history').selectAll().orderBy('sequence', 'desc').executeTakeFirst();
    expect(last).toMatchObject({ act: 'give-mandate', actor: `person:${secretary}`, thing_kind: 'file' });
    expect(await firstBreak(db, round)).toBe(null);
  });

  it('is refused to whoever lacks the mandate, and that is kept without what was typed', async () => {
    const before = await files();
    expect(await note(db, await asBy(member), { name: 'secret words' })).toMatchObject({
      refused: 'not-permitted',
    });
    expect(await files()).toEqual(before);
    const kept = await db.selectFrom('refused_acts').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ person_id: member, act: 'give-mandate', code: 'not-permitted' });
    expect(JSON.stringify(kept)).not.toContain('secret');
  });

  it('leaves nothing behind when it is refused by the rules', async () => {
    const before = await files();
    expect(await note(db, await asBy(secretary, newId()), { name: '' })).toHaveProperty('refused');
    expect(await files()).toEqual(before);
  });

  it('is done once for one form, also when it is sent many times at once', async () => {
    const before = (await files()).length;
    const by = await asBy(secretary, newId());
    const all = await Promise.all(Array.from({ length: 8 }, () => note(db, by, { name: 'once' })));
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
    expect((await files()).length).toBe(before + 1);
    expect(await note(db, await asBy(member, by.once), { name: 'once' })).toMatchObject({
      refused: 'unknown-thing',
    });
  });

  it('never deadlocks on the history, and the chain stays whole', async () => {
    const by = await asBy(secretary);
    const all = await Promise.all(Array.from({ length: 50 }, (_, n) => note(db, by, { name: `n${n}` })));
    expect(all.every((each) => 'id' in each)).toBe(true);
    expect(await firstBreak(db, round)).toBe(null);
  });

  it('is done again when the database ended it because two waited for one another', async () => {
    let attempts = 0;
    const unlucky = async () => {
      attempts += 1;
      if (attempts < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return { done: true };
    };
    expect(await perform(db, unlucky)).toEqual({ done: true });
    expect(attempts).toBe(3);
    const broken = () => Promise.reject(Object.assign(new Error('no'), { code: '22001' }));
    await expect(perform(db, broken)).rejects.toThrow('no');
  });

  it('knows a session by its token until it ends', async () => {
    const begun = await beginSession(db, { person: member, manner: 'password', client: 'test', now });
    expect((await personOfSession(db, begun.token, now))?.viewer.person.id).toBe(member);
    expect(await personOfSession(db, `${begun.token.slice(1)}x`, now)).toBe(null);
    expect(await personOfSession(db, begun.token, new Date('2026-06-01T12:01:00Z'))).toBe(null);
    expect(await endSession(db, { person: secretary, session: begun.id, now })).toBe(false);
    expect(await endSession(db, { person: member, session: begun.id, now })).toBe(true);
    expect(await personOfSession(db, begun.token, now)).toBe(null);
  });
});
