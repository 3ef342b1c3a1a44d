import { expect, it } from 'vitest';
import { aReading } from '../readings/a-reading.js';
import { aRecommendation } from '../recommendations/a-recommendation.js';
import type { Factsheet } from './factsheet.js';
import { factsheet } from './make-factsheet.js';

const item = (line: number, parties: readonly string[], text: string) => ({
  lines: [line, line] as const,
  parties,
  text,
});

function practices(party: string) {
  const reading = aReading({
    boxes: [
      {
        title: 'Promising practices',
        parties: ['FR', 'NL', 'TR'],
        items: [
          item(2, [], 'A project teaches children to paint.'),
          item(3, ['FR', 'NL'], 'It was held in France and the Netherlands.'),
          item(4, [], 'A book tells of it.'),
          item(
            5,
            ['NL', 'TR'],
            'In Turkey a boat sails. It is red. In the Netherlands a boat flies. It is blue.',
          ),
        ],
      },
    ],
    recommendations: [aRecommendation({ lines: [90, 91] })],
  });
  return (factsheet(reading, party) as Factsheet).sections[0]?.practices;
}

it('tells a practice with what leads to it and what follows', () => {
  expect(practices('FR')).toEqual([
    {
      title: 'Promising practices',
      text: 'A project teaches children to paint.\nIt was held in France and the Netherlands.\nA book tells of it.',
      lines: [2, 4],
    },
  ]);
});

it('leaves out of a story what is about others', () => {
  expect(practices('NL')?.[1]?.text).toBe('In the Netherlands a boat flies. It is blue.');
  expect(practices('TR')).toEqual([
    { title: 'Promising practices', text: 'In Turkey a boat sails. It is red.', lines: [5, 5] },
  ]);
});
