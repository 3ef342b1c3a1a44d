import type { FastifyInstance } from 'fastify';
import { sendRefusal } from './answer.js';
import { bodyOf, encodingFor } from './encoding.js';
import { type KeptPage, pack } from './page-cache.js';
import { refuse } from './refusals.js';
import type { Site } from './site.js';

/** Styles, fonts and the tab's mark: named by their content, so that browsers keep them for a year. */
export function serveAssets(app: FastifyInstance, site: Site): void {
  const assetsByAddress = new Map(site.assets.files.map((asset) => [asset.address, asset]));
  const packed = new Map<string, KeptPage>();
  app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = assetsByAddress.get(`/assets/${request.params.name}`);
    if (!asset) return sendRefusal(site, request, reply, refuse('not-found'));
    reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type);
    if (asset.type === 'font/woff2') return reply.send(asset.body);
    const kept = packed.get(asset.address) ?? (await pack(asset.type, '', asset.body.toString()));
    packed.set(asset.address, kept);
    const { body, encoding } = bodyOf(kept, encodingFor(request.headers['accept-encoding']));
    if (encoding) reply.header('content-encoding', encoding);
    return reply.header('vary', 'Accept-Encoding').send(body);
  });
}
