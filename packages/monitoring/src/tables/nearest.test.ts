import { expect, it } from 'vitest';
import { nearest } from './nearest.js';

it.each([
  ['Belguim', 'Belgium'],
  ['Germnay', 'Germany'],
  ['Untied Kingdom', 'United Kingdom'],
  ['Cöte d’Ivoire', 'Côte d’Ivoire'],
  ['Atlantis', null],
  ['', null],
])('%s was probably meant as %s', (written, meant) => {
  expect(nearest(written, ['Belgium', 'Germany', 'United Kingdom', 'Côte d’Ivoire'])).toBe(meant);
});
