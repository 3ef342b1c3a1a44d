import type { Rights } from '../right.js';

export const roundRights = {
  'read-round-at-work': [{ who: 'holder' }],
  'open-round': [{ who: 'secretariat' }],
} as const satisfies Rights;
