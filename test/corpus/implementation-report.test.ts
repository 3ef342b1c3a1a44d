import { describe, expect, it } from 'vitest';
import { linesAstray } from '../../packages/monitoring/src/recognise/owned-lines.js';
import { corpusIsHere, corpusLines, gold, goldIsHere, readCorpus } from './corpus.js';

/* The adopted report of the second round: control figures, and the reference answers for chapters II and III. */

const name = 'implementation-report-2022.txt';
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

function countBy<T>(list: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of list) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

describe.skipIf(!corpusIsHere)('the implementation report', () => {
  const { reading } = corpusIsHere ? readCorpus(name) : ({} as ReturnType<typeof readCorpus>);

  it('is known by its style, symbol, body and date', () => {
    expect(reading.document).toMatchObject({
      profile: 'lanzarote-report',
      symbol: 'T-ES(2022)02_en final',
      body: 'Lanzarote Committee',
      date: '2022-03-10',
      language: 'en',
      pages: 211,
    });
  });

  it('has 458 paragraphs and 352 notes, each with its mark', () => {
    expect(reading.paragraphs.map(({ number }) => number)).toEqual(upTo(458));
    expect(reading.footnotes.map(({ number }) => number)).toEqual(upTo(352));
    expect(reading.footnotes.filter(({ markedIn }) => markedIn === null)).toEqual([]);
    expect(reading.quality.gaps).toEqual({ paragraphs: [], footnotes: [], recommendations: [] });
  });

  it('puts the first paragraphs of the parts where they stand', () => {
    const chapter = (n: number) => reading.paragraphs[n - 1].section?.split('.')[0] ?? null;
    const firsts = [1, 21, 40, 109, 211, 236, 273, 303, 334, 379, 405, 433];
    expect(firsts.map(chapter)).toEqual([
      null,
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
      'VIII',
      'IX',
      'X',
      'XI',
    ]);
    expect(firsts.slice(1).map((n) => chapter(n - 1))).toEqual([
      null,
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
      'VIII',
      'IX',
      'X',
    ]);
    expect([142, 33, 180].map((n) => reading.paragraphs[n - 1].lines[0])).toEqual([2856, 675, 3501]);
  });

  it('has 11, 35 and 31 numbered headings by level, and 35 without number', () => {
    const numbered = reading.headings.filter(({ number }) => number !== null);
    expect(countBy(numbered, ({ level }) => String(level))).toEqual({ 1: 11, 2: 35, 3: 31 });
    expect(reading.headings.length - numbered.length).toBe(35);
  });

  it('has its boxes', () => {
    const { practice, difficulty, provision, voice } = countBy(reading.boxes, ({ kind }) => kind);
    expect({ practice, difficulty, provision, voice }).toEqual({
      practice: 34,
      difficulty: 10,
      provision: 27,
      voice: 14,
    });
  });

  it('has 111 recommendations with their verbs, addressees and seven later notes', () => {
    const { recommendations } = reading;
    expect(countBy(recommendations, ({ chapter }) => chapter)).toEqual({
      II: 12,
      III: 32,
      IV: 9,
      V: 19,
      VI: 4,
      VII: 7,
      VIII: 9,
      IX: 8,
      X: 7,
      XI: 4,
    });
    expect(countBy(recommendations, ({ verb }) => String(verb))).toEqual({
      require: 20,
      request: 15,
      invite: 76,
    });
    expect(countBy(recommendations, ({ addressees }) => addressees.kind)).toEqual({
      all: 38,
      'not-already': 41,
      named: 17,
      unspecified: 15,
    });
    expect(recommendations.filter(({ verbs }) => verbs.length > 1).map(({ id }) => id)).toEqual(['III-4']);
    const later = recommendations.flatMap(({ id, laterNotes }) =>
      laterNotes.map(({ footnote, party }) => `${id} ${footnote} ${party}`),
    );
    expect(later).toEqual([
      'III-16 145 MD',
      'III-18 149 MD',
      'IV-1 166 CY',
      'IV-2 167 CY',
      'IV-4 173 CY',
      'IV-5 175 MD',
      'VI-3 209 MD',
    ]);
  });

  it('keeps one list per sector, and a part of a party', () => {
    const byId = new Map(reading.recommendations.map((r) => [r.id, r.addressees]));
    expect(['X-5', 'X-6'].map((id) => byId.get(id)?.subItems.length)).toEqual([4, 4]);
    expect(byId.get('X-5')?.subItems.map(({ parties }) => parties.includes('NL'))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(Object.keys(byId.get('X-1')?.partly ?? {})).toEqual(['BE']);
    expect(Object.keys(byId.get('X-7')?.partly ?? {})).toEqual(['BE']);
  });

  it('gives every line that is not blank to exactly one leaf', () => {
    expect(linesAstray(reading, corpusLines(name))).toEqual({ lost: [], twice: [] });
  });
});

interface GoldRecommendation {
  id: string;
  verb: string;
  addressee: string;
  listed: string[];
  footnotes: number[];
  articles: string[];
  crossRefs: string[];
  lines: [number, number];
}
interface GoldParagraph {
  para: number;
  mentions: string[];
  nonParties: string[];
  footnotes: number[];
  lines: [number, number];
}

describe.skipIf(!corpusIsHere || !goldIsHere)(
  'the implementation report against the reference answers',
  () => {
    const { reading } = corpusIsHere ? readCorpus(name) : ({} as ReturnType<typeof readCorpus>);
    const kinds: Record<string, string> = {
      all: 'all',
      'parties-unspecified': 'unspecified',
      'not-already-doing-so': 'not-already',
      named: 'named',
    };

    it('reads the 44 recommendations of chapters II and III as people did', () => {
      const wanted = gold<GoldRecommendation[]>('recommendations-II-III.json').map((r) => ({
        id: r.id,
        verb: r.verb,
        kind: kinds[r.addressee],
        parties: r.listed,
        footnotes: r.footnotes,
        articles: r.articles,
        crossReferences: r.crossRefs,
        lines: r.lines,
      }));
      const found = reading.recommendations
        .filter(({ chapter }) => chapter === 'II' || chapter === 'III')
        .map((r) => ({
          id: r.id,
          verb: r.verb,
          kind: r.addressees.kind,
          parties: r.addressees.parties,
          footnotes: r.footnotes,
          articles: r.articles,
          crossReferences: r.crossReferences,
          lines: r.lines,
        }));
      expect(found).toEqual(wanted);
    });

    it('names the parties of 20 paragraphs as people did', () => {
      const wanted = gold<GoldParagraph[]>('findings-II-III.json').map((p) => ({
        number: p.para,
        mentions: [...p.mentions].sort(),
        others: [...p.nonParties].sort(),
        footnotes: p.footnotes,
        lines: p.lines,
      }));
      const found = wanted.map(({ number }) => {
        const p = reading.paragraphs[number - 1];
        return {
          number,
          mentions: [...p.mentions].sort(),
          others: p.others.map(({ code }) => code).sort(),
          footnotes: p.footnotes,
          lines: p.lines,
        };
      });
      expect(found).toEqual(wanted);
    });
  },
);
