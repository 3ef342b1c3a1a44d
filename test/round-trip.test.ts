import { readFileSync } from 'node:fs';
import { readBytes, writeAs } from '@rapporteur/formats';
import { composeReading, type Reading, recognise } from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../packages/monitoring/src/bodies/preset.js';
import { implementationReport } from '../packages/monitoring/src/recognise/profiles/implementation-report.js';
import { corpusBytes, corpusIsHere } from './corpus/corpus.js';

/* Everything that goes out comes back in: a text written in any format gives the same records, but for lines. */

const sample = (name: string) => readFileSync(new URL(`../sample/${name}`, import.meta.url));
const lake = implementationReport(JSON.parse(sample('body.json').toString('utf8')) as Preset);

function read(bytes: Uint8Array, name: string) {
  const result = readBytes(bytes, name);
  if (!result.ok) throw new Error(result.refusal.message);
  return recognise(result.document, { profiles: [lake] });
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a reading says, without its places in the file. */
function said(reading: Reading) {
  return {
    profile: reading.document.profile,
    headings: reading.headings.map(({ number, title }) => `${number ?? ''} ${flat(title)}`),
    paragraphs: reading.paragraphs.map(({ number, section, text, footnotes, mentions }) => ({
      number,
      section,
      text: flat(text),
      footnotes,
      mentions,
    })),
    // Word prints notes in the order of their marks, whatever the order that a text gave them.
    footnotes: [...reading.footnotes]
      .sort((a, b) => a.number - b.number)
      .map(({ number, text, markedIn }) => ({
        number,
        text: flat(text),
        marked: markedIn !== null,
      })),
    boxes: reading.boxes.map(({ kind, title, text }) => ({ kind, title: flat(title), text: flat(text) })),
    recommendations: reading.recommendations.map(
      ({ id, section, verb, text, footnotes, addressees, articles, crossReferences, laterNotes }) => ({
        id,
        section,
        verb,
        text: flat(text),
        footnotes,
        addressees,
        articles,
        crossReferences,
        laterNotes,
      }),
    ),
    findings: reading.findings.map(({ paragraph, claim, polarity, parties, stated, source }) => ({
      paragraph,
      claim,
      polarity,
      parties,
      stated,
      source,
    })),
  };
}

const texts = [
  ['sample/report.txt', () => sample('report.txt')],
  ['implementation-report-2022.txt', () => corpusBytes('implementation-report-2022.txt')],
] as const;

describe.each(texts.filter(([name]) => name.startsWith('sample') || corpusIsHere))('%s', (name, bytes) => {
  const original = read(bytes(), name);
  it.each(['md', 'html', 'xml', 'docx'] as const)('comes back from %s', async (format) => {
    const back = read(await writeAs(format, original.tree), `out.${format}`);
    const [first, second] = [said(original.reading), said(back.reading)];
    for (const key of Object.keys(first) as (keyof typeof first)[])
      expect(second[key], key).toEqual(first[key]);
  });
  it('comes back from its reading alone', async () => {
    const back = read(await writeAs('md', composeReading(original.reading)), 'out.md');
    const [first, second] = [said(original.reading), said(back.reading)];
    for (const key of Object.keys(first) as (keyof typeof first)[])
      expect(second[key], key).toEqual(first[key]);
  });
});
