import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setting } from './environment.js';
import { dataFolder } from './own-registry/place.js';
import { WrongUse } from './wrong-use.js';

/**
 * The secret that seals what the database must not show: from RAPPORTEUR_SECRET, else from `secret.key` beside the
 * database, which is made at the first start and is open to its owner only. Backups of the database do not hold it.
 */
export function installationSecret(): string {
  const given = setting('RAPPORTEUR_SECRET');
  if (given !== undefined) {
    if (given.length >= 32) return given;
    throw new WrongUse('RAPPORTEUR_SECRET is a text of 32 signs or more: openssl rand -base64 32 makes one.');
  }
  const folder = dataFolder();
  const path = join(folder, 'secret.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // Made or found, never written over: of two that start at once, both read the first one's.
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}
