import { describe, expect, it } from 'vitest';
import { anItem, aPart, aQuestion, aQuestionnaire } from './a-questionnaire.js';
import type { AnswerValue } from './answer-types.js';
import { noWords } from './bilingual.js';
import { type AskCondition, type FactOfParty, isUnder } from './condition.js';
import { answerableAddresses, questionsFor } from './questions-for.js';

const reserved = (holds: boolean): AskCondition => {
  return { kind: 'fact', fact: 'reservation', provision: '20(3) indent 2', holds, words: noWords };
};
const questionnaire = aQuestionnaire({
  parts: [
    aPart({
      questions: [
        aQuestion({
          items: [
            anItem({ key: 'k3', label: '1.1' }),
            anItem({
              key: 'k4',
              label: '1.2',
              conditions: [{ kind: 'answer', of: 'k3', values: ['yes', 'partly'] }],
            }),
            anItem({ key: 'k5', label: '1.2.a', level: 'letter', answer: null }),
          ],
        }),
        aQuestion({
          key: 'k6',
          number: '2',
          conditions: [reserved(true)],
          items: [anItem({ key: 'k7', label: '2.1' })],
        }),
        aQuestion({ key: 'k8', number: '3', conditions: [reserved(false)] }),
        aQuestion({ key: 'k9', number: '4', withdrawn: { on: '2026-05-01', decision: 'LPC/2' } }),
      ],
    }),
  ],
});
const fact: FactOfParty = {
  party: 'XA',
  fact: 'reservation',
  provision: '20(3) indent 2',
  from: '2020-01-01',
  until: '2026-03-31',
};

function standings(party: string, on: string, answers?: ReadonlyMap<string, AnswerValue>): string[] {
  const given = { on, ...(answers ? { answers } : {}) };
  return questionsFor(questionnaire, party, [fact], given).flatMap(({ question, standing, items }) => [
    `${question.number} ${standing}`,
    ...items.map(({ item, standing: its }) => `${item.label} ${its}`),
  ]);
}

describe('what is asked of a party', () => {
  it('follows its dated facts', () => {
    expect(standings('XA', '2026-03-31').slice(4)).toEqual([
      '2 asked',
      '2.1 asked',
      '3 not-asked',
      '4 asked',
    ]);
    expect(standings('XA', '2026-04-01').slice(4)).toEqual([
      '2 not-asked',
      '2.1 not-asked',
      '3 asked',
      '4 asked',
    ]);
    expect(standings('XB', '2026-03-31').slice(4)).toEqual([
      '2 not-asked',
      '2.1 not-asked',
      '3 asked',
      '4 asked',
    ]);
    expect(standings('XB', '2026-05-01').at(-1)).toBe('4 not-asked');
  });

  it('depends on another answer until that is given, and its letters with it', () => {
    const day = '2026-03-01';
    expect(standings('XA', day).slice(0, 4)).toEqual([
      '1 asked',
      '1.1 asked',
      '1.2 depends',
      '1.2.a depends',
    ]);
    const partly = standings('XA', day, new Map([['1.1', { type: 'yes-no', value: 'partly' }]]));
    expect(partly.slice(2, 4)).toEqual(['1.2 asked', '1.2.a asked']);
    const no = standings('XA', day, new Map([['1.1', { type: 'yes-no', value: 'no' }]]));
    expect(no.slice(2, 4)).toEqual(['1.2 not-asked', '1.2.a not-asked']);
  });

  it('has an address for each answer', () => {
    expect(answerableAddresses(questionnaire)).toEqual(['1', '1.1', '1.2', '2', '2.1', '3', '4']);
  });
});

describe('a reservation under a provision', () => {
  it.each([
    ['Article 20(3), indent 2', '20(3) indent 2', true],
    ['20(3)', '20(3) indent 2', true],
    ['20(3) indent 1', '20(3) indent 2', false],
    ['20(3) indent 2', '20(3)', false],
    ['20', '20 (3) (a)', true],
    ['20(3)(b)', '20(3)(a)', false],
    ['2', '20', false],
    [null, '20', false],
  ])('%s is under %s: %s', (said, asked, expected) => {
    expect(isUnder(said, asked)).toBe(expected);
  });
});
