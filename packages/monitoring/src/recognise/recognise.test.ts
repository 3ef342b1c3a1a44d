import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../bodies/preset.js';
import type { MarkedIn, Reading } from '../readings/reading.js';
import { aText } from './a-text.js';
import { linesAstray } from './owned-lines.js';
import { implementationReport } from './profiles/implementation-report.js';
import { recognise } from './recognise.js';

/* The invented report of sample/ holds every form and trap; its expected reading was marked by hand in the text. */

const sample = (name: string) => readFileSync(new URL(`../../../../sample/${name}`, import.meta.url), 'utf8');
const lake = implementationReport(JSON.parse(sample('body.json')) as Preset);
const read = (text: string): Reading => recognise(aText(text), { profiles: [lake] }).reading;
const text = sample('report.txt');
const expected = JSON.parse(sample('report.expected.json')) as Reading & {
  boxes: { kind: string; lines: [number, number] }[];
};
const reading = read(text);
const flat = (words: string) => words.replace(/\s+/g, ' ');
const set = (codes: readonly string[]) => [...codes].sort();

describe('the sample report', () => {
  it('gives its front matter', () => {
    const { title, symbol, body, date, language, format, pages } = reading.document;
    expect({ title, symbol, body, date, language, format, pages }).toEqual(expected.document);
  });

  it('gives its headings with their lines', () => {
    const shape = ({ number, level, title, lines, spans }: Reading['headings'][number]) => ({
      number,
      level,
      title,
      lines,
      spans,
    });
    expect(reading.headings.map(shape)).toEqual(expected.headings.map(shape));
  });

  it('gives its numbered paragraphs, whole, and no number that a box or a note owns', () => {
    const shape = (p: Reading['paragraphs'][number]) => ({
      number: p.number,
      section: p.section,
      text: flat(p.text),
      lines: p.lines,
      spans: p.spans,
      footnotes: p.footnotes,
      mentions: set(p.mentions),
      mentionsInText: set(p.mentionsInText),
      others: p.others,
    });
    expect(reading.paragraphs.map(shape)).toEqual(expected.paragraphs.map(shape));
  });

  it('gives every note with its lines and the place of its mark', () => {
    const shape = (n: Reading['footnotes'][number]) => ({
      number: n.number,
      text: flat(n.text),
      lines: n.lines,
      spans: n.spans,
      mentions: set(n.mentions),
      markedIn: n.markedIn && 'rest' in n.markedIn ? 'rest' : n.markedIn,
    });
    const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;
    expect(reading.footnotes.map(shape).sort(byNumber)).toEqual(expected.footnotes.map(shape).sort(byNumber));
  });

  it('knows where in the words of its record each mark stood', () => {
    const source = flat(text);
    const textOf = ({ paragraph, recommendation, box }: MarkedIn) =>
      reading.paragraphs.find(({ number }) => number === paragraph)?.text ??
      reading.recommendations.find(({ id }) => id === recommendation)?.text ??
      reading.boxes[box ?? -1]?.text;
    const placed = reading.footnotes.flatMap(({ number, markedIn, markOffset }) => {
      const words = markedIn ? textOf(markedIn) : undefined;
      return words === undefined || markOffset === undefined
        ? []
        : [{ before: flat(words.slice(0, markOffset)).slice(-6), number }];
    });
    expect(placed.length).toBeGreaterThan(20);
    // Another mark may stand between the words and this one: "doing so3031".
    for (const { before, number } of placed)
      expect(
        new RegExp(`${before.replace(/\W/g, '\\$&')} ?\\d*${number}`).test(source),
        `${before}|${number}`,
      ).toBe(true);
  });

  it('gives its boxes by kind and lines', () => {
    const shape = (b: Reading['boxes'][number]) => ({
      kind: b.kind,
      lines: b.lines,
      spans: b.spans,
      parties: set(b.parties),
    });
    expect(reading.boxes.map(shape)).toEqual(expected.boxes.map(shape));
  });

  it('gives its recommendations with verbs, addressees, references and later notes', () => {
    const shape = (r: Reading['recommendations'][number]) => ({
      id: r.id,
      section: r.section,
      verb: r.verb,
      verbs: r.verbs,
      text: flat(r.text),
      lines: r.lines,
      spans: r.spans,
      footnotes: r.footnotes,
      kind: r.addressees.kind,
      parties: r.addressees.parties,
      source: r.addressees.source,
      partly: r.addressees.partly,
      subItems: r.addressees.subItems.map(({ parties }) => parties),
      articles: r.articles,
      crossReferences: r.crossReferences,
      laterNotes: r.laterNotes,
    });
    expect(reading.recommendations.map(shape)).toEqual(expected.recommendations.map(shape));
  });

  it('places dates, links, standards and treaties', () => {
    const shape = ({ kind, value, lines }: Reading['mentions'][number]) => `${lines[0]} ${kind} ${value}`;
    const placed = new Set(reading.mentions.map(shape));
    const wanted = expected.mentions
      .filter(({ kind }) => ['date', 'ecli', 'treaty', 'cross-reference'].includes(kind))
      .map(shape);
    expect(wanted.filter((mention) => !placed.has(mention))).toEqual([]);
  });

  it('has no gap and nothing doubtful', () => {
    expect(reading.quality.gaps).toEqual({ paragraphs: [], footnotes: [], recommendations: [] });
    expect(reading.notices).toEqual([]);
  });
});

describe('a text of nobody’s house style', () => {
  it('gives paragraphs and notes, no invented recommendation, and a notice that says so', () => {
    const found = read(sample('unknown.txt'));
    const wanted = JSON.parse(sample('unknown.expected.json')) as Reading;
    expect(found.document.profile).toBe('unknown');
    expect(found.recommendations).toEqual([]);
    expect(found.notices.map(({ rule }) => rule)).toContain('unknown-profile');
    expect(found.paragraphs.map(({ number, lines }) => [number, lines])).toEqual(
      wanted.paragraphs.map(({ number, lines }) => [number, lines]),
    );
    expect(found.footnotes.map(({ number, markedIn }) => [number, markedIn])).toEqual(
      wanted.footnotes.map(({ number, markedIn }) => [number, markedIn]),
    );
  });
});

describe('a damaged text', () => {
  it('goes on behind a misprinted note number, and says which note it misses', () => {
    const damaged = read(text.replace(/^20\. /m, '29. '));
    const lost = reading.footnotes.length - damaged.footnotes.length;
    expect(lost).toBeLessThanOrEqual(2);
    expect(damaged.notices.map(({ rule }) => rule)).toContain('footnote-gap');
  });

  it('says that it ends in the middle of a sentence', () => {
    const end = text.indexOf('is not the age at which');
    expect(read(text.slice(0, end)).notices.map(({ rule }) => rule)).toContain('text-ends-open');
  });
});

describe('every line of the source belongs to exactly one leaf', () => {
  const astray = (source: string) => linesAstray(read(source), source.split('\n'));

  it('in the sample', () => {
    expect(astray(text)).toEqual({ lost: [], twice: [] });
  });

  it('in whatever becomes of the sample when lines are lost, doubled, swapped or torn', () => {
    const lines = text.split('\n');
    const at = fc.nat(lines.length - 1);
    const change = fc.oneof(
      fc.record({ kind: fc.constant('drop' as const), at, with: at }),
      fc.record({ kind: fc.constant('double' as const), at, with: at }),
      fc.record({ kind: fc.constant('swap' as const), at, with: at }),
      fc.record({ kind: fc.constant('tear' as const), at, with: at }),
      fc.record({ kind: fc.constant('blank' as const), at, with: at }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 60 }), (changes) => {
        const mutant = [...lines];
        for (const { kind, at: i, with: j } of changes) {
          const a = i % mutant.length;
          const b = j % mutant.length;
          if (kind === 'drop') mutant.splice(a, 1 + (b % 5));
          else if (kind === 'double') mutant.splice(a, 0, mutant[b]);
          else if (kind === 'swap') [mutant[a], mutant[b]] = [mutant[b], mutant[a]];
          else if (kind === 'tear') mutant.splice(a, 1, mutant[a].slice(0, b % 40), mutant[a].slice(b % 40));
          else mutant.splice(a, 0, '');
        }
        expect(astray(mutant.join('\n'))).toEqual({ lost: [], twice: [] });
      }),
      { numRuns: 60, seed: 20220310 },
    );
  });

  it('in any text at all', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '1. A word.',
        '2. Another.',
        'I. Title',
        'Recommendation II-1',
        'Promising practice',
        '- Child from Aldoria',
        '3 4 5',
        '\f',
        ' ',
        '',
        '12',
        'LPC(2025)02',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const source = pieces.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n');
        expect(astray(source)).toEqual({ lost: [], twice: [] });
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
