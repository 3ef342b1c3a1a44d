import { readFileSync } from 'node:fs';
import { retentionClasses } from '@rapporteur/monitoring';
import { expect, it } from 'vitest';
import { lanzarotePreset } from '../packages/monitoring/src/bodies/presets/lanzarote.js';

const page = readFileSync(new URL('../docs/guide/operators/data-protection.md', import.meta.url), 'utf8');

it('the guide names each kind of data with what holds it, and the rule that says how long', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const kinds = rows.map((line) => /^\| `([^`]+)` \|/.exec(line)?.[1]);
  const ofConsultations = retentionClasses.map(({ kind }) => kind);
  expect(kinds.slice(0, ofConsultations.length)).toEqual(ofConsultations);
  // What comes after has its time in the body's preset, under the same name.
  const { retention } = lanzarotePreset.working;
  expect(kinds.slice(ofConsultations.length)).toEqual(['contribution-in-work', 'confidential-name']);
  for (const kind of kinds.slice(ofConsultations.length)) expect(retention).toHaveProperty(kind ?? '');
  for (const [place, { days }] of retentionClasses.entries())
    if (days !== null)
      expect(rows[place]?.includes(days) || rows[place]?.includes('the same'), rows[place]).toBe(true);
});
