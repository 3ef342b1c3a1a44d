import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTxt } from '../../packages/formats/src/index.js';
import {
  classOf,
  findParties,
  lanzaroteSecondRound,
  recognise,
} from '../../packages/monitoring/src/index.js';

/* The matcher of names against the adopted report: lists that a person has read, by code. */

const corpus =
  process.env.RAPPORTEUR_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const report = join(corpus, 'implementation-report-2022.txt');
const isThere = existsSync(report);
if (!isThere) {
  console.warn(
    `SKIPPED: names of parties are not held against the report, which is not at ${report} (RAPPORTEUR_CORPUS).`,
  );
}

/** Footnotes that are nothing but a list of parties. */
const notes: Readonly<Record<number, string>> = {
  10: 'BG CY FI GE HU IT MD PT RS UA',
  83: 'AL BA CY DK LT SM ES SE CH',
  97: 'AT CY DK RU SM',
  126: 'AT BE HR CZ EE FI FR DE GE IS LV LI MD MC NL MK PL PT RO SK ES SE CH',
  127: 'BA BA CY DE HU IS MT ME SK',
  128: 'HU LT MT ME RU',
  129: 'CY CZ DK GE SI TR',
  130: 'CZ EE',
  131: 'AL BA HU LT MT ME RU SI TR',
  135: 'AD AL AT BE BA BG HR CZ DK EE FI FR GE DE GR HU IS IT LV LT LU MT MD MC ME NL MK PL PT RO RU RS SI ES SE CH TR UA',
  153: 'AL AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LI LT MT MD NL PL PT RO RU ES SI SE CH TR UA',
  157: 'AD AT BE BG HR CY CZ DK EE FI FR DE HU IS IT LT LU MT MD NL PL PT RO RU SK SI ES CH TR UA',
};

/** Paragraphs in which a party is named by nothing but an adjective. */
const byAdjective: Readonly<Record<number, string>> = {
  56: 'DK',
  76: 'SE',
  100: 'CZ',
  149: 'LV',
  160: 'RS',
  183: 'CH',
  214: 'AD AT HR PL',
  218: 'PL',
  230: 'HR',
  232: 'HU',
  278: 'UA',
  422: 'FR',
};

describe.skipIf(!isThere)('names of parties in the report', () => {
  const lines = isThere ? readFileSync(report, 'utf8').split('\n') : [];
  const codes = (text: string) => findParties(text, { language: 'en' }).map(({ code }) => code);
  const linesBetween = (first: number, last: number) => lines.slice(first - 1, last).join('\n');

  it('finds the 43 parties of the round in the table of paragraph 2, in its order', () => {
    const found = codes(linesBetween(217, 267));
    expect(found).toHaveLength(43);
    expect([...found].sort()).toEqual([...lanzaroteSecondRound.monitored].sort());
  });

  it('classes the parties that joined later', () => {
    const start = lines.findIndex((line) => line.startsWith('6. Following the launching'));
    const found = codes(linesBetween(start + 1, start + 3).replace(/ Even .*/s, ''));
    expect(found).toEqual(['AM', 'AZ', 'IE', 'TN', 'GB']);
    expect(found.map((code) => classOf(code, lanzaroteSecondRound))).toEqual(
      found.map(() => 'outside-round'),
    );
  });

  it.each(Object.entries(notes))('finds the parties of note %s', (number, parties) => {
    const start = lines.findIndex((line) =>
      new RegExp(`^ ?${number}\\. (?:Albania|Andorra|Austria|Bosnia|Bulgaria|Cyprus|Czech|Hungary)`).test(
        line,
      ),
    );
    const length = lines.slice(start).findIndex((line) => /\.\s*$/.test(line));
    expect(codes(linesBetween(start + 1, start + 1 + length)).join(' ')).toBe(parties);
  });

  it('names nobody but States: each name found is one that a reader has seen', () => {
    const text = lines.join('\n');
    const names = findParties(text, { language: 'en' }).filter(({ form }) => form === 'name');
    const seen = new Set(names.map(({ code }) => code));
    const monitored = [...seen].filter((code) => lanzaroteSecondRound.monitored.includes(code));
    const others = [...seen].filter((code) => !lanzaroteSecondRound.monitored.includes(code)).sort();
    expect(monitored).toHaveLength(43);
    expect(others.join(' ')).toBe('AM AU AZ BY CA CO GB IE IL KG KZ MA NZ PH SG TJ TN US UZ');
  });

  it('takes no language for a State', () => {
    const start = lines.findIndex((line) => line.startsWith('236. '));
    expect(codes(linesBetween(start + 1, start + 3))).toEqual([]);
  });

  it('counts a party that a paragraph names by an adjective only', () => {
    const read = readTxt(lines.join('\n'));
    if (!read.ok) throw new Error('the report is readable text');
    const { reading } = recognise(read.document);
    const notes = new Map(reading.footnotes.map((note) => [note.number, note.text]));
    const found: Record<number, string> = {};
    for (const { number, text, footnotes, mentions } of reading.paragraphs) {
      const texts = [text, ...footnotes.map((note) => notes.get(note) ?? '')];
      const named = texts
        .flatMap((each) => findParties(each, { language: 'en' }))
        .filter(({ form }) => form === 'name');
      const others = mentions.filter((code) => !named.some((party) => party.code === code));
      if (others.length > 0) found[number] = [...others].sort().join(' ');
    }
    expect(found).toEqual(byAdjective);
  });
});
