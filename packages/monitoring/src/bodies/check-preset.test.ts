import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkPreset } from './check-preset.js';
import { lanzarotePreset } from './presets/lanzarote.js';
import { isPublicBy, type WorkingRules } from './working-rules.js';

const sample = JSON.parse(readFileSync(new URL('../../../../sample/body.json', import.meta.url), 'utf8'));
const working: WorkingRules = sample.working;

it('finds nothing wrong with the presets that come with the program', () => {
  expect(checkPreset(sample)).toEqual([]);
  expect(checkPreset(lanzarotePreset)).toEqual([]);
});

it.each<[string, string, unknown]>([
  ['no working part', 'working', { ...sample, working: undefined }],
  ['a later version', 'working.version', withWorking({ version: 2 })],
  ['stages out of order', 'working.stages', withWorking({ stages: [...working.stages].reverse() })],
  [
    'a word left out',
    'working.stages.0.fr',
    withWorking({ stages: [{ stage: 'launched', en: 'Launched' }] }),
  ],
  ['a kind left out', 'working.publicity.decision', withWorking({ publicity: {} })],
  [
    'a publicity that is none',
    'working.publicity.reply',
    withWorking({ publicity: { ...working.publicity, reply: 'soon' } }),
  ],
  [
    'an office that is none',
    'working.rapporteurs.from.0',
    withWorking({ rapporteurs: { ...working.rapporteurs, from: ['minister'] } }),
  ],
  [
    'a share above the whole',
    'working.voting.quorum',
    withWorking({ voting: { ...working.voting, quorum: [3, 2] } }),
  ],
  [
    'a threshold of nobody',
    'working.consultations',
    withWorking({ consultations: { ...working.consultations, smallestCell: 1 } }),
  ],
  ['a slip in a name', 'working.retentions', withWorking({ retentions: {} })],
  ['a path to nothing', 'working.unconfirmed', withWorking({ unconfirmed: ['voting.colour'] })],
  [
    'a level without words',
    'verbs.0.en',
    { ...sample, verbs: [{ level: 'require', en: [], fr: null, basis: 'convention' }] },
  ],
])('says where it is wrong: %s', (_what, path, preset) => {
  const faults = checkPreset(preset);
  expect(faults.map((each) => each.path)).toContain(path);
  expect(faults[0]?.message).toMatch(/^“[\w.-]+” .*\.$|^“[\w.-]+” is not known here\. Is its name right\?$/);
});

it('has no place for what is no object', () => {
  expect(checkPreset(null)).toHaveLength(1);
  expect(checkPreset([])).toHaveLength(1);
});

it('opens each kind of document as the body says', () => {
  expect(isPublicBy(working, 'reply', {})).toBe(false);
  expect(isPublicBy(working, 'reply', { received: true })).toBe(true);
  expect(isPublicBy(working, 'compilation', { received: true })).toBe(false);
  expect(isPublicBy(working, 'compilation', { decided: true })).toBe(true);
  expect(isPublicBy(working, 'questionnaire', { launched: true })).toBe(true);
  expect(
    isPublicBy(working, 'consultation-material', { received: true, launched: true, decided: true }),
  ).toBe(false);
});

function withWorking(given: object): object {
  return { ...sample, working: { ...working, ...given } };
}
