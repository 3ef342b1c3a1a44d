import { createHash } from 'node:crypto';
import multipart, { type MultipartFile } from '@fastify/multipart';
import { marginStyle } from '@rapporteur/formats';
import type { Reading } from '@rapporteur/monitoring';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { textDownloads } from '../../components/downloads/downloads.js';
import { Sheet } from '../../components/frame/frame.js';
import type { FileWriter } from '../../downloads/write-in-thread.js';
import { sendRefusal } from '../../edge/answer.js';
import { askedLanguage, withoutLanguage } from '../../edge/asked-language.js';
import { answerTo, type Refusal, refuse } from '../../edge/refusals.js';
import { renderPage } from '../../edge/render.js';
import { comesFromHere } from '../../edge/same-site.js';
import { notAllowed } from '../../edge/serve-pages.js';
import type { Site } from '../../edge/site.js';
import type { ReadOwn, ReadText } from '../../private-reading/read-text.js';
import type { Shelf } from '../../private-reading/shelf.js';
import { Factsheet, factsheetDocument } from '../factsheet/page.js';
import type { Shown } from '../page.js';
import { type Before, ReadForm } from './form.js';
import { Deleted, ReadingPage } from './reading-page.js';
import { serveOwnDownloads } from './serve-downloads.js';

/** The page with the margin stands alone: its one style is known by its digest, and nothing else is allowed. */
const marginPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(marginStyle).digest('base64')}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface File {
  readonly bytes: Uint8Array;
  readonly name: string;
}
type Token = { Params: { token: string } };
type TokenAndParty = { Params: { token: string; party: string } };

/** A text of a visitor's own: given, read in a thread, kept for a day under an address that nobody can guess. */
export async function servePrivateReading(
  app: FastifyInstance,
  site: Site,
  shelf: Shelf,
  readText: ReadText,
  writer: FileWriter,
): Promise<void> {
  const { largestUpload, readingsPerHour } = site.settings;
  await app.register(multipart, {
    limits: { fileSize: largestUpload, fieldSize: largestUpload, files: 1, fields: 4, parts: 5 },
  });
  // The button that deletes sends an empty form.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1000 },
    (_request, _body, done) => done(null, {}),
  );
  app.addHook('onSend', async (_request, reply) => {
    reply
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex, nofollow');
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'POST' && !comesFromHere(senderOf(request)))
      return sendRefusal(site, request, reply, refuse('other-site'));
  });

  // The form itself may be found, and its sender must be told to us: it has no secret in its address.
  app.get(
    '/read',
    {
      onSend: async (_request, reply) => {
        reply.header('referrer-policy', 'same-origin').removeHeader('x-robots-tag');
      },
    },
    (request, reply) => sendForm(request, reply, null, 200),
  );

  const perHour = readingsPerHour === null ? undefined : { max: readingsPerHour, timeWindow: 3_600_000 };
  const limited = perHour ? { config: { rateLimit: perHour } } : {};
  app.post('/read', limited, async (request, reply) => {
    const read = await readGiven(request, reply, 'read');
    if (!read) return reply;
    const token = await shelf.keep(read.reading);
    const { chosen, language } = askedLanguage(request);
    return reply.redirect(chosen ? `/read/${token}?lang=${language}` : `/read/${token}`, 303);
  });

  app.get(
    '/check',
    {
      onSend: async (_request, reply) => {
        reply.header('referrer-policy', 'same-origin').removeHeader('x-robots-tag');
      },
    },
    (request, reply) => sendForm(request, reply, null, 200, 'check'),
  );
  // Checked in memory and answered at once: nothing of it is kept, so there is no address to come back to.
  app.post('/check', limited, async (request, reply) => {
    const read = await readGiven(request, reply, 'check');
    if (!read) return reply;
    if (read.commented)
      return reply
        .header('content-disposition', 'attachment; filename="checked.docx"')
        .type(wordType)
        .send(Buffer.from(read.commented));
    return reply
      .header('content-security-policy', marginPolicy)
      .type('text/html; charset=utf-8')
      .send(read.margin);
  });

  app.get<Token>('/read/:token', (request, reply) =>
    withReading(request, reply, (reading, expiresAt) => {
      const own = { reading, expiresAt, address: `/read/${request.params.token}` };
      return {
        title: reading.document.title ?? viewFor(request).say('read.untitled'),
        section: 'read',
        main: <ReadingPage own={own} />,
      };
    }),
  );
  app.get<Token>('/read/:token.json', async (request, reply) => {
    const kept = await shelf.find(request.params.token);
    if (!kept) return sendRefusal(site, request, reply, refuse('reading-gone'));
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(kept.reading));
  });
  app.get<TokenAndParty>('/read/:token/factsheets/:party', (request, reply) =>
    withReading(request, reply, (reading) => {
      const { token, party } = request.params;
      const { say, to } = viewFor(request);
      const document = factsheetDocument(
        reading,
        party.toUpperCase(),
        askedLanguage(request).language,
        site.names.inTexts,
      );
      if (!document) return refuse('no-such-party', party);
      return {
        title: document.title ?? '',
        section: 'read',
        main: (
          <Sheet crumbs={[{ label: say('read.back'), address: `/read/${token}` }]}>
            <Factsheet
              document={document}
              follow={() => null}
              download={{
                address: `/read/${token}/factsheets/${party}`,
                formats: [...textDownloads, 'json'],
              }}
            />
            <p className="no-print">
              <a href={to(`/read/${token}`)}>{say('read.back')}</a>
            </p>
          </Sheet>
        ),
      };
    }),
  );
  serveOwnDownloads(app, site, shelf, writer);
  app.post<Token>('/read/:token/delete', async (request, reply) => {
    await shelf.forget(request.params.token);
    return sendShown(
      request,
      reply,
      { title: viewFor(request).say('read.deleted'), section: 'read', main: <Deleted /> },
      200,
    );
  });
  for (const url of ['/read/:token', '/read/:token/factsheets/:party']) {
    app.route({
      method: ['POST', 'PUT', 'PATCH', 'DELETE'],
      url,
      handler: (request, reply) => notAllowed(site, request, reply),
    });
  }
  for (const url of ['/read', '/check']) {
    app.route({
      method: ['PUT', 'PATCH', 'DELETE'],
      url,
      handler: (request, reply) => notAllowed(site, request, reply, 'GET, HEAD, POST'),
    });
  }

  /** What was read; null when the form went back with what was wrong. */
  async function readGiven(request: FastifyRequest, reply: FastifyReply, act: 'read' | 'check') {
    const given = await givenText(request, largestUpload);
    const refuseWith = async (refusal: Refusal, text: string) => {
      await sendForm(
        request,
        reply,
        { message: words(request, refusal), text, isInWord: 'isInWord' in given && given.isInWord },
        answerTo(refusal.refusal).status,
        act,
      );
      return null;
    };
    if ('refusal' in given) return refuseWith(given, '');
    const { say, to, language } = viewFor(request);
    const back = { address: to('/check'), label: say('check.again') };
    const read = await readText({
      ...given.text,
      presets: site.settings.presets ?? [],
      ...(act === 'check'
        ? { checked: { language, back, ...(given.isInWord ? { inWordAt: now() } : {}) } }
        : {}),
    });
    return read.ok ? read : refuseWith(refusalOf(read, request), given.pasted);
  }

  function viewFor(request: FastifyRequest) {
    const { language, chosen } = askedLanguage(request);
    return site.view(language, chosen);
  }

  async function withReading(
    request: FastifyRequest<Token>,
    reply: FastifyReply,
    show: (reading: Reading, expiresAt: string) => Shown | Refusal,
  ): Promise<FastifyReply> {
    const kept = await shelf.find(request.params.token);
    if (!kept) return sendRefusal(site, request, reply, refuse('reading-gone'));
    const shown = show(kept.reading, kept.expiresAt);
    return 'refusal' in shown
      ? sendRefusal(site, request, reply, shown)
      : sendShown(request, reply, shown, 200);
  }

  function sendForm(
    request: FastifyRequest,
    reply: FastifyReply,
    before: Before | null,
    status: number,
    act: 'read' | 'check' = 'read',
  ): Promise<FastifyReply> {
    const { say } = viewFor(request);
    const shown: Shown = {
      title: say(act === 'read' ? 'nav.read' : 'check.title'),
      description: say(`${act}.lede`),
      section: 'read',
      main: <ReadForm largest={largestUpload} before={before} act={act} />,
    };
    return sendShown(request, reply, shown, status, request.method === 'GET');
  }

  async function sendShown(
    request: FastifyRequest,
    reply: FastifyReply,
    shown: Shown,
    status: number,
    isPublic = false,
  ): Promise<FastifyReply> {
    const html = await renderPage(
      site,
      { asked: askedLanguage(request), address: withoutLanguage(request.url), isPrivate: !isPublic },
      shown,
    );
    return reply.code(status).type('text/html; charset=utf-8').send(html);
  }

  function words(request: FastifyRequest, { refusal, about }: Refusal): string {
    const answer = answerTo(refusal);
    const { say } = viewFor(request);
    return [answer.text, answer.next].map((key) => say(key, { about: about ?? '' } as never)).join(' ');
  }

  function refusalOf(read: Extract<ReadOwn, { ok: false }>, request: FastifyRequest): Refusal {
    switch (read.why.kind) {
      case 'busy':
        return refuse('busy');
      case 'took-too-long':
        return refuse('took-too-long', String(read.why.seconds));
      case 'not-word':
        return refuse('not-word');
      case 'format':
        return refuse('unreadable', viewFor(request).say(`formats.${read.why.code}`));
    }
  }
}

interface Given {
  readonly text: File;
  readonly pasted: string;
  /** The answer is to be the Word file with comments. */
  readonly isInWord: boolean;
}

/** An instant in UTC, to the second. */
function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** The file, or else the pasted text. */
async function givenText(request: FastifyRequest, largest: number): Promise<Given | Refusal> {
  const megabytes = String(Math.floor(largest / 1_000_000));
  if (Number(request.headers['content-length'] ?? 0) > largest + 1_000_000)
    return refuse('too-large', megabytes);
  if (!request.isMultipart()) return refuse('nothing-sent');
  let file: File | null = null;
  let pasted = '';
  let isInWord = false;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.valueTruncated) return refuse('too-large', megabytes);
      if (part.fieldname === 'text') pasted = String(part.value);
      if (part.fieldname === 'answer') isInWord = part.value === 'docx';
    } else {
      const bytes = await bytesOf(part);
      if (bytes === null) return refuse('too-large', megabytes);
      if (bytes.length > 0 || part.filename) file = { bytes, name: part.filename };
    }
  }
  if (file && (file.bytes.length > 0 || pasted.trim() === ''))
    return file.name === '' && file.bytes.length === 0
      ? refuse('nothing-sent')
      : { text: file, pasted, isInWord };
  if (pasted.trim() === '') return refuse('nothing-sent');
  return { text: { bytes: new TextEncoder().encode(pasted), name: 'pasted.txt' }, pasted, isInWord };
}

async function bytesOf(part: MultipartFile): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  return part.file.truncated ? null : new Uint8Array(Buffer.concat(chunks));
}

/** A page under a secret address sends no referrer, and so no origin: there the address itself is the right to act. */
function senderOf(request: FastifyRequest) {
  const { origin, host } = request.headers;
  const hasSecret = request.url.startsWith('/read/');
  return {
    host,
    origin: hasSecret && origin === 'null' ? undefined : origin,
    secFetchSite: request.headers['sec-fetch-site'] as string | undefined,
  };
}
