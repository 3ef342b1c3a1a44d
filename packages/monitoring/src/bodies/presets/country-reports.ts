import type { StatePreset } from '../state-preset.js';

/* Bodies of the Council of Europe that visit a country and report on it. Their verbs, strongest first. */

const organisation = { en: 'Council of Europe', fr: "Conseil de l'Europe" };
const authorities = {
  en: [
    'authorities',
    'government',
    'parliament',
    'ministry',
    'ministries',
    'police',
    'courts',
    'municipalities',
  ],
  fr: ['autorités', 'gouvernement', 'parlement', 'ministère', 'police'],
};
const parts = {
  en: [
    'Executive summary',
    'Summary',
    'Foreword',
    'Preamble',
    'Introduction',
    'Conclusions',
    'Appendix',
    'Annex',
    'Bibliography',
    "Government's comments",
    'List of recommendations',
    'List of proposals',
    'Interim follow-up recommendations',
  ],
  fr: [
    'Résumé',
    'Synthèse',
    'Avant-propos',
    'Préambule',
    'Introduction',
    'Conclusions',
    'Annexe',
    'Appendice',
    'Bibliographie',
    'Commentaires du gouvernement',
    'Liste des recommandations',
    'Liste des propositions',
    'Recommandations faisant',
  ],
};
const repeated = {
  en: [
    '… list of …',
    'list of recommendations',
    'list of proposals',
    'interim follow-up recommendations',
    'summary of recommendations',
  ],
  fr: [
    '… liste des …',
    'liste des recommandations',
    'liste des propositions',
    "recommandations faisant l'objet d'un suivi",
    'résumé des recommandations',
  ],
};

/** An annual report tells of many countries; a press release tells of a report. */
const otherKinds = {
  pattern:
    'general (?:activity )?report|annual report|press release|communiqué de presse|rapport général|rapport annuel',
  within: 1500,
  weight: -0.6,
};
const numbered = { pattern: '(?:^\\s*\\d{1,3}\\.\\s[\\s\\S]*?){4}', weight: 0.2 };

export const gretaPreset: StatePreset = {
  preset: 1,
  id: 'greta',
  profile: 'state-report',
  names: {
    en: 'Group of Experts on Action against Trafficking in Human Beings (GRETA)',
    fr: "Groupe d'experts sur la lutte contre la traite des êtres humains (GRETA)",
  },
  organisation,
  recommendations: {
    numbering: 'paragraph',
    prefix: '§ ',
    speakers: { en: ['GRETA'], fr: ['GRETA'] },
    levels: [
      { level: 'urge', en: ['urges'], fr: ['exhorte', 'demande instamment', 'prie instamment'], open: true },
      {
        level: 'consider',
        en: ['considers that', 'considers', 'is of the view that', 'is of the opinion that'],
        fr: ['considère que', 'considère', "est d'avis que"],
        needs: { en: 'should', fr: 'devr' },
        open: true,
      },
      {
        level: 'strongly encourage',
        en: ['strongly encourages'],
        fr: ['encourage vivement', 'encourage fortement'],
        open: true,
      },
      { level: 'recommend', en: ['recommends'], fr: ['recommande'], open: true },
      { level: 'encourage', en: ['encourages'], fr: ['encourage'], open: true },
      { level: 'invite', en: ['invites'], fr: ['invite'], open: true },
      {
        level: 'ask',
        en: ['asks', 'requests', 'calls on', 'calls upon'],
        fr: ['demande', 'appelle'],
        open: true,
      },
    ],
    addressees: authorities,
  },
  notes: 'bare',
  headings: { parts, repeated },
  signs: [
    {
      pattern:
        '\\bGRETA (?:[\\p{L}]+ ){0,2}?(?:urges|considers|invites|encourages|exhorte|considère|encourage|invite|demande)\\b',
      weight: 0.4,
    },
    {
      pattern:
        'GRETA\\(\\d{4}\\)|Action against Trafficking in Human Beings|lutte contre la traite des êtres humains',
      within: 8000,
      weight: 0.4,
    },
    numbered,
    otherKinds,
  ],
};

export const grevioPreset: StatePreset = {
  preset: 1,
  id: 'grevio',
  profile: 'state-report',
  names: {
    en: 'Group of Experts on Action against Violence against Women and Domestic Violence (GREVIO)',
    fr: "Groupe d'experts sur la lutte contre la violence à l'égard des femmes et la violence domestique (GREVIO)",
  },
  organisation,
  recommendations: {
    numbering: 'paragraph',
    prefix: '§ ',
    speakers: { en: ['GREVIO'], fr: ['GREVIO'] },
    levels: [
      {
        level: 'urge',
        en: ['urges', 'strongly urges'],
        fr: ['exhorte', 'prie instamment', 'demande instamment'],
        open: true,
      },
      {
        level: 'strongly encourage',
        en: ['strongly encourages'],
        fr: ['encourage vivement', 'encourage fortement'],
        open: true,
      },
      { level: 'encourage', en: ['encourages'], fr: ['encourage'], open: true },
      { level: 'invite', en: ['invites'], fr: ['invite'], open: true },
      {
        level: 'recommend',
        en: ['recommends', 'calls on', 'calls upon'],
        fr: ['recommande', 'appelle'],
        open: true,
      },
      {
        level: 'consider',
        en: ['considers that'],
        fr: ['considère que'],
        needs: { en: 'authorities … should', fr: 'autorités … devr' },
        open: true,
      },
    ],
    addressees: authorities,
  },
  headings: { parts, repeated },
  signs: [
    {
      pattern: '\\bGREVIO (?:[\\p{L}]+ ){0,2}?(?:urges|encourages|invites|exhorte|encourage|invite)\\b',
      weight: 0.4,
    },
    {
      pattern:
        "GREVIO(?:/Inf)?\\(\\d{4}\\)|Preventing and Combating Violence against Women|Action against Violence against Women|violence à l[’']égard des femmes",
      within: 8000,
      weight: 0.4,
    },
    numbered,
    otherKinds,
  ],
};

export const ecriPreset: StatePreset = {
  preset: 1,
  id: 'ecri',
  profile: 'state-report',
  names: {
    en: 'European Commission against Racism and Intolerance (ECRI)',
    fr: "Commission européenne contre le racisme et l'intolérance (ECRI)",
  },
  organisation,
  recommendations: {
    numbering: 'paragraph',
    prefix: '§ ',
    speakers: { en: ['ECRI'], fr: ['ECRI'] },
    levels: [
      {
        level: 'urge',
        en: ['urges', 'strongly urges'],
        fr: ['exhorte', 'prie instamment', 'demande instamment'],
        open: true,
      },
      {
        level: 'strongly recommend',
        en: ['strongly recommends', 'recommends strongly', 'strongly reiterates its recommendation'],
        fr: ['recommande vivement', 'recommande fermement', 'recommande fortement'],
        open: true,
      },
      {
        level: 'recommend',
        en: [
          'recommends',
          'reiterates its recommendation',
          'reiterates its recommendations',
          'calls on',
          'calls upon',
        ],
        fr: ['recommande', 'réitère sa recommandation', 'réitère ses recommandations'],
        open: true,
      },
      {
        level: 'strongly encourage',
        en: ['strongly encourages'],
        fr: ['encourage vivement', 'encourage fortement'],
        open: true,
      },
      { level: 'encourage', en: ['encourages'], fr: ['encourage'], open: true },
      { level: 'invite', en: ['invites'], fr: ['invite'], open: true },
      {
        level: 'consider',
        en: ['considers that', 'considers'],
        fr: ['considère que'],
        needs: { en: 'authorities … should', fr: 'autorités … devr' },
        open: true,
      },
    ],
    addressees: authorities,
  },
  notes: 'bare',
  headings: { parts, repeated },
  signs: [
    {
      pattern:
        '\\bECRI (?:[\\p{L}]+ ){0,2}?(?:recommends|encourages|invites|urges|recommande|encourage|invite)\\b',
      weight: 0.4,
    },
    {
      pattern:
        "CRI ?\\(\\d{4}\\)|ECRI report on|rapport de l[’']ECRI sur|against Racism and Intolerance|contre le racisme et l[’']intolérance",
      within: 8000,
      weight: 0.4,
    },
    numbered,
    otherKinds,
  ],
};

export const grecoPreset: StatePreset = {
  preset: 1,
  id: 'greco',
  profile: 'state-report',
  names: {
    en: 'Group of States against Corruption (GRECO)',
    fr: "Groupe d'États contre la corruption (GRECO)",
  },
  organisation,
  recommendations: {
    numbering: 'roman-list',
    prefix: '§ ',
    speakers: { en: ['GRECO', 'the GET', 'the GRECO Evaluation Team'], fr: ['GRECO', "l'EEG"] },
    levels: [
      {
        level: 'recommend',
        en: ['recommends', 'recommends that'],
        fr: ['recommande', 'recommande que'],
        open: true,
      },
      { level: 'urge', en: ['urges'], fr: ['exhorte'], open: true },
      { level: 'encourage', en: ['encourages'], fr: ['encourage'], open: true },
      { level: 'invite', en: ['invites'], fr: ['invite'], open: true },
    ],
    addressees: authorities,
    leadIns: {
      en: [
        'addresses the following recommendations',
        'addresses the following … recommendations',
        'following recommendations to',
        'decided to address … recommendations',
      ],
      fr: [
        'adresse les recommandations suivantes',
        'adresse à … les recommandations suivantes',
        'recommandations suivantes',
      ],
    },
  },
  notes: 'bare',
  headings: { parts, repeated: { en: ['summary of recommendations'], fr: ['résumé des recommandations'] } },
  signs: [
    { pattern: '\\bGRECO (?:[\\p{L}]+ ){0,2}?(?:recommends|addresses|recommande|adresse)\\b', weight: 0.4 },
    {
      pattern:
        "Greco ?(?:Eval|RC|\\()|Group of States against Corruption|Groupe d[’'][ÉE]tats contre la corruption",
      within: 8000,
      weight: 0.4,
    },
    numbered,
    otherKinds,
  ],
};
