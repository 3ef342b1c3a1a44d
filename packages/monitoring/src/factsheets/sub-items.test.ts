import { expect, it } from 'vitest';
import { keepSubItems } from './sub-items.js';

const subItems = [
  { label: 'schools', parties: ['XA'] },
  { label: 'pools', parties: ['XB'] },
  { label: 'camps and clubs', parties: ['XA', 'XB'] },
];

it('drops the items whose own list lacks the party, and ends the list as it ended', () => {
  const text = 'They know this in:\n- schools;\n- camps and clubs; and\n- pools.';
  expect(keepSubItems(text, subItems, 'XA')).toEqual({
    text: 'They know this in:\n- schools;\n- camps and clubs.',
    subItems: ['schools', 'camps and clubs'],
  });
  expect(keepSubItems(text, subItems, 'XB').subItems).toEqual(['camps and clubs', 'pools']);
});

it('finds items that a reading has joined into one line', () => {
  const joined = keepSubItems('They know this in: - schools - pools - camps and clubs.', subItems, 'XB');
  expect(joined.text).toBe('They know this in:\n- pools\n- camps and clubs.');
});

it('keeps items that have no list of their own', () => {
  const text = 'They see that:\n- boats float;\n- nobody sinks.';
  expect(keepSubItems(text, [], 'XA')).toEqual({ text, subItems: ['boats float', 'nobody sinks'] });
});

it('takes a dash inside a sentence for no item', () => {
  const text = 'They paint boats - white ones - and oars.';
  expect(keepSubItems(text, subItems, 'XA')).toEqual({ text, subItems: [] });
});
