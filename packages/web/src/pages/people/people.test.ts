import { setPassword } from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type TestDesk, type Visitor } from '../../a-desk.js';
import { formToken } from '../../session/form-token.js';
import { hashPassword } from '../../session/passwords.js';
import { codeAt, stepAt } from '../../session/totp.js';

describe('the pages of people', () => {
  let desk: TestDesk;
  let sara: Visitor;
  let carlId: string;
  let carl: Visitor;
  let mo: Visitor;

  beforeAll(async () => {
    desk = await aDesk({ secret: new Uint8Array(32).fill(3) });
    sara = await desk.as(await desk.person('secretariat', { round: null }));
    carlId = await desk.person('contact-person', { party: 'XB' });
    carl = await desk.as(carlId);
    mo = await desk.as(await desk.person('member', { party: 'XD', round: null }));
  });
  afterAll(() => desk?.close());

  const mandateOf = async (person: string) =>
    (
      await desk.registry.db
        .selectFrom('mandates')
        .select('id')
        .where('person_id', '=', person)
        .executeTakeFirstOrThrow()
    ).id;
  const office = {
    ...{
      act: 'invite',
      kind: 'contact-person',
      round: 'lake-2',
      party: 'XA',
      organisation: '',
      questions: '',
    },
    ...{ from: '2026-11-22', until: '', name: 'Anna', address: 'anna@xa.example' },
  };

  it('open to the secretariat, and to others do not exist', async () => {
    expect((await sara.get('/desk/people/lake')).statusCode).toBe(200);
    const names = JSON.parse((await sara.get('/desk/people/lake.json')).body).people.people;
    expect(names.map(({ name }: { name: string }) => name)).toContain('contact-person XB');
    for (const who of [carl, mo])
      for (const end of ['', '.json']) {
        const there = await who.get(`/desk/people/lake${end}`);
        const nowhere = await who.get(`/desk/people/nowhere${end}`);
        expect(there.statusCode).toBe(404);
        expect(there.body.replaceAll('people/lake', 'people/nowhere')).toBe(nowhere.body);
      }
    const stranger = await (await desk.as(null)).get('/desk/people/lake');
    expect([stranger.statusCode, stranger.headers.location]).toEqual([
      303,
      '/sign-in?next=%2Fdesk%2Fpeople%2Flake',
    ]);
  });

  it('make an invitation whose link works, and show what is wrong with one', async () => {
    const wrong = await sara.post('/desk/people/lake', {
      ...office,
      party: '',
      name: 'A <i>',
      address: 'no',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="A &lt;i&gt;"');
    const needs = await sara.post('/desk/people/lake', { ...office, party: '' });
    expect(needs.body).toContain('Say for which party.');
    const done = await sara.post('/desk/people/lake', office);
    expect(done.statusCode).toBe(303);
    const page = await sara.get(String(done.headers.location));
    const link = /http:\/\/localhost:3000(\/invitations\/[\w-]{43})/.exec(page.body)?.[1] ?? '';
    expect((await desk.app.inject(link)).statusCode).toBe(200);
    const rows = JSON.stringify(await desk.registry.db.selectFrom('invitations').selectAll().execute());
    const token = link.split('/').at(-1) ?? 'none';
    expect(rows).not.toContain(token);
    const asJson = await sara.get(String(done.headers.location).replace(/\?.*/, '.json'));
    expect(asJson.statusCode).toBe(200);
    expect(asJson.body).not.toContain(token);
    for (const who of [carl, mo]) expect((await who.get(String(done.headers.location))).statusCode).toBe(404);
    expect((await sara.post(String(done.headers.location), { act: 'withdraw' })).statusCode).toBe(303);
    expect((await desk.app.inject(link)).statusCode).toBe(410);
  });

  it('are the same for the same form sent twice', async () => {
    const once = '01900000-0000-7000-8000-0000000000aa';
    const send = () => sara.post('/desk/people/lake', { ...office, address: 'twice@xa.example', once });
    const [first, second] = [await send(), await send()];
    expect(second.headers.location).toBe(first.headers.location);
  });

  it('let a contact person invite a contributor for the own State, and no other', async () => {
    const fields = { act: 'invite-contributor', name: 'Cleo', address: 'cleo@xb.example' };
    const done = await carl.post('/desk/rounds/lake-2/team/XB', fields);
    expect(done.statusCode).toBe(303);
    expect((await carl.get(String(done.headers.location))).body).toContain('/invitations/');
    expect((await carl.get('/desk/rounds/lake-2/team/XA')).statusCode).toBe(404);
    expect((await carl.post('/desk/rounds/lake-2/team/XA', fields)).statusCode).toBe(404);
    expect((await mo.post('/desk/rounds/lake-2/team/XB', fields)).statusCode).toBe(404);
  });

  it('end an office: from then on nothing is open under it', async () => {
    const ida = await desk.person('contact-person', { party: 'XC' });
    const as = await desk.as(ida);
    expect((await as.get('/desk/rounds/lake-2/team/XC')).statusCode).toBe(200);
    const address = `/desk/people/mandates/${await mandateOf(ida)}`;
    expect((await carl.post(address, { act: 'end', until: '2026-11-21' })).statusCode).toBe(404);
    expect((await as.post(address, { act: 'end', until: '2026-11-21' })).statusCode).toBe(403);
    expect((await sara.post(address, { act: 'end', until: '2026-11-20' })).statusCode).toBe(422);
    expect((await sara.post(address, { act: 'end', until: '2026-11-21' })).statusCode).toBe(303);
    expect((await as.get('/desk/rounds/lake-2/team/XC')).statusCode).toBe(404);
    expect((await as.get(address)).statusCode).toBe(404);
  });

  it('hand an office over, and tell what is open to the team alone', async () => {
    const address = `/desk/people/mandates/${await mandateOf(carlId)}`;
    const fields = { act: 'hand-over', name: 'Bea', address: 'bea@xb.example', from: '2026-11-25' };
    expect((await mo.post(address, fields)).statusCode).toBe(404);
    expect((await carl.post(address, { ...fields, from: '2026-11-20' })).statusCode).toBe(422);
    const done = await carl.post(address, fields);
    expect(done.statusCode).toBe(303);
    expect((await carl.get(String(done.headers.location))).statusCode).toBe(200);
    expect((await sara.get(`${address}/hand-over`)).statusCode).toBe(200);
    expect((await mo.get(`${address}/hand-over`)).statusCode).toBe(404);
    expect((await mo.get(`${address}/hand-over.json`)).statusCode).toBe(404);
  });

  it('refuse ids that are none, or other people’s, alike', async () => {
    for (const id of [
      'x',
      '01900000-0000-7000-8000-000000000000',
      '../../etc/passwd',
      "'; drop table people",
    ]) {
      const part = encodeURIComponent(id);
      for (const address of [`/desk/people/mandates/${part}`, `/desk/people/invitations/${part}`])
        expect((await sara.get(address)).statusCode, address).toBe(404);
    }
  });

  it('take no form without the token of the session, or with that of another', async () => {
    for (const token of ['', 'x', formToken('a'.repeat(43))])
      expect((await sara.post('/desk/people/lake', { ...office, token })).statusCode).toBe(403);
    expect(
      (await sara.post('/desk/people/lake', office, { origin: 'https://evil.example' })).statusCode,
    ).toBe(403);
  });

  describe('of one’s own account', () => {
    const password = 'six boats on a lake';

    async function someone(): Promise<{ id: string; visitor: Visitor }> {
      const id = await desk.person('observer');
      const passwordHash = await hashPassword(password);
      await setPassword(desk.registry.db, { person: id, passwordHash, now: desk.time.now });
      return { id, visitor: await desk.as(id) };
    }

    it('change the password only with the present one, and end the other sessions', async () => {
      const { id, visitor } = await someone();
      const other = await desk.as(id);
      const change = (old: string, fresh: string) =>
        visitor.post('/desk/account', { act: 'change-password', old, password: fresh });
      const wrong = await change('not my password', 'another good password');
      expect(wrong.statusCode).toBe(422);
      expect(wrong.body).toContain('That is not your password.');
      expect(wrong.body).not.toContain('another good password');
      expect((await change(password, 'short')).statusCode).toBe(422);
      expect((await other.get('/desk')).statusCode).toBe(200);
      expect((await change(password, 'another good password')).statusCode).toBe(303);
      expect((await visitor.get('/desk')).statusCode).toBe(200);
      expect((await other.get('/desk')).statusCode).toBe(303);
    });

    it('set up one-time codes: shown until confirmed, asked for at the next sign-in', async () => {
      const { id, visitor } = await someone();
      expect((await visitor.post('/desk/account', { act: 'begin-codes' })).statusCode).toBe(303);
      const page = (await visitor.get('/desk/account')).body;
      const secret = /<code class="secret">([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
      const codes = [...page.matchAll(/<code>([a-z0-9-]{12})<\/code>/g)].map(([, code]) => code ?? '');
      expect(codes).toHaveLength(10);
      expect((await visitor.get('/desk/account.json')).body).not.toContain(secret);
      const stored = await desk.registry.db.selectFrom('second_factors').selectAll().execute();
      expect(JSON.stringify(stored)).not.toContain(secret);
      const confirm = (code: string) =>
        visitor.post('/desk/account', { act: 'confirm-codes', code, kept: 'yes' });
      expect((await confirm('000000')).statusCode).toBe(422);
      const key = fromBase32(secret);
      expect((await confirm(codeAt(key, stepAt(desk.time.now)))).statusCode).toBe(303);
      const after = (await visitor.get('/desk/account')).body;
      expect(after).not.toContain(codes[0]);

      const email = (
        await desk.registry.db
          .selectFrom('people')
          .select('email')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).email;
      const first = await door('/sign-in', { email, password });
      expect(first.headers.location).toMatch(/^\/sign-in\/code/);
      const step = first.cookies.find(({ name }) => name === 'rapporteur-step')?.value ?? '';
      expect(first.cookies.some(({ name }) => name === 'rapporteur')).toBe(false);
      const second = (code: string) => door('/sign-in/code', { code }, { cookie: `rapporteur-step=${step}` });
      expect((await second('000000')).statusCode).toBe(422);
      // The code that confirmed was used up.
      expect((await second(codeAt(key, stepAt(desk.time.now)))).statusCode).toBe(422);
      expect((await door('/sign-in/code', { code: codes[0] ?? '' })).headers.location).toMatch(
        /failed=again/,
      );
      const inside = await second(codes[0]?.toUpperCase() ?? '');
      expect(inside.headers.location).toBe('/desk');
      expect(inside.cookies.some(({ name, value }) => name === 'rapporteur' && value.length === 43)).toBe(
        true,
      );
      expect((await second(codes[1] ?? '')).headers.location).toMatch(/failed=again/);
    });

    it('are not guessed: codes are counted, too', async () => {
      const { id, visitor } = await someone();
      await visitor.post('/desk/account', { act: 'begin-codes' });
      await desk.registry.db
        .updateTable('second_factors')
        .set({ confirmed_at: desk.time.now.toISOString() })
        .where('person_id', '=', id)
        .execute();
      const email = (
        await desk.registry.db
          .selectFrom('people')
          .select('email')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).email;
      const first = await door('/sign-in', { email, password });
      const step = first.cookies.find(({ name }) => name === 'rapporteur-step')?.value ?? '';
      const all = await Promise.all(
        Array.from({ length: 9 }, (_, n) =>
          door('/sign-in/code', { code: `00000${n}` }, { cookie: `rapporteur-step=${step}` }),
        ),
      );
      expect(all.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThanOrEqual(4);
    });

    it('end sessions of one’s own, and no one else’s', async () => {
      const { id, visitor } = await someone();
      const other = await desk.as(id);
      const list = JSON.parse((await visitor.get('/desk/account.json')).body).sessions;
      expect(list).toHaveLength(2);
      expect(JSON.stringify(list)).not.toContain('token');
      const carls = JSON.parse((await carl.get('/desk/account.json')).body).sessions[0].id;
      await visitor.post('/desk/account', { act: 'end-session', which: carls });
      expect((await carl.get('/desk')).statusCode).toBe(200);
      for (const { id: which } of list.slice(0, 1))
        await visitor.post('/desk/account', { act: 'end-session', which });
      const statuses = [
        (await visitor.get('/desk')).statusCode,
        (await other.get('/desk')).statusCode,
      ].sort();
      expect(statuses).toEqual([200, 303]);
    });

    it('offer a passkey for this site alone, and take no made-up answer', async () => {
      const { visitor } = await someone();
      const begun = await visitor.post(
        '/desk/account',
        { act: 'begin-passkey' },
        { accept: 'application/json' },
      );
      const { options, step } = JSON.parse(begun.body);
      expect(options.rp.id).toBe('localhost');
      expect(options.authenticatorSelection).toMatchObject({
        userVerification: 'required',
        residentKey: 'required',
      });
      const answer = JSON.stringify({ id: 'x', rawId: 'x', type: 'public-key', response: {} });
      const taken = await visitor.post('/desk/account', { act: 'add-passkey', step, answer, name: 'Key' });
      expect(taken.statusCode).toBe(422);
      const asked = await door('/sign-in/passkey/options', {});
      expect(JSON.parse(asked.body).options).not.toHaveProperty('allowCredentials.0');
      const failed = await door(
        '/sign-in/passkey',
        { answer },
        { cookie: `rapporteur-step=${asked.cookies[0]?.value}` },
      );
      expect(failed.statusCode).toBe(422);
    });
  });

  const door = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    desk.app.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...{ host: 'localhost:3000', origin: 'http://localhost:3000' },
        ...headers,
      },
    });
});

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
