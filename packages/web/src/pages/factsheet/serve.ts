import type { FastifyInstance } from 'fastify';
import { isRefusal } from '../../edge/refusals.js';
import { renderPage } from '../../edge/render.js';
import { serve } from '../../edge/serve-pages.js';
import type { Site } from '../../edge/site.js';
import { factsheetAddress } from '../addresses.js';
import { nothing, partyPart } from '../asking.js';
import { loadFactsheet, showFactsheet } from './page.js';

type Params = { readonly round: string; readonly party: string };

/** A factsheet is a document and not a record: as a page, and as the tree of the document in JSON. */
export function serveFactsheets(app: FastifyInstance, site: Site): void {
  const url = '/rounds/:round/parties/:party/factsheet';
  const names = site.names.inTexts;
  serve(app, site, url, {
    params: partyPart,
    query: nothing,
    async build(asked, params) {
      const { round, party } = params as Params;
      const found = await loadFactsheet(site.records, round, party, asked.language, names);
      if (isRefusal(found)) return found;
      const shown = showFactsheet(found, round, site.view(asked.language, asked.chosen));
      return {
        type: 'text/html; charset=utf-8',
        text: await renderPage(site, { asked, address: factsheetAddress(round, party) }, shown),
      };
    },
  });
  serve(app, site, `${url}.json`, {
    params: partyPart,
    query: nothing,
    async build(asked, params) {
      const { round, party } = params as Params;
      const found = await loadFactsheet(site.records, round, party, asked.language, names);
      return isRefusal(found)
        ? found
        : { type: 'application/json; charset=utf-8', text: JSON.stringify(found.document) };
    },
  });
}
