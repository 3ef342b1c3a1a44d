import { describe, expect, it } from 'vitest';
import { aContext, aMandate } from './a-mandate.js';
import { changeMandate, endMandate } from './end-mandate.js';
import { giveMandate } from './give-mandate.js';
import { handOver, handOverReport, type OpenMatter } from './hand-over.js';
import { type HeldMandate, mandateKinds } from './mandate.js';
import { needsByOffice } from './office.js';

const asked = (parts: Partial<HeldMandate> = {}) => {
  const { id: _id, person: _person, ...rest } = aMandate(parts);
  return rest;
};
const code = (outcome: object) => ('code' in outcome ? outcome.code : 'given');
const member = aMandate({ id: 'm', kind: 'member', round: null });
const rapporteur = { kind: 'question-rapporteur', party: null, questions: ['1', '2'] } as const;

describe('giving a mandate', () => {
  it('makes what was asked for, under the id that was passed in', () => {
    expect(giveMandate(asked(), aContext())).toEqual({ ...asked(), id: 'mandate-new' });
  });

  it.each([
    ['office-unknown', { kind: 'queen' }, 'kind'],
    ['day-unreadable', { from: '1 March' }, 'from'],
    ['day-unreadable', { from: '2026-02-30' }, 'from'],
    ['day-unreadable', { until: '2026-13-01' }, 'until'],
    ['ends-before-it-begins', { until: '2025-12-31' }, 'until'],
    ['office-needs-round', { round: null }, 'round'],
    ['office-needs-party', { party: null }, 'party'],
    ['office-needs-organisation', { kind: 'nhri' }, 'organisation'],
    ['office-needs-questions', { kind: 'question-rapporteur' }, 'questions'],
    ['office-without-questions', { questions: ['1'] }, 'questions'],
    ['party-not-in-round', { party: 'XE' }, 'party'],
    ['question-unknown', { ...rapporteur, questions: ['1', '17'] }, 'questions'],
    ['rapporteur-not-eligible', rapporteur, 'person'],
  ])('%s', (refused, parts, field) => {
    const outcome = giveMandate(asked(parts as Partial<HeldMandate>), aContext());
    expect(outcome).toMatchObject({ code: refused, field });
  });

  it('asks of each office what it needs and no more', () => {
    for (const kind of mandateKinds.filter((each) => each !== 'question-rapporteur')) {
      const needs = needsByOffice[kind];
      const least = asked({
        kind,
        round: needs.round ? 'lake-2' : null,
        party: needs.party ? 'XA' : null,
        organisation: needs.organisation ? 'shore-watch' : null,
      });
      expect(code(giveMandate(least, aContext())), kind).toBe('given');
    }
  });

  it('appoints rapporteurs among those whom the body allows, alone or jointly', () => {
    const other = aMandate({ id: 'r', person: 'ben', ...rapporteur, questions: ['2', '3'] });
    const held = [member, other];
    const { rule } = aContext();
    expect(code(giveMandate(asked(rapporteur), aContext({ held })))).toBe('given');
    const alone = aContext({ held, rule: { ...rule, jointly: false } });
    expect(code(giveMandate(asked(rapporteur), alone))).toBe('question-has-rapporteur');
    expect(code(giveMandate(asked({ ...rapporteur, questions: ['1'] }), alone))).toBe('given');
    const after = { ...alone, held: [member, { ...other, until: '2025-12-31' }] };
    expect(code(giveMandate(asked(rapporteur), after))).toBe('given');
    const gone = aContext({ held: [{ ...member, until: '2025-12-31' }] });
    expect(code(giveMandate(asked(rapporteur), gone))).toBe('rapporteur-not-eligible');
  });

  it('gives nobody the same mandate twice in the same days', () => {
    const held = [aMandate({ until: '2026-06-30' })];
    expect(code(giveMandate(asked({ from: '2026-06-30' }), aContext({ held })))).toBe('mandate-twice');
    expect(code(giveMandate(asked({ from: '2026-07-01' }), aContext({ held })))).toBe('given');
    expect(code(giveMandate(asked({ party: 'XB' }), aContext({ held })))).toBe('given');
    expect(code(giveMandate(asked(), aContext({ held, person: 'ben' })))).toBe('given');
  });
});

describe('ending and changing a mandate', () => {
  const today = '2026-05-10';

  it.each([
    ['2026-05-09', 'given'],
    ['2026-05-10', 'given'],
    ['2026-12-31', 'given'],
    ['2026-05-08', 'ends-in-the-past'],
    ['soon', 'day-unreadable'],
  ])('with %s as its last day: %s', (until, outcome) => {
    expect(code(endMandate(aMandate(), until, { today, held: [] }))).toBe(outcome);
  });

  it('ends one that was given today by mistake as if it had never held, and none twice', () => {
    const fresh = aMandate({ from: today });
    expect(endMandate(fresh, '2026-05-09', { today, held: [] })).toEqual({ ...fresh, until: '2026-05-09' });
    const later = aMandate({ from: '2026-06-01' });
    expect(code(endMandate(later, '2026-05-10', { today, held: [] }))).toBe('ends-before-it-begins');
    expect(code(endMandate(aMandate({ until: '2026-05-09' }), today, { today, held: [] }))).toBe(
      'mandate-ended',
    );
  });

  it('leaves a body its secretariat', () => {
    const anna = aMandate({ kind: 'secretariat', round: null, party: null });
    const ben = { ...anna, id: 'b', person: 'ben' };
    expect(code(endMandate(anna, today, { today, held: [anna] }))).toBe('last-secretariat');
    expect(code(endMandate(anna, today, { today, held: [anna, ben] }))).toBe('given');
    expect(code(endMandate(anna, today, { today, held: [anna, { ...ben, until: '2026-09-01' }] }))).toBe(
      'last-secretariat',
    );
    expect(code(endMandate(anna, today, { today, held: [anna, { ...ben, round: 'lake-2' }] }))).toBe(
      'last-secretariat',
    );
  });

  it('changes by ending the old and beginning a new one', () => {
    const old = aMandate({ id: 'r', ...rapporteur });
    const context = { ...aContext({ held: [member, old] }), today };
    expect(changeMandate(old, { from: '2026-06-01', questions: ['2', '3'] }, context)).toMatchObject({
      ended: { id: 'r', questions: ['1', '2'], until: '2026-05-31' },
      given: { id: 'mandate-new', questions: ['2', '3'], from: '2026-06-01', until: null },
    });
    expect(code(changeMandate(old, { from: '2026-05-09', questions: ['2'] }, context))).toBe(
      'ends-in-the-past',
    );
    expect(code(changeMandate(old, { from: '2026-06-01', questions: [] }, context))).toBe(
      'office-needs-questions',
    );
  });
});

describe('handing over', () => {
  const context = { ...aContext({ held: [aMandate()] }), today: '2026-05-10' };

  it('ends the predecessor the day before the successor begins', () => {
    expect(handOver(aMandate(), { successor: 'ben', on: '2026-05-20' }, context)).toMatchObject({
      ended: { id: 'mandate-1', until: '2026-05-19' },
      given: { id: 'mandate-new', kind: 'contact-person', party: 'XA', from: '2026-05-20', until: null },
    });
  });

  it.each([
    ['hand-over-to-oneself', aMandate(), 'anna', '2026-05-20'],
    ['ends-in-the-past', aMandate(), 'ben', '2026-05-09'],
    ['day-unreadable', aMandate(), 'ben', ''],
    ['mandate-ended', aMandate({ until: '2026-05-12' }), 'ben', '2026-05-20'],
    ['office-not-handed-over', aMandate({ kind: 'member' }), 'ben', '2026-05-20'],
  ])('%s', (refused, mandate, successor, on) => {
    expect(code(handOver(mandate, { successor, on }, context))).toBe(refused);
  });

  it('tells the successor what is open, the next day first', () => {
    const matter = (parts: Partial<OpenMatter>): OpenMatter => ({
      ...{ kind: 'answer', about: 'Question 1', with: null, due: null },
      ...parts,
    });
    const due = (day: string) => ({ day, decision: 'LPC(2026)DEC4' });
    const report = handOverReport(
      aMandate(),
      [
        matter({ kind: 'due', about: 'comments', due: due('2026-09-01') }),
        matter({ kind: 'due', about: 'reply', due: due('2026-06-30') }),
        matter({ kind: 'due', about: 'without a decision nothing is due' }),
        matter({ kind: 'delegated', about: 'Pools', with: 'Ministry of Sport' }),
        matter({}),
      ],
      '2026-05-20',
    );
    expect(report.due.map(({ about }) => about)).toEqual(['reply', 'comments']);
    expect(report.delegated.map((each) => each.with)).toEqual(['Ministry of Sport']);
    expect(report.unanswered).toHaveLength(1);
  });
});
