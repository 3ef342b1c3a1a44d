import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type CompiledRegistry, compileRegistry, type RunningProgram } from '../rehearsal/compiled.js';
import { migratedTemplate, temporaryFolder } from '../rehearsal/embedded.js';
import { DataDirectoryInUse, holderOf, lockDataDirectory } from './data-directory-lock.js';
import { DatabaseThread } from './database-thread.js';

let compiled: CompiledRegistry;
const folder = temporaryFolder({ inMemory: true });
const running: RunningProgram[] = [];
beforeAll(() => {
  compiled = compileRegistry();
});
afterEach(async () => {
  for (const { process } of running.splice(0)) process.kill('SIGKILL');
});
afterAll(() => {
  compiled.remove();
  folder.remove();
});

function start(program: string): RunningProgram {
  const started = compiled.run(program);
  running.push(started);
  return started;
}

/** A data directory with a database, quicker than a creation from nothing. */
async function aDataDirectory(name: string): Promise<string> {
  const directory = join(folder.path, name);
  const thread = new DatabaseThread({
    directory: join(directory, 'database'),
    template: await migratedTemplate(),
    statementTimeout: 60_000,
  });
  await thread.open();
  await thread.close();
  return directory;
}

const server = (directory: string) => `
  const it = await registry.openRegistry({ dataDirectory: ${JSON.stringify(directory)} });
  await it.takeCommands({
    doctor: async () => ({ version: await registry.dataVersion(it.db, registry.thePublic) }),
    backup: async (given, tell) => { tell('begun'); return it.backups.make(); },
    import: async () => { throw new Error('No such file.'); },
  });
  say({ ready: process.pid });
  process.on('SIGTERM', () => it.close());
`;

test('a second process is told who holds the directory, and its commands go to that one', async () => {
  const directory = await aDataDirectory('held');
  const first = start(server(directory));
  expect(await first.next()).toEqual({ ready: first.process.pid });

  const second = start(`
    try { await registry.openRegistry({ dataDirectory: ${JSON.stringify(directory)} }); say('opened'); }
    catch (error) { say({ name: error.name, message: error.message, pid: error.holder?.pid }); }
    const told = [];
    say(await registry.askHolder(${JSON.stringify(directory)}, 'doctor', null));
    say({ ...(await registry.askHolder(${JSON.stringify(directory)}, 'backup', null, (step) => told.push(step))), told });
    say(await registry.askHolder(${JSON.stringify(directory)}, 'import', {}).catch((error) => error.message));
    say(await registry.askHolder(${JSON.stringify(directory)}, 'export', {}).catch((error) => error.message));
  `);
  expect(await second.next()).toMatchObject({ name: 'DataDirectoryInUse', pid: first.process.pid });
  expect(await second.next()).toEqual({ result: { version: 1 } });
  expect(await second.next()).toMatchObject({
    result: { path: expect.stringContaining('backups') },
    told: ['begun'],
  });
  expect(await second.next()).toBe('No such file.');
  expect(await second.next()).toBe('The running server does not take "export".');
  expect(statSync(join(directory, 'socket')).mode & 0o777).toBe(0o600);

  first.process.kill('SIGTERM');
  expect(await first.ended()).toBe(0);
  expect(holderOf(directory)).toBeNull();
  expect(existsSync(join(directory, 'lock'))).toBe(false);
});

test('a process that was killed leaves nothing in the way, and what it acknowledged is there', async () => {
  const directory = await aDataDirectory('killed');
  const first = start(`
    const it = await registry.openRegistry({ dataDirectory: ${JSON.stringify(directory)} });
    const { address } = await registry.keepPrivateReading(it.db, { words: 'kept' });
    say({ address });
    setInterval(() => {}, 1000);
  `);
  const { address } = (await first.next()) as { address: string };
  first.process.kill('SIGKILL');
  await first.ended();
  expect(existsSync(join(directory, 'lock'))).toBe(true);

  const second = start(`
    const it = await registry.openRegistry({ dataDirectory: ${JSON.stringify(directory)} });
    say(await registry.readPrivate(it.db, ${JSON.stringify(address)}));
    await it.close();
  `);
  expect(await second.next()).toMatchObject({ content: { words: 'kept' } });
  expect(await second.ended()).toBe(0);
});

test('of many that find a stale lock at once, one takes it', async () => {
  const directory = join(folder.path, 'stale');
  mkdirSync(directory);
  const own = await lockDataDirectory(directory, '');
  own.release();
  writeFileSync(join(directory, 'lock'), JSON.stringify({ ...own.holder, nonce: 'old', birth: '1' }));
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, () => lockDataDirectory(directory, '')),
  );
  const taken = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as Error] : [],
  );
  expect(taken).toHaveLength(1);
  for (const error of refused) expect(error).toBeInstanceOf(DataDirectoryInUse);
  taken[0]?.release();
});

test('a holder that can not be seen counts as long as its heart beats', async () => {
  const directory = join(folder.path, 'elsewhere');
  mkdirSync(directory);
  const own = await lockDataDirectory(directory, '');
  own.release();
  const path = join(directory, 'lock');
  writeFileSync(path, JSON.stringify({ ...own.holder, host: `not-${hostname()}`, boot: 'another' }));
  await expect(lockDataDirectory(directory, '')).rejects.toThrow(`on not-${hostname()}`);
  const before = new Date(Date.now() - 60_000);
  utimesSync(path, before, before);
  (await lockDataDirectory(directory, '')).release();
  writeFileSync(path, 'rubbish');
  await expect(lockDataDirectory(directory, '')).rejects.toThrow('is not a lock');
  expect(readFileSync(path, 'utf8')).toBe('rubbish');
});
