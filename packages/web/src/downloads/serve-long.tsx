import { createReadStream } from 'node:fs';
import { mediaTypeOf } from '@rapporteur/formats';
import type { Job, Jobs } from '@rapporteur/registry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Sheet } from '../components/frame/frame.js';
import { useView } from '../components/view.js';
import { etagOf, sendRefusal } from '../edge/answer.js';
import { askedLanguage, withoutLanguage } from '../edge/asked-language.js';
import { isUnchanged } from '../edge/encoding.js';
import { isRefusal, type Refusal, refuse } from '../edge/refusals.js';
import { renderPage } from '../edge/render.js';
import { comesFromHere } from '../edge/same-site.js';
import { notAllowed } from '../edge/serve-pages.js';
import type { Site } from '../edge/site.js';
import { reportAddressOf, roundAddress } from '../pages/addresses.js';
import { roundPart } from '../pages/asking.js';
import { inLanguage } from '../pages/in-language.js';
import type { KeptFile, KeptFiles } from './kept-files.js';
import { endOfAddress, keyOf, type LongDownload, longDownloads, nameOfDownload } from './long-download.js';

/** Seconds after which the page looks again by itself. */
const again = 4;

type Request = FastifyRequest<{ Params: { round: string }; Querystring: Record<string, string> }>;
type Standing =
  | { readonly state: 'ready'; readonly file: KeptFile }
  | { readonly state: 'waiting' | 'running' | 'failed'; readonly job: Job };

/**
 * Files that take long: asked for under their address, made behind a page that tells how far they are, then given under the
 * same address. Asking twice makes one file.
 */
export function serveLongDownloads(
  app: FastifyInstance,
  site: Site,
  jobs: Jobs<LongDownload>,
  files: KeptFiles,
): void {
  const perMinute = site.settings.filesPerMinute;
  const limited = perMinute
    ? { config: { rateLimit: { max: perMinute, timeWindow: 60_000, groupId: 'files' } } }
    : {};

  // The button that asks again sends an empty form.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1000 },
    (_request, _body, done) => done(null, {}),
  );

  for (const { kind, format } of longDownloads) {
    const address = `/rounds/:round/${endOfAddress({ kind, format })}`;
    const asked = (request: Request) => askedFor(request, kind, format);

    app.get(address, limited, async (plain, reply) => {
      const request = plain as Request;
      const download = await asked(request);
      if (isRefusal(download)) return sendRefusal(site, request, reply, download);
      const standing = await standingOf(download);
      if (standing.state === 'ready') return sendFile(request, reply, download, standing.file);
      return reply.header('cache-control', 'no-store').redirect(progressAddress(request, download), 303);
    });

    app.get(`${address}/progress`, async (plain, reply) => {
      const request = plain as Request;
      const download = await asked(request);
      if (isRefusal(download)) return sendRefusal(site, request, reply, download);
      const standing = await standingOf(download);
      const isMoving = standing.state === 'waiting' || standing.state === 'running';
      const refreshes = isMoving && request.query.refresh !== 'no';
      // A header and not a script; the page says how to stop it (WCAG 2.2.1, 2.2.2).
      if (refreshes) reply.header('refresh', String(again));
      return sendPage(request, reply, download, standing, refreshes);
    });

    app.get(`${address}/progress.json`, async (plain, reply) => {
      const request = plain as Request;
      const download = await asked(request);
      if (isRefusal(download)) return sendRefusal(site, request, reply, download);
      const standing = await standingOf(download);
      const { done = null, of = null } = (standing.state !== 'ready' && standing.job.progress) || {};
      const said = { state: standing.state, done, of, file: fileAddress(request, download) };
      return reply
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(said));
    });

    app.post(`${address}/progress`, limited, async (plain, reply) => {
      const request = plain as Request;
      const { origin, host } = request.headers;
      const secFetchSite = request.headers['sec-fetch-site'] as string | undefined;
      if (!comesFromHere({ origin, host, secFetchSite }))
        return sendRefusal(site, request, reply, refuse('other-site'));
      const download = await asked(request);
      if (isRefusal(download)) return sendRefusal(site, request, reply, download);
      await jobs.ask(keyOf(download), download);
      return reply.header('cache-control', 'no-store').redirect(progressAddress(request, download), 303);
    });

    for (const [url, allow] of [
      [address, 'GET, HEAD'],
      [`${address}/progress`, 'GET, HEAD, POST'],
    ] as const) {
      app.route({
        method: allow.includes('POST') ? ['PUT', 'PATCH', 'DELETE'] : ['POST', 'PUT', 'PATCH', 'DELETE'],
        url,
        handler: (request, reply) => notAllowed(site, request, reply, allow),
      });
    }
  }

  async function askedFor(
    request: Request,
    kind: LongDownload['kind'],
    format: LongDownload['format'],
  ): Promise<LongDownload | Refusal> {
    const params = roundPart.safeParse(request.params);
    if (!params.success) return refuse('bad-address', withoutLanguage(request.url).slice(0, 120));
    const { language } = askedLanguage(request);
    const { round } = params.data;
    if (kind === 'compilation') {
      if (!(await site.records.compilation(round))) return refuse('not-found');
      return { kind, format, round, language, version: await site.versions.current() };
    }
    const contents = await inLanguage(reportAddressOf(round), language, (a) => site.records.contents(a));
    if (!contents) return refuse('no-report');
    if (!contents.edition.hasText) return refuse('no-text');
    // A report on one State has no factsheets.
    if (kind === 'factsheets' && contents.edition.state !== null) return refuse('not-found');
    return { kind, format, round, language, version: await site.versions.current() };
  }

  /** Asks for it where it is not there and nobody has: the same work is never begun twice. */
  async function standingOf(download: LongDownload): Promise<Standing> {
    const key = keyOf(download);
    const file = await files.find(key);
    if (file) return { state: 'ready', file };
    const known = await jobs.find(key);
    // Done, and yet not there: swept away since, or kept on another host.
    const job = known && known.state !== 'done' ? known : await jobs.ask(key, download);
    return job.state === 'done' ? { state: 'waiting', job } : { state: job.state, job };
  }

  function sendFile(
    request: Request,
    reply: FastifyReply,
    download: LongDownload,
    { path, bytes }: KeptFile,
  ): FastifyReply {
    const etag = etagOf(keyOf(download));
    reply.headers({ etag, 'cache-control': 'no-cache', vary: 'Accept-Language' });
    if (isUnchanged(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply
      .header('content-disposition', `attachment; filename="${nameOfDownload(download)}"`)
      .header('content-length', bytes)
      .type(download.kind === 'factsheets' ? 'application/zip' : mediaTypeOf(download.format))
      .send(createReadStream(path));
  }

  async function sendPage(
    request: Request,
    reply: FastifyReply,
    download: LongDownload,
    standing: Standing,
    refreshes: boolean,
  ): Promise<FastifyReply> {
    const asked = askedLanguage(request);
    const { say } = site.view(asked.language, asked.chosen);
    const title = say(`downloads.${download.kind}.title`, { format: download.format.toUpperCase() });
    const shown = {
      title,
      round: download.round,
      section: 'report' as const,
      main: <Progress {...{ title, download, standing, refreshes }} />,
    };
    const address = withoutLanguage(request.url);
    const html = await renderPage(site, { asked, address, isPrivate: true }, shown);
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
  }

  function fileAddress(request: Request, { round, ...download }: LongDownload): string {
    const { language, chosen } = askedLanguage(request);
    return site.view(language, chosen).to(`${roundAddress(round)}/${endOfAddress(download)}`);
  }

  function progressAddress(request: Request, { round, ...download }: LongDownload): string {
    const { language, chosen } = askedLanguage(request);
    return site.view(language, chosen).to(`${roundAddress(round)}/${endOfAddress(download)}/progress`);
  }
}

function Progress({
  title,
  download,
  standing,
  refreshes,
}: {
  title: string;
  download: LongDownload;
  standing: Standing;
  refreshes: boolean;
}) {
  const { say, to, language } = useView();
  const file = `${roundAddress(download.round)}/${endOfAddress(download)}`;
  return (
    <Sheet crumbs={[{ label: say('nav.round'), address: roundAddress(download.round) }]}>
      <h1>{title}</h1>
      {standing.state === 'ready' ? (
        <>
          <p className="lede" role="status">
            {say('downloads.ready')}
          </p>
          <p>
            <a className="button" href={to(file)}>
              {say('downloads.take', {
                name: nameOfDownload(download),
                size: sizeOf(standing.file.bytes, language),
              })}
            </a>
          </p>
        </>
      ) : standing.state === 'failed' ? (
        <>
          <p className="lede" role="status">
            {say('downloads.failed')}
          </p>
          <p>{say('downloads.failed.next')}</p>
          <form method="post" action={to(`${file}/progress`)}>
            <button type="submit">{say('downloads.again')}</button>
          </form>
        </>
      ) : (
        <>
          <p className="lede" role="status">
            <Moving job={standing.job} />
          </p>
          <p>{say('downloads.leave')}</p>
          <p>
            <a href={to(`${file}/progress`)}>{say('downloads.look')}</a>
          </p>
          {refreshes ? (
            <p className="small quiet">
              {say('downloads.refreshes', { seconds: again })}{' '}
              <a href={to(`${file}/progress?refresh=no`)}>{say('downloads.stop')}</a>
            </p>
          ) : null}
        </>
      )}
    </Sheet>
  );
}

function Moving({ job: { state, ahead, progress } }: { job: Job }) {
  const { say } = useView();
  if (state === 'waiting') return <>{say('downloads.waiting', { ahead })}</>;
  if (!progress) return <>{say('downloads.running')}</>;
  const words = say('downloads.progress', { done: progress.done, of: progress.of });
  return (
    <>
      {words} <progress value={progress.done} max={progress.of} aria-label={words} />
    </>
  );
}

function sizeOf(bytes: number, language: string): string {
  const megabytes = bytes / 1_000_000;
  const digits = { maximumFractionDigits: megabytes < 1 ? 2 : 1 };
  return `${new Intl.NumberFormat(language, digits).format(megabytes)} MB`;
}
