import { isRefusal as isRegistryRefusal } from '@rapporteur/registry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendRefusal } from '../../edge/answer.js';
import { askedLanguage, withoutLanguage } from '../../edge/asked-language.js';
import { refuse } from '../../edge/refusals.js';
import { renderPage } from '../../edge/render.js';
import { comesFromHere } from '../../edge/same-site.js';
import type { Site } from '../../edge/site.js';
import { reportAddressOf } from '../addresses.js';
import { askedAct } from './asked-act.js';
import type { ReviewDesk } from './desk.js';
import { isOwnComputer } from './own-computer.js';
import { type Reviewing, ReviewPage, reviewAddress } from './page.js';
import { refusalInWords } from './refusal-in-words.js';
import { tiesStyle } from './ties.js';

type Params = { Params: { round: string } };

/** The page on which the operator judges findings: on this computer alone, and never kept in a cache. */
export async function serveReview(app: FastifyInstance, site: Site, desk: ReviewDesk): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 65_536 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.addHook('onRequest', async (request, reply) => {
    if (!isOwnComputer({ remoteAddress: request.socket.remoteAddress, headers: request.headers }))
      return sendRefusal(site, request, reply, refuse('not-found'));
    if (request.method === 'POST' && !comesFromHere(senderOf(request)))
      return sendRefusal(site, request, reply, refuse('other-site'));
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
  });

  app.get<Params>('/rounds/:round/review', (request, reply) => {
    const query = request.query as Record<string, string | undefined>;
    const { text = null, edit = null, done } = query;
    return show(request, reply, { text, edit, isDone: done === '1', refused: null }, 200);
  });

  app.get<Params>('/rounds/:round/review/ties.css', async (request, reply) => {
    const { records } = request.query as { records?: string };
    return reply.type('text/css; charset=utf-8').send(tiesStyle(Number(records)));
  });

  app.post<Params>('/rounds/:round/review', async (request, reply) => {
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const text = form.get('text') || null;
    const edition = form.get('edition') ?? '';
    const asked = askedAct(form);
    if (asked === null && form.get('act') !== 'undo')
      return sendRefusal(site, request, reply, refuse('bad-address', 'act'));
    const outcome =
      asked === null
        ? await desk.undo(edition, form.get('judgement') ?? '')
        : await desk.judge(edition, asked, form.get('state') ?? '');
    if (isRegistryRefusal(outcome)) {
      const refused = { message: refusalInWords(outcome, viewFor(request)), given: form };
      return show(request, reply, { text, edit: asked?.key ?? null, isDone: false, refused }, 422);
    }
    const { chosen, language } = askedLanguage(request);
    const query = new URLSearchParams({
      ...(text ? { text } : {}),
      done: '1',
      ...(chosen ? { lang: language } : {}),
    });
    const place = text && asked ? await placeOfNext(request, text, asked.key) : '';
    return reply.redirect(`${reviewAddress(request.params.round)}?${query}${place}`, 303);
  });

  function viewFor(request: FastifyRequest) {
    const { language, chosen } = askedLanguage(request);
    return site.view(language, chosen);
  }

  async function look(request: FastifyRequest<Params>, text: string | null) {
    const { round } = request.params;
    const address = reportAddressOf(round);
    const found = await site.records.round(address.round);
    const review = found && (await desk.look(address, found.body.key, text));
    return review ? { review, round, parties: partiesOf(found) } : null;
  }

  async function show(
    request: FastifyRequest<Params>,
    reply: FastifyReply,
    { text, ...more }: Pick<Reviewing, 'edit' | 'isDone' | 'refused'> & { readonly text: string | null },
    status: number,
  ): Promise<FastifyReply> {
    const found = await look(request, text);
    if (!found) return sendRefusal(site, request, reply, refuse('no-text'));
    const asked = askedLanguage(request);
    const { say } = viewFor(request);
    const html = await renderPage(
      site,
      { asked, address: withoutLanguage(request.url), isPrivate: true },
      {
        title: say('review.title'),
        round: found.round,
        section: 'report',
        main: <ReviewPage {...found} {...more} />,
      },
    );
    return reply.code(status).type('text/html; charset=utf-8').send(html);
  }

  /** Where to go on: the next record of the text that nobody has judged, or the first of them. */
  async function placeOfNext(request: FastifyRequest<Params>, text: string, key: string): Promise<string> {
    const records = (await look(request, text))?.review.open?.standing ?? [];
    const isOpen = ({ standing }: { readonly standing: string }) => standing === 'read';
    const behind = records.findIndex((each) => isOpen(each) && ordinalOf(each.key) > ordinalOf(key));
    const place = behind >= 0 ? behind : records.findIndex(isOpen);
    return place < 0 ? '' : `#r-${place + 1}`;
  }
}

/** "180-12b" -> 12. */
const ordinalOf = (key: string) => Number.parseInt(key.slice(key.lastIndexOf('-') + 1), 10);

function partiesOf({
  parties,
}: {
  readonly parties: readonly { code: string; standing: string }[];
}): readonly string[] {
  return parties.filter(({ standing }) => standing === 'monitored').map(({ code }) => code);
}

function senderOf(request: FastifyRequest) {
  const { host, origin } = request.headers;
  return { host, origin, secFetchSite: request.headers['sec-fetch-site'] as string | undefined };
}
