import { getAlpha3Codes } from 'i18n-iso-countries';
import { expect, it } from 'vitest';
import { alphaTwo } from './alpha-3.js';

it('knows every State by three letters', () => {
  const codes = getAlpha3Codes();
  expect(Object.keys(codes).length).toBeGreaterThan(240);
  for (const [three, two] of Object.entries(codes)) expect(alphaTwo(three), three).toBe(two);
  expect(alphaTwo('GC8')).toBeNull();
});
