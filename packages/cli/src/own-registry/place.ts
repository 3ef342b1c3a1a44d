import { join } from 'node:path';
import type { RegistryPlace } from '@rapporteur/registry';
import { setting } from '../environment.js';
import { pathFor, workspace } from '../paths.js';

/** The data directory of the embedded database; null where DATABASE_URL names a PostgreSQL instead. */
export function dataDirectory(): string | null {
  return setting('DATABASE_URL') ? null : dataFolder();
}

/** Where the installation keeps what is its own, whichever the database. */
export function dataFolder(): string {
  const given = setting('RAPPORTEUR_DATA');
  return given ? pathFor(given) : join(workspace, '.data');
}

/** Where files that took long to make are kept for a day: beside the embedded database, or under RAPPORTEUR_DATA. */
export function downloadsFolder(): string {
  return join(dataFolder(), 'downloads');
}

export function registryPlace(): RegistryPlace {
  const directory = dataDirectory();
  return directory === null ? { databaseUrl: setting('DATABASE_URL') ?? '' } : { dataDirectory: directory };
}
