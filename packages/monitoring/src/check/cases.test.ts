import { readdirSync, readFileSync } from 'node:fs';
import english from 'dictionary-en-gb';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../bodies/preset.js';
import { aText } from '../recognise/a-text.js';
import { implementationReport } from '../recognise/profiles/implementation-report.js';
import { recognise } from '../recognise/recognise.js';
import { type CaseMark, casesIn, type RuleCase } from './a-case.js';
import { check } from './check.js';
import type { CheckNotice } from './rule.js';
import { rules } from './rules.js';
import { spellerFrom } from './spelling/speller.js';

/*
 * The cases of each rule, in files that a non-programmer can read: cases/<rule>.md. In a text, «…» marks where a notice
 * must land, and a text without it must pass. Texts are read as reports of the invented body of sample/.
 */

const folder = new URL('./cases/', import.meta.url);
const sample = JSON.parse(
  readFileSync(new URL('../../../../sample/body.json', import.meta.url), 'utf8'),
) as Preset;
const lake = implementationReport(sample);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const spellers = { en: spellerFrom(decode(english.aff), decode(english.dic)) };

function notices(rule: string, { text, readAs }: RuleCase): CheckNotice[] {
  const { reading, names } = recognise(aText(text), { profile: readAs ?? lake.id, profiles: [lake] });
  return check({ reading, names, source: text.split('\n'), spellers }, { rules: [rule] });
}

/** On the marked lines, and on the marked words where the notice says which words it means. */
function lands({ place }: CheckNotice, { from, to }: CaseMark): boolean {
  const [first, last] = place.lines;
  if (first > to.line || last < from.line) return false;
  if (!place.columns || first !== from.line || from.line !== to.line) return true;
  return place.columns[0] < to.column && place.columns[1] > from.column;
}

function told(found: readonly CheckNotice[]): string {
  return found
    .map(
      ({ message, place }) =>
        `line ${place.lines.join('-')}${place.columns ? `, columns ${place.columns.join('-')}` : ''}: ${message}`,
    )
    .join('\n');
}

const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

it('names each file of cases after a rule', () => {
  const names = new Set(rules.map(({ name }) => `${name}.md`));
  expect(files.filter((file) => !names.has(file))).toEqual([]);
});

describe.each(rules.map(({ name }) => name))('%s', (rule) => {
  const cases = files.includes(`${rule}.md`)
    ? casesIn(readFileSync(new URL(`${rule}.md`, folder), 'utf8'))
    : [];

  it('has four cases with a slip and four without, at the least', () => {
    const wrong = cases.filter(({ marks }) => marks.length > 0).length;
    expect(wrong, 'with a slip').toBeGreaterThanOrEqual(4);
    expect(cases.length - wrong, 'without').toBeGreaterThanOrEqual(4);
  });

  for (const given of cases) {
    it(given.title, () => {
      const { marks, messages } = given;
      const found = notices(rule, given);
      const left = [...found];
      for (const mark of marks) {
        const at = left.findIndex((notice) => lands(notice, mark));
        expect(
          at,
          `nothing at line ${mark.from.line}, column ${mark.from.column}; found:\n${told(found)}`,
        ).toBeGreaterThanOrEqual(0);
        left.splice(at, 1);
      }
      expect(told(left), 'a notice where none belongs').toBe('');
      for (const words of messages) expect(found.map(({ message }) => message).join('\n')).toContain(words);
    });
  }
});
