import type { LevelWord } from '../readings/reading.js';
import { statePresets } from './presets/state-presets.js';

/**
 * A level as the bodies that report on one State say it: "urge" -> "urges", "exhorte". Null for a word that no preset
 * holds in that language.
 */
export function levelInWords(level: LevelWord, language: 'en' | 'fr'): string | null {
  for (const { recommendations } of statePresets) {
    const own = recommendations.levels.find((each) => each.level === level);
    const form = own?.[language][0] ?? own?.addressed?.[language]?.[0];
    if (form) return form;
  }
  return null;
}
