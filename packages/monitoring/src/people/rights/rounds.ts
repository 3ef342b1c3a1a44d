import type { Right, Rights } from '../right.js';

/** A paper of a body is read by whom its classification names. */
export const readersOfPapers = [
  { who: 'secretariat', where: ['open-to-secretariat'] },
  { who: 'question-rapporteur', where: ['open-to-body'] },
  { who: 'member', where: ['open-to-body'] },
  { who: 'observer', where: ['open-to-body'] },
  { who: 'participant', where: ['open-to-body'] },
  { who: 'member', where: ['open-to-members'] },
  { who: 'holder', where: ['open-to-round'] },
  { who: 'anyone', where: ['open-to-public'] },
] as const satisfies readonly Right[];

export const roundRights = {
  'read-round-at-work': [{ who: 'holder' }],
  'open-round': [{ who: 'secretariat' }],
  'enter-stage': [{ who: 'secretariat' }],
  'read-decision': readersOfPapers,
  'record-decision': [{ who: 'secretariat' }],
  'read-standard': readersOfPapers,
  'record-standard': [{ who: 'secretariat' }],
  'read-preset': [{ who: 'holder' }],
  'set-preset': [{ who: 'secretariat' }],
  'record-party-fact': [{ who: 'secretariat' }],
} as const satisfies Rights;
