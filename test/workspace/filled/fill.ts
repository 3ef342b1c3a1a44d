import type { AnswerContent, Effect, RoundStage } from '@rapporteur/monitoring';
import { agendaFromLines, gateItems, noContent } from '@rapporteur/monitoring';
import * as registry from '@rapporteur/registry';
import {
  type DemoPeople,
  giveDemoMandate,
} from '../../../packages/cli/src/own-registry/sample-round/people.js';
import { consentsToAll, saidOf } from '../../../packages/registry/src/rehearsal/a-held-consultation.js';
import { must } from '../whole-round/an-instance.js';
import { builtInEnglish, translated } from '../whole-round/the-questions.js';

/*
 * A round in which something of every kind is in every state that some may see and others may not: by the acts that
 * people do. And one that is being prepared, of which nobody outside may know.
 */

export const round = 'lake-3';
export const prepared = 'lake-4';
const body = 'lake';

type Db = registry.Database;
type Act = (who: string, day: string) => Promise<registry.By>;

export async function fillRounds(db: Db, people: DemoPeople): Promise<void> {
  const as: Act = (who, day) => registry.viewerOfPerson(db, people[who] ?? who, new Date(`${day}T10:00:00Z`));
  await launch(db, as);
  await mandates(db, people);
  await replies(db, as, people);
  await contributions(db, as, people);
  await consultations(db, as, people);
  await papers(db, as);
  const invited = {
    kind: 'contributor',
    body,
    round,
    party: 'XB',
    organisation: null,
    from: '2026-11-01',
    until: null,
  } as const;
  must(
    await registry.invitePerson(db, await as('contact-person:XB', '2026-11-10'), {
      ...{ ...invited, id: registry.newId(), tokenHash: registry.hashOfToken('a link'), name: 'Somebody' },
      address: 'somebody@lake.example',
    }),
  );
  await registry.queueReminders(db, new Date('2026-11-17T10:00:00Z'));
}

async function launch(db: Db, as: Act): Promise<void> {
  const secretary = (day: string) => as('secretariat', day);
  const states = ['XA', 'XB', 'XC', 'XD'];
  // Known already where the sample round was made before.
  for (const party of states)
    await registry.recordPartyFact(db, await secretary('2026-01-10'), {
      ...{ body, party, fact: 'in-force', from: '2020-05-01', until: null, provision: null, said: null },
      ...{ source: 'Register of the depositary', states },
    });
  for (const [key, number] of [
    [round, 3],
    [prepared, 4],
  ] as const) {
    const title = { en: `Round ${number}`, fr: `Cycle ${number}` };
    must(
      await registry.openRound(db, await secretary('2026-01-12'), {
        body,
        key,
        number,
        kind: 'thematic',
        title,
      }),
    );
    const at = { body, round: key };
    must(await registry.openQuestionnaire(db, await secretary('2026-01-13'), { ...at, title }));
    for (const edit of [...builtInEnglish, ...translated]) {
      const { revision = 0 } =
        (await registry.questionnaireOfRound(db, await secretary('2026-01-14'), at)) ?? {};
      must(await registry.buildQuestionnaire(db, await secretary('2026-01-14'), { ...at, edit, revision }));
    }
  }
  await decide(db, as, 'LPC/2026/D31', '2026-02-12', [
    { kind: 'stage', stage: 'launched', from: '2026-03-02' },
    { kind: 'stage', stage: 'collecting', from: '2026-03-02' },
    { kind: 'monitored', add: states, remove: [] },
    { kind: 'questionnaire', questions: [] },
    { kind: 'due', duty: 'reply', parties: [], day: '2026-11-30' },
    { kind: 'due', duty: 'contribution', parties: [], day: '2026-11-30' },
    { kind: 'due', duty: 'comment', parties: [], day: '2026-12-31' },
  ]);
  for (const stage of ['launched', 'collecting'] as const satisfies readonly RoundStage[])
    must(await registry.enterStage(db, await secretary('2026-03-02'), { round, stage }));
  const at = { body, round };
  const { revision = 0 } = (await registry.questionnaireOfRound(db, await secretary('2026-03-02'), at)) ?? {};
  must(
    await registry.launchQuestionnaire(db, await secretary('2026-03-02'), {
      ...at,
      revision,
      decision: 'LPC/2026/D31',
    }),
  );
}

async function decide(
  db: Db,
  as: Act,
  number: string,
  date: string,
  effects: readonly Effect[],
  audience: 'public' | 'round' | 'body' | 'members' | 'secretariat' = 'public',
): Promise<void> {
  must(
    await registry.recordDecision(db, await as('secretariat', date), {
      ...{ body, round, number, date, text: { en: `Decision ${number}.`, fr: `Décision ${number}.` } },
      ...{ takenIn: null, effects, replaces: null, classification: { audience, until: null } },
    } as registry.DecisionToRecord),
  );
}

async function mandates(db: Db, people: DemoPeople): Promise<void> {
  for (const key of Object.keys(people)) {
    const [kind, party] = key.split(':') as [string, string?];
    const from = '2026-03-03';
    if (kind === 'contact-person' || kind === 'contributor')
      await giveDemoMandate(db, key, { kind, round, party: party ?? null, from });
    if (kind === 'national-rapporteur') continue;
    if (kind === 'facilitator') await giveDemoMandate(db, key, { kind, round, from });
    if (kind === 'question-rapporteur')
      await giveDemoMandate(db, key, {
        kind,
        round,
        from,
        questions: party === '2' ? ['3', '4'] : ['1', '2'],
      });
  }
}

/** XA at work, XB handed in, XC published in its second form, XD not opened. */
async function replies(db: Db, as: Act, people: DemoPeople): Promise<void> {
  const said = (text: string, more: Partial<AnswerContent> = {}) => ({ ...noContent('en'), text, ...more });
  const save = async (party: string, address: string, content: AnswerContent, seen = 0) =>
    must(
      await registry.saveAnswer(db, await as(`contact-person:${party}`, '2026-06-01'), {
        round,
        party,
        address,
        seen,
        content,
      }),
    );
  for (const party of ['XA', 'XB', 'XC']) {
    must(
      await registry.openReply(db, await as(`contact-person:${party}`, '2026-06-01'), {
        round,
        party,
        language: 'en',
      }),
    );
    await save(party, '1.1', said(`Guards in ${party}.`, { picked: ['yes'] }));
    await save(party, '2', said(`Lessons in ${party}.`));
    await save(party, '2', said(`Lessons in ${party}, written anew.`), 1);
  }
  const of = { round, party: 'XA' };
  must(
    await registry.delegateQuestions(db, await as('contact-person:XA', '2026-06-02'), {
      ...{ ...of, to: people['contributor:XA:health'] ?? '', questions: ['1'] },
    }),
  );
  const bytes = new TextEncoder().encode('%PDF-1.4 evidence');
  const file = { name: 'evidence.pdf', mediaType: 'application/pdf', bytes };
  for (const party of ['XA', 'XB', 'XC'])
    must(
      await registry.addEvidence(db, await as(`contact-person:${party}`, '2026-06-02'), {
        round,
        party,
        address: '1.1',
        ...file,
      }),
    );
  for (const party of ['XA', 'XC'])
    must(
      await registry.commentInTeam(db, await as(`contact-person:${party}`, '2026-06-02'), {
        round,
        party,
        address: '2',
        text: 'Is it so?',
      }),
    );
  must(
    await registry.askExtension(db, await as('contact-person:XA', '2026-06-05'), {
      ...{ ...of, until: '2026-12-15', reason: 'Elections.' },
    }),
  );
  const handIn = async (party: string, day: string) => {
    must(await registry.signOffReply(db, await as(`contact-person:${party}`, day), { round, party }));
    must(await registry.submitReply(db, await as(`contact-person:${party}`, day), { round, party }));
  };
  await handIn('XB', '2026-06-10');
  await handIn('XC', '2026-06-10');
  const correction = { round, party: 'XC', reason: 'Answer 2 ends too soon.', questions: ['2'] };
  must(await registry.askCorrection(db, await as('secretariat', '2026-06-11'), correction));
  await save('XC', '2', said('Lessons in XC, corrected and published.'), 2);
  await handIn('XC', '2026-06-12');
  must(await registry.receiveReply(db, await as('secretariat', '2026-06-15'), { round, party: 'XC' }));
}

/** A draft, one sent, one received for the body alone, two published of which one without its name; a comment with a response that was sent. */
async function contributions(db: Db, as: Act, people: DemoPeople): Promise<void> {
  const secretary = await as('secretariat', '2026-09-01');
  const organisation: Record<string, string> = {};
  for (const [key, name, kind] of [
    ['civil-society', 'Shore Watch', 'civil-society'],
    ['civil-society:2', 'Nightingale Trust', 'civil-society'],
    ['nhri', 'Institute for Rights', 'nhri'],
  ] as const) {
    const made = { body, name, kind, party: 'XA', register: '', registerNumber: '' };
    organisation[key] = must(await registry.registerOrganisation(db, secretary, made)).id;
    if (people[key])
      await giveDemoMandate(db, key, { kind, round, organisation: organisation[key], from: '2026-09-01' });
  }
  const begin = async (
    who: string,
    terms: Partial<{
      kind: 'contribution' | 'comment';
      party: string;
      name: 'shown' | 'withheld';
      audience: 'public' | 'body';
    }>,
    text: string,
    about?: { answer: string; quotation: string },
  ) => {
    const by = await as(who, '2026-09-10');
    const wish = {
      kind: 'contribution',
      party: 'XA',
      name: 'shown',
      audience: 'public',
      language: 'en',
      ...terms,
    } as const;
    const { key } = must(
      await registry.beginContribution(db, by, { round, organisation: organisation[who] ?? '', ...wish }),
    );
    const part = { round, key, question: about ? null : '1', text, seen: 0, ...(about ? { about } : {}) };
    must(await registry.writeContributionPart(db, by, part));
    return key;
  };
  const send = async (who: string, key: string) => {
    const by = await as(who, '2026-09-11');
    const seen = (await registry.findContribution(db, by, { round, key }))?.own?.contribution.version ?? 0;
    must(await registry.submitContribution(db, by, { round, key, seen, namesItself: false }));
  };
  const check = async (key: string) => {
    const by = await as('secretariat', '2026-09-15');
    const seen = (await registry.findContribution(db, by, { round, key }))?.inHand?.version ?? 0;
    must(await registry.checkContribution(db, by, { round, key, seen, check: { act: 'receive' } }));
  };
  await begin('civil-society', {}, 'Of a draft.');
  await send('civil-society:2', await begin('civil-society:2', {}, 'Of what was sent.'));
  for (const [who, terms, text] of [
    ['nhri', { audience: 'body' }, 'For the body alone.'],
    ['civil-society', {}, 'Two camps had no guard.'],
    ['civil-society:2', { name: 'withheld' }, 'Three camps had no guard.'],
  ] as const) {
    const key = await begin(who, terms, text);
    await send(who, key);
    await check(key);
  }
  await decide(db, as, 'LPC/2026/D32', '2026-09-20', []);
  for (const isSent of [true, false]) {
    const quotation = { answer: '2', quotation: 'corrected and published' };
    const key = await begin(
      'civil-society',
      { kind: 'comment', party: 'XC' },
      `Not in the islands${isSent ? '' : ', nor by the sea'}.`,
      quotation,
    );
    await send('civil-society', key);
    await check(key);
    const window = { round, key, decision: 'LPC/2026/D32', from: '2026-09-21', until: '2026-12-20' };
    must(await registry.openResponseWindow(db, await as('secretariat', '2026-09-21'), window));
    const respond = { round, key, text: 'They follow in spring.', language: 'en', seen: 0 };
    must(await registry.writeResponse(db, await as('contact-person:XC', '2026-10-01'), respond));
    if (isSent)
      must(
        await registry.sendResponse(db, await as('contact-person:XC', '2026-10-01'), { round, key, seen: 1 }),
      );
  }
  const open = await registry.shownContributions(db, registry.thePublic, { round });
  const commented = open.find(({ kind }) => kind === 'comment');
  must(
    await registry.markContradiction(db, await as('question-rapporteur', '2026-10-05'), {
      ...{ round, key: commented?.key ?? '', part: 1, contributed: 'Not in the islands' },
      ...{ party: 'XC', answer: '2', replied: 'corrected and published' },
    }),
  );
}

/** The first is held at this moment, with a text to review, one reviewed, one locked; the second is published. */
async function consultations(db: Db, as: Act, people: DemoPeople): Promise<void> {
  const role = (key: string) => people[key] ?? '';
  for (const number of [1, 2]) {
    const held = { round, number };
    must(
      await registry.planConsultation(db, await as('secretariat', '2026-04-01'), {
        ...{ round, party: number === 1 ? 'XA' : 'XB', neverNamed: ['Blue Pool Club'] },
        people: {
          ...{ facilitator: role('facilitator'), 'safeguarding-lead': role('safeguarding-lead') },
          ...{ deputy: role('safeguarding-lead:deputy'), reviewer: role('observer') },
        },
      }),
    );
    for (const { item } of gateItems) {
      const by = await as(item === 'vetting' ? 'safeguarding-lead' : 'facilitator', '2026-04-10');
      must(await registry.attestGate(db, by, { ...held, item, said: saidOf(item) }));
    }
    must(await registry.openConsultation(db, await as('safeguarding-lead', '2026-04-11'), held));
    const facilitator = await as('facilitator', '2026-05-05');
    const texts: string[] = [];
    for (let child = 0; child < 15; child += 1) {
      const place = { group: 1 + (child % 3), number: 1 + Math.floor(child / 3) };
      const consents = {
        child: consentsToAll,
        carer: consentsToAll,
        replaced: null,
        keptUntil: '2027-06-01',
      };
      const participant = { ...place, ageBand: '9-11', gender: child % 2 ? 'girl' : 'boy', ...consents };
      must(await registry.attestConsents(db, facilitator, { ...held, participant }));
      if (child > 2) continue;
      const text = ['The steps are slippery.', 'We want more shade.', 'Of a concern.'][child] ?? '';
      const expression = {
        kind: 'text',
        group: place.group,
        participant: place.number,
        text,
        language: 'en',
        attested: [],
      } as const;
      texts.push(
        must(await registry.bringExpression(db, facilitator, { ...held, expression, drawing: null }))
          .expression,
      );
    }
    const reviewer = await as('observer', '2026-05-06');
    must(
      await registry.reviewExpression(db, reviewer, { ...held, expression: texts[0] ?? '', passes: true }),
    );
    must(await registry.raiseConcern(db, reviewer, { ...held, expression: texts[2] ?? '' }));
    must(
      await registry.recordReferral(db, await as('safeguarding-lead', '2026-05-07'), {
        ...{
          ...held,
          expression: texts[2] ?? '',
          madeOn: '2026-05-06',
          service: 'Child protection',
          acknowledgedOn: null,
        },
      }),
    );
    must(
      await registry.noteLink(db, facilitator, {
        ...held,
        address: 'https://films.example.org/x',
        said: 'A film.',
      }),
    );
    must(
      await registry.writeSummary(db, facilitator, {
        ...held,
        words: 'Children ask for steps.',
        language: 'en',
      }),
    );
    must(await registry.writeLessons(db, facilitator, { ...held, words: 'More time next time.' }));
    const quoting = { ...held, expression: texts[0] ?? '', words: 'The steps are slippery' };
    const { quotation } = must(await registry.proposeQuotation(db, facilitator, quoting));
    if (number === 1) continue;
    for (const each of [quotation, null])
      must(await registry.reviewPublication(db, reviewer, { ...held, quotation: each, passes: true }));
    must(await registry.closeConsultation(db, facilitator, held));
    must(await registry.publishConsultation(db, await as('secretariat', '2026-06-01'), held));
    const rapporteur = await as('question-rapporteur', '2026-06-08');
    must(
      await registry.decideFeedback(db, rapporteur, {
        ...held,
        asked: { step: 'received', on: '2026-06-05', points: [] },
      }),
    );
  }
}

/** A meeting with a paper for each audience, and a decision that only the body knows. */
async function papers(db: Db, as: Act): Promise<void> {
  const by = await as('secretariat', '2026-06-19');
  must(
    await registry.planMeeting(db, by, {
      ...{ id: null, body, round, number: '31', from: '2026-09-22', to: '2026-09-23', place: 'Lakeby' },
      title: { en: 'Thirty-first meeting', fr: 'Trente et unième réunion' },
      ...{
        agenda: agendaFromLines('1. Opening\n2. Round'),
        classification: { audience: 'public', until: null },
      },
    } as registry.MeetingToPlan),
  );
  for (const audience of ['public', 'round', 'body', 'members', 'secretariat'] as const)
    must(
      await registry.addMeetingDocument(db, by, {
        ...{
          body,
          meeting: '31',
          symbol: `LPC(2026)${audience}`,
          revision: 0,
          language: 'en',
          agendaItem: '1',
        },
        ...{ title: `A paper for ${audience}`, issued: '2026-06-19', amendments: null },
        classification: { audience, until: null },
        file: { name: `${audience}.txt`, bytes: new TextEncoder().encode(`Text for ${audience}.\n`) },
      } as registry.DocumentToAdd),
    );
  for (const [number, audience] of [
    ['LPC/2026/D33', 'round'],
    ['LPC/2026/D34', 'body'],
    ['LPC/2026/D35', 'members'],
    ['LPC/2026/D36', 'secretariat'],
  ] as const)
    await decide(db, as, number, '2026-09-22', [], audience);
}

/** What goes on behind the doors of a round: nobody outside must be able to tell that it was done. */
export async function actInSecret(db: Db, people: DemoPeople): Promise<void> {
  const as: Act = (who, day) => registry.viewerOfPerson(db, people[who] ?? who, new Date(`${day}T10:00:00Z`));
  const day = '2026-11-21';
  const content = { ...noContent('en'), text: 'Written in secret.' };
  const of = (party: string) => ({ round, party });
  must(await registry.openReply(db, await as('contact-person:XD', day), { ...of('XD'), language: 'en' }));
  for (const [party, seen] of [
    ['XA', 2],
    ['XD', 0],
  ] as const)
    must(
      await registry.saveAnswer(db, await as(`contact-person:${party}`, day), {
        ...of(party),
        address: '2',
        seen,
        content,
      }),
    );
  must(
    await registry.commentInTeam(db, await as('contact-person:XA', day), {
      ...of('XA'),
      address: '2',
      text: 'In secret.',
    }),
  );
  must(await registry.signOffReply(db, await as('contact-person:XD', day), of('XD')));
  must(await registry.submitReply(db, await as('contact-person:XD', day), of('XD')));
  const asking = { ...of('XA'), until: '2026-12-20', reason: 'In secret.' };
  await registry.askExtension(db, await as('contact-person:XA', day), asking);
  must(
    await registry.askCorrection(db, await as('secretariat', day), {
      ...of('XB'),
      reason: 'In secret.',
      questions: [],
    }),
  );
  const organisations = await registry.listOrganisations(db, await as('secretariat', day), body);
  const organisation = organisations.find(({ name }) => name === 'Shore Watch')?.id ?? '';
  const wish = {
    kind: 'contribution',
    party: 'XA',
    name: 'withheld',
    audience: 'public',
    language: 'en',
  } as const;
  const author = await as('civil-society', day);
  const { key } = must(await registry.beginContribution(db, author, { round, organisation, ...wish }));
  must(
    await registry.writeContributionPart(db, author, {
      round,
      key,
      question: '2',
      text: 'In secret.',
      seen: 0,
    }),
  );
  const seen = (await registry.findContribution(db, author, { round, key }))?.own?.contribution.version ?? 0;
  must(await registry.submitContribution(db, author, { round, key, seen, namesItself: false }));
  must(
    await registry.planConsultation(db, await as('secretariat', day), {
      ...{ round, party: 'XD', neverNamed: [] },
      people: {
        ...{ facilitator: people.facilitator ?? '', 'safeguarding-lead': people['safeguarding-lead'] ?? '' },
        ...{ deputy: people['safeguarding-lead:deputy'] ?? '', reviewer: people.observer ?? '' },
      },
    }),
  );
  const waiting = await db
    .selectFrom('consultation_expressions')
    .select('id')
    .where('state', '=', 'to-review')
    .execute();
  for (const number of [1, 2])
    for (const { id: expression } of waiting)
      await registry.raiseConcern(db, await as('observer', day), { round, number, expression });
  await decide(db, as, 'LPC/2026/D37', day, [], 'secretariat');
  must(
    await registry.addMeetingDocument(db, await as('secretariat', day), {
      ...{ body, meeting: '31', symbol: 'LPC(2026)99', revision: 0, language: 'en', agendaItem: '1' },
      ...{
        title: 'In secret',
        issued: day,
        amendments: null,
        classification: { audience: 'body', until: null },
      },
      file: { name: 'secret.txt', bytes: new TextEncoder().encode('In secret.\n') },
    } as registry.DocumentToAdd),
  );
  await registry.queueReminders(db, new Date('2026-11-27T10:00:00Z'));
}
