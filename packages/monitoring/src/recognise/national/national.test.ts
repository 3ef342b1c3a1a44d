import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../bodies/preset.js';
import { aText } from '../a-text.js';
import { profilesOf } from '../profiles/other-texts.js';
import { recognise } from '../recognise.js';

const sample = (name: string) =>
  readFileSync(new URL(`../../../../../sample/${name}`, import.meta.url), 'utf8');
const lake = profilesOf(JSON.parse(sample('body.json')) as Preset);
const read = (text: string) => recognise(aText(text), { profiles: lake }).reading;
const flat = (text: string) => text.replace(/\s+/g, ' ');
const expected = JSON.parse(sample('national-report.expected.json'));

interface Marked {
  readonly phase: string;
  readonly number: string;
  readonly text: string;
  readonly lines: readonly number[];
  readonly spans: readonly number[][];
}

function expectReport(text: string, lines: boolean): void {
  const reading = read(text);
  const place = <T extends { readonly lines: unknown; readonly spans: unknown }>(record: T) =>
    lines ? [record.lines, record.spans] : [];
  expect(
    reading.conclusions.map((one) => [one.number, flat(`${one.title} ${one.text}`), ...place(one)]),
  ).toEqual(
    expected.conclusions.map((one: Marked) => [one.number, one.text.replace('*', ''), ...place(one)]),
  );
  expect(reading.recommendations.map((one) => [one.chapter, one.id, flat(one.text), ...place(one)])).toEqual(
    expected.recommendationsByPhase.map((one: Marked) => [
      one.phase,
      `${one.phase}-${one.number}`,
      one.text,
      ...place(one),
    ]),
  );
  expect(reading.developments.map((one) => [flat(`${one.title} ${one.text}`), ...place(one)])).toEqual(
    expected.developments.map((one: Marked) => [one.text.replaceAll('*', ''), ...place(one)]),
  );
}

describe('sample/national-report.txt', () => {
  const reading = read(sample('national-report.txt'));

  it('has its front matter', () => {
    const { profile, ...front } = reading.document;
    expect(profile).toBe('lake-national-report');
    expect(front).toMatchObject(expected.document);
  });

  it('has its conclusions, recommendations by phase and developments', () => {
    expectReport(sample('national-report.txt'), true);
    expect(
      reading.recommendations.every(
        ({ verb, addressees }) => verb === null && addressees.kind === 'unspecified',
      ),
    ).toBe(true);
  });

  it('has the headings that are marked in it, at their level', () => {
    const known = expected.headings.map(
      ({ number, level, title }: { number: string | null; level: number; title: string }) => [
        number,
        level,
        title.replace(/^#+ (?:\d\. )?|\*/g, ''),
      ],
    );
    expect(reading.headings.map(({ number, level, title }) => [number, level, title])).toEqual(
      expect.arrayContaining(known),
    );
  });

  it('is read without its marks for headings, too', () => {
    expectReport(
      sample('national-report.txt')
        .replace(/^#+ /gm, '')
        .replace(/^\*(.*)\*$/gm, '$1'),
      false,
    );
  });
});

describe('recommendations of a national rapporteur', () => {
  const report = (lines: readonly string[]) =>
    read(
      [
        '# Rafts',
        '',
        'Third report of the National Rapporteur on Rafts in Norway',
        '',
        '# Conclusions',
        '',
        '1. Rafts float.',
        '',
        '# Recommendations',
        '',
        ...lines,
      ].join('\n'),
    ).recommendations.map(({ id, chapter, text, addressees }) => [
      id,
      chapter,
      text,
      addressees.parties.join(),
    ]);

  it('keep their printed numbers where these run through all phases', () => {
    expect(
      report([
        '## Before',
        '',
        '1. Build rafts.',
        '2. Test them.',
        '',
        '## After',
        '',
        '3. Norway should count them.',
      ]),
    ).toEqual([
      ['1', 'Before', 'Build rafts.', ''],
      ['2', 'Before', 'Test them.', ''],
      ['3', 'After', 'Norway should count them.', 'NO'],
    ]);
  });

  it('leave a paragraph of explanation to the text', () => {
    expect(report(['1. Build rafts', 'of wood.', '', 'Wood floats.', '', '2. Test them.'])).toEqual([
      ['1', '', 'Build rafts of wood.', ''],
      ['2', '', 'Test them.', ''],
    ]);
  });
});

describe('sample/national-letter.txt', () => {
  const reading = read(sample('national-letter.txt'));

  it('has its subject as the title, its date and its country', () => {
    const { profile, ...front } = reading.document;
    expect(profile).toBe('lake-national-letter');
    expect(front).toMatchObject(JSON.parse(sample('national-letter.expected.json')).document);
  });

  it('has its addressee, its attachments and the head of its second page, and no recommendation', () => {
    const kinds = (kind: string) =>
      reading.rest.filter((record) => record.kind === kind).map(({ lines }) => lines);
    expect(kinds('addressee')).toEqual([[3, 3]]);
    expect(kinds('subject')).toEqual([[21, 21]]);
    expect(kinds('running-head')).toEqual([
      [33, 33],
      [34, 34],
      [35, 35],
      [36, 36],
    ]);
    expect(kinds('attachment')).toEqual([
      [42, 42],
      [44, 44],
    ]);
    expect(kinds('body')).toHaveLength(4);
    expect(reading.recommendations).toEqual([]);
  });

  it('tells a law in force or proposed as a development, and no wish for one', () => {
    const letter = sample('national-letter.txt').replace(
      'There are gaps',
      'The Ice Act has come into force. There are gaps',
    );
    expect(read(letter).developments.map(({ lines }) => lines)).toEqual([[31, 31]]);
    expect(reading.developments).toEqual([]);
  });
});
