import type { StatePreset } from '../state-preset.js';
import { ecriPreset, grecoPreset, gretaPreset, grevioPreset } from './country-reports.js';
import { treatyBodiesPreset } from './treaty-bodies.js';
import { universalReviewPreset } from './universal-review.js';

/** Presets of bodies that report on one State at a time. */
export const statePresets: readonly StatePreset[] = [
  universalReviewPreset,
  treatyBodiesPreset,
  gretaPreset,
  grevioPreset,
  ecriPreset,
  grecoPreset,
];
