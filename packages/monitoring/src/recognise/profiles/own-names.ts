import type { Preset } from '../../bodies/preset.js';
import type { OwnNames } from '../../parties/names.js';

/** Names, adjectives and regions of the parties that the register of States does not hold. */
export function ownNames(preset: Pick<Preset, 'parties'>): OwnNames[] {
  return (preset.parties ?? []).flatMap(({ code, names, adjectives, subNational }) => [
    { code, territory: null, names: [...names, ...adjectives].map(({ name }) => name) },
    ...subNational.map((part) => ({
      code,
      territory: part.names[0].name,
      names: part.names.map(({ name }) => name),
    })),
  ]);
}
