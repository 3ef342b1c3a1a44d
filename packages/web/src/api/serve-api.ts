import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isRefusal, refuse } from '../edge/refusals.js';
import { serve } from '../edge/serve-pages.js';
import type { Site } from '../edge/site.js';
import type { AnyPage } from '../pages/page.js';
import { problem } from './records.js';

const paging = z.object({
  cursor: z.string().max(200).optional().describe('Where the piece before ended, as it was given'),
  limit: z.coerce.number().int().min(1).max(500).optional().describe('At most so many; 100 when left out'),
});
const pageOf = z.object({
  next: z.string().nullable().describe('Cursor of the piece that follows; null at the end'),
  total: z.number(),
});

/** The same record as the page's `.json`, under /api/v1; a long list comes in pieces. */
export function serveApi(app: FastifyInstance, site: Site, page: AnyPage): string {
  const url = `/api/v1${page.address === '/' ? '/rounds' : page.address}`;
  const { params, list } = page;
  const query = list && page.query instanceof z.ZodObject ? page.query.extend(paging.shape) : page.query;
  serve(app, site, url, {
    params,
    query,
    async build(asked, p, q) {
      const record = await page.load(site.records, { params: p, query: q, language: asked.language });
      if (isRefusal(record)) return record;
      const whole = page.record.parse(record) as Record<string, unknown>;
      const given = list ? piece(whole, list, q as z.infer<typeof paging>) : whole;
      return given === null
        ? refuse('bad-address', 'cursor')
        : { type: 'application/json; charset=utf-8', text: JSON.stringify(given) };
    },
  });
  return url;
}

/** The page's record with a piece of its list. Null for a cursor that is not ours. */
export function piece(
  record: Record<string, unknown>,
  list: string,
  { cursor, limit = 100 }: z.infer<typeof paging>,
): Record<string, unknown> | null {
  const rows = record[list] as readonly unknown[];
  const from = cursor === undefined ? 0 : positionOf(cursor);
  if (from === null || from > rows.length) return null;
  const next = from + limit < rows.length ? cursorAt(from + limit) : null;
  return { ...record, [list]: rows.slice(from, from + limit), page: { next, total: rows.length } };
}

/** A cursor is opaque to who uses it: a place in a list that does not change within one data version. */
const cursorAt = (position: number) => Buffer.from(`at ${position}`).toString('base64url');
function positionOf(cursor: string): number | null {
  const found = /^at (\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString());
  return found ? Number(found[1]) : null;
}

/** The description of one operation, for OpenAPI 3.1. */
export function operationOf(page: AnyPage): {
  readonly path: string;
  readonly operation: Record<string, unknown>;
} {
  const path = `/api/v1${page.address === '/' ? '/rounds' : page.address}`.replace(/:(\w+)/g, '{$1}');
  const query = page.list && page.query instanceof z.ZodObject ? page.query.extend(paging.shape) : page.query;
  const record =
    page.list && page.record instanceof z.ZodObject ? page.record.extend({ page: pageOf }) : page.record;
  return {
    path,
    operation: {
      operationId: page.name,
      summary: page.about,
      parameters: [...parameters(page.params, 'path'), ...parameters(query, 'query'), language],
      responses: {
        200: {
          description: page.about,
          headers: { ETag: { schema: { type: 'string' } } },
          content: { 'application/json': { schema: jsonSchema(record) } },
        },
        304: { description: 'Unchanged since the `ETag` that was sent in `If-None-Match`' },
        default: {
          description: 'A problem, in words (RFC 9457)',
          content: { 'application/problem+json': { schema: jsonSchema(problem) } },
        },
      },
    },
  };
}

const language = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'Language of labels and, where it exists, of the text',
  schema: { type: 'string', enum: ['en', 'fr'] },
};

function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  return rest;
}

function parameters(schema: z.ZodType, place: 'path' | 'query'): unknown[] {
  const { properties = {} } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Record<string, unknown>>;
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path',
    ...(description ? { description } : {}),
    schema: rest,
  }));
}
