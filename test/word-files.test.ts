import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnyNode, type Block, type Document, type Inline, walk } from '@rapporteur/document';
import { readBytes, writeAs } from '@rapporteur/formats';
import {
  composeFactsheet,
  factsheet,
  implementationReport,
  isFactsheetRefusal,
  monitoredPartiesOf,
  type Preset,
  type Recognised,
  recognise,
} from '@rapporteur/monitoring';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusBytes, corpusIsHere, readCorpus } from './corpus/corpus.js';

/*
 * Word files of whole texts: they come back as the same tree, other programs find in them what we put in, and the
 * Open XML SDK has no complaint. CONTRIBUTING.md says where the SDK's validator is taken from.
 */

const sample = (name: string) => readFileSync(new URL(`../sample/${name}`, import.meta.url));
const lake = implementationReport(JSON.parse(sample('body.json').toString('utf8')) as Preset);

function recognised(bytes: Uint8Array, name: string): Recognised {
  const result = readBytes(bytes, name);
  if (!result.ok) throw new Error(result.refusal.message);
  return recognise(result.document, { profiles: [lake] });
}

const samples = [
  'report.txt',
  'report.html',
  'factsheet.txt',
  'questionnaire.txt',
  'national-report.txt',
  'national-letter.txt',
];
const published = [
  'implementation-report-2022.txt',
  'reply-netherlands.txt',
  'factsheet-netherlands-2023.txt',
  'rapporteur-summary-report-2012.txt',
  'rapporteur-letter-2024.txt',
];
const texts: readonly (readonly [string, () => Document])[] = [
  ...samples.map((name) => [name, () => recognised(sample(name), name).tree] as const),
  ...(corpusIsHere
    ? published.map((name) => [name, () => recognised(corpusBytes(name), name).tree] as const)
    : []),
];

function factsheets({
  reading,
  names,
}: {
  reading: Recognised['reading'];
  names?: typeof lake.names;
}): Document[] {
  return monitoredPartiesOf(reading).flatMap((party) => {
    const made = factsheet(reading, party, { names });
    return isFactsheetRefusal(made) ? [] : [composeFactsheet(reading, made, { names })];
  });
}

const sampleSheets = () =>
  factsheets({ reading: recognised(sample('report.txt'), 'report.txt').reading, names: lake.names });

describe.each(texts)('%s', (_, text) => {
  it('comes back from Word as the same tree', async () => {
    const tree = text();
    const back = readBytes(await writeAs('docx', tree, { notice: 'Unofficial.' }), 'back.docx');
    if (!back.ok) throw new Error(back.refusal.message);
    expect(back.notices).toEqual([]);
    expect(back.document.kind).toBe(tree.kind);
    const [first, second] = [plain(tree), plain(back.document)];
    expect(second.length).toBe(first.length);
    for (const [at, block] of first.entries()) expect(second[at]).toEqual(block);
  });
});

it('brings factsheets back from Word as the same trees', async () => {
  for (const sheet of sampleSheets()) {
    const back = readBytes(await writeAs('docx', sheet), 'back.docx');
    if (!back.ok) throw new Error(back.refusal.message);
    expect(plain(back.document)).toEqual(plain(sheet));
  }
});

it('gives the same bytes for the same text', async () => {
  const tree = recognised(sample('report.txt'), 'report.txt').tree;
  const first = await writeAs('docx', tree);
  // Times in a ZIP are told in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await writeAs('docx', tree)).equals(first)).toBe(true);
});

it.skipIf(!corpusIsHere)('writes the 43 factsheets of the report', async () => {
  const { reading } = readCorpus('implementation-report-2022.txt');
  const sheets = factsheets({ reading });
  for (const sheet of sheets) await writeAs('docx', sheet);
  expect(sheets).toHaveLength(43);
});

/* Other programs. */

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(
  (path) => existsSync(path),
);
if (!soffice)
  console.warn(
    '\n*** LibreOffice is not here: whether it finds the same headings, notes and tables is SKIPPED. ***\n',
  );

const validator = process.env.OOXML_VALIDATOR;
if (!validator)
  console.warn(
    '\n*** OOXML_VALIDATOR names no program: the validation of Word files is SKIPPED. See CONTRIBUTING.md. ***\n',
  );

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-word-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const whole = texts.filter(([name]) => /report|factsheet|questionnaire/.test(name));

describe.skipIf(!soffice)('LibreOffice', () => {
  it.each(whole)('finds the headings, notes and tables of %s', { timeout: 120_000 }, async (name, text) => {
    const tree = text();
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, await writeAs('docx', tree));
    execFileSync(
      soffice as string,
      [
        `-env:UserInstallation=file://${folder}/office`,
        '--headless',
        '--convert-to',
        'odt',
        '--outdir',
        folder,
        path,
      ],
      { stdio: 'ignore' },
    );
    const content = new TextDecoder().decode(
      unzipSync(readFileSync(join(folder, `${name}.odt`)))['content.xml'],
    );
    const count = (pattern: RegExp) => [...content.matchAll(pattern)].length;
    const of = (type: string) => [...walk(tree)].filter((node) => node.type === type).length;
    expect({
      headings: count(/<text:h /g),
      notes: count(/<text:note /g),
      tables: count(/<table:table /g),
    }).toEqual({ headings: of('heading'), notes: markedNotes(tree).length, tables: of('table') + of('box') });
    const printed = [...content.matchAll(/<text:note-citation(?: text:label="[^"]*")?>([^<]*)</g)].map(
      ([, n]) => Number(n),
    );
    expect(printed).toEqual(markedNotes(tree));
  });
});

describe.skipIf(!validator)('the Open XML SDK', () => {
  it.each(texts)('has no complaint about %s', { timeout: 60_000 }, async (name, text) => {
    expect(
      await complaints(name, await writeAs('docx', text(), { title: 'T', notice: 'Unofficial.' })),
    ).toEqual([]);
  });

  it('has no complaint about factsheets', { timeout: 60_000 }, async () => {
    for (const [at, sheet] of sampleSheets().entries())
      expect(await complaints(`sheet-${at}`, await writeAs('docx', sheet))).toEqual([]);
  });
});

async function complaints(name: string, bytes: Uint8Array): Promise<unknown[]> {
  const path = join(folder, `${name}.validated.docx`);
  writeFileSync(path, bytes);
  const answer = execFileSync(validator as string, [path], { encoding: 'utf8' });
  return JSON.parse(answer).errors;
}

/** The notes that a mark stands for, in the order of the marks. */
function markedNotes(tree: Document): number[] {
  const numbers = new Set<number>();
  const given = new Set(tree.children.flatMap((block) => (block.type === 'footnote' ? [block.number] : [])));
  for (const block of tree.children.filter(({ type }) => type !== 'footnote'))
    for (const node of walk(block))
      if (node.type === 'noteMark' && given.has(node.number)) numbers.add(node.number);
  return [...numbers];
}

/** A tree without places, running heads and breaks, its white space folded, its notes at the end by number. */
function plain({ children }: Document): unknown[] {
  const notes = children.filter((block) => block.type === 'footnote').sort((a, b) => a.number - b.number);
  const text = children.filter((block) => block.type !== 'footnote' && block.type !== 'furniture');
  return [...text, ...notes].map((block) => bare(block));
}

function bare(node: AnyNode): unknown {
  const { places: _, children, ...rest } = node as AnyNode & { readonly children?: readonly AnyNode[] };
  if (!children) return rest;
  const inner = children.some(({ type }) => type === 'text' || type === 'noteMark' || type === 'break')
    ? folded(children as readonly Inline[])
    : children;
  return { ...rest, children: (inner as readonly (Block | Inline)[]).map((child) => bare(child)) };
}

function folded(inlines: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  for (const inline of inlines) {
    const next: Inline = inline.type === 'break' ? { type: 'text', value: ' ', places: [] } : inline;
    const last = found.at(-1);
    if (next.type === 'text' && last?.type === 'text' && next.lang === last.lang)
      found[found.length - 1] = { ...last, value: last.value + next.value };
    else found.push(next);
  }
  return found
    .map((inline, at) => {
      if (inline.type !== 'text') return inline;
      const value = inline.value.replace(/\s+/g, ' ');
      const start = at === 0 ? value.trimStart() : value;
      return { ...inline, value: at === found.length - 1 ? start.trimEnd() : start };
    })
    .filter((inline) => inline.type !== 'text' || inline.value !== '');
}
