import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';
import { lockDataDirectory } from './data-directory-lock.js';
import { DatabaseThread } from './database-thread.js';

export interface BackupRecord {
  readonly path: string;
  readonly bytes: number;
  /** ISO in UTC. */
  readonly madeAt: string;
}

const namePattern = /^rapporteur-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})(-\d+)?\.tar\.gz$/;

/**
 * Writes a dump as a backup: whole under a name of its own only after it is on disk, so that a half-written one is
 * never taken for a backup. Compressed outside the database's thread, which goes on answering meanwhile.
 */
export async function writeBackup(folder: string, dump: Uint8Array, now: Date): Promise<BackupRecord> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = freeName(folder, now);
  const growing = `${path}.being-made`;
  try {
    await pipeline(
      Readable.from(pieces(dump)),
      createGzip({ level: 6 }),
      createWriteStream(growing, { mode: 0o600 }),
    );
    await sync(growing);
    renameSync(growing, path);
    await sync(folder);
  } catch (error) {
    rmSync(growing, { force: true });
    throw error;
  }
  return { path, bytes: statSync(path).size, madeAt: now.toISOString() };
}

/** Newest first. */
export function listBackups(folder: string): readonly BackupRecord[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => namePattern.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => {
      const stat = statSync(join(folder, name));
      return { path: join(folder, name), bytes: stat.size, madeAt: stat.mtime.toISOString() };
    });
}

/**
 * Removes the oldest backups beyond `keep`, and those made before `notBefore`, so that what was erased is also gone from
 * backups after a known time. The newest stays, and so does whatever has another name.
 */
export function rotateBackups(folder: string, keep: number, notBefore: Date | null = null): void {
  const oldest = notBefore === null ? '' : `rapporteur-${stamp(notBefore)}`;
  for (const [place, { path }] of listBackups(folder).entries())
    if (place >= keep || (place > 0 && basename(path) < oldest)) rmSync(path);
}

/** Databases that a restore has put aside hold what was erased since: they go after the same time. */
export function removeEarlierDatabases(dataDirectory: string, notBefore: Date): void {
  const oldest = `database.before-${stamp(notBefore)}`;
  for (const name of readdirSync(dataDirectory))
    if (name.startsWith('database.before-') && name < oldest)
      rmSync(join(dataDirectory, name), { recursive: true, force: true });
}

/**
 * Puts a backup in the place of the database. What was there is moved aside and kept; the backup is opened once
 * before it counts, so that a broken file changes nothing. Gives the folder of the earlier database, if there was one.
 */
export async function restoreBackup(
  dataDirectory: string,
  file: string,
  now: Date,
): Promise<{ readonly earlier: string | null }> {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const template = readBackup(file);
  const lock = await lockDataDirectory(dataDirectory, '');
  try {
    const directory = resolve(dataDirectory, 'database');
    const arriving = `${directory}.restored`;
    rmSync(arriving, { recursive: true, force: true });
    const thread = new DatabaseThread({ directory: arriving, template, statementTimeout: 60_000 });
    try {
      await thread.open();
      await thread.query('select name from migrations', []);
      await thread.close();
    } catch (error) {
      rmSync(arriving, { recursive: true, force: true });
      throw new Error(
        `${file} can not be opened as a backup of Rapporteur: ${(error as Error).message}. Nothing was changed.`,
      );
    }
    const earlier = existsSync(directory) ? `${directory}.before-${stamp(now)}` : null;
    if (earlier) renameSync(directory, earlier);
    renameSync(arriving, directory);
    await sync(dataDirectory);
    return { earlier };
  } finally {
    lock.release();
  }
}

function readBackup(file: string): Uint8Array {
  const bytes = readFileSync(file);
  try {
    return gunzipSync(bytes);
  } catch {
    throw new Error(
      `${file} is not a backup of Rapporteur: it is not a whole .tar.gz file. Nothing was changed.`,
    );
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  const size = 1 << 20;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

function freeName(folder: string, now: Date): string {
  const base = join(folder, `rapporteur-${stamp(now)}`);
  let path = `${base}.tar.gz`;
  for (let again = 2; existsSync(path); again += 1) path = `${base}-${again}.tar.gz`;
  return path;
}

function stamp(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(':', '-');
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
