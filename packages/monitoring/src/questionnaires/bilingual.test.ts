import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bilingual, checkWords, noWords, wordsIn, writeWords } from './bilingual.js';

const both = bilingual('Who watches?', 'Qui surveille ?');
const checked = checkWords(both) ?? noWords;

describe('words in two languages', () => {
  it('are missing, draft, checked or outdated', () => {
    expect(bilingual('Who?').status).toEqual({ en: 'draft', fr: 'missing' });
    expect(checked.status).toEqual({ en: 'checked', fr: 'checked' });
    expect(writeWords(checked, { en: 'Who guards?' }).status).toEqual({ en: 'draft', fr: 'outdated' });
  });

  it('catch up without making the other outdated', () => {
    const behind = writeWords(checked, { en: 'Who guards?' });
    expect(writeWords(behind, { fr: 'Qui garde ?' }).status).toEqual({ en: 'draft', fr: 'draft' });
    expect(writeWords(bilingual('Who?'), { fr: 'Qui ?' }).status).toEqual({ en: 'draft', fr: 'draft' });
  });

  it('do not change by what a form adds', () => {
    expect(writeWords(checked, { en: ' Who watches? \r\n', fr: 'Qui surveille ?' })).toEqual(checked);
  });

  it('can not be checked while one is missing', () => {
    expect(checkWords(bilingual('Who?'))).toBeNull();
    expect(wordsIn(bilingual('Who?'), 'fr')).toEqual({ text: 'Who?', language: 'en' });
  });

  it('never have both outdated, and are missing exactly where they are empty', () => {
    const words = fc.constantFrom('', 'one', 'two', 'three');
    const step = fc.oneof(
      fc.record({ en: words }),
      fc.record({ fr: words }),
      fc.record({ en: words, fr: words }),
      fc.constant('check' as const),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce(
          (now, each) => (each === 'check' ? (checkWords(now) ?? now) : writeWords(now, each)),
          noWords,
        );
        expect([end.status.en, end.status.fr]).not.toEqual(['outdated', 'outdated']);
        expect(end.status.en === 'missing').toBe(end.en === '');
        expect(end.status.fr === 'missing').toBe(end.fr === '');
        // The one is checked against the other: never alone.
        expect(end.status.en === 'checked' && end.fr === '').toBe(false);
        expect(end.status.fr === 'checked' && end.en === '').toBe(false);
      }),
    );
  });
});
