import { aReading } from '../readings/a-reading.js';
import type { FindingRecord, Reading } from '../readings/reading.js';

/** What a test says of a finding: its list as it stands in the paragraph, and what is to differ from the rest. */
export interface GivenFinding extends Partial<FindingRecord> {
  readonly list: string;
}

/** A reading for tests: numbered paragraphs from 1 on, each with its findings. The list must stand in the text. */
export function aReadingWithFindings(
  paragraphs: readonly (readonly [text: string, ...findings: GivenFinding[]])[],
): Reading {
  return aReading({
    paragraphs: paragraphs.map(([text], place) => ({
      number: place + 1,
      text,
      lines: [place * 10 + 1, place * 10 + 5],
    })),
    findings: paragraphs.flatMap(([text, ...findings], place) =>
      findings.map(({ list, ...given }): FindingRecord => {
        const from = text.indexOf(list);
        if (from < 0) throw new Error(`"${list}" does not stand in "${text}".`);
        return { ...aFinding(place + 1), at: [from, from + list.length], ...given };
      }),
    ),
  });
}

function aFinding(paragraph: number): FindingRecord {
  return {
    paragraph,
    container: 'paragraph',
    lines: [paragraph * 10 - 9, paragraph * 10 - 9],
    at: [0, 0],
    claim: 'fence their ponds',
    polarity: 'has',
    voice: null,
    stated: null,
    quantifier: null,
    parties: ['AT'],
    qualifiers: {},
    others: [],
    exhaustive: true,
    derived: false,
    confidence: 0.9,
    source: 'text',
  };
}
