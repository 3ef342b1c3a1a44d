import { describe, expect, it } from 'vitest';
import { aReading } from '../readings/a-reading.js';
import type { FindingRecord, FootnoteRecord } from '../readings/reading.js';
import { aRecommendation } from '../recommendations/a-recommendation.js';
import type { Factsheet } from './factsheet.js';
import { factsheet } from './make-factsheet.js';

const all = ['AT', 'BE', 'FR', 'IT', 'NL', 'TR'];

function observed(
  text: string,
  party = 'NL',
  footnotes: readonly Partial<FootnoteRecord>[] = [],
): string | undefined {
  const reading = aReading({
    paragraphs: [
      {
        number: 5,
        section: 'II.1',
        text,
        mentions: all,
        footnotes: footnotes.map(({ number }) => number ?? 0),
      },
    ],
    footnotes,
    recommendations: [aRecommendation({ id: 'II-1', lines: [90, 91] })],
  });
  return (factsheet(reading, party) as Factsheet).sections[0]?.observations[0]?.text;
}

describe('an observation', () => {
  it('is the sentence that names the party', () => {
    expect(
      observed(
        'Boats are old. In Austria they sink. In the Netherlands they float. In France they are painted.',
      ),
    ).toBe('In the Netherlands they float.');
  });

  it('brings along what it leans on, and what leans on it', () => {
    expect(
      observed(
        'Many boats are old. Of these, some lie in Austria and in the Netherlands. However, they float. Others sink.',
      ),
    ).toBe('Many boats are old. Of these, some lie in Austria and in the Netherlands. However, they float.');
  });

  it('marks what is left out', () => {
    expect(
      observed('In the Netherlands boats float. In Austria they sink. The Netherlands paints them.'),
    ).toBe('In the Netherlands boats float. […] The Netherlands paints them.');
  });

  it('tells a long list as a number, in brackets of ours', () => {
    expect(
      observed(
        'Some parties count boats (Austria, Belgium, France, Italy (lakes only), Netherlands and Turkey).',
      ),
    ).toBe('Some parties count boats [6 States named, among them the Netherlands].');
    expect(
      observed(
        'In Austria, Belgium, Italy (lakes only), the Netherlands and Turkey, boats are counted.',
        'IT',
      ),
    ).toBe('In [5 States named, among them Italy (lakes only)], boats are counted.');
  });

  it('says of another list only how many it names, and leaves a short list', () => {
    expect(
      observed(
        'Boats are counted (the Netherlands and Turkey) or sold (Austria, Belgium, France, Italy and Turkey).',
      ),
    ).toBe('Boats are counted (the Netherlands and Turkey) or sold [5 States named].');
  });

  it('survives a bracket that is never closed and a comma that is missing', () => {
    expect(
      observed(
        'All count boats (Austria, Belgium France, Italy, the Netherlands and Turkey. Some sell them.',
      ),
    ).toBe('All count boats [6 States named, among them the Netherlands].');
  });

  it('survives a bracket that was opened in another sentence', () => {
    expect(
      observed('Some sell. Others paint: Austria, Belgium, France, the Netherlands and Turkey). All float.'),
    ).toBe('Others paint: [5 States named, among them the Netherlands].');
  });

  it('takes a bullet about the party whole, with the words that open the list', () => {
    const text =
      'Boats are old. They are kept by:\n− Austria, in a shed;\n− the Netherlands, in a lake. The lake is deep;\n− France.';
    expect(observed(text)).toBe(
      'Boats are old. They are kept by:\n− the Netherlands, in a lake. The lake is deep',
    );
    expect(observed(text.replace('by:', 'well.'))).toBe('the Netherlands, in a lake. The lake is deep');
  });

  it('takes a paragraph whole that is about nobody else', () => {
    const text = 'The Netherlands has many boats. Nobody has counted them. It might be time.';
    expect(observed(text)).toBe(text);
  });

  it('points to a list in a note, beside the sentence that speaks of parties', () => {
    const note = {
      number: 12,
      text: 'Austria, Belgium, the Netherlands and Turkey.',
      mentions: ['AT', 'BE', 'NL', 'TR'],
    };
    expect(observed('Boats are old. The majority of parties count them.', 'NL', [note])).toBe(
      'The majority of parties count them. [named in note 12]',
    );
  });

  it('quotes the sentence on which the note hangs, where a finding tells it', () => {
    const reading = aReading({
      paragraphs: [
        {
          number: 5,
          text: 'Many parties count. Some parties paint. Few parties sell.',
          mentions: all,
          footnotes: [12],
        },
      ],
      footnotes: [{ number: 12, text: 'Austria, Belgium, the Netherlands.', mentions: ['AT', 'BE', 'NL'] }],
      findings: [aFindingInNote(12, 'Some parties paint')],
      recommendations: [aRecommendation({ id: 'II-1', lines: [90, 91] })],
    });
    const sheet = factsheet(reading, 'NL') as Factsheet;
    expect(sheet.sections[0]?.observations[0]?.text).toBe('Some parties paint. [named in note 12]');
  });

  it('quotes a note that is about the party', () => {
    const note = { number: 12, text: 'The bill is still before the Dutch parliament.', mentions: ['NL'] };
    expect(observed('A bill exists in the Netherlands and in Turkey.', 'NL', [note])).toBe(
      'A bill exists in the Netherlands and in Turkey. [note 12: The bill is still before the Dutch parliament.]',
    );
  });

  it('quotes nothing where nobody can tell which of many sentences the note hangs on', () => {
    const note = {
      number: 12,
      text: 'Austria, Belgium, the Netherlands and Turkey.',
      mentions: ['AT', 'BE', 'NL', 'TR'],
    };
    expect(observed('One boat. Two boats. Three boats. Four boats. Five boats.', 'NL', [note])).toBe(
      '[named in note 12]',
    );
  });
});

function aFindingInNote(note: number, claim: string): FindingRecord {
  return {
    paragraph: 5,
    container: 'note',
    lines: [50, 50],
    at: [0, 0],
    claim,
    polarity: 'has',
    voice: null,
    stated: null,
    quantifier: null,
    parties: ['AT', 'BE', 'NL'],
    qualifiers: {},
    others: [],
    exhaustive: true,
    derived: false,
    confidence: 1,
    source: `footnote ${note}`,
  };
}
