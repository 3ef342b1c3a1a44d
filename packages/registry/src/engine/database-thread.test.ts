import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database, Schema } from '../database.js';
import { migratedTemplate, temporaryFolder } from '../rehearsal/embedded.js';
import { failureInWords } from './database-failure.js';
import { DatabaseThread } from './database-thread.js';
import { transact } from './one-transaction.js';
import { pgliteDialect } from './pglite-dialect.js';
import { Turns } from './turns.js';

const folder = temporaryFolder({ inMemory: true });
let template: Uint8Array;
let shared: Database;
beforeAll(async () => {
  template = await migratedTemplate();
  shared = open('shared', { statementTimeout: 2_000 }).db;
});
afterEach(async () => {
  await shared.deleteFrom('settings').execute();
});
afterAll(async () => {
  await shared.destroy();
  folder.remove();
});

function open(
  name: string,
  options: { statementTimeout?: number; fileLayer?: string } = {},
): { db: Database; directory: string } {
  const directory = join(folder.path, name);
  const thread = new DatabaseThread({ directory, template, statementTimeout: 20_000, ...options });
  return { db: new Kysely<Schema>({ dialect: pgliteDialect(thread, new Turns()) }), directory };
}

const set = (key: string) => sql`insert into settings values (${key}, '1')`;
const keys = async (db: Database) =>
  (await db.selectFrom('settings').select('key').orderBy('key').execute()).map(({ key }) => key);

test('a query of half a second does not stop the event loop', async () => {
  await sql`select 1`.execute(shared);
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const began = performance.now();
  await sql`select pg_sleep(0.6)`.execute(shared);
  clearInterval(watch);
  expect(performance.now() - began).toBeGreaterThan(550);
  expect(longest).toBeLessThan(300);
});

test('a statement that takes too long is stopped, and the next one works', async () => {
  await set('before').execute(shared);
  const failure = await sql`select count(*) from generate_series(1, 2000000000)`
    .execute(shared)
    .catch((error) => error);
  expect(failure).toMatchObject({ code: '57014' });
  expect(failureInWords(failure, 'x')).toContain('Nothing was changed');
  expect(await keys(shared)).toEqual(['before']);
});

test('a statement that takes too long takes its transaction with it', async () => {
  const act = transact(shared, async (tx) => {
    await set('half').execute(tx);
    await sql`select pg_sleep(30)`.execute(tx).catch(() => {});
    await set('other half').execute(tx);
  });
  await expect(act).rejects.toThrow('The transaction was lost');
  expect(await keys(shared)).toEqual([]);
});

test('inside a transaction the database itself refuses, instead of waiting for ever', async () => {
  await expect(transact(shared, () => set('beside').execute(shared))).rejects.toThrow(
    'only the handle of the transaction',
  );
  await expect(transact(shared, () => transact(shared, async () => {}))).rejects.toThrow('can not be nested');
  expect(await keys(shared)).toEqual([]);
});

test('acts at the same time come one after the other', async () => {
  await sql`insert into settings values ('sum', '0')`.execute(shared);
  await Promise.all(
    Array.from({ length: 20 }, () =>
      transact(shared, async (tx) => {
        const { value } = await tx
          .selectFrom('settings')
          .select('value')
          .where('key', '=', 'sum')
          .executeTakeFirstOrThrow();
        await pause(1);
        await tx
          .updateTable('settings')
          .set({ value: JSON.stringify((value as number) + 1) })
          .where('key', '=', 'sum')
          .execute();
      }),
    ),
  );
  expect((await shared.selectFrom('settings').select('value').executeTakeFirstOrThrow()).value).toBe(20);
});

test('a failing query does not disturb the next, and says where it failed', async () => {
  const [failed, fine] = await Promise.allSettled([
    sql`select nonsense`.execute(shared),
    sql`select 1 as one`.execute(shared),
  ]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { code: '42703' } });
  expect(fine).toMatchObject({ status: 'fulfilled', value: { rows: [{ one: 1 }] } });
});

test.each(['data', 'log'])(
  'a full disk (%s): nothing half-written, a clear sentence, and work goes on when there is room',
  async (kind) => {
    const fileLayer = new URL('../rehearsal/full-disk.js', import.meta.url).href;
    const { db, directory } = open(`full-${kind}`, { fileLayer, statementTimeout: 30_000 });
    await set('before').execute(db);
    writeFileSync(`${directory}.${kind}-is-full`, '');
    const act = transact(db, async (tx) => {
      await set('during').execute(tx);
      await sql`insert into settings select 'filler ' || n, to_jsonb(repeat('x', 900)) from generate_series(1, 3000) n`.execute(
        tx,
      );
    });
    const failure = await act.catch((error) => error);
    expect(failureInWords(failure, directory)).toMatch(/^The disk that holds .* is full/);
    rmSync(`${directory}.${kind}-is-full`);
    expect(await keys(db)).toEqual(['before']);
    await set('after').execute(db);
    expect(await keys(db)).toEqual(['after', 'before']);
    await db.destroy();
  },
);

test('a disk that is full from the beginning leaves no half database behind', async () => {
  const fileLayer = new URL('../rehearsal/full-disk.js', import.meta.url).href;
  const { db, directory } = open('never', { fileLayer });
  const marker = `${directory}.being-made.data-is-full`;
  writeFileSync(marker, '');
  const failure = await keys(db).catch((error) => error);
  expect(failureInWords(failure, directory)).toMatch(/^The disk that holds .* is full/);
  expect(readdirSync(folder.path).filter((name) => name.startsWith('never'))).toEqual([basename(marker)]);
  rmSync(marker);
  expect(await keys(db)).toEqual([]);
  await db.destroy();
});
