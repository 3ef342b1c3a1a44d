import { describe, expect, it } from 'vitest';
import { aReading } from '../readings/a-reading.js';
import { anAnswer, someUnits } from './a-reply.js';
import { importedContents, planImport } from './import-answers.js';
import { placeAnswers } from './place-answers.js';
import { isReplyRefusal } from './refusals.js';

const units = someUnits({ answer: null }, [
  { key: 'k4', label: '1.1', answer: { type: 'text' } },
  { key: 'k5', label: '1.1.a', level: 'letter', answer: null },
  { key: 'k6', label: '1.1.b', level: 'letter', answer: null },
  { key: 'k7', label: '1.2', answer: { type: 'text' } },
  { key: 'k8', label: '1→1', level: 'prompt', answer: { type: 'links' } },
]);

const item = (label: string, answer: string | null, line: number) => {
  return { label, text: 'Asked?', answer, lines: [line, line + 1] as const };
};

const reading = aReading({
  questions: [
    {
      ...{
        number: '1',
        title: 'Lifeguards',
        group: null,
        text: null,
        answer: null,
        lines: [1, 19] as const,
        spans: [],
      },
      items: [
        item('1.1', 'At beaches2 and pools.', 2),
        item('1.1.a', null, 4),
        item('1.1.b', 'No.', 6),
        item('1.2', null, 8),
      ],
    },
    {
      ...{
        number: '7',
        title: 'Boats',
        group: null,
        text: null,
        answer: 'Two boats.',
        lines: [20, 24] as const,
      },
      ...{ spans: [], items: [] },
    },
  ],
  footnotes: [
    {
      ...{ number: 2, text: 'Since 2020.', lines: [9, 9] as const, mentions: [] },
      ...{ markedIn: { question: '1', item: '1.1', part: 'answer' as const }, markOffset: 10 },
    },
    { number: 3, text: 'A note to nothing.', lines: [25, 25] as const, mentions: [], markedIn: null },
  ],
  rest: [
    { kind: 'links', section: null, text: 'https://lake.example', lines: [10, 10], spans: [], mentions: [] },
    { kind: 'page-number', section: null, text: '2', lines: [11, 11], spans: [], mentions: [] },
  ],
});

const placed = placeAnswers(reading, units);

describe('a written reply', () => {
  it('goes into its fields, letters and notes with it', () => {
    expect(placed.placed).toEqual([
      { address: '1.1', text: 'At beaches [2] and pools.\n\n[2] Since 2020.\n\nb. No.', lines: [2, 7] },
    ]);
    expect(placed.without).toEqual(['1.2', '1→1']);
  });

  it('shows what has found no field', () => {
    expect(placed.unplaced.map(({ kind, text, asNumbered, near }) => [kind, text, asNumbered, near])).toEqual(
      [
        ['links', 'https://lake.example', null, '1.2'],
        ['answer', 'Two boats.', '7', '1.2'],
        ['note', 'A note to nothing.', null, '1.2'],
      ],
    );
  });
});

describe('an import', () => {
  const plan = (answers: Parameters<typeof planImport>[1]) => {
    const outcome = planImport(placed, answers, units, 'en');
    if (isReplyRefusal(outcome)) throw new Error(outcome.message);
    return outcome;
  };
  const nothing = { byAddress: new Map(), placedByHand: new Map() };

  it('fills what is blank, and leaves what somebody wrote unless told otherwise', () => {
    expect(importedContents(plan([]), [], units, nothing)).toMatchObject([{ address: '1.1', seen: 0 }]);
    const own = [anAnswer('1.1', 'Mine.', { version: 4 })];
    expect(plan(own).lines).toMatchObject([{ standing: 'differs', seen: 4 }]);
    expect(importedContents(plan(own), own, units, nothing)).toEqual([]);
    const taken = (choice: 'file' | 'both') =>
      importedContents(plan(own), own, units, { ...nothing, byAddress: new Map([['1.1', choice]]) })[0]
        ?.content.text;
    expect(taken('file')).toMatch(/^At beaches/);
    expect(taken('both')).toMatch(/^Mine\.\n\nAt beaches/);
  });

  it('does nothing where the page says the same, whatever the line ends', () => {
    const same = [anAnswer('1.1', 'At beaches [2] and\npools.\n\n[2] Since 2020.\n\nb. No.')];
    expect(plan(same).lines[0]?.standing).toBe('same');
    expect(importedContents(plan(same), same, units, nothing)).toEqual([]);
  });

  it('puts a text where somebody says, below what is there', () => {
    const placedByHand = new Map([
      [0, '1→1'],
      [1, '1.1'],
    ]);
    const texts = importedContents(plan([]), [], units, { ...nothing, placedByHand });
    expect(texts.map(({ address, content }) => [address, content.text || content.links])).toEqual([
      ['1.1', 'At beaches [2] and pools.\n\n[2] Since 2020.\n\nb. No.\n\nTwo boats.'],
      ['1→1', ['https://lake.example']],
    ]);
  });

  it('says so where a file holds nothing', () => {
    expect(planImport(placeAnswers(aReading({}), units), [], units, 'en')).toMatchObject({
      code: 'reply-import-empty',
    });
  });
});
