import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { StatePreset } from '../state-preset.js';
import { statePresets } from './state-presets.js';

const folder = new URL('../../../../../data/presets/', import.meta.url);
const file = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

it.each(statePresets.map((preset) => [preset.id, preset] as const))(
  '%s is the record that the file of the preset holds',
  (id, preset) => {
    expect(file(`${id}.json`)).toEqual(preset);
  },
);

it('every file of a body that reports on one State is built in', () => {
  const files = readdirSync(folder).map(file) as StatePreset[];
  const ids = files.filter(({ profile }) => profile === 'state-report').map(({ id }) => id);
  expect(ids.sort()).toEqual(statePresets.map(({ id }) => id).sort());
});

it.each(statePresets)('$id has each word once, and verbs in both languages', ({ recommendations }) => {
  for (const language of ['en', 'fr'] as const) {
    const words = recommendations.levels.flatMap((level) => level[language]);
    expect(new Set(words).size).toBe(words.length);
  }
  for (const { en, fr, addressed } of recommendations.levels) {
    expect(en.length + (addressed?.en.length ?? 0)).toBeGreaterThan(0);
    expect(fr.length + (addressed?.fr?.length ?? 0)).toBeGreaterThan(0);
  }
});
