import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.js';

const cut = (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to));

it('cuts at the end of sentences, not after abbreviations, initials or inside numbers', () => {
  expect(
    cut(
      'See para. 5 of Art. 3. Boats, e.g. Canoes, float. “They do.” J. Smith saw 1.5 of them? Yes! 3 boats sank.',
    ),
  ).toEqual([
    'See para. 5 of Art. 3.',
    'Boats, e.g. Canoes, float.',
    '“They do.”',
    'J. Smith saw 1.5 of them?',
    'Yes!',
    '3 boats sank.',
  ]);
});

it('loses no word of any text', () => {
  const piece = fc.constantFrom('Boats float.', ' ', 'e.g.', 'A.', '”', '(B', '\n', '12', '…', 'é', '. ');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(cut(text).join(' ').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    }),
  );
});
