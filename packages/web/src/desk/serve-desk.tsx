import multipart from '@fastify/multipart';
import { holdsOn } from '@rapporteur/monitoring';
import { type Database, newId, personOfSession } from '@rapporteur/registry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormState } from '../components/form/form-state.js';
import type { FileWriter } from '../downloads/write-in-thread.js';
import { sendRefusal } from '../edge/answer.js';
import { askedLanguage, withoutLanguage } from '../edge/asked-language.js';
import { isRefusal as isEdgeRefusal, type Refusal, refuse } from '../edge/refusals.js';
import { renderPage } from '../edge/render.js';
import { pageWithScripts } from '../edge/safety-headers.js';
import { comesFromHere } from '../edge/same-site.js';
import type { Site } from '../edge/site.js';
import type { ReadText } from '../private-reading/read-text.js';
import { sessionToken } from '../session/cookie.js';
import { formToken, isFormToken } from '../session/form-token.js';
import { byOf, type Desk } from './desk.js';
import type { AnyDeskFile, AnyDeskPage, FormAct } from './desk-page.js';
import { idOfSending } from './id-of-sending.js';
import { LostForm } from './lost-form.js';
import { nothingSent, type ReadForm, readForm } from './read-form.js';
import { isKey, isRegistryRefusal, refusedInWords, type Wrong, wrongFields } from './wrong-fields.js';

export interface DeskParts {
  readonly pages: readonly AnyDeskPage[];
  readonly files: readonly AnyDeskFile[];
  /** What time it is: passed in by tests. */
  readonly now: () => Date;
  readonly readText: ReadText;
  readonly writer: FileWriter;
}

const largestFile = 20_000_000;
/** Bytes: an answer of 300,000 letters of any script and its translation, each letter written as up to nine signs. */
const largestForm = 8_000_000;
const noForm: Pick<FormState, 'refusedAct' | 'refusedWhich' | 'given' | 'errors'> = {
  ...{ refusedAct: null, refusedWhich: null, given: {}, errors: {} },
};

/**
 * The workspace: everything under /desk. Nothing of it is kept by anybody, all of it asks who is there, and without a
 * session every address is answered alike, whether it exists or not.
 */
export async function serveDesk(
  app: FastifyInstance,
  site: Site,
  db: Database,
  { pages, files, now, readText, writer }: DeskParts,
): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: largestFile, fieldSize: largestForm, files: 5, fields: 2000, parts: 2005 },
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
  });

  for (const page of pages) {
    app.get(page.address, (request, reply) => look(page, request, reply));
    app.get(`${page.address}.json`, (request, reply) => lookAtRecord(page, request, reply));
    app.post(page.address, (request, reply) => act(page, request, reply));
  }
  for (const file of files) app.get(file.address, (request, reply) => give(file, request, reply));
  app.all('/desk/*', async (request, reply) => {
    const desk = await deskOf(request);
    return desk ? sendRefusal(site, request, reply, refuse('not-found')) : askToSignIn(request, reply);
  });

  async function deskOf(request: FastifyRequest): Promise<Desk | null> {
    const token = sessionToken(request, site.settings.origin);
    const at = now();
    const signedIn = token === null ? null : await personOfSession(db, token, at);
    return signedIn && { db, site, signedIn, now: at, readText, writer };
  }

  function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
    if (isProgram(request)) return sendRefusal(site, request, reply, refuse('sign-in-needed'));
    const { language, chosen } = askedLanguage(request);
    const query = new URLSearchParams({
      next: request.method === 'GET' ? withoutLanguage(request.url) : '/desk',
      ...(chosen ? { lang: language } : {}),
    });
    return reply.redirect(`/sign-in?${query}`, 303);
  }

  async function look(page: AnyDeskPage, request: FastifyRequest, reply: FastifyReply) {
    const desk = await deskOf(request);
    if (!desk) return askToSignIn(request, reply);
    return show(page, desk, request, reply, noForm, 200);
  }

  async function lookAtRecord(page: AnyDeskPage, request: FastifyRequest, reply: FastifyReply) {
    const desk = await deskOf(request);
    if (!desk) return askToSignIn(request, reply);
    const record = await load(page, desk, request);
    if (isEdgeRefusal(record)) return sendRefusal(site, request, reply, record);
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(page.record.parse(record)));
  }

  async function load(page: AnyDeskPage, desk: Desk, request: FastifyRequest) {
    const params = page.params.safeParse(request.params);
    const query = page.query.safeParse(request.query);
    if (!params.success) return refuse('not-found');
    if (!query.success) return refuse('bad-address', withoutLanguage(request.url).slice(0, 120));
    const { language } = askedLanguage(request);
    const record = await page.load(desk, { params: params.data, query: query.data, language });
    if (record === null) return refuse('not-found');
    return isRegistryRefusal(record) ? edgeRefusalOf(record) : record;
  }

  async function show(
    page: AnyDeskPage,
    desk: Desk,
    request: FastifyRequest,
    reply: FastifyReply,
    form: typeof noForm,
    status: number,
  ): Promise<FastifyReply> {
    const record = await load(page, desk, request);
    if (isEdgeRefusal(record)) return sendRefusal(site, request, reply, record);
    const asked = askedLanguage(request);
    const ask = {
      params: page.params.parse(request.params),
      query: page.query.parse(request.query),
      language: asked.language,
    };
    const shown = page.show(record, ask, site.view(asked.language, asked.chosen), desk);
    const islands = page.islands ?? [];
    const html = await renderPage(
      site,
      {
        ...{ asked, address: withoutLanguage(request.url), isPrivate: true, islands },
        desk: {
          name: desk.signedIn.name,
          offices: officesOf(desk),
          form: formStateOf(request, form),
          done: doneOf(request),
        },
      },
      shown,
    );
    if (islands.length > 0) reply.header('content-security-policy', pageWithScripts);
    return reply.code(status).type('text/html; charset=utf-8').send(html);
  }

  function formStateOf(request: FastifyRequest, form: typeof noForm): FormState {
    return {
      ...form,
      token: formToken(sessionToken(request, site.settings.origin) ?? ''),
      newOnce: () => newId(),
      address: withoutDone(withoutLanguage(request.url)),
    };
  }

  async function act(page: AnyDeskPage, request: FastifyRequest, reply: FastifyReply) {
    if (!comesFromHere(senderOf(request))) return sendRefusal(site, request, reply, refuse('other-site'));
    const desk = await deskOf(request);
    const acts: Readonly<Record<string, FormAct>> = page.acts ?? {};
    // Files of whoever is not signed in are not even received.
    const form = desk || !request.isMultipart() ? await readForm(request, largestOf(acts)) : nothingSent;
    const asked = String(form.given.act ?? '');
    const formAct = Object.hasOwn(acts, asked) ? acts[asked] : undefined;
    if (!desk) return lost(formAct, form, request, reply);
    const token = sessionToken(request, site.settings.origin) ?? '';
    const isOwn = isFormToken(form.given.token, token);
    if (!formAct)
      return sendRefusal(site, request, reply, refuse(isOwn ? 'bad-address' : 'other-site', 'act'));
    if (!isOwn) return oldSession(page, desk, request, reply, { form, echo: formAct.echo !== false });
    return perform({ page, formAct, form, desk, request, reply });
  }

  /** It comes from here, and another session began meanwhile: the form comes back with what was typed. */
  function oldSession(
    page: AnyDeskPage,
    desk: Desk,
    request: FastifyRequest,
    reply: FastifyReply,
    { form, echo }: { readonly form: ReadForm; readonly echo: boolean },
  ): FastifyReply | Promise<FastifyReply> {
    const { language, chosen } = askedLanguage(request);
    const errors = { '': site.view(language, chosen).say('form.oldSession') };
    if (isProgram(request))
      return reply
        .code(403)
        .type('application/problem+json')
        .send(JSON.stringify({ status: 403, errors }));
    return show(page, desk, request, reply, refusedForm(form, errors, echo), 403);
  }

  async function perform({ page, formAct, form, desk, request, reply }: Performing): Promise<FastifyReply> {
    const { language, chosen } = askedLanguage(request);
    const view = site.view(language, chosen);
    const params = page.params.safeParse(request.params);
    if (!params.success) return sendRefusal(site, request, reply, refuse('not-found'));
    const again = (wrong: Wrong, status: number) =>
      isProgram(request)
        ? reply
            .code(status)
            .type('application/problem+json')
            .send(JSON.stringify({ status, errors: wrong }))
        : show(page, desk, request, reply, refusedForm(form, wrong, formAct.echo !== false), status);
    const tooLarge = form.tooLarge ?? tooLargeFile(form, formAct);
    if (tooLarge !== null) {
      const about = Math.floor((formAct.largestFile ?? 0) / 1_000_000);
      return again({ [tooLarge]: view.say('form.fileTooLarge', { about }) }, 413);
    }
    const fields = formAct.fields.safeParse({ ...form.given });
    if (!fields.success) return again(wrongFields(fields.error, view), 422);
    const by = byOf(desk, idOfSending(form));
    const outcome = await formAct.run(desk, by, {
      ...{ params: params.data, fields: fields.data, files: form.files, language },
    });
    if (isEdgeRefusal(outcome)) return sendRefusal(site, request, reply, outcome);
    if (isRegistryRefusal(outcome)) {
      if (outcome.refused === 'unknown-thing') return sendRefusal(site, request, reply, refuse('not-found'));
      const status = outcome.refused === 'not-permitted' ? 403 : 422;
      return again({ [outcome.field ?? '']: refusedInWords(outcome, view) }, status);
    }
    if (isProgram(request)) return reply.type('application/json').send(JSON.stringify(outcome));
    return reply.redirect(addressAfter(formAct, outcome, params.data, chosen ? language : null), 303);
  }

  /** The session is over: what was typed is shown, so that it can be kept. */
  async function lost(
    formAct: FormAct | undefined,
    form: ReadForm,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (isProgram(request)) return sendRefusal(site, request, reply, refuse('sign-in-needed'));
    const asked = askedLanguage(request);
    const given = formAct && formAct.echo !== false ? form.given : {};
    const { say } = site.view(asked.language, asked.chosen);
    const next = withoutLanguage(request.url);
    const html = await renderPage(
      site,
      { asked, address: next, isPrivate: true },
      { title: say('form.lost'), main: <LostForm given={given} next={next} /> },
    );
    return reply.code(401).type('text/html; charset=utf-8').send(html);
  }

  async function give(file: AnyDeskFile, request: FastifyRequest, reply: FastifyReply) {
    const desk = await deskOf(request);
    if (!desk) return askToSignIn(request, reply);
    const params = file.params.safeParse(request.params);
    if (!params.success) return sendRefusal(site, request, reply, refuse('not-found'));
    const { language } = askedLanguage(request);
    const query = request.query as Record<string, string>;
    const found = await file.load(desk, { params: params.data, language, query });
    if (found === null) return sendRefusal(site, request, reply, refuse('not-found'));
    if (isEdgeRefusal(found)) return sendRefusal(site, request, reply, found);
    if (isRegistryRefusal(found)) return sendRefusal(site, request, reply, edgeRefusalOf(found));
    if (found.fileName !== null)
      reply.header(
        'content-disposition',
        `attachment; filename="${found.fileName.replace(/[^\w.-]/g, '-')}"`,
      );
    return reply
      .type(found.type)
      .send(typeof found.bytes === 'string' ? found.bytes : Buffer.from(found.bytes));
  }
}

interface Performing {
  readonly page: AnyDeskPage;
  readonly formAct: FormAct;
  readonly form: ReadForm;
  readonly desk: Desk;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What the person is today, in whichever body. */
function officesOf({ signedIn: { viewer } }: Desk) {
  return viewer.person.mandates
    .filter((mandate) => holdsOn(mandate, viewer.days[mandate.body] ?? ''))
    .map(({ kind }) => kind);
}

function refusedForm(form: ReadForm, errors: Wrong, echo: boolean): typeof noForm {
  const { token: _token, act, which, once, ...typed } = form.given;
  return {
    refusedAct: String(act ?? ''),
    refusedWhich: which === undefined ? null : String(which),
    given: echo ? { ...typed, ...(typeof once === 'string' ? { once } : {}) } : {},
    errors,
  };
}

function largestOf(acts: Readonly<Record<string, FormAct>>): number {
  return Math.max(0, ...Object.values(acts).map(({ largestFile: most = 0 }) => most));
}

function tooLargeFile(form: ReadForm, { largestFile: most = 0 }: FormAct): string | null {
  return form.files.find(({ bytes }) => bytes.length > most)?.field ?? null;
}

function addressAfter(act: FormAct, outcome: object, params: unknown, language: string | null): string {
  const [path = '', hash] = act.then(outcome, params).split('#');
  const query = new URLSearchParams(path.split('?')[1] ?? '');
  if (act.done) query.set('done', act.done.slice('done.'.length));
  if (language) query.set('lang', language);
  const text = query.toString();
  return `${path.split('?')[0]}${text ? `?${text}` : ''}${hash ? `#${hash}` : ''}`;
}

/** The key of the sentence on what was done, where the address names one. */
function doneOf(request: FastifyRequest): `done.${string}` | null {
  const key = `done.${(request.query as { done?: string }).done ?? ''}`;
  return isKey(key) ? (key as `done.${string}`) : null;
}

/** After an act the address tells what was done; the next form goes to the page itself. */
function withoutDone(address: string): string {
  const [path = '', query = ''] = address.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !part.startsWith('done='));
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}

function edgeRefusalOf({ refused }: { readonly refused: string }): Refusal {
  return refuse(refused === 'not-permitted' ? 'not-permitted' : 'not-found');
}

/** An island or a script asks for JSON. */
function isProgram(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  return path.endsWith('.json') || (request.headers.accept ?? '').startsWith('application/json');
}

function senderOf(request: FastifyRequest) {
  const { host, origin } = request.headers;
  return { host, origin, secFetchSite: request.headers['sec-fetch-site'] as string | undefined };
}
