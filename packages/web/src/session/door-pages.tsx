import { newId } from '@rapporteur/registry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { FormContext } from '../components/form/form-state.js';
import type { Island } from '../desk/desk-page.js';
import { askedLanguage, withoutLanguage } from '../edge/asked-language.js';
import { renderPage } from '../edge/render.js';
import { comesFromHere } from '../edge/same-site.js';
import type { Site } from '../edge/site.js';
import type { Key } from '../words/say.js';

/** A page with forms outside of the workspace: there is no session yet whose token they could carry. */
export interface DoorPage {
  readonly title: Key;
  readonly main: ReactElement;
  readonly status?: number;
  /** What was typed, passwords excepted. */
  readonly given?: Readonly<Record<string, string>>;
  readonly error?: { readonly act: string; readonly field: string; readonly key: Key };
  readonly islands?: readonly Island[];
  /** Its own address where the one asked for holds more than we take. */
  readonly address?: string;
  /** Of the session, where there is one. */
  readonly token?: string;
}

/** What the pages at the door have in common. Forms are taken from pages of this site alone: browsers say where one comes from. */
export function doorPages(app: FastifyInstance, site: Site) {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 65_536 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      ...{ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' },
      'referrer-policy': 'no-referrer',
    });
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { title, main, status = 200, given = {}, error, islands = [], token = '', ...rest }: DoorPage,
  ): Promise<FastifyReply> {
    const asked = askedLanguage(request);
    const { say } = site.view(asked.language, asked.chosen);
    const address = rest.address ?? withoutLanguage(request.url);
    const form = {
      ...{ token, newOnce: () => newId(), address, given, refusedWhich: null },
      refusedAct: error?.act ?? (Object.keys(given).length > 0 ? 'sign-in' : null),
      errors: error ? { [error.field]: say(error.key, {} as never) } : {},
    };
    const html = await renderPage(
      site,
      { asked, address, isPrivate: true, islands },
      {
        title: say(title, {} as never),
        section: 'desk',
        main: <FormContext value={form}>{main}</FormContext>,
      },
    );
    return reply.code(status).type('text/html; charset=utf-8').send(html);
  }

  return { show, otherSite };
}

function otherSite(request: FastifyRequest): boolean {
  const { host, origin } = request.headers;
  return !comesFromHere({
    host,
    origin,
    secFetchSite: request.headers['sec-fetch-site'] as string | undefined,
  });
}

export function fieldsOf(request: FastifyRequest): URLSearchParams {
  return request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
}

export function textOf(fields: URLSearchParams, name: string): string {
  return (fields.get(name) ?? '').normalize('NFC').trim();
}
