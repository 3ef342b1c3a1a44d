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
    articles: 50,
    opened: '2007-10-25',
    inForce: '2010-07-01',
    names: {
      en: 'Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse',
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
  working: {
    version: 1,
    stages: [
      { stage: 'launched', en: 'Launched', fr: 'Lancé' },
      {
        stage: 'collecting',
        en: 'Collecting replies and contributions',
        fr: 'Collecte des réponses et contributions',
      },
      { stage: 'analysing', en: 'Analysing', fr: 'Analyse' },
      { stage: 'adopted', en: 'Report adopted', fr: 'Rapport adopté' },
      { stage: 'following-up', en: 'Follow-up', fr: 'Suivi' },
    ],
    publicity: {
      decision: 'at-once',
      meeting: 'at-once',
      'meeting-document': 'by-decision',
      questionnaire: 'at-launch',
      reply: 'after-form-check',
      contribution: 'after-form-check',
      comment: 'after-form-check',
      response: 'after-form-check',
      compilation: 'by-decision',
      'consultation-summary': 'by-decision',
      'consultation-material': 'never',
    },
    confidentiality: { name: true, text: true },
    assessment: [
      { value: 'implemented', en: 'implemented', fr: 'mise en œuvre' },
      { value: 'partly-implemented', en: 'partly implemented', fr: 'partiellement mise en œuvre' },
      { value: 'not-implemented', en: 'not implemented', fr: 'non mise en œuvre' },
      { value: 'not-assessed', en: 'not assessed', fr: 'non évaluée' },
    ],
    rapporteurs: {
      from: ['member', 'observer', 'participant', 'secretariat'],
      jointly: true,
      ownState: 'joint',
    },
    voting: { who: ['member'], quorum: [1, 2], majority: { share: [2, 3], of: 'cast', simple: false } },
    consultations: {
      smallestCell: 5,
      countryFromGroups: 3,
      countryFromChildren: 20,
      concernDays: 90,
      materialDays: 365,
    },
    retention: {
      'reply-in-work': { months: 24, after: 'round-adopted' },
      'contribution-in-work': { months: 24, after: 'round-adopted' },
      'confidential-name': { months: 12, after: 'round-adopted' },
      'consultation-content': { months: 12, after: 'round-adopted' },
      'consultation-consent': { months: 60, after: 'received' },
      account: { months: 12, after: 'mandate-ended' },
      'refused-act': { months: 12, after: 'told' },
      message: { months: 6, after: 'told' },
    },
    unconfirmed: [
      'confidentiality',
      'voting.quorum',
      'voting.majority',
      'assessment',
      'consultations',
      'retention',
    ],
  },
  termsFrom: 'Luxembourg Guidelines (2016)',
  terms: [
    {
      avoid: { en: ['child pornography', 'child porn', 'kiddie porn'] },
      prefer: { en: 'child sexual abuse material' },
      reason: { en: 'pornography is made of adults who consent; this material shows the abuse of a child' },
      inLaws: true,
    },
    {
      avoid: { en: ['pseudo child pornography', 'virtual child pornography'] },
      prefer: { en: 'digitally generated child sexual abuse material' },
      reason: { en: 'nothing about the harm is virtual' },
      inLaws: true,
    },
    {
      avoid: { en: ['child prostitution', 'juvenile prostitution'] },
      prefer: { en: 'exploitation of children in prostitution' },
      reason: { en: 'the word leaves out who exploits the child' },
      inLaws: true,
    },
    {
      avoid: { en: ['child prostitute', 'child sex worker'] },
      prefer: { en: 'child exploited in prostitution' },
      reason: { en: 'the words make an occupation of what is done to the child' },
      inLaws: false,
    },
    {
      avoid: { en: ['child sex tourism', 'sex tourism involving children'] },
      prefer: { en: 'sexual exploitation of children in the context of travel and tourism' },
      reason: { en: 'tourism is a lawful pastime, and offenders also travel for work or live abroad' },
      inLaws: true,
    },
    {
      avoid: { en: ['child sex tourist'] },
      prefer: { en: 'travelling offender' },
      reason: { en: 'tourism is a lawful pastime, and offenders also travel for work or live abroad' },
      inLaws: false,
    },
    {
      avoid: { en: ['webcam child sex tourism', 'webcam sex tourism'] },
      prefer: { en: 'live streaming of child sexual abuse' },
      reason: { en: 'nobody travels, and the abuse is real' },
      inLaws: false,
    },
    {
      avoid: { en: ['sextortion'] },
      prefer: { en: 'sexual extortion of children' },
      reason: { en: 'the short word hides that a child is exploited' },
      inLaws: false,
    },
    {
      avoid: { en: ['revenge pornography', 'revenge porn'] },
      prefer: { en: 'non-consensual sharing of sexual images' },
      reason: { en: 'it suggests a fault of the person shown, and pornography' },
      inLaws: false,
    },
    {
      avoid: { en: ['child lover'] },
      prefer: { en: 'child sexual offender' },
      reason: { en: 'the word takes the view of the offender' },
      inLaws: false,
    },
  ],
} as const;
