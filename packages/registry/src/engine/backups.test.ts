import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { importReport } from '../commands/import-report.js';
import { examine } from '../health.js';
import { findRound } from '../queries/rounds.js';
import { aReport } from '../rehearsal/a-reading.js';
import { migratedTemplate, temporaryFolder } from '../rehearsal/embedded.js';
import { thePublic } from '../viewer.js';
import { listBackups, restoreBackup, rotateBackups } from './backups.js';
import { DatabaseThread } from './database-thread.js';
import { migrate } from './migrate.js';
import { openRegistry } from './open-registry.js';

const folder = temporaryFolder({ inMemory: true });
afterAll(() => folder.remove());

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

test('a backup is made while it is open, restored elsewhere and over what was there', async () => {
  const dataDirectory = await aDataDirectory('first');
  const registry = await openRegistry({ dataDirectory, backups: { every: 0 } });
  await importReport(registry.db, { name: 'operator' }, aReport());
  expect((await examine(registry)).filter(({ well }) => !well).map(({ check }) => check)).toContain('backup');
  const made = await registry.backups?.make();
  expect((await examine(registry)).find(({ check }) => check === 'backup')).toMatchObject({ well: true });
  await sql`delete from dispositions`.execute(registry.db);
  await importReport(
    registry.db,
    { name: 'operator' },
    aReport({ round: { ...aReport().round, key: 'lumen-2' } }),
  );
  await expect(restoreBackup(dataDirectory, made?.path ?? '', new Date())).rejects.toThrow(
    'is in use by process',
  );
  await registry.close();

  const elsewhere = join(folder.path, 'elsewhere');
  expect(await restoreBackup(elsewhere, made?.path ?? '', new Date())).toEqual({ earlier: null });
  const restored = await openRegistry({ dataDirectory: elsewhere, backups: { every: 0 } });
  expect((await findRound(restored.db, thePublic, 'lumen-1'))?.publications).toHaveLength(1);
  expect(await findRound(restored.db, thePublic, 'lumen-2')).toBeNull();
  await restored.close();

  const { earlier } = await restoreBackup(dataDirectory, made?.path ?? '', new Date());
  expect(earlier && existsSync(earlier)).toBe(true);
});

test('a broken backup changes nothing', async () => {
  const dataDirectory = await aDataDirectory('whole');
  const before = readdirSync(dataDirectory).sort();
  const broken = join(folder.path, 'broken.tar.gz');
  writeFileSync(broken, 'not a backup');
  await expect(restoreBackup(dataDirectory, broken, new Date())).rejects.toThrow('Nothing was changed');
  const { gzipSync } = await import('node:zlib');
  writeFileSync(broken, gzipSync(Buffer.alloc(4096)));
  await expect(restoreBackup(dataDirectory, broken, new Date())).rejects.toThrow('Nothing was changed');
  expect(readdirSync(dataDirectory).sort()).toEqual(before);
});

test('backups come by themselves when something changed, and the oldest go', async () => {
  const dataDirectory = await aDataDirectory('rotating');
  const registry = await openRegistry({ dataDirectory, backups: { every: 200, keep: 2 } });
  await importReport(registry.db, { name: 'operator' }, aReport());
  for (let waited = 0; waited < 100 && (registry.backups?.list().length ?? 0) === 0; waited += 1)
    await pause(100);
  expect(registry.backups?.list()).not.toEqual([]);
  await registry.close();
  const backups = join(folder.path, 'names');
  mkdirSync(backups);
  for (const day of ['01', '02', '03'])
    writeFileSync(join(backups, `rapporteur-2031-01-${day}T00-00-00.tar.gz`), '');
  writeFileSync(join(backups, 'rapporteur-2031-01-04T00-00-00.tar.gz.being-made'), '');
  writeFileSync(join(backups, 'my own.tar.gz'), '');
  rotateBackups(backups, 2);
  expect(readdirSync(backups).sort()).toEqual([
    'my own.tar.gz',
    'rapporteur-2031-01-02T00-00-00.tar.gz',
    'rapporteur-2031-01-03T00-00-00.tar.gz',
    'rapporteur-2031-01-04T00-00-00.tar.gz.being-made',
  ]);
  expect(listBackups(backups)[0]?.path).toContain('01-03');
});

test('migrations go forward only, and an edited or unknown one is refused', async () => {
  const dataDirectory = await aDataDirectory('migrations');
  const registry = await openRegistry({ dataDirectory, backups: { every: 0 } });
  const first = { name: '0001-foundations', sql: '', checksum: 'other' };
  await expect(migrate(registry.db, [first])).rejects.toThrow('applied with another content');
  await expect(migrate(registry.db, [])).rejects.toThrow('install the newer Rapporteur');
  await registry.close();
});

test('a folder that can not be written is told in one sentence', async () => {
  const path = join(folder.path, 'a file');
  writeFileSync(path, '');
  utimesSync(path, new Date(), new Date());
  await expect(openRegistry({ dataDirectory: path })).rejects.toThrow(
    /^The data directory .* can not be written/,
  );
  expect(readFileSync(path, 'utf8')).toBe('');
});
