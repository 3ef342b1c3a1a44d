import type { Rights } from '../right.js';

/** A letter of a State to its own ministries is seen by who caused it, and not by the secretariat. */
export const letterRights = {
  'read-letters': [{ who: 'secretariat' }],
  'read-letter': [
    { who: 'secretariat', where: ['open-to-secretariat'] },
    { who: 'holder', where: ['named'] },
  ],
  'mark-letter-sent': [
    { who: 'secretariat', where: ['open-to-secretariat'] },
    { who: 'holder', where: ['named'] },
  ],
  'withdraw-letter': [{ who: 'secretariat', where: ['open-to-secretariat'] }],
} as const satisfies Rights;
