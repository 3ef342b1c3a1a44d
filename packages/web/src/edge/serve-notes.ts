import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { serve } from './serve-pages.js';
import type { Site } from './site.js';

const none = z.object({});

/** Small texts for programs: what crawlers may see, whom to write to, whether the site is up, what the API offers. */
export function serveNotes(app: FastifyInstance, site: Site, api: Record<string, unknown>): void {
  const text = (body: string, type = 'text/plain; charset=utf-8') => ({
    params: none,
    query: none,
    build: async () => ({ type, text: body }),
  });
  serve(
    app,
    site,
    '/robots.txt',
    text('User-agent: *\nDisallow: /read/\nDisallow: /search\nDisallow: /api/\n'),
  );
  serve(app, site, '/api/v1/openapi.json', text(JSON.stringify(api), 'application/json; charset=utf-8'));
  const { contact } = site.settings;
  if (contact) {
    // RFC 9116. A year ahead of the start of the server, as the standard recommends at most.
    const expires = new Date(Date.now() + 360 * 86_400_000).toISOString();
    const address = contact.includes(':') ? contact : `mailto:${contact}`;
    serve(
      app,
      site,
      '/.well-known/security.txt',
      text(`Contact: ${address}\nExpires: ${expires}\nPreferred-Languages: en, fr\n`),
    );
  }
  app.get('/health', async (_request, reply) => {
    await site.records.version();
    return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('well\n');
  });
}
