import { writeCsv } from '@rapporteur/formats';
import { type OpenDataSet, type OpenTable, openDataMetadata, openDataTables } from '@rapporteur/monitoring';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Records } from '../edge/records.js';
import { isRefusal, type Refusal, refuse } from '../edge/refusals.js';
import { serve } from '../edge/serve-pages.js';
import type { Site } from '../edge/site.js';
import { reportAddressOf } from '../pages/addresses.js';
import { nothing, recommendationPart, roundPart } from '../pages/asking.js';
import { loadRecommendation } from '../pages/recommendation/page.js';
import { reachOf } from '../pages/recommendation/reach.js';
import { filtersOf, type RecommendationQuery, recommendationQuery } from '../pages/recommendations/page.js';
import { partyName } from '../words/party-name.js';
import { sayIn } from '../words/say.js';
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

/** Bulk files of each round, and the tables behind single pages. */
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

  serve(app, site, '/rounds/:round/recommendations.csv', {
    params: roundPart,
    query: recommendationQuery,
    async build(asked, params, query) {
      const list = await site.records.recommendations(
        reportAddressOf((params as z.infer<typeof roundPart>).round),
        filtersOf(query as RecommendationQuery),
      );
      if (!list) return refuse('no-report');
      const rows = list.recommendations.map((r) => [
        r.number,
        r.chapter,
        r.verb ?? '',
        r.label?.[asked.language] ?? '',
        r.addressees.kind,
        r.addressees.parties.map((p) => p.code).join(' '),
        r.articles.join(' '),
        r.paragraphs.join(' '),
      ]);
      return {
        type: csv,
        text: writeCsv([
          [
            'number',
            'chapter',
            'level',
            `label_${asked.language}`,
            'addressee_kind',
            'parties',
            'articles',
            'paragraphs',
          ],
          ...rows,
        ]),
      };
    },
  });

  serve(app, site, '/rounds/:round/recommendations/:recommendation.csv', {
    params: recommendationPart,
    query: nothing,
    async build(asked, params) {
      const { round, recommendation } = params as z.infer<typeof recommendationPart>;
      const found = await loadRecommendation(site.records, round, recommendation, asked.language);
      if (isRefusal(found)) return found;
      const say = sayIn(asked.language);
      const rows = reachOf(found.it.recommendation, found.parties, asked.language)
        .filter((r) => r.reach !== 'outside')
        .map((r) => [
          found.it.recommendation.number,
          r.code,
          partyName(r.code, asked.language, site.names.shown),
          r.reach,
          say(`reach.${r.reach}`),
          r.partly ?? '',
          r.subItems.join('; '),
          r.laterNotes.join(' '),
        ]);
      return {
        type: csv,
        text: writeCsv([
          [
            'recommendation',
            'party',
            `name_${asked.language}`,
            'reach',
            'in_words',
            'partly',
            'sub_items',
            'later_notes',
          ],
          ...rows,
        ]),
      };
    },
  });
}
