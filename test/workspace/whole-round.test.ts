import { createHash } from 'node:crypto';
import { readBytes, writeAs } from '@rapporteur/formats';
import {
  type AnswerContent,
  composeQuestionnaire,
  type Effect,
  gateItems,
  noContent,
  questionsFor,
  recognise,
} from '@rapporteur/monitoring';
import * as registry from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstBreak } from '../../packages/registry/src/history/history.js';
import { consentsToAll, saidOf } from '../../packages/registry/src/rehearsal/a-held-consultation.js';
import { openEmbeddedInMemory } from '../../packages/registry/src/rehearsal/embedded.js';
import { anInstance, body, type Instance, must, parties, round } from './whole-round/an-instance.js';
import { builtInEnglish, translated } from './whole-round/the-questions.js';
import { fillIn } from './whole-round/word-form.js';

/*
 * One round from its first day to its published compilation, with 43 parties, by the acts that people do, each on a day
 * of its own. The steps stand in the order of the days and build upon one another.
 */

const at = { body, round };
const [imports, forms, typed] = ['XC', 'XB', 'XA'];
const asks = 'XB';
const corrects = 'XC';
const silent = 'OO';

describe('a round with 43 parties', () => {
  let it_: Instance;
  beforeAll(async () => {
    it_ = await anInstance();
  }, 60_000);
  afterAll(() => it_?.close());

  const as = (name: string, day: string) => it_.as(name, day);
  const secretary = (day: string) => it_.as('secretary', day);
  const contact = (party: string, day: string) => it_.as(`contact ${party}`, day);
  const questionnaire = async (day: string, who = 'secretary') =>
    registry.questionnaireOfRound(it_.db, await as(who, day), at);
  const revision = async (day: string) => (await questionnaire(day))?.revision ?? 0;

  async function decide(number: string, date: string, effects: readonly Effect[]): Promise<void> {
    await it_.do(registry.recordDecision, await secretary(date), {
      ...{ ...at, number, date, text: { en: `Decision ${number}.`, fr: `Décision ${number}.` } },
      ...{ takenIn: null, effects, replaces: null, classification: { audience: 'public', until: null } },
    } as registry.DecisionToRecord);
  }

  const said = (text: string, more: Partial<AnswerContent> = {}): AnswerContent => {
    return { ...noContent('en'), text, ...more };
  };
  async function save(who: string, party: string, address: string, content: AnswerContent, day: string) {
    const field = await registry.fieldAtWork(it_.db, await as(who, day), { round, party, address });
    const seen = field?.answer.version ?? 0;
    return it_.do(registry.saveAnswer, await as(who, day), { round, party, address, seen, content });
  }
  async function handIn(party: string, day: string) {
    await it_.do(registry.signOffReply, await contact(party, day), { round, party });
    return it_.do(registry.submitReply, await contact(party, day), { round, party });
  }
  const waitingReminders = async (day: string) =>
    (await registry.listLetters(it_.db, await secretary(day), round))
      ?.filter(({ sentAt, withdrawnAt, kind }) => kind === 'reminder' && !sentAt && !withdrawnAt)
      .map(({ to, about }) => `${to.name} ${about.duty} ${about.time} ${about.day} ${about.decision}`)
      .sort() ?? [];
  async function deliverAll(now: Date): Promise<number> {
    let sent = 0;
    for (;;) {
      const taken = await registry.takeLetters(it_.db, now);
      if (taken.length === 0) return sent;
      for (const { id } of taken) await registry.letterSent(it_.db, id, now);
      sent += taken.length;
    }
  }

  describe('is prepared', () => {
    it('by recording which States the treaty binds, and opening the round', async () => {
      for (const party of parties)
        await it_.do(registry.recordPartyFact, await secretary('2026-01-10'), {
          ...{ body, party, fact: 'in-force', from: '2020-01-01', until: null, provision: null, said: null },
          ...{ source: 'Register of the depositary', states: parties },
        });
      await it_.do(registry.recordPartyFact, await secretary('2026-01-10'), {
        ...{ body, party: 'XD', fact: 'reservation', from: '2020-01-01', until: null, provision: '7' },
        ...{ said: 'The State reserves Article 7.', source: 'Register of the depositary', states: parties },
      });
      await it_.do(registry.openRound, await secretary('2026-01-12'), {
        ...{ body, key: round, number: 2, kind: 'thematic' },
        title: { en: 'Second round', fr: 'Deuxième cycle' },
      });
      expect(await registry.findRound(it_.db, registry.thePublic, round)).toBeNull();
    });

    it('by building the questionnaire, which can not be launched in one language', async () => {
      const title = { en: 'Questionnaire', fr: '' };
      await it_.do(registry.openQuestionnaire, await secretary('2026-01-13'), { ...at, title });
      const build = async (edits: typeof builtInEnglish, day: string) => {
        for (const edit of edits)
          await it_.do(registry.buildQuestionnaire, await secretary(day), {
            ...{ ...at, edit, revision: await revision(day) },
          });
      };
      await build(builtInEnglish, '2026-01-14');
      await decide('LPC/2026/D1', '2026-02-12', [
        { kind: 'stage', stage: 'launched', from: '2026-03-02' },
        { kind: 'monitored', add: parties, remove: [] },
        { kind: 'questionnaire', questions: [] },
        { kind: 'due', duty: 'reply', parties: [], day: '2026-09-30' },
        { kind: 'due', duty: 'contribution', parties: [], day: '2026-10-31' },
        { kind: 'due', duty: 'comment', parties: [], day: '2026-12-31' },
      ]);
      const launching = { ...at, decision: 'LPC/2026/D1' };
      const early = { ...launching, revision: await revision('2026-02-20') };
      expect(await it_.refusal(registry.launchQuestionnaire, await secretary('2026-02-20'), early)).toBe(
        'questionnaire-unfinished',
      );
      await build(translated, '2026-02-21');
      expect(await registry.questionnaireOfRound(it_.db, registry.thePublic, { round })).toBeNull();
    });

    it('by the launch, on the day that the decision opens it and not before', async () => {
      const stage = { round, stage: 'launched' } as const;
      expect(await it_.refusal(registry.enterStage, await secretary('2026-03-01'), stage)).not.toBeNull();
      await it_.do(registry.enterStage, await secretary('2026-03-02'), stage);
      await it_.do(registry.launchQuestionnaire, await secretary('2026-03-02'), {
        ...{ ...at, decision: 'LPC/2026/D1', revision: await revision('2026-03-02') },
      });
      const open = await registry.questionnaireOfRound(it_.db, registry.thePublic, { round });
      expect(open?.questionnaire.launch).toEqual({ on: '2026-03-02', decision: 'LPC/2026/D1' });
      const home = await registry.roundHome(it_.db, await secretary('2026-03-02'), round);
      expect(home?.monitored).toHaveLength(43);
    });

    it('by inviting the contact persons of all States, and everybody else by a link', async () => {
      const day = '2026-03-03';
      for (const party of parties)
        await it_.invite(`contact ${party}`, { kind: 'contact-person', party }, await secretary(day));
      const ministry = { kind: 'contributor', party: typed } as const;
      await it_.invite('ministry of camps', ministry, await contact('XA', day));
      await it_.invite('ministry of schools', ministry, await contact('XA', day));
      for (const [name, kind] of [
        ['facilitator', 'facilitator'],
        ['lead', 'safeguarding-lead'],
        ['deputy', 'safeguarding-lead'],
        ['reviewer', 'observer'],
        ['rapporteur', 'observer'],
      ] as const)
        await it_.invite(name, { kind }, await secretary(day));
      await it_.do(registry.giveMandate, await secretary(day), {
        ...{ ...at, kind: 'question-rapporteur', person: it_.people.rapporteur ?? '', party: null },
        ...{ organisation: null, questions: ['1', '2'], from: day, until: null },
      });
      expect(await it_.refusal(registry.invitePerson, await contact('XA', day), {} as never)).toBe(
        'unknown-thing',
      );
    });
  });

  describe('is replied to', () => {
    it('by a team on the page: delegated, written, commented on, signed, handed in', async () => {
      const of = { round, party: 'XA' };
      const day = '2026-06-01';
      await it_.do(registry.openReply, await contact('XA', day), { ...of, language: 'en' });
      for (const [to, questions] of [
        ['ministry of camps', ['1']],
        ['ministry of schools', ['2', '3']],
      ] as const)
        await it_.do(registry.delegateQuestions, await contact('XA', day), {
          ...{ ...of, to: it_.people[to] ?? '', questions },
        });
      await save('ministry of camps', 'XA', '1.1', said('At all of them.', { picked: ['yes'] }), day);
      const figure = { value: '420', unit: 'guards', period: '2025' };
      await save('ministry of camps', 'XA', '1.2', said('Counted in May.', { figure }), day);
      await save('ministry of schools', 'XA', '2', said('At school, in the fourth year.'), day);
      await save('ministry of schools', 'XA', '3', said('', { day: '2019-04-01' }), day);
      const elsewhere = { ...of, address: '1.1', seen: 1, content: said('Not mine.') };
      expect(await it_.refusal(registry.saveAnswer, await as('ministry of schools', day), elsewhere)).toBe(
        'not-permitted',
      );
      const comment = { ...of, address: '2', text: 'Is it the fourth year everywhere?' };
      await it_.do(registry.commentInTeam, await contact('XA', day), comment);
      await save(
        'ministry of schools',
        'XA',
        '2',
        said('At school, in the third or fourth year.'),
        '2026-06-02',
      );
      expect(await handIn('XA', '2026-06-03')).toMatchObject({ receipt: 'lake-2/XA/1' });
    });

    it('by the Word form, filled in and taken back field by field', async () => {
      const of = { round, party: forms as string };
      const day = '2026-06-10';
      await it_.do(registry.openReply, await contact('XB', day), { ...of, language: 'en' });
      const asked = await questionnaire(day, 'contact XB');
      if (!asked) throw new Error('The questionnaire is open to all.');
      const form = await writeAs(
        'docx',
        composeQuestionnaire(asked.questionnaire, {
          language: 'en',
          isForm: true,
          asked: questionsFor(asked.questionnaire, 'XB', [], { on: day }),
        }),
      );
      const filled = fillIn(form, (address) =>
        address === 'state' ? 'Brezia' : address === 'date' ? '9 June 2026' : `Written under ${address}.`,
      );
      await takeIn('XB', filled, 'form.docx', day);
      const { answers } = (await registry.replyAtWork(it_.db, await contact('XB', day), of)) ?? {};
      const texts = Object.fromEntries(
        (answers ?? []).map(({ address, content }) => [address, content.text]),
      );
      expect(texts).toMatchObject({ '1.1': 'Written under 1.1.', '2': 'Written under 2.' });
    });

    it('by a reply that was written as a text, from which what has no place is shown', async () => {
      const of = { round, party: imports as string };
      const day = '2026-06-12';
      await it_.do(registry.openReply, await contact('XC', day), { ...of, language: 'en' });
      const lines = [
        'Reply of Castell',
        '',
        'Question 1. Guards',
        '',
        '1.1. Are there guards at each camp?',
        '',
        'Yes, at each camp by a lake.',
        '',
        'Question 2. Lessons',
        '',
        'Where do children learn to swim?',
        '',
        'In the pools of the towns.',
      ];
      const plan = await takeIn('XC', new TextEncoder().encode(lines.join('\n')), 'reply.txt', day);
      expect(plan.lines.map(({ address }) => address)).toContain('1.1');
      expect(JSON.stringify(plan)).toContain('In the pools of the towns.');
      await save('contact XC', 'XC', '2', said('In the pools of the towns.'), day);
    });

    async function takeIn(party: string, bytes: Uint8Array, fileName: string, day: string) {
      const read = readBytes(bytes, fileName);
      if (!read.ok) throw new Error(read.refusal.message);
      const tried = await it_.do(registry.tryReplyImport, await contact(party, day), {
        ...{ round, party, fileName, reading: recognise(read.document, { profile: 'reply' }).reading },
        fileSha256: createHash('sha256').update(bytes).digest('hex'),
      });
      const shown = await registry.importAtWork(it_.db, await contact(party, day), {
        ...{ round, party, id: tried.import },
      });
      await it_.do(registry.applyReplyImport, await contact(party, day), {
        ...{ round, party, import: tried.import, choices: {}, placedByHand: {} },
      });
      if (!shown) throw new Error('A dry run is there to be looked at.');
      return shown.plan;
    }

    it('after reminders two weeks and three days before, that move with an extension', async () => {
      expect(await registry.queueReminders(it_.db, new Date('2026-09-15T10:00:00Z'))).toMatchObject({
        queued: 0,
      });
      await registry.queueReminders(it_.db, new Date('2026-09-16T10:00:00Z'));
      // XA has handed in.
      expect(await waitingReminders('2026-09-16')).toHaveLength(42);
      expect(await deliverAll(new Date('2026-09-16T11:00:00Z'))).toBeGreaterThanOrEqual(42);

      const asking = { round, party: asks, until: '2026-10-31', reason: 'Elections were held.' };
      const { extension } = await it_.do(registry.askExtension, await contact('XB', '2026-09-18'), asking);
      const granting = { round, party: asks, extension, decision: 'LPC/2026/D2' };
      expect(
        await it_.refusal(registry.grantExtension, await secretary('2026-09-18'), granting),
      ).not.toBeNull();
      await decide('LPC/2026/D2', '2026-09-20', [
        { kind: 'extension', duty: 'reply', parties: [asks], day: '2026-10-31' },
      ]);
      await it_.do(registry.grantExtension, await secretary('2026-09-21'), granting);
      await deliverAll(new Date('2026-09-21T12:00:00Z'));
      const calendarOf = async (party: string, day: string) =>
        (
          await registry.roundCalendar(it_.db, await contact(party, day), round, new Date(`${day}T10:00:00Z`))
        )?.entries
          .filter((entry) => entry.kind === 'due' && entry.duty === 'reply')
          .map(({ from }) => from);
      expect(await calendarOf('XB', '2026-09-19')).toEqual(['2026-09-30']);
      expect(await calendarOf('XB', '2026-09-21')).toEqual(['2026-10-31']);
      expect(await calendarOf('XC', '2026-09-21')).toEqual(['2026-09-30']);

      await registry.queueReminders(it_.db, new Date('2026-09-27T10:00:00Z'));
      const inThree = await waitingReminders('2026-09-27');
      expect(inThree).toHaveLength(41);
      expect(inThree).toContain('contact XC reply three-days 2026-09-30 LPC/2026/D1');
      expect(inThree.join()).not.toContain('contact XB');
    });

    it('by everybody else but one, in time', async () => {
      for (const party of parties.filter((each) => ![typed, forms, imports, silent].includes(each))) {
        const day = '2026-09-29';
        await it_.do(registry.openReply, await contact(party, day), { round, party, language: 'en' });
        await save(
          `contact ${party}`,
          party,
          '1.1',
          said(`At most camps of ${party}.`, { picked: ['partly'] }),
          day,
        );
        await save(`contact ${party}`, party, '2', said(`In ${party}, at school.`), day);
        await handIn(party, day);
      }
      expect(await handIn('XC', '2026-09-30')).toMatchObject({ receipt: 'lake-2/XC/1' });
      const queued = await registry.queueReminders(it_.db, new Date('2026-10-01T10:00:00Z'));
      expect(queued.withdrawn).toBe(41);
      expect(await waitingReminders('2026-10-01')).toEqual([
        `contact ${silent} reply day-after 2026-09-30 LPC/2026/D1`,
      ]);
      const { parties: rows } =
        (await registry.progressOfRound(it_.db, await secretary('2026-10-01'), round)) ?? {};
      expect(rows?.filter(({ hasPassed, due }) => hasPassed && due).map(({ party }) => party)).toContain(
        silent,
      );
    });

    it('again, where a correction was asked, beside the first; the late one in its own time', async () => {
      const of = { round, party: corrects };
      const asking = { ...of, reason: 'The answer to 1.1 does not name lakes.', questions: ['1'] };
      await it_.do(registry.askCorrection, await secretary('2026-10-02'), asking);
      const corrected = said('Yes, by lakes and by rivers.', { picked: ['yes'] });
      await save('contact XC', 'XC', '1.1', corrected, '2026-10-05');
      expect(await handIn('XC', '2026-10-06')).toMatchObject({ receipt: 'lake-2/XC/2' });
      await registry.queueReminders(it_.db, new Date('2026-10-17T10:00:00Z'));
      expect(await waitingReminders('2026-10-17')).toContain(
        'contact XB reply fortnight 2026-10-31 LPC/2026/D2',
      );
      await save(
        'contact XB',
        'XB',
        '1.2',
        said('', { figure: { value: '9', unit: 'guards', period: '2025' } }),
        '2026-10-20',
      );
      for (const [address, content] of [
        ['1.1', said('Some.', { picked: ['partly'] })],
        ['1→1', said('', { links: ['https://rules.example/brezia'] })],
        ['3', said('', { day: '2020-05-01' })],
      ] as const)
        await save('contact XB', 'XB', address, content, '2026-10-20');
      expect(await handIn('XB', '2026-10-28')).toMatchObject({ receipt: 'lake-2/XB/1' });
    });

    it('and read by nobody outside until the form was checked', async () => {
      expect(await registry.listReplies(it_.db, registry.thePublic, round)).toEqual([]);
      for (const party of parties.filter((each) => each !== silent))
        expect(await it_.do(registry.receiveReply, await secretary('2026-11-02'), { round, party })).toEqual({
          state: 'published',
        });
      expect(await registry.listReplies(it_.db, registry.thePublic, round)).toHaveLength(42);
      const read = await registry.findReply(it_.db, registry.thePublic, { round, party: corrects });
      expect(JSON.stringify(read)).toContain('by lakes and by rivers');
      expect(read?.submissions.map(({ number }) => number)).toEqual([2]);
    });
  });

  describe('is contributed to', () => {
    const key: Record<string, string> = {};
    it('by organisations: one with its name, one whose name is withheld, one that comments', async () => {
      for (const [name, secret] of [
        ['Shore Watch', 'shown'],
        ['Nightingale Trust', 'withheld'],
      ] as const) {
        const { id } = await it_.do(registry.registerOrganisation, await secretary('2026-09-01'), {
          ...{ body, name, kind: 'civil-society', party: 'XA', register: '', registerNumber: '' },
        });
        await it_.invite(name, { kind: 'civil-society', organisation: id }, await secretary('2026-09-01'));
        const begun = await it_.do(registry.beginContribution, await as(name, '2026-09-10'), {
          ...{ round, organisation: id, kind: 'contribution', party: 'XA', language: 'en', name: secret },
          audience: 'public',
        });
        key[name] = begun.key;
        await it_.do(registry.writeContributionPart, await as(name, '2026-09-10'), {
          ...{
            round,
            key: begun.key,
            question: '1',
            text: `Two camps had no guard, as ${secret} people saw.`,
            seen: 0,
          },
        });
        const mine = await registry.findContribution(it_.db, await as(name, '2026-09-11'), {
          round,
          key: begun.key,
        });
        await it_.do(registry.submitContribution, await as(name, '2026-09-11'), {
          ...{ round, key: begun.key, namesItself: false, seen: mine?.own?.contribution.version ?? 0 },
        });
        await check(begun.key, '2026-09-15');
      }
      const shown = await registry.shownContributions(it_.db, registry.thePublic, { round });
      expect(shown).toHaveLength(2);
      expect(JSON.stringify(shown)).not.toContain('Nightingale');
      expect(JSON.stringify(shown)).toContain('Shore Watch');
    });

    async function check(contribution: string, day: string) {
      const found = await registry.findContribution(it_.db, await secretary(day), {
        round,
        key: contribution,
      });
      await it_.do(registry.checkContribution, await secretary(day), {
        ...{ round, key: contribution, seen: found?.inHand?.version ?? 0, check: { act: 'receive' } },
      });
    }

    it('by a comment on a published reply, to which the State responds in the days that a decision gives', async () => {
      const organisations = await registry.listOrganisations(it_.db, await secretary('2026-11-05'), body);
      const organisation = organisations.find(({ name }) => name === 'Shore Watch')?.id ?? '';
      const commenting = { round, organisation, kind: 'comment', party: 'XA', language: 'en' } as const;
      const begun = await it_.do(registry.beginContribution, await as('Shore Watch', '2026-11-05'), {
        ...{ ...commenting, name: 'shown', audience: 'public' },
      });
      const part = { round, key: begun.key, question: null, text: 'Not in the islands.', seen: 0 };
      const about = { answer: '1.1', quotation: 'words that nobody wrote' };
      const author = await as('Shore Watch', '2026-11-05');
      expect(await it_.refusal(registry.writeContributionPart, author, { ...part, about })).not.toBeNull();
      await it_.do(registry.writeContributionPart, author, {
        ...{ ...part, about: { answer: '1.1', quotation: 'At all of them' } },
      });
      const mine = await registry.findContribution(it_.db, author, { round, key: begun.key });
      await it_.do(registry.submitContribution, author, {
        ...{ round, key: begun.key, namesItself: false, seen: mine?.own?.contribution.version ?? 0 },
      });
      await check(begun.key, '2026-11-06');
      const window = {
        round,
        key: begun.key,
        decision: 'LPC/2026/D3',
        from: '2026-11-10',
        until: '2026-11-20',
      };
      expect(
        await it_.refusal(registry.openResponseWindow, await secretary('2026-11-08'), window),
      ).not.toBeNull();
      await decide('LPC/2026/D3', '2026-11-09', []);
      await it_.do(registry.openResponseWindow, await secretary('2026-11-09'), window);
      const text = { round, key: begun.key, text: 'The islands follow in spring.', language: 'en', seen: 0 };
      expect(
        await it_.refusal(registry.writeResponse, await contact('XA', '2026-11-21'), text),
      ).not.toBeNull();
      expect(await it_.refusal(registry.writeResponse, await contact('XB', '2026-11-12'), text)).toBe(
        'unknown-thing',
      );
      await it_.do(registry.writeResponse, await contact('XA', '2026-11-12'), text);
      await it_.do(registry.sendResponse, await contact('XA', '2026-11-12'), {
        round,
        key: begun.key,
        seen: 1,
      });
      await it_.do(registry.publishResponse, await secretary('2026-11-13'), { round, key: begun.key });
      const shown = await registry.shownContributions(it_.db, registry.thePublic, { round, party: 'XA' });
      expect(JSON.stringify(shown)).toContain('The islands follow in spring.');
    });

    it('and where it contradicts a reply, that is marked for the question rapporteur alone', async () => {
      const of = { round, key: key['Shore Watch'] ?? '' };
      const found = await registry.findContribution(it_.db, await as('rapporteur', '2026-11-14'), of);
      const { id } = await it_.do(registry.markContradiction, await as('rapporteur', '2026-11-14'), {
        ...{ ...of, party: 'XA', answer: '1.1', replied: 'At all of them' },
        ...{ part: found?.seen?.parts[0]?.number ?? 0, contributed: 'Two camps had no guard' },
      });
      expect(
        await it_.refusal(registry.noteContradiction, await contact('XA', '2026-11-14'), { round, id }),
      ).toBe('unknown-thing');
      await it_.do(registry.noteContradiction, await as('rapporteur', '2026-11-14'), { round, id });
    });
  });

  describe('hears children', () => {
    const held = { round, number: 1 };
    const texts: string[] = [];
    it('after the gate', async () => {
      const { facilitator = '', lead = '', deputy = '', reviewer = '' } = it_.people;
      await it_.do(registry.planConsultation, await secretary('2026-04-01'), {
        ...{ round, party: 'XA', neverNamed: ['Blue Pool Club', 'Lakeby'] },
        people: { facilitator, 'safeguarding-lead': lead, deputy, reviewer },
      });
      for (const { item } of gateItems) {
        expect(
          await it_.refusal(registry.openConsultation, await as('lead', '2026-04-10'), held),
        ).not.toBeNull();
        const attests = item === 'vetting' ? 'lead' : 'facilitator';
        await it_.do(registry.attestGate, await as(attests, '2026-04-10'), {
          ...held,
          item,
          said: saidOf(item),
        });
      }
      await it_.do(registry.openConsultation, await as('lead', '2026-04-11'), held);
    });

    it('in three groups, one of whom withdraws and of one a concern is raised', async () => {
      for (let child = 0; child < 24; child += 1) {
        const place = { group: 1 + (child % 3), number: 1 + Math.floor(child / 3) };
        await it_.do(registry.attestConsents, await as('facilitator', '2026-05-04'), {
          ...held,
          participant: {
            ...{ ...place, ageBand: child < 12 ? '9-11' : '12-14', gender: child % 2 ? 'girl' : 'boy' },
            ...{ child: consentsToAll, carer: consentsToAll, replaced: null, keptUntil: '2027-06-01' },
          },
        });
        if (child > 3) continue;
        const { expression } = await it_.do(registry.bringExpression, await as('facilitator', '2026-05-05'), {
          ...{ ...held, drawing: null },
          expression: {
            ...{ kind: 'text', group: place.group, participant: place.number, language: 'en', attested: [] },
            text:
              [
                'The steps are slippery.',
                'We want more shade.',
                'Placeholder of a concern.',
                'I swim at night.',
              ][child] ?? '',
          },
        });
        texts.push(expression);
      }
      await it_.do(registry.raiseConcern, await as('reviewer', '2026-05-06'), {
        ...held,
        expression: texts[2] ?? '',
      });
      await it_.do(registry.recordReferral, await as('lead', '2026-05-06'), {
        ...{ ...held, expression: texts[2] ?? '', madeOn: '2026-05-06', service: 'Child protection' },
        acknowledgedOn: null,
      });
      await it_.do(registry.decideConcern, await as('lead', '2026-05-08'), {
        ...{ ...held, expression: texts[2] ?? '', decision: 'erased' },
      });
      // The fourth child: group 1, number 2.
      const withdrawn = { ...held, group: 1, participant: 2 };
      expect(
        await it_.do(registry.withdrawParticipant, await as('facilitator', '2026-05-20'), withdrawn),
      ).toEqual({
        isAfterTheDay: false,
      });
    });

    it('and tells in public what may be told, and the children what comes of it', async () => {
      for (const expression of texts.slice(0, 2))
        await it_.do(registry.reviewExpression, await as('reviewer', '2026-05-21'), {
          ...held,
          expression,
          passes: true,
        });
      const words = { ...held, expression: texts[0] ?? '', words: 'The steps are slippery' };
      const { quotation } = await it_.do(
        registry.proposeQuotation,
        await as('facilitator', '2026-05-22'),
        words,
      );
      const summary = { ...held, words: 'Children ask for steps that do not slip.', language: 'en' };
      await it_.do(registry.writeSummary, await as('facilitator', '2026-05-22'), summary);
      for (const each of [quotation, null])
        await it_.do(registry.reviewPublication, await as('reviewer', '2026-05-23'), {
          ...{ ...held, quotation: each, passes: true },
        });
      await it_.do(registry.closeConsultation, await as('facilitator', '2026-05-24'), held);
      await it_.do(registry.publishConsultation, await secretary('2026-06-01'), held);
      await it_.do(registry.decideFeedback, await as('rapporteur', '2026-06-08'), {
        ...{ ...held, asked: { step: 'received', on: '2026-06-05', points: [] } },
      });
      await it_.do(registry.passOnFeedback, await as('facilitator', '2026-06-12'), {
        ...{
          ...held,
          step: 'received',
          words: 'We have read what you wrote.',
          language: 'en',
          toldOn: '2026-06-12',
        },
      });
      const open = await registry.publishedConsultations(it_.db, registry.thePublic, round);
      expect(open).toMatchObject([
        { party: 'XA', quotations: [{ words: 'The steps are slippery' }], feedback: [{ step: 'received' }] },
      ]);
      for (const secret of ['Placeholder', 'swim at night', 'Lakeby', 'more shade'])
        expect(JSON.stringify(open)).not.toContain(secret);
    });
  });

  it('ends, so far, in a compilation that a decision opens to all', async () => {
    expect(await registry.compiledRound(it_.db, registry.thePublic, round)).toBeNull();
    await decide('LPC/2026/D4', '2026-11-19', []);
    const publishing = { round, decision: 'LPC/2026/D4' };
    expect(
      await it_.refusal(registry.publishCompilation, await contact('XA', '2026-11-19'), publishing),
    ).toBe('unknown-thing');
    await it_.do(registry.publishCompilation, await secretary('2026-11-19'), publishing);
    const compiled = await registry.compiledRound(it_.db, registry.thePublic, round);
    expect(compiled?.replies).toHaveLength(42);
    expect(compiled?.awaited.map(({ party }) => party)).toEqual([silent]);
    expect(JSON.stringify(compiled)).toContain('Two camps had no guard');
    expect(JSON.stringify(compiled)).not.toContain('Nightingale');
  });

  it('has a contact person who hands over, and is left with a history without a break', async () => {
    const held = await it_.db
      .selectFrom('mandates')
      .select('id')
      .where('party', '=', 'XB')
      .where('kind', '=', 'contact-person')
      .executeTakeFirstOrThrow();
    await it_.handOver('next contact XB', held.id, await contact('XB', '2026-11-20'));
    expect(
      await it_.refusal(registry.askExtension, await contact('XB', '2026-11-21'), {
        ...{ round, party: 'XB' },
        until: '2026-12-31',
        reason: 'x',
      }),
    ).toBe('unknown-thing');
    for (const table of ['rounds', 'bodies'] as const)
      for (const { id } of await it_.db.selectFrom(table).select('id').execute())
        expect(await firstBreak(it_.db, id), table).toBeNull();
    const told = await it_.db.selectFrom('history').select('act').execute();
    expect(told.length).toBeGreaterThan(300);
    const refused = await it_.db.selectFrom('refused_acts').select('code').execute();
    expect(refused.length).toBeGreaterThan(3);
  });

  it('goes out as an archive and into an empty instance, with the same records and digests, and goes on there', async () => {
    const archive = must(await registry.exportRoundArchive(it_.db, round, { now: new Date('2026-11-22') }));
    const { db, close } = await openEmbeddedInMemory();
    try {
      const operator = { name: 'operator', now: new Date('2026-11-22T10:00:00Z') };
      const imported = must(await registry.importRoundArchive(db, operator, { text: archive.text }));
      expect(imported).toMatchObject({ outcome: 'imported', counts: { replies: 42, round_parties: 43 } });
      const again = must(await registry.exportRoundArchive(db, round, { now: new Date('2026-11-22') }));
      expect(again.rowsDigest).toBe(archive.rowsDigest);
      const chainOf = (from: registry.Database) =>
        from
          .selectFrom('history')
          .select(['chain_id', 'digest'])
          .orderBy('chain_id')
          .orderBy('sequence')
          .execute();
      expect(await chainOf(db)).toEqual(await chainOf(it_.db));
      for (const read of [
        (from: registry.Database) => registry.compiledRound(from, registry.thePublic, round),
        (from: registry.Database) => registry.findReply(from, registry.thePublic, { round, party: corrects }),
        (from: registry.Database) => registry.shownContributions(from, registry.thePublic, { round }),
        (from: registry.Database) => registry.publishedConsultations(from, registry.thePublic, round),
        (from: registry.Database) => registry.questionnaireOfRound(from, registry.thePublic, { round }),
        // Addresses of those who have no account stay where they are.
        async (from: registry.Database) => {
          const by = await registry.viewerOfPerson(from, it_.people.secretary ?? '', operator.now);
          return (await registry.listLetters(from, by, round))?.filter(({ kind }) => kind !== 'invitation');
        },
      ]) {
        const there = await read(db);
        expect(there).toEqual(await read(it_.db));
        expect(there).not.toBeNull();
      }
      const by = await registry.viewerOfPerson(db, it_.people[`contact ${silent}`] ?? '', operator.now);
      must(await registry.openReply(db, by, { round, party: silent, language: 'fr' }));
      for (const { chain_id } of await chainOf(db)) expect(await firstBreak(db, chain_id)).toBeNull();
    } finally {
      await close();
    }
  });
});
