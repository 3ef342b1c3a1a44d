import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AnyPage } from '../pages/page.js';
import { etagOf, sendKept, sendRefusal } from './answer.js';
import { type AskedLanguage, askedLanguage, withoutLanguage } from './asked-language.js';
import { type KeptPage, pack } from './page-cache.js';
import { isRefusal, type Refusal, refuse } from './refusals.js';
import { renderPage } from './render.js';
import type { Site } from './site.js';

type Build = (asked: AskedLanguage, params: unknown, query: unknown) => Promise<Built | Refusal>;

export interface Built {
  readonly type: string;
  readonly text: string | Uint8Array;
  /** Letters, digits, dots and hyphens: the answer is a file to be kept under this name. */
  readonly fileName?: string;
}

export interface Served {
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly build: Build;
  /** It costs more than a page: requests per minute and address to all such together. */
  readonly perMinute?: number | null;
}

/** A page under its address, and the same record under the address with `.json`. */
export function servePage(app: FastifyInstance, site: Site, page: AnyPage): void {
  const { params, query } = page;
  serve(app, site, page.address, { params, query, build: (asked, p, q) => htmlOf(site, page, asked, p, q) });
  const json = page.address === '/' ? '/index.json' : `${page.address}.json`;
  serve(app, site, json, { params, query, build: (asked, p, q) => jsonOf(site, page, asked, p, q) });
}

async function htmlOf(site: Site, page: AnyPage, asked: AskedLanguage, params: unknown, query: unknown) {
  const ask = { params, query, language: asked.language };
  const record = await page.load(site.records, ask);
  if (isRefusal(record)) return record;
  const address = addressOf(page, params, query);
  const shown = page.show(record, ask, site.view(asked.language, asked.chosen));
  return { type: 'text/html; charset=utf-8', text: await renderPage(site, { asked, address }, shown) };
}

async function jsonOf(site: Site, page: AnyPage, asked: AskedLanguage, params: unknown, query: unknown) {
  const record = await page.load(site.records, { params, query, language: asked.language });
  if (isRefusal(record)) return record;
  return { type: 'application/json; charset=utf-8', text: JSON.stringify(page.record.parse(record)) };
}

/** The page's own address: its named parts, and of the query what it knows. */
function addressOf(page: AnyPage, params: unknown, query: unknown): string {
  const path = page.address.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])).replace('%40', '@'),
  );
  const known = Object.entries(query as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => [name, String(value)]);
  return known.length > 0 ? `${path}?${new URLSearchParams(known as [string, string][])}` : path;
}

/** Anything public that is made from published records: kept in memory until the data change. */
export function serve(app: FastifyInstance, site: Site, url: string, served: Served): void {
  const making = new Map<string, Promise<KeptPage | Refusal>>();
  const isKept = cachedQuery(served.query);

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = askedLanguage(request);
    const key = `${asked.language} ${asked.chosen} ${request.url}`;
    const known = site.versions.current();
    const version = typeof known === 'number' ? known : await known;
    const kept = site.cache.get(version, key);
    if (kept) return sendKept(request, reply, kept);
    const made = await once(making, `${version} ${key}`, () => make(served, asked, request));
    if (isRefusal(made)) return sendRefusal(site, request, reply, made);
    if (isKept(request.query)) site.cache.set(version, key, made);
    return sendKept(request, reply, made);
  }

  const limit = served.perMinute;
  app.get(
    url,
    limit ? { config: { rateLimit: { max: limit, timeWindow: 60_000, groupId: 'files' } } } : {},
    answer,
  );
  app.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    url,
    handler: (request, reply) => notAllowed(site, request, reply),
  });
}

export function notAllowed(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  allow = 'GET, HEAD',
): Promise<FastifyReply> {
  reply.header('allow', allow);
  return sendRefusal(site, request, reply, refuse('not-allowed', request.method));
}

async function make(
  served: Served,
  asked: AskedLanguage,
  request: FastifyRequest,
): Promise<KeptPage | Refusal> {
  const params = served.params.safeParse(request.params);
  const query = served.query.safeParse(request.query);
  if (!params.success || !query.success)
    return refuse('bad-address', withoutLanguage(request.url).slice(0, 120));
  const built = await served.build(asked, params.data, query.data);
  return isRefusal(built) ? built : pack(built.type, etagOf(built.text), built.text, built.fileName);
}

/** Pages are not kept for queries that we do not know: an address with anything added would fill the memory. */
function cachedQuery(schema: z.ZodType): (query: unknown) => boolean {
  const known = new Set(['lang', ...(schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])]);
  return (query) =>
    Object.keys(query as object).every((name) => known.has(name)) && !('q' in (query as object));
}

/** Many who ask for the same at the same time wait for one making. */
function once<T>(making: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const running = making.get(key);
  if (running) return running;
  const started = make().finally(() => making.delete(key));
  making.set(key, started);
  return started;
}
