import type { Rights } from '../right.js';
import { readersOfPapers } from './rounds.js';

export const meetingRights = {
  'read-meeting': readersOfPapers,
  'plan-meeting': [{ who: 'secretariat' }],
  'read-meeting-document': readersOfPapers,
  'add-meeting-document': [{ who: 'secretariat' }],
  'classify-meeting-document': [{ who: 'secretariat' }],
  'read-written-procedure': readersOfPapers,
  'open-written-procedure': [{ who: 'secretariat' }],
  // Which of these offices votes is in the body's preset.
  'cast-vote': [
    { who: 'member', where: ['open-to-members'] },
    { who: 'observer', where: ['open-to-body'] },
    { who: 'participant', where: ['open-to-body'] },
  ],
} as const satisfies Rights;
