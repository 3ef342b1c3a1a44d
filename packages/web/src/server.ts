import rateLimit from '@fastify/rate-limit';
import type { Jobs, Registry } from '@rapporteur/registry';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { openApi } from './api/open-api.js';
import { serveApi } from './api/serve-api.js';
import { serveCalendars } from './calendar/serve-calendars.js';
import { serveDesk } from './desk/serve-desk.js';
import type { KeptFiles } from './downloads/kept-files.js';
import type { LongDownload } from './downloads/long-download.js';
import { serveLongDownloads } from './downloads/serve-long.js';
import { serveTables } from './downloads/serve-tables.js';
import { serveTexts } from './downloads/serve-texts.js';
import { writeInThread } from './downloads/write-in-thread.js';
import { sendRefusal } from './edge/answer.js';
import { publicRecords, type Records } from './edge/records.js';
import { isRefusal, refuse } from './edge/refusals.js';
import { safetyHeaders } from './edge/safety-headers.js';
import { serveAssets } from './edge/serve-assets.js';
import { serveNotes } from './edge/serve-notes.js';
import { servePage } from './edge/serve-pages.js';
import { type Site, siteOf } from './edge/site.js';
import { makeDownload } from './jobs/make-download.js';
import { serveOpenData } from './open-data/serve-open-data.js';
import { serveCompilation } from './pages/compilation/serve.js';
import { serveDrawings } from './pages/consultations/serve-drawings.js';
import { serveContributions } from './pages/contributions/serve.js';
import { deskFiles, deskPages } from './pages/desk-pages.js';
import { serveFactsheets } from './pages/factsheet/serve.js';
import { serveDocuments } from './pages/meetings/serve-documents.js';
import { pages } from './pages/pages.js';
import { servePrivateReading } from './pages/read/serve.js';
import { serveEvidence } from './pages/replies/serve-evidence.js';
import { reviewDesk } from './pages/review/desk.js';
import { serveReview } from './pages/review/serve.js';
import { readInWorker } from './private-reading/read-in-worker.js';
import type { ReadText } from './private-reading/read-text.js';
import { type Shelf, shelfOf } from './private-reading/shelf.js';
import { serveInvitations } from './session/serve-invitations.js';
import { serveSignIn } from './session/serve-sign-in.js';
import type { Settings } from './settings.js';

export interface ServerParts {
  readonly registry: Pick<Registry, 'db'>;
  readonly settings: Settings;
  /** What pages read; the registry's published records when not given. */
  readonly records?: Records;
  readonly shelf?: Shelf;
  /** How a text of a visitor's own is read; in a thread of its own when not given. */
  readonly readText?: ReadText;
  /** How long downloads are made, and where they are kept. Closed with the server. */
  readonly long: { readonly jobs: Jobs<LongDownload>; readonly files: KeptFiles };
}

/** The site: pages, data and API over one registry. Whoever starts it listens and closes. */
export async function createServer({
  registry,
  settings,
  long: { jobs, files },
  readText = readInWorker,
  records = publicRecords(registry.db, settings.frontRound ?? null, settings.now),
  shelf = shelfOf(registry.db),
}: ServerParts): Promise<FastifyInstance> {
  const site = siteOf(records, settings);
  const app = Fastify({
    logger: false,
    trustProxy: (settings.trustProxy ?? false) as boolean | string,
    bodyLimit: 65_536,
    requestTimeout: 120_000,
    routerOptions: {
      ignoreTrailingSlash: true,
      maxParamLength: 300,
      querystringParser: (text) => Object.fromEntries(new URLSearchParams(text)),
    },
    frameworkErrors: (_error, request, reply) => {
      void sendRefusal(
        site,
        request as FastifyRequest,
        reply as FastifyReply,
        refuse('bad-address', request.url.slice(0, 120)),
      );
    },
  });
  // Before the routes: each takes the handlers that stand when it is made.
  answerTheRest(app, site);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(safetyHeaders);
    done();
  });
  if (site.settings.requestsPerMinute !== null) {
    await app.register(rateLimit, {
      max: site.settings.requestsPerMinute,
      timeWindow: 60_000,
      // Kept for a year by whoever asks once; a page must never stand without its style.
      allowList: (request) => request.url.startsWith('/assets/'),
      addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      addHeadersOnExceeding: {
        'x-ratelimit-limit': false,
        'x-ratelimit-remaining': false,
        'x-ratelimit-reset': false,
      },
      errorResponseBuilder: () => refuse('too-many'),
    });
  }
  serveAssets(app, site);
  for (const page of pages) {
    servePage(app, site, page);
    serveApi(app, site, page);
  }
  serveDrawings(app, site, registry.db);
  serveEvidence(app, site, registry.db);
  serveFactsheets(app, site);
  serveOpenData(app, site);
  const writer = writeInThread();
  serveTexts(app, site, writer);
  serveDocuments(app, site);
  serveTables(app, site, writer);
  serveContributions(app, site, writer);
  serveCompilation(app, site, writer);
  await app.register(async (inner) => serveLongDownloads(inner, site, jobs, files));
  app.addHook('onReady', async () => jobs.work(makeDownload(site, writer, files)));
  // The jobs first: what is stopped in the middle is then put back, and is not told as failed.
  app.addHook('onClose', async () => {
    await jobs.close();
    await writer.close();
  });
  serveNotes(app, site, openApi(pages, settings.origin));
  await app.register(async (inner) => servePrivateReading(inner, site, shelf, readText, writer));
  const now = settings.now ?? (() => new Date());
  serveCalendars(app, site, registry.db, { now });
  const door = { db: registry.db, keys: site.keys, settings: site.settings, now };
  await app.register(async (inner) => serveSignIn(inner, site, door));
  await app.register(async (inner) => serveInvitations(inner, site, door));
  await app.register(async (inner) =>
    serveDesk(inner, site, registry.db, { pages: deskPages, files: deskFiles, now, readText, writer }),
  );
  if (settings.review) await app.register(async (inner) => serveReview(inner, site, reviewDesk(registry.db)));
  return app;
}

/** What the operator is told of a fault. In the workspace a message could quote what somebody typed: there only where it happened. */
function toldOf(error: FastifyError, where: string): string {
  const told = error.stack ?? error.message;
  if (!where.startsWith('/desk')) return told;
  const places = told.split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name} ${error.code ?? ''}`.trim(), ...places].join('\n');
}

/** What no route answers, and what went wrong: told once, here. */
function answerTheRest(app: FastifyInstance, site: Site): void {
  app.setNotFoundHandler((request, reply) => sendRefusal(site, request, reply, refuse('not-found')));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (isRefusal(error)) return sendRefusal(site, request, reply, error);
    if (error.statusCode === 413)
      return sendRefusal(
        site,
        request,
        reply,
        refuse('too-large', String(site.settings.largestUpload / 1_000_000)),
      );
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
      return sendRefusal(site, request, reply, refuse('bad-address', request.url.slice(0, 120)));
    }
    // The address of a private reading is a secret: it does not go into a log either.
    const where = request.routeOptions.url ?? 'unknown address';
    site.settings.log?.(`fault ${request.method} ${where}: ${toldOf(error, where)}`);
    return sendRefusal(site, request, reply, refuse('fault'));
  });
}
