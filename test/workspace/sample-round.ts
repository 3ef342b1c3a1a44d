import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { type DemoPeople, demoPeople } from '../../packages/cli/src/own-registry/sample-round/people.js';
import { seedSampleRound } from '../../packages/cli/src/own-registry/sample-round/seed.js';
import { loadStartingData, samplePreset } from '../../packages/cli/src/own-registry/starting-data.js';
import { beginSession } from '../../packages/registry/src/commands/people/sessions.js';
import { openJobs, openRegistry, type Registry } from '../../packages/registry/src/index.js';
import { createServer, keptFiles, type LongDownload, type Settings } from '../../packages/web/src/index.js';
import { formToken } from '../../packages/web/src/session/form-token.js';

/* The invented round half-way through, as `npm start` shows it, with its people at the door. */

export const halfWay = new Date('2026-11-22T09:00:00Z');
const origin = 'http://localhost:3000';

export interface SampleRound {
  readonly registry: Registry;
  readonly people: DemoPeople;
  readonly app: Awaited<ReturnType<typeof createServer>>;
  readonly time: { now: Date };
  as(person: string | null): Promise<Visitor>;
  /** Addresses that fit an address with names in it, from what is there: "/desk/rounds/:round" -> "/desk/rounds/lake-2". */
  addressesOf(pattern: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Visitor {
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  post(
    address: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

export async function aSampleRound(settings: Partial<Settings> = {}): Promise<SampleRound> {
  return aServedRegistry(settings, async (db) => {
    await loadStartingData(db);
    return seedSampleRound(db, { passwordHash: null });
  });
}

/** A registry with whatever `fill` puts into it, served. */
export async function aServedRegistry(
  settings: Partial<Settings>,
  fill: (db: Registry['db']) => Promise<DemoPeople>,
): Promise<SampleRound> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rapporteur-round-'));
  const registry = await openRegistry({ dataDirectory, backups: { every: 0 } });
  const people = await fill(registry.db);
  const time = { now: halfWay };
  const jobs = await openJobs<LongDownload>(registry.db, 'downloads', { isAlone: true });
  const app = await createServer({
    registry,
    long: { jobs, files: keptFiles(join(dataDirectory, 'downloads')) },
    settings: {
      ...{ origin, requestsPerMinute: null, filesPerMinute: null, readingsPerHour: null, versionAge: 0 },
      ...{ frontRound: 'lake-1', presets: [samplePreset()], now: () => time.now },
      ...settings,
    },
  });
  return {
    ...{ registry, people, app, time },
    as: async (person) => visitorOf(app, await cookieOf(registry, person, time.now)),
    addressesOf: (pattern) => addressesOf(registry, pattern),
    async close() {
      await app.close();
      await registry.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Every kind of person of the sample, and nobody. */
export function kindsOf({ people }: SampleRound): readonly { kind: string; id: string | null }[] {
  return [
    { kind: 'nobody', id: null },
    ...demoPeople().map(({ key }) => ({ kind: key, id: people[key] ?? null })),
  ];
}

async function cookieOf({ db }: Registry, person: string | null, now: Date): Promise<string | null> {
  if (person === null) return null;
  return (await beginSession(db, { person, manner: 'test', client: 'test', now })).token;
}

function visitorOf(app: SampleRound['app'], token: string | null): Visitor {
  const cookie = token === null ? {} : { cookie: `rapporteur=${token}` };
  return {
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers: { ...cookie, ...headers } }),
    post(url, fields, headers = {}) {
      const body = new URLSearchParams();
      const all = { token: token === null ? '' : formToken(token), ...fields };
      for (const [name, value] of Object.entries(all))
        for (const each of Array.isArray(value) ? value : [value]) body.append(name, String(each));
      return app.inject({
        ...{ method: 'POST', url, payload: body.toString() },
        headers: {
          ...{ 'content-type': 'application/x-www-form-urlencoded', host: 'localhost:3000', origin },
          ...cookie,
          ...headers,
        },
      });
    },
  };
}

/** Where each name of an address finds its values: a table and an expression over it. */
const placesByName: Readonly<Record<string, readonly (readonly [table: string, value: string])[]>> = {
  round: [['rounds', 'key']],
  body: [['bodies', 'key']],
  party: [['round_parties', 'party']],
  mandate: [['mandates', 'id']],
  invitation: [['invitations', 'id']],
  meeting: [['meetings', 'number']],
  document: [['meeting_documents', 'id']],
  contribution: [['contributions', 'key']],
  number: [
    ['consultations', 'number'],
    ['reply_submissions', 'number'],
  ],
  expression: [['consultation_expressions', 'id']],
  address: [['reply_answers', 'address']],
  file: [['files', 'id']],
  id: [['reply_imports', 'id']],
  question: [['questions', 'number']],
  key: [['questions', "'k' || position"]],
};

async function addressesOf({ db }: Registry, pattern: string): Promise<readonly string[]> {
  const rounds = (await valuesFor(db, 'round')).filter((key) => key !== 'lake-1' && key !== 'lanzarote-2');
  const names = [...pattern.matchAll(/:\w+/g)];
  // Of a round that is being prepared there are no parts.
  const own = names.length > 1 ? rounds.slice(0, 1) : rounds;
  let addresses = own.map((key) => pattern.replace(':round', key));
  for (const [, name = ''] of pattern.matchAll(/:(\w+)/g)) {
    if (name === 'round') continue;
    const values = await valuesFor(db, name);
    addresses = addresses.flatMap((address) =>
      values.map((value) => address.replace(`:${name}`, encodeURIComponent(value))),
    );
  }
  return [...new Set(addresses)];
}

async function valuesFor(db: Registry['db'], name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [table, value] of placesByName[name] ?? []) {
    const { rows } = await sql<{
      value: string;
    }>`select distinct (${sql.raw(value)})::text as value from ${sql.table(table)} order by 1 limit 12`.execute(
      db,
    );
    found.push(...rows.map((row) => row.value));
  }
  return found.length > 0 ? [...new Set(found)] : ['1'];
}
