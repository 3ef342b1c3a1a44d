import { implementationReport, type OwnName, type Preset } from '@rapporteur/monitoring';
import type { OwnNames } from './party-name.js';

/** The names that a reader sees of an invented body's parties: the first in each language. */
export function shownNames(presets: readonly Preset[]): OwnNames {
  return Object.fromEntries(
    presets.flatMap(({ parties = [] }) =>
      parties.map(({ code, names }) => {
        const first = (language: string) => names.find((name) => name.lang === language)?.name;
        const en = first('en') ?? names[0]?.name ?? code;
        return [code, { en, fr: first('fr') ?? en }];
      }),
    ),
  );
}

/** Keys of the bodies that do not exist: their pages say so. */
export function inventedBodies(presets: readonly Preset[]): readonly string[] {
  return presets.filter((preset) => preset.invented).map((preset) => preset.id);
}

/** All the names by which their texts may call them. */
export function namesInTexts(presets: readonly Preset[]): readonly OwnName[] {
  return presets.flatMap((preset) => implementationReport(preset).names ?? []);
}
