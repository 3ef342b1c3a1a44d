import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedColumns, findHeads, type Mapping, type TableRow } from './find-heads.js';
import { lineReader, type RoundKnowledge } from './read-lines.js';
import { type TableKind, tableKinds } from './table-kind.js';

const rows = (text: string): TableRow[] =>
  text.split('\n').flatMap((line, at) => (line === '' ? [] : [{ line: at + 1, cells: line.split('|') }]));

/** Fields in the order of the columns, or the refusal. */
function fields(kind: TableKind, text: string, asked: AskedColumns = {}) {
  const found = findHeads(kind, rows(text), asked);
  return 'code' in found ? found : found.columns.map(({ field }) => field);
}

const round: RoundKnowledge = {
  parties: ['NL', 'FR', 'XA'],
  recommendations: [{ number: 'I-1', level: 'require' }],
  questions: [],
};

describe('heads', () => {
  it.each<[TableKind, string, (string | null)[]]>([
    [
      'ratifications',
      'State|Signature|Ratification|Entry into Force|Notes|R.',
      ['party', 'signed', 'ratified', 'in-force', null, null],
    ],
    [
      'ratifications',
      'États|Signature|Ratification|Entrée en vigueur|Réserves',
      ['party', 'signed', 'ratified', 'in-force', 'reservation'],
    ],
    ['parties', 'code|name_en|name_fr|class|basis', ['party', 'name', 'name', 'standing', 'basis']],
    ['parties', 'Code|Country|Status|Accession', ['party', 'name', 'standing', 'ratified']],
    [
      'recommendations',
      'No.|Recommendation|Recommending State|State under review|Position',
      ['recommendation', 'text', 'by', 'party', 'position'],
    ],
    [
      'recommendations',
      'Recommandation|Texte|État auteur|Position',
      ['recommendation', 'text', 'by', 'position'],
    ],
    ['answers', 'Pays|N°|Question|Réponse|Langue', ['party', 'question', 'title', 'text', 'language']],
    ['answers', 'State|Question|Answer', ['party', 'question', 'text']],
    [
      'indicators',
      'Indicator|Country|Year|Sex|Value|Unit|Source',
      ['indicator', 'party', 'period', 'split', 'value', 'unit', 'source'],
    ],
    ['indicators', 'Indicateur|Pays|Année|Valeur|Unité', ['indicator', 'party', 'period', 'value', 'unit']],
  ])('of %s: %s', (kind, heads, expected) => {
    expect(fields(kind, heads)).toEqual(expected);
  });

  it('are found below a title, and over two rows', () => {
    const found = findHeads(
      'ratifications',
      rows('Treaty 201\n\nState|Dates|\n|Signature|Ratification\nNL|2007-10-25|2010-03-01'),
    );
    expect(found).toMatchObject({ headLine: 4, linesAbove: [1, 3] });
    expect((found as Mapping).columns.map(({ head, field }) => [head, field])).toEqual([
      ['State', 'party'],
      ['Signature', 'signed'],
      ['Ratification', 'ratified'],
    ]);
  });

  it('of open data: the rank of a recommendation is no position of a State', () => {
    expect(fields('recommendations', 'number|level|position\nI-1|require|12\nI-2|invite|13')).toEqual([
      'recommendation',
      'level',
      null,
    ]);
    expect(fields('recommendations', 'number|state|position\nI-1|NL|Noted')).toEqual([
      'recommendation',
      'party',
      'position',
    ]);
  });

  it('that a person names count before all others', () => {
    expect(fields('ratifications', 'Who|Ratified|Ratification', { Who: 'party', '#3': 'ratified' })).toEqual([
      'party',
      null,
      'ratified',
    ]);
    expect(fields('ratifications', 'State|Ratified|Signed', { Signed: '-' })).toEqual([
      'party',
      'ratified',
      null,
    ]);
  });

  it('that are missing, double or unknown are told', () => {
    expect(fields('answers', 'State|Question')).toMatchObject({
      code: 'column-missing',
      message: expect.stringContaining('“text”'),
    });
    expect(fields('ratifications', 'State|Ratified|Date of ratification')).toMatchObject({
      code: 'column-twice',
    });
    expect(fields('ratifications', 'State|When|When', { When: 'ratified' })).toMatchObject({
      code: 'column-twice',
      message: expect.stringContaining('#2=ratified'),
    });
    expect(fields('ratifications', 'State|When', { '#9': 'ratified' })).toMatchObject({
      code: 'column-unknown',
    });
    expect(fields('ratifications', 'State|When', { When: 'ratifid' })).toMatchObject({
      code: 'field-unknown',
    });
    expect(findHeads('answers', [])).toMatchObject({ code: 'table-empty' });
  });
});

describe('lines', () => {
  const read = (kind: TableKind, text: string, names: RoundKnowledge = round) => {
    const table = rows(text);
    const mapping = findHeads(kind, table) as Mapping;
    const reader = lineReader(kind, mapping, names);
    return table.filter(({ line }) => line > mapping.headLine).map(reader);
  };

  it('are taken whole or not at all', () => {
    const [good, bad] = read(
      'ratifications',
      'State|Signed|Ratified\nNL|2007-10-25|2010-03-01\nFR|2007-10-25|soon',
    );
    expect(good).toMatchObject({ line: 2, records: [{ fact: 'signed' }, { fact: 'ratified' }] });
    expect(bad).toMatchObject({ line: 3, why: expect.stringContaining('Ratified: A day is wanted') });
  });

  it('that contradict themselves or another line are told', () => {
    const lines = read(
      'ratifications',
      'Code|State|Signed|Ratified\nNL|Netherlands|2011-10-25|2010-03-01\nNL|France||2010-03-01\nFR|France||2010-09-27\nFR|||2010-09-28\nDE|||',
    );
    expect(lines.map((line) => ('why' in line ? line.why : 'taken'))).toEqual([
      'The day of “ratified” (2010-03-01) is before that of “signed” (2011-10-25).',
      'The code says NL and the name FR (“France”).',
      'taken',
      'Line 4 speaks of the same. Keep one of them.',
      'There is no date in this line, so there is nothing to keep.',
    ]);
  });

  it('of a report that is there agree with it, or are told', () => {
    const lines = read(
      'recommendations',
      'number|level|state|response\nI-1|require||\nI-1|invite||\nI-1||NL|noted\nI-1||NL|accepted\nI-1|||accepted',
    );
    expect(lines.map((line) => ('why' in line ? line.why : line.records.length))).toEqual([
      0,
      'I-1 is at the level “require” in the report, and “invite” here.',
      1,
      'Line 4 speaks of the same. Keep one of them.',
      'A position is that of a State, and this line names none.',
    ]);
  });

  it('of one indicator have one unit', () => {
    const [, second] = read(
      'indicators',
      'Indicator|State|Year|Value|Unit\nA|NL|2020|1|persons\nA|FR|2020|1|%',
    );
    expect(second).toMatchObject({ why: '“A” is in % here and in persons in line 2.' });
  });

  it('never make the reader throw, and each is taken or told', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        'NL',
        'FR',
        '2020',
        '2020-01-02',
        '03/04/2020',
        '12',
        '<5',
        'I-1',
        '3a',
        'noted',
        '',
        '-',
        '…',
      ),
    );
    const heads: Record<TableKind, string> = {
      parties: 'code|name|class|basis|signed|ratified',
      ratifications: 'state|signed|ratified|in force|reservation',
      recommendations: 'number|text|by|state|response|date',
      answers: 'state|question|item|answer|language|date',
      indicators: 'indicator|state|year|value|unit|age',
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...tableKinds),
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
        (kind, cells) => {
          const table = [...rows(heads[kind]), ...cells.map((own, at) => ({ line: at + 2, cells: own }))];
          const reader = lineReader(kind, findHeads(kind, table) as Mapping, round);
          for (const line of table.slice(1).map(reader)) {
            const isTaken = 'records' in line && line.about !== '';
            expect(isTaken || ('why' in line && line.why.length > 10)).toBe(true);
          }
        },
      ),
    );
  });
});

it('what a page gives as a table is there already', () => {
  const table = rows(
    'number|level|parties|recommended_by|stated_position\nI-1|require|NL FR|NL FR|noted\nI-1|require||DE|noted',
  );
  const stated = { number: 'I-1', level: 'require', by: ['FR', 'NL'], position: 'noted' };
  const reader = lineReader('recommendations', findHeads('recommendations', table) as Mapping, {
    ...round,
    recommendations: [stated],
  });
  expect(table.slice(1).map(reader)).toMatchObject([
    { records: [] },
    { records: [{ recommended_by: ['DE'] }] },
  ]);
});
