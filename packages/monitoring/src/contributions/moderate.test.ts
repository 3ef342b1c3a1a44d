import { describe, expect, it } from 'vitest';
import { aContribution, aSubmitted } from './a-contribution.js';
import type { Contribution } from './contribution.js';
import { usualContributionRules } from './contribution.js';
import {
  publishContribution,
  receiveContribution,
  refuseContribution,
  restorePassage,
  returnContribution,
  strikePassage,
} from './moderate.js';
import { piecesOf } from './seen.js';

const today = '2026-03-09';
const usual = { today, rules: usualContributionRules };
const byAct = { today, rules: { ...usualContributionRules, publicWhen: 'published' } as const };

describe('moderation', () => {
  it('publishes once checked for form where that is the rule, and never what is for the body alone', () => {
    expect(receiveContribution(aSubmitted(), usual)).toMatchObject({
      state: 'published',
      publishedOn: today,
    });
    expect(receiveContribution(aSubmitted({ audience: 'body' }), usual)).toMatchObject({
      state: 'received',
      publishedOn: null,
    });
    const received = receiveContribution(aSubmitted(), byAct) as Contribution;
    expect(received).toMatchObject({ state: 'received', publishedOn: null });
    expect(publishContribution(received, usual)).toMatchObject({ state: 'published' });
    expect(publishContribution({ ...received, audience: 'body' }, usual)).toHaveProperty('code');
    expect(publishContribution(aSubmitted(), usual)).toHaveProperty('code');
    expect(receiveContribution(aContribution(), usual)).toMatchObject({ code: 'contribution-not-submitted' });
  });

  it('says why in words', () => {
    for (const act of [returnContribution, refuseContribution]) {
      expect(act(aSubmitted(), { reason: ' ' })).toMatchObject({ field: 'reason' });
      expect(act(aSubmitted(), { reason: 'It is about another round.' })).toMatchObject({
        reason: 'It is about another round.',
      });
      expect(act(aContribution(), { reason: 'x' })).toHaveProperty('code');
    }
  });

  it('strikes words, keeps the original, and puts them back', () => {
    const text = 'The head of the pool, Mr Roe, sleeps. The pool is closed at noon.';
    const given = aSubmitted({}, [{ text }]);
    const asked = { part: 'p1', quotation: 'Mr Roe,\n sleeps', reason: 'It names a private person.' };
    const struck = strikePassage(given, asked) as Contribution;
    const [part] = struck.submitted?.parts ?? [];
    expect(part?.text).toBe(text);
    expect(part && piecesOf(part)).toEqual([
      { text: 'The head of the pool, ' },
      { struck: 'It names a private person.' },
      { text: '. The pool is closed at noon.' },
    ]);
    expect(strikePassage(struck, { ...asked, quotation: 'Roe' })).toMatchObject({
      code: 'passage-struck-before',
    });
    expect(strikePassage(given, { ...asked, quotation: 'pool' })).toMatchObject({ code: 'quotation-twice' });
    expect(strikePassage(given, { ...asked, quotation: 'beach' })).toMatchObject({
      code: 'quotation-not-found',
    });
    expect(strikePassage(given, { ...asked, quotation: ' ' })).toMatchObject({ code: 'quotation-empty' });
    expect(strikePassage(given, { ...asked, reason: '' })).toMatchObject({ field: 'reason' });
    expect(strikePassage(given, { ...asked, part: 'p9' })).toHaveProperty('code');
    expect(strikePassage(aContribution(), asked)).toHaveProperty('code');
    const whole = restorePassage(struck, { part: 'p1', from: 22 }) as Contribution;
    expect(whole.submitted?.parts[0]?.strikes).toEqual([]);
    expect(restorePassage(whole, { part: 'p1', from: 22 })).toHaveProperty('code');
  });

  it('takes a quotation by its letters, not as a pattern', () => {
    const given = aSubmitted({}, [{ text: 'Cost (2025): 1.5+2.5 a year.' }]);
    const asked = { part: 'p1', quotation: '(2025): 1.5+2.5', reason: 'r' };
    expect(strikePassage(given, asked)).toMatchObject({
      submitted: { parts: [{ strikes: [{ from: 5, to: 20 }] }] },
    });
    expect(strikePassage(given, { ...asked, quotation: '1.5.2.5' })).toHaveProperty('code');
  });
});
