import type { Rights } from '../right.js';

/** Whether it may still be built, or only changed by a decision, is a matter of the questionnaire, not of rights. */
export const questionnaireRights = {
  'read-questionnaire': [
    { who: 'secretariat' },
    { who: 'holder', where: ['open-to-round'] },
    { who: 'anyone', where: ['open-to-public'] },
  ],
  'open-questionnaire': [{ who: 'secretariat' }],
  'build-questionnaire': [{ who: 'secretariat' }],
  'keep-questionnaire-version': [{ who: 'secretariat' }],
  'launch-questionnaire': [{ who: 'secretariat' }],
  'change-launched-questionnaire': [{ who: 'secretariat' }],
} as const satisfies Rights;
