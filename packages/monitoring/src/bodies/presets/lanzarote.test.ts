import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lanzarotePreset } from './lanzarote.js';

it('is the record that the file of the preset holds', () => {
  const file = new URL('../../../../../data/presets/lanzarote.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(lanzarotePreset);
});
