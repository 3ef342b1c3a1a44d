import english from 'dictionary-en-gb';
import { describe, expect, it } from 'vitest';
import { spellerFrom } from './speller.js';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a speller from a small dictionary', () => {
  const affixes = [
    'SET UTF-8',
    'PFX U Y 1',
    'PFX U 0 un .',
    'SFX D Y 2',
    'SFX D 0 d e',
    'SFX D y ied [^aeiou]y',
    'SFX S N 1',
    'SFX S 0 s [^sy]',
  ].join('\n');
  const spells = spellerFrom(affixes, ['4', 'tie/UD', 'dry/D', 'rope/S', 'Rome'].join('\n'));

  it.each(['tie', 'tied', 'untie', 'untied', 'dried', 'rope', 'ropes', 'Ropes', 'Rome'])('knows %s', (word) =>
    expect(spells(word)).toBe(true),
  );
  it.each(['undry', 'dryed', 'ropees', 'unropes', 'ties', 'rome', 'oper', ''])('does not know %s', (word) =>
    expect(spells(word)).toBe(false),
  );
});

it('reads flags of two letters and of numbers', () => {
  expect(spellerFrom('FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .', '1\nrope/BbAa')('ropes')).toBe(true);
  expect(spellerFrom('FLAG num\nSFX 12 Y 1\nSFX 12 0 s .', '1\nrope/7,12')('ropes')).toBe(true);
  expect(spellerFrom('FLAG num\nSFX 12 Y 1\nSFX 12 0 s .', '1\nrope/112')('ropes')).toBe(false);
});

describe('the English dictionary', () => {
  const spells = spellerFrom(decode(english.aff), decode(english.dic));

  it.each(['swimmers', 'criminalise', 'unhappily', 'don’t', 'guard’s', 'retraining', 'Children', 'WATER'])(
    'knows %s',
    (word) => expect(spells(word)).toBe(true),
  );
  it.each(['swimers', 'recieve', 'gaurd', 'acomodation', 'teh'])('does not know %s', (word) =>
    expect(spells(word)).toBe(false),
  );
});
