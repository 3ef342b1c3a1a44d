import { expect, it } from 'vitest';
import { aReading } from '../readings/a-reading.js';
import type { QuestionRecord } from '../readings/reading.js';
import { questionsOfHeadings } from './questions-of-headings.js';

const question = (number: string, title: string, line: number): QuestionRecord => ({
  number,
  title,
  group: null,
  text: null,
  answer: null,
  items: [],
  lines: [line, line],
  spans: [],
});

it('links the headings of a reading by their text and notes, but not the appendix that asks', () => {
  const reading = aReading({
    headings: [
      { number: 'I', title: 'Ferries', lines: [5, 5] },
      { number: 'I.1', level: 2, title: 'Crews', lines: [15, 15] },
      { number: 'II', title: 'Boat safety', lines: [25, 25] },
      { number: null, title: 'Appendix: questionnaire', lines: [90, 90] },
    ],
    paragraphs: [
      { number: 1, text: 'Ferries run all year.', lines: [6, 6] },
      { number: 2, text: 'Crews were asked.', lines: [16, 16] },
      { number: 3, text: 'Boats carry vests.', lines: [26, 26] },
    ],
    footnotes: [{ number: 1, text: 'See question 2.', lines: [20, 20], markedIn: { paragraph: 2 } }],
    rest: [
      {
        kind: 'body',
        section: null,
        text: 'Question 2. Crews: see question 1.',
        lines: [92, 92],
        spans: [],
        mentions: [],
      },
    ],
    questions: [question('1', 'Safety of boats', 91), question('2', 'Crew lists', 92)],
  });
  const found = [...questionsOfHeadings(reading)].map(([{ number, title }, list]) => [number ?? title, list]);
  expect(found).toEqual([
    ['I.1', [{ question: '2', basis: 'named' }]],
    ['II', [{ question: '1', basis: 'title' }]],
  ]);
});
