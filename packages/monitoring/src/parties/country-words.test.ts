import { expect, it } from 'vitest';
import { countryWords } from './country-words.js';

it('knows by what words a text could name a country', () => {
  const words = countryWords('BE');
  for (const word of [
    'Belgium',
    'Belgique',
    'België',
    'Belgian',
    'Belgians',
    'belges',
    'Flanders',
    'Wallonia',
  ])
    expect(words, word).toContain(word);
  expect(words).not.toContain('');
  expect(words).not.toContain('France');
  const own = [
    {
      code: 'XA',
      names: [{ lang: 'en', name: 'Xaland' }],
      adjectives: [{ lang: 'en', name: 'Xalandic' }],
      subNational: [],
    },
  ];
  expect(countryWords('XA', own)).toEqual(expect.arrayContaining(['Xaland', 'Xalandic']));
});
