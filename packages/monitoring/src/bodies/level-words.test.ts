import { expect, it } from 'vitest';
import { levelInWords } from './level-words.js';
import { statePresets } from './presets/state-presets.js';

it('says each level of each preset in English and French', () => {
  const levels = new Set(
    statePresets.flatMap((preset) => preset.recommendations.levels.map(({ level }) => level)),
  );
  const said = [...levels].map((level) => [level, levelInWords(level, 'en'), levelInWords(level, 'fr')]);
  expect(said).toContainEqual(['urge', 'urges', 'exhorte']);
  expect(said).toContainEqual(['consider', 'considers that', 'considère que']);
  expect(said).toContainEqual(['should', 'should', 'devrait']);
  expect(said.filter(([, en, fr]) => en === null || fr === null)).toEqual([]);
});

it('has no word for a level that no preset knows', () => {
  expect(levelInWords('implore', 'en')).toBeNull();
});
