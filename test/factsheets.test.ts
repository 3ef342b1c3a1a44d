import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainText } from '@rapporteur/document';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTxt } from '../packages/formats/src/index.js';
import {
  composeFactsheet,
  factsheet,
  implementationReport,
  isFactsheetRefusal,
  monitoredPartiesOf,
  type Preset,
  recognise,
} from '../packages/monitoring/src/index.js';

/* From a text to factsheets, also from a text that was damaged on its way. */

const at = (name: string) => fileURLToPath(new URL(`../sample/${name}`, import.meta.url));
const profile = implementationReport(JSON.parse(readFileSync(at('body.json'), 'utf8')) as Preset);
const lines = readFileSync(at('report.txt'), 'utf8').split('\n');
const names = profile.names ?? [];

it('makes the factsheets of the four parties of the sample', () => {
  const { sheets, recommendations } = sheetsOf(lines.join('\n'));
  expect(sheets.map(({ party }) => party)).toEqual(['XA', 'XB', 'XC', 'XD']);
  for (const { made, text } of sheets) {
    expect(made.dispositions).toHaveLength(recommendations);
    expect(made.sections.map(({ chapter }) => chapter)).toEqual(['II', 'III', 'IV', 'V']);
    expect(text).toContain('Unofficial. Made by software from LPC(2025)02_en final.');
  }
  const [aldoria, brezia] = sheets;
  expect(aldoria?.text).toContain('Factsheet');
  expect(brezia?.text).toContain('requires Brezia (Upper Brezia) to');
});

it('accounts for every recommendation that was recognised, whatever was lost of the text', () => {
  const place = fc.nat({ max: lines.length - 1 });
  const cuts = fc.array(fc.tuple(place, fc.nat({ max: 12 })), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(cuts, fc.boolean(), (holes, swaps) => {
      const kept = lines.filter(
        (_, line) => !holes.some(([from, length]) => line >= from && line < from + length),
      );
      if (swaps) [kept[10], kept[kept.length - 10]] = [kept[kept.length - 10] ?? '', kept[10] ?? ''];
      const { sheets, recommendations } = sheetsOf(kept.join('\n'));
      for (const { made } of sheets) {
        expect(made.dispositions).toHaveLength(recommendations);
        const printed = made.sections.flatMap((s) => [...s.specific, ...s.generic, ...s.asAddressed]);
        const merged = made.dispositions.filter(({ mergedInto }) => mergedInto).length;
        const others = made.dispositions.filter(({ disposition }) => disposition === 'not-addressed').length;
        expect(printed.length + merged + others).toBe(recommendations);
      }
    }),
    { numRuns: 40 },
  );
});

function sheetsOf(text: string) {
  const read = readTxt(text);
  if (!read.ok) throw new Error(read.refusal.message);
  const { reading } = recognise(read.document, { profile: profile.id, profiles: [profile] });
  const sheets = monitoredPartiesOf(reading).flatMap((party) => {
    const made = factsheet(reading, party, { names });
    if (isFactsheetRefusal(made)) return [];
    const document = composeFactsheet(reading, made, { names });
    return [{ party, made, text: `${document.title}\n${plainText(document)}` }];
  });
  return { sheets, recommendations: reading.recommendations.length };
}
