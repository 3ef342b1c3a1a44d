import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes } from '@rapporteur/formats';
import {
  factsheet,
  implementationReport,
  isFactsheetRefusal,
  monitoredPartiesOf,
  type OpenDataSet,
  type Preset,
  recognise,
} from '@rapporteur/monitoring';
import {
  importOpenData,
  importReport,
  isRefusal,
  openJobs,
  openRegistry,
  type Registry,
} from '@rapporteur/registry';
import type { FastifyInstance } from 'fastify';
import { keptFiles } from './downloads/kept-files.js';
import type { LongDownload } from './downloads/long-download.js';
import { type ReadText, readText } from './private-reading/read-text.js';
import { createServer } from './server.js';
import type { Settings } from './settings.js';

/** A site for tests: the sample round with its text, the second round as open data without text. */
export interface TestSite {
  readonly app: FastifyInstance;
  readonly registry: Registry;
  close(): Promise<void>;
}

const root = new URL('../../../', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, root));
const json = <T>(path: string) => JSON.parse(file(path).toString()) as T;
const operator = { name: 'operator', now: new Date('2026-06-14T08:00:00Z') };

interface SamplePreset extends Preset {
  readonly rounds: readonly (NonNullable<Preset['rounds']>[number] & {
    readonly names: { en: string; fr: string };
    readonly theme: { en: string; fr: string };
    readonly launched: string;
  })[];
  readonly parties: readonly (NonNullable<Preset['parties']>[number] & {
    readonly ratified: string | null;
  })[];
}

export const samplePreset = json<SamplePreset>('sample/body.json');

export async function aSite(
  settings: Partial<Settings> = {},
  read: ReadText = async (given) => readText(given),
): Promise<TestSite> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rapporteur-web-'));
  const registry = await openRegistry({ dataDirectory, backups: { every: 0 } });
  await importSample(registry);
  taken(await importOpenData(registry.db, operator, json<OpenDataSet>('data/lanzarote-2/round.json')));
  const jobs = await openJobs<LongDownload>(registry.db, 'downloads', { isAlone: true });
  const app = await createServer({
    registry,
    long: { jobs, files: keptFiles(join(dataDirectory, 'downloads')) },
    settings: {
      origin: 'http://localhost:3000',
      requestsPerMinute: null,
      filesPerMinute: null,
      readingsPerHour: null,
      versionAge: 0,
      frontRound: 'lake-1',
      presets: [samplePreset],
      ...settings,
    },
    readText: read,
  });
  return {
    app,
    registry,
    async close() {
      await app.close();
      await registry.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function importSample(registry: Registry): Promise<void> {
  const bytes = file('sample/report.txt');
  const read = readBytes(bytes, 'report.txt');
  if (!read.ok) throw new Error(read.refusal.message);
  const profile = implementationReport(samplePreset);
  const { reading } = recognise(read.document, { profiles: [profile] });
  const [round] = samplePreset.rounds;
  if (!round) throw new Error('the sample has no round');
  const dispositions = monitoredPartiesOf(reading).flatMap((party) => {
    const made = factsheet(reading, party, { names: profile.names ?? [] });
    return isFactsheetRefusal(made) ? [] : [{ party, dispositions: made.dispositions }];
  });
  const ratified = (code: string) => samplePreset.parties.find((p) => p.code === code)?.ratified ?? null;
  const standing = (code: string, as: 'monitored' | 'joined-later') => ({
    code,
    standing: as,
    signed: null,
    ratified: ratified(code),
    inForce: ratified(code),
  });
  taken(
    await importReport(registry.db, operator, {
      body: { key: samplePreset.id, name: samplePreset.names },
      round: {
        key: 'lake-1',
        number: 1,
        title: { en: `${round.names.en}: ${round.theme.en}`, fr: `${round.names.fr} : ${round.theme.fr}` },
        kind: 'thematic',
        stage: 'adopted',
        launched: round.launched,
        adopted: '2025-04-10',
        parties: [
          ...round.parties.map((code) => standing(code, 'monitored')),
          ...round.outsideRound.map((code) => standing(code, 'joined-later')),
        ],
      },
      publication: {
        key: 'report',
        kind: 'report',
        title: { en: 'First implementation report', fr: 'Premier rapport de mise en œuvre' },
      },
      edition: {
        language: 'en',
        date: '2025-04-10',
        symbol: 'LPC(2025)02_en final',
        sourceUrl: null,
        fileName: 'report.txt',
        fileSha256: createHash('sha256').update(bytes).digest('hex'),
      },
      reading,
      dispositions,
      publish: true,
    }),
  );
}

function taken<T extends object>(outcome: T): void {
  if (isRefusal(outcome)) throw new Error(outcome.message);
}
