import { expect, test } from 'vitest';
import { anOpenData } from '../rehearsal/an-open-data-set.js';
import { labelsOfItems } from './box-labels.js';

const { practices } = anOpenData();
const labels = { practices: new Map([['I-P1', practices]]), difficulties: new Map() };
const box = { key: 'I-P1', section: 'I.1' };
const items = (...lists: string[]) => lists.map((list) => ({ parties: list.split(' ').filter(Boolean) }));
const given = (place: typeof box, ...lists: string[]) =>
  labelsOfItems(labels, place, items(...lists)).map((label) => label?.en ?? null);

test('a label goes to the item of its parties, whatever the rank and the order of the parties', () => {
  expect(given(box, '', 'CY', 'BE AD', 'AD BE')).toEqual([null, 'Towers', 'Shared lamps', 'Shared oil']);
});

test('where two labels and one item are of the same parties, nobody knows which is meant', () => {
  expect(given(box, 'AD BE', 'CY')).toEqual([null, 'Towers']);
});

test('items that a reading joined or parted have no label, and a box in another section has none at all', () => {
  expect(given(box, 'CY DK', 'AD', 'BE')).toEqual([null, null, null]);
  expect(given({ ...box, section: 'II' }, 'CY')).toEqual([null]);
  expect(given({ ...box, key: 'I-P2' }, 'CY')).toEqual([null]);
});
