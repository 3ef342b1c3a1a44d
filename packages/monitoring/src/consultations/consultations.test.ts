import { describe, expect, it } from 'vitest';
import type { Person } from '../people/mandate.js';
import { may } from '../people/may.js';
import {
  aConsultation,
  acting,
  all,
  anExpression,
  aParticipant,
  people,
  saidOf,
  wholeGate,
} from './a-consultation.js';
import { decideContent, raiseConcern, recordReferral } from './concern.js';
import { attestConsents, consents } from './consents.js';
import { drawingAttestations, receiveExpression, reviewExpression } from './expression.js';
import { decideFeedback, longSentences, passOnFeedback } from './feedback.js';
import { appoint, attest, gateGaps, gateItems, mayReview, openConsultation } from './gate.js';
import { identifyingIn, identifyingInPublished } from './identifying.js';
import { namesCountry, publishConsultation, writeSummary } from './publication.js';
import { proposeQuotation, reviewQuotation } from './quotation.js';
import { isLockedContentDue, isMaterialDue } from './retention.js';
import { defaultConsultationRules as rules, setRules } from './rules.js';
import { thingOfConsultation, thingOfExpression } from './things-of-consultations.js';
import { withdraw } from './withdrawal.js';

const preparing = aConsultation({ stage: 'preparing' });

describe('the gate', () => {
  it('opens complete, and with any one item or person missing not', () => {
    expect(openConsultation(preparing)).toMatchObject({ stage: 'open' });
    for (const { item } of gateItems) {
      const attested = wholeGate.filter((each) => each.item !== item);
      expect(openConsultation({ ...preparing, attested })).toMatchObject({
        code: 'consultation-gate-incomplete',
        field: item,
      });
    }
    for (const role of ['facilitator', 'safeguarding-lead', 'deputy', 'reviewer'] as const)
      expect(gateGaps({ ...preparing, people: { ...people, [role]: undefined } })).toEqual([role]);
  });

  it('takes an item when each of its fields is said, with days that can be', () => {
    for (const { item, fields } of gateItems) {
      const by = { ...acting, by: 'lead' };
      expect(attest(preparing, { item, said: saidOf(item) }, by)).not.toHaveProperty('code');
      if (item === 'ethics') continue;
      for (const { name } of fields)
        expect(attest(preparing, { item, said: { ...saidOf(item), [name]: ' ' } }, by)).toMatchObject({
          code: 'consultation-gate-field-missing',
          field: name,
        });
    }
    const sheet = { ...saidOf('information-sheet'), 'withdrawal-until': '2031-05-31' };
    expect(attest(preparing, { item: 'information-sheet', said: sheet }, acting)).toMatchObject({
      field: 'withdrawal-until',
    });
    expect(
      attest(preparing, { item: 'ethics', said: { 'reason-for-none': 'no board here' } }, acting),
    ).not.toHaveProperty('code');
    expect(attest(preparing, { item: 'ethics', said: {} }, acting)).toHaveProperty('code');
  });

  it('says who attested and when; nobody attests a vetting of their own; passed, it stays', () => {
    const done = attest(
      { ...preparing, attested: [] },
      { item: 'ethics', said: { approval: 'no 7' } },
      acting,
    );
    expect(done).toMatchObject({ attested: [{ item: 'ethics', by: 'facilitator', at: acting.at }] });
    expect(attest(preparing, { item: 'vetting', said: saidOf('vetting') }, acting)).toMatchObject({
      code: 'consultation-gate-own-vetting',
    });
    expect(attest(aConsultation(), { item: 'ethics', said: saidOf('ethics') }, acting)).toMatchObject({
      code: 'consultation-not-preparing',
    });
  });

  it('wants three people, and a reviewer who brought in nothing', () => {
    expect(appoint(preparing, { ...people, deputy: 'lead' })).toHaveProperty('code');
    expect(appoint(preparing, { ...people, deputy: 'facilitator' })).toHaveProperty('code');
    expect(appoint(preparing, { ...people, reviewer: 'facilitator' })).toHaveProperty('code');
    expect(appoint(preparing, people)).toHaveProperty('people');
  });

  it('has no reviewer who speaks for a State or comes from that one', () => {
    expect(mayReview([{ kind: 'observer', party: null }], 'XA')).toBe(true);
    expect(mayReview([{ kind: 'member', party: 'XB' }], 'XA')).toBe(true);
    expect(mayReview([{ kind: 'member', party: 'XA' }], 'XA')).toBe(false);
    const both = [
      { kind: 'observer', party: null },
      { kind: 'contact-person', party: 'XB' },
    ] as const;
    expect(mayReview(both, 'XA')).toBe(false);
    expect(mayReview([], 'XA')).toBe(false);
  });
});

describe('consents', () => {
  const asked = { ...aParticipant(), carer: all };
  it('are of the child and of the carer, each kind by itself', () => {
    const one = attestConsents({ ...asked, carer: { ...all, 'being-quoted': false } }, acting);
    expect(one).toMatchObject({ attestedBy: 'facilitator', attestedAt: acting.at });
    expect(consents(one as never, 'being-quoted')).toBe(false);
    expect(consents(one as never, 'country-named')).toBe(true);
    expect(attestConsents({ ...asked, child: { ...all, 'taking-part': false } }, acting)).toHaveProperty(
      'code',
    );
    expect(attestConsents({ ...asked, carer: { ...all, 'taking-part': false } }, acting)).toHaveProperty(
      'code',
    );
  });

  it("a carer's is replaced for a listed reason, and then the child decides", () => {
    const alone = { ...asked, carer: null };
    expect(attestConsents(alone, acting)).toMatchObject({ code: 'consultation-consent-unclear' });
    expect(attestConsents({ ...alone, replaced: 'because Ada said so' }, acting)).toHaveProperty('code');
    expect(attestConsents({ ...asked, replaced: 'would-endanger-the-child' }, acting)).toHaveProperty('code');
    const child = { ...all, 'being-quoted': false };
    const replaced = attestConsents({ ...alone, child, replaced: 'law-lets-the-child-decide' }, acting);
    expect(consents(replaced as never, 'being-quoted')).toBe(false);
    expect(consents(replaced as never, 'drawing-shown')).toBe(true);
  });

  it('know a number and no name, and a day until when it is kept', () => {
    for (const wrong of [
      { number: 0 },
      { number: Number.NaN },
      { group: 1.5 },
      { keptUntil: '2031-06-01' },
      { ageBand: '7' },
    ])
      expect(attestConsents({ ...asked, ...wrong }, acting)).toHaveProperty('code');
  });
});

describe('what enters', () => {
  const asked = { ...anExpression(), attested: [...drawingAttestations] };
  it('enters through an open gate, with consents, and waits for the reviewer', () => {
    expect(receiveExpression(aConsultation(), aParticipant(), asked, acting)).toMatchObject({
      state: 'to-review',
    });
    expect(receiveExpression(preparing, aParticipant(), asked, acting)).toHaveProperty('code');
    expect(receiveExpression(aConsultation(), null, asked, acting)).toHaveProperty('code');
    expect(
      receiveExpression(aConsultation(), aParticipant({ withdrawnAt: acting.at }), asked, acting),
    ).toHaveProperty('code');
    expect(reviewExpression(anExpression(), { passes: true }, acting)).toHaveProperty('code');
    expect(reviewExpression(anExpression(), { passes: true }, { ...acting, by: 'reviewer' })).toMatchObject({
      state: 'reviewed',
      reviewedBy: 'reviewer',
    });
  });

  it('is a drawing only when each point is confirmed', () => {
    for (const left of drawingAttestations) {
      const attested = drawingAttestations.filter((each) => each !== left);
      expect(
        receiveExpression(aConsultation(), aParticipant(), { ...asked, kind: 'drawing', attested }, acting),
      ).toMatchObject({ code: 'consultation-drawing-unattested' });
    }
  });

  it('holds no sign of who or where, and the refusal does not repeat it', () => {
    for (const text of [
      'Write to me at pool@example.org',
      'See www.example.org/me',
      'my films are on pool.example.com',
      'call +32 470 12 34 56',
      'I am @swimmer on there',
      'My name is Something.',
      'je m’appelle Quelque',
    ]) {
      expect(identifyingIn(text), text).not.toEqual([]);
      const refused = receiveExpression(aConsultation(), aParticipant(), { ...asked, text }, acting);
      expect(refused).toMatchObject({ code: 'consultation-text-identifies' });
      expect(JSON.stringify(refused)).not.toContain(text.slice(-10));
    }
    expect(identifyingIn('The pool steps are slippery. 3 of us fell, at 10.30.')).toEqual([]);
    expect(identifyingInPublished('In 2024 it was cold.', [])).toEqual(['year']);
    expect(identifyingInPublished('The blue-pool club is far.', ['Blue Pool Club'])).toEqual(['never-named']);
    expect(identifyingInPublished('Lakebyers swim.', ['Lakeby'])).toEqual([]);
  });
});

describe('a protection concern', () => {
  const raised = raiseConcern(anExpression(), 'k', acting);
  if ('code' in raised) throw new Error('refused');

  it('locks to lead and deputy, and says only that a referral was made', () => {
    expect(raised.expression.state).toBe('locked');
    expect(JSON.stringify(raised.concern)).not.toContain('slippery');
    const asked = { madeOn: '2031-05-30', service: 'Child protection service', acknowledgedOn: null };
    const referred = recordReferral(raised.concern, asked, { ...acting, by: 'lead' });
    expect(referred).toMatchObject({ referral: { madeBy: 'lead', acknowledgedOn: null } });
    const again = recordReferral(
      referred as never,
      { ...asked, acknowledgedOn: '2031-06-01' },
      { ...acting, by: 'deputy' },
    );
    expect(again).toMatchObject({ referral: { madeBy: 'lead', acknowledgedOn: '2031-06-01' } });
    for (const wrong of [{ service: ' ' }, { madeOn: '2031-06-02' }, { acknowledgedOn: '2031-05-29' }])
      expect(recordReferral(raised.concern, { ...asked, ...wrong }, acting)).toHaveProperty('code');
  });

  it('is kept or erased as the lead decides, and does not come back', () => {
    const erased = decideContent(raised, 'erased', acting);
    expect(erased).toMatchObject({
      expression: { text: '', participant: 0, state: 'erased' },
      concern: { decision: 'erased' },
    });
    const kept = decideContent(raised, 'kept', acting);
    expect(kept).toMatchObject({ expression: { state: 'locked' } });
    expect(raiseConcern(raised.expression, 'l', acting)).toMatchObject({
      code: 'consultation-expression-unknown',
    });
    const decided = { decision: 'kept', decidedOn: '2031-06-01' } as const;
    expect(isLockedContentDue({ state: 'locked' }, decided, { rules }, '2031-08-30')).toBe(false);
    expect(isLockedContentDue({ state: 'locked' }, decided, { rules }, '2031-08-31')).toBe(true);
  });
});

describe('who may', () => {
  const holding = (id: string, kind: string): Person => ({
    id,
    mandates: [
      {
        id: 'm',
        kind,
        body: 'lake',
        round: 'lake-2',
        party: null,
        questions: [],
        organisation: null,
        from: '2031-01-01',
        until: null,
      } as never,
    ],
  });
  const on = acting.today;
  const persons = {
    facilitator: holding('facilitator', 'facilitator'),
    lead: holding('lead', 'safeguarding-lead'),
    deputy: holding('deputy', 'safeguarding-lead'),
    reviewer: holding('reviewer', 'member'),
    secretariat: holding('s', 'secretariat'),
    other: holding('x', 'facilitator'),
    otherLead: holding('y', 'safeguarding-lead'),
    rapporteur: holding('q', 'question-rapporteur'),
    state: holding('z', 'contact-person'),
  };
  const readers = (state: 'to-review' | 'reviewed' | 'locked' | 'erased') =>
    Object.entries(persons)
      .filter(([, person]) =>
        may(person, 'read-expression', thingOfExpression(aConsultation(), { state }), on),
      )
      .map(([name]) => name);

  it('reads what a child gave: each state has its readers and no other', () => {
    expect(readers('to-review')).toEqual(['facilitator', 'reviewer']);
    expect(readers('reviewed')).toEqual(['facilitator', 'reviewer', 'secretariat']);
    expect(readers('locked')).toEqual(['lead', 'deputy']);
    expect(readers('erased')).toEqual([]);
  });

  it('reads the consultation: those named in it, the secretariat, and when it is published the rapporteurs', () => {
    const who = (stage: 'open' | 'published') =>
      Object.entries(persons)
        .filter(([, person]) =>
          may(person, 'read-consultation', thingOfConsultation(aConsultation({ stage })), on),
        )
        .map(([name]) => name);
    expect(who('open')).toEqual(['facilitator', 'lead', 'deputy', 'reviewer', 'secretariat']);
    expect(who('published')).toEqual([
      'facilitator',
      'lead',
      'deputy',
      'reviewer',
      'secretariat',
      'rapporteur',
    ]);
  });
});

describe('publication', () => {
  const present = Array.from({ length: 24 }, (_, at) =>
    aParticipant({
      group: 1 + (at % 3),
      number: 1 + at,
      gender: at % 2 ? 'girl' : 'boy',
      ageBand: at < 12 ? '9-11' : '12-14',
    }),
  );
  const said = {
    ...anExpression({ text: 'The pool steps are slippery. I like the slide.' }),
    state: 'reviewed',
  } as const;
  const from = { expression: said, participant: aParticipant(), neverNamed: [] };
  const quotation = proposeQuotation(from, { id: 'q', words: 'The pool steps are slippery.' }, acting);
  const summary = {
    words: 'Children want steps that do not slip.',
    language: 'en',
    writtenBy: 'facilitator',
    reviewedBy: 'reviewer',
  };
  const material = {
    consultation: aConsultation({ stage: 'closed' }),
    participants: present,
    quotations: [
      {
        ...(reviewQuotation(quotation as never, { passes: true }, { by: 'reviewer' }) as never as object),
        participant: aParticipant(),
      } as never,
    ],
    summary,
    countryWords: ['Xaland'],
  };

  it('quotes word for word what was reviewed and agreed to', () => {
    expect(quotation).toMatchObject({ state: 'proposed' });
    expect(proposeQuotation(from, { id: 'q', words: 'The steps are nice.' }, acting)).toMatchObject({
      code: 'consultation-quotation-not-in-text',
    });
    const refuses = aParticipant({ child: { ...all, 'being-quoted': false } });
    expect(
      proposeQuotation({ ...from, participant: refuses }, { id: 'q', words: 'I like the slide.' }, acting),
    ).toMatchObject({
      code: 'consultation-consent-lacking',
    });
    expect(
      proposeQuotation({ ...from, expression: anExpression() }, { id: 'q', words: 'The pool' }, acting),
    ).toMatchObject({
      code: 'consultation-not-reviewed',
    });
  });

  it('names the country of enough groups and children who all agreed, and else no text may name it', () => {
    expect(publishConsultation(material, rules, acting.today)).toMatchObject({
      party: 'XA',
      quotations: [{ language: 'en' }],
    });
    expect(namesCountry(present.slice(0, 19), rules)).toBe(false);
    expect(
      namesCountry(
        present.map((each) => ({ ...each, group: 1 })),
        rules,
      ),
    ).toBe(false);
    const one = [...present.slice(1), aParticipant({ carer: { ...all, 'country-named': false } })];
    expect(publishConsultation({ ...material, participants: one }, rules, acting.today)).toMatchObject({
      party: null,
    });
    const naming = { ...summary, words: 'Children in Xaland want steps.' };
    expect(
      publishConsultation({ ...material, participants: one, summary: naming }, rules, acting.today),
    ).toMatchObject({
      code: 'consultation-text-identifies',
    });
  });

  it('waits for a summary that was reviewed, and leaves out who withdrew', () => {
    expect(publishConsultation({ ...material, summary: null }, rules, acting.today)).toHaveProperty('code');
    expect(
      publishConsultation({ ...material, summary: { ...summary, reviewedBy: null } }, rules, acting.today),
    ).toHaveProperty('code');
    expect(
      writeSummary(material.consultation, { words: 'In Lakeby it was fun.', language: 'en', by: 'f' }),
    ).toHaveProperty('code');
    const gone = [
      {
        ...(material.quotations[0] as object),
        participant: aParticipant({ withdrawnAt: acting.at }),
      } as never,
    ];
    expect(publishConsultation({ ...material, quotations: gone }, rules, acting.today)).toMatchObject({
      quotations: [],
    });
  });

  it('holds nothing but what is meant for the public', () => {
    const published = publishConsultation(material, rules, acting.today);
    expect(Object.keys(published).sort()).toEqual(['figures', 'language', 'party', 'quotations', 'summary']);
    expect(JSON.stringify(published)).not.toMatch(/\d{4}|Lakeby|facilitator|group/);
  });
});

describe('withdrawal', () => {
  const material = { participant: aParticipant(), expressions: [anExpression()], quotations: [] };
  it('erases what the child gave, and says when print can not be undone', () => {
    const before = withdraw(aConsultation(), material, acting);
    expect(before).toMatchObject({ isAfterTheDay: false, expressions: [{ text: '', participant: 0 }] });
    const after = withdraw(aConsultation(), material, { ...acting, today: '2031-09-02' });
    expect(after).toMatchObject({ isAfterTheDay: true });
    expect(withdraw(aConsultation({ stage: 'published' }), material, acting)).toMatchObject({
      isAfterTheDay: true,
    });
    expect(
      withdraw(
        aConsultation(),
        { ...material, participant: aParticipant({ withdrawnAt: acting.at }) },
        acting,
      ),
    ).toHaveProperty('code');
  });

  it('leaves to the safeguarding lead what is locked', () => {
    const locked = { ...material, expressions: [anExpression({ state: 'locked' })] };
    expect(withdraw(aConsultation(), locked, acting)).toMatchObject({ expressions: [{ state: 'locked' }] });
  });
});

describe('feedback', () => {
  const field = { earlier: [], neverNamed: ['Lakeby'] };
  const point = {
    point: 'Steps that do not slip',
    outcome: 'in-part',
    why: 'The text asks for it in new pools.',
  };
  const received = decideFeedback(field, { step: 'received', on: '2031-05-01', points: [] }, acting);

  it('goes in three steps, and each outcome is said by a person with a reason', () => {
    expect(received).toMatchObject({ step: 'received', decidedBy: 'facilitator' });
    const later = { ...field, earlier: [received as never] };
    expect(
      decideFeedback(field, { step: 'discussed', on: '2031-05-01', points: [point] }, acting),
    ).toHaveProperty('code');
    expect(decideFeedback(later, { step: 'discussed', on: '2031-05-02', points: [] }, acting)).toMatchObject({
      code: 'consultation-feedback-undecided',
    });
    for (const wrong of [{ outcome: '' }, { outcome: 'maybe' }, { why: ' ' }, { point: '' }])
      expect(
        decideFeedback(
          later,
          { step: 'discussed', on: '2031-05-02', points: [{ ...point, ...wrong }] },
          acting,
        ),
      ).toHaveProperty('code');
    expect(
      decideFeedback(later, { step: 'discussed', on: '2031-04-30', points: [point] }, acting),
    ).toHaveProperty('code');
    expect(
      decideFeedback(later, { step: 'discussed', on: '2031-05-02', points: [point] }, acting),
    ).toMatchObject({ points: [point] });
  });

  it('reaches children in the words of the facilitator', () => {
    const words = { words: 'We read what you said. Thank you.', language: 'en', toldOn: '2031-05-10' };
    expect(passOnFeedback(received as never, words, field, acting)).toMatchObject({ toldOn: '2031-05-10' });
    expect(
      passOnFeedback(received as never, { ...words, words: 'Hello Lakeby!' }, field, acting),
    ).toHaveProperty('code');
    expect(
      passOnFeedback(received as never, { ...words, toldOn: '2031-04-01' }, field, acting),
    ).toHaveProperty('code');
    expect(
      longSentences(
        'Short. One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.',
      ),
    ).toHaveLength(1);
  });
});

describe('the rules of a body', () => {
  it('are stricter than the limits of the system, never laxer', () => {
    expect(setRules(rules)).toEqual(rules);
    for (const wrong of [
      { smallestCell: 2 },
      { countryFromGroups: 1 },
      { concernDays: 0 },
      { materialDays: 9999 },
      { smallestCell: 3.5 },
    ])
      expect(setRules({ ...rules, ...wrong })).toHaveProperty('code');
  });

  it('say when material is due', () => {
    const keeping = { publishedOn: '2031-06-01', rules };
    expect(isMaterialDue({ keptUntil: '2032-12-31' }, keeping, '2032-05-31')).toBe(false);
    expect(isMaterialDue({ keptUntil: '2032-12-31' }, keeping, '2032-06-01')).toBe(true);
    expect(isMaterialDue({ keptUntil: '2031-06-30' }, { ...keeping, publishedOn: null }, '2031-07-01')).toBe(
      true,
    );
  });
});
