import { noContent } from '@rapporteur/monitoring';
import * as registry from '@rapporteur/registry';
import { sql } from 'kysely';
import type { SampleRound } from '../sample-round.js';
import { prepared, round } from './fill.js';

/*
 * Every command of the registry, about a thing that is there, with something that is wrong in itself: whoever may do the
 * act is told so, everybody else that there is no such thing or that the mandate does not give it, and nothing is done.
 */

export interface TriedAct {
  readonly name: string;
  readonly run: registry.Command<never, object>;
  readonly input: object;
  /** Who would do it if they tried, since it can not be done wrongly: they do not try. */
  readonly spared?: readonly string[];
}

const body = 'lake';
const nowhere = '01920000-0000-7000-8000-000000000000';

export async function everyAct({ registry: { db }, people }: SampleRound): Promise<readonly TriedAct[]> {
  const one = async (query: ReturnType<typeof sql<{ it: string }>>) =>
    (await query.execute(db)).rows[0]?.it ?? nowhere;
  const contribution = (state: string, kind = 'contribution') =>
    one(
      sql`select key as it from contributions where state = ${state} and kind = ${kind} and audience = 'public' order by begun_at, id limit 1`,
    );
  const expression = (state: string) =>
    one(sql`select id as it from consultation_expressions where state = ${state}
      and consultation_id = (select id from consultations where number = 1) limit 1`);
  const mandateOf = (person: string) =>
    one(
      sql`select id as it from mandates where person_id = ${people[person]} and round_id is not null limit 1`,
    );
  const organisation = await one(sql`select id as it from organisations where name = 'Shore Watch'`);
  const [draft, sent] = [await contribution('draft'), await contribution('submitted')];
  const answered = await one(
    sql`select key as it from contributions join responses on contribution_id = contributions.id where responses.state = 'draft'`,
  );
  const responded = await one(
    sql`select key as it from contributions join responses on contribution_id = contributions.id where responses.state = 'sent'`,
  );
  const letter = await one(sql`select id as it from letters where audience = 'secretariat' limit 1`);
  const contradiction = await one(sql`select id as it from contradictions limit 1`);
  const invitation = await one(sql`select id as it from invitations limit 1`);
  const document = await one(sql`select id as it from meeting_documents where audience = 'secretariat'`);
  const comment = await one(
    sql`select reply_comments.id as it from reply_comments join replies on replies.id = reply_id where party = 'XA'`,
  );
  const XA = { round, party: 'XA' };
  const [reviewed, locked, toReview] = [
    await expression('reviewed'),
    await expression('locked'),
    await expression('to-review'),
  ];
  const held = { round, number: 1 };
  const content = noContent('en');
  const open = { audience: 'public', until: null } as const;
  const terms = { kind: 'contribution', party: 'QQ', language: 'en', name: 'shown', audience: 'public' };
  const draftAt = { body, round: prepared, revision: -1 };
  const reading = { document: { language: 'en' }, questions: [], footnotes: [], paragraphs: [], rest: [] };
  const mandate = {
    kind: 'contributor',
    body,
    round,
    party: 'XB',
    organisation: null,
    questions: [],
    from: 'x',
    until: null,
  };

  const inputs: Readonly<Record<string, object | readonly [object, readonly string[]]>> = {
    openReply: { ...XA, language: '??' },
    saveAnswer: { ...XA, address: '1.1', seen: 99, content },
    addEvidence: {
      ...XA,
      address: '1.1',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: new Uint8Array(),
    },
    removeEvidence: { ...XA, address: '1.1', file: nowhere },
    restoreAnswer: { ...XA, address: '1.1', version: 99, seen: 1 },
    commentInTeam: { ...XA, address: '2', text: ' ' },
    settleComment: [{ ...XA, address: '2', comment }, ['contact-person:XA', 'contributor:XA']],
    delegateQuestions: { ...XA, to: people['contributor:XA:health'], questions: ['77'] },
    carryOverAnswers: XA,
    tryReplyImport: { ...XA, fileName: 'a.txt', fileSha256: '0', reading },
    applyReplyImport: [{ ...XA, import: nowhere, choices: {}, placedByHand: {} }, ['contact-person:XA']],
    undoReplyImport: [{ ...XA, import: nowhere }, ['contact-person:XA']],
    signOffReply: { round, party: 'XB' },
    takeBackSignOffOfReply: XA,
    submitReply: XA,
    askExtension: { ...XA, until: '2020-01-01', reason: 'x' },
    grantExtension: { ...XA, extension: nowhere, decision: 'none' },
    declineExtension: { ...XA, extension: nowhere },
    receiveReply: XA,
    askCorrection: { round, party: 'XB', reason: ' ', questions: [] },
    publishReply: { ...XA, decision: 'none' },

    openQuestionnaire: { body, round: prepared, title: { en: 'x', fr: 'x' } },
    buildQuestionnaire: { ...draftAt, edit: { edit: 'remove', key: 'k999' } },
    importQuestionnaire: { ...draftAt, reading, language: 'en', as: 'whole' },
    undoQuestionnaireStep: draftAt,
    keepQuestionnaireVersion: draftAt,
    launchQuestionnaire: { ...draftAt, decision: 'none' },
    changeLaunchedQuestionnaire: {
      ...draftAt,
      round,
      edit: { edit: 'withdraw', key: 'k1' },
      decision: 'none',
      reason: {},
    },

    openRound: { body, key: round, number: 3, kind: 'thematic', title: { en: 'x', fr: 'x' } },
    enterStage: { round, stage: 'launched' },
    recordDecision: {
      body,
      round,
      number: '',
      date: 'x',
      text: { en: '', fr: null },
      takenIn: null,
      effects: [],
      replaces: null,
      classification: open,
    },
    recordPartyFact: {
      body,
      party: 'QQ',
      fact: 'in-force',
      from: 'x',
      until: null,
      provision: null,
      said: null,
      source: '',
      states: [],
    },
    recordStandard: {
      body,
      key: '',
      kind: 'opinion',
      title: { en: '', fr: '' },
      symbol: null,
      adopted: 'x',
      items: [],
      classification: open,
      replaces: null,
      decision: null,
    },
    setPreset: { body, preset: {} },
    planMeeting: {
      id: null,
      body,
      round,
      number: '',
      from: 'x',
      to: 'x',
      place: '',
      title: { en: '', fr: '' },
      agenda: [],
      classification: open,
    },
    addMeetingDocument: {
      body,
      meeting: '31',
      symbol: '',
      revision: 0,
      language: 'en',
      agendaItem: null,
      title: '',
      issued: 'x',
      amendments: null,
      classification: open,
      file: null,
    },
    classifyMeetingDocument: {
      document,
      audience: 'public',
      until: null,
      seen: { audience: 'body', until: null },
    },
    openWrittenProcedure: {
      body,
      round,
      number: '',
      proposal: { en: '', fr: '' },
      decision: 'none',
      opens: 'x',
      closes: 'x',
      classification: open,
    },

    invitePerson: {
      ...mandate,
      from: '2026-11-22',
      id: nowhere,
      tokenHash: 'x',
      name: '',
      address: 'no address',
    },
    giveMandate: { ...mandate, person: people['contact-person:XB'] },
    changeMandate: { mandate: await mandateOf('contributor:XA:health'), from: 'x' },
    endMandate: { mandate: await mandateOf('contributor:XA:health'), until: 'x' },
    handOverMandate: {
      mandate: await mandateOf('contact-person:XA'),
      id: nowhere,
      tokenHash: 'x',
      name: '',
      address: 'no address',
      from: 'x',
    },
    withdrawInvitation: [{ invitation }, ['secretariat', 'contact-person:XB']],

    registerOrganisation: {
      body,
      name: '',
      kind: 'civil-society',
      party: null,
      register: '',
      registerNumber: '',
    },
    beginContribution: { round, organisation, ...terms },
    setContributionTerms: { round, key: draft, ...terms },
    writeContributionPart: { round, key: draft, question: '77', text: 'x', seen: 0 },
    submitContribution: { round, key: draft, seen: 99, namesItself: false },
    withdrawContribution: [{ round, key: sent, reason: ' ' }, ['civil-society:2']],
    checkContribution: { round, key: sent, seen: 99, check: { act: 'receive' } },
    openResponseWindow: { round, key: answered, decision: 'none', from: 'x', until: 'x' },
    writeResponse: { round, key: answered, text: 'x', language: 'en', seen: 99 },
    sendResponse: { round, key: answered, seen: 99 },
    publishResponse: [{ round, key: responded }, ['secretariat']],
    markContradiction: {
      round,
      key: answered,
      part: 1,
      contributed: 'x',
      party: 'XC',
      answer: '2',
      replied: 'nobody wrote this',
    },
    noteContradiction: [{ round, id: contradiction }, ['question-rapporteur!']],
    takeBackContradiction: [{ round, id: contradiction }, ['secretariat']],
    publishCompilation: { round, decision: 'none' },
    markLetterSent: [{ letter }, ['secretariat']],
    withdrawLetter: [{ letter }, ['secretariat']],

    planConsultation: { round, party: 'QQ', people: {}, neverNamed: [] },
    appointForConsultation: { ...held, people: {}, neverNamed: [] },
    setConsultationRules: {
      body,
      rules: {
        smallestCell: 0,
        countryFromGroups: 0,
        countryFromChildren: 0,
        concernDays: 0,
        materialDays: 0,
      },
    },
    attestGate: { ...held, item: 'none', said: {} },
    openConsultation: held,
    closeConsultation: { round, number: 2 },
    attestConsents: {
      ...held,
      participant: {
        group: 0,
        number: 0,
        ageBand: 'x',
        gender: 'x',
        child: {},
        carer: null,
        replaced: null,
        keptUntil: 'x',
      },
    },
    withdrawParticipant: { ...held, group: 77, participant: 1 },
    bringExpression: {
      ...held,
      drawing: null,
      expression: { kind: 'text', group: 1, participant: 1, text: '', language: 'en', attested: [] },
    },
    reviewExpression: { ...held, expression: reviewed, passes: true },
    noteLink: { ...held, address: ' ', said: '' },
    raiseConcern: [{ ...held, expression: toReview }, ['facilitator!', 'observer']],
    recordReferral: { ...held, expression: locked, madeOn: 'x', service: ' ', acknowledgedOn: null },
    decideConcern: [{ ...held, expression: locked, decision: 'kept' }, ['safeguarding-lead']],
    writeSummary: { ...held, words: ' ', language: 'en' },
    proposeQuotation: { ...held, expression: reviewed, words: 'Nobody wrote this.' },
    reviewPublication: [{ ...held, quotation: null, passes: true }, ['observer']],
    publishConsultation: held,
    decideFeedback: { round, number: 2, asked: { step: 'none', on: 'x', points: [] } },
    passOnFeedback: { round, number: 2, step: 'adopted', words: 'x', language: 'en', toldOn: '2026-11-22' },
    writeLessons: { ...held, words: ' ' },
  };
  return commandsOfTheRegistry().map(([name, run]) => {
    const given = inputs[name];
    if (!given) throw new Error(`Nobody tried ${name} yet: add it here.`);
    const [input, spared] = Array.isArray(given) ? (given as [object, string[]]) : [given, undefined];
    return { name, run, input, ...(spared ? { spared } : {}) } as TriedAct;
  });
}

/** Written procedures are tried with their votes in the registry's own tests. */
const triedElsewhere = ['castVote'];

function commandsOfTheRegistry(): [string, registry.Command<never, object>][] {
  return Object.entries(registry as Readonly<Record<string, unknown>>)
    .filter((each): each is [string, registry.Command<never, object>] => isCommand(each[1]))
    .filter(([name]) => !triedElsewhere.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function isCommand(value: unknown): boolean {
  return typeof value === 'function' && 'act' in value;
}
