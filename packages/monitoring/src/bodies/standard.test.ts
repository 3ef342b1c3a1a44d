import { expect, it } from 'vitest';
import { itemsFromLines, recordStandard } from './record-standard.js';
import { basisOf, type Standard, standardsOn, standardsUnder } from './standard.js';

function aStandard(given: Partial<Standard> = {}): Standard {
  return {
    ...{ id: given.key ?? 'ice-2023', body: 'lake', key: 'ice-2023', kind: 'opinion', symbol: null },
    ...{
      title: { en: 'Opinion on thin ice', fr: null },
      adopted: '2023-06-06',
      decision: null,
      replaces: null,
    },
    items: [{ number: '4', about: { en: 'signs at the water', fr: null }, provisions: ['8(2)'] }],
    classification: { audience: 'public', until: null },
    ...given,
  } as Standard;
}

const early = aStandard({ key: 'ice-2018', adopted: '2018-01-10' });
const late = aStandard({ replaces: 'ice-2018' });
const request = { level: 'request', basis: 'standard' };
const cited = { key: 'ice-2023', item: '4' };

it('counts from its adoption, until another takes its place', () => {
  expect(standardsOn([late, early], '2023-06-05').map(({ key }) => key)).toEqual(['ice-2018']);
  expect(standardsOn([late, early], '2023-06-06').map(({ key }) => key)).toEqual(['ice-2023']);
});

it('is the basis of a request, and of no more than that', () => {
  expect(basisOf(request, cited, [late], '2024-01-01')).toEqual({ basis: 'standard', standard: cited });
  expect(basisOf(request, cited, [late], '2023-06-05')).toMatchObject({ code: 'standard-not-yet' });
  expect(basisOf(request, { key: 'ice-2018', item: null }, [late, early], '2024-01-01')).toMatchObject({
    code: 'standard-replaced',
  });
  expect(basisOf(request, { ...cited, item: '9' }, [late], '2024-01-01')).toMatchObject({
    code: 'standard-item-unknown',
  });
  expect(basisOf(request, null, [late], '2024-01-01')).toMatchObject({ code: 'basis-other' });
  expect(basisOf({ level: 'require', basis: 'convention' }, cited, [late], '2024-01-01')).toMatchObject({
    code: 'basis-other',
  });
  expect(basisOf({ level: 'require', basis: 'convention' }, null, [], '2024-01-01')).toEqual({
    basis: 'convention',
    standard: null,
  });
});

it('is found under the provision that an item reads', () => {
  expect(standardsUnder([late], '8(2)', '2024-01-01')[0]?.items[0]?.number).toBe('4');
  expect(standardsUnder([late], '8(3)', '2024-01-01')).toEqual([]);
});

it.each([
  ['standard-key', { key: 'Ice 2023' }],
  ['standard-taken', { key: 'ice-2018' }],
  ['standard-title', { title: { en: ' ', fr: null } }],
  ['standard-day', { adopted: '2030-01-01' }],
  ['standard-unknown', { replaces: 'none' }],
  ['standard-items', { items: itemsFromLines('1 | a\n1 | b') }],
])('is refused as %s', (code, given) => {
  expect(recordStandard(aStandard(given), [early], '2026-01-01')).toMatchObject({ code });
});

it('reads items as people write them', () => {
  expect(itemsFromLines(' 4 | signs at the water | 8(2), 9 \n\n5|boats')).toEqual([
    { number: '4', about: { en: 'signs at the water', fr: null }, provisions: ['8(2)', '9'] },
    { number: '5', about: { en: 'boats', fr: null }, provisions: [] },
  ]);
});
