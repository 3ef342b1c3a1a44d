import type { Preset } from '../bodies/preset.js';
import { lanzarotePreset } from '../bodies/presets/lanzarote.js';
import type { CheckContext } from './context.js';

type OwnPreset = Pick<Preset, 'names' | 'alsoCalled' | 'terms' | 'convention'>;

/** The preset of the body whose text this is. */
export function ownPreset({ presets, reading }: CheckContext): OwnPreset | undefined {
  const { body } = reading.document;
  const all: readonly OwnPreset[] = [...(presets ?? []), lanzarotePreset];
  return body === null
    ? undefined
    : all.find(({ names, alsoCalled }) => [names.en, ...alsoCalled.en].includes(body));
}
