import { expect, it } from 'vitest';
import type { PartyFactKind } from '../tables/table-record.js';
import { type DatedFact, partiesBeside, partiesOn, stateOn } from './dated-facts.js';
import { recordPartyFact } from './record-party-fact.js';

function aFact(
  party: string,
  fact: PartyFactKind,
  from: string | null,
  more: Partial<DatedFact> = {},
): DatedFact {
  return { party, fact, from, until: null, provision: null, said: null, source: 'a register', ...more };
}

const facts = [
  aFact('XA', 'ratified', '2019-03-04'),
  aFact('XA', 'in-force', '2019-07-01'),
  aFact('XA', 'reservation', '2019-03-04', { until: '2024-05-31', provision: 'Article 8(2)' }),
  aFact('XB', 'in-force', '2019-10-01'),
  aFact('XB', 'left', '2025-01-01'),
  aFact('XE', 'ratified', '2024-11-20'),
  aFact('XE', 'in-force', '2025-03-01'),
  aFact('XF', 'signed', '2020-01-01'),
];
const states = new Set(['XA', 'XB', 'XE', 'XF']);
const codes = (day: string) => partiesOn(facts, day).map(({ party }) => party);

it('binds from the entry into force until a party leaves', () => {
  expect(codes('2019-06-30')).toEqual([]);
  expect(codes('2019-07-01')).toEqual(['XA']);
  expect(codes('2024-12-31')).toEqual(['XA', 'XB']);
  expect(codes('2025-01-01')).toEqual(['XA']);
  expect(codes('2025-03-01')).toEqual(['XA', 'XE']);
});

it('knows a reservation only while it stands', () => {
  expect(stateOn(facts, 'XA', '2024-05-31').reservations).toHaveLength(1);
  expect(stateOn(facts, 'XA', '2024-06-01').reservations).toHaveLength(0);
});

it('lists parties that joined after the launch beside those that are monitored', () => {
  expect(partiesBeside(['XA', 'XB'], facts, '2026-01-01').map(({ party }) => party)).toEqual(['XE']);
});

it.each<[string, DatedFact, string]>([
  ['no State of the list', aFact('QQ', 'ratified', '2020-01-01'), 'party-unknown'],
  ['a standing, which is decided', aFact('XF', 'standing', '2020-01-01'), 'party-fact-unknown'],
  ['no day', aFact('XF', 'ratified', '2020-02-30'), 'party-fact-day'],
  [
    'an end of what has none',
    aFact('XF', 'ratified', '2020-02-03', { until: '2021-01-01' }),
    'party-fact-day',
  ],
  ['no source', aFact('XF', 'ratified', '2020-02-03', { source: ' ' }), 'party-fact-source'],
  ['no words', aFact('XA', 'declaration', '2020-02-03'), 'party-fact-words'],
  ['in force before the ratification', aFact('XA', 'in-force', '2019-03-03'), 'party-fact-order'],
  ['what is known', aFact('XA', 'ratified', '2019-03-04'), 'party-fact-same'],
])('does not record %s', (_what, fact, code) => {
  expect(recordPartyFact(fact, facts, states)).toMatchObject({ code });
});

it('records under the key that tables use, and a correction of a day under the same', () => {
  expect(recordPartyFact(aFact('XA', 'ratified', '2019-03-05'), facts, states)).toMatchObject({
    key: 'XA ratified',
  });
  expect(
    recordPartyFact(aFact('XA', 'territory', '2020-01-01', { provision: 'the Isles' }), facts, states),
  ).toMatchObject({ key: 'XA territory the Isles' });
});
