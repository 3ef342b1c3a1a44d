import { describe, expect, it } from 'vitest';
import type {
  BoxRecord,
  HeadingRecord,
  ParagraphRecord,
  Reading,
  RecommendationRecord,
} from '../readings/reading.js';
import { openData } from './open-data.js';
import { openDataLabels } from './open-data-labels.js';
import { openDataMetadata } from './open-data-metadata.js';
import { openDataTables } from './open-data-tables.js';

const heading = (line: number, number: string | null, level: number): HeadingRecord => ({
  number,
  level,
  title: 'A title of the text',
  lines: [line, line],
  spans: [[line, line]],
});

const paragraph = (line: number, number: number, more: Partial<ParagraphRecord> = {}): ParagraphRecord => ({
  number,
  section: null,
  text: 'A sentence of the text.',
  lines: [line, line],
  spans: [[line, line]],
  footnotes: [],
  mentions: [],
  mentionsInText: [],
  others: [],
  ...more,
});

const recommendation = (
  line: number,
  id: string,
  more: Partial<RecommendationRecord['addressees']> = {},
): RecommendationRecord => ({
  id,
  chapter: id.split('-')[0],
  section: null,
  verb: 'invite',
  verbs: ['invite'],
  text: 'A sentence of the text.',
  lines: [line, line + 1],
  spans: [[line, line + 1]],
  footnotes: [],
  addressees: {
    kind: 'all',
    parties: [],
    source: null,
    condition: 'A condition of the text',
    subItems: [],
    partly: {},
    ...more,
  },
  by: [],
  position: null,
  articles: ['20(2)'],
  crossReferences: ['para 1'],
  laterNotes: [{ footnote: 7, party: 'AT' }],
});

const box = (kind: BoxRecord['kind'], first: number, last: number): BoxRecord => ({
  kind,
  title: 'A title of the text',
  section: null,
  text: 'A sentence of the text.',
  lines: [first, last],
  spans: [[first, last]],
  footnotes: [],
  parties: ['AT'],
  items: [],
});

const reading: Reading = {
  document: {
    title: null,
    symbol: null,
    body: null,
    date: null,
    language: 'en',
    format: 'txt',
    profile: 'x',
    party: null,
    state: null,
    published: null,
    pages: 1,
    confidence: { title: null, symbol: null, body: null, party: null, date: null, language: null },
  },
  headings: [
    heading(1, null, 1),
    heading(3, null, 2),
    heading(10, 'I', 1),
    heading(11, 'I.1', 2),
    heading(20, null, 4),
    heading(40, 'II', 1),
    heading(60, null, 1),
    heading(62, null, 2),
  ],
  paragraphs: [
    paragraph(5, 1),
    paragraph(12, 2, {
      mentions: ['AT', 'BE'],
      mentionsInText: ['BE'],
      others: [{ code: 'US', class: 'non-party' }],
      footnotes: [7],
    }),
    paragraph(22, 3),
    paragraph(26, 4),
    paragraph(41, 5),
  ],
  footnotes: [
    { number: 7, text: 'A note.', lines: [13, 13], spans: [], mentions: ['AT'], markedIn: { paragraph: 2 } },
  ],
  boxes: [box('provision', 14, 15), box('practice', 16, 17), box('difficulty', 25, 27)],
  recommendations: [
    recommendation(18, 'I-1', {
      kind: 'named',
      source: 'text',
      parties: ['BE', 'AT'],
      partly: { BE: 'one community' },
    }),
    recommendation(30, 'I-2'),
    recommendation(33, 'I-3', {
      kind: 'not-already',
      source: 'sub-items',
      parties: ['AT', 'BE'],
      subItems: [
        { label: 'a words of the text', parties: ['AT'] },
        { label: 'b words of the text', parties: ['BE', 'AT'] },
      ],
    }),
  ],
  findings: [],
  questions: [],
  conclusions: [],
  developments: [],
  rest: [],
  mentions: [],
  quality: { lines: 62, counts: {}, gaps: {}, doubtful: 0 },
  notices: [],
};

const row = (id: string, more: Record<string, string> = {}) => ({
  id,
  en: `About ${id}`,
  fr: `Sur ${id}`,
  ...more,
});

const labels = openDataLabels({
  round: {
    body: { key: 'lake', name: { en: 'Lake Committee', fr: 'Comité des lacs' } },
    round: {
      key: 'lake-1',
      number: 1,
      title: { en: 'Lakes', fr: 'Lacs' },
      kind: 'thematic',
      stage: 'adopted',
      launched: null,
      adopted: '2025-04-10',
    },
    report: {
      symbol: 'LPC(2025)02',
      title: { en: 'Report', fr: 'Rapport' },
      language: 'en',
      date: '2025-04-10',
      url: 'https://lakes.example/',
    },
  },
  tables: {
    parties: [
      { code: 'AT', class: 'monitored', basis: 'party-at-launch' },
      { code: 'BE', class: 'monitored', basis: 'by-agreement' },
    ],
    sections: ['introduction', 'introduction/a', 'I', 'I.1', 'I.1/a', 'II', 'appendix-I'].map((id) =>
      row(id),
    ),
    recommendations: ['I-1', 'I-2', 'I-3'].map((id) => row(id)),
    'sub-items': ['I-3.1', 'I-3.2'].map((id) => row(id)),
    practices: [row('I-P1.1', { parties: 'AT', others: 'US' })],
    difficulties: [row('I-D1')],
    questionnaire: [
      row('care', { group: '' }),
      row('1', { group: 'care', kind: '', items: 'a b', parties: '' }),
    ],
  },
});

const { data, unmatched } = openData(reading, labels);

describe('openData', () => {
  it('finds a place for each label and a label for each place', () => {
    expect(unmatched).toEqual([]);
    expect(data.sections.map(({ key }) => key)).toEqual(labels.sections.map(({ id }) => id));
  });

  it('names what has no counterpart, on either side', () => {
    const fewer = { ...labels, recommendations: labels.recommendations.slice(1), practices: [] };
    const more = {
      ...labels,
      difficulties: [...labels.difficulties, { id: 'II-D1', label: { en: 'x', fr: 'x' } }],
    };
    expect(openData(reading, fewer).unmatched).toEqual([
      'no label for the recommendation I-1',
      'no label for the practice box I-P1',
    ]);
    expect(openData(reading, more).unmatched).toEqual(['nothing in the text for the label II-D1']);
  });

  it('carries no sentence of the text', () => {
    expect(JSON.stringify(data)).not.toMatch(/of the text|A note/);
  });

  it('gives each row its section, and the unnumbered heading apart', () => {
    expect(data.paragraphs.map(({ chapter, section, heading }) => [chapter, section, heading])).toEqual([
      ['introduction', 'introduction', 'introduction/a'],
      ['I', 'I.1', null],
      ['I', 'I.1', 'I.1/a'],
      ['I', 'I.1', 'I.1/a'],
      ['II', 'II', null],
    ]);
  });

  it('tells a party that only a note names from one in the text', () => {
    expect(data.paragraphs[1].parties).toEqual([
      { party: 'AT', place: 'note', class: 'monitored' },
      { party: 'BE', place: 'text', class: 'monitored' },
      { party: 'US', place: null, class: 'non-party' },
    ]);
  });

  it('relates a block of recommendations to the paragraphs since the block before, within the chapter', () => {
    expect(data.recommendations.map(({ paragraphs }) => paragraphs)).toEqual([[2], [3, 4], [3, 4]]);
  });

  it('knows the paragraphs of a box of difficulties', () => {
    expect(data.difficulties).toMatchObject([{ id: 'I-D1', paragraphs: [4] }]);
  });
});

describe('openDataTables', () => {
  const tables = new Map(openDataTables(data).map((table) => [table.name, table]));

  it('gives a row for each addressee, by sub-item where each has its list', () => {
    expect(tables.get('addressees')?.rows).toEqual([
      ['I-1', '', '1', 'BE', 'one community', '', ''],
      ['I-1', '', '2', 'AT', '', '', ''],
      ['I-3', '1', '1', 'AT', '', 'About I-3.1', 'Sur I-3.1'],
      ['I-3', '2', '1', 'BE', '', 'About I-3.2', 'Sur I-3.2'],
      ['I-3', '2', '2', 'AT', '', 'About I-3.2', 'Sur I-3.2'],
    ]);
  });

  it('lets no blank into a value of a list', () => {
    const at =
      tables.get('recommendations')?.columns.findIndex(({ name }) => name === 'cross_references') ?? -1;
    expect(tables.get('recommendations')?.rows[0][at]).toBe('para-1');
  });

  it('describes every column of every table', () => {
    const metadata = openDataMetadata(data, [...tables.values()]) as {
      tables: { url: string; tableSchema: { columns: { name: string }[] } }[];
    };
    expect(metadata.tables.map(({ url }) => url)).toEqual([...tables.keys()].map((name) => `${name}.csv`));
    for (const { url, tableSchema } of metadata.tables) {
      const table = tables.get(url.replace('.csv', ''));
      expect(tableSchema.columns.map(({ name }) => name)).toEqual(table?.columns.map(({ name }) => name));
      expect(table?.rows.every((cells) => cells.length === tableSchema.columns.length)).toBe(true);
    }
  });
});
