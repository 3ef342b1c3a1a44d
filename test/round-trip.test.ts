import { readdirSync, readFileSync } from 'node:fs';
import { readBytes, readFileBytes, writeAs } from '@rapporteur/formats';
import { type Reading, recognise } from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../packages/monitoring/src/bodies/preset.js';
import type { StatePreset } from '../packages/monitoring/src/bodies/state-preset.js';
import { profilesOf } from '../packages/monitoring/src/recognise/profiles/other-texts.js';
import { corpusBytes, corpusIsHere } from './corpus/corpus.js';

/*
 * Everything that goes out comes back in: a text of any kind, written in any format, gives the same records, but for
 * lines and pages. What stands at the edges of pages is not written where a format has no place for it, and the lines of
 * a cover stay lines.
 */

const folder = new URL('../sample/', import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, folder));
const profiles = ['body.json', 'other-bodies/grip.json', 'other-bodies/steg.json'].flatMap((name) =>
  profilesOf(JSON.parse(sample(name).toString('utf8')) as Preset | StatePreset),
);

function read(bytes: Uint8Array, name: string) {
  const result = readBytes(bytes, name);
  if (!result.ok) throw new Error(result.refusal.message);
  return recognise(result.document, { profiles });
}

const placesInFile = new Set(['lines', 'spans', 'pages', 'format', 'confidence', 'at', 'markOffset']);

/** Without places in the file, and with one blank for all white space. */
function bare<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() as T;
  if (Array.isArray(value)) return value.map(bare) as T;
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !placesInFile.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)])) as T;
}

/** What a reading says. */
function said(reading: Reading) {
  const { headings, paragraphs, boxes, recommendations, questions, conclusions, developments } = reading;
  const inText = reading.rest.filter(({ kind }) => kind !== 'running-head' && kind !== 'page-number');
  const symbol = inText.some(({ text }) => text.includes(reading.document.symbol ?? ''))
    ? reading.document.symbol
    : null;
  const afterCover = Math.min(
    ...[...headings, ...paragraphs, ...questions, ...recommendations].map(({ lines }) => lines[0]),
  );
  return bare({
    document: { ...reading.document, symbol },
    headings,
    paragraphs,
    boxes,
    recommendations,
    questions,
    conclusions,
    developments,
    // Word prints notes in the order of their marks, whatever the order that a text gave them.
    footnotes: [...reading.footnotes]
      .sort((a, b) => a.number - b.number)
      .map((note) => ({
        ...note,
        markedIn: note.markedIn?.rest === undefined ? note.markedIn : { rest: 'somewhere' },
      })),
    findings: reading.findings.filter(({ lines }) => lines[0] >= afterCover),
    // All words of the rest, however they are cut: a table of contents may lead to its pages with other dots.
    rest: inText
      .flatMap(({ text }) => text.split(/[\s.]+|(?=https?:)/))
      .filter(Boolean)
      .sort(),
  });
}

const samples = ['', 'replies/', 'other-bodies/'].flatMap((under) =>
  readdirSync(new URL(under, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [`sample/${under}${name}`, () => sample(`${under}${name}`)] as const),
);
const published = [
  'implementation-report-2022.txt',
  'reply-netherlands.txt',
  'factsheet-netherlands-2023.txt',
  'rapporteur-summary-report-2012.txt',
  'rapporteur-letter-2024.txt',
].map((name) => [name, () => corpusBytes(name)] as const);

describe.each([...samples, ...(corpusIsHere ? published : [])])('%s', (name, bytes) => {
  const original = read(bytes(), name);
  const first = said(original.reading);
  it.each(['json', 'md', 'html', 'xml', 'docx'] as const)('comes back from %s', async (format) => {
    const second = said(read(await writeAs(format, original.tree), `out.${format}`).reading);
    for (const key of Object.keys(first) as (keyof typeof first)[])
      expect(second[key], key).toEqual(first[key]);
  });

  it('comes back from pdf with all that is asked, answered, recommended and concluded', async () => {
    const bytes = await writeAs('pdf', original.tree);
    const back = await readFileBytes(bytes, 'out.pdf');
    if (!back.ok) throw new Error(back.refusal.message);
    const second = said(recognise(back.document, { profiles }).reading);
    expect(second.document.profile).toBe(first.document.profile);
    expect(inPrint(second)).toEqual(inPrint(first));
  });
});

/** In print a long link may be cut, a word may be hyphenated, and a text over two pages may come back in two. */
function inPrint({ questions, conclusions, developments, recommendations }: ReturnType<typeof said>) {
  const joined = developments.map(({ text }) => text).join(' ');
  const kept = recommendations.map(({ id, text, verb }) => ({ id, text, verb }));
  const records = { questions, conclusions, developments: joined, recommendations: kept };
  return JSON.parse(JSON.stringify(records).replace(/[ -]/g, ''));
}
