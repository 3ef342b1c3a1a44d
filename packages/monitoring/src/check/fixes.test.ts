import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../bodies/preset.js';
import { aText } from '../recognise/a-text.js';
import { implementationReport } from '../recognise/profiles/implementation-report.js';
import { recognise } from '../recognise/recognise.js';
import { check } from './check.js';
import { fixedLines, fixesOf } from './fixes.js';

const lake = implementationReport(
  JSON.parse(readFileSync(new URL('../../../../sample/body.json', import.meta.url), 'utf8')) as Preset,
);

function fixed(text: string): string {
  const { reading, names } = recognise(aText(text), { profile: lake.id, profiles: [lake] });
  const source = text.split('\n');
  const subject = { reading, names, source };
  return fixedLines(
    source,
    fixesOf(subject, check(subject, { rules: ['list-separator', 'punctuation'] })),
  ).join('\n');
}

describe('a comma that is missing in a list', () => {
  it.each([
    [
      '1. Swimming is taught in Austria, Belgium Cyprus and Denmark.',
      '1. Swimming is taught in Austria, Belgium, Cyprus and Denmark.',
    ],
    [
      '1. Swimming is taught in Austria, Belgium\nCyprus and Denmark.',
      '1. Swimming is taught in Austria, Belgium,\nCyprus and Denmark.',
    ],
    [
      '1. In Austria Belgium, Cyprus, Denmark Estonia and France ponds are guarded.',
      '1. In Austria, Belgium, Cyprus, Denmark, Estonia and France ponds are guarded.',
    ],
  ])('is put in: %s', (text, right) => {
    expect(fixed(text)).toBe(right);
  });

  it('leaves a list that has them all', () => {
    const text = '1. Swimming is taught in Austria, Belgium, Cyprus and the Netherlands.';
    expect(fixed(text)).toBe(text);
  });
});

describe('doubled signs', () => {
  it.each([
    ['1. The  guards of the lake carry a  rope.', '1. The guards of the lake carry a rope.'],
    [
      '1. Swimming is taught in Austria, , Belgium and Cyprus.',
      '1. Swimming is taught in Austria, Belgium and Cyprus.',
    ],
    ['1. Guards ,who are paid , carry a rope.', '1. Guards ,who are paid, carry a rope.'],
  ])('become one: %s', (text, right) => {
    expect(fixed(text)).toBe(right);
  });

  it('leaves blanks behind a stop and those that align', () => {
    const text = '1.  Guards carry a rope.  Divers do not.';
    expect(fixed(text)).toBe(text);
  });
});

describe('the labels of a list', () => {
  const list = (...labels: string[]) =>
    [
      '1. Guards look after these things:',
      ...labels.map((label, i) => `${label} pond number ${'xyzvw'[i]};`),
    ].join('\n');

  it.each([
    [
      ['a)', 'b)', 'b)', 'd)'],
      ['a)', 'b)', 'c)', 'd)'],
    ],
    [
      ['a)', 'b)', 'd)', 'e)'],
      ['a)', 'b)', 'c)', 'd)'],
    ],
    [
      ['(a)', '(b)', '(b)'],
      ['(a)', '(b)', '(c)'],
    ],
  ])('%j become %j', (labels, right) => {
    expect(fixed(list(...labels))).toBe(list(...right));
  });

  it.each([
    ['right ones', list('a)', 'b)', 'c)')],
    ['a list that begins elsewhere', list('c)', 'd)', 'd)')],
    ['a leap that may be meant', list('a)', 'b)', 'f)')],
    ['a list to which the text refers', `${list('a)', 'b)', 'b)')}\nGuards look after point b first.`],
  ])('are left alone: %s', (_what, text) => {
    expect(fixed(text)).toBe(text);
  });
});
