import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findHeads, type Mapping } from './find-heads.js';
import { lineReader } from './read-lines.js';
import { tablesOfRecords } from './table-of-records.js';
import type { TableRecord } from './table-record.js';

const party = fc.constantFrom('NL', 'FR', 'TR');
const words = fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 ,;"\n]{0,20}[a-z]$/);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const year = fc.integer({ min: 1990, max: 2030 });

const fact = fc
  .tuple(
    party,
    fc.constantFrom('signed' as const, 'reservation' as const, 'standing' as const),
    words,
    year,
    maybe(words),
  )
  .map(
    ([code, kind, said, on, source]): TableRecord => ({
      home: 'party_facts',
      key: `${code} ${kind}`,
      party: code,
      fact: kind,
      said: kind === 'signed' ? null : kind === 'standing' ? 'monitored' : said,
      dated: kind === 'signed' ? `${on}-02-03` : null,
      source,
    }),
  );

const position = fc
  .tuple(
    fc.constantFrom('I-1', 'II-3'),
    party,
    fc.constantFrom('noted' as const, 'accepted' as const),
    maybe(words),
    maybe(words),
  )
  .map(
    ([recommendation, code, said, text, source]): TableRecord => ({
      home: 'positions',
      key: `${recommendation} ${code}`,
      recommendation,
      party: code,
      recommended_by: ['FR', 'TR'],
      level: null,
      text,
      position: said,
      dated: '2022-03-10',
      source,
    }),
  );

const answer = fc.tuple(party, fc.constantFrom('1', '2'), words, maybe(fc.constant('fr'))).map(
  ([code, question, text, language]): TableRecord => ({
    home: 'answers',
    key: `${code} ${question} a`,
    party: code,
    question,
    item: 'a',
    text,
    language,
    dated: null,
    source: null,
  }),
);

const figure = fc
  .tuple(
    words,
    party,
    year,
    fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(1.234, -12.345, 0, null)),
  )
  .map(([indicator, code, on, number]): TableRecord => {
    const value = number === null ? null : Number(number.toPrecision(9));
    const days = { first_day: `${on}-01-01`, last_day: `${on}-12-31` };
    return {
      home: 'figures',
      key: JSON.stringify([indicator, code, days.first_day, days.last_day, 'girls']),
      indicator,
      party: code,
      ...days,
      split: 'girls',
      value: value === 0 ? 0 : value,
      said: value === null ? '<5' : null,
      unit: null,
      definition: null,
      source: null,
    };
  });

it('what goes out as tables comes in again as the same records', () => {
  const records = fc.uniqueArray(fc.oneof(fact, position, answer, figure), {
    selector: ({ key }) => key,
    maxLength: 12,
  });
  const round = { parties: ['NL', 'FR', 'TR'], recommendations: [], questions: [] };
  const byKey = (a: TableRecord, b: TableRecord) => (a.key < b.key ? -1 : 1);
  fc.assert(
    fc.property(records, (given) => {
      const back = tablesOfRecords(given).flatMap(({ kind, rows }) => {
        const table = rows.map((cells, at) => ({ line: at + 1, cells }));
        const read = table.slice(1).map(lineReader(kind, findHeads(kind, table) as Mapping, round));
        return read.flatMap((line) => {
          if ('why' in line) throw new Error(line.why);
          return line.records;
        });
      });
      expect(back.sort(byKey)).toEqual([...given].sort(byKey));
    }),
  );
});
