import type { Rights } from '../right.js';

export const replyRights = {
  'read-reply': [
    { who: 'contact-person', where: ['same-party'] },
    { who: 'secretariat', where: ['open-to-secretariat'] },
    { who: 'anyone', where: ['open-to-public'] },
  ],
} as const satisfies Rights;
