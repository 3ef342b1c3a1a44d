import type { LevelWord } from '../readings/reading.js';
import { statePresets } from './presets/state-presets.js';

/**
 * A level as the bodies that report on one State say it: "urge" -> "urges", "exhorte": the form that most of their
 * presets have. Null for a word that no preset holds in that language.
 */
export function levelInWords(level: LevelWord, language: 'en' | 'fr'): string | null {
  const presetsByForm = new Map<string, number>();
  for (const { recommendations } of statePresets) {
    const own = recommendations.levels.find((each) => each.level === level);
    const forms = own?.[language].length ? own[language] : (own?.addressed?.[language] ?? []);
    for (const form of forms) presetsByForm.set(form, (presetsByForm.get(form) ?? 0) + 1);
  }
  const [best] = [...presetsByForm].sort(([, m], [, n]) => n - m);
  return best?.[0] ?? null;
}
