import type { Rights } from '../right.js';

export const contributionRights = {
  'read-contribution': [
    { who: 'civil-society', where: ['same-organisation'] },
    { who: 'nhri', where: ['same-organisation'] },
    { who: 'secretariat', where: ['open-to-secretariat'] },
    { who: 'anyone', where: ['open-to-public'] },
  ],
} as const satisfies Rights;
