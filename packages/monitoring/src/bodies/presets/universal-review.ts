import type { StatePreset } from '../state-preset.js';

/**
 * Working groups in which States recommend to a State under review, as in the Universal Periodic Review: each
 * recommendation has a number below its paragraph, and the recommending States in brackets (Human Rights Council
 * resolution 5/1, annex, paragraphs 26 to 32: enjoying the support of the State, or noted).
 */
export const universalReviewPreset: StatePreset = {
  preset: 1,
  id: 'working-group',
  profile: 'state-report',
  names: null,
  recommendations: {
    numbering: 'sub-number',
    speakers: { en: [], fr: [] },
    levels: [],
    addressees: { en: ['State under review'], fr: ['État examiné', "État objet de l'examen"] },
    positions: [
      {
        position: 'partly accepted',
        en: [
          'partially accept',
          'partly accept',
          'partially support',
          'partly support',
          'accepted in part',
          'supported in part',
          'accepts in part',
          'supported/noted',
          'partially enjoy',
          'partly enjoy',
          'enjoy the partial support',
        ],
        fr: [
          'partiellement accept',
          'accepte partiellement',
          'acceptées en partie',
          'accepte en partie',
          'appuie partiellement',
          'recueillent partiellement',
        ],
      },
      {
        position: 'rejected',
        en: [
          'are rejected',
          'rejected by',
          'been rejected',
          'rejects',
          'rejected',
          'does not accept',
          'do not accept',
          'cannot accept',
          'could not accept',
          'not accepted',
          'unable to accept',
          'did not accept',
          'not in a position to accept',
        ],
        fr: [
          'rejette',
          'rejetées',
          'rejetée',
          'ne peut accepter',
          'ne peut pas accepter',
          "n'accepte pas",
          'ne sont pas acceptées',
          "n'ont pas été acceptées",
        ],
      },
      {
        position: 'noted',
        en: [
          'not enjoy',
          'does not support',
          'do not support',
          'did not support',
          'cannot support',
          'could not support',
          'not supported',
          'unable to support',
        ],
        fr: [
          'ne recueillent pas',
          "n'ont pas recueilli",
          'ne recueille pas',
          "n'a pas recueilli",
          'ne bénéficient pas',
          "n'appuie pas",
          "n'a pas appuyé",
          'ne souscrit pas',
        ],
      },
      {
        position: 'accepted',
        en: [
          'enjoy the support',
          'enjoys the support',
          'enjoy its support',
          'enjoys its support',
          'enjoy their support',
          'enjoyed the support',
          'enjoying the support',
          'have the support',
          'has the support',
        ],
        fr: [
          "recueillent l'adhésion",
          "recueille l'adhésion",
          "recueilli l'adhésion",
          'recueillent son adhésion',
          'recueille son adhésion',
          'recueilli son adhésion',
          'recueillent leur adhésion',
          "bénéficient de l'appui",
          "ont l'appui",
          "reçoivent l'appui",
        ],
      },
      {
        position: 'under examination',
        en: [
          'will be examined',
          'would be examined',
          'will examine',
          'shall be examined',
          'under examination',
          'will be considered',
          'to be examined',
          'will provide responses',
          'will provide its responses',
          'under consideration',
          'pending',
        ],
        fr: [
          'seront examinées',
          'examinera',
          'seront étudiées',
          'doivent être examinées',
          'fournira des réponses',
          'y répondra',
          "en cours d'examen",
          "à l'examen",
        ],
      },
      {
        position: 'noted',
        en: [
          'are noted',
          'is noted',
          'be noted',
          'been noted',
          'were noted',
          'noted',
          'takes note of',
          'took note of',
          'taken note of',
          'notes the',
          'notes recommendation',
        ],
        fr: ['prend note', 'pris note', 'prend acte', 'pris acte', 'prises en note', 'notées', 'notée'],
      },
      {
        position: 'accepted',
        en: ['supported', 'supports', 'support', 'accepted', 'accepts', 'accept'],
        fr: ['appuie', 'appuyées', 'appuyée', 'accepte', 'acceptées', 'acceptée', 'souscrit'],
      },
    ],
  },
  notes: 'bare',
  headings: {
    parts: {
      en: ['Introduction', 'Annex', 'Appendix'],
      fr: ['Introduction', 'Annexe', 'Appendice'],
    },
    repeated: { en: [], fr: [] },
  },
  signs: [
    {
      pattern:
        "\\bWorking Group on the (?:Universal )?Periodic Review\\b|\\bGroupe de travail sur l[’']Examen périodique\\b",
      within: 4000,
      weight: 0.5,
    },
    {
      pattern:
        '^\\W*(?:[IVX]+\\.?\\s+)?(?:Conclusions? and/?\\s?or recommendations|Conclusions et/ou recommandations)\\W*$',
      weight: 0.3,
    },
    {
      pattern:
        '(?:Views on conclusions and/?\\s?or recommendations|Observations sur les conclusions et/ou recommandations)',
      within: 4000,
      weight: 0.5,
    },
    { pattern: "\\bState under review\\b|[ÉE]tat (?:examiné|objet de l[’']examen)", weight: 0.2 },
    {
      pattern:
        '^\\s*\\d{1,3}\\.\\d{1,3}\\.?\\s+[^\\n]*(?:\\n[^\\n]+){0,6}?\\(\\p{Lu}[^()\\d]{2,60}\\)\\s*[;.]?\\s*$',
      weight: 0.3,
    },
  ],
};
