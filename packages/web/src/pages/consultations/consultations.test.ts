import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gateItems, type MandateKind } from '@rapporteur/monitoring';
import { newId } from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk, type Visitor } from '../../a-desk.js';
import { scanForMalware } from './scan-for-malware.js';

/** A drawing of one point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const list = '/desk/rounds/lake-2/consultations';

let desk: TestDesk;
const who: Record<string, Visitor> = {};
const ids: Record<string, string> = {};
const told: string[] = [];

beforeAll(async () => {
  desk = await aDesk({ log: (line) => told.push(line) });
  const offices = {
    ...{
      facilitator: 'facilitator',
      lead: 'safeguarding-lead',
      deputy: 'safeguarding-lead',
      reviewer: 'observer',
    },
    ...{
      secretariat: 'secretariat',
      rapporteur: 'question-rapporteur',
      contact: 'contact-person',
      other: 'facilitator',
    },
  } as const;
  for (const [name, kind] of Object.entries(offices) as [string, MandateKind][]) {
    ids[name] = await desk.person(kind, { party: kind === 'contact-person' ? 'XA' : null });
    who[name] = await desk.as(ids[name] ?? '');
  }
  who.nobody = await desk.as(null);
}, 60_000);
afterAll(() => desk?.close());

const as = (name: string) => who[name] as Visitor;

async function planned(): Promise<string> {
  const sent = await as('secretariat').post(list, {
    ...{ act: 'plan-consultation', party: 'XA', neverNamed: 'Lakeby\nBlue Pool Club' },
    ...{
      facilitator: ids.facilitator ?? '',
      lead: ids.lead ?? '',
      deputy: ids.deputy ?? '',
      reviewer: ids.reviewer ?? '',
    },
  });
  expect(sent.statusCode, sent.body).toBe(303);
  return String(sent.headers.location).replace(/\/gate.*/, '');
}

async function passGate(at: string): Promise<void> {
  for (const { item, fields } of gateItems) {
    const said = Object.fromEntries(
      fields.map(({ name, kind }) => [
        name,
        {
          words: 'as it is',
          yes: 'yes',
          language: 'en',
          day: name === 'withdrawal-until' ? '2027-09-01' : '2026-01-15',
        }[kind],
      ]),
    );
    const sent = await as(item === 'vetting' ? 'secretariat' : 'facilitator').post(`${at}/gate`, {
      ...{ act: 'attest-gate', which: item },
      ...said,
    });
    expect(sent.statusCode, `${item} ${sent.body}`).toBe(303);
  }
  expect((await as('lead').post(at, { act: 'open-consultation' })).statusCode).toBe(303);
}

const consents = {
  ...{ act: 'attest-consents', ageBand: '9-11', gender: 'girl', keptUntil: '2027-10-01', replaced: '' },
  child: ['taking-part', 'being-quoted', 'drawing-shown', 'country-named'],
  carer: ['taking-part', 'being-quoted', 'drawing-shown', 'country-named'],
};

describe('consultations in the workspace', () => {
  let at = '';

  it('are planned by the secretariat, and for those who are not in it there is no such page', async () => {
    at = await planned();
    for (const name of ['contact', 'other', 'rapporteur']) {
      expect((await as(name).get(list)).statusCode, name).toBe(404);
      const there = await as(name).get(at);
      const nowhere = await as(name).get(`${list}/999`);
      expect(there.statusCode, name).toBe(404);
      const plain = (body: string) => body.replaceAll(/\/\d+/g, '').replaceAll(/[0-9a-f-]{36}/g, '');
      expect(plain(there.body), name).toBe(plain(nowhere.body));
      expect((await as(name).get(`${at}.json`)).statusCode, name).toBe(404);
    }
    expect((await as('nobody').get(at)).statusCode).toBe(303);
    expect((await as('facilitator').get('/desk')).body).toContain('items of the gate');
  });

  it('open when the gate is complete, and show who attested what', async () => {
    const early = await as('lead').post(at, { act: 'open-consultation' });
    expect(early.statusCode).toBe(422);
    expect(early.body).toContain('The gate is not complete');
    const own = await as('facilitator').post(`${at}/gate`, {
      act: 'attest-gate',
      which: 'vetting',
      authority: 'me',
      'checked-on': '2026-01-01',
    });
    expect(own.body).toContain('Nobody attests a vetting of their own');
    await passGate(at);
    const gate = await as('reviewer').get(`${at}/gate`);
    expect(gate.body).toContain('Attested by facilitator on 22 November 2026');
    expect((await as('secretariat').get(`${at}.json`)).json()).toMatchObject({
      stage: 'open',
      gate: { gaps: [] },
    });
  });

  it('never bring back what was typed of a child, nor write it anywhere', async () => {
    expect(
      (await as('facilitator').post(`${at}/consents`, { ...consents, group: '1', number: '1' })).statusCode,
    ).toBe(303);
    const typed = { act: 'bring-text', group: '1', participant: '1', language: 'en' };
    for (const text of [
      'Zebra: call 0470 12 34 56',
      `Zebra ${'x'.repeat(6000)}`,
      'Zebra at www.example.org',
    ]) {
      const sent = await as('facilitator').post(`${at}/material`, { ...typed, text });
      expect(sent.statusCode).toBe(422);
      expect(sent.body).not.toContain('Zebra');
      expect(JSON.stringify(sent.headers)).not.toContain('Zebra');
    }
    const missing = await as('facilitator').post(`${at}/material`, {
      ...typed,
      text: 'Zebra steps',
      group: 'x',
    });
    expect(missing.statusCode).toBe(422);
    expect(missing.body).not.toContain('Zebra');
    const lost = await as('nobody').post(`${at}/material`, { ...typed, text: 'Zebra steps' });
    expect(lost.body).not.toContain('Zebra');
    const { db } = desk.registry;
    const kept = [
      await db.selectFrom('history').selectAll().execute(),
      await db.selectFrom('refused_acts').selectAll().execute(),
      await db.selectFrom('done_once').selectAll().execute(),
    ];
    expect(kept.flat().length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain('Zebra');
    expect(told.join('\n')).not.toContain('Zebra');
    const page = await as('facilitator').get(`${at}/material`);
    expect(page.body).not.toContain('data-autosave');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body.toLowerCase()).toContain('autocomplete="off"');
  });

  it('take texts and scans of drawings, and nothing that is another thing', async () => {
    const text = {
      act: 'bring-text',
      group: '1',
      participant: '1',
      language: 'en',
      text: 'The pool steps are slippery.',
    };
    expect((await as('facilitator').post(`${at}/material`, text)).statusCode).toBe(303);
    const fields = {
      act: 'bring-drawing',
      group: '1',
      participant: '1',
      language: 'en',
      text: 'A pool with a shade.',
    };
    for (const [name, bytes] of [
      ['drawing.png', Buffer.from('\0\0\0\x18ftypmp42', 'latin1')],
      ['drawing.jpg', Buffer.from('GIF89a')],
      ['drawing.png', Buffer.from('<svg onload="x"/>')],
      ['drawing.png', Buffer.from('ID3\x03')],
    ] as const) {
      const sent = await as('facilitator').send(`${at}/material`, fields, [
        { field: 'drawing', name, bytes },
      ]);
      expect(sent.statusCode).toBe(422);
      expect(sent.body).toContain('describe in words what they show');
    }
    const unattested = await as('facilitator').send(`${at}/material`, fields, [
      { field: 'drawing', name: 'a.png', bytes: png },
    ]);
    expect(unattested.body).toContain('confirm each point');
    const damaged = await as('facilitator').send(`${at}/material`, fields, [
      { field: 'drawing', name: 'a.png', bytes: png.subarray(0, 40) },
    ]);
    expect(damaged.body).toContain('can not be read');
    const huge = await as('facilitator').send(`${at}/material`, fields, [
      { field: 'drawing', name: 'a.png', bytes: Buffer.concat([png, Buffer.alloc(15_000_001)]) },
    ]);
    expect(huge.statusCode).toBe(413);
    expect(await desk.registry.db.selectFrom('files').selectAll().execute()).toEqual([]);
  });

  it('give a drawing made anew to those whose turn it is, and to nobody else', async () => {
    const body = new URLSearchParams();
    expect(body.toString()).toBe('');
    const sent = await sendDrawing(at);
    expect(sent.statusCode, sent.body).toBe(303);
    const row = await desk.registry.db
      .selectFrom('consultation_expressions')
      .select(['id', 'bytes'])
      .where('kind', '=', 'drawing')
      .executeTakeFirstOrThrow();
    expect(Buffer.from(row.bytes ?? []).includes('Lakeby')).toBe(false);
    const address = `${at}/drawings/${row.id}`;
    for (const [name, status] of [
      ['facilitator', 200],
      ['reviewer', 200],
      ['lead', 404],
      ['secretariat', 404],
      ['contact', 404],
      ['other', 404],
      ['nobody', 303],
    ] as const)
      expect((await as(name).get(address)).statusCode, name).toBe(status);
    const given = await as('reviewer').get(address);
    expect(given.headers['content-type']).toBe('image/png');
    expect(given.headers['cache-control']).toBe('no-store');
  });

  it('lock a concern to lead and deputy, and show the local protocol', async () => {
    const row = await desk.registry.db
      .selectFrom('consultation_expressions')
      .select('id')
      .where('kind', '=', 'text')
      .executeTakeFirstOrThrow();
    const raised = await as('facilitator').post(`${at}/material`, { act: 'raise-concern', which: row.id });
    expect(raised.statusCode).toBe(303);
    expect(String(raised.headers.location)).toContain('#local-protocol');
    for (const name of ['facilitator', 'reviewer', 'secretariat'] as const)
      for (const part of ['', '/material', '/publication', '/gate', '/concerns', '.json']) {
        const seen = await as(name).get(`${at}${part}`);
        expect(seen.body, `${name} ${part}`).not.toContain('slippery');
        expect(seen.body, `${name} ${part}`).not.toContain(row.id);
      }
    expect((await as('facilitator').get(`${at}/concerns`)).statusCode).toBe(404);
    expect((await as('secretariat').get(`${at}/concerns`)).statusCode).toBe(404);
    for (const name of ['lead', 'deputy']) {
      expect((await as(name).get(`${at}/concerns`)).body).toContain('slippery');
      // What leaves as JSON holds no content, not even for them.
      expect((await as(name).get(`${at}/concerns.json`)).body).not.toContain('slippery');
      expect((await as(name).get('/desk')).body).toContain('A protection concern waits for you');
    }
    const bad = await as('lead').post(`${at}/concerns`, {
      act: 'record-referral',
      which: row.id,
      madeOn: 'Zebra',
      service: 'Zebra service',
    });
    expect(bad.statusCode).toBe(422);
    expect(bad.body).not.toContain('Zebra');
    expect(
      (
        await as('lead').post(`${at}/concerns`, {
          act: 'record-referral',
          which: row.id,
          madeOn: '2026-11-20',
          service: 'Child protection',
          acknowledgedOn: '',
        })
      ).statusCode,
    ).toBe(303);
    expect(
      (
        await as('deputy').post(`${at}/concerns`, {
          act: 'decide-concern',
          which: row.id,
          decision: 'erased',
        })
      ).statusCode,
    ).toBe(303);
    expect((await as('lead').get(`${at}/concerns`)).body).not.toContain('slippery');
    for (const name of ['facilitator', 'contact', 'other', 'secretariat'])
      expect(
        (await as(name).post(`${at}/concerns`, { act: 'decide-concern', which: row.id, decision: 'kept' }))
          .statusCode,
        name,
      ).toBe(404);
  });

  it('publish pages on which nobody can single out a child', async () => {
    for (let child = 2; child <= 24; child += 1)
      expect(
        (
          await as('facilitator').post(`${at}/consents`, {
            ...consents,
            group: String(1 + (child % 3)),
            number: String(child),
            gender: child < 5 ? 'boy' : 'girl',
          })
        ).statusCode,
      ).toBe(303);
    const numbers = { group: '3', participant: '2', language: 'en' };
    await as('facilitator').post(`${at}/material`, {
      act: 'bring-text',
      ...numbers,
      text: 'I like the long slide.',
    });
    await as('facilitator').post(`${at}/material`, {
      act: 'note-link',
      address: 'https://film.example.org/one',
      said: 'A film',
    });
    const { id } = await desk.registry.db
      .selectFrom('consultation_expressions')
      .select('id')
      .where('text', '=', 'I like the long slide.')
      .executeTakeFirstOrThrow();
    await as('reviewer').post(`${at}/material`, { act: 'review-expression', which: id, passes: 'yes' });
    await as('facilitator').post(`${at}/material`, {
      act: 'propose-quotation',
      which: id,
      words: 'I like the long slide.',
    });
    const proposed = await desk.registry.db
      .selectFrom('consultation_quotations')
      .select('id')
      .executeTakeFirstOrThrow();
    await as('reviewer').post(`${at}/publication`, {
      act: 'review-publication',
      which: proposed.id,
      passes: 'yes',
    });
    const named = await as('facilitator').post(`${at}/publication`, {
      act: 'write-summary',
      language: 'en',
      words: 'Children of Lakeby like the slide.',
    });
    expect(named.statusCode).toBe(422);
    expect(named.body).not.toContain('Children of Lakeby');
    await as('facilitator').post(`${at}/publication`, {
      act: 'write-summary',
      language: 'en',
      words: 'Children like the slide.',
    });
    await as('reviewer').post(`${at}/publication`, {
      act: 'review-publication',
      which: 'summary',
      passes: 'yes',
    });
    await as('facilitator').post(at, { act: 'close-consultation' });
    const published = await as('secretariat').post(`${at}/publication`, { act: 'publish-consultation' });
    expect(published.statusCode, published.body).toBe(303);
    const addresses = [
      '/rounds/lake-2/consultations',
      '/rounds/lake-2/consultations.json',
      '/rounds/lake-2/consultations/for-children',
      '/rounds/lake-2/consultations/for-children.json',
      '/api/v1/rounds/lake-2/consultations',
      '/search?q=slide',
      '/search?q=slide&round=lake-2',
      '/rounds/lake-2',
      '/',
      '/data',
    ];
    for (const address of addresses) {
      const seen = await as('nobody').get(address);
      for (const secret of [
        'Lakeby',
        'Blue Pool',
        'film.example',
        'slippery',
        id,
        proposed.id,
        ...Object.values(ids),
      ])
        expect(seen.body, `${address} ${secret}`).not.toContain(secret);
    }
    const page = await as('nobody').get('/rounds/lake-2/consultations');
    expect(page.body).toContain('I like the long slide.');
    const record = (await as('nobody').get('/rounds/lake-2/consultations.json')).json().consultations[0];
    for (const value of record.figures.rows.flat())
      expect(value === null || value === 0 || value >= 5).toBe(true);
    expect(record.figures.rows.flat().includes(null)).toBe(true);
    expect(Object.keys(record.quotations[0]).sort()).toEqual(['language', 'words']);
    // The secretariat's own pages show no smaller numbers than the public ones, and the note of a link in no JSON.
    expect((await as('secretariat').get(`${at}.json`)).json().figures).toEqual(record.figures);
    expect((await as('secretariat').get(`${at}/material`)).body).toContain('film.example');
    expect((await as('secretariat').get(`${at}/material`)).body).not.toContain('href="https://film.example');
    for (const part of ['', '/material', '/publication'])
      expect((await as('secretariat').get(`${at}${part}.json`)).body).not.toContain('film.example');
    expect((await as('facilitator').get(`${at}/material`)).body).not.toContain('film.example');
    const children = await as('nobody').get('/rounds/lake-2/consultations/for-children');
    expect(children.body).toContain('Leave this page now');
    expect(children.body).toContain('Do you need help?');
  });

  it('tell children what became of it', async () => {
    const decided = await as('rapporteur').post(`${at}/feedback`, {
      act: 'decide-feedback',
      step: 'received',
      on: '2026-11-22',
    });
    expect(decided.statusCode, decided.body).toBe(303);
    const wrong = await as('rapporteur').post(`${at}/feedback`, {
      act: 'decide-feedback',
      step: 'discussed',
      on: '2026-11-22',
      'point-1': 'The slide',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('The slide');
    const words = {
      act: 'pass-on-feedback',
      which: 'received',
      words: 'We read what you said. Thank you!',
      language: 'en',
      toldOn: '2026-11-22',
    };
    expect((await as('facilitator').post(`${at}/feedback`, words)).statusCode).toBe(303);
    const page = await as('nobody').get('/rounds/lake-2/consultations/for-children');
    expect(page.body).toContain('We read what you said. Thank you!');
  });

  it('are shown in French too', async () => {
    for (const part of ['', '/gate', '/consents', '/material', '/publication', '/feedback'])
      expect((await as('facilitator').get(`${at}${part}?lang=fr`)).statusCode, part).toBe(200);
    expect((await as('nobody').get('/rounds/lake-2/consultations/for-children?lang=fr')).body).toContain(
      'Quitter cette page',
    );
  });
});

async function sendDrawing(at: string) {
  // A browser sends each ticked box under the same name.
  const { token } = await formOf(at);
  const form = new FormData();
  for (const [name, value] of Object.entries({
    token,
    act: 'bring-drawing',
    group: '1',
    participant: '1',
    language: 'en',
    text: 'A pool with a shade.',
  }))
    form.append(name, value);
  for (const point of [
    'looked-at',
    'is-a-drawing',
    'no-names',
    'no-faces-photographed',
    'no-identifying-writing',
  ])
    form.append('attested', point);
  form.append(
    'drawing',
    new Blob([Buffer.concat([png, Buffer.from('behind: Lakeby')])]),
    'Anna of Lakeby.png',
  );
  const request = new Request(`http://localhost:3000${at}/material`, { method: 'POST', body: form });
  return desk.app.inject({
    ...{ method: 'POST', url: `${at}/material`, payload: Buffer.from(await request.arrayBuffer()) },
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      ...{ host: 'localhost:3000', origin: 'http://localhost:3000', cookie: (await formOf(at)).cookie },
    },
  });
}

let session: { token: string; cookie: string } | null = null;
async function formOf(_at: string): Promise<{ token: string; cookie: string }> {
  if (session) return session;
  const { beginSession } = await import('@rapporteur/registry');
  const { formToken } = await import('../../session/form-token.js');
  const begun = await beginSession(desk.registry.db, {
    person: ids.facilitator ?? '',
    manner: 'test',
    client: 'test',
    now: desk.time.now,
  });
  session = { token: formToken(begun.token), cookie: `rapporteur=${begun.token}` };
  return session;
}

describe('the scanner for malware', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-clamd-'));
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const clamd = (answer: string | null) =>
    new Promise<{ socket: string; received: () => Buffer }>((resolve) => {
      const socket = join(folder, newId());
      let received = Buffer.alloc(0);
      const server = createServer((connection) => {
        connection.on('data', (chunk) => {
          received = Buffer.concat([received, chunk]);
          if (!received.subarray(-4).equals(Buffer.alloc(4))) return;
          if (answer === null) connection.destroy();
          else connection.end(answer);
        });
      });
      servers.push(server);
      server.listen(socket, () => resolve({ socket, received: () => received }));
    });

  it('is asked for the whole file, and only its clear word counts', async () => {
    const well = await clamd('stream: OK\0');
    expect(await scanForMalware(Buffer.alloc(150_000, 7), well.socket)).toBe('clean');
    expect(well.received().filter((byte) => byte === 7)).toHaveLength(150_000);
    expect(await scanForMalware(png, (await clamd('stream: Win.Test.EICAR FOUND\0')).socket)).toBe('found');
    expect(await scanForMalware(png, (await clamd('INSTREAM size limit exceeded. ERROR\0')).socket)).toBe(
      'failed',
    );
    expect(await scanForMalware(png, (await clamd(null)).socket)).toBe('failed');
    expect(await scanForMalware(png, join(folder, 'nobody'))).toBe('failed');
  });
});
