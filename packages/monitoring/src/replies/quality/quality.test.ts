import { describe, expect, it } from 'vitest';
import { bilingual } from '../../questionnaires/bilingual.js';
import { anAnswer, someContent, someUnits } from '../a-reply.js';
import type { AnswerContent } from '../answer.js';
import { notesOnReply } from './notes-on-reply.js';

const asking = {
  text: someUnits({ asked: bilingual('Please describe who watches the water.') }),
  choice: someUnits({
    answer: {
      type: 'choice',
      several: false,
      options: [
        { key: 'lake', label: bilingual('Lake') },
        { key: 'pool', label: bilingual('Pool') },
      ],
    },
  }),
  yesNo: someUnits({ answer: { type: 'yes-no' } }),
  number: someUnits({ answer: { type: 'number', unit: bilingual(''), period: bilingual('') } }),
  inMetres: someUnits({ answer: { type: 'number', unit: bilingual('metres'), period: bilingual('') } }),
  date: someUnits({ answer: { type: 'date' } }),
  links: someUnits({ answer: { type: 'links' } }),
  table: someUnits({
    answer: {
      type: 'table',
      columns: [
        { key: 'y', label: bilingual('Year'), type: 'number' },
        { key: 'd', label: bilingual('Since'), type: 'date' },
      ],
    },
  }),
  evidence: someUnits({ evidence: bilingual('the text of the rule') }),
  gender: someUnits({ genderPrompt: true }),
  lettered: someUnits({}, [
    { key: 'k4', label: '1.a', level: 'letter', answer: null },
    { key: 'k5', label: '1.b', level: 'letter', answer: null },
  ]),
};
const words = 'Guards in towers watch every public beach from May to September.';
const figure = { value: '', unit: '', period: '' };

function said(kind: keyof typeof asking, given: Partial<AnswerContent>): string[] {
  const answers = [anAnswer('1', '', { content: someContent(given) })];
  return notesOnReply(asking[kind], answers, 'en').map(
    ({ rule, severity, about }) => `${severity} ${rule}${about === null ? '' : ` ${about}`}`,
  );
}

describe('a look at the answers', () => {
  it.each<[string, keyof typeof asking, Partial<AnswerContent>, string[]]>([
    ['a whole answer', 'text', { text: words }, []],
    ['nothing', 'text', { text: ' ' }, ['warning no-answer']],
    ['elsewhere', 'text', { text: 'See above.' }, ['info see-elsewhere See above.']],
    ['elsewhere, in French', 'text', { text: 'Voir la réponse 3' }, ['info see-elsewhere Voir la réponse 3']],
    ['elsewhere, and more', 'text', { text: `See also question 3. ${words.repeat(3)}` }, []],
    ['a word', 'text', { text: 'Guards.' }, ['info short-answer']],
    ['a gap left open', 'text', { text: `${words} Number of guards: TBC` }, ['warning placeholder-left TBC']],
    ['a gap in French', 'text', { text: `${words} À compléter.` }, ['warning placeholder-left À compléter']],
    [
      'an address of a person',
      'text',
      { text: `${words} Ask guard@lake.example.` },
      ['warning personal-data guard@lake.example.'],
    ],
    ['a year and a law', 'text', { text: `${words} Act 12/2019, section 0045 (2021).` }, []],
    ['nothing chosen', 'choice', { text: words }, ['warning nothing-chosen']],
    ['not offered', 'choice', { picked: ['sea'], text: words }, ['error choice-not-offered sea']],
    ['two of one', 'choice', { picked: ['lake', 'pool'] }, ['error choice-not-offered lake, pool']],
    ['yes alone', 'yesNo', { picked: ['yes'] }, ['info no-explanation']],
    ['no alone', 'yesNo', { picked: ['no'] }, []],
    [
      'no number',
      'number',
      { figure: { value: 'many', unit: 'guards', period: '2025' } },
      ['error not-a-number many'],
    ],
    [
      'a bare number',
      'number',
      { figure: { ...figure, value: '1 200' } },
      ['warning number-without-unit 1 200', 'warning number-without-period 1 200'],
    ],
    ['a unit that is asked', 'inMetres', { figure: { ...figure, value: '3,5', period: '2025' } }, []],
    ['no day', 'date', { day: '2026-02-30' }, ['error not-a-day 2026-02-30']],
    ['no link', 'links', { links: ['lake.example'] }, ['error not-a-link lake.example']],
    ['a link', 'links', { links: ['https://lake.example/rules'] }, []],
    [
      'a table',
      'table',
      {
        rows: [
          ['2024', '2024-05-01'],
          ['x', 'May'],
        ],
      },
      ['error not-a-number x', 'error not-a-day May'],
    ],
    ['no evidence', 'evidence', { text: words }, ['warning evidence-not-given']],
    ['evidence in the text', 'evidence', { text: `${words} (https://lake.example/rules).` }, []],
    ['girls and boys', 'gender', { text: words }, ['info gender-not-named']],
    ['girls and boys told apart', 'gender', { text: `${words} As many girls as boys.` }, []],
    ['one letter of two', 'lettered', { text: `a. ${words}` }, ['info item-not-named b']],
    ['letters together', 'lettered', { text: words }, []],
    [
      'an earlier answer',
      'text',
      { text: 'See above.', carried: { from: 'lake-1, 1', text: 'See above.', verdict: null } },
      ['error carried-not-confirmed lake-1, 1'],
    ],
    [
      'a translation of which nobody says what counts',
      'text',
      { text: words, translation: { language: 'fr', text: 'x', by: 'service', authoritative: null } },
      ['error translation-unclear fr'],
    ],
    [
      'a translation by nobody',
      'text',
      { text: words, translation: { language: 'fr', text: 'x', by: '', authoritative: 'original' } },
      ['warning translation-unclear fr'],
    ],
  ])('%s', (_, kind, given, wanted) => {
    expect(said(kind, given)).toEqual(wanted);
  });

  it('finds the same text in two fields, and asks nothing of a field that is not asked here', () => {
    const [unit] = asking.text;
    if (!unit) throw new Error('no unit');
    const units = [
      unit,
      { ...unit, address: '2' },
      { ...unit, address: '3', standing: 'not-asked' as const },
    ];
    const long = words.repeat(4);
    const notes = notesOnReply(units, [anAnswer('1', long), anAnswer('2', long)], 'en');
    expect(notes).toEqual([{ rule: 'same-text-twice', severity: 'info', address: '2', about: '1' }]);
    const unasked = notesOnReply(units.slice(2), [anAnswer('3', words)], 'en');
    expect(unasked.map(({ rule }) => rule)).toEqual(['not-asked-here']);
  });
});
