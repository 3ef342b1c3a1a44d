import type {
  BoxRecord,
  FindingRecord,
  HeadingRecord,
  ParagraphRecord,
  Reading,
  RecommendationRecord,
} from '@rapporteur/monitoring';
import type { ReportToImport } from '../commands/import-report.js';

/** Builders of an invented report: the Committee of Lake Lumen and its four parties AD, BE, CY, DK. */
export function aReading(parts: Partial<Reading> = {}): Reading {
  return {
    document: {
      title: 'Report on lights',
      symbol: 'LL(2031)1',
      body: null,
      party: null,
      state: null,
      date: '2031-05-06',
      published: null,
      language: 'en',
      format: 'txt',
      profile: 'test',
      pages: null,
      confidence: { title: null, symbol: null, body: null, party: null, date: null, language: null },
    },
    headings: [
      aHeading({ number: null, title: 'Opening words', lines: [3, 3] }),
      aHeading({ number: 'I', title: 'Lighthouses', lines: [10, 10] }),
      aHeading({ number: 'I.1', level: 2, title: 'Keepers of lamps', lines: [11, 11] }),
      aHeading({ number: 'II', title: 'Harbours', lines: [60, 60] }),
    ],
    paragraphs: [
      aParagraph({ number: 1, text: 'The lanterns were lit in spring.', lines: [5, 5] }),
      aParagraph({
        number: 2,
        text: 'Andorra trains its lamp keepers, and keepers elsewhere watch.',
        lines: [13, 14],
        footnotes: [1],
        mentions: ['AD', 'BE'],
        mentionsInText: ['AD'],
        others: [{ code: 'US', class: 'non-party' }],
      }),
      aParagraph({
        number: 3,
        text: 'Cyprus paints every tower white.',
        lines: [16, 16],
        mentions: ['CY'],
        mentionsInText: ['CY'],
      }),
      aParagraph({
        number: 4,
        text: 'Harbours remain dark in winter. No information was given on their lamps.',
        lines: [62, 62],
      }),
    ],
    footnotes: [
      {
        number: 1,
        text: 'Belgium sent pictures of its towers.',
        lines: [20, 20],
        spans: [[20, 20]],
        mentions: ['BE'],
        markedIn: { paragraph: 2 },
        markOffset: 3,
      },
      {
        number: 2,
        text: 'Denmark wrote later that lamps had come.',
        lines: [52, 52],
        spans: [[52, 52]],
        mentions: ['DK'],
        markedIn: { recommendation: 'I-1' },
      },
      {
        number: 3,
        text: 'A note whose mark was lost.',
        lines: [70, 70],
        spans: [[70, 70]],
        mentions: [],
        markedIn: null,
      },
      {
        number: 4,
        text: 'A note upon the note on pictures.',
        lines: [21, 21],
        spans: [[21, 21]],
        mentions: [],
        markedIn: { footnote: 1 },
      },
    ],
    boxes: [
      aBox({
        title: 'Promising practice',
        text: 'Keepers of Andorra\nShared lamps',
        lines: [30, 34],
        parties: ['AD', 'BE'],
        items: [
          { text: 'Keepers of Andorra', lines: [31, 31], parties: ['AD'] },
          { text: 'Shared lamps', lines: [32, 32], parties: ['AD', 'BE'] },
        ],
      }),
    ],
    recommendations: [
      aRecommendation({
        id: 'I-1',
        chapter: 'I',
        lines: [40, 42],
        verb: 'require',
        text: 'requires those parties to light a lamp at every tower.',
        addressees: {
          kind: 'named',
          parties: ['BE', 'DK'],
          source: 'text',
          condition: null,
          subItems: [],
          partly: { BE: 'the coast' },
        },
        articles: ['3(1)'],
        footnotes: [2],
        laterNotes: [{ footnote: 2, party: 'DK' }],
      }),
      aRecommendation({
        id: 'I-2',
        chapter: 'I',
        lines: [44, 45],
        text: 'invites all parties to count their lamps.',
      }),
      aRecommendation({
        id: 'II-1',
        chapter: 'II',
        lines: [64, 66],
        verb: 'request',
        text: 'requests parties not yet doing so to mark harbours.',
        addressees: {
          kind: 'not-already',
          parties: [],
          source: 'sub-items',
          condition: 'not already doing so',
          subItems: [
            { label: '−', parties: ['CY'] },
            { label: '−', parties: ['CY', 'DK'] },
          ],
          partly: {},
        },
        articles: ['3', '12'],
      }),
    ],
    findings: [
      aFinding({ claim: 'trains its lamp keepers', at: [0, 7], parties: ['AD'] }),
      aFinding({
        claim: 'and keepers elsewhere watch',
        at: [55, 55],
        container: 'note',
        source: 'footnote 1',
        lines: [20, 20],
        parties: ['BE'],
        others: [{ code: 'US', class: 'non-party' }],
        exhaustive: false,
      }),
      aFinding({
        paragraph: 3,
        claim: 'paints every tower white',
        at: [0, 6],
        lines: [16, 16],
        parties: ['CY'],
        qualifiers: { CY: 'the coast' },
        stated: { text: 'one party', n: 1, of: 4 },
      }),
      aFinding({
        paragraph: null,
        container: 'box',
        claim: 'Shared lamps',
        polarity: 'other',
        at: [19, 31],
        lines: [32, 32],
        parties: ['AD', 'BE'],
      }),
    ],
    questions: [],
    conclusions: [],
    developments: [],
    rest: [
      {
        kind: 'title',
        section: null,
        text: 'Report on lights',
        lines: [1, 1],
        spans: [[1, 1]],
        mentions: [],
      },
      {
        kind: 'running-head',
        section: null,
        text: 'LL(2031)1',
        lines: [50, 50],
        spans: [[50, 50]],
        mentions: [],
      },
      {
        kind: 'body',
        section: null,
        text: 'A word of thanks to the ferrymen.',
        lines: [12, 12],
        spans: [[12, 12]],
        mentions: [],
      },
    ],
    mentions: [{ kind: 'article', text: 'Article 3', value: '3', lines: [40, 40] }],
    quality: { lines: 70, counts: {}, gaps: {}, doubtful: 0 },
    notices: [],
    ...parts,
    // Where a test gives other paragraphs, what was said in ours goes with them.
    ...(parts.paragraphs && !parts.findings ? { findings: [] } : {}),
  };
}

export function aFinding(parts: Partial<FindingRecord>): FindingRecord {
  return {
    paragraph: 2,
    container: 'paragraph',
    lines: [13, 13],
    at: [0, 0],
    claim: '',
    polarity: 'has',
    voice: null,
    stated: null,
    quantifier: null,
    parties: [],
    qualifiers: {},
    others: [],
    exhaustive: true,
    derived: false,
    confidence: 0.95,
    source: 'text',
    ...parts,
  };
}

export function aHeading(parts: Partial<HeadingRecord>): HeadingRecord {
  return { number: null, level: 1, title: 'Heading', lines: [1, 1], spans: [], ...parts };
}

export function aParagraph(parts: Partial<ParagraphRecord>): ParagraphRecord {
  return {
    number: 1,
    section: null,
    text: '',
    lines: [1, 1],
    spans: [],
    footnotes: [],
    mentions: [],
    mentionsInText: [],
    others: [],
    ...parts,
  };
}

export function aBox(parts: Partial<BoxRecord>): BoxRecord {
  return {
    kind: 'practice',
    title: '',
    section: null,
    text: '',
    lines: [1, 1],
    spans: [],
    footnotes: [],
    parties: [],
    items: [],
    ...parts,
  };
}

export function aRecommendation(parts: Partial<RecommendationRecord>): RecommendationRecord {
  const verb = parts.verb ?? 'invite';
  return {
    id: 'I-1',
    chapter: 'I',
    section: null,
    verb,
    verbs: [verb],
    text: '',
    lines: [1, 1],
    spans: [],
    footnotes: [],
    addressees: { kind: 'all', parties: [], source: null, condition: null, subItems: [], partly: {} },
    by: [],
    position: null,
    articles: [],
    crossReferences: [],
    laterNotes: [],
    ...parts,
  };
}

export function aReport(parts: Partial<ReportToImport> = {}): ReportToImport {
  return {
    body: { key: 'lumen', name: { en: 'Committee of Lake Lumen', fr: 'Comité du lac Lumen' } },
    round: {
      key: 'lumen-1',
      number: 1,
      title: { en: 'First round', fr: 'Premier cycle' },
      kind: 'thematic',
      stage: 'adopted',
      launched: '2030-01-02',
      adopted: '2031-05-06',
      parties: ['AD', 'BE', 'CY', 'DK'].map((code) => ({
        code,
        standing: 'monitored' as const,
        signed: null,
        ratified: '2029-01-01',
        inForce: '2029-04-01',
      })),
    },
    publication: {
      key: 'report',
      kind: 'report',
      title: { en: 'Report on lights', fr: 'Rapport sur les feux' },
    },
    edition: {
      language: 'en',
      date: '2031-05-06',
      symbol: 'LL(2031)1',
      sourceUrl: null,
      fileName: 'lights.txt',
      fileSha256: 'a'.repeat(64),
    },
    reading: aReading(),
    publish: true,
    ...parts,
  };
}
