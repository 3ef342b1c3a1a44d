import { expect, it } from 'vitest';
import { isKeptLongEnough } from './retention.js';

it('counts months from the adoption of the round, and nothing before it', () => {
  const year = { months: 12, after: 'round-adopted' } as const;
  expect(isKeptLongEnough(year, '2026-03-10', '2027-03-09')).toBe(false);
  expect(isKeptLongEnough(year, '2026-03-10', '2027-03-10')).toBe(true);
  expect(isKeptLongEnough(year, null, '2099-01-01')).toBe(false);
  expect(isKeptLongEnough({ ...year, months: null }, '2026-03-10', '2099-01-01')).toBe(false);
  expect(isKeptLongEnough({ ...year, after: 'received' }, '2026-03-10', '2099-01-01')).toBe(false);
  // The last day of a shorter month.
  expect(isKeptLongEnough({ ...year, months: 1 }, '2026-01-31', '2026-02-27')).toBe(false);
  expect(isKeptLongEnough({ ...year, months: 1 }, '2026-01-31', '2026-02-28')).toBe(true);
});
