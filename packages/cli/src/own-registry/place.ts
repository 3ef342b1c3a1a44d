import { join } from 'node:path';
import type { RegistryPlace } from '@rapporteur/registry';
import { setting } from '../environment.js';
import { pathFor, workspace } from '../paths.js';

/** The data directory of the embedded database; null where DATABASE_URL names a PostgreSQL instead. */
export function dataDirectory(): string | null {
  if (setting('DATABASE_URL')) return null;
  const given = setting('RAPPORTEUR_DATA');
  return given ? pathFor(given) : join(workspace, '.data');
}

export function registryPlace(): RegistryPlace {
  const directory = dataDirectory();
  return directory === null ? { databaseUrl: setting('DATABASE_URL') ?? '' } : { dataDirectory: directory };
}
