import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReply } from './commands/replies/open-reply.js';
import { openRegistry } from './engine/open-registry.js';
import { viewerOfPerson } from './queries/people.js';
import { somebody } from './rehearsal/a-round-at-work.js';
import { aRoundToAnswer } from './rehearsal/a-round-to-answer.js';
import { type CompiledRegistry, compileRegistry } from './rehearsal/compiled.js';
import { temporaryFolder } from './rehearsal/embedded.js';
import { startPostgresql, type TestServer } from './rehearsal/postgresql-server.js';
import { seededChance } from './rehearsal/power-cut.js';

/*
 * A process saves answers, four at a time, and tells each that was kept. It is killed in the middle, again and again. What
 * was told must be there after the restart: at least that version, and never an older text.
 */

const seed = Number(process.env.KILL_SEED ?? 20261122);
const random = seededChance(seed);
const now = new Date('2026-06-01T08:00:00Z');
const which = { round: 'lake-2', party: 'XA' };

const program = `
  const place = JSON.parse(process.env.PLACE);
  const it = await registry.openRegistry(place);
  const now = new Date(${JSON.stringify(now.toISOString())});
  const by = await registry.viewerOfPerson(it.db, process.env.PERSON, now);
  const which = ${JSON.stringify(which)};
  const { answers } = await registry.replyAtWork(it.db, by, which);
  say(answers.map(({ address, version, content }) => [address, version, content.text.slice(0, 20)]));
  const write = async (address) => {
    for (;;) {
      const { answer } = await registry.fieldAtWork(it.db, by, { ...which, address });
      const next = answer.version + 1;
      const text = address + ' ' + next + ' ' + 'word '.repeat(200);
      const content = { ...answer.content, text };
      const kept = await registry.saveAnswer(it.db, by, { ...which, address, seen: answer.version, content });
      if (kept.version) say([address, kept.version]);
    }
  };
  await Promise.all(['1.1', '1.2', '2.1', '2.2'].map(write));
`;

let compiled: CompiledRegistry;
let server: TestServer;
const folder = temporaryFolder();
beforeAll(async () => {
  compiled = compileRegistry();
  server = await startPostgresql();
});
afterAll(async () => {
  compiled?.remove();
  folder.remove();
  await server?.stop();
});

type Place = { readonly dataDirectory: string } | { readonly databaseUrl: string };

async function prepare(place: Place): Promise<string> {
  const registry = await openRegistry(place);
  const { roundId } = await aRoundToAnswer(registry.db);
  const contact = await somebody(registry.db, 'contact-person', { party: 'XA', roundId });
  await openReply(registry.db, await viewerOfPerson(registry.db, contact, now), { ...which, language: 'en' });
  await registry.close();
  return contact;
}

/** What a process found when it opened the registry: address, version, the beginning of the text. */
type Found = readonly (readonly [address: string, version: number, text: string])[];

async function killAgainAndAgain(place: Place, times: number): Promise<number> {
  const person = await prepare(place);
  const told = new Map<string, number>();
  let count = 0;
  // Each process looks first at what the one before it left; the last one only looks.
  for (let time = 0; time <= times; time += 1) {
    const running = compiled.run(program, { PLACE: JSON.stringify(place), PERSON: person });
    const found = new Map(((await running.next()) as Found).map((each) => [each[0], each]));
    for (const [address, version] of told) {
      const [, stands = 0, text = ''] = found.get(address) ?? [];
      expect(stands, `${address} after kill ${time}`).toBeGreaterThanOrEqual(version);
      expect(text.startsWith(`${address} ${stands} `)).toBe(true);
    }
    const enough = time === times ? 0 : 4 + Math.floor(random() * 20);
    for (let heard = 0; heard < enough; heard += 1) {
      const [address, version] = (await running.next()) as [string, number];
      told.set(address, Math.max(told.get(address) ?? 0, version));
      count += 1;
    }
    running.process.kill('SIGKILL');
    await running.ended();
  }
  return count;
}

test(`what was saved is there after kill -9, 25 times (seed ${seed})`, async () => {
  const count = await killAgainAndAgain({ dataDirectory: join(folder.path, 'data') }, 25);
  expect(count).toBeGreaterThan(100);
}, 900_000);

test('the same beside PostgreSQL', async () => {
  const count = await killAgainAndAgain({ databaseUrl: await server.newDatabase() }, 5);
  expect(count).toBeGreaterThan(20);
}, 240_000);
