import type { Rights } from '../right.js';

export const peopleRights = {
  'read-people': [{ who: 'secretariat' }],
  'give-mandate': [{ who: 'secretariat' }],
  'end-mandate': [{ who: 'secretariat' }],
  'invite-person': [{ who: 'secretariat' }],
} as const satisfies Rights;
