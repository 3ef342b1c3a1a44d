import { describe, expect, it } from 'vitest';
import type { QuestionRecord } from '../readings/reading.js';
import { noWords } from './bilingual.js';
import { compareQuestionnaires, passagesOf, passagesOfReading } from './compare-questionnaires.js';
import { type AskingText, addReadingInLanguage, questionnaireFromReading } from './from-reading.js';
import { conditionBefore, conditionInWords } from './printed-condition.js';

describe('a condition that is printed before a question', () => {
  it.each([
    [
      'en',
      'For Parties having made a reservation in accordance with Article 7(2) indent 1 Who pays?',
      true,
      '7(2) indent 1',
      'Who pays?',
    ],
    [
      'en',
      'For Parties that have not made a declaration under Article 12: who pays?',
      false,
      '12',
      'who pays?',
    ],
    [
      'fr',
      'Pour les Parties n’ayant pas formulé de réserve au titre de l’article 7(2), tiret 1 Qui paie ?',
      false,
      '7(2), tiret 1',
      'Qui paie ?',
    ],
  ] as const)('%s: %s', (language, text, holds, provision, rest) => {
    const found = conditionBefore(text, language);
    expect(found).toMatchObject({ condition: { holds, provision }, rest });
    expect(found.condition && conditionInWords(found.condition, language)).toBe(
      text.slice(0, text.length - rest.length).trim(),
    );
  });

  it.each(['For Parties to the convention, who pays?', 'For parties having made a mess, who pays?'])(
    'not: %s',
    (text) => {
      expect(conditionBefore(text, 'en')).toEqual({ condition: null, rest: text });
    },
  );

  it('is said in our words where the body has none', () => {
    const condition = {
      kind: 'fact',
      fact: 'reservation',
      provision: '7(2)',
      holds: true,
      words: noWords,
    } as const;
    expect(conditionInWords(condition, 'en')).toBe(
      'For Parties having made a reservation under Article 7(2)',
    );
    expect(conditionInWords({ ...condition, provision: 'Article 7(2)' }, 'fr')).toBe(
      'Pour les Parties ayant formulé une réserve au titre de l’article 7(2)',
    );
    expect(conditionBefore(`${conditionInWords(condition, 'fr')} Qui ?`, 'fr').condition).toMatchObject({
      fact: 'reservation',
      provision: '7(2)',
      holds: true,
    });
  });
});

const spans = { lines: [1, 1], spans: [] } as const;
function asking(
  language: 'en' | 'fr',
  questions: readonly Omit<QuestionRecord, 'lines' | 'spans' | 'answer'>[],
  note?: string,
): AskingText {
  return {
    document: {
      language,
      title: language === 'en' ? 'Questionnaire' : 'Le questionnaire',
      symbol: 'LPC(2026)1',
    } as never,
    rest: [],
    questions: questions.map((each) => ({ ...each, answer: null, ...spans })),
    footnotes:
      note === undefined
        ? []
        : [
            {
              number: 1,
              text: note,
              mentions: [],
              markedIn: { question: '1', item: '1.1', part: 'asked' },
              ...spans,
            },
          ],
  };
}
const item = (label: string, text: string) => ({ label, text, answer: null, lines: [1, 1] as const });
const english = asking(
  'en',
  [
    {
      number: '1',
      title: 'Guards',
      group: 'Camps',
      text: null,
      items: [item('1.1', 'Are there guards:'), item('1.1.a', 'by day?'), item('1→1', 'Please add a link.')],
    },
    {
      number: '2',
      title: 'Boats',
      group: 'Camps',
      text: 'Are there boats:',
      items: [item('2.a', 'with oars?')],
    },
    {
      number: '3',
      title: null,
      group: 'Pools',
      text: 'For Parties having made a reservation under Article 7 How many pools?',
      items: [],
    },
  ],
  'Also at night.',
);
const french = asking(
  'fr',
  [
    {
      number: '1',
      title: 'Gardes',
      group: 'Camps',
      text: null,
      items: [item('1.1', 'Y a-t-il des gardes :'), item('1.1.a', 'le jour ?')],
    },
    {
      number: '2',
      title: 'Bateaux',
      group: 'Camps',
      text: 'Y a-t-il des bateaux :',
      items: [item('2.a', 'à rames ?'), item('2.b', 'à voile ?')],
    },
    {
      number: '3',
      title: null,
      group: 'Piscines',
      text: 'Pour les Parties ayant formulé une réserve au titre de l’article 7 Combien ?',
      items: [],
    },
  ],
  'Aussi la nuit.',
);
const imported = questionnaireFromReading(english, {
  id: 'q',
  body: 'lake',
  round: 'lake-2',
  language: 'en',
});

describe('a published questionnaire', () => {
  it('comes in as a draft, with what is answered together', () => {
    expect(imported).toMatchObject({ status: 'draft', symbol: 'LPC(2026)1', lastKey: 9 });
    expect(imported.parts.map(({ heading, questions }) => [heading.en, questions.length])).toEqual([
      ['Camps', 2],
      ['Pools', 1],
    ]);
    const questions = imported.parts.flatMap((part) => part.questions);
    const answers = questions.flatMap(({ number, answer, items }) => [
      [number, answer?.type],
      ...items.map(({ label, answer: its }) => [label, its?.type]),
    ]);
    expect(answers).toEqual([
      ['1', undefined],
      ['1.1', 'text'],
      ['1.1.a', undefined],
      ['1→1', 'text'],
      ['2', 'text'],
      ['2.a', undefined],
      ['3', 'text'],
    ]);
    expect(questions[0]?.items[0]?.notes.map(({ en }) => en)).toEqual(['Also at night.']);
    expect(questions[2]).toMatchObject({
      asked: { en: 'How many pools?' },
      conditions: [{ provision: '7' }],
    });
  });

  it('takes the words of its other language, and says what it does not know', () => {
    const { questionnaire, unknown } = addReadingInLanguage(imported, french, 'fr');
    expect(unknown).toEqual(['2.b']);
    const texts = passagesOf(questionnaire, 'fr').map(
      ({ address, part, text }) => `${address} ${part} ${text}`,
    );
    expect(texts).toEqual([
      '1 heading Camps',
      '1 title Gardes',
      '1.1 asked Y a-t-il des gardes :',
      '1.1 note Aussi la nuit.',
      '1.1.a asked le jour ?',
      '2 title Bateaux',
      '2 asked Y a-t-il des bateaux :',
      '2.a asked à rames ?',
      '3 heading Piscines',
      '3 condition Pour les Parties ayant formulé une réserve au titre de l’article 7',
      '3 asked Combien ?',
    ]);
    expect(questionnaire.parts[0]?.questions[0]?.title.status).toEqual({ en: 'draft', fr: 'draft' });
    // English stays as it was.
    expect(passagesOf(questionnaire, 'en')).toEqual(passagesOfReading(english));
  });
});

describe('two questionnaires', () => {
  it('are compared text by text', () => {
    const other = asking('en', [
      {
        number: '1',
        title: 'Guards',
        group: 'Camps',
        text: null,
        items: [item('1.1', 'Are there “guards” -:'), item('1.1.a', 'by night?'), item('1.1.b', 'at dawn?')],
      },
      {
        number: '2',
        title: 'Boats',
        group: 'Camps',
        text: 'Are there boats:',
        items: [item('2.a', 'with oars?')],
      },
    ]);
    const found = compareQuestionnaires(passagesOfReading(english), passagesOfReading(other));
    expect(found.map(({ address, part, kind }) => `${address} ${part} ${kind}`)).toEqual([
      '1.1 asked words',
      '1.1 note only-first',
      '1.1.a asked words',
      '1.1.b asked only-second',
      '1→1 asked only-first',
      '3 heading only-first',
      '3 condition only-first',
      '3 asked only-first',
    ]);
    expect(compareQuestionnaires(passagesOfReading(english), passagesOfReading(english))).toEqual([]);
  });

  it('differ only in form by hyphens, quotation marks and blanks', () => {
    const asked = (text: string) => [{ address: '1', part: 'asked', text } as const];
    const kind = (a: string, b: string) => compareQuestionnaires(asked(a), asked(b))[0]?.kind;
    expect(kind('a tool-kit for “guards”', 'a toolkit for "guards".')).toBe('form');
    expect(kind('a tool-kit', 'a tool')).toBe('words');
  });
});
