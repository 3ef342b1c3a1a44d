import { describe, expect, it } from 'vitest';
import type { Effect } from '../meetings/decision.js';
import { aDecision, aRound } from './a-round.js';
import { dueOn, duesOn, isPast } from './due.js';

const launched = aRound();

function later(number: string, date: string, ...effects: Effect[]) {
  return aDecision({ number, date, effects });
}

function withDecisions(...decisions: ReturnType<typeof aDecision>[]) {
  return aRound({ decisions: [...launched.decisions, ...decisions] });
}

describe('dueOn', () => {
  it('names the decision, and knows of none before it was taken', () => {
    expect(dueOn(launched, 'reply', '2026-02-12')).toMatchObject({
      day: '2026-09-30',
      decision: { number: 'LPC/2026/D1' },
      extends: null,
    });
    expect(dueOn(launched, 'reply', '2026-02-11')).toBeNull();
  });

  it('says of nothing that it is due without a decision', () => {
    expect(dueOn(launched, 'comment', '2026-12-01')).toBeNull();
    expect(isPast(dueOn(launched, 'comment', '2026-12-01'), '2026-12-01')).toBe(false);
  });

  it('is over on the day after', () => {
    expect(isPast(dueOn(launched, 'reply', '2026-09-30'), '2026-09-30')).toBe(false);
    expect(isPast(dueOn(launched, 'reply', '2026-10-01'), '2026-10-01')).toBe(true);
  });

  it('moves for the party that was given more time, from the day of that decision', () => {
    const round = withDecisions(
      later('LPC/2026/D5', '2026-09-14', {
        kind: 'extension',
        duty: 'reply',
        parties: ['XB'],
        day: '2026-10-31',
      }),
    );
    expect(dueOn(round, 'reply', '2026-09-13', 'XB')?.day).toBe('2026-09-30');
    expect(dueOn(round, 'reply', '2026-09-14', 'XB')).toMatchObject({
      day: '2026-10-31',
      decision: { number: 'LPC/2026/D5' },
      extends: { day: '2026-09-30', decision: { number: 'LPC/2026/D1' } },
    });
    expect(dueOn(round, 'reply', '2026-09-14', 'XA')?.day).toBe('2026-09-30');
    expect(dueOn(round, 'reply', '2026-09-14')?.day).toBe('2026-09-30');
  });

  it('never takes time away by an extension, whatever is decided for all later', () => {
    const round = withDecisions(
      later('D2', '2026-09-01', { kind: 'extension', duty: 'reply', parties: ['XB'], day: '2026-11-30' }),
      later('D3', '2026-09-02', { kind: 'extension', duty: 'reply', parties: ['XB'], day: '2026-10-10' }),
      later('D4', '2026-09-03', { kind: 'due', duty: 'reply', parties: [], day: '2026-10-15' }),
    );
    expect(dueOn(round, 'reply', '2026-09-03', 'XB')?.day).toBe('2026-11-30');
    expect(dueOn(round, 'reply', '2026-09-03', 'XA')?.day).toBe('2026-10-15');
  });

  it('puts what was decided for a party by name before what was decided for all', () => {
    const round = withDecisions(
      later(
        'D9',
        '2026-06-18',
        { kind: 'monitored', add: ['XE'], remove: [] },
        { kind: 'due', duty: 'reply', parties: ['XE'], day: '2026-12-15' },
      ),
      later('D10', '2026-06-18', { kind: 'due', duty: 'reply', parties: [], day: '2026-10-15' }),
    );
    expect(dueOn(round, 'reply', '2026-06-18', 'XE')?.day).toBe('2026-12-15');
    expect(duesOn(round, '2026-06-18').map(({ party, day }) => [party, day])).toEqual([
      [null, '2026-10-15'],
      ['XE', '2026-12-15'],
    ]);
  });

  it('forgets what a replaced decision set, from the day of the one in its place', () => {
    const [first] = launched.decisions;
    const round = withDecisions({
      ...later('D2', '2026-04-01', { kind: 'monitored', add: ['XA'], remove: [] }),
      replaces: first?.id ?? '',
    });
    expect(dueOn(round, 'reply', '2026-03-31')?.day).toBe('2026-09-30');
    expect(dueOn(round, 'reply', '2026-04-01')).toBeNull();
  });

  it('counts D9 before D10 of one day', () => {
    const due = (number: string, day: string) =>
      later(number, '2026-05-05', { kind: 'due', duty: 'comment', parties: [], day });
    const round = withDecisions(due('D10', '2026-10-10'), due('D9', '2026-09-09'));
    expect(dueOn(round, 'comment', '2026-05-05')?.day).toBe('2026-10-10');
  });
});
