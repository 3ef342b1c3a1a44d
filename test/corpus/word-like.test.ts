import { readFileSync } from 'node:fs';
import { readBytes } from '@rapporteur/formats';
import { type Reading, recognise } from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../packages/monitoring/src/bodies/preset.js';
import { implementationReport } from '../../packages/monitoring/src/recognise/profiles/implementation-report.js';
import { corpusBytes, corpusIsHere } from './corpus.js';
import { wordLike } from './word-like.js';

/* A report as a Word file of its authors is read as its plain text is: every number, note, box and recommendation. */

const sample = (name: string) => readFileSync(new URL(`../../sample/${name}`, import.meta.url));
const lake = implementationReport(JSON.parse(sample('body.json').toString('utf8')) as Preset);

function read(bytes: Uint8Array, name: string) {
  const result = readBytes(bytes, name);
  if (!result.ok) throw new Error(result.refusal.message);
  return recognise(result.document, { profiles: [lake] });
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

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
    // Word counts its notes in their order; in print a box may float before its place.
    footnotes: [...reading.footnotes]
      .sort((a, b) => a.number - b.number)
      .map(({ number, text, markedIn }) => ({
        number,
        text: flat(text),
        marked: markedIn !== null,
      })),
    boxes: reading.boxes.map(({ kind, title, text }) => ({ kind, title: flat(title), text: flat(text) })),
    recommendations: reading.recommendations.map(
      ({ id, section, verb, text, footnotes, addressees, laterNotes }) => ({
        id,
        section,
        verb,
        text: flat(text),
        footnotes,
        addressees,
        laterNotes,
      }),
    ),
  };
}

const texts = [
  ['sample/report.txt', () => sample('report.txt')],
  ['implementation-report-2022.txt', () => corpusBytes('implementation-report-2022.txt')],
] as const;

describe.each(texts.filter(([name]) => name.startsWith('sample') || corpusIsHere))(
  '%s as a Word file',
  (name, bytes) => {
    const original = read(bytes(), name);
    const [first, second] = [
      said(original.reading),
      said(read(wordLike(original.tree), 'report.docx').reading),
    ];
    it.each(Object.keys(first) as (keyof typeof first)[])('has the same %s', (key) => {
      expect(second[key]).toEqual(first[key]);
    });
  },
);
