import type { BoxRecord, FootnoteRecord, Front, HeadingRecord, ParagraphRecord, Reading } from './reading.js';

interface Given
  extends Partial<Omit<Reading, 'document' | 'headings' | 'paragraphs' | 'footnotes' | 'boxes'>> {
  readonly document?: Partial<Front>;
  readonly headings?: readonly Partial<HeadingRecord>[];
  readonly paragraphs?: readonly Partial<ParagraphRecord>[];
  readonly footnotes?: readonly Partial<FootnoteRecord>[];
  readonly boxes?: readonly Partial<BoxRecord>[];
}

const nowhere = { lines: [1, 1], spans: [[1, 1]] } as const;

/** A reading for tests: of an empty English report unless told otherwise; records may be given in part. */
export function aReading(given: Given = {}): Reading {
  return {
    findings: [],
    questions: [],
    conclusions: [],
    developments: [],
    rest: [],
    mentions: [],
    quality: { lines: 0, counts: {}, gaps: {}, doubtful: 0 },
    notices: [],
    recommendations: [],
    ...given,
    document: {
      title: 'Report on boats',
      symbol: 'LPC(2025)02_en final',
      body: 'Lake Committee',
      party: null,
      state: null,
      date: '2025-04-10',
      published: null,
      language: 'en',
      format: 'txt',
      profile: 'implementation-report',
      pages: null,
      confidence: { title: null, symbol: null, body: null, party: null, date: null, language: null },
      ...given.document,
    },
    headings: (given.headings ?? []).map((heading) => ({
      number: null,
      level: 1,
      title: '',
      ...nowhere,
      ...heading,
    })),
    paragraphs: (given.paragraphs ?? []).map(paragraph),
    footnotes: (given.footnotes ?? []).map((note) => ({
      number: 1,
      text: '',
      mentions: [],
      markedIn: null,
      ...nowhere,
      ...note,
    })),
    boxes: (given.boxes ?? []).map((box) => ({
      kind: 'practice',
      title: 'Promising practice',
      section: 'II.1',
      text: '',
      footnotes: [],
      parties: [],
      items: [],
      ...nowhere,
      ...box,
    })),
  };
}

/** Its place follows from its number, so that paragraphs given in order stand in order. */
function paragraph(given: Partial<ParagraphRecord>): ParagraphRecord {
  const line = (given.number ?? 1) * 10;
  return {
    number: 1,
    section: 'II.1',
    text: '',
    lines: [line, line],
    spans: [[line, line]],
    footnotes: [],
    mentions: given.mentionsInText ?? [],
    mentionsInText: given.mentions ?? [],
    others: [],
    ...given,
  };
}
