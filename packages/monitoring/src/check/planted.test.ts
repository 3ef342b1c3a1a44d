import { readFileSync } from 'node:fs';
import english from 'dictionary-en-gb';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../bodies/preset.js';
import { aText } from '../recognise/a-text.js';
import { implementationReport } from '../recognise/profiles/implementation-report.js';
import { recognise } from '../recognise/recognise.js';
import { check } from './check.js';
import type { CheckNotice } from './rule.js';
import { spellerFrom } from './spelling/speller.js';

/*
 * Slips planted into the sample report, one at a time, wherever its text has a place for them: what is planted must be
 * found there. The cases say what a rule does; this says that it does so in a whole text, among everything else.
 */

const at = (path: string) => new URL(`../../../../sample/${path}`, import.meta.url);
const lake = implementationReport(JSON.parse(readFileSync(at('body.json'), 'utf8')) as Preset);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const spellers = { en: spellerFrom(decode(english.aff), decode(english.dic)) };
const report = readFileSync(at('report.txt'), 'utf8').split('\n');

function noticesOf(lines: readonly string[], rule: string): CheckNotice[] {
  const { reading, names } = recognise(aText(lines.join('\n')), { profile: lake.id, profiles: [lake] });
  return check({ reading, names, source: lines, spellers }, { rules: [rule] });
}

/** What is told of these lines; a slip may be told at its other end, a line or two away. */
function near(notices: readonly CheckNotice[], line: number): number {
  const touches = (lines: readonly [number, number] | undefined) =>
    lines !== undefined && lines[0] <= line + 3 && lines[1] >= line - 3;
  return notices.filter(
    ({ place, related }) => touches(place.lines) || related.some((other) => touches(other.lines)),
  ).length;
}

/** Lines of running paragraphs that the slip fits into, by their numbers. */
const { reading: read } = recognise(aText(report.join('\n')), { profile: lake.id, profiles: [lake] });
const running = read.paragraphs.flatMap(({ spans }) =>
  spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
);

/** The share of the places at which a planted slip has to be found. */
const least = 0.8;

const slips: readonly (readonly [rule: string, what: string, place: RegExp, planted: string])[] = [
  ['date', 'a day that no month has', /([a-z])\. (?=\p{Lu})/u, '$1 on 31 June 2019. '],
  [
    'date',
    'a period that ends before it begins',
    /([a-z])\. (?=\p{Lu})/u,
    '$1 from 3 May 2021 to 1 March 2020. ',
  ],
  [
    'dangling-reference',
    'a paragraph that is not there',
    /([a-z])\. (?=\p{Lu})/u,
    '$1 (see paragraph 999 above). ',
  ],
  [
    'dangling-reference',
    'a recommendation that is not there',
    /([a-z])\. (?=\p{Lu})/u,
    '$1, as Recommendation III-99 says. ',
  ],
  ['spelling', 'a word twice', / (the|and|with|for) /, ' $1 $1 '],
  ['spelling', 'an for a', / a (?=[bcdfgklmnprstvw][a-z]{3})/, ' an '],
  ['spelling', 'letters that changed places', /\bparties\b/, 'parteis'],
  ['punctuation', 'two commas', /([a-z]{3}), ([a-z])/, '$1,, $2'],
  ['punctuation', 'a blank before a comma', /([a-z]{3}), ([a-z])/, '$1 , $2'],
  ['punctuation', 'no stop between two sentences', /([a-z]{3})\. (The|It|In) (?=[a-z])/, '$1 $2 '],
  ['name-unknown', 'a State that nobody knows', /(Aldoria|Brezia|Castell), (?=\p{Lu})/u, '$1, Freedonia, '],
];

describe.each(slips)('%s: %s', (rule, _what, place, planted) => {
  it('is found wherever it is planted', () => {
    const before = noticesOf(report, rule);
    const lines = running
      .filter((line) => place.test(report[line - 1]))
      .filter((_, n, all) => n % Math.ceil(all.length / 5) === 0);
    const found = lines.filter((line) => {
      const text = report.map((own, n) => (n === line - 1 ? own.replace(place, planted) : own));
      return near(noticesOf(text, rule), line) > near(before, line);
    });
    expect(lines.length).toBeGreaterThan(0);
    expect(found.length).toBeGreaterThanOrEqual(Math.floor(lines.length * least));
  });
});
