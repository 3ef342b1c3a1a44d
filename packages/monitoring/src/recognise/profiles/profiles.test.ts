import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../bodies/preset.js';
import type { StatePreset } from '../../bodies/state-preset.js';
import { aText } from '../a-text.js';
import { linesAstray } from '../owned-lines.js';
import { recognise } from '../recognise.js';
import { profilesOf } from './other-texts.js';
import { profiles } from './profiles.js';

const sample = (name: string) =>
  readFileSync(new URL(`../../../../../sample/${name}`, import.meta.url), 'utf8');
const lake = [
  ...profilesOf(JSON.parse(sample('body.json')) as Preset),
  ...['steg', 'grip'].flatMap((id) =>
    profilesOf(JSON.parse(sample(`other-bodies/${id}.json`)) as StatePreset),
  ),
];
const read = (text: string, profile?: string) =>
  recognise(aText(text), { profiles: lake, ...(profile ? { profile } : {}) }).reading;
const others = readdirSync(new URL('../../../../../sample/other-bodies/', import.meta.url)).filter((name) =>
  name.endsWith('.txt'),
);

function ofOtherBody(name: string): string {
  if (name.startsWith('country-report')) return 'steg-report';
  if (name.startsWith('evaluation-report')) return 'grip-report';
  return name.startsWith('working-group') ? 'lake-working-group' : 'lake-concluding-observations';
}

const styles = [
  ['report.txt', 'lake-report'],
  ['questionnaire.txt', 'lake-questionnaire'],
  ['replies/brezia.txt', 'lake-reply'],
  ['replies/dornland.txt', 'lake-reply'],
  ['factsheet.txt', 'lake-factsheet'],
  ['national-report.txt', 'lake-national-report'],
  ['national-letter.txt', 'lake-national-letter'],
  ['unknown.txt', 'unknown'],
  ...others.map((name) => [`other-bodies/${name}`, ofOtherBody(name)] as const),
] as const;

describe('the house style of a text', () => {
  it.each(styles)('%s is %s', (name, profile) => {
    expect(read(sample(name)).document.profile).toBe(profile);
  });

  it('is that of no body that is built in where the text names none', () => {
    for (const [name, profile] of styles) {
      const found = recognise(aText(sample(name))).reading.document;
      if (/^(?:steg|grip)/.test(profile)) expect(found.profile, name).toBe('unknown');
      else if (name !== 'report.txt') expect(found.profile, name).toBe(profile.replace('lake-', ''));
    }
  });

  it('has a name of its own', () => {
    const ids = [...lake, ...profiles].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('no line is lost or owned twice', () => {
  const astray = (text: string, profile?: string) => linesAstray(read(text, profile), text.split('\n'));

  it.each(styles)('in %s', (name) => {
    expect(astray(sample(name))).toEqual({ lost: [], twice: [] });
  });

  it('in any of them that has been cut about, read as what it was or as anything else', () => {
    const at = fc.nat(400);
    const change = fc.record({
      kind: fc.constantFrom('drop', 'double', 'swap', 'tear', 'blank'),
      at,
      with: at,
    });
    const text = fc.constantFrom(
      ...styles.filter(([name]) => name !== 'report.txt').map(([name]) => sample(name)),
    );
    const profile = fc.option(fc.constantFrom(...lake.map(({ id }) => id)), { nil: undefined });
    fc.assert(
      fc.property(text, profile, fc.array(change, { minLength: 1, maxLength: 40 }), (source, id, changes) => {
        const lines = source.split('\n');
        for (const { kind, at: i, with: j } of changes) {
          const [a, b] = [i % lines.length, j % lines.length];
          if (kind === 'drop' && lines.length > 10) lines.splice(a, 1 + (b % 4));
          else if (kind === 'double') lines.splice(a, 0, lines[b] as string);
          else if (kind === 'swap') [lines[a], lines[b]] = [lines[b] as string, lines[a] as string];
          else if (kind === 'tear')
            lines.splice(a, 1, (lines[a] as string).slice(0, b % 30), (lines[a] as string).slice(b % 30));
          else lines.splice(a, 0, '');
        }
        expect(astray(lines.join('\n'), id)).toEqual({ lost: [], twice: [] });
      }),
      { numRuns: 250, seed: 20240514 },
    );
  });
});
