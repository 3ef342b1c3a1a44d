import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataVersion } from '../queries/data-version.js';
import { listRecommendations } from '../queries/recommendations.js';
import { aReport } from '../rehearsal/a-reading.js';
import { type CompiledRegistry, compileRegistry } from '../rehearsal/compiled.js';
import { startPostgresql, type TestServer } from '../rehearsal/postgresql-server.js';
import { thePublic } from '../viewer.js';
import { readMigrations } from './migrate.js';
import { openRegistry } from './open-registry.js';

let server: TestServer;
let compiled: CompiledRegistry;
beforeAll(async () => {
  server = await startPostgresql();
  compiled = compileRegistry();
});
afterAll(async () => {
  compiled?.remove();
  await server?.stop();
});

test('processes that start together migrate once', async () => {
  const databaseUrl = await server.newDatabase();
  const program = `
    const it = await registry.openRegistry({ databaseUrl: process.env.ADDRESS });
    say(it.migrated);
    await it.close();
  `;
  const started = [1, 2, 3].map(() => compiled.run(program, { ADDRESS: databaseUrl }));
  const migrated = await Promise.all(started.map((each) => each.next()));
  expect(migrated.flat()).toEqual(readMigrations().map(({ name }) => name));
  expect(await Promise.all(started.map((each) => each.ended()))).toEqual([0, 0, 0]);
});

test('what one process imports the other serves, under a new data version', async () => {
  const databaseUrl = await server.newDatabase();
  const here = await openRegistry({ databaseUrl });
  expect(here.place).not.toContain('for-tests');
  const there = compiled.run(
    `
    const it = await registry.openRegistry({ databaseUrl: process.env.ADDRESS });
    say(await registry.dataVersion(it.db, registry.thePublic));
    for await (const line of process.stdin) {
      say(await registry.importReport(it.db, { name: 'operator' }, JSON.parse(line)));
      break;
    }
    await it.close();
  `,
    { ADDRESS: databaseUrl },
  );
  try {
    const before = await dataVersion(here.db, thePublic);
    expect(await there.next()).toBe(before);
    expect(await listRecommendations(here.db, thePublic, { round: 'lumen-1' })).toBeNull();
    there.process.stdin?.end(`${JSON.stringify(aReport())}\n`);
    expect(await there.next()).toMatchObject({ outcome: 'imported' });
    expect(await dataVersion(here.db, thePublic)).toBe(before + 1);
    expect(
      (await listRecommendations(here.db, thePublic, { round: 'lumen-1' }))?.recommendations,
    ).toHaveLength(3);
  } finally {
    await here.close();
    there.process.kill();
  }
});

test('a server that can not be reached is told in one sentence, without the password', async () => {
  const opening = openRegistry({ databaseUrl: 'postgresql://someone:secret@127.0.0.1:1/nothing' });
  await expect(opening).rejects.toThrow(
    /^The database at postgresql:\/\/someone@127\.0\.0\.1:1\/nothing could not be opened: .*ECONNREFUSED/,
  );
});
