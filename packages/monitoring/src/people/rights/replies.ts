import type { Right, Rights } from '../right.js';

const contactPerson: Right = { who: 'contact-person', where: ['same-party'] };
/** Ministries behind the contact person read the whole draft, so that answers fit together. */
const team: readonly Right[] = [contactPerson, { who: 'contributor', where: ['same-party'] }];
const secretariat: Right = { who: 'secretariat', where: ['open-to-secretariat'] };

/**
 * Three things: `reply-draft` (the answers at work: open to the team), `reply` (that it was opened, its stage,
 * extensions) and `reply-submission` (what was handed in).
 */
export const replyRights = {
  // What was handed in.
  'read-reply': [
    ...team,
    secretariat,
    { who: 'question-rapporteur', where: ['open-to-body'] },
    { who: 'member', where: ['open-to-body'] },
    { who: 'observer', where: ['open-to-body'] },
    { who: 'participant', where: ['open-to-body'] },
    { who: 'anyone', where: ['open-to-public'] },
  ],
  // That a reply was opened, and its stage; of all parties at once, for the secretariat.
  'follow-reply': [...team, secretariat],
  'follow-replies': [{ who: 'secretariat' }],

  'open-reply': [contactPerson],
  'read-reply-draft': team,
  'write-answer': [contactPerson, { who: 'contributor', where: ['same-party', 'named'] }],
  'comment-in-team': team,
  'delegate-questions': [contactPerson],
  'carry-over-answers': [contactPerson],
  'import-reply': [contactPerson],
  'undo-reply-import': [contactPerson],
  'sign-off-reply': [contactPerson],
  'take-back-sign-off': [contactPerson],
  'submit-reply': [contactPerson],
  'ask-extension': [contactPerson],

  'grant-extension': [secretariat],
  'decline-extension': [secretariat],
  'receive-reply': [secretariat],
  'ask-correction': [secretariat],
  'publish-reply': [secretariat],
} as const satisfies Rights;
