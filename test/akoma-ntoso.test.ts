import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes, writeAkomaNtoso } from '@rapporteur/formats';
import {
  composeFactsheet,
  factsheet,
  implementationReport,
  isFactsheetRefusal,
  recognise,
} from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import type { Preset } from '../packages/monitoring/src/bodies/preset.js';
import { corpusBytes, corpusIsHere } from './corpus/corpus.js';

/*
 * What we write is valid against the schema of OASIS. The schema is not in the repository; CONTRIBUTING.md says how to obtain it and where to put it.
 */

const folder = process.env.AKOMA_NTOSO_SCHEMA ?? '';
const schemaIsHere = existsSync(join(folder, 'akomantoso30.xsd')) && existsSync(join(folder, 'xml.xsd'));
if (!schemaIsHere)
  console.warn(
    '\n*** AKOMA_NTOSO_SCHEMA names no folder with akomantoso30.xsd and xml.xsd: the validation of Akoma Ntoso is SKIPPED. CONTRIBUTING.md says how to obtain them. ***\n',
  );

const sample = (name: string) => readFileSync(new URL(`../sample/${name}`, import.meta.url));
const lake = implementationReport(JSON.parse(sample('body.json').toString('utf8')) as Preset);

function recognised(bytes: Uint8Array, name: string) {
  const result = readBytes(bytes, name);
  if (!result.ok) throw new Error(result.refusal.message);
  return recognise(result.document, { profiles: [lake] });
}

async function faults(xml: string): Promise<string[]> {
  const schema = readFileSync(join(folder, 'akomantoso30.xsd'), 'utf8');
  const result = await validateXML({
    xml: [{ fileName: 'text.xml', contents: xml }],
    schema: [{ fileName: 'akomantoso30.xsd', contents: schema }],
    preload: [{ fileName: 'xml.xsd', contents: readFileSync(join(folder, 'xml.xsd'), 'utf8') }],
    maxMemoryPages: memoryPages.GiB,
  });
  return result.errors.map(({ rawMessage }) => rawMessage).slice(0, 5);
}

const front = {
  symbol: 'LC(2031)04 final',
  body: 'Lake Committee',
  date: '2031-06-14',
  language: 'en',
  notice: 'Unofficial. Made by software.',
};

describe('what the front page says comes back from Akoma Ntoso', () => {
  const texts = [
    ['report.txt', () => sample('report.txt')],
    ['factsheet.txt', () => sample('factsheet.txt')],
    ['other-bodies/country-report.txt', () => sample('other-bodies/country-report.txt')],
    ['other-bodies/working-group.txt', () => sample('other-bodies/working-group.txt')],
    ['other-bodies/concluding-observations.txt', () => sample('other-bodies/concluding-observations.txt')],
    ['implementation-report-2022.txt', () => corpusBytes('implementation-report-2022.txt')],
    ['factsheet-netherlands-2023.txt', () => corpusBytes('factsheet-netherlands-2023.txt')],
  ] as const;
  it.each(texts.filter(([name]) => corpusIsHere || !/-20\d\d/.test(name)))('of %s', (name, bytes) => {
    const { tree, reading } = recognised(bytes(), name);
    const { format: _, pages: __, confidence: ___, ...said } = reading.document;
    const xml = writeAkomaNtoso(tree, reading.document);
    const back = recognised(new TextEncoder().encode(xml), 'a.xml').reading.document;
    expect(back).toMatchObject(said);
  });
});

describe.skipIf(!schemaIsHere)('Akoma Ntoso is valid', () => {
  const texts = [
    ['report.txt', () => sample('report.txt')],
    ['factsheet.txt', () => sample('factsheet.txt')],
    ['questionnaire.txt', () => sample('questionnaire.txt')],
    ['replies/brezia.txt', () => sample('replies/brezia.txt')],
    ['national-report.txt', () => sample('national-report.txt')],
    ['unknown.txt', () => sample('unknown.txt')],
    ['implementation-report-2022.txt', () => corpusBytes('implementation-report-2022.txt')],
    ['reply-netherlands.txt', () => corpusBytes('reply-netherlands.txt')],
  ] as const;
  const here = texts.filter(([name]) => corpusIsHere || !/\d{4}|netherlands/.test(name));

  it.each(here)('%s', async (name, bytes) => {
    const { tree, reading } = recognised(bytes(), name);
    expect(await faults(writeAkomaNtoso(tree))).toEqual([]);
    expect(await faults(writeAkomaNtoso(tree, { ...reading.document, jurisdiction: 'coe' }))).toEqual([]);
  });

  it('a factsheet that was made from a report', async () => {
    const { reading } = recognised(sample('report.txt'), 'report.txt');
    const [party] = reading.recommendations.flatMap(({ addressees }) => addressees.parties);
    const made = factsheet(reading, party ?? '');
    if (isFactsheetRefusal(made)) throw new Error(made.message);
    expect(await faults(writeAkomaNtoso(composeFactsheet(reading, made), front))).toEqual([]);
  });

  it('everything that a tree can hold at once', async () => {
    const text = (value: string) => ({ type: 'text', value, places: [] }) as const;
    const paragraph = (number: number | null, value: string) =>
      ({ type: 'paragraph', number, places: [], children: [text(value)] }) as const;
    const mark = { type: 'noteMark', number: 1, places: [] } as const;
    const xml = writeAkomaNtoso(
      {
        type: 'document',
        kind: 'report',
        title: 'Six & more <ponds>',
        format: 'txt',
        lang: 'fr',
        places: [],
        children: [
          { ...paragraph(null, 'Before'), children: [text('Before'), mark, mark, { ...mark, number: 77 }] },
          {
            type: 'heading',
            depth: 1,
            number: 'I',
            children: [text('One'), { ...mark, number: 3 }],
            places: [],
          },
          { type: 'heading', depth: 5, number: null, children: [text('Deep')], places: [] },
          { type: 'box', kind: 'practice', title: null, children: [], places: [] },
          { type: 'box', kind: 'odd kind', title: 'T', children: [paragraph(4, 'In a box')], places: [] },
          paragraph(4, 'The same number again'),
          {
            type: 'list',
            places: [],
            children: [
              { type: 'listItem', label: '−', places: [], children: [] },
              {
                type: 'listItem',
                label: 'a)',
                places: [],
                lang: 'nl',
                children: [
                  { type: 'heading', depth: 2, number: 'A', children: [text('In an item')], places: [] },
                  { type: 'recommendation', id: 'I-1', children: [], places: [] },
                  { type: 'image', alt: 'A pond', url: null, places: [] },
                ],
              },
            ],
          },
          { type: 'recommendation', id: 'I-1', children: [paragraph(null, 'Do it')], places: [] },
          {
            type: 'table',
            places: [],
            children: [
              {
                type: 'row',
                places: [],
                children: [{ type: 'cell', header: true, places: [], children: [] }],
              },
              {
                type: 'row',
                places: [],
                children: [
                  {
                    type: 'cell',
                    header: false,
                    places: [],
                    children: [
                      { type: 'reference', target: 'para 4', places: [], children: [text('4')] },
                      { type: 'link', url: 'https://e.org/?a=1&b=2', places: [], children: [text('e')] },
                    ],
                  },
                ],
              },
            ],
          },
          { type: 'footnote', number: 1, children: [text('Cited twice')], places: [] },
          { type: 'footnote', number: 2, children: [text('Marked nowhere'), mark], places: [], lang: 'en' },
          { type: 'footnote', number: 3, children: [], places: [] },
        ],
      },
      front,
    );
    expect(await faults(xml)).toEqual([]);
  });

  it('and the schema tells what is not', async () => {
    const { tree } = recognised(sample('report.txt'), 'report.txt');
    expect(await faults(writeAkomaNtoso(tree).replace('<content', '<contents'))).not.toEqual([]);
  });
});
