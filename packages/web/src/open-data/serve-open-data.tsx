import { writeCsv } from '@rapporteur/formats';
import { type OpenDataSet, type OpenTable, openDataMetadata, openDataTables } from '@rapporteur/monitoring';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Records } from '../edge/records.js';
import { isRefusal, type Refusal, refuse } from '../edge/refusals.js';
import { serve } from '../edge/serve-pages.js';
import type { Site } from '../edge/site.js';
import { reportAddressOf } from '../pages/addresses.js';
import { nothing, roundPart } from '../pages/asking.js';
import { partyName } from '../words/party-name.js';
import { dataSetOf } from './data-set.js';

const csv = 'text/csv; charset=utf-8; header=present';
const json = 'application/json; charset=utf-8';
const filePart = roundPart.extend({ file: z.string().min(1).max(80) });

export interface RoundData {
  readonly data: OpenDataSet;
  readonly tables: readonly OpenTable[];
}

/** What came as open data goes out as it came; other rounds are made into open data from their records. */
export async function loadRoundData(
  site: Pick<Site, 'names'>,
  records: Records,
  key: string,
): Promise<RoundData | Refusal> {
  const given = await records.openData(reportAddressOf(key));
  if (given) return { data: given, tables: openDataTables(given) };
  const [round, report] = await Promise.all([records.round(key), records.whole(reportAddressOf(key))]);
  if (!round) return refuse('no-such-round', key);
  if (!report) return refuse('no-report');
  const names = site.names.shown;
  const data = dataSetOf(round, report, (code) => ({
    en: partyName(code, 'en', names),
    fr: partyName(code, 'fr', names),
  }));
  return { data, tables: openDataTables(data) };
}

/** Bulk files of each round. */
export function serveOpenData(app: FastifyInstance, site: Site): void {
  serve(app, site, '/data/:round/:file', {
    params: filePart,
    query: nothing,
    async build(_asked, params) {
      const { round, file } = params as z.infer<typeof filePart>;
      const found = await loadRoundData(site, site.records, round);
      if (isRefusal(found)) return found;
      if (file === 'round.json') return { type: json, text: `${JSON.stringify(found.data, null, 1)}\n` };
      if (file === 'csv-metadata.json')
        return {
          type: 'application/csvm+json; charset=utf-8',
          text: `${JSON.stringify(openDataMetadata(found.data, found.tables), null, 1)}\n`,
        };
      const table = found.tables.find(({ name }) => `${name}.csv` === file);
      return table
        ? { type: csv, text: writeCsv([table.columns.map((c) => c.name), ...table.rows]) }
        : refuse('not-found');
    },
  });
}
