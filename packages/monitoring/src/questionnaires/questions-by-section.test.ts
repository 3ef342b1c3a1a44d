import { describe, expect, it } from 'vitest';
import { namedQuestions, questionsBySection, type TitledSection } from './questions-by-section.js';

const questions = [
  { number: '1', title: 'Pond fences' },
  { number: '2', title: 'Training of guards/wardens' },
  { number: '3', title: 'Cooperation' },
  { number: '4', title: 'Signs or flags' },
];

function linked(...given: readonly (Partial<TitledSection> & { key: string })[]): string[] {
  const sections = given.map((each) => ({
    level: each.key.split('.').length,
    title: null,
    texts: [],
    ...each,
  }));
  return [...questionsBySection(sections, questions)].map(
    ([key, list]) => `${key}: ${list.map(({ question, basis }) => `${question} ${basis}`).join(', ')}`,
  );
}

describe('questions by section', () => {
  it('finds a question that the text or a note of a section names', () => {
    expect(linked({ key: 'I', texts: ['The replies to question 2 say little.'] })).toEqual(['I: 2 named']);
  });

  it('finds a heading that holds the title of a question, in small differences of form', () => {
    expect(linked({ key: 'I', title: 'The Pond Fence: State of Play of Fences' })).toEqual(['I: 1 title']);
    expect(linked({ key: 'I', title: 'How wardens get their training' })).toEqual(['I: 2 title']);
    expect(linked({ key: 'I', title: 'Flags' })).toEqual(['I: 4 title']);
  });

  it('takes a title of one word only where the heading begins with it', () => {
    expect(linked({ key: 'I', title: 'Co-operation between lakes' })).toEqual(['I: 3 title']);
    expect(linked({ key: 'I', title: 'Other co-operation' })).toEqual([]);
  });

  it('gives a section the questions of those that hold it, whose titles come first', () => {
    expect(
      linked(
        { key: 'I', title: 'Pond fences' },
        { key: 'I.1', title: 'Signs on fences', texts: ['See question 3.'] },
        { key: 'II', title: 'Other matters' },
        { key: 'II.1', title: 'Signs' },
      ),
    ).toEqual(['I: 1 title', 'I.1: 1 title, 3 named', 'II.1: 4 title']);
  });

  it('says nothing of a section of which the text says nothing', () => {
    expect(linked({ key: 'I', title: 'General remarks', texts: ['A question was raised in 2019.'] })).toEqual(
      [],
    );
  });

  it('passes over a number that the questionnaire does not have, and takes any where it is not known', () => {
    expect(linked({ key: 'I', texts: ['As asked in question 17.'] })).toEqual([]);
    expect(
      questionsBySection([{ key: 'I', level: 1, title: null, texts: ['Question 17.'] }], []).get('I'),
    ).toEqual([{ question: '17', basis: 'named' }]);
  });
});

describe('named questions', () => {
  it.each([
    ['in reply to Question 11 of the thematic questionnaire', ['11']],
    ['the offences (questions 9-11)', ['9', '10', '11']],
    ['questions 1.1, 1.2 and 1.3', ['1.1', '1.2', '1.3']],
    ['les réponses aux questions 4 et 5', ['4', '5']],
    ['les questions 4 à 6 du questionnaire', ['4', '5', '6']],
    ['replies to question 16 of the General Overview Questionnaire', []],
    ['question 3 of the survey', []],
    ['the question of 2019', []],
    ['a question-12-file', []],
  ])('%s', (text, wanted) => {
    expect(namedQuestions(text)).toEqual(wanted);
  });

  it('takes time in proportion to the text', () => {
    const hard = `questions ${'1, '.repeat(20_000)}`;
    expect(namedQuestions(hard.repeat(3)).length).toBeGreaterThan(0);
  }, 10_000);
});
