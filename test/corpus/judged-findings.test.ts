import { readBytes } from '@rapporteur/formats';
import {
  citationOfFinding,
  type FindingJudgement,
  gapsIn,
  judgedFindings,
  placedFindings,
  type Reading,
  recognise,
  textOf,
} from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';
import { corpusIsHere, corpusLines, readCorpus } from './corpus.js';

/* Judgements over the adopted report: each finds its sentence again, or says that it does not. */

const name = 'implementation-report-2022.txt';

function acceptAll(reading: Reading): readonly FindingJudgement[] {
  const citationOf = citationOfFinding(reading);
  return placedFindings(reading).map((finding, place) => {
    const { claim, polarity, parties } = finding.record;
    const subject = { key: finding.key, citation: citationOf(finding), said: { claim, polarity, parties } };
    return {
      id: `j${place}`,
      edition: 'first',
      subject,
      decision: { act: 'accept' },
      by: 'operator',
      at: '',
    };
  });
}

describe.skipIf(!corpusIsHere)('judgements over the implementation report', () => {
  const { reading } = corpusIsHere ? readCorpus(name) : ({} as ReturnType<typeof readCorpus>);

  it('places every finding in a sentence of the text, under a key of its own', () => {
    const placed = placedFindings(reading);
    expect(placed.length).toBe(reading.findings.length);
    expect(placed.length).toBeGreaterThan(1000);
    expect(new Set(placed.map(({ key }) => key)).size).toBe(placed.length);
    const empty = placed.filter(
      ({ part, sentenceAt: [from, to] }) => textOf(reading, part).slice(from, to).trim() === '',
    );
    expect(empty.map(({ key }) => key)).toEqual([]);
  });

  it('finds each sentence again in another edition of the same words', () => {
    const { findings, orphans } = judgedFindings(reading, 'second', acceptAll(reading));
    expect(orphans.map(({ judgement }) => judgement.subject?.key)).toEqual([]);
    expect(findings.every(({ standing }) => standing === 'accepted')).toBe(true);
  });

  it('loses none where words were changed, and applies none to a sentence that says something else', () => {
    const words = corpusLines(name)
      .join('\n')
      .replace(/\bhowever\b/gi, 'nevertheless')
      .replace(/\bsexual abuse\b/g, 'abuse of a sexual nature');
    const read = readBytes(new TextEncoder().encode(words), name);
    if (!read.ok) throw new Error(read.refusal.message);
    const { reading: changed } = recognise(read.document);
    const judgements = acceptAll(reading);
    const { findings, orphans } = judgedFindings(changed, 'second', judgements);
    const accepted = findings.filter(({ standing }) => standing === 'accepted');
    expect(accepted.length + orphans.length).toBe(judgements.length);
    expect(accepted.length).toBeGreaterThan(0.9 * judgements.length);
    expect(orphans.every(({ why }) => why === 'changed')).toBe(true);
  });

  it('finds what the text calls missing or unclear, and takes nothing from a provision', () => {
    const found = reading.paragraphs.flatMap(({ number, text }) => gapsIn(text).map(() => number));
    for (const number of [95, 114, 122, 443, 448, 458]) expect(found).toContain(number);
    expect(found.length).toBeLessThan(60);
    expect(found).not.toContain(434); // a quotation of the convention's explanatory report
  });
});
