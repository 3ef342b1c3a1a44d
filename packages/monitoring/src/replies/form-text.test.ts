import { describe, expect, it } from 'vitest';
import type { AnswerShape } from '../questionnaires/answer-types.js';
import { bilingual, noWords } from '../questionnaires/bilingual.js';
import { someContent } from './a-reply.js';
import type { AnswerContent } from './answer.js';
import { contentOfFormText, formText } from './form-text.js';

const options = [
  { key: 'lake', label: bilingual('At the lake', 'Au lac') },
  { key: 'pool', label: bilingual('In the pool', 'À la piscine') },
];
const column = (key: string) => ({ key, label: bilingual(key), type: 'text' as const });
const shapes: Readonly<Record<AnswerShape['type'], AnswerShape>> = {
  text: { type: 'text' },
  'yes-no': { type: 'yes-no' },
  choice: { type: 'choice', options, several: true },
  number: { type: 'number', unit: noWords, period: noWords },
  date: { type: 'date' },
  links: { type: 'links' },
  provision: { type: 'provision' },
  file: { type: 'file' },
  table: { type: 'table', columns: [column('year'), column('count')] },
};

describe('an answer in one field of a form', () => {
  it.each<[AnswerShape['type'], Partial<AnswerContent>, string]>([
    ['text', {}, 'Words alone.\n\nTwo paragraphs.'],
    ['yes-no', { picked: ['no-information'] }, 'No information\nWords.'],
    ['choice', { picked: ['lake', 'pool'] }, 'At the lake; In the pool\nWords.'],
    ['number', { figure: { value: '1 200', unit: 'guards', period: '2025' } }, '1 200 guards (2025)\nWords.'],
    ['number', { figure: { value: '12,5', unit: '', period: '' } }, '12,5'],
    ['date', { day: '2026-03-01' }, '2026-03-01\nWords.'],
    [
      'links',
      { links: ['https://a.example', 'https://b.example/x'] },
      'https://a.example\nhttps://b.example/x\nWords.',
    ],
    [
      'provision',
      { provisions: [{ act: 'Water Act', article: '4', inForce: '', url: '' }] },
      'Water Act | 4 |  | \nWords.',
    ],
    [
      'table',
      {
        rows: [
          ['2024', '3'],
          ['2025', '4'],
        ],
      },
      '2024 | 3\n2025 | 4\nWords.',
    ],
  ])('goes out and comes back: %s', (type, parts, printed) => {
    const words =
      type === 'text' ? 'Words alone.\n\nTwo paragraphs.' : printed.endsWith('Words.') ? 'Words.' : '';
    const content = someContent({ ...parts, text: words });
    expect(formText(shapes[type], content, 'en')).toBe(printed);
    expect(contentOfFormText(shapes[type], printed)).toEqual({ ...parts, text: words });
  });

  it.each<[AnswerShape['type'], string, Partial<AnswerContent>]>([
    ['yes-no', 'Yes, since 2021.', { picked: ['yes'], text: 'Yes, since 2021.' }],
    ['yes-no', 'Non.', { picked: ['no'], text: '' }],
    ['yes-no', 'Nobody knows.', { text: 'Nobody knows.' }],
    ['choice', 'At sea', { text: 'At sea' }],
    ['number', 'About twelve', { text: 'About twelve' }],
    ['date', 'In spring', { text: 'In spring' }],
    ['links', 'See our site', { text: 'See our site' }],
  ])('stays words where it can not be read: %s “%s”', (type, text, wanted) => {
    expect(contentOfFormText(shapes[type], text)).toEqual(wanted);
  });
});
