import { dueOn, monitoredOn, stageOn } from '@rapporteur/monitoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMeetingDocument, classifyMeetingDocument } from './commands/meetings/documents.js';
import { openPapers } from './commands/meetings/open-papers.js';
import { planMeeting } from './commands/meetings/plan-meeting.js';
import { castVote, openWrittenProcedure } from './commands/meetings/written-procedures.js';
import { enterStage } from './commands/rounds/enter-stage.js';
import { openRound } from './commands/rounds/open-round.js';
import { recordDecision } from './commands/rounds/record-decision.js';
import { recordPartyFact } from './commands/rounds/record-party-fact.js';
import { recordStandard } from './commands/rounds/record-standard.js';
import { setPreset } from './commands/rounds/set-preset.js';
import type { Database } from './database.js';
import { firstBreak } from './history/history.js';
import { treatyParties } from './queries/body-knowledge.js';
import { bodyDesk, listStandards, treatyPage } from './queries/body-pages.js';
import { publicDecisions, roundHome } from './queries/decisions.js';
import { findMeeting, listMeetings, meetingDocumentFile } from './queries/meetings.js';
import { storedRound } from './queries/round-at-work.js';
import { findRound } from './queries/rounds.js';
import {
  aRoundAtWork,
  as,
  decisionOn,
  must,
  samplePreset,
  somebody,
  states,
} from './rehearsal/a-round-at-work.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { thePublic } from './viewer.js';

const later = '2026-11-22T09:00:00Z';
const pdf = new TextEncoder().encode('%PDF-1.7\nan invented paper about bathing places\n%%EOF');

describe.each(bothEngines)('a round at work, %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let secretary: string;
  let member: string;
  let observer: string;
  let contact: string;
  let bodyId: string;

  beforeAll(async () => {
    ({ db, close } = await open());
    ({ secretary } = await aRoundAtWork(db));
    member = await somebody(db, 'member', { party: 'XA' });
    observer = await somebody(db, 'observer');
    contact = await somebody(db, 'contact-person', { party: 'XB' });
    bodyId = (await db.selectFrom('bodies').select('id').executeTakeFirstOrThrow()).id;
  });
  afterAll(() => close());

  const secretaryOn = (instant: string) => as(db, secretary, instant);
  const roundId = async (key: string) =>
    (await db.selectFrom('rounds').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id;
  const home = async (person: string) => roundHome(db, await as(db, person, later), 'lake-2');

  it('is launched by a decision, with its parties', async () => {
    const round = await storedRound(db, { key: 'lake-2' });
    expect(stageOn(round as never, '2026-03-02')).toMatchObject({
      stage: 'launched',
      decision: { number: 'LPC/2026/D1' },
    });
    expect(monitoredOn(round as never, '2026-03-02').map(({ party }) => party)).toEqual([
      'XA',
      'XB',
      'XC',
      'XD',
    ]);
    const published = await findRound(db, thePublic, 'lake-2');
    expect(published).toMatchObject({ stage: 'launched', launched: '2026-03-02', published: true });
    expect(published?.parties.map(({ standing }) => standing)).toEqual(Array(4).fill('monitored'));
  });

  it('shows a round in preparation to nobody without a mandate in it', async () => {
    const by = await secretaryOn(later);
    must(
      await openRound(db, by, {
        ...{ body: 'lake', key: 'lake-3', number: 3, kind: 'urgent' },
        title: { en: 'Third round', fr: 'Troisième cycle' },
      }),
    );
    expect(await findRound(db, thePublic, 'lake-3')).toBeNull();
    expect(await publicDecisions(db, thePublic, 'lake-3', new Date(later))).toBeNull();
    expect(await enterStage(db, by, { round: 'lake-3', stage: 'launched' })).toMatchObject({
      refused: 'stage-without-decision',
    });
    expect(await openRound(db, await as(db, member, later), {} as never)).toMatchObject({
      refused: 'unknown-thing',
    });
    // A round that is being prepared does not exist for whoever holds no mandate in it.
    const ofOther = await as(
      db,
      await somebody(db, 'member', { party: 'XA', roundId: await roundId('lake-2') }),
      later,
    );
    expect(await enterStage(db, ofOther, { round: 'lake-3', stage: 'launched' })).toEqual(
      await enterStage(db, ofOther, { round: 'lake-99', stage: 'launched' }),
    );
    const attempt = {
      body: 'lake',
      key: 'lake-4',
      number: 4,
      kind: 'thematic',
      title: { en: 'a', fr: 'a' },
    } as const;
    expect(await openRound(db, await as(db, member, later), attempt)).toMatchObject({
      refused: 'not-permitted',
    });
  });

  it('takes one sending of a decision once, and a number once', async () => {
    const decision = decisionOn('2026-09-14', 'LPC/2026/D5', [
      { kind: 'extension', duty: 'reply', parties: ['XB'], day: '2026-10-31' },
    ]);
    const once = '0192f0c1-0000-7000-8000-000000000001';
    const first = must(
      await recordDecision(db, await as(db, secretary, '2026-09-14T10:00:00Z', once), decision),
    );
    expect(await recordDecision(db, await as(db, secretary, '2026-09-14T10:00:01Z', once), decision)).toEqual(
      first,
    );
    expect(await recordDecision(db, await secretaryOn('2026-09-14T10:01:00Z'), decision)).toMatchObject({
      ...{ refused: 'decision-number-taken', field: 'number' },
    });
    const round = await storedRound(db, { key: 'lake-2' });
    expect(dueOn(round as never, 'reply', '2026-09-14', 'XB')).toMatchObject({ day: '2026-10-31' });
    expect((await home(contact))?.dues).toMatchObject([
      { duty: 'reply', day: '2026-09-30', party: null, decision: { number: 'LPC/2026/D1' } },
      { duty: 'reply', day: '2026-10-31', party: 'XB', decision: { number: 'LPC/2026/D5' } },
    ]);
  });

  it('monitors a party that joined later only by a decision', async () => {
    const by = await secretaryOn('2026-06-18T10:00:00Z');
    must(
      await recordPartyFact(db, by, {
        ...{ body: 'lake', party: 'XE', fact: 'in-force', from: '2026-05-01', until: null, provision: null },
        ...{ said: null, source: 'Register of the depositary', states },
      }),
    );
    expect((await findRound(db, thePublic, 'lake-2'))?.parties.at(-1)).toMatchObject({
      ...{ code: 'XE', standing: 'joined-later', inForce: '2026-05-01' },
    });
    must(
      await recordDecision(
        db,
        by,
        decisionOn('2026-06-18', 'LPC/2026/D3', [
          { kind: 'monitored', add: ['XE'], remove: [] },
          { kind: 'due', duty: 'reply', parties: ['XE'], day: '2026-12-15' },
        ]),
      ),
    );
    expect((await findRound(db, thePublic, 'lake-2'))?.parties.at(-1)).toMatchObject({
      standing: 'monitored',
    });
    expect((await treatyParties(db, bodyId, '2026-04-30')).map(({ party }) => party)).toEqual([
      'XA',
      'XB',
      'XC',
      'XD',
    ]);
    const page = await treatyPage(db, await as(db, contact, later), 'lake-2', null);
    expect(page).toMatchObject({ mayRecord: false, monitored: ['XA', 'XB', 'XC', 'XD', 'XE'] });
  });

  it('corrects a fact of a party, and keeps what it corrects', async () => {
    const by = await secretaryOn(later);
    const fact = {
      body: 'lake',
      party: 'XD',
      fact: 'in-force',
      until: null,
      provision: null,
      said: null,
      states,
    } as const;
    must(await recordPartyFact(db, by, { ...fact, from: '2022-02-01', source: 'Notification 12' }));
    const days = (await treatyParties(db, bodyId, '2026-01-01')).find(({ party }) => party === 'XD');
    expect(days?.inForce).toBe('2022-02-01');
    const rows = await db.selectFrom('party_facts').select('id').where('key', '=', 'XD in-force').execute();
    expect(rows).toHaveLength(2);
    expect(
      await recordPartyFact(db, by, { ...fact, from: '2022-02-01', source: 'Notification 12' }),
    ).toMatchObject({
      refused: 'party-fact-same',
    });
  });

  it('keeps a decision for the body from everybody else, by list and by number', async () => {
    must(
      await recordDecision(
        db,
        await secretaryOn('2026-10-01T10:00:00Z'),
        decisionOn(
          '2026-10-01',
          'LPC/2026/D6',
          [{ kind: 'due', duty: 'comment', parties: [], day: '2026-12-20' }],
          {
            text: { en: 'A secret of the body.', fr: null },
            classification: { audience: 'body', until: '2026-12-01' },
          },
        ),
      ),
    );
    const seenBy = async (person: string) => (await home(person))?.decisions.map(({ number }) => number);
    expect(await seenBy(member)).toContain('LPC/2026/D6');
    expect(await seenBy(contact)).not.toContain('LPC/2026/D6');
    const before = await publicDecisions(db, thePublic, 'lake-2', new Date(later));
    expect(JSON.stringify(before)).not.toMatch(/D6|secret|comment/);
    expect(JSON.stringify(await findRound(db, thePublic, 'lake-2'))).not.toMatch(/D6|secret/);
    expect(await openPapers(db, { name: 'system', now: new Date('2026-11-30T22:59:00Z') })).toEqual({
      opened: 0,
    });
    expect(await openPapers(db, { name: 'system', now: new Date('2026-11-30T23:01:00Z') })).toEqual({
      opened: 1,
    });
    expect(await openPapers(db, { name: 'system', now: new Date('2026-12-02T00:00:00Z') })).toEqual({
      opened: 0,
    });
    const after = await publicDecisions(db, thePublic, 'lake-2', new Date('2026-12-01T09:00:00Z'));
    expect(after?.decisions[0]).toMatchObject({ number: 'LPC/2026/D6' });
  });

  it('keeps a classified document from page, list, count and file address until its day', async () => {
    const by = await secretaryOn('2026-05-20T10:00:00Z');
    must(
      await planMeeting(db, by, {
        ...{
          id: null,
          body: 'lake',
          round: 'lake-2',
          number: '14',
          place: null,
          from: '2026-06-17',
          to: '2026-06-18',
        },
        title: { en: '14th meeting', fr: '14e réunion' },
        agenda: [{ number: '3', title: { en: 'Replies', fr: null } }],
        classification: { audience: 'public', until: null },
      }),
    );
    const paper = {
      ...{ body: 'lake', meeting: '14', symbol: 'LPC(2026)05', revision: 0, language: 'en', agendaItem: '3' },
      ...{ title: 'First observations', issued: '2026-05-20', amendments: null },
      classification: { audience: 'body', until: '2026-12-01' },
      file: { name: 'observations.pdf', bytes: pdf },
    } as const;
    const { id } = must(await addMeetingDocument(db, by, paper));
    const seen = async (viewer: Parameters<typeof findMeeting>[1]) => ({
      papers: (await findMeeting(db, viewer, 'lake-2', '14'))?.papers.length,
      counted: (await listMeetings(db, viewer, 'lake-2'))?.meetings[0]?.documents,
      file: (await meetingDocumentFile(db, viewer, 'lake-2', id)) !== null,
    });
    const nothing = { papers: 0, counted: 0, file: false };
    expect(await seen(await as(db, observer, later))).toEqual({ papers: 1, counted: 1, file: true });
    expect(await seen(await as(db, contact, later))).toEqual(nothing);
    expect(await seen(thePublic)).toEqual(nothing);
    expect(
      await classifyMeetingDocument(db, await as(db, contact, later), {
        document: id,
        audience: 'public',
        until: null,
        seen: paper.classification,
      }),
    ).toEqual(
      await classifyMeetingDocument(db, await as(db, contact, later), {
        document: bodyId,
        audience: 'public',
        until: null,
        seen: paper.classification,
      }),
    );
    await openPapers(db, { name: 'system', now: new Date('2026-12-01T09:00:00Z') });
    expect(await seen(thePublic)).toEqual({ papers: 1, counted: 1, file: true });
    expect(await seen(await as(db, contact, '2026-12-01T09:00:00Z'))).toEqual({
      papers: 1,
      counted: 1,
      file: true,
    });
    must(
      await classifyMeetingDocument(db, await secretaryOn(later), {
        document: id,
        audience: 'members',
        until: null,
        seen: paper.classification,
      }),
    );
    expect(
      await classifyMeetingDocument(db, await secretaryOn(later), {
        ...{ document: id, audience: 'public', until: null, seen: paper.classification },
      }),
    ).toMatchObject({ refused: 'document-changed' });
    expect(await seen(thePublic)).toEqual(nothing);
    expect(await seen(await as(db, observer, later))).toEqual(nothing);
    expect(await seen(await as(db, member, later))).toEqual({ papers: 1, counted: 1, file: true });
  });

  it('lets nobody write over what somebody else changed in a meeting', async () => {
    const meeting = await findMeeting(db, await secretaryOn(later), 'lake-2', '14');
    const { id, version, number, from, to, place, agenda, classification } = meeting ?? ({} as never);
    const change = (title: string) => ({
      ...{ id, version, body: 'lake', round: 'lake-2', number, from, to, place, agenda, classification },
      title: { en: title, fr: title },
    });
    must(await planMeeting(db, await secretaryOn(later), change('First')));
    expect(await planMeeting(db, await secretaryOn(later), change('Second'))).toMatchObject({
      refused: 'meeting-changed',
    });
    expect((await findMeeting(db, await secretaryOn(later), 'lake-2', '14'))?.title.en).toBe('First');
  });

  it.each([
    [
      'a page that calls itself a paper',
      'observations.pdf',
      new TextEncoder().encode('<script>alert(1)</script>'),
      'document-kind',
    ],
    ['a program', 'observations.exe', pdf, 'document-kind'],
    ['an empty file', 'observations.txt', new Uint8Array(), 'document-kind'],
    ['too much', 'observations.pdf', new Uint8Array(20_000_001), 'document-too-large'],
  ])('takes no %s', async (_what, name, bytes, refused) => {
    const outcome = await addMeetingDocument(db, await secretaryOn(later), {
      ...{
        body: 'lake',
        meeting: '14',
        symbol: 'LPC(2026)06',
        revision: 0,
        language: 'en',
        agendaItem: null,
      },
      ...{ title: 'A paper', issued: '2026-05-20', amendments: null },
      classification: { audience: 'public', until: null },
      file: { name, bytes },
    });
    expect(outcome).toMatchObject({ refused, field: 'file' });
  });

  it('sets no deadline for amendments without a decision', async () => {
    const outcome = await addMeetingDocument(db, await secretaryOn(later), {
      ...{
        body: 'lake',
        meeting: '14',
        symbol: 'LPC(2026)07',
        revision: 0,
        language: 'en',
        agendaItem: null,
      },
      ...{
        title: 'A paper',
        issued: '2026-05-20',
        amendments: { until: '2026-06-10', decision: 'LPC/2026/D99' },
      },
      classification: { audience: 'public', until: null },
      file: { name: 'paper.pdf', bytes: pdf },
    });
    expect(outcome).toMatchObject({ refused: 'document-amendments', field: 'amendmentsDecision' });
  });

  it('counts the votes of parties, one each, given by whom the preset lets vote', async () => {
    const { id } = must(
      await openWrittenProcedure(db, await secretaryOn('2026-07-01T08:00:00Z'), {
        ...{ body: 'lake', round: 'lake-2', number: 'WP-2026-1', decision: 'LPC/2026/D1' },
        ...{ proposal: { en: 'To add a question.', fr: null }, opens: '2026-07-01', closes: '2026-07-15' },
        classification: { audience: 'body', until: null },
      }),
    );
    const inTime = '2026-07-15T20:00:00Z';
    must(await castVote(db, await as(db, member, inTime), { procedure: id, vote: 'against' }));
    must(await castVote(db, await as(db, member, inTime), { procedure: id, vote: 'for' }));
    expect(await castVote(db, await as(db, observer, inTime), { procedure: id, vote: 'for' })).toMatchObject({
      refused: 'vote-not-yours',
    });
    expect(await castVote(db, await as(db, contact, inTime), { procedure: id, vote: 'for' })).toMatchObject({
      refused: 'unknown-thing',
    });
    expect(
      await castVote(db, await as(db, member, '2026-07-16T08:00:00Z'), { procedure: id, vote: 'for' }),
    ).toMatchObject({
      refused: 'vote-closed',
    });
    const list = await listMeetings(db, await as(db, member, later), 'lake-2');
    expect(list?.procedures[0]).toMatchObject({
      own: { party: 'XA', vote: 'for' },
      counted: { for: ['XA'], none: ['XB', 'XC', 'XD', 'XE'], quorate: false, carried: false },
    });
    expect((await listMeetings(db, await as(db, contact, later), 'lake-2'))?.procedures).toEqual([]);
  });

  it('keeps standards by item, and says which count', async () => {
    const by = await secretaryOn(later);
    const standard = {
      ...({ body: 'lake', key: 'ice-2023', kind: 'opinion' } as const),
      ...{ symbol: 'LPC(2023)03', adopted: '2023-06-06' },
      ...{ title: { en: 'Opinion on thin ice', fr: null }, decision: null, replaces: null },
      items: [{ number: '4', about: { en: 'signs at the water', fr: null }, provisions: ['8(2)'] }],
      classification: { audience: 'public', until: null },
    } as const;
    must(await recordStandard(db, by, standard));
    must(
      await recordStandard(db, by, {
        ...standard,
        key: 'ice-2026',
        adopted: '2026-06-18',
        decision: 'LPC/2026/D3',
        replaces: 'ice-2023',
      }),
    );
    const list = await listStandards(db, thePublic, 'lake-2', new Date(later));
    expect(
      list?.standards.map(({ key, counts, decision }) => [key, counts, decision?.number ?? null]),
    ).toEqual([
      ['ice-2023', false, null],
      ['ice-2026', true, 'LPC/2026/D3'],
    ]);
    expect(await recordStandard(db, by, { ...standard, key: 'x', decision: 'D99' })).toMatchObject({
      refused: 'decision-unknown',
    });
    expect(await recordStandard(db, await as(db, member, later), standard)).toMatchObject({
      refused: 'not-permitted',
    });
  });

  it('keeps the versions of how a body works', async () => {
    const by = await secretaryOn(later);
    expect(must(await setPreset(db, by, { body: 'lake', preset: samplePreset }))).toMatchObject({
      version: 1,
      changed: false,
    });
    const wrong = { ...samplePreset, working: { ...samplePreset.working, voting: {} } };
    expect(await setPreset(db, by, { body: 'lake', preset: wrong })).toMatchObject({
      ...{ refused: 'preset-wrong', about: { path: 'working.voting.who', faults: 3 } },
    });
    expect(await setPreset(db, by, { body: 'lake', preset: { ...samplePreset, id: 'river' } })).toMatchObject(
      {
        refused: 'preset-of-another-body',
      },
    );
    const next = {
      ...samplePreset,
      working: {
        ...samplePreset.working,
        rapporteurs: { ...samplePreset.working.rapporteurs, jointly: false },
      },
    };
    expect(must(await setPreset(db, by, { body: 'lake', preset: next }))).toMatchObject({
      version: 2,
      changed: true,
    });
    expect(await bodyDesk(db, await as(db, member, later), 'lake')).toMatchObject({
      ...{ maySetPreset: false, versions: [{ version: 2 }, { version: 1 }] },
      preset: { working: { rapporteurs: { jointly: false } } },
    });
  });

  it('tells all of it in unbroken histories, without a word of what was decided', async () => {
    const chains = await db.selectFrom('history').select('chain_id').distinct().execute();
    for (const { chain_id } of chains) expect(await firstBreak(db, chain_id)).toBeNull();
    const told = JSON.stringify(await db.selectFrom('history').selectAll().execute());
    expect(told).toContain('record-decision');
    expect(told).not.toMatch(/secret|observations|thin ice/i);
  });
});
