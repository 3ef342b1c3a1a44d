import type { AnyPage } from '../pages/page.js';
import { operationOf } from './serve-api.js';

/** OpenAPI 3.1, made from the pages themselves: what is described is what is served. */
export function openApi(pages: readonly AnyPage[], origin: string): Record<string, unknown> {
  const operations = pages.map(operationOf);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version: '1',
      summary: 'Published rounds of treaty monitoring: reports, recommendations, parties',
      description:
        'Read only, open to all, no key. Parties are ISO 3166-1 alpha-2. A party that is not named is not a "no". Each answer has an ETag; lists come in pieces with a cursor. Unofficial: only the adopted text is authoritative.',
      license: { name: 'Data: CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(operations.map(({ path, operation }) => [path, { get: operation }])),
  };
}
