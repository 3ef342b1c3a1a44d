import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Reading, recognise } from '@rapporteur/monitoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../packages/formats/src/docx/write.js';
import { readPdf } from '../../packages/formats/src/pdf/read.js';
import { writePdf } from '../../packages/formats/src/pdf/write.js';
import { corpusIsHere, readCorpus } from './corpus.js';

/*
 * The adopted report as a PDF, by our own typesetter and by a word processor with and without tags, is read and
 * recognised again, and compared with the reading of its text: how many records are the same but for lines and pages.
 */

const name = 'implementation-report-2022.txt';
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
if (!office)
  console.warn(
    '\n*** No LibreOffice is here: the PDFs of a word processor are NOT read in the corpus tests. ***\n',
  );

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

function said({ recommendations, paragraphs, footnotes, boxes, headings, findings }: Reading) {
  const records: Readonly<Record<string, readonly unknown[]>> = {
    recommendations: recommendations.map(({ lines, spans, text, ...rest }) => ({
      ...rest,
      text: flat(text),
    })),
    paragraphs: paragraphs.map(({ number, section, text, footnotes, mentions }) => [
      number,
      section,
      flat(text),
      footnotes,
      mentions,
    ]),
    footnotes: footnotes.map(({ number, text, markedIn }) => [number, flat(text), markedIn !== null]),
    boxes: boxes.map(({ kind, title, text }) => [kind, flat(title), flat(text)]),
    headings: headings.map(({ number, title }) => [number, flat(title)]),
    findings: findings.map(({ paragraph, claim, polarity, parties, stated }) => [
      paragraph,
      claim,
      polarity,
      parties,
      stated,
    ]),
  };
  return records;
}

/** In percent: records of the first reading that the second has too, each only once. */
function shares(first: Reading, second: Reading): Record<string, number> {
  const found = said(second);
  const all = Object.entries(said(first)).map(([kind, records]) => {
    const left = new Map<string, number>();
    for (const record of found[kind] ?? []) {
      const key = JSON.stringify(record);
      left.set(key, (left.get(key) ?? 0) + 1);
    }
    const same = records.filter((record) => {
      const key = JSON.stringify(record);
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count > 0;
    });
    return [kind, (100 * same.length) / records.length] as const;
  });
  return Object.fromEntries(all);
}

async function back(bytes: Uint8Array): Promise<Reading> {
  const read = await readPdf(bytes);
  if (!read.ok) throw new Error(read.refusal.message);
  return recognise(read.document).reading;
}

describe.skipIf(!corpusIsHere)('the implementation report as a PDF', { timeout: 240_000 }, () => {
  const { reading, tree } = corpusIsHere ? readCorpus(name) : ({} as ReturnType<typeof readCorpus>);
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('comes back from our own typesetter', async () => {
    const share = shares(reading, await back(await writePdf(tree)));
    console.info(share);
    expect(share.recommendations).toBe(100);
    expect(share.paragraphs).toBe(100);
    expect(share.footnotes).toBeGreaterThanOrEqual(99.5);
    expect(share.boxes).toBeGreaterThanOrEqual(95);
    expect(share.headings).toBe(100);
  });

  it.skipIf(!office).each([
    ['with tags', true],
    ['without tags', false],
  ])('comes back from a word processor, %s', async (_, isTagged) => {
    const given = join(folder, 'report.docx');
    writeFileSync(given, await writeDocx(tree));
    const value = { UseTaggedPDF: { type: 'boolean', value: String(isTagged) } };
    const made = spawnSync(
      office as string,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        `pdf:writer_pdf_Export:${JSON.stringify(value)}`,
        '--outdir',
        folder,
        given,
      ],
      { timeout: 200_000 },
    );
    expect(made.status, made.stderr?.toString()).toBe(0);
    const share = shares(reading, await back(readFileSync(join(folder, 'report.pdf'))));
    console.info(isTagged ? 'tagged' : 'untagged', share);
    expect(share.recommendations).toBe(100);
    expect(share.paragraphs).toBeGreaterThanOrEqual(isTagged ? 100 : 99.5);
    expect(share.footnotes).toBeGreaterThanOrEqual(99.5);
    expect(share.boxes).toBeGreaterThanOrEqual(95);
    expect(share.headings).toBeGreaterThanOrEqual(99);
  });
});
