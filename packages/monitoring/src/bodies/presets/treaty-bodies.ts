import type { StatePreset } from '../state-preset.js';

/**
 * Concluding observations of committees under a treaty on the report of a State party: a numbered paragraph says what
 * concerns the committee, the next what it recommends. The order of the verbs is that of their wording, not of law.
 */
export const treatyBodiesPreset: StatePreset = {
  preset: 1,
  id: 'concluding-observations',
  profile: 'state-report',
  names: null,
  recommendations: {
    numbering: 'paragraph-item',
    speakers: { en: ['the Committee'], fr: ['le Comité'] },
    levels: [
      {
        level: 'urge',
        en: ['urges', 'strongly urges'],
        fr: ['prie instamment', 'exhorte', 'engage instamment', 'demande instamment'],
        addressed: { en: ['is urged', 'is strongly urged'], fr: ['est instamment prié'] },
      },
      {
        level: 'call upon',
        en: ['calls upon', 'calls on'],
        fr: ['engage', 'appelle'],
        addressed: { en: ['is called upon'], fr: [] },
      },
      {
        level: 'recommend',
        en: [
          'recommends',
          'strongly recommends',
          'reiterates its recommendation',
          'reiterates its previous recommendation',
          'reiterates its recommendations',
        ],
        fr: [
          'recommande',
          'réitère sa recommandation',
          'renouvelle sa recommandation',
          'réitère ses recommandations',
        ],
        open: true,
      },
      {
        level: 'request',
        en: ['requests'],
        fr: ['demande', 'prie'],
        addressed: { en: ['is requested'], fr: ['est prié'] },
      },
      { level: 'should', en: [], fr: [], addressed: { en: ['should'], fr: ['devrait'] } },
      {
        level: 'encourage',
        en: ['encourages', 'strongly encourages'],
        fr: ['encourage', 'encourage vivement'],
        addressed: { en: ['is encouraged'], fr: ['est encouragé'] },
      },
      {
        level: 'invite',
        en: ['invites'],
        fr: ['invite'],
        addressed: { en: ['is invited'], fr: ['est invité'] },
      },
      { level: 'reiterate', en: ['reiterates'], fr: ['réitère', 'renouvelle'] },
    ],
    addressees: {
      en: ['State party', "State party's", 'States parties', 'State Party', 'Government'],
      fr: ['État partie', 'Etat partie', 'États parties', 'Gouvernement'],
    },
  },
  notes: 'bare',
  headings: {
    parts: { en: ['Annex', 'Appendix'], fr: ['Annexe', 'Appendice'] },
    repeated: { en: [], fr: [] },
  },
  signs: [
    { pattern: '\\bconcluding observations\\b|\\bobservations finales\\b', within: 4000, weight: 0.4 },
    {
      pattern:
        '\\bThe Committee (?:[\\p{L}]+,? ){0,3}?(?:recommends|urges|calls upon|requests|invites|encourages)\\b[^.]{0,120}?\\bState party\\b|\\bLe Comité (?:recommande|prie|engage|demande|invite|encourage|exhorte)[^.]{0,120}?[ÉE]tat partie\\b|\\bThe State party should\\b|[ÉE]tat partie devrait\\b',
      weight: 0.3,
    },
    {
      pattern:
        '(?:areas|subjects|matters|factors) of concern|\\bconcerns and recommendations|\\bpositive aspects\\b|\\baspects positifs\\b|sujets? de préoccupation',
      weight: 0.2,
    },
    {
      pattern:
        '^\\s*\\d{1,3}\\.\\s(?:[^\\n]*\\n(?!\\s*\\d{1,3}\\.\\s)){0,5}?[^\\n]*\\b(?:the Committee|le Comité|State party|[ÉE]tat partie)(?!\\p{L})',
      weight: 0.2,
    },
  ],
};
