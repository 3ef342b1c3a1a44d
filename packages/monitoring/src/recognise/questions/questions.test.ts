import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../bodies/preset.js';
import type { QuestionRecord, Reading } from '../../readings/reading.js';
import { aText } from '../a-text.js';
import { profilesOf } from '../profiles/other-texts.js';
import { recognise } from '../recognise.js';

const sample = (name: string) =>
  readFileSync(new URL(`../../../../../sample/${name}`, import.meta.url), 'utf8');
const lake = profilesOf(JSON.parse(sample('body.json')) as Preset);
const read = (text: string): Reading => recognise(aText(text), { profiles: lake }).reading;

interface Asked {
  readonly number: string;
  readonly text: string;
  readonly answer: string | null;
}

/** Words as a bag, without the labels of items: which words are a question's, whatever part of it they stand in. */
function bag(texts: readonly (string | null)[]): string[] {
  const words = texts.join(' ').replace(/\s+/g, ' ').split(' ');
  return words.filter((word) => !/^(?:[a-z]\.|→|)$/.test(word)).sort();
}

const wordsOf = ({ title, text, answer, items }: QuestionRecord) =>
  bag([title, text, answer, ...items.flatMap((item) => [item.text, item.answer])]);

describe.each(['questionnaire', 'replies/brezia', 'replies/dornland'])('sample/%s.txt', (name) => {
  const reading = read(sample(`${name}.txt`));
  const expected = JSON.parse(sample(`${name}.expected.json`));
  const asked: readonly Asked[] = expected.questions;

  it('is known for what it is', () => {
    const { profile, ...front } = reading.document;
    expect(profile).toBe(name === 'questionnaire' ? 'lake-questionnaire' : 'lake-reply');
    expect(front).toMatchObject({ party: null, ...expected.document });
  });

  it('has its groups as headings, and its notes with the questions that mark them', () => {
    const shape = ({ number, level, title, lines, spans }: Reading['headings'][number]) => ({
      number,
      level,
      title,
      lines,
      spans,
    });
    expect(reading.headings.map(shape)).toEqual(expected.headings);
    expect(reading.footnotes.map(({ number, lines, text }) => [number, lines, text])).toEqual(
      expected.footnotes.map(({ number, lines, text }: Reading['footnotes'][number]) => [
        number,
        lines,
        text,
      ]),
    );
    expect(reading.footnotes.every(({ markedIn }) => markedIn?.question !== undefined)).toBe(true);
  });

  it('gives each question all of its words', () => {
    const numbers = [...new Set(asked.map(({ number }) => number.split('.')[0] as string))];
    expect(reading.questions.map(({ number }) => number)).toEqual(numbers);
    for (const question of reading.questions) {
      const own = asked.filter(({ number }) => number.split('.')[0] === question.number);
      expect(wordsOf(question), question.number).toEqual(
        bag(own.flatMap(({ text, answer }) => [text, answer])),
      );
    }
  });

  it('gives each sub-question its own answer, and none where none is printed', () => {
    for (const { number, answer } of asked.filter(({ number: each }) => each.includes('.'))) {
      const items = reading.questions
        .flatMap((question) => question.items)
        .filter(({ label }) => label === number || label.startsWith(`${number}.`));
      const withoutPrompt = answer?.replace(/→.*$/s, '') ?? null;
      expect(bag(items.map((item) => item.answer)), number).toEqual(bag([withoutPrompt]));
    }
  });
});

const questionsOf = (text: string) => {
  const { document, questions } = read(text);
  const items = questions.flatMap(({ number, title, text: asks, answer, items: parts }) => [
    [number, title, asks, answer],
    ...parts.map((part) => [part.label, part.text, part.answer]),
  ]);
  return { profile: document.profile, items };
};

describe('the many forms of questionnaires', () => {
  it('reads questions that are their own title, and short answers', () => {
    const text = [
      'Reply of Norway',
      '',
      'Question 1: Is there a rule on boats?',
      '',
      'Yes.',
      '',
      'Question 2: Who checks it?',
      '',
      'N/A',
      '',
      'Question 3: How often?',
      '',
      'Question 4: What does it cost?',
      '12',
    ];
    expect(questionsOf(text.join('\n'))).toEqual({
      profile: 'reply',
      items: [
        ['1', 'Is there a rule on boats?', null, 'Yes.'],
        ['2', 'Who checks it?', null, 'N/A'],
        ['3', 'How often?', null, null],
        ['4', 'What does it cost?', null, '12'],
      ],
    });
    expect(read(text.join('\n')).document.party).toBe('NO');
  });

  it('reads bare numbers where the text calls itself a questionnaire', () => {
    const text = [
      'Questionnaire on ferries',
      '',
      '1. Does your country have ferries?',
      '',
      '2. Boats',
      '',
      '2.1 Who may steer one?',
      '2.2 Please describe the training.',
      '',
      '3. Which rules apply at night?',
    ];
    expect(questionsOf(text.join('\n'))).toEqual({
      profile: 'questionnaire',
      items: [
        ['1', 'Does your country have ferries?', null, null],
        ['2', 'Boats', null, null],
        ['2.1', 'Who may steer one?', null],
        ['2.2', 'Please describe the training.', null],
        ['3', 'Which rules apply at night?', null, null],
      ],
    });
  });

  it('takes "Answer:" as the beginning of one, also on the next line, and in French', () => {
    const text = [
      'Question 1. Canots',
      'Y a-t-il des canots ?',
      'Réponse : Oui, trois.',
      '',
      'Question 2. Rames',
      '',
      'Combien de rames ?',
      '',
      'Réponse : Six.',
      '',
      'Question 3. Voiles',
      '',
      'Combien de voiles ?',
    ];
    expect(questionsOf(text.join('\n')).items).toEqual([
      ['1', 'Canots Y a-t-il des canots ?', null, 'Oui, trois.'],
      ['2', 'Rames', 'Combien de rames ?', 'Six.'],
      ['3', 'Voiles', 'Combien de voiles ?', null],
    ]);
  });

  const boats = (lines: readonly string[]) =>
    questionsOf(
      [
        'Question 1. Boats',
        '',
        ...lines,
        '',
        'Question 2. Oars',
        '',
        'Who makes them?',
        '',
        'We do.',
        '',
        'Question 3. Sails',
        '',
        'Who sews them?',
        '',
        'They do.',
      ].join('\n'),
    ).items.slice(0, -2);

  it('joins items to the answer that stands below all of them', () => {
    expect(
      boats(['1.1 Are there boats:', '', 'a. on lakes?', 'b. on', '', 'rivers?', '', 'There are, on both.']),
    ).toEqual([
      ['1', 'Boats', null, null],
      ['1.1', 'Are there boats:', 'There are, on both.'],
      ['1.1.a', 'on lakes?', null],
      ['1.1.b', 'on rivers?', null],
    ]);
  });

  it('keeps an answer with the one item that it stands below', () => {
    expect(
      boats(['Are there boats:', 'a. on lakes? Yes', 'b. on rivers?', 'No.', '', 'c. at sea?', '', 'Some.']),
    ).toEqual([
      ['1', 'Boats', 'Are there boats:', null],
      ['1.a', 'on lakes?', 'Yes'],
      ['1.b', 'on rivers?', 'No.'],
      ['1.c', 'at sea?', 'Some.'],
    ]);
  });

  it('gives answers with letters of their own to the items', () => {
    expect(
      boats([
        'Are there boats:',
        '',
        'a) on lakes?',
        'b) on rivers?',
        '',
        'a) Yes.',
        'b) No; but there are:',
        '',
        '1. ferries',
        '2. rafts',
      ]),
    ).toEqual([
      ['1', 'Boats', 'Are there boats:', null],
      ['1.a', 'on lakes?', 'Yes.'],
      ['1.b', 'on rivers?', 'No; but there are:\n1. ferries 2. rafts'],
    ]);
  });

  it('keeps a list in an answer, numbers of other questions and arrows that do not ask', () => {
    expect(
      boats([
        '1.1 What is steered?',
        '',
        'a. ferries;',
        'b. rafts.',
        '',
        '2.1 million people cross.',
        '',
        '→ ferries most of all',
        '',
        '1.2 Where?',
        '',
        'On lakes, see 1.1.',
      ]),
    ).toEqual([
      ['1', 'Boats', null, null],
      ['1.1', 'What is steered?', 'a. ferries;\nb. rafts.\n2.1 million people cross.\n→ ferries most of all'],
      ['1.2', 'Where?', 'On lakes, see 1.1.'],
    ]);
  });

  it('asks what stands behind an arrow, for the question as a whole', () => {
    expect(
      boats([
        '1.1 Are there boats?',
        '',
        'Yes.',
        '',
        '→ Please send a picture.',
        '',
        'See the annex.',
        '',
        '→ If not, please say why:',
        'a. money?',
        'b. wind?',
      ]),
    ).toEqual([
      ['1', 'Boats', null, null],
      ['1.1', 'Are there boats?', 'Yes.'],
      ['1→1', 'Please send a picture.', 'See the annex.'],
      ['1→2', 'If not, please say why:', null],
      ['1→2.a', 'money?', null],
      ['1→2.b', 'wind?', null],
    ]);
  });

  it('leaves a short answer with its question, and a heading with its group', () => {
    const text = [
      'Safety',
      '',
      'Question 1. Boats',
      '',
      'How many are there?',
      '',
      'Forty boats',
      '',
      'Question 2. Oars',
      '',
      'How many are there?',
      '',
      'Eighty.',
      '',
      'Repair and trade',
      '',
      'Question 3. Sails',
      '',
      'How many are there?',
      '',
      'None',
    ];
    const { questions, headings } = read(text.join('\n'));
    expect(headings.map(({ title, lines }) => [title, lines])).toEqual([
      ['Safety', [1, 1]],
      ['Repair and trade', [15, 15]],
    ]);
    expect(questions.map(({ group, answer }) => [group, answer])).toEqual([
      ['Safety', 'Forty boats'],
      ['Safety', 'Eighty.'],
      ['Repair and trade', 'None'],
    ]);
  });

  it('steps over a lost number', () => {
    expect(
      read(
        'Question 1. A\n\nWho?\n\nWe.\n\nQuestion 3. C\n\nWhy?\n\nSo.\n\nQuestion 4. D\n\nHow?\n\nSo.',
      ).questions.map(({ number }) => number),
    ).toEqual(['1', '3', '4']);
  });

  it('takes a text that quotes a question or two for no questionnaire', () => {
    expect(read('Question 1. A\n\nWho?\n\nWe.\n\nQuestion 2. B\n\nWhy?').document.profile).toBe('unknown');
    expect(
      read('1. The board met.\n\n2. Who pays? Nobody knew.\n\n3. Is it late? It was.\n\n4. The end.').document
        .profile,
    ).toBe('unknown');
  });
});

describe('addresses pasted at the foot of a page', () => {
  const page = (answer: readonly string[], links: readonly string[]) =>
    [
      ' Question 1. Boats',
      '',
      'Where are they listed?',
      '',
      ...answer,
      '',
      ...links,
      ' which goes on here. ',
      '',
      'Question 2. Oars',
      '',
      'Who makes them?',
      '',
      'We do. ',
      '',
      'Question 3. Sails',
      '',
      'Who sews them?',
      '',
      'They do. ',
    ].join('\n');

  it('are no part of the answer that runs over the page', () => {
    const { questions, rest } = read(
      page(
        ['In a list (www.boats.example/list)'],
        ['https://www.boats.example/list', 'http://more.example/'],
      ),
    );
    expect(questions[0]?.answer).toBe('In a list (www.boats.example/list) which goes on here.');
    expect(rest.map(({ kind, lines }) => [kind, lines])).toEqual([['links', [7, 8]]]);
  });

  it('are the answer where it announces them', () => {
    const { questions, rest } = read(
      page(['There are two lists:'], ['https://a.example/', 'http://b.example/']),
    );
    expect(questions[0]?.answer).toContain('https://a.example/');
    expect(rest).toEqual([]);
  });
});

describe('a questionnaire in the appendix of a report', () => {
  const { questions, rest } = read(sample('report.txt'));

  it('has its questions, without answers and without lines of their own', () => {
    expect(questions.map(({ number }) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(
      questions.every(
        ({ spans, answer, items }) =>
          spans.length === 0 && answer === null && items.every((item) => item.answer === null),
      ),
    ).toBe(true);
    expect(questions[0]?.items.map(({ label }) => label)).toEqual(['1.1', '1.1.a', '1.1.b', '1.2', '1→1']);
    expect(rest.some(({ text }) => text.includes('Who answers for a bathing place'))).toBe(true);
  });
});
