import type { Rights } from '../right.js';

/*
 * The things of a consultation name those in whose hands they are (consultations/things-of-consultations.ts): an office
 * alone gives nothing. What is locked names the safeguarding lead and the deputy, and has acts of its own.
 */
export const consultationRights = {
  'read-consultation': [
    { who: 'holder', where: ['named'] },
    { who: 'secretariat', where: ['open-to-secretariat'] },
    { who: 'question-rapporteur', where: ['open-to-body'] },
  ],
  'plan-consultation': [{ who: 'secretariat' }],
  'attest-gate': [
    { who: 'facilitator', where: ['named'] },
    { who: 'safeguarding-lead', where: ['named'] },
    { who: 'secretariat', where: ['open-to-secretariat'] },
  ],
  'open-consultation': [{ who: 'safeguarding-lead', where: ['named'] }],
  'close-consultation': [{ who: 'facilitator', where: ['named'] }],
  'attest-consents': [{ who: 'facilitator', where: ['named'] }],
  'withdraw-participant': [{ who: 'facilitator', where: ['named'] }],
  'bring-expression': [{ who: 'facilitator', where: ['named'] }],
  'read-expression': [
    { who: 'holder', where: ['named'] },
    { who: 'secretariat', where: ['open-to-secretariat'] },
  ],
  'review-expression': [{ who: 'holder', where: ['named'] }],
  'note-link': [{ who: 'facilitator', where: ['named'] }],
  'read-link-note': [{ who: 'secretariat' }],
  'raise-concern': [{ who: 'holder', where: ['named'] }],
  'read-concern': [{ who: 'safeguarding-lead', where: ['named'] }],
  'record-referral': [{ who: 'safeguarding-lead', where: ['named'] }],
  'decide-concern': [{ who: 'safeguarding-lead', where: ['named'] }],
  'write-summary': [{ who: 'facilitator', where: ['named'] }],
  'propose-quotation': [{ who: 'facilitator', where: ['named'] }],
  'review-publication': [{ who: 'holder', where: ['named'] }],
  'publish-consultation': [{ who: 'secretariat', where: ['open-to-secretariat'] }],
  'decide-feedback': [{ who: 'question-rapporteur', where: ['open-to-body'] }],
  'pass-on-feedback': [{ who: 'facilitator', where: ['named'] }],
  'write-lessons': [
    { who: 'facilitator', where: ['named'] },
    { who: 'secretariat', where: ['open-to-secretariat'] },
  ],
} as const satisfies Rights;
