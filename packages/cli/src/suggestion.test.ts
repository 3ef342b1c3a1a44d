import { expect, it } from 'vitest';
import { suggestion } from './suggestion.js';

it.each([
  ['raed', 'read'],
  ['factshet', 'factsheet'],
  ['CHECK', 'check'],
  ['imprt', 'import'],
  ['zzz', null],
  ['', null],
])('%s was probably meant as %s', (typed, meant) => {
  expect(suggestion(typed, ['read', 'check', 'factsheet', 'import'])).toBe(meant);
});
