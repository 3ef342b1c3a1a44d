import type { PresetParty } from '../bodies/preset.js';
import { adjectives, territoryAdjectives } from './adjectives.js';
import { isoNames } from './iso-names.js';
import { registerNames } from './register-names.js';
import { rowsOf } from './rows.js';
import { isoTerritories, territories } from './territories.js';

/** The endings that an adjective takes in English, French and Dutch, and that of a people. */
const endings = ['', 'e', 's', 'es', 'n', 'ne', 'nes', 'se', 'ses'];

/**
 * Every word by which a text could name a State, its people or a part of it. More than is sure: it serves to keep a country
 * out of a text.
 * @param own parties that the register does not hold, from the preset of the body
 */
export function countryWords(code: string, own: readonly PresetParty[] = []): readonly string[] {
  const cells = (table: string) =>
    rowsOf(table)
      .filter(([first]) => first === code)
      .flatMap((row) => row.slice(1).flatMap((cell) => cell.split(';').map((each) => each.trim())));
  const preset = own.find((party) => party.code === code);
  const names = [registerNames, isoNames, territories, isoTerritories].flatMap(cells);
  const stems = [
    ...[adjectives, territoryAdjectives].flatMap(cells),
    ...(preset?.adjectives ?? []).map(({ name }) => name),
  ].filter((stem) => stem !== '');
  const inflected = stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`));
  const ofPreset = [...(preset?.names ?? []), ...(preset?.subNational ?? []).flatMap((part) => part.names)];
  return [...new Set([...names, ...inflected, ...ofPreset.map(({ name }) => name)])].filter(
    (word) => word !== '',
  );
}
