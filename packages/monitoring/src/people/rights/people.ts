import type { Rights } from '../right.js';

/** Contact persons invite the contributors to their own State's reply; everything else is the secretariat's. */
export const peopleRights = {
  'read-people': [{ who: 'secretariat' }],
  'read-team': [{ who: 'secretariat' }, { who: 'contact-person', where: ['same-party'] }],
  'read-mandate': [
    { who: 'secretariat' },
    { who: 'contact-person', where: ['same-party', 'open-to-team'] },
    { who: 'holder', where: ['named'] },
  ],
  'read-rapporteurs': [{ who: 'holder' }],
  'give-mandate': [{ who: 'secretariat' }],
  'change-mandate': [{ who: 'secretariat' }],
  'end-mandate': [{ who: 'secretariat' }, { who: 'contact-person', where: ['same-party', 'open-to-team'] }],
  'invite-person': [{ who: 'secretariat' }, { who: 'contact-person', where: ['same-party', 'open-to-team'] }],
  'withdraw-invitation': [
    { who: 'secretariat' },
    { who: 'contact-person', where: ['same-party', 'open-to-team'] },
  ],
  'hand-over': [{ who: 'secretariat' }, { who: 'contact-person', where: ['same-party', 'named'] }],
  'read-hand-over': [{ who: 'secretariat' }, { who: 'contact-person', where: ['same-party'] }],
} as const satisfies Rights;
