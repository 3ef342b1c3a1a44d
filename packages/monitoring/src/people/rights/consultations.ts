import type { Rights } from '../right.js';

export const consultationRights = {
  'read-consultation': [
    { who: 'facilitator', where: ['named'] },
    { who: 'safeguarding-lead', where: ['named'] },
    { who: 'secretariat', where: ['open-to-secretariat'] },
  ],
} as const satisfies Rights;
