import { shownText } from '@rapporteur/monitoring';
import type { ShownContribution } from '@rapporteur/registry';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { fileNameOf } from '../../downloads/file-name.js';
import { csvOf, wordsOf, workbookOf } from '../../downloads/serve-tables.js';
import type { Table, Words } from '../../downloads/tables.js';
import type { FileWriter } from '../../downloads/write-in-thread.js';
import { refuse } from '../../edge/refusals.js';
import { serve } from '../../edge/serve-pages.js';
import type { Site } from '../../edge/site.js';
import { roundPart } from '../asking.js';
import { contributions as listed } from './public.js';

/** The published contributions as tables: nothing that the pages do not show. */
export function serveContributions(app: FastifyInstance, site: Site, writer: FileWriter): void {
  for (const format of ['csv', 'xlsx'] as const)
    serve(app, site, `/rounds/:round/contributions.${format}`, {
      ...{ params: roundPart, query: listed.query },
      ...(format === 'xlsx' ? { perMinute: site.settings.filesPerMinute } : {}),
      async build({ language }, params, query) {
        const { round } = params as z.infer<typeof roundPart>;
        const party = (query as { party?: string }).party?.toUpperCase();
        if (!(await site.records.round(round))) return refuse('no-such-round', round);
        const all = await site.records.contributions({ round, ...(party ? { party } : {}) });
        const table = contributionsTable(all, wordsOf(site, language));
        const name = [round, 'contributions', ...(party ? [party] : [])];
        if (format === 'csv')
          return {
            type: 'text/csv; charset=utf-8; header=present',
            text: csvOf(table),
            fileName: fileNameOf(name, 'csv'),
          };
        return workbookOf(writer, { table, name }, round, language);
      },
    });
}

/** One row a text. */
export function contributionsTable(
  all: readonly ShownContribution[],
  { say, nameOf }: Pick<Words, 'say' | 'nameOf'>,
): Table {
  const heads = ['key', 'organisation', 'kind', 'party', 'question', 'language', 'text', 'response'] as const;
  return {
    heads: heads.map((head) => say(`contribution.column.${head}`)),
    rows: all.flatMap(({ key, organisation, kind, party, language, parts, response }) =>
      parts.map(({ question, pieces }) => [
        ...[key, organisation?.name ?? say('contribution.nameless'), say(`contribution.kind.${kind}`)],
        ...[party === null ? '' : nameOf(party), question ?? '', language, shownText(pieces)],
        response?.text ?? '',
      ]),
    ),
  };
}
