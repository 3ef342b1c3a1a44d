import { bilingual, type QuestionnaireEdit } from '@rapporteur/monitoring';

/* The questionnaire of the journey, step by step as a secretariat builds it: first in English, then in French. */

/** Keys are given in the order of the steps; the first part is there already. */
export const builtInEnglish: readonly QuestionnaireEdit[] = [
  {
    edit: 'describe',
    title: { en: 'Questionnaire on water at summer camps' },
    introduction: { en: 'Answers are about camps and pools.' },
    genderPrompt: { en: 'Where you can, tell girls and boys apart.' },
  },
  { edit: 'change-part', key: 'k1', heading: { en: 'Rules' } },
  { edit: 'add-question', to: 'k1', written: { title: { en: 'Guards' }, genderPrompt: true } }, // k2: 1
  {
    edit: 'add-item', // k3: 1.1
    to: 'k2',
    level: 'sub-question',
    written: { asked: { en: 'Are there guards at each camp?' }, answer: { type: 'yes-no' } },
  },
  {
    edit: 'add-item', // k4: 1.2
    to: 'k2',
    level: 'sub-question',
    written: {
      asked: { en: 'How many?' },
      conditions: [{ kind: 'answer', of: 'k3', values: ['yes', 'partly'] }],
      answer: {
        type: 'number',
        unit: bilingual('guards', 'surveillants'),
        period: bilingual('2025', '2025'),
      },
    },
  },
  {
    edit: 'add-item', // k5: 1→1
    to: 'k2',
    level: 'prompt',
    written: { asked: { en: 'Please add links to the rules.' }, answer: { type: 'links' } },
  },
  { edit: 'add-part', heading: { en: 'Learning' } }, // k6
  {
    edit: 'add-question', // k7: 2
    to: 'k6',
    written: {
      title: { en: 'Lessons' },
      asked: { en: 'Where do children learn to swim?' },
      guidance: { en: 'Lessons outside of school count too.' },
      answer: { type: 'text' },
    },
  },
  {
    edit: 'add-question', // k8: 3
    to: 'k6',
    written: {
      title: { en: 'Signs' },
      asked: { en: 'Since when are there signs that a child can read?' },
      answer: { type: 'date' },
      kind: 'capacity-building',
    },
  },
  {
    edit: 'add-question', // k9: 4
    to: 'k6',
    written: {
      title: { en: 'Reservation' },
      asked: { en: 'What keeps the reservation in place?' },
      conditions: [
        { kind: 'fact', fact: 'reservation', provision: '7', holds: true, words: bilingual('', '') },
      ],
      answer: { type: 'text' },
    },
  },
];

export const translated: readonly QuestionnaireEdit[] = [
  {
    edit: 'describe',
    title: { fr: 'Questionnaire sur l’eau dans les colonies de vacances' },
    introduction: { fr: 'Les réponses portent sur les colonies et les piscines.' },
    genderPrompt: { fr: 'Si possible, distinguez filles et garçons.' },
  },
  { edit: 'change-part', key: 'k1', heading: { fr: 'Règles' } },
  { edit: 'change-question', key: 'k2', written: { title: { fr: 'Surveillants' } } },
  { edit: 'change-item', key: 'k3', written: { asked: { fr: 'Y a-t-il des surveillants partout ?' } } },
  { edit: 'change-item', key: 'k4', written: { asked: { fr: 'Combien ?' } } },
  {
    edit: 'change-item',
    key: 'k5',
    written: { asked: { fr: 'Merci d’ajouter des liens vers les règles.' } },
  },
  { edit: 'change-part', key: 'k6', heading: { fr: 'Apprendre' } },
  {
    edit: 'change-question',
    key: 'k7',
    written: {
      title: { fr: 'Leçons' },
      asked: { fr: 'Où les enfants apprennent-ils à nager ?' },
      guidance: { fr: 'Les leçons hors de l’école comptent aussi.' },
    },
  },
  {
    edit: 'change-question',
    key: 'k8',
    written: { title: { fr: 'Panneaux' }, asked: { fr: 'Depuis quand y a-t-il des panneaux lisibles ?' } },
  },
  {
    edit: 'change-question',
    key: 'k9',
    written: { title: { fr: 'Réserve' }, asked: { fr: 'Pourquoi la réserve demeure-t-elle ?' } },
  },
];
