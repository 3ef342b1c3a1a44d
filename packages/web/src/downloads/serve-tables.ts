import { writeCsv } from '@rapporteur/formats';
import type { ReportHead } from '@rapporteur/registry';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../edge/refusals.js';
import { type Built, serve } from '../edge/serve-pages.js';
import type { Site } from '../edge/site.js';
import { loadRoundData } from '../open-data/serve-open-data.js';
import { reportAddressOf } from '../pages/addresses.js';
import { findingPart, nothing, partyPart, recommendationPart, roundPart } from '../pages/asking.js';
import { loadFinding } from '../pages/finding/page.js';
import { withFindings } from '../pages/findings/best-edition.js';
import { findingFiltersOf, findingQuery } from '../pages/findings/page.js';
import { inLanguage } from '../pages/in-language.js';
import { loadRecommendation } from '../pages/recommendation/page.js';
import { reachOf } from '../pages/recommendation/reach.js';
import { filtersOf, recommendationQuery } from '../pages/recommendations/page.js';
import type { Language } from '../words/language.js';
import { partyName } from '../words/party-name.js';
import { sayIn } from '../words/say.js';
import { fileNameOf } from './file-name.js';
import {
  findingsTable,
  findingTable,
  gapsTable,
  partiesTable,
  partyTable,
  plainCell,
  reachTable,
  recommendationsTable,
  type Table,
  type Words,
} from './tables.js';
import { orRefusal } from './texts.js';
import type { FileWriter } from './write-in-thread.js';

const csvType = 'text/csv; charset=utf-8; header=present';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Found {
  readonly table: Table;
  readonly head: ReportHead;
  /** For the names of sheet and file. */
  readonly name: readonly string[];
}

/** The tables behind the pages, each as CSV and as a workbook, under the address of its page. */
export function serveTables(app: FastifyInstance, site: Site, writer: FileWriter): void {
  const { records } = site;

  function offer<P extends z.ZodType, Q extends z.ZodType>(
    address: string,
    params: P,
    query: Q,
    load: (params: z.infer<P>, query: z.infer<Q>, words: Words) => Promise<Found | Refusal>,
  ): void {
    const found = (language: Language, p: unknown, q: unknown) =>
      load(p as z.infer<P>, q as z.infer<Q>, wordsOf(site, language));
    serve(app, site, `${address}.csv`, {
      params,
      query,
      async build({ language }, p, q) {
        const it = await found(language, p, q);
        if (isRefusal(it)) return it;
        return { type: csvType, text: csvOf(it.table), fileName: fileNameOf(it.name, 'csv') };
      },
    });
    serve(app, site, `${address}.xlsx`, {
      params,
      query,
      perMinute: site.settings.filesPerMinute,
      async build({ language }, p, q) {
        const it = await found(language, p, q);
        return isRefusal(it) ? it : workbookOf(writer, it, sourceOf(it.head, language), language);
      },
    });
  }

  offer('/rounds/:round/parties', roundPart, nothing, async ({ round }, _query, words) => {
    const it = await inLanguage(reportAddressOf(round), words.language, (a) => records.parties(a));
    return it
      ? { table: partiesTable(it.parties, words), head: it, name: [round, 'parties'] }
      : refuse('no-report');
  });

  offer('/rounds/:round/parties/:party', partyPart, nothing, async ({ round, party }, _query, words) => {
    const address = reportAddressOf(round);
    const code = party.toUpperCase();
    const it = await inLanguage(address, words.language, (a) => records.party(a, code));
    if (!it) return (await records.contents(address)) ? refuse('no-such-party', party) : refuse('no-report');
    return { table: partyTable(it, words), head: it, name: [round, 'party', code] };
  });

  offer(
    '/rounds/:round/parties/:party/findings',
    partyPart,
    nothing,
    async ({ round, party }, _query, words) => {
      const address = reportAddressOf(round);
      const code = party.toUpperCase();
      const it = await withFindings(
        address,
        words.language,
        (a) => records.findingsOfParty(a, code),
        ({ total }) => total === 0,
      );
      if (!it)
        return (await records.contents(address)) ? refuse('no-such-party', party) : refuse('no-report');
      return { table: findingsTable(it.findings), head: it, name: [round, 'findings', code] };
    },
  );

  offer('/rounds/:round/recommendations', roundPart, recommendationQuery, async ({ round }, query, words) => {
    const it = await records.recommendations(reportAddressOf(round), filtersOf(query));
    return it
      ? { table: recommendationsTable(it.recommendations, words), head: it, name: [round, 'recommendations'] }
      : refuse('no-report');
  });

  offer(
    '/rounds/:round/recommendations/:recommendation',
    recommendationPart,
    nothing,
    async ({ round, recommendation }, _query, words) => {
      const found = await loadRecommendation(records, round, recommendation, words.language);
      if (isRefusal(found)) return found;
      const { number } = found.it.recommendation;
      const reach = reachOf(found.it.recommendation, found.parties, words.language);
      return {
        table: reachTable(number, reach, words),
        head: found.it,
        name: [round, 'recommendation', number],
      };
    },
  );

  offer('/rounds/:round/findings', roundPart, findingQuery, async ({ round }, query, words) => {
    const it = await withFindings(
      reportAddressOf(round),
      words.language,
      (a) => records.findings(a, findingFiltersOf(query)),
      ({ total }) => total === 0,
    );
    return it
      ? { table: findingsTable(it.findings), head: it, name: [round, 'findings'] }
      : refuse('no-report');
  });

  offer(
    '/rounds/:round/findings/:finding',
    findingPart,
    nothing,
    async ({ round, finding }, _query, words) => {
      const found = await loadFinding(records, round, finding, words.language);
      return isRefusal(found)
        ? found
        : { table: findingTable(found.it, words), head: found.it, name: [round, 'finding', finding] };
    },
  );

  offer('/rounds/:round/gaps', roundPart, nothing, async ({ round }, _query, words) => {
    const it = await withFindings(
      reportAddressOf(round),
      words.language,
      (a) => records.gaps(a),
      ({ gaps }) => gaps.length === 0,
    );
    return it ? { table: gapsTable(it.gaps), head: it, name: [round, 'gaps'] } : refuse('no-report');
  });

  // All tables of the open data as one workbook.
  serve(app, site, '/data/:round/round.xlsx', {
    params: roundPart,
    query: nothing,
    perMinute: site.settings.filesPerMinute,
    async build({ language }, params) {
      const { round } = params as z.infer<typeof roundPart>;
      const found = await loadRoundData(site, records, round);
      if (isRefusal(found)) return found;
      const source = sayIn(language)('unofficial', {
        source: found.data.report.symbol || found.data.round.key,
      });
      const sheets = found.tables.map(({ name, columns, rows }) => ({
        name,
        columns: columns.map((column) => column.name),
        rows: rows.map((row) => row.map((cell, at) => typed(cell, columns[at]?.type === 'integer'))),
      }));
      const bytes = await orRefusal(() =>
        writer.workbook([...sheets, sourceSheet(source, language)], { title: round, language }),
      );
      return isRefusal(bytes)
        ? bytes
        : { type: xlsxType, text: bytes, fileName: fileNameOf([round, 'data'], 'xlsx') };
    },
  });
}

export function wordsOf({ names }: Pick<Site, 'names'>, language: Language): Words {
  return { language, say: sayIn(language), nameOf: (code) => partyName(code, language, names.shown) };
}

export function csvOf({ heads, rows }: Table): string {
  return writeCsv([heads, ...rows.map((row) => row.map(plainCell))]);
}

/** The table, and a sheet that says what it was made from. */
export async function workbookOf(
  writer: FileWriter,
  { table, name }: Pick<Found, 'table' | 'name'>,
  source: string,
  language: Language,
): Promise<Built | Refusal> {
  const sheet = { name: name.slice(1).join(' '), columns: table.heads, rows: table.rows };
  const bytes = await orRefusal(() =>
    writer.workbook([sheet, sourceSheet(source, language)], { title: name.join(' '), language }),
  );
  return isRefusal(bytes) ? bytes : { type: xlsxType, text: bytes, fileName: fileNameOf(name, 'xlsx') };
}

function sourceSheet(source: string, language: Language) {
  const title = sayIn(language)('downloads.source');
  return { name: title, columns: [{ title, width: 100 }], rows: [[source]] };
}

function sourceOf({ edition, publication }: ReportHead, language: Language): string {
  return sayIn(language)('unofficial', { source: edition.symbol ?? publication.title[language] });
}

function typed(cell: string, isNumber: boolean): string | number {
  return isNumber && cell !== '' && Number.isSafeInteger(Number(cell)) ? Number(cell) : cell;
}
