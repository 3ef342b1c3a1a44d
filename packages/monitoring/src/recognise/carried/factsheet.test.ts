import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../bodies/preset.js';
import { aText } from '../a-text.js';
import { profilesOf } from '../profiles/other-texts.js';
import { recognise } from '../recognise.js';
import { citedRecommendations } from './cited-recommendations.js';

const sample = (name: string) =>
  readFileSync(new URL(`../../../../../sample/${name}`, import.meta.url), 'utf8');
const lake = profilesOf(JSON.parse(sample('body.json')) as Preset);
const read = (text: string) => recognise(aText(text), { profiles: lake }).reading;

describe('sample/factsheet.txt', () => {
  const reading = read(sample('factsheet.txt'));
  const expected = JSON.parse(sample('factsheet.expected.json'));

  it('has its front matter', () => {
    const { profile, ...front } = reading.document;
    expect(profile).toBe('lake-factsheet');
    expect(front).toMatchObject(expected.document);
  });

  it('has its chapters and the headings of their parts', () => {
    expect(reading.headings).toEqual(expected.headings);
  });

  it('has its notes, and each mark', () => {
    const shape = ({ number, text, lines, spans }: (typeof reading.footnotes)[number]) => ({
      number,
      text,
      lines,
      spans,
    });
    expect(reading.footnotes.map(shape)).toEqual(expected.footnotes.map(shape));
    expect(reading.footnotes.filter(({ markedIn }) => markedIn === null)).toEqual([]);
  });

  it('has its box of practices', () => {
    const shape = ({ kind, title, lines, spans, items }: (typeof reading.boxes)[number]) => ({
      kind,
      title,
      lines,
      spans,
      items: items.map((item) => item.lines),
    });
    expect(reading.boxes.map(shape)).toEqual(expected.boxes.map(shape));
  });

  it('carries recommendations with number, verb, addressees and the first and last words', () => {
    const carried = reading.recommendations.map(({ id, section, verb, addressees, footnotes, text }) => [
      id,
      section,
      verb,
      addressees.kind,
      addressees.parties.join(),
      footnotes.join(),
      text.split(' ')[0],
      text.split(' ').at(-1),
    ]);
    expect(carried).toEqual([
      ['II-2', 'II', 'require', 'named', 'XB', '5', 'to', '5(1);'],
      ['II-5', 'II', 'require', 'named', 'XB', '6', 'to', 'it;'],
      ['II-8', 'II', 'require', 'named', 'XB', '7', 'to', 'season.'],
      ['II-1', 'II', 'invite', 'all', '', '8', 'to', 'on;'],
      ['II-7', 'II', 'invite', 'all', '', '9', 'to', 'answers.'],
      ['III-4', 'III', 'require', 'named', 'XB', '11', 'The', 'it.'],
      ['III-5', 'III', 'require', 'named', 'XB', '12', 'It', 'clubs.'],
      ['IV-3', 'IV', 'require', 'named', 'XB', '14,15', 'The', 'help.'],
      ['V-4', 'V', 'require', 'named', 'XB', '16', 'The', 'recorded.'],
    ]);
    expect(
      reading.recommendations.flatMap(({ id, laterNotes }) => laterNotes.map((note) => ({ id, ...note }))),
    ).toEqual([{ id: 'IV-3', footnote: 15, party: 'XB' }]);
    expect(reading.notices).toEqual([]);
  });
});

const chapter = (lines: readonly string[], notes: readonly string[]) =>
  [
    'FACTSHEET – NORWAY',
    '',
    'I. Boats',
    '',
    'Observations and recommendations of the Committee on boats specific to Norway',
    '',
    ...lines,
    '',
    ...notes.flatMap((note) => [note, '']),
  ].join('\n');
const carriedBy = (lines: readonly string[], notes: readonly string[]) =>
  read(chapter(lines, notes)).recommendations.map(({ id, verb, text, addressees, spans }) => [
    id,
    verb,
    addressees.kind,
    text,
    spans.length,
  ]);

describe('what a factsheet carries', () => {
  it('gives two records for a bullet that cites two, the first with the lines', () => {
    expect(
      carriedBy(
        ['The Committee **invites** Norway:', '', '- to paint boats.¹'],
        ['¹ Recommendations II-1 and II-2.'],
      ),
    ).toEqual([
      ['II-1', 'invite', 'named', 'to paint boats.', 1],
      ['II-2', 'invite', 'named', 'to paint boats.', 0],
    ]);
  });

  it('joins a sentence to its items where one note closes them all', () => {
    expect(
      carriedBy(
        ['- The Committee requests that Norway paints:', '', '- boats;', '- oars.¹'],
        ['¹ Recommendation II-4.'],
      ),
    ).toEqual([
      ['II-4', 'request', 'named', 'The Committee requests that Norway paints:\n- boats;\n- oars.', 2],
    ]);
  });

  it('keeps items of a bullet in the bullet', () => {
    expect(
      carriedBy(
        [
          'The Committee requires Norway:',
          '',
          '- to paint:',
          '',
          '- boats;',
          '- oars;¹',
          '',
          '- to count them.²',
        ],
        ['¹ Recommendation II-4.', '² Recommendation II-5.'],
      ),
    ).toEqual([
      ['II-4', 'require', 'named', 'to paint:\n- boats;\n- oars;', 2],
      ['II-5', 'require', 'named', 'to count them.', 1],
    ]);
  });

  it('reads plain digits as notes where the text has no raised ones', () => {
    expect(
      carriedBy(['The Committee invites Norway to paint boats.1'], ['1 Recommendation II-4.']).map(
        ([id]) => id,
      ),
    ).toEqual(['II-4']);
  });

  it('keeps parties that are not already doing so apart from all', () => {
    const text = chapter(
      [
        'Generic recommendations of the Committee on boats',
        '',
        'The Committee invites all Parties, including Norway:',
        '',
        '- to row.¹',
        '',
        'It also requests those Parties that are not already doing so to sail.²',
      ],
      ['¹ Recommendation II-4.', '² Recommendation II-5.'],
    );
    expect(read(text).recommendations.map(({ addressees }) => addressees.kind)).toEqual([
      'all',
      'not-already',
    ]);
  });

  it('reads words under a verb without a number as text, and says so', () => {
    const { recommendations, notices, rest } = read(
      chapter(['The Committee invites Norway:', '', '- to row;', '- to sail.'], ['¹ Recommendation II-4.']),
    );
    expect(recommendations).toEqual([]);
    expect(notices.map(({ rule }) => rule)).toContain('recommendation-without-number');
    expect(rest.some(({ text }) => text.includes('to sail'))).toBe(true);
  });

  it('makes no recommendation of an observation that refers to one', () => {
    expect(carriedBy(['The Committee notes that Norway has boats.¹'], ['¹ Recommendation II-4.'])).toEqual(
      [],
    );
  });
});

it('reads the numbers of a note that cites, and of no other', () => {
  expect(citedRecommendations('Recommendation II-6.')).toEqual(['II-6']);
  expect(citedRecommendations('Recommendations V-4, V-12, and V-15')).toEqual(['V-4', 'V-12', 'V-15']);
  expect(citedRecommendations('See Recommendations II-1 to II-3.')).toEqual(['II-1', 'II-2', 'II-3']);
  expect(citedRecommendations('Paras. 67, 68.')).toEqual([]);
  expect(citedRecommendations('Recommendation II-6 was discussed at length.')).toEqual([]);
});
