import { readFileSync } from 'node:fs';
import type { Block, Box, Document } from '@rapporteur/document';
import { expect, it } from 'vitest';
import type { Preset } from '../../bodies/preset.js';
import { implementationReport } from '../profiles/implementation-report.js';
import { recognise } from '../recognise.js';

/* Formats that know a frame and not what it means: a table of one cell in a Word file, a quotation in a PDF. */

const preset = readFileSync(new URL('../../../../../sample/body.json', import.meta.url), 'utf8');
const lake = implementationReport(JSON.parse(preset) as Preset);
const places = [{ lines: [1, 1] as const }];
const paragraph = (value: string): Block => ({
  type: 'paragraph',
  number: null,
  places,
  children: [{ type: 'text', value, places }],
});
const frame = (...texts: string[]): Box => ({
  type: 'box',
  kind: 'other',
  title: null,
  places,
  children: texts.map(paragraph),
});

function boxesOf(...children: Block[]) {
  const document: Document = {
    type: 'document',
    kind: 'text',
    title: null,
    format: 'docx',
    places,
    children,
  };
  const { reading } = recognise(document, { profiles: [lake], profile: lake.id });
  return reading.boxes.map(({ kind, title, text }) => [kind, title, text]);
}

it.each([
  [
    frame('Promising practice', 'One pond has a bell.'),
    ['practice', 'Promising practice', 'One pond has a bell.'],
  ],
  [
    frame('We swim at night.', '- Child from Brezia'),
    ['voice', '', 'We swim at night.\n- Child from Brezia'],
  ],
  [frame('We swim at night. - Child from Brezia'), ['voice', '', 'We swim at night. - Child from Brezia']],
  [frame('Our own words', 'One pond is cold.'), ['other', 'Our own words', 'One pond is cold.']],
  [frame('Some words in a frame.'), ['other', '', 'Some words in a frame.']],
])('a frame is known by its title or its signature', (box, expected) => {
  expect(boxesOf(paragraph('1. Six ponds are deep.'), box, paragraph('2. Two are not.'))).toEqual([expected]);
});

it('a heading that is the title of a box opens the box', () => {
  const heading: Block = {
    type: 'heading',
    depth: 6,
    number: null,
    places,
    children: [{ type: 'text', value: 'Promising practice', places }],
  };
  expect(boxesOf(paragraph('1. Six ponds are deep.'), heading, paragraph('One pond has a bell.'))).toEqual([
    ['practice', 'Promising practice', 'One pond has a bell.'],
  ]);
});
