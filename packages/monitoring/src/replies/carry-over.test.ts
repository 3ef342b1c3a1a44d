import { describe, expect, it } from 'vitest';
import { anItem, aQuestion } from '../questionnaires/a-questionnaire.js';
import { anAnswer, someContent } from './a-reply.js';
import { carryOver, settleCarried } from './carry-over.js';

const question = aQuestion({
  number: '3',
  items: [anItem({ label: '3.1' }), anItem({ label: '3.2' })],
  lineage: [{ round: 'lake-1', question: '8', relation: 'same' }],
});
const earlier = [
  { round: 'lake-1', address: '8', text: 'Rules of 2019.', language: 'fr' },
  { round: 'lake-1', address: '8.2', text: 'Each summer.', language: 'fr' },
  { round: 'lake-0', address: '8.1', text: 'Too old.', language: 'fr' },
];

describe('answers of an earlier round', () => {
  it('stand in blank fields as a proposal', () => {
    const carried = carryOver([question], ['3', '3.1', '3.2'], [anAnswer('3', 'New.')], earlier, 'en');
    expect(carried).toMatchObject([
      {
        ...{ address: '3.2', seen: 0 },
        content: {
          ...{ text: 'Each summer.', language: 'fr' },
          carried: { from: 'lake-1, 8.2', text: 'Each summer.', verdict: null },
        },
      },
    ]);
    expect(carryOver([{ ...question, lineage: [] }], ['3.2'], [], earlier, 'en')).toEqual([]);
  });

  it('go where the lineage says, also from one field', () => {
    const lineage = [{ round: 'lake-1', question: '8.2', relation: 'changed' as const }];
    const carried = carryOver([{ ...question, lineage }], ['3', '3.1', '3.2'], [], earlier, 'en');
    expect(carried.map(({ address }) => address)).toEqual(['3']);
  });

  it('are still valid as they were, or changed', () => {
    const carried = { from: 'lake-1, 8', text: 'As it was.', verdict: null };
    const content = someContent({ text: 'As it was, and more.', carried });
    expect(settleCarried(content, 'still-valid')).toMatchObject({
      text: 'As it was.',
      carried: { verdict: 'still-valid' },
    });
    expect(settleCarried(content, null).carried?.verdict).toBe('changed');
    expect(settleCarried({ ...content, text: 'As it was.' }, null).carried?.verdict).toBeNull();
  });
});
