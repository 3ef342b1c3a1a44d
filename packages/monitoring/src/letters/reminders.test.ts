import { describe, expect, it } from 'vitest';
import type { Decision, Effect } from '../meetings/decision.js';
import { dueOn } from '../rounds/due.js';
import { type AddressedDue, remindersDue } from './reminders.js';
import { mostTries, nextTry } from './sending.js';

const aDecision = (number: string, date: string, effect: Effect): Decision => ({
  ...{ id: number, number, body: 'lake', round: 'lake-2', date, takenIn: null, replaces: null },
  ...{ text: { en: 'Decided.', fr: null }, effects: [effect] },
  classification: { audience: 'public', until: null },
});
const decisions = [
  aDecision('D1', '2026-03-02', { kind: 'due', duty: 'reply', parties: [], day: '2026-09-30' }),
  aDecision('D2', '2026-09-20', { kind: 'extension', duty: 'reply', parties: ['XB'], day: '2026-10-31' }),
];

function duesOf(on: string): AddressedDue[] {
  return ['XA', 'XB'].flatMap((party) => {
    const due = dueOn({ decisions }, 'reply', on, party);
    return due ? [{ ...due, addressee: `party:${party}` }] : [];
  });
}
const remindedOn = (today: string, done: readonly string[] = []) =>
  remindersDue(
    duesOf(today),
    done.map((party) => ({ duty: 'reply', addressee: `party:${party}` })),
    today,
  ).map(({ due, time }) => `${due.addressee} ${time} ${due.day} ${due.decision.number}`);

describe('reminders', () => {
  it('come two weeks and three days before the day that a decision set, and the day after', () => {
    expect(remindedOn('2026-09-15')).toEqual([]);
    expect(remindedOn('2026-09-16')).toEqual([
      'party:XA fortnight 2026-09-30 D1',
      'party:XB fortnight 2026-09-30 D1',
    ]);
    expect(remindedOn('2026-09-27')).toEqual(['party:XA three-days 2026-09-30 D1']);
    expect(remindedOn('2026-10-01')).toEqual(['party:XA day-after 2026-09-30 D1']);
    expect(remindedOn('2026-10-08')).toEqual([]);
  });

  it('move with an extension, and name the decision that gave it', () => {
    expect(remindedOn('2026-10-17')).toEqual(['party:XB fortnight 2026-10-31 D2']);
    expect(remindedOn('2026-11-01')).toEqual(['party:XB day-after 2026-10-31 D2']);
  });

  it('do not go to whoever has handed in', () => {
    expect(remindedOn('2026-09-16', ['XA'])).toEqual(['party:XB fortnight 2026-09-30 D1']);
  });

  it('say nothing afterwards of what nobody had to give', () => {
    const [due] = duesOf('2026-03-02');
    if (!due) throw new Error('a due date');
    const mayGive = { ...due, duty: 'contribution' as const };
    expect(remindersDue([mayGive], [], '2026-10-01')).toEqual([]);
    expect(remindersDue([mayGive], [], '2026-09-28')).toHaveLength(1);
  });

  it('do not exist where no decision set a day', () => {
    const undecided = dueOn({ decisions: [] }, 'reply', '2026-09-16', 'XA');
    expect(undecided).toBe(null);
  });
});

describe('a letter that can not be sent', () => {
  it('is tried again after longer and longer times, and then waits for a person', () => {
    expect(nextTry(1, '2026-03-01T10:00:00.000Z')).toBe('2026-03-01T10:05:00.000Z');
    expect(nextTry(4, '2026-03-01T10:00:00.000Z')).toBe('2026-03-01T10:40:00.000Z');
    expect(nextTry(mostTries, '2026-03-01T10:00:00.000Z')).toBe(null);
  });
});
