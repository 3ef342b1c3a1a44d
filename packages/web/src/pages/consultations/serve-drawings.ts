import { type Database, publishedDrawing, thePublic } from '@rapporteur/registry';
import type { FastifyInstance } from 'fastify';
import { sendRefusal } from '../../edge/answer.js';
import { refuse } from '../../edge/refusals.js';
import type { Site } from '../../edge/site.js';

/** Published drawings. Kept by nobody: one that was withdrawn is gone at once. */
export function serveDrawings(app: FastifyInstance, site: Site, db: Database): void {
  app.get('/rounds/:round/consultations/:number/drawings/:file', async (request, reply) => {
    const { round, number, file } = request.params as Record<string, string>;
    const place = /^(\d{1,5})\.png$/.exec(file ?? '');
    const bytes =
      place && /^\d{1,5}$/.test(number ?? '')
        ? await publishedDrawing(db, thePublic, {
            ...{ round: round ?? '', number: Number(number), position: Number(place[1]) },
          })
        : null;
    if (!bytes) return sendRefusal(site, request, reply, refuse('not-found'));
    return reply
      .type('image/png')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .send(Buffer.from(bytes));
  });
}
