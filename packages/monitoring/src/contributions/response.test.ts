import { describe, expect, it } from 'vitest';
import { may } from '../people/may.js';
import { aSubmitted } from './a-contribution.js';
import { type Contradiction, closeContradiction, markContradiction } from './contradiction.js';
import {
  openResponseWindow,
  publishResponse,
  type Response,
  type ResponseWindow,
  sendResponse,
  writeResponse,
} from './response.js';
import { thingOfContradiction } from './things.js';

const published = aSubmitted({ state: 'published' });
const days = { decision: 'LPC(2026)D4', from: '2026-06-01', until: '2026-06-30' };
const before = { today: '2026-05-20', known: null };

describe("a State's response", () => {
  it('has its time by a decision', () => {
    expect(openResponseWindow(published, days, before)).toEqual({ ...days, contribution: 'c1', party: 'XA' });
    const code = (given: object, of = published) => {
      const outcome = openResponseWindow(of, { ...days, ...given }, before);
      return 'code' in outcome ? outcome.code : null;
    };
    expect(code({ decision: ' ' })).toBe('response-decision-missing');
    expect(code({ until: '2026-05-31' })).toBe('response-days-wrong');
    expect(code({ until: '2026-06-31' })).toBe('response-days-wrong');
    expect(code({ until: 'soon' })).toBe('response-days-wrong');
    expect(code({ from: '2026-01-01', until: '2026-02-01' })).toBe('response-days-wrong');
    expect(code({}, aSubmitted())).toBe('contribution-not-received');
    expect(code({}, aSubmitted({ state: 'published', party: null }))).toBe('contribution-party-unknown');
    const known = openResponseWindow(published, days, before) as ResponseWindow;
    expect(openResponseWindow(published, days, { ...before, known })).toMatchObject({
      code: 'response-window-open',
    });
  });

  it('is written and sent within it, once', () => {
    const window = openResponseWindow(published, days, before) as ResponseWindow;
    const on = (today: string) => ({ window, today, now: `${today}T12:00:00.000Z` });
    const input = { id: 'r1', language: 'en', text: 'Two lifeguards were hired.', seen: 0 };
    const draft = writeResponse(null, input, on('2026-06-01')) as Response;
    expect(draft).toMatchObject({ state: 'draft', version: 1, party: 'XA' });
    expect(writeResponse(draft, input, on('2026-06-02'))).toMatchObject({ code: 'response-changed' });
    expect(writeResponse(null, input, on('2026-05-31'))).toMatchObject({ code: 'response-window-closed' });
    expect(writeResponse(null, input, { window: null, today: '2026-06-01' })).toMatchObject({
      code: 'response-not-asked',
    });
    const no = sendResponse(draft, { seen: 1 }, on('2026-07-01'));
    expect(no).toMatchObject({ code: 'response-window-closed' });
    expect(JSON.stringify(no)).toContain('LPC(2026)D4');
    expect(JSON.stringify(no)).not.toMatch(/late|overdue|silent|failed/i);
    expect(sendResponse({ ...draft, text: '' }, { seen: 1 }, on('2026-06-30'))).toHaveProperty('code');
    const sent = sendResponse(draft, { seen: 1 }, on('2026-06-30')) as Response;
    expect(sent).toMatchObject({ state: 'sent', sentAt: '2026-06-30T12:00:00.000Z' });
    expect(writeResponse(sent, { ...input, seen: 2 }, on('2026-06-30'))).toHaveProperty('code');
    expect(sendResponse(sent, { seen: 2 }, on('2026-06-30'))).toHaveProperty('code');
    expect(publishResponse(draft)).toMatchObject({ code: 'response-not-sent' });
    const shown = publishResponse(sent) as Response;
    expect(shown).toMatchObject({ state: 'published' });
    expect(publishResponse(shown)).toHaveProperty('code');
    expect(writeResponse(shown, { ...input, seen: 3 }, on('2026-06-30'))).toHaveProperty('code');
  });
});

describe('a contradiction', () => {
  const answer = {
    ...{ reply: 'reply-1', party: 'XA', question: '2', answer: '2.a' },
    text: 'Every pool has a lifeguard on every day of the week.',
  };
  const asked = { id: 'x1', part: 'p1', contributed: 'no lifeguard on Sundays', replied: 'on every day' };
  const context = { answer, known: [], by: 'anna', now: '2026-06-02T08:00:00.000Z' };

  it('sets two passages side by side and says nothing about them', () => {
    const marked = markContradiction(published, asked, context) as Contradiction;
    expect(marked).toMatchObject({
      party: 'XA',
      question: '2',
      state: 'open',
      replied: { answer: '2.a', citation: { quotation: 'on every day' } },
      contributed: { contribution: 'c1', citation: { quotation: 'no lifeguard on Sundays' } },
    });
    expect(markContradiction(published, asked, { ...context, known: [marked] })).toMatchObject({
      code: 'contradiction-marked-before',
    });
    const taken = closeContradiction(marked, 'taken-back') as Contradiction;
    expect(markContradiction(published, asked, { ...context, known: [taken] })).toMatchObject({
      state: 'open',
    });
    expect(closeContradiction(taken, 'noted')).toMatchObject({ code: 'contradiction-closed' });
  });

  it('cites what was received, of the same State, and never what was struck', () => {
    const code = (of = published, given: object = {}, on: object = {}) => {
      const outcome = markContradiction(of, { ...asked, ...given }, { ...context, ...on });
      return 'code' in outcome ? outcome.code : null;
    };
    expect(code()).toBeNull();
    expect(code(aSubmitted())).toBe('contribution-not-received');
    expect(code(published, {}, { answer: { ...answer, party: 'XB' } })).toBe('contradiction-other-party');
    expect(code(aSubmitted({ state: 'published', party: null }))).toBeNull();
    expect(code(published, { replied: 'on no day' })).toBe('quotation-not-found');
    const strikes = [{ from: 23, to: 36, reason: 'r' }];
    expect(code(aSubmitted({ state: 'published' }, [{ strikes }]))).toBe('quotation-not-found');
  });

  it('waits for the rapporteur of the question, who is not of that State', () => {
    const thing = thingOfContradiction({ body: 'lake', round: 'lake-2', party: 'XA', question: '2' });
    const rapporteur = (questions: string[], party: string | null) => ({
      id: 'r',
      mandates: [
        {
          ...{
            id: 'm',
            kind: 'question-rapporteur' as const,
            body: 'lake',
            round: 'lake-2',
            party,
            questions,
          },
          ...{ organisation: null, from: '2026-01-01', until: null },
        },
      ],
    });
    const sees = (questions: string[], party: string | null) =>
      may(rapporteur(questions, party), 'read-contradiction', thing, '2026-06-02');
    expect(sees(['2'], 'XB')).toBe(true);
    expect(sees(['2'], null)).toBe(true);
    expect(sees(['2'], 'XA')).toBe(false);
    expect(sees(['3'], 'XB')).toBe(false);
    expect(may(null, 'read-contradiction', thing, '2026-06-02')).toBe(false);
  });
});
