import { readFileSync } from 'node:fs';
import type { Block, Document } from '@rapporteur/document';
import { expect, it } from 'vitest';
import type { Preset } from '../../bodies/preset.js';
import { implementationReport } from '../profiles/implementation-report.js';
import { recognise } from '../recognise.js';

const preset = readFileSync(new URL('../../../../../sample/body.json', import.meta.url), 'utf8');
const lake = implementationReport(JSON.parse(preset) as Preset);
const places = [{ lines: [1, 1] as const }];
const paragraph = (number: number | null, value: string): Block => ({
  type: 'paragraph',
  number,
  places,
  children: [{ type: 'text', value, places }],
});

function paragraphsOf(title: string): number[] {
  const box = [
    paragraph(null, title),
    paragraph(2, 'Two ponds are cold.'),
    paragraph(3, 'One weir is open.'),
  ];
  const document: Document = {
    type: 'document',
    kind: 'text',
    title: null,
    format: 'docx',
    places,
    children: [
      paragraph(1, 'The ponds were seen.'),
      { type: 'box', kind: 'other', title: null, places, children: box },
      paragraph(title.startsWith('Difficulties') ? 4 : 2, 'The ponds were left.'),
    ],
  };
  return recognise(document, { profiles: [lake], profile: lake.id }).reading.paragraphs.map(
    ({ number }) => number,
  );
}

it('reads the numbered paragraphs of a framed box of difficulties as the text’s', () => {
  expect(paragraphsOf('Difficulties in implementing the convention')).toEqual([1, 2, 3, 4]);
});

it('leaves numbers in any other frame to it', () => {
  expect(paragraphsOf('Promising practice')).toEqual([1, 2]);
  expect(paragraphsOf('Our own words')).toEqual([1, 2]);
});
