import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Sheet } from '../components/frame/frame.js';
import { useView } from '../components/view.js';
import { askedLanguage, withoutLanguage } from './asked-language.js';
import { bodyOf, encodingFor, isUnchanged } from './encoding.js';
import type { KeptPage } from './page-cache.js';
import { answerTo, type Refusal } from './refusals.js';
import { renderPage } from './render.js';
import type { Site } from './site.js';

/** Weak, since the same page also leaves compressed. */
export function etagOf(content: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** A page that anyone may see: from memory or fresh, compressed, with its tag. */
export function sendKept(request: FastifyRequest, reply: FastifyReply, page: KeptPage): FastifyReply {
  reply.headers({ etag: page.etag, 'cache-control': 'no-cache', vary: 'Accept-Encoding, Accept-Language' });
  if (isUnchanged(request.headers['if-none-match'], page.etag)) return reply.code(304).send();
  if (page.fileName !== null) reply.header('content-disposition', `attachment; filename="${page.fileName}"`);
  const { body, encoding } = bodyOf(page, encodingFor(request.headers['accept-encoding']));
  if (encoding) reply.header('content-encoding', encoding);
  return reply.type(page.type).send(body);
}

/** An expected no, as a page in the visitor's language or, for programs, as a problem (RFC 9457). */
export async function sendRefusal(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  { refusal, about }: Refusal,
): Promise<FastifyReply> {
  const answer = answerTo(refusal);
  const asked = askedLanguage(request);
  const { say } = site.view(asked.language, asked.chosen);
  const words = { about: about ?? '' } as never;
  const title = say(answer.title, words);
  const text = say(answer.text, words);
  reply.code(answer.status).header('cache-control', 'no-store').header('vary', 'Accept-Language');
  if (wantsJson(request)) {
    return reply
      .type('application/problem+json')
      .send(JSON.stringify({ status: answer.status, code: refusal, title, detail: text }));
  }
  const main = <RefusalPage title={title} text={text} next={say(answer.next, words)} />;
  const html = await renderPage(
    site,
    { asked, address: withoutLanguage(request.url), isPrivate: true },
    { title, main },
  );
  return reply.type('text/html; charset=utf-8').send(html);
}

function wantsJson(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  return path.startsWith('/api/') || path.endsWith('.json');
}

function RefusalPage({ title, text, next }: { title: string; text: string; next: string }) {
  const { say, to } = useView();
  return (
    <Sheet>
      <h1>{title}</h1>
      <p className="lede">{text}</p>
      <p>{next}</p>
      <p>
        <a href={to('/')}>{say('refusal.home')}</a>
      </p>
    </Sheet>
  );
}
