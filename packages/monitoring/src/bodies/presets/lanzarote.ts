/**
 * The Lanzarote Committee (Committee of the Parties to CETS No. 201). Levels of recommendations: implementation report
 * T-ES(2022)02, paragraphs 17 to 19. `data/presets/lanzarote.json` is this record as a file; a test holds them equal.
 */
export const lanzarotePreset = {
  preset: 1,
  id: 'lanzarote-committee',
  profile: 'implementation-report',
  names: {
    en: 'Committee of the Parties to the Lanzarote Convention',
    fr: 'Comité des Parties à la Convention de Lanzarote',
  },
  alsoCalled: {
    en: ['Lanzarote Committee', 'the committee'],
    fr: ['Comité de Lanzarote', 'le comité'],
  },
  organisation: {
    en: 'Council of Europe',
    fr: "Conseil de l'Europe",
  },
  timeZone: 'Europe/Paris',
  officialLanguages: ['en', 'fr'],
  convention: {
    series: 'CETS',
    number: 201,
    opened: '2007-10-25',
    inForce: '2010-07-01',
    names: {
      en: 'Council of Europe Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse',
      fr: "Convention du Conseil de l'Europe sur la protection des enfants contre l'exploitation et les abus sexuels",
    },
    short: {
      en: 'Lanzarote Convention',
      fr: 'Convention de Lanzarote',
    },
    explanatoryReport: {
      en: 'explanatory report',
      fr: 'rapport explicatif',
    },
  },
  symbols: 'T-ES(YYYY)NN',
  verbsFrom: {
    symbol: 'T-ES(2022)02_en final',
    paragraphs: [17, 18, 19],
  },
  verbs: [
    {
      level: 'require',
      en: ['requires', 'requires that'],
      fr: null,
      basis: 'convention',
      questions: 'monitoring',
      articles: ['41(1)'],
    },
    {
      level: 'request',
      en: ['requests', 'requests that'],
      fr: null,
      basis: 'standard',
      questions: 'monitoring',
      articles: ['41(1)'],
    },
    {
      level: 'invite',
      en: ['invites', 'invites that'],
      fr: null,
      basis: 'practice',
      questions: 'capacity-building',
      articles: ['41(3)'],
    },
  ],
  headings: {
    recommendations: {
      en: ['Recommendation for steps to be taken', 'Recommendations for steps to be taken'],
    },
    practice: {
      en: ['Promising practice', 'Promising practices'],
    },
    difficulty: {
      en: ['Difficulties in implementing the convention'],
    },
    laterNote: {
      en: ['After the adoption of the report'],
    },
  },
  standards: [
    {
      id: 'grooming-2015',
      adopted: '2015-06-17',
      names: {
        en: ['Opinion on Article 23 of the Lanzarote Convention'],
      },
    },
    {
      id: 'ict-2017',
      adopted: '2017-05-12',
      names: {
        en: ['interpretative opinion'],
      },
    },
    {
      id: 'self-generated-2019',
      adopted: '2019-06-06',
      names: {
        en: ['2019 opinion'],
      },
    },
  ],
  quantifiers: [
    {
      en: 'all',
      fr: null,
      share: [1, 1],
    },
    {
      en: 'the vast majority',
      fr: null,
      share: null,
    },
    {
      en: 'most',
      fr: null,
      share: null,
    },
    {
      en: 'the majority',
      fr: null,
      share: null,
    },
    {
      en: 'many',
      fr: null,
      share: null,
    },
    {
      en: 'a number of',
      fr: null,
      share: null,
    },
    {
      en: 'several',
      fr: null,
      share: null,
    },
    {
      en: 'some',
      fr: null,
      share: null,
    },
    {
      en: 'a significant minority',
      fr: null,
      share: null,
    },
    {
      en: 'a minority',
      fr: null,
      share: null,
    },
    {
      en: 'a small minority',
      fr: null,
      share: null,
    },
    {
      en: 'a few',
      fr: null,
      share: null,
    },
    {
      en: 'few',
      fr: null,
      share: null,
    },
  ],
} as const;
