import { isoNames } from './iso-names.js';
import { rowsOf } from './rows.js';
import { isoTerritories } from './territories.js';

const territories = new Set(rowsOf(isoTerritories).map(([code]) => code));

/** Codes of all States that the register knows, in their order: ISO 3166-1 alpha-2 without territories. */
export const stateCodes: readonly string[] = rowsOf(isoNames)
  .map(([code = '']) => code)
  .filter((code) => !territories.has(code));
