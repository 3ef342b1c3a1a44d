import { randomUUID } from 'node:crypto';
import type { Mandate, MandateKind } from '@rapporteur/monitoring';
import { beginSession, newId } from '@rapporteur/registry';
import type { LightMyRequestResponse } from 'fastify';
import { aSite, type TestSite } from './a-site.js';
import { formToken } from './session/form-token.js';
import type { Settings } from './settings.js';

/** A site for tests with an invented round at work, `lake-2`, and people who sign in without a password. */
export interface TestDesk extends TestSite {
  /** The instant that the workspace believes; tests move it. */
  time: { now: Date };
  readonly bodyId: string;
  readonly roundId: string;
  /** Makes a person with one mandate; gives the id. */
  person(kind: MandateKind, mandate?: Partial<Mandate>): Promise<string>;
  as(person: string | null): Promise<Visitor>;
}

export interface Visitor {
  get(address: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Sends a form of a page as a browser would: with the session's token. */
  post(
    address: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** The same with files. */
  send(
    address: string,
    fields: Readonly<Record<string, string>>,
    files: readonly { readonly field: string; readonly name: string; readonly bytes: Uint8Array }[],
  ): Promise<LightMyRequestResponse>;
}

const origin = 'http://localhost:3000';

export async function aDesk(settings: Partial<Settings> = {}): Promise<TestDesk> {
  const time = { now: new Date('2026-11-22T09:00:00Z') };
  const site = await aSite({ now: () => time.now, ...settings });
  const { db } = site.registry;
  const body = await db.selectFrom('bodies').select('id').where('key', '=', 'lake').executeTakeFirstOrThrow();
  const roundId = await aRound(site, body.id);

  async function person(kind: MandateKind, mandate: Partial<Mandate> = {}): Promise<string> {
    const id = newId();
    const name = `${kind} ${mandate.party ?? ''}`.trim();
    const at = time.now.toISOString();
    await db
      .insertInto('people')
      .values({
        ...{ id, email: `${randomUUID()}@example.org`, name, language: 'en', password_hash: null },
        ...{ made_at: at, closed_at: null },
      })
      .execute();
    await db
      .insertInto('mandates')
      .values({
        ...{ id: mandate.id ?? newId(), body_id: body.id, person_id: id, kind, given_by: null, given_at: at },
        round_id: mandate.round === null ? null : roundId,
        ...{ party: mandate.party ?? null, questions: [...(mandate.questions ?? [])] },
        organisation: mandate.organisation ?? null,
        ...{ held_from: mandate.from ?? '2026-01-01', held_until: mandate.until ?? null },
      })
      .execute();
    return id;
  }

  async function as(who: string | null): Promise<Visitor> {
    const session =
      who && (await beginSession(db, { person: who, manner: 'test', client: 'test', now: time.now }));
    const cookie = session ? { cookie: `rapporteur=${session.token}` } : {};
    const token = session ? formToken(session.token) : '';
    return {
      get: (url, headers = {}) => site.app.inject({ method: 'GET', url, headers: { ...cookie, ...headers } }),
      post(url, fields, headers = {}) {
        const body = new URLSearchParams();
        for (const [name, value] of Object.entries({ token, ...fields }))
          for (const each of Array.isArray(value) ? value : [value]) body.append(name, String(each));
        return site.app.inject({
          ...{ method: 'POST', url, payload: body.toString() },
          headers: {
            ...{ 'content-type': 'application/x-www-form-urlencoded', host: 'localhost:3000', origin },
            ...cookie,
            ...headers,
          },
        });
      },
      async send(url, fields, files) {
        const form = new FormData();
        for (const [name, value] of Object.entries({ token, ...fields })) form.append(name, value);
        for (const { field, name, bytes } of files) form.append(field, new Blob([Buffer.from(bytes)]), name);
        const request = new Request(`${origin}${url}`, { method: 'POST', body: form });
        return site.app.inject({
          ...{ method: 'POST', url, payload: Buffer.from(await request.arrayBuffer()) },
          headers: {
            'content-type': request.headers.get('content-type') ?? '',
            ...{ host: 'localhost:3000', origin },
            ...cookie,
          },
        });
      },
    };
  }

  return { ...site, time, bodyId: body.id, roundId, person, as };
}

async function aRound({ registry: { db } }: TestSite, body: string): Promise<string> {
  const id = newId();
  await db
    .insertInto('rounds')
    .values({
      ...{ id, body_id: body, key: 'lake-2', number: 2, kind: 'thematic', stage: 'collecting' },
      ...{ title_en: 'Second round', title_fr: 'Deuxième cycle', launched_on: '2026-03-02' },
      ...{ adopted_on: null, published_at: '2026-03-02T09:00:00Z' },
    })
    .execute();
  for (const party of ['XA', 'XB', 'XC', 'XD'])
    await db
      .insertInto('round_parties')
      .values({
        ...{ id: newId(), body_id: body, round_id: id, party, standing: 'monitored' },
        ...{ signed_on: null, ratified_on: null, in_force_on: null },
      })
      .execute();
  return id;
}
