import type { RecommendationNode, ReportNode } from '@rapporteur/registry';
import { describe, expect, it } from 'vitest';
import { statedWithin, withoutLabel } from './stated-within.js';

const text = 'They enjoy its support:\n7.1. Buy a boat (Brezia);\n7.2. Paint it.';
const paragraph = { type: 'paragraph', id: 'p', number: 7, text, lines: [4, 9] } as unknown as ReportNode;
const asked = (number: string, words: string, line: number) =>
  ({
    type: 'recommendation',
    id: number,
    number,
    text: words,
    lines: [line, line],
  }) as unknown as RecommendationNode;

describe('recommendations within a text', () => {
  it('are taken out of the list and found in the words of their paragraph', () => {
    const [first, second] = [asked('7.1', 'Buy a boat (Brezia);', 5), asked('7.2', 'Paint it.', 6)];
    const { nodes, statedIn } = statedWithin([paragraph, first, second]);
    expect(nodes).toEqual([paragraph]);
    expect(statedIn.get('p')?.map(({ from, to }) => text.slice(from, to))).toEqual([first.text, second.text]);
  });

  it('share the words of one sentence where an addendum makes several of it', () => {
    const two = [asked('7.1', 'Paint it.', 6), asked('7.2', 'Paint it.', 6)];
    expect(statedWithin([paragraph, ...two]).statedIn.get('p')).toMatchObject([{ recommendations: two }]);
  });

  it('stay by themselves where no text holds them: elsewhere in the file, in other words, across another', () => {
    const out = [asked('1', 'Paint it.', 12), asked('2', 'Sell it.', 6)];
    expect(statedWithin([paragraph, ...out]).nodes).toEqual([paragraph, ...out]);
    const across = [asked('7.1', 'Buy a boat (Brezia);', 5), asked('7.2', 'boat (Brezia);\n7.2. Paint', 5)];
    expect(statedWithin([paragraph, ...across]).nodes).toEqual([paragraph, across[1]]);
  });
});

it.each([
  ['They enjoy its support:\n10.1. ', '10.1', 'They enjoy its support:'],
  ['The Committee recommends to: (a) ', '5(a)', 'The Committee recommends to:'],
  ['\n10.5 ', '10.5-2', ''],
  ['It is noted in paragraph 4. ', '§ 5', 'It is noted in paragraph 4. '],
  ['Boats and ferries', '11.3', 'Boats and ferries'],
])('the words before a recommendation do not repeat its number: %j', (words, number, expected) => {
  expect(withoutLabel(words, number)).toBe(expected);
});
