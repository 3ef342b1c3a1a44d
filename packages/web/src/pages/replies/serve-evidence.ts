import { type Database, evidenceOf, thePublic } from '@rapporteur/registry';
import type { FastifyInstance } from 'fastify';
import { sendRefusal } from '../../edge/answer.js';
import { refuse } from '../../edge/refusals.js';
import type { Site } from '../../edge/site.js';

/** Files beside the answers of a published reply. Always a download: what a file says of itself is not believed. */
export function serveEvidence(app: FastifyInstance, site: Site, db: Database): void {
  app.get('/rounds/:round/replies/:party/evidence/:file', async (request, reply) => {
    const { round = '', party = '', file = '' } = request.params as Record<string, string | undefined>;
    const found = await evidenceOf(db, thePublic, { round, party: party.toUpperCase(), file });
    if (!found) return sendRefusal(site, request, reply, refuse('not-found'));
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${found.name.replace(/[^\w.-]/g, '-')}"`)
      .send(Buffer.from(found.bytes));
  });
}
