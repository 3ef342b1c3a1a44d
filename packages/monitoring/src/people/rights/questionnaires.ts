import type { Rights } from '../right.js';

export const questionnaireRights = {
  'read-questionnaire': [{ who: 'secretariat' }, { who: 'anyone', where: ['open-to-public'] }],
} as const satisfies Rights;
