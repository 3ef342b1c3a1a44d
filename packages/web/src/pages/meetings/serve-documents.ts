import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refuse } from '../../edge/refusals.js';
import { serve } from '../../edge/serve-pages.js';
import type { Site } from '../../edge/site.js';
import { nothing, roundPart } from '../asking.js';

const params = roundPart.extend({ document: z.string().min(1).max(40) });

/** The bytes of public documents of meetings, always as a download. A classified one is not there. */
export function serveDocuments(app: FastifyInstance, site: Site): void {
  serve(app, site, '/rounds/:round/documents/:document', {
    params,
    query: nothing,
    perMinute: site.settings.filesPerMinute,
    async build(_asked, asked) {
      const { round, document } = asked as z.infer<typeof params>;
      const file = await site.records.meetingDocument(round, document);
      return file
        ? { type: file.mediaType, text: file.bytes, fileName: file.name.replace(/[^\w.-]/g, '-') }
        : refuse('not-found');
    },
  });
}
