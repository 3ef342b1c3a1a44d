import { writeCsv } from '@rapporteur/formats';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { isRefusal } from '../../edge/refusals.js';
import { serve } from '../../edge/serve-pages.js';
import type { Site } from '../../edge/site.js';
import { partyName } from '../../words/party-name.js';
import { sayIn } from '../../words/say.js';
import { findingPart, nothing } from '../asking.js';
import { loadFinding } from './page.js';
import { saidOf } from './said-of.js';

/** The table of one finding. */
export function serveFindingTable(app: FastifyInstance, site: Site): void {
  serve(app, site, '/rounds/:round/findings/:finding.csv', {
    params: findingPart,
    query: nothing,
    async build({ language }, params) {
      const { round, finding } = params as z.infer<typeof findingPart>;
      const found = await loadFinding(site.records, round, finding, language);
      if (isRefusal(found)) return found;
      const say = sayIn(language);
      const rows = saidOf(found.it).map(({ code, reach, qualifier }) => [
        found.it.finding.key,
        found.it.finding.paragraph ?? '',
        code,
        partyName(code, language, site.names.shown),
        reach,
        say(`reach.${reach}`),
        qualifier ?? '',
        found.it.finding.sentence,
      ]);
      const head = [
        'finding',
        'paragraph',
        'party',
        `name_${language}`,
        'said',
        'in_words',
        'qualifier',
        'sentence',
      ];
      return { type: 'text/csv; charset=utf-8; header=present', text: writeCsv([head, ...rows]) };
    },
  });
}
