import type { Rights } from '../right.js';

export const meetingRights = {
  'read-meeting': [{ who: 'secretariat' }, { who: 'holder', where: ['open-to-round'] }],
} as const satisfies Rights;
