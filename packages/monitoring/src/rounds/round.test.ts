import { expect, test } from 'vitest';
import { lanzaroteSecondRound } from './lanzarote-second-round.js';
import { classOf } from './round.js';

test('the second round monitors 43 of 48 parties', () => {
  expect(new Set(lanzaroteSecondRound.monitored).size).toBe(43);
  expect(new Set([...lanzaroteSecondRound.monitored, ...lanzaroteSecondRound.outsideRound]).size).toBe(48);
});

test.each([
  ['NO', 'monitored'],
  ['IE', 'outside-round'],
  ['US', 'non-party'],
])('%s is %s', (code, expected) => {
  expect(classOf(code, lanzaroteSecondRound)).toBe(expected);
});
