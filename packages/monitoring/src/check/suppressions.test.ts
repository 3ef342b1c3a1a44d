import { describe, expect, it } from 'vitest';
import type { CheckNotice } from './rule.js';
import { applySuppressions, citationOf, type Suppression } from './suppressions.js';

const source = [
  '1. Six parties guard their ponds at night, and the guards meet each spring.',
  '2. Nine parties teach swimming at school: Aland, Borland and Castell. The lesson',
  'is free.',
];
const notice = (
  lines: [number, number],
  columns?: [number, number],
  more: Partial<CheckNotice> = {},
): CheckNotice => ({
  rule: 'stated-count',
  severity: 'error',
  confidence: 'certain',
  message: '',
  related: [],
  actual: null,
  expected: null,
  parties: [],
  place: { lines, paragraph: lines[0], ...(columns ? { columns } : {}) },
  ...more,
});
const suppression = (more: Partial<Suppression>): Suppression => ({
  rule: 'stated-count',
  reason: 'The list is an example.',
  until: null,
  words: null,
  place: null,
  ...more,
});
const today = '2026-06-14';
const nine = notice([2, 2], [3, 15]);

describe('a dismissal', () => {
  it('is remembered in the next revision, on another line and under another number', () => {
    const words = citationOf(nine, source);
    const next = [
      '1. A new paragraph.',
      '',
      '2. Six parties guard ponds.',
      '3. Nine parties teach',
      'swimming at school: Aland, Borland and',
      'Castell. The lesson is free.',
    ];
    const moved = notice([4, 4], [3, 15], { place: { lines: [4, 4], columns: [3, 15], paragraph: 3 } });
    const other = notice([3, 3], [3, 14]);
    const sifted = applySuppressions([other, moved], [suppression({ words })], next, today);
    expect(sifted.shown).toEqual([other]);
    expect(sifted.suppressed.map(({ by }) => by.reason)).toEqual(['The list is an example.']);
  });

  it('ends when the words that it was about have changed', () => {
    const words = citationOf(nine, source);
    const next = [source[0], '2. Eleven states have lessons in diving: Aland and Borland.', ''];
    expect(applySuppressions([nine], [suppression({ words })], next, today)).toMatchObject({
      shown: [nine],
      unused: [{ rule: 'stated-count' }],
    });
  });

  it('by words alone holds wherever they stand, whatever the line ends', () => {
    const words = { quotation: 'The lesson is free', before: '', after: '' };
    const whole = notice([2, 3]);
    expect(applySuppressions([notice([1, 1]), whole], [suppression({ words })], source, today).shown).toEqual(
      [notice([1, 1])],
    );
  });

  it('by place holds for that place only', () => {
    expect(
      applySuppressions([notice([1, 1]), nine], [suppression({ place: { paragraph: 2 } })], source, today)
        .shown,
    ).toEqual([notice([1, 1])]);
  });

  it('holds for its rule only', () => {
    const other = { ...nine, rule: 'punctuation' };
    expect(
      applySuppressions([other], [suppression({ place: { paragraph: 2 } })], source, today).shown,
    ).toEqual([other]);
  });

  it('holds through its last day, and is told when it has expired', () => {
    const until = suppression({ place: { paragraph: 2 }, until: today });
    expect(applySuppressions([nine], [until], source, today)).toMatchObject({ shown: [], expired: [] });
    expect(applySuppressions([nine], [until], source, '2026-06-15')).toMatchObject({
      shown: [nine],
      expired: [until],
      unused: [],
    });
  });
});
