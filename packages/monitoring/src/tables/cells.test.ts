import { describe, expect, it } from 'vitest';
import { type Cell, cellText, isBlank } from './cell.js';
import { readDay } from './read-day.js';
import { readFigure } from './read-figure.js';
import { questionReader, recommendationReader } from './read-number.js';
import { readPeriod } from './read-period.js';
import { readPosition } from './read-position.js';
import { stateReader } from './read-state.js';

/** The value, or the sentence. */
function said<Value>(cell: Cell<Value>): Value | string {
  return 'why' in cell ? cell.why : cell.value;
}

describe('a day', () => {
  it.each([
    ['2022-03-10', '2022-03-10'],
    ['2022/3/1', '2022-03-01'],
    ['2022-03-10T00:00:00Z', '2022-03-10'],
    ['31/12/2021', '2021-12-31'],
    ['12/31/2021', '2021-12-31'],
    ['03/03/2022', '2022-03-03'],
    ['03.04.2022', '2022-04-03'],
    ['1 March 2010', '2010-03-01'],
    ['1er mars 2010', '2010-03-01'],
    ['12 févr. 2010', '2010-02-12'],
    ['March 12, 2010', '2010-03-12'],
    ['12-Mar-2010', '2010-03-12'],
    ['the 2nd of August 2011', '2011-08-02'],
  ])('%s is %s', (text, day) => expect(said(readDay(text))).toBe(day));

  it('that can be two days is not guessed, unless somebody says which comes first', () => {
    expect(said(readDay('03/04/2022'))).toMatch(/2022-04-03 or 2022-03-04/);
    expect(said(readDay('03/04/2022', 'day-first'))).toBe('2022-04-03');
    expect(said(readDay('03/04/2022', 'month-first'))).toBe('2022-03-04');
    expect(said(readDay('31/12/2021', 'month-first'))).toMatch(/no day of the calendar/);
  });

  it.each([
    ['44630', 'how a spreadsheet counts days, and may mean 2022-03-10'],
    ['2010', 'a year only'],
    ['2010-03', 'a month only'],
    ['1/3/10', 'two digits only'],
    ['2022-02-30', 'no day of the calendar'],
    ['1522-02-03', 'can hardly be meant'],
    ['soon', '“soon” is none'],
  ])('%s is none, and the sentence says why', (text, why) => {
    expect(said(readDay(text))).toContain(why);
    expect(said(readDay(text))).toContain('2022-03-10');
  });
});

describe('a State', () => {
  const read = stateReader([
    { code: 'XA', names: ['Aldoria', 'Kingdom of Aldoria'] },
    { code: 'XB', names: [] },
  ]);

  it.each([
    ['NL', 'NL'],
    ['nl', 'NL'],
    ['NLD', 'NL'],
    ['the Netherlands', 'NL'],
    ['NETHERLANDS', 'NL'],
    ['Pays-Bas', 'NL'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Czech Republic', 'CZ'],
    ['République de Moldova', 'MD'],
    ['BOSNIA AND HERZEGOVINA', 'BA'],
    ['Bosnie-Herzégovine', 'BA'],
    ['UK', 'GB'],
    ['aldoria', 'XA'],
    ['xb', 'XB'],
    ['Iceland 3', 'IS'],
    ['Serbia *', 'RS'],
  ])('%s is %s', (text, code) => expect(said(read(text))).toBe(code));

  it.each([
    ['Swizerland', 'Did you mean Switzerland (CH)?'],
    ['Belgum', 'Did you mean Belgium (BE)?'],
    ['Aldora', '(XA)?'],
    ['QQ', 'no State'],
    ['Republika Srpska', 'a part of'],
    ['Belgium and France', 'no State'],
    ['Total', 'no State'],
    ['x'.repeat(200), 'a longer text'],
  ])('%s is none', (text, why) => expect(said(read(text))).toContain(why));
});

describe('a period', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-Q2', '2021-04-01', '2021-06-30'],
    ['2021 T4', '2021-10-01', '2021-12-31'],
    ['2020/2021', '2020-01-01', '2021-12-31'],
    ['2020-2021', '2020-01-01', '2021-12-31'],
    ['2020-02 – 2020-03', '2020-02-01', '2020-03-31'],
    ['2021-05-06', '2021-05-06', '2021-05-06'],
    ['2021-05-06/2022-05-05', '2021-05-06', '2022-05-05'],
  ])('%s', (text, first, last) => expect(said(readPeriod(text))).toEqual({ first, last }));

  it.each([
    ['2021-13', 'A period is wanted'],
    ['2022/2021', 'ends before it begins'],
    ['last year', 'A period is wanted'],
    ['03/04/2022', 'or 2022-03-04'],
  ])('%s is none', (text, why) => expect(said(readPeriod(text))).toContain(why));
});

describe('a figure', () => {
  it.each([
    ['12', 12],
    ['0', 0],
    ['-3.25', -3.25],
    ['1 204', 1204],
    ['1 204,5', 1204.5],
    ['12,5 %', 12.5],
    ['1,204,300', 1204300],
    ['1.204.300,5', 1204300.5],
    ['0.125', 0.125],
    ['1.5E3', 1500],
  ])('%s is %d', (text, value) => expect(said(readFigure(text))).toEqual({ value, said: null }));

  it.each(['n/a', 'N.A.', '..', '<5', '≤ 10', 'non disponible'])(
    '%s is no number, and kept as written',
    (text) => expect(said(readFigure(text))).toEqual({ value: null, said: text }),
  );

  it('with one sign before three digits is not guessed', () => {
    expect(said(readFigure('1,204'))).toContain('1204 or 1.204');
    expect(said(readFigure('1.204'))).toContain('1204 or 1.204');
    expect(said(readFigure('1.204', true))).toEqual({ value: 1.204, said: null });
    expect(said(readFigure('many'))).toContain('A figure is wanted');
  });
});

describe('a position', () => {
  it.each([
    ['Accepted', 'accepted'],
    ['SUPPORTED', 'accepted'],
    ['Acceptée', 'accepted'],
    ['partially accepted', 'partly-accepted'],
    ['Noted', 'noted'],
    ['prend note', 'noted'],
    ['not supported', 'not-accepted'],
    ['À l’examen', 'pending'],
    ['partly-accepted', 'partly-accepted'],
  ])('%s is %s', (text, position) => expect(said(readPosition(text))).toBe(position));

  it('of other words is not guessed', () => {
    expect(said(readPosition('acepted'))).toContain('Did you mean “accepted”?');
    expect(said(readPosition('perhaps'))).toContain('no position');
  });
});

describe('the number', () => {
  const recommendation = recommendationReader(['III-8', 'III-9', '12']);
  const question = questionReader([
    { number: '3', items: ['a', 'b'] },
    { number: '10', items: [] },
    { number: '3.1', items: [] },
  ]);

  it.each([
    ['III-8', 'III-8'],
    ['iii – 8', 'III-8'],
    ['Recommendation III-9', 'III-9'],
    ['Rec. 12', '12'],
  ])('of a recommendation: %s', (text, number) => expect(said(recommendation(text))).toBe(number));

  it('of a recommendation that is not there is told', () => {
    expect(said(recommendation('III-7'))).toContain('Did you mean III-');
    expect(said(recommendation('XX-100'))).toBe('The report has no recommendation “XX-100”.');
    expect(said(recommendationReader([])('144.27'))).toBe('144.27');
  });

  it.each([
    ['3', '', '3', ''],
    ['Question 3', 'b)', '3', 'b'],
    ['3(a)', '', '3', 'a'],
    ['Q10', '', '10', ''],
    ['3.1', '', '3.1', ''],
    ['3b.', '', '3', 'b'],
  ])('of a question: %s %s', (text, item, number, letter) =>
    expect(said(question(text, item))).toEqual({ question: number, item: letter }),
  );

  it('of a question or item that is not there is told', () => {
    expect(said(question('3c', ''))).toContain('no item “c”');
    expect(said(question('44', ''))).toContain('It has 3 to 3.1.');
  });
});

it('a cell gives up what spreadsheets add', () => {
  expect(cellText(' \u00a0NL ')).toBe('NL');
  expect(cellText("'=1+1")).toBe('=1+1');
  expect(cellText("'s-Gravenhage")).toBe("'s-Gravenhage");
  expect(cellText(undefined)).toBe('');
  expect(['', '-', '–', '—'].every(isBlank)).toBe(true);
});
