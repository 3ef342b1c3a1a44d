import { statfsSync } from 'node:fs';
import { sql } from 'kysely';
import type { Registry } from './engine/open-registry.js';
import { firstBreak } from './history/history.js';

/** One thing that `doctor` looked at, in words for the operator. */
export interface HealthCheck {
  readonly check: 'database' | 'disk' | 'backup' | 'history' | 'rows';
  readonly well: boolean;
  readonly message: string;
}

const littleRoom = 500 * 1024 * 1024;
const twoDays = 2 * 24 * 60 * 60 * 1000;

/** Looks at everything that can go wrong silently. Reads only. */
export async function examine(registry: Registry, now: Date = new Date()): Promise<readonly HealthCheck[]> {
  return [
    await examineDatabase(registry),
    ...(registry.engine === 'embedded' ? [examineDisk(registry.place), examineBackups(registry, now)] : []),
    ...(await examineHistory(registry)),
    await examineRows(registry),
  ];
}

async function examineDatabase({ db, engine, place }: Registry): Promise<HealthCheck> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  const name = engine === 'embedded' ? 'The embedded database' : 'PostgreSQL';
  return {
    check: 'database',
    well: true,
    message: `${name} at ${place} answers (version ${rows[0]?.server_version}).`,
  };
}

function examineDisk(place: string): HealthCheck {
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  const megabytes = Math.round(free / 1024 / 1024).toLocaleString('en');
  return {
    check: 'disk',
    well: free > littleRoom,
    message: `${megabytes} MB are free on the disk that holds ${place}.`,
  };
}

function examineBackups({ backups }: Registry, now: Date): HealthCheck {
  const newest = backups?.list()[0];
  if (!newest)
    return { check: 'backup', well: false, message: `There is no backup in ${backups?.folder} yet.` };
  const well = now.getTime() - Date.parse(newest.madeAt) < twoDays;
  return {
    check: 'backup',
    well,
    message: `The newest backup, ${newest.path}, was made at ${newest.madeAt}.`,
  };
}

async function examineHistory({ db }: Registry): Promise<readonly HealthCheck[]> {
  const chains = [
    ...(await db.selectFrom('rounds').select(['id', 'key']).orderBy('key').execute()),
    ...(await db.selectFrom('bodies').select(['id', 'key']).orderBy('key').execute()),
  ];
  const checks: HealthCheck[] = [];
  for (const { id, key } of chains) {
    const broken = await firstBreak(db, id);
    const message =
      broken === null
        ? `The history of ${key} is whole.`
        : `The history of ${key} does not fit at entry ${broken}: it was changed from outside.`;
    checks.push({ check: 'history', well: broken === null, message });
  }
  return checks;
}

async function examineRows({ db }: Registry): Promise<HealthCheck> {
  const { rows } = await sql<{ editions: number; paragraphs: number; version: number }>`
    select (select count(*) from editions) as editions, (select count(*) from paragraphs) as paragraphs,
           (select version from data_version) as version`.execute(db);
  const { editions, paragraphs, version } = rows[0] ?? { editions: 0, paragraphs: 0, version: 0 };
  return {
    check: 'rows',
    well: true,
    message: `${editions} editions with ${paragraphs} paragraphs; data version ${version}.`,
  };
}
