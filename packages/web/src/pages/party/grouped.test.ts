import type { PartyPage, RecommendationNode } from '@rapporteur/registry';
import { expect, test } from 'vitest';
import { groupedBy } from './grouped.js';

type Kind = RecommendationNode['addressees']['kind'];

function aNode(position: number, kind: Kind, more: { conditional?: boolean; refers?: string[] } = {}) {
  const addressees = { kind, conditional: more.conditional ?? false, condition: null };
  const node = { number: `I-${position}`, position, addressees, crossReferences: more.refers ?? [] };
  return node as unknown as RecommendationNode;
}

const skeleton = (standing: 'monitored' | 'joined-later', listedIn: RecommendationNode[]) =>
  ({
    party: { code: 'AD', standing },
    dispositions: [],
    listedIn,
    addressedToAll: [aNode(2, 'all')],
    addressedWithoutList: [
      aNode(3, 'unspecified'),
      aNode(4, 'unspecified', { conditional: true }),
      aNode(5, 'not-already', { refers: ['ER-7', 'I-1'] }),
      aNode(6, 'not-already'),
    ],
  }) as unknown as PartyPage;

function numbers(page: PartyPage) {
  const { specific, generic, open } = groupedBy(page);
  return [specific, generic, open].map((nodes) => nodes.map(({ number }) => number));
}

test('a skeleton is grouped as a text would be: a condition leaves open, a list holds also for what refers to it', () => {
  expect(numbers(skeleton('monitored', [aNode(1, 'named')]))).toEqual([
    ['I-1', 'I-5'],
    ['I-2', 'I-3'],
    ['I-4', 'I-6'],
  ]);
});

test('who is on no list is not met through one, and who joined later only by what is for all', () => {
  expect(numbers(skeleton('joined-later', []))).toEqual([[], ['I-2'], ['I-3', 'I-4', 'I-5', 'I-6']]);
});
