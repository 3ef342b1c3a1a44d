import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './built.js';

const { importOpenData, importReport, isRefusal, openRegistry } = await built('registry');
const openData = new URL('../data/lanzarote-2/round.json', import.meta.url);

/** An embedded registry in a folder of its own, with the open data of the second round; gone when it is closed. */
export async function aRegistry() {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const registry = await openRegistry({ dataDirectory, backups: { every: 0 } });
  must(await importOpenData(registry.db, { name: 'bench' }, JSON.parse(readFileSync(openData, 'utf8'))));
  return {
    db: registry.db,
    dataDirectory,
    async end() {
      await registry.close();
      rmSync(dataDirectory, { recursive: true });
    },
  };
}

/** Publishes a reading as the report of a round of an invented body. */
export async function publishReading(db, reading, round) {
  const both = (text) => ({ en: text, fr: text });
  return must(
    await importReport(
      db,
      { name: 'bench' },
      {
        body: { key: 'lake', name: both('Lake Protection Committee') },
        round: {
          key: round,
          number: 1,
          title: both('Children at the water'),
          kind: 'thematic',
          stage: 'adopted',
          launched: null,
          adopted: '2025-04-10',
          parties: ['XA', 'XB', 'XC', 'XD'].map((code) => ({
            code,
            standing: 'monitored',
            signed: null,
            ratified: null,
            inForce: null,
          })),
        },
        publication: { key: 'report', kind: 'report', title: both('Report') },
        edition: {
          language: 'en',
          date: '2025-04-10',
          symbol: 'LPC(2025)02',
          sourceUrl: null,
          fileName: null,
          fileSha256: round.padEnd(64, '0'),
        },
        reading,
        publish: true,
      },
    ),
  );
}

function must(outcome) {
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}
