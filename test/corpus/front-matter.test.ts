import { describe, expect, it } from 'vitest';
import { corpusIsHere, readCorpus } from './corpus.js';

/* What one would write on the folder of each published document. What its text does not say is null. */

const said = [
  [
    'implementation-report-2022.txt',
    {
      symbol: 'T-ES(2022)02_en final',
      body: 'Lanzarote Committee',
      date: '2022-03-10',
      title: null,
      party: null,
    },
  ],
  [
    'factsheet-netherlands-2023.txt',
    {
      symbol: null,
      body: 'Lanzarote Committee',
      date: '2023-05-25',
      title: 'FACTSHEET – THE NETHERLANDS',
      party: 'NL',
    },
  ],
  [
    'reply-netherlands.txt',
    { symbol: null, body: 'Lanzarote Committee', date: null, title: null, party: 'NL' },
  ],
  ['rapporteur-letter-2024.txt', { symbol: null, body: null, date: '2024-05-14', party: 'NL' }],
  [
    'rapporteur-summary-report-2012.txt',
    { symbol: null, body: null, date: null, title: 'Child Pornography', party: 'NL' },
  ],
] as const;

describe.skipIf(!corpusIsHere)('the front page of', () => {
  it.each(said)('%s', (name, expected) => {
    const { document } = readCorpus(name).reading;
    expect(document).toMatchObject({ ...expected, language: 'en', published: null });
    for (const key of ['title', 'symbol', 'body', 'date', 'party'] as const)
      expect(document.confidence[key] === null, key).toBe(document[key] === null);
  });
});
