import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../bodies/preset.js';
import type { StatePreset } from '../../bodies/state-preset.js';
import type { Reading, RecommendationRecord } from '../../readings/reading.js';
import { aText } from '../a-text.js';
import { linesAstray } from '../owned-lines.js';
import { profilesOf } from '../profiles/other-texts.js';
import { recognise } from '../recognise.js';

/* Texts of invented bodies, in the shapes of real ones; what they recommend was marked by hand (sample/marked). */

const folder = new URL('../../../../../sample/', import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const profiles = [
  ...profilesOf(JSON.parse(sample('body.json')) as Preset),
  ...['steg', 'grip'].flatMap((id) =>
    profilesOf(JSON.parse(sample(`other-bodies/${id}.json`)) as StatePreset),
  ),
];
const read = (text: string): Reading => recognise(aText(text), { profiles }).reading;
const texts = readdirSync(new URL('other-bodies/', folder))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

const shape = ({
  id,
  section,
  verb,
  verbs,
  text,
  lines,
  spans,
  addressees,
  by,
  position,
}: RecommendationRecord) => ({
  id,
  section,
  verb,
  verbs,
  text: text.replace(/\s+/g, ' '),
  lines,
  spans,
  addressees,
  by,
  position,
});

describe.each(texts)('%s', (name) => {
  const text = sample(`other-bodies/${name}.txt`);
  const found = read(text);
  const wanted = JSON.parse(sample(`other-bodies/${name}.expected.json`)) as Reading;

  it('gives each recommendation with its number, words, level, States and position, and no other', () => {
    expect(found.recommendations.map(shape)).toEqual(wanted.recommendations.map(shape));
  });

  it('keeps the numbered paragraphs whole, and the notes with their marks', () => {
    expect(found.paragraphs.map(({ number, lines }) => [number, lines])).toEqual(
      wanted.paragraphs.map(({ number, lines }) => [number, lines]),
    );
    expect(found.footnotes.map(({ number, markedIn }) => [number, markedIn])).toEqual(
      wanted.footnotes.map(({ number, markedIn }) => [number, markedIn]),
    );
    expect(linesAstray(found, text.split('\n'))).toEqual({ lost: [], twice: [] });
  });

  it('knows the State under review', () => {
    expect(found.document.party).toBe(wanted.document.party);
    expect(found.document.language).toBe(wanted.document.language);
  });
});

it('says which number of a sequence is missing, and which part prints recommendations once more', () => {
  expect(read(sample('other-bodies/working-group.txt')).quality.gaps.recommendations).toEqual(['10.6']);
  const rules = read(sample('other-bodies/country-report.txt')).notices.map(({ rule }) => rule);
  expect(rules).toEqual(['recommendations-repeated']);
});

it('reads numbers that hang alone on their lines, as some programs take them out of PDF', () => {
  const text = `GRIP(2022)3
Group of Inspectors of Piers (GRIP)
1.
GRIP recommends that piers be kept.
2.
GRIP addresses the following recommendations to Brezia:
Regarding piers
i.

that piers be kept (paragraph 1);
ii.

that they be counted.
3.
The end.`;
  expect(read(text).recommendations.map(({ id, text: words }) => `${id} ${words}`)).toEqual([
    'i that piers be kept (paragraph 1);',
    'ii that they be counted.',
  ]);
});

it('is not slowed down by sentences that never come to their verb', () => {
  const long = `1. ${'GRIP, '.repeat(20_000)}recommends.\n\n2. GRIP ${'also, '.repeat(20_000)}recommends.\n\n3. GRIP recommends piers.`;
  const { recommendations } = recognise(aText(long), { profiles, profile: 'grip-report' }).reading;
  expect(recommendations.map(({ id }) => id)).toContain('§ 3');
}, 10_000);
