import type { Right, Rights } from '../right.js';

/** The organisation whose it is, whichever kind of office its people hold. */
const ownOrganisation: readonly Right[] = [
  { who: 'civil-society', where: ['same-organisation'] },
  { who: 'nhri', where: ['same-organisation'] },
];

/** Those who work on the round for the body. */
const body: readonly Right[] = (['question-rapporteur', 'member', 'observer', 'participant'] as const).map(
  (who) => ({ who, where: ['open-to-body'] }),
);

/** Whoever speaks for a State does not code its answers. */
const ofOwnQuestions: Right = { who: 'question-rapporteur', where: ['own-questions', 'other-party'] };

export const contributionRights = {
  'read-organisation': [...ownOrganisation, { who: 'secretariat', where: ['open-to-secretariat'] }],
  'register-organisation': [{ who: 'secretariat' }],

  'read-contribution': [
    ...ownOrganisation,
    ...body,
    { who: 'secretariat', where: ['open-to-secretariat'] },
    { who: 'anyone', where: ['open-to-public'] },
  ],
  // From whom it is: the thing is then the contributor, which a withheld name opens to the secretariat alone.
  'read-contributor': [
    ...ownOrganisation,
    ...body,
    { who: 'secretariat', where: ['open-to-secretariat'] },
    { who: 'anyone', where: ['open-to-public'] },
  ],
  // Drafts too, which nobody else reads.
  'read-contribution-in-work': ownOrganisation,
  'begin-contribution': ownOrganisation,
  'write-contribution': ownOrganisation,
  'submit-contribution': ownOrganisation,
  'withdraw-contribution': ownOrganisation,
  'check-contribution': [{ who: 'secretariat', where: ['open-to-secretariat'] }],

  'open-response-window': [{ who: 'secretariat', where: ['open-to-secretariat'] }],
  'read-response': [
    { who: 'contact-person', where: ['same-party'] },
    { who: 'contributor', where: ['same-party'] },
    ...body,
    { who: 'secretariat', where: ['open-to-secretariat'] },
    { who: 'anyone', where: ['open-to-public'] },
  ],
  'write-response': [
    { who: 'contact-person', where: ['same-party'] },
    { who: 'contributor', where: ['same-party'] },
  ],
  // In the name of the State.
  'send-response': [{ who: 'contact-person', where: ['same-party'] }],
  'publish-response': [{ who: 'secretariat', where: ['open-to-secretariat'] }],

  'read-contradiction': [ofOwnQuestions, { who: 'secretariat', where: ['open-to-secretariat'] }],
  'mark-contradiction': [ofOwnQuestions, { who: 'secretariat', where: ['open-to-secretariat'] }],
  'note-contradiction': [ofOwnQuestions],
  'take-back-contradiction': [{ who: 'secretariat', where: ['open-to-secretariat'] }],

  // What was received so far, question by question; each reply and contribution in it asks for its own right.
  'read-compilation': [
    { who: 'secretariat' },
    ...(['question-rapporteur', 'member', 'observer', 'participant'] as const).map((who) => ({ who })),
    { who: 'anyone', where: ['open-to-public'] },
  ],
  'publish-compilation': [{ who: 'secretariat' }],
} as const satisfies Rights;
