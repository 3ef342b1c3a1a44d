import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from './commands/people/accept-invitation.js';
import { endSessions, linkOutsideAccount, setPassword } from './commands/people/accounts.js';
import { attemptSucceeded, countAttempt } from './commands/people/attempts.js';
import { changeMandate, endMandate } from './commands/people/end-mandate.js';
import { eraseAccount } from './commands/people/erase-account.js';
import { giveMandate } from './commands/people/give-mandate.js';
import { handOverMandate, invitePerson, withdrawInvitation } from './commands/people/invite-person.js';
import { addPerson, closeAccount, listAccounts, resetSignIn } from './commands/people/operator.js';
import { addPasskey, notePasskeyUse, removePasskey } from './commands/people/passkeys.js';
import { beginStep, lookAtStep, takeStep } from './commands/people/pending-steps.js';
import {
  confirmSecondFactor,
  proposeSecondFactor,
  takeCodeStep,
  takeRecoveryCode,
} from './commands/people/second-factors.js';
import { beginSession } from './commands/people/sessions.js';
import type { Database } from './database.js';
import { firstBreak } from './history/history.js';
import { newId } from './ids.js';
import { handOverOf, mandateToRead } from './queries/one-mandate.js';
import { personOfSession, viewerOfPerson } from './queries/people.js';
import { invitationForInviter, invitationOfLink, peopleOfBody, teamOf } from './queries/people-lists.js';
import { rapporteursOfRound } from './queries/rapporteurs.js';
import { accountByAddress, ownAccount, passkeyById, personByOutsideAccount } from './queries/sign-in.js';
import { isRefusal } from './refusal.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { aPersonHolding, by } from './rehearsal/some-people.js';

const now = new Date('2026-05-10T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const link = () => {
  const id = newId();
  return { id, tokenHash: hash(id) };
};
const contactPerson = {
  ...{ kind: 'contact-person', body: 'lake', round: 'lake-2', party: 'XA', organisation: null },
  ...{ from: '2026-05-10', until: null },
};

describe.each(bothEngines)('people, %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let bodyId: string;
  let roundId: string;
  let sara: string;
  let carl: string;

  beforeAll(async () => {
    ({ db, close } = await open());
    ({ bodyId, roundId } = await aBodyWithRound(db));
    sara = await aPersonHolding(db, { kind: 'secretariat', body: 'lake' }, { address: 'sara@lake.example' });
    carl = await aPersonHolding(
      db,
      { kind: 'contact-person', body: 'lake', round: 'lake-2', party: 'XB' },
      { address: 'carl@xb.example' },
    );
  });
  afterAll(() => close());

  const refusal = (outcome: object) => (isRefusal(outcome) ? outcome.refused : 'done');
  const anna = { name: 'Anna', language: 'en', passwordHash: 'x' } as const;

  it('an invited person accepts once and holds the mandate from that day', async () => {
    const invitation = link();
    const asked = { ...contactPerson, ...invitation, name: 'Anna', address: 'anna@xa.example' };
    expect(await invitePerson(db, await by(db, sara, now), asked)).toEqual({ invitation: invitation.id });
    expect(await invitationOfLink(db, invitation.tokenHash, now)).toMatchObject({
      isOpen: true,
      hasAccount: false,
    });
    const both = await Promise.all(
      [1, 2].map(() =>
        acceptInvitation(db, { tokenHash: invitation.tokenHash, accepting: anna, now: later(1) }),
      ),
    );
    expect(both.map(refusal).sort()).toEqual(['done', 'invitation-used']);
    const done = both.find((each) => 'person' in each) as { person: string };
    const viewer = await viewerOfPerson(db, done.person, now);
    expect(viewer.person.mandates).toMatchObject([
      { kind: 'contact-person', party: 'XA', from: '2026-05-10' },
    ]);
    expect(await firstBreak(db, roundId)).toBe(null);
  });

  it('an invitation neither tells nor takes an account: its owner signs in first', async () => {
    const invitation = link();
    const asked = { ...contactPerson, party: 'XC', ...invitation, name: 'Carl', address: 'CARL@xb.example' };
    expect(await invitePerson(db, await by(db, sara, now), asked)).toEqual({ invitation: invitation.id });
    const accept = (accepting: Parameters<typeof acceptInvitation>[1]['accepting']) =>
      acceptInvitation(db, { tokenHash: invitation.tokenHash, accepting, now });
    expect(refusal(await accept(anna))).toBe('sign-in-first');
    expect(refusal(await accept({ person: sara }))).toBe('invitation-for-another');
    expect(refusal(await accept({ person: carl }))).toBe('done');
    expect(refusal(await acceptInvitation(db, { tokenHash: hash('x'), accepting: anna, now }))).toBe(
      'unknown-thing',
    );
  });

  it('an invitation expires and can be withdrawn', async () => {
    const one = link();
    const asked = { ...contactPerson, party: 'XD', ...one, name: 'Dora', address: 'dora@xd.example' };
    await invitePerson(db, await by(db, sara, now), asked);
    const accept = (at: Date) => acceptInvitation(db, { tokenHash: one.tokenHash, accepting: anna, now: at });
    expect(refusal(await accept(later(14 * 24 * 60)))).toBe('invitation-expired');
    expect(refusal(await withdrawInvitation(db, await by(db, carl, now), { invitation: one.id }))).toBe(
      'unknown-thing',
    );
    expect(refusal(await withdrawInvitation(db, await by(db, sara, now), { invitation: one.id }))).toBe(
      'done',
    );
    expect(refusal(await accept(now))).toBe('invitation-withdrawn');
    expect(
      await db.selectFrom('people').select('id').where('email', '=', 'dora@xd.example').execute(),
    ).toEqual([]);
  });

  it('a contact person invites contributors of the own State, and nobody else', async () => {
    const as = await by(db, carl, now);
    const invite = (parts: object) =>
      invitePerson(db, as, {
        ...{ ...contactPerson, kind: 'contributor', party: 'XB', ...link() },
        ...{ name: 'Cleo', address: 'cleo@xb.example' },
        ...parts,
      });
    expect(refusal(await invite({}))).toBe('done');
    expect(refusal(await invite({ kind: 'contact-person' }))).toBe('not-permitted');
    expect(refusal(await invite({ party: 'XA' }))).toBe('not-permitted');
    expect(refusal(await invite({ kind: 'secretariat', party: null, round: null }))).toBe('not-permitted');
    expect(refusal(await invite({ body: 'other', round: null }))).toBe('unknown-thing');
    const team = await teamOf(db, as, { round: 'lake-2', party: 'XB' });
    expect(team?.people.map(({ address }) => address)).toEqual(['carl@xb.example']);
    expect(team?.invitations.map(({ address }) => address)).toEqual(['cleo@xb.example']);
    expect(await teamOf(db, as, { round: 'lake-2', party: 'XA' })).toBe(null);
    expect(await peopleOfBody(db, as, 'lake')).toBe(null);
    const refused = await db
      .selectFrom('refused_acts')
      .select('code')
      .where('person_id', '=', carl)
      .execute();
    expect(refused.length).toBeGreaterThanOrEqual(4);
  });

  it('mandates are given, changed and ended by the secretariat alone', async () => {
    const mo = await aPersonHolding(
      db,
      { kind: 'member', body: 'lake', party: 'XD' },
      { address: 'mo@xd.example' },
    );
    const rapporteur = {
      ...{ kind: 'question-rapporteur', body: 'lake', round: 'lake-2', party: 'XD', organisation: null },
      ...{ questions: ['1'], from: '2026-05-10', until: null, person: mo },
    };
    expect(refusal(await giveMandate(db, await by(db, carl, now), rapporteur))).toBe('unknown-thing');
    const as = await by(db, sara, now);
    expect(refusal(await giveMandate(db, as, { ...rapporteur, person: newId() }))).toBe('unknown-thing');
    expect(refusal(await giveMandate(db, as, { ...rapporteur, questions: ['99'] }))).toBe('question-unknown');
    const given = (await giveMandate(db, as, rapporteur)) as { mandate: string };
    const changed = await changeMandate(db, as, { ...given, from: '2026-05-20', questions: ['1', '2'] });
    expect(refusal(changed)).toBe('done');
    const held = (await peopleOfBody(db, as, 'lake'))?.people.find(({ person }) => person === mo)?.mandates;
    expect(held?.map(({ questions, until }) => [questions.join(), until])).toEqual([
      ['1,2', null],
      ['1', '2026-05-19'],
      ['', null],
    ]);
    expect(refusal(await endMandate(db, await by(db, mo, now), { ...given, until: '2026-05-12' }))).toBe(
      'not-permitted',
    );
    expect(refusal(await endMandate(db, as, { mandate: 'x', until: '2026-05-12' }))).toBe('unknown-thing');
    const own = as.person.mandates[0]?.id ?? '';
    expect(refusal(await endMandate(db, as, { mandate: own, until: '2026-05-12' }))).toBe('last-secretariat');
  });

  it('say who codes, and who codes instead where it is the own State', async () => {
    const [question] =
      (await rapporteursOfRound(db, await by(db, carl, new Date('2026-05-21T10:00:00Z')), 'lake-2')) ?? [];
    expect(question).toMatchObject({ question: '1', appointed: ['mo'] });
    const stranger = await aPersonHolding(
      db,
      { kind: 'member', body: 'other', party: 'XD' },
      { address: 'st@o.example' },
    );
    expect(await rapporteursOfRound(db, await by(db, stranger, now), 'lake-2')).toBe(null);
  });

  it('two who appoint at once never make the same mandate twice', async () => {
    const ola = await aPersonHolding(db, { kind: 'observer', body: 'lake' }, { address: 'ola@lake.example' });
    const as = await by(db, sara, now);
    const ask = {
      ...{ kind: 'participant', body: 'lake', round: 'lake-2', party: null, organisation: null },
    };
    const all = await Promise.all(
      Array.from({ length: 8 }, () =>
        giveMandate(db, as, { ...ask, from: '2026-05-10', until: null, person: ola }),
      ),
    );
    expect(all.map(refusal).filter((each) => each === 'done')).toHaveLength(1);
    expect(all.map(refusal).filter((each) => each === 'mandate-twice')).toHaveLength(7);
  });

  it('a hand-over ends one and begins the other when the successor accepts', async () => {
    const held = (await viewerOfPerson(db, carl, now)).person.mandates.find(({ party }) => party === 'XB');
    const mandate = held?.id ?? '';
    const invitation = link();
    const asked = { ...invitation, mandate, name: 'Bea', address: 'bea@xb.example', from: '2026-05-12' };
    expect(refusal(await handOverMandate(db, await by(db, carl, now), asked))).toBe('done');
    expect(await invitationForInviter(db, await by(db, sara, now), invitation.id)).toMatchObject({
      replaces: mandate,
    });
    expect(await invitationForInviter(db, await by(db, carl, now), invitation.id)).toBe(null);
    const at = new Date('2026-05-15T10:00:00Z');
    const accepted = await acceptInvitation(db, {
      tokenHash: invitation.tokenHash,
      accepting: { name: 'Bea', language: 'fr', passwordHash: null },
      now: at,
    });
    const bea = (accepted as { person: string }).person;
    expect((await viewerOfPerson(db, bea, at)).person.mandates).toMatchObject([
      { party: 'XB', from: '2026-05-15' },
    ]);
    const before = (await viewerOfPerson(db, carl, at)).person.mandates.find(({ id }) => id === mandate);
    expect(before?.until).toBe('2026-05-14');
    expect((await mandateToRead(db, await by(db, carl, now), mandate))?.may).toEqual({
      end: false,
      change: false,
      handOver: true,
    });
    expect(await mandateToRead(db, await by(db, bea, at), mandate)).toBe(null);
    expect(await handOverOf(db, await by(db, bea, at), mandate)).toMatchObject({ mandate: { party: 'XB' } });
    expect(await teamOf(db, await by(db, carl, at), { round: 'lake-2', party: 'XB' })).toBe(null);
  });

  it('nothing that was typed stands in the history', async () => {
    const all = JSON.stringify(await db.selectFrom('history').selectAll().execute());
    expect(all).not.toMatch(/example|Anna|Bea/);
    expect(await firstBreak(db, roundId)).toBe(null);
    expect(await firstBreak(db, bodyId)).toBe(null);
  });

  it('counts failures by account and by place, whether or not the account exists', async () => {
    const attempt = (account: string, from: string, at = now) =>
      countAttempt(db, { manner: 'password', accountKey: account, fromKey: from, now: at });
    const five = await Promise.all(Array.from({ length: 5 }, () => attempt('k', 'p')));
    expect(five.some(({ tooMany }) => tooMany)).toBe(false);
    expect((await attempt('k', 'p')).tooMany).toBe(true);
    expect((await attempt('k', 'q')).tooMany).toBe(false);
    expect((await attempt('k', 'p', later(16))).tooMany).toBe(false);
    const good = await attempt('k2', 'p2');
    await attemptSucceeded(db, good.id);
    const place = await Promise.all(Array.from({ length: 101 }, (_, n) => attempt(`n${n}`, 'p3')));
    expect(place.filter(({ tooMany }) => tooMany)).toHaveLength(1);
    const account = await Promise.all(Array.from({ length: 51 }, (_, n) => attempt('n', `from${n}`)));
    expect(account.filter(({ tooMany }) => tooMany)).toHaveLength(1);
  });

  it('a half-way step is finished once, in time, by whoever began it', async () => {
    const begin = () => beginStep(db, { kind: 'passkey', person: sara, content: { a: 1 }, minutes: 5, now });
    const token = await begin();
    expect(
      await db.selectFrom('pending_steps').select('token_hash').where('token_hash', '=', token).execute(),
    ).toEqual([]);
    expect(await takeStep(db, { kind: 'reset', token, now })).toBe(null);
    expect(await lookAtStep(db, { kind: 'passkey', token, now })).toEqual({
      person: sara,
      content: { a: 1 },
    });
    expect(await takeStep(db, { kind: 'passkey', token, now: later(5) })).toBe(null);
    const taken = await Promise.all([1, 2].map(() => takeStep(db, { kind: 'passkey', token, now })));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('takes each one-time code and each recovery code once', async () => {
    await proposeSecondFactor(db, { person: sara, secret: 'sealed', now });
    expect((await accountByAddress(db, 'sara@lake.example'))?.secondFactor).toBe(false);
    expect(await confirmSecondFactor(db, { person: sara, step: 7, recoveryHashes: ['a', 'b'], now })).toBe(
      true,
    );
    expect(await confirmSecondFactor(db, { person: sara, step: 8, recoveryHashes: [], now })).toBe(false);
    expect((await accountByAddress(db, 'sara@lake.example'))?.secondFactor).toBe(true);
    await proposeSecondFactor(db, { person: sara, secret: 'another', now });
    expect(await takeCodeStep(db, sara, 7)).toBe(false);
    const eight = await Promise.all([1, 2, 3].map(() => takeCodeStep(db, sara, 8)));
    expect(eight.filter(Boolean)).toHaveLength(1);
    const code = { person: sara, codeHash: 'a', now };
    expect([await takeRecoveryCode(db, code), await takeRecoveryCode(db, code)]).toEqual([true, false]);
    expect((await ownAccount(db, sara, now)).secondFactor).toEqual({ confirmed: true, recoveryCodesLeft: 1 });
  });

  it('keeps passkeys of one account, and refuses one whose count went back', async () => {
    const key = { id: 'cred-1', publicKey: new Uint8Array([1, 2, 250]), signCount: 3, transports: ['usb'] };
    expect(await addPasskey(db, sara, key, { name: 'Blue key', now })).toBe(true);
    expect(await addPasskey(db, carl, key, { name: 'Stolen', now })).toBe(false);
    expect(await passkeyById(db, 'cred-1')).toMatchObject({
      person: sara,
      publicKey: new Uint8Array([1, 2, 250]),
    });
    expect(await notePasskeyUse(db, { id: 'cred-1', signCount: 3, now })).toBe(false);
    expect(await notePasskeyUse(db, { id: 'cred-1', signCount: 4, now })).toBe(true);
    expect(await removePasskey(db, carl, 'cred-1')).toBe(false);
    expect(await removePasskey(db, sara, 'cred-1')).toBe(true);
    expect(await addPasskey(db, sara, { ...key, id: 'zero', signCount: 0 }, { name: '', now })).toBe(true);
    expect(await notePasskeyUse(db, { id: 'zero', signCount: 0, now })).toBe(true);
  });

  it('a new password, a reset and a closed account end sessions', async () => {
    const begin = (person: string) => beginSession(db, { person, manner: 'password', client: 'c', now });
    const [kept, other] = [await begin(sara), await begin(sara)];
    await setPassword(db, { person: sara, passwordHash: 'new', keep: kept.id, now });
    expect(await personOfSession(db, other.token, now)).toBe(null);
    expect(await personOfSession(db, kept.token, now)).toMatchObject({ email: 'sara@lake.example' });
    expect((await ownAccount(db, sara, now)).sessions.map(({ id }) => id)).toEqual([kept.id]);
    const operator = { name: 'operator', now };
    const reset = (await resetSignIn(db, operator, 'sara@lake.example')) as { token: string };
    expect(await personOfSession(db, kept.token, now)).toBe(null);
    expect((await accountByAddress(db, 'sara@lake.example'))?.secondFactor).toBe(false);
    expect(await takeStep(db, { kind: 'reset', token: reset.token, now })).toMatchObject({ person: sara });
    const gone = await begin(carl);
    expect(refusal(await closeAccount(db, operator, 'carl@xb.example'))).toBe('done');
    expect(await personOfSession(db, gone.token, now)).toBe(null);
    expect(await accountByAddress(db, 'carl@xb.example')).toBe(null);
    expect(refusal(await resetSignIn(db, operator, 'carl@xb.example'))).toBe('unknown-thing');
    expect(await endSessions(db, { person: sara, now })).toBe(0);
  });

  it('links an account elsewhere to one person', async () => {
    const there = { issuer: 'https://id.example', subject: '42' };
    expect(await linkOutsideAccount(db, { ...there, person: sara, now })).toBe(true);
    expect(await linkOutsideAccount(db, { ...there, person: carl, now })).toBe(false);
    expect(await personByOutsideAccount(db, there)).toBe(sara);
  });

  it('an operator adds people by the same rules', async () => {
    const add = (parts: object) =>
      addPerson(
        db,
        { name: 'operator', now },
        {
          ...{ name: 'Zoe', address: 'zoe@lake.example', language: 'en', passwordHash: null },
          mandates: [
            {
              kind: 'secretariat',
              body: 'lake',
              round: null,
              party: null,
              organisation: null,
              from: '',
              until: null,
            },
          ],
          ...parts,
        },
      );
    expect(refusal(await add({ address: 'nobody' }))).toBe('address-unreadable');
    expect(refusal(await add({ mandates: [{ ...contactPerson, party: 'XF' }] }))).toBe('party-not-in-round');
    expect(await accountByAddress(db, 'zoe@lake.example')).toBe(null);
    expect(refusal(await add({}))).toBe('done');
    expect(refusal(await add({}))).toBe('mandate-twice');
    const zoe = (await listAccounts(db)).find(({ address }) => address === 'zoe@lake.example');
    expect(zoe?.offices).toEqual(['secretariat lake']);
  });

  it('erases name, address and ways in once no office is held, and keeps what was done', async () => {
    const operator = { name: 'operator', now };
    const eva = await aPersonHolding(
      db,
      { kind: 'observer', body: 'lake', until: '2026-05-31' },
      { address: 'eva@lake.example' },
    );
    await beginSession(db, { person: eva, manner: 'password', client: 'c', now });
    expect(refusal(await eraseAccount(db, operator, 'eva@lake.example'))).toBe('account-in-office');
    const after = { ...operator, now: new Date('2026-06-02T10:00:00Z') };
    expect(refusal(await eraseAccount(db, after, 'eva@lake.example'))).toBe('done');
    expect(refusal(await eraseAccount(db, after, 'eva@lake.example'))).toBe('unknown-thing');
    for (const table of ['people', 'sessions', 'invitations', 'letters', 'history'] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute()), table).not.toContain('eva@');
    expect(await db.selectFrom('mandates').select('id').where('person_id', '=', eva).execute()).toHaveLength(
      1,
    );
    expect(await firstBreak(db, bodyId)).toBe(null);
  });
});

async function aBodyWithRound(db: Database): Promise<{ bodyId: string; roundId: string }> {
  const [bodyId, roundId] = [newId(), newId()];
  await db
    .insertInto('bodies')
    .values({ id: bodyId, key: 'lake', name_en: 'Lake', name_fr: 'Lac' })
    .execute();
  await db
    .insertInto('bodies')
    .values({ id: newId(), key: 'other', name_en: 'Other', name_fr: 'Autre' })
    .execute();
  await db
    .insertInto('rounds')
    .values({
      ...{ id: roundId, body_id: bodyId, key: 'lake-2', number: 2, kind: 'thematic', stage: 'collecting' },
      ...{ title_en: 'Second', title_fr: 'Deux', launched_on: null, adopted_on: null, published_at: null },
    })
    .execute();
  for (const party of ['XA', 'XB', 'XC', 'XD'])
    await db
      .insertInto('round_parties')
      .values({
        ...{ id: newId(), body_id: bodyId, round_id: roundId, party, standing: 'monitored' },
        ...{ signed_on: null, ratified_on: null, in_force_on: null },
      })
      .execute();
  for (const [position, number] of ['1', '2', '3'].entries())
    await db
      .insertInto('questions')
      .values({
        ...{
          id: newId(),
          body_id: bodyId,
          round_id: roundId,
          position,
          number,
          kind: 'monitoring',
          items: [],
        },
        ...{ group_en: null, group_fr: null, label_en: null, label_fr: null, parties: [] },
      })
      .execute();
  return { bodyId, roundId };
}
