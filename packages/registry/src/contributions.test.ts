import { type Mandate, mandateKinds } from '@rapporteur/monitoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { By } from './commands/command.js';
import { beginContribution } from './commands/contributions/begin.js';
import { checkContribution } from './commands/contributions/check.js';
import {
  markContradiction,
  noteContradiction,
  takeBackContradiction,
} from './commands/contributions/contradictions.js';
import { eraseDueContributions } from './commands/contributions/erase-due.js';
import { publishCompilation } from './commands/contributions/publish-compilation.js';
import { registerOrganisation } from './commands/contributions/register-organisation.js';
import {
  openResponseWindow,
  publishResponse,
  sendResponse,
  writeResponse,
} from './commands/contributions/respond.js';
import { submitContribution, withdrawContribution } from './commands/contributions/submit.js';
import { setContributionTerms, writeContributionPart } from './commands/contributions/write.js';
import { recordDecision } from './commands/rounds/record-decision.js';
import { type Database, innerTables, publishedTables } from './database.js';
import { firstBreak } from './history/history.js';
import { newId } from './ids.js';
import { compiledRound } from './queries/compilation.js';
import { listContradictions } from './queries/contradictions.js';
import {
  findContribution,
  listContributions,
  listOrganisations,
  shownContributions,
} from './queries/contributions.js';
import { viewerOfPerson } from './queries/people.js';
import { aHandedInReply, aLaunchedQuestionnaire } from './rehearsal/a-published-reply.js';
import { aRoundAtWork, decisionOn } from './rehearsal/a-round-at-work.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { thePublic } from './viewer.js';

const now = new Date('2026-06-01T10:00:00Z');
const secret = 'Nightingale Trust';

describe.each(bothEngines)('contributions, %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let body: { id: string; key: string };
  let round: { id: string; key: string };
  let secretariat: By;
  let open1: By;
  let hidden: By;
  let organisations: { open: string; hidden: string };

  beforeAll(async () => {
    ({ db, close } = await open());
    const { secretary } = await aRoundAtWork(db);
    const row = await db
      .selectFrom('rounds')
      .select(['id', 'body_id'])
      .where('key', '=', 'lake-2')
      .executeTakeFirstOrThrow();
    body = { id: row.body_id, key: 'lake' };
    round = { id: row.id, key: 'lake-2' };
    await aLaunchedQuestionnaire(db, 'lake-2');
    const answers = { '1': 'Every pool has a guard.', '2': 'A guard is there on every day. The town pays.' };
    await aHandedInReply(db, { round: 'lake-2', party: 'XA', answers, by: secretary });
    await aHandedInReply(db, { round: 'lake-2', party: 'XB', answers, by: secretary, state: 'received' });
    await aHandedInReply(db, { round: 'lake-2', party: 'XC', answers, by: secretary, state: 'submitted' });
    secretariat = await aPerson({ kind: 'secretariat', round: null });
    const made = async (name: string) => {
      const input = { body: body.key, name, kind: 'civil-society' as const, party: 'XA' };
      return registerOrganisation(db, secretariat, { ...input, register: '', registerNumber: '' });
    };
    organisations = { open: idOf(await made('Shore Watch')), hidden: idOf(await made(secret)) };
    open1 = await aPerson({ kind: 'civil-society', organisation: organisations.open });
    hidden = await aPerson({ kind: 'civil-society', organisation: organisations.hidden });
  }, 60_000);
  afterAll(() => close());

  async function aPerson(given: Partial<Mandate>): Promise<By> {
    const id = newId();
    const email = `${id}@example.org`;
    const account = { id, email, name: 'A', language: 'en' as const, password_hash: null, closed_at: null };
    await db
      .insertInto('people')
      .values({ ...account, made_at: now.toISOString() })
      .execute();
    const { kind = 'member', party = null, questions = [], organisation = null } = given;
    await db
      .insertInto('mandates')
      .values({
        ...{ id: newId(), body_id: body.id, round_id: given.round === null ? null : round.id },
        ...{ person_id: id, kind, party, questions: [...questions], organisation },
        ...{ held_from: '2026-01-01', held_until: null, given_by: null, given_at: now.toISOString() },
      })
      .execute();
    return viewerOfPerson(db, id, now);
  }

  interface Wish {
    readonly name?: 'shown' | 'withheld';
    readonly audience?: 'public' | 'body';
    readonly party?: string | null;
  }

  async function begun(by: By, organisation: string, wish: Wish = {}): Promise<string> {
    const terms = { party: 'XA', language: 'en', name: 'shown', audience: 'public', ...wish } as const;
    const made = await beginContribution(db, by, {
      ...{ round: round.key, organisation, kind: 'contribution' as const },
      ...terms,
    });
    return (made as { key: string }).key;
  }

  async function sent(by: By, organisation: string, wish: Wish = {}): Promise<string> {
    const key = await begun(by, organisation, wish);
    const on = { round: round.key, key };
    await writeContributionPart(db, by, {
      ...on,
      question: '2',
      text: 'Three pools have no guard.',
      seen: 0,
    });
    const { own } = await mustFind(by, key);
    const seen = own?.contribution.version ?? 0;
    expect(await submitContribution(db, by, { ...on, seen, namesItself: false })).toMatchObject({ texts: 1 });
    return key;
  }

  async function received(by: By, organisation: string, wish: Wish = {}): Promise<string> {
    const key = await sent(by, organisation, wish);
    const { inHand } = await mustFind(secretariat, key);
    const asked = { round: round.key, key, seen: inHand?.version ?? 0, check: { act: 'receive' as const } };
    expect(await checkContribution(db, secretariat, asked)).toHaveProperty('state');
    return key;
  }

  async function mustFind(by: By, key: string) {
    const found = await findContribution(db, by, { round: round.key, key });
    if (!found) throw new Error('It is not there.');
    return found;
  }

  it('goes from a draft to everyone, and comes back', async () => {
    const key = await begun(open1, organisations.open);
    const on = { round: round.key, key };
    const first = await writeContributionPart(db, open1, { ...on, question: '2', text: 'One.', seen: 0 });
    const { part } = first as { part: string };
    const again = { ...on, part, question: '2', text: 'Two.' };
    expect(await writeContributionPart(db, open1, { ...again, seen: 0 })).toMatchObject({
      refused: 'contribution-changed',
      field: 'text',
    });
    expect(await writeContributionPart(db, open1, { ...again, seen: 1 })).toMatchObject({ version: 2 });
    expect(await findContribution(db, secretariat, on)).toBe(null);
    const terms = { party: null, language: 'fr', name: 'shown', audience: 'public' } as const;
    expect(await setContributionTerms(db, open1, { ...on, ...terms })).toEqual({ key });
    const { own } = await mustFind(open1, key);
    const receipt = await submitContribution(db, open1, {
      ...{ ...on, namesItself: false },
      seen: own?.contribution.version ?? 0,
    });
    expect(receipt).toEqual({ key, at: now.toISOString(), texts: 1, words: 1 });
    expect(await shownContributions(db, thePublic, { round: round.key })).toEqual([]);
    const { inHand } = await mustFind(secretariat, key);
    expect(inHand?.sent.parts).toMatchObject([{ question: '2', text: 'Two.' }]);
    const check = { ...on, seen: inHand?.version ?? 0, check: { act: 'receive' } } as const;
    expect(await checkContribution(db, secretariat, { ...check, seen: 1 })).toMatchObject({
      refused: 'contribution-changed',
    });
    expect(await checkContribution(db, secretariat, check)).toEqual({ key, state: 'published' });
    const [shown] = await shownContributions(db, thePublic, { round: round.key });
    expect(shown).toMatchObject({ key, language: 'fr', organisation: { name: 'Shore Watch' } });
    expect(await withdrawContribution(db, open1, { ...on, reason: 'The figure was wrong.' })).toEqual({
      key,
    });
    expect(await shownContributions(db, thePublic, { round: round.key })).toEqual([]);
    expect(await findContribution(db, secretariat, on)).not.toBe(null);
    expect(await firstBreak(db, round.id)).toBe(null);
  });

  it('returns it with a reason, keeps what was sent, and strikes words of what comes again', async () => {
    const key = await sent(open1, organisations.open);
    const on = { round: round.key, key };
    const seen = async () => (await mustFind(secretariat, key)).inHand?.version ?? 0;
    const returned = { act: 'return', reason: 'It names a child.' } as const;
    await checkContribution(db, secretariat, { ...on, seen: await seen(), check: returned });
    const mine = await mustFind(open1, key);
    expect(mine.own?.contribution).toMatchObject({ state: 'returned', reason: 'It names a child.' });
    const part = mine.own?.contribution.parts[0]?.id ?? '';
    await writeContributionPart(db, open1, {
      ...on,
      part,
      question: '2',
      text: 'Mr Roe sleeps. All is well.',
      seen: 1,
    });
    expect((await mustFind(secretariat, key)).inHand?.sent.parts[0]?.text).toBe('Three pools have no guard.');
    const version = (await mustFind(open1, key)).own?.contribution.version ?? 0;
    await submitContribution(db, open1, { ...on, seen: version, namesItself: false });
    await checkContribution(db, secretariat, { ...on, seen: await seen(), check: { act: 'receive' } });
    const strike = { act: 'strike', part, quotation: 'Mr Roe', reason: 'A private person.' } as const;
    await checkContribution(db, secretariat, { ...on, seen: await seen(), check: strike });
    const shown = JSON.stringify(await shownContributions(db, thePublic, { round: round.key }));
    expect(shown).not.toContain('Roe');
    expect(shown).toContain('A private person.');
    expect((await mustFind(secretariat, key)).inHand?.sent.parts[0]?.text).toContain('Mr Roe');
    const restore = { act: 'restore', part, from: 0 } as const;
    await checkContribution(db, secretariat, { ...on, seen: await seen(), check: restore });
    expect(JSON.stringify(await shownContributions(db, thePublic, { round: round.key }))).toContain('Mr Roe');
    await withdrawContribution(db, open1, { ...on, reason: '' });
    expect(
      await db
        .selectFrom('contribution_submissions')
        .select('id')
        .where('contribution_id', 'is not', null)
        .execute(),
    ).not.toHaveLength(0);
  });

  it('lets a State respond within the days of a decision, and shows the response once it was checked', async () => {
    const key = await received(open1, organisations.open);
    const on = { round: round.key, key };
    const contact = await aPerson({ kind: 'contact-person', party: 'XA' });
    const other = await aPerson({ kind: 'contact-person', party: 'XB' });
    const text = { ...on, text: 'Two guards were hired.', language: 'en', seen: 0 };
    expect(await writeResponse(db, contact, text)).toMatchObject({ refused: 'response-not-asked' });
    const days = { decision: 'LPC/2026/D1', from: '2026-06-01', until: '2026-06-10' };
    expect(await openResponseWindow(db, contact, { ...on, ...days })).toMatchObject({
      refused: 'not-permitted',
    });
    expect(await openResponseWindow(db, secretariat, { ...on, ...days, decision: 'D9' })).toMatchObject({
      refused: 'response-decision-missing',
    });
    expect(await openResponseWindow(db, secretariat, { ...on, ...days })).toEqual({ key });
    expect(await writeResponse(db, other, text)).toMatchObject({ refused: 'unknown-thing' });
    expect(await writeResponse(db, contact, text)).toMatchObject({ version: 1 });
    expect((await mustFind(secretariat, key)).response).toBe(null);
    expect(JSON.stringify(await shownContributions(db, thePublic, { round: round.key }))).not.toContain(
      'hired',
    );
    const late = { ...contact, now: new Date('2026-06-11T10:00:00Z'), days: { [body.key]: '2026-06-11' } };
    expect(await sendResponse(db, late, { ...on, seen: 1 })).toMatchObject({
      refused: 'response-window-closed',
      about: { decision: 'LPC/2026/D1', until: '2026-06-10' },
    });
    expect(await sendResponse(db, contact, { ...on, seen: 1 })).toHaveProperty('at');
    expect(await publishResponse(db, contact, on)).toMatchObject({ refused: 'not-permitted' });
    expect(await publishResponse(db, secretariat, on)).toEqual({ key });
    const shown = (await shownContributions(db, thePublic, { round: round.key })).find(
      (each) => each.key === key,
    );
    expect(shown?.response).toEqual({ party: 'XA', language: 'en', text: 'Two guards were hired.' });
    await withdrawContribution(db, open1, { ...on, reason: '' });
  });

  it('anchors a comment in the words of a published reply', async () => {
    const asked = { organisation: organisations.open, party: 'XA', language: 'en' } as const;
    const made = await beginContribution(db, open1, {
      ...{ ...asked, round: round.key, kind: 'comment', name: 'shown', audience: 'public' },
    });
    const on = { round: round.key, key: (made as { key: string }).key };
    const write = (about?: { answer: string; quotation: string }) =>
      writeContributionPart(db, open1, {
        ...{ ...on, question: null, text: 'Not on Sundays.', seen: 0 },
        ...(about ? { about } : {}),
      });
    expect(await write()).toMatchObject({ refused: 'comment-without-answer' });
    expect(await write({ answer: '10', quotation: 'every day' })).toMatchObject({
      refused: 'comment-answer-unknown',
    });
    expect(await write({ answer: '2', quotation: 'on no day' })).toMatchObject({
      refused: 'quotation-not-found',
    });
    expect(await write({ answer: '2', quotation: 'on every day' })).toMatchObject({ version: 1 });
    const [part] = (await mustFind(open1, on.key)).own?.contribution.parts ?? [];
    expect(part).toMatchObject({
      question: '2',
      about: { answer: '2', citation: { quotation: 'on every day' } },
    });
    const other = await beginContribution(db, open1, {
      ...{ ...asked, round: round.key, kind: 'comment', name: 'shown', audience: 'public', party: 'XC' },
    });
    const there = { round: round.key, key: (other as { key: string }).key };
    expect(
      await writeContributionPart(db, open1, {
        ...{ ...there, question: null, text: 'x', seen: 0 },
        about: { answer: '2', quotation: 'on every day' },
      }),
    ).toMatchObject({ refused: 'comment-answer-unknown' });
  });

  it('takes nothing after the day that a decision set, and keeps what was written', async () => {
    const key = await begun(open1, organisations.open);
    const on = { round: round.key, key };
    await recordDecision(
      db,
      secretariat,
      decisionOn('2026-05-30', 'LPC/2026/D7', [
        { kind: 'due', duty: 'contribution', parties: [], day: '2026-07-01' },
      ]),
    );
    const then = { ...open1, now: new Date('2026-07-02T10:00:00Z'), days: { lake: '2026-07-02' } };
    expect(
      await writeContributionPart(db, open1, { ...on, question: '1', text: 'x', seen: 0 }),
    ).toHaveProperty('part');
    expect(await writeContributionPart(db, then, { ...on, question: '2', text: 'x', seen: 0 })).toMatchObject(
      {
        refused: 'contribution-closed',
        about: { day: '2026-07-01', decision: 'LPC/2026/D7' },
      },
    );
    expect((await mustFind(then, key)).own?.contribution.parts).toHaveLength(1);
  });

  it('marks a contradiction for the rapporteur of the question, and for nobody else', async () => {
    const key = await received(open1, organisations.open);
    const words = { contributed: 'have no guard', replied: 'A guard is there' };
    const asked = { round: round.key, key, part: 1, party: 'XA', answer: '2', ...words };
    const own = await aPerson({ kind: 'question-rapporteur', party: 'XA', questions: ['2'] });
    const other = await aPerson({ kind: 'question-rapporteur', party: 'XB', questions: ['1'] });
    const rapporteur = await aPerson({ kind: 'question-rapporteur', party: 'XB', questions: ['2'] });
    for (const stranger of [open1, own, other])
      expect(await markContradiction(db, stranger, asked)).toMatchObject({ refused: 'unknown-thing' });
    expect(await markContradiction(db, secretariat, { ...asked, party: 'XC' })).toMatchObject({
      refused: 'comment-answer-unknown',
    });
    const marked = await markContradiction(db, secretariat, asked);
    expect(await markContradiction(db, rapporteur, asked)).toMatchObject({
      refused: 'contradiction-marked-before',
    });
    const listed = await listContradictions(db, rapporteur, round.key);
    expect(listed).toMatchObject([
      {
        question: '2',
        party: 'XA',
        contributed: { quotation: 'have no guard' },
        state: 'open',
        mayNote: true,
      },
    ]);
    for (const stranger of [open1, own, other, await aPerson({ kind: 'member' })])
      expect(await listContradictions(db, stranger, round.key)).toEqual([]);
    const which = { round: round.key, id: idOf(marked) };
    expect(await noteContradiction(db, other, which)).toMatchObject({ refused: 'unknown-thing' });
    expect(await noteContradiction(db, rapporteur, which)).toEqual({ id: which.id });
    expect(await takeBackContradiction(db, secretariat, which)).toMatchObject({
      refused: 'contradiction-closed',
    });
    await withdrawContribution(db, open1, { round: round.key, key, reason: '' });
    expect(await listContradictions(db, rapporteur, round.key)).toEqual([]);
  });

  describe('the compilation', () => {
    const partiesOf = async (viewer: By | typeof thePublic) =>
      (await compiledRound(db, viewer, 'lake-2'))?.replies.map(({ party }) => party) ?? null;

    it('holds for each what they may read', async () => {
      expect(await partiesOf(secretariat)).toEqual(['XA', 'XB', 'XC']);
      expect(await partiesOf(await aPerson({ kind: 'member', party: 'XD' }))).toEqual(['XA', 'XB']);
      expect(
        await partiesOf(await aPerson({ kind: 'question-rapporteur', party: 'XD', questions: ['2'] })),
      ).toEqual(['XA', 'XB']);
      expect(await partiesOf(open1)).toBe(null);
      expect(await partiesOf(await aPerson({ kind: 'contact-person', party: 'XC' }))).toBe(null);
      expect(await partiesOf(thePublic)).toBe(null);
    });

    it('says that nothing was received only with the decision, and after its day', async () => {
      const awaited = async (viewer: By) => (await compiledRound(db, viewer, 'lake-2'))?.awaited;
      expect(await awaited(secretariat)).toEqual([{ party: 'XD', due: null }]);
      const later = { ...secretariat, now: new Date('2026-10-01T10:00:00Z'), days: { lake: '2026-10-01' } };
      expect(await awaited(later)).toEqual([
        { party: 'XD', due: { day: '2026-09-30', decision: 'LPC/2026/D1' } },
      ]);
      const member = await aPerson({ kind: 'member', party: 'XD' });
      const of = { ...member, now: later.now, days: later.days };
      // XC handed in, and the secretariat looks at it still: nobody else can tell the two apart.
      expect(await awaited(of)).toEqual([
        { party: 'XC', due: null },
        { party: 'XD', due: null },
      ]);
    });

    it('withholds names in what is passed on, also for the secretariat', async () => {
      await received(hidden, organisations.hidden, { name: 'withheld', audience: 'body' });
      const compiled = JSON.stringify(await compiledRound(db, secretariat, 'lake-2'));
      expect(compiled).toContain('Three pools have no guard.');
      expect(compiled).not.toContain(secret);
    });

    it('is public by a decision, and then holds what is public', async () => {
      const asked = { round: 'lake-2', decision: 'LPC/2026/D1' };
      expect(await publishCompilation(db, open1, asked)).toMatchObject({ refused: 'unknown-thing' });
      expect(await publishCompilation(db, secretariat, { ...asked, decision: 'D99' })).toMatchObject({
        refused: 'compilation-decision-missing',
      });
      expect(await publishCompilation(db, secretariat, asked)).toEqual({ decision: 'LPC/2026/D1' });
      expect(await publishCompilation(db, secretariat, asked)).toMatchObject({
        refused: 'compilation-published-before',
      });
      expect(await partiesOf(thePublic)).toEqual(['XA']);
      expect(JSON.stringify(await compiledRound(db, thePublic, 'lake-2'))).not.toContain(secret);
      expect(await partiesOf(await aPerson({ kind: 'contact-person', party: 'XC' }))).toEqual(['XA', 'XC']);
    });
  });

  it('holds fifty who write one text at once: one wins, none is lost unsaid', async () => {
    const key = await begun(open1, organisations.open);
    const on = { round: round.key, key };
    const first = await writeContributionPart(db, open1, { ...on, question: '1', text: 'Zero.', seen: 0 });
    const { part } = first as { part: string };
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        writeContributionPart(db, open1, { ...on, part, question: '1', text: `Text ${n}.`, seen: 1 }),
      ),
    );
    expect(all.filter((each) => 'version' in each)).toHaveLength(1);
    expect(all.filter((each) => 'refused' in each && each.refused === 'contribution-changed')).toHaveLength(
      49,
    );
  });

  describe('whose name is withheld', () => {
    let key: string;
    let inner: string;
    let draft: string;

    beforeAll(async () => {
      key = await received(hidden, organisations.hidden, { name: 'withheld' });
      inner = await received(hidden, organisations.hidden, { name: 'withheld', audience: 'body' });
      draft = await begun(hidden, organisations.hidden, { name: 'withheld' });
      await received(open1, organisations.open);
    });

    it('tells everyone the text and nobody the name', async () => {
      const shown = await shownContributions(db, thePublic, { round: round.key });
      expect(shown.map((each) => each.organisation?.name ?? null)).toEqual(['Shore Watch', null]);
      const said = JSON.stringify(shown);
      for (const trace of await traces()) expect(said).not.toContain(trace);
    });

    it('is not there, or has no name, for every kind of person', async () => {
      for (const kind of mandateKinds) {
        if (kind === 'secretariat') continue;
        const organisation = kind === 'civil-society' || kind === 'nhri' ? organisations.open : null;
        const viewer = await aPerson({ kind, party: 'XA', questions: ['2'], organisation });
        const listed = JSON.stringify(await listContributions(db, viewer, round.key));
        const known = JSON.stringify(await listOrganisations(db, viewer, body.key));
        for (const trace of await traces()) expect(`${kind} ${listed} ${known}`).not.toContain(trace);
        expect(listed).not.toContain(draft);
        expect(await findContribution(db, viewer, { round: round.key, key: draft })).toBe(null);
        const isOfBody = ['question-rapporteur', 'member', 'observer', 'participant'].includes(kind);
        expect((await findContribution(db, viewer, { round: round.key, key: inner })) !== null).toBe(
          isOfBody,
        );
      }
      expect(JSON.stringify(await listContributions(db, secretariat, round.key))).toContain(secret);
    });

    it('is refused to strangers in one word, whether or not it is there', async () => {
      for (const stranger of [open1, await aPerson({ kind: 'contact-person', party: 'XA' })])
        for (const asked of [draft, inner, 'ffffffffffffffffffff']) {
          const on = { round: round.key, key: asked };
          const tries = [
            await writeContributionPart(db, stranger, { ...on, question: '2', text: 'x', seen: 0 }),
            await submitContribution(db, stranger, { ...on, seen: 1, namesItself: true }),
            await withdrawContribution(db, stranger, { ...on, reason: '' }),
            await checkContribution(db, stranger, { ...on, seen: 1, check: { act: 'receive' } }),
            await writeResponse(db, stranger, { ...on, text: 'x', language: 'en', seen: 0 }),
            await openResponseWindow(db, stranger, {
              ...on,
              decision: 'D',
              from: '2026-06-01',
              until: '2026-06-02',
            }),
          ];
          expect(tries.map((each) => JSON.stringify(each))).toEqual(
            tries.map(() => JSON.stringify(tries[0])),
          );
          expect(tries[0]).toMatchObject({ refused: 'unknown-thing' });
        }
    });

    it('can not be told from the difference of two tables', async () => {
      // The organisation takes part with a name as well: nothing that is public changes but that one row.
      const before = await shownContributions(db, thePublic, { round: round.key });
      const own = await received(hidden, organisations.hidden, { name: 'shown', party: 'XB' });
      const after = await shownContributions(db, thePublic, { round: round.key });
      expect(after.filter((each) => each.key !== own)).toEqual(before);
      await withdrawContribution(db, hidden, { round: round.key, key: own, reason: '' });
    });

    it('stands in no view of the public', async () => {
      for (const table of publishedTables) {
        const rows = await db.selectFrom(`published_${table}`).selectAll().execute();
        const said = JSON.stringify(rows);
        for (const trace of await traces()) expect(`${table} ${said}`).not.toContain(trace);
      }
      for (const table of ['organisations', 'contributions', 'contribution_submissions'] as const)
        expect(innerTables).toContain(table);
    });

    it('goes from the registry when the body keeps it no longer, and the text stays', async () => {
      const shown = await shownContributions(db, thePublic, { round: round.key });
      expect(await eraseDueContributions(db, new Date('2027-12-01T10:00:00Z'))).toEqual({ erased: 0 });
      await db
        .insertInto('decisions')
        .values({
          ...{
            id: newId(),
            body_id: body.id,
            round_id: round.id,
            number: 'LPC/2026/D90',
            dated: '2026-12-01',
          },
          ...{ text_en: 'Adopted.', text_fr: null, meeting_id: null, procedure_id: null, effects: '[]' },
          ...{ replaces: null, audience: 'public', public_from: null, opened_at: null, recorded_by: null },
          recorded_at: '2026-12-01T10:00:00Z',
        })
        .execute();
      const decision = await db
        .selectFrom('decisions')
        .select('id')
        .where('number', '=', 'LPC/2026/D90')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('round_stages')
        .values({
          ...{ round_id: round.id, body_id: body.id, stage: 'adopted', since: '2026-12-01' },
          ...{ decision_id: decision.id, entered_at: '2026-12-01T10:00:00Z' },
        })
        .execute();
      expect(await eraseDueContributions(db, new Date('2027-11-30T10:00:00Z'))).toEqual({ erased: 0 });
      expect((await eraseDueContributions(db, new Date('2027-12-01T10:00:00Z'))).erased).toBeGreaterThan(0);
      const left = await db
        .selectFrom('contributions')
        .select('id')
        .where('organisation_id', '=', organisations.hidden)
        .where('name', '=', 'withheld')
        .execute();
      expect(left).toEqual([]);
      for (const each of [key, inner]) {
        const found = JSON.stringify(await mustFind(secretariat, each));
        expect(found).not.toContain(secret);
        expect(found).not.toContain(organisations.hidden);
      }
      expect(await shownContributions(db, thePublic, { round: round.key })).toEqual(shown);
      expect(await findContribution(db, hidden, { round: round.key, key: inner })).toBe(null);
      expect(await eraseDueContributions(db, new Date('2027-12-01T10:00:00Z'))).toEqual({ erased: 0 });
      expect(await firstBreak(db, round.id)).toBe(null);
    });

    it('is in the history without a word of it', async () => {
      const told = JSON.stringify(await db.selectFrom('history').selectAll().execute());
      expect(told).toContain('submit-contribution');
      expect(told).not.toContain(secret);
      expect(told).not.toContain('Three pools');
      const refused = JSON.stringify(await db.selectFrom('refused_acts').selectAll().execute());
      expect(refused).not.toContain(key);
      expect(refused).not.toContain(draft);
    });

    /** Everything that would lead to the organisation: its name, the ids of its rows, which tell a time, and its people. */
    async function traces(): Promise<readonly string[]> {
      const rows = await db
        .selectFrom('contributions')
        .select('id')
        .where('organisation_id', '=', organisations.hidden)
        .where('name', '=', 'withheld')
        .execute();
      const sent = await db
        .selectFrom('contribution_submissions')
        .select('id')
        .where(
          'contribution_id',
          'in',
          rows.map(({ id }) => id),
        )
        .execute();
      return [secret, organisations.hidden, hidden.person.id, ...[...rows, ...sent].map(({ id }) => id)];
    }
  });
});

function idOf(outcome: object): string {
  return (outcome as { id: string }).id;
}
