import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aText } from '../a-text.js';
import { recognise } from '../recognise.js';
import { daysIn } from './days.js';

/* The cases are in cases.md, for anybody to read and to add to. */

const keys = ['symbol', 'body', 'title', 'party', 'state', 'date', 'published', 'language'] as const;
type Said = Partial<Record<(typeof keys)[number], string>>;

const cases = readFileSync(new URL('./cases.md', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [, name = '', text = '', list = ''] = /^(.*)\n```\n([\s\S]*?)\n```\n([\s\S]*)$/.exec(section) ?? [];
    const said = Object.fromEntries(
      [...list.matchAll(/^- (\w+): (.*)$/gm)].map(([, key, value]) => [key, value]),
    );
    return { name, text, said: said as Said };
  });

describe('the front page of', () => {
  it.each(cases)('$name', ({ text, said }) => {
    const { document } = recognise(aText(text)).reading;
    const found = Object.fromEntries(
      keys.flatMap((key) => (document[key] === null ? [] : [[key, document[key]]])),
    ) as Said;
    // A few lines may be too short to tell their language: what is found is right.
    if (said.language === undefined && found.language === 'en') delete found.language;
    expect(found).toEqual(said);
  });

  it('each of at least twelve bodies is read', () => {
    expect(new Set(cases.map(({ said }) => said.body)).size).toBeGreaterThanOrEqual(12);
  });
});

it('says how sure it is of each thing, and of nothing that it did not find', () => {
  for (const { text } of cases) {
    const { document } = recognise(aText(text)).reading;
    const { confidence } = document;
    for (const key of ['symbol', 'body', 'title', 'date', 'language'] as const) {
      expect(confidence[key] === null, key).toBe(document[key] === null);
      if (confidence[key] !== null) expect(confidence[key]).toBeGreaterThan(0);
      if (confidence[key] !== null) expect(confidence[key]).toBeLessThanOrEqual(1);
    }
  }
  const sure = (text: string) => recognise(aText(text)).reading.document.confidence;
  expect(sure('LC(2031)9\n\nAdopted on 3 May 2031').date).toBeGreaterThan(
    sure('LC(2031)9\n\nPublished on 3 May 2031').date ?? 1,
  );
});

it.each([
  ['on 10 March 2022', ['2022-03-10']],
  ['le 1er mars 2022', ['2022-03-01']],
  ['14th of May 2024', ['2024-05-14']],
  ['May 14th, 2024 and June 2, 2024', ['2024-05-14', '2024-06-02']],
  [
    '25.05.2023, 25/05/2023, 2023-05-25, 05/25/2023',
    ['2023-05-25', '2023-05-25', '2023-05-25', '2023-05-25'],
  ],
  ['11–29 January 2022', ['2022-01-29']],
  ['31 January to 11 February 2022', ['2022-02-11']],
  ['15 aout 2020 et 3 décembre 2020', ['2020-08-15', '2020-12-03']],
  ['29 February 2024', ['2024-02-29']],
  ['29 February 2023, 31.4.2022, 0 May 2020, version 3.1.20', []],
  ['Rule 30 Committee 2022', []],
])('the days of %j', (text, days) => {
  expect(daysIn(text).map(({ iso }) => iso)).toEqual(days);
});
