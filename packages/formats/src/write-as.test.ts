import type { Document } from '@rapporteur/document';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readFileBytes } from './read-file-bytes.js';
import { isWrittenFormat, mediaTypeOf, writeAs, writtenFormats } from './write-as.js';
import { writeZip } from './zip.js';

const text: Document = {
  type: 'document',
  kind: 'text',
  title: 'On lakes',
  format: 'md',
  lang: 'en',
  places: [],
  children: [
    { type: 'paragraph', number: 1, places: [], children: [{ type: 'text', value: 'Water.', places: [] }] },
  ],
};

const beginnings: Readonly<Record<string, RegExp>> = {
  html: /^<!doctype html>/,
  md: /^---\ntitle/,
  json: /^\{/,
  docx: /^PK/,
  pdf: /^%PDF-/,
  xml: /^<\?xml/,
};

it.each(writtenFormats.filter((format) => format !== 'pdf'))(
  'writes %s as its files begin',
  async (format) => {
    const bytes = await writeAs(format, text, { notice: 'Unofficial.' });
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 64))).toMatch(beginnings[format] as RegExp);
    expect(mediaTypeOf(format)).toMatch(/^[a-z]+\/[\w.+-]+/);
  },
);

it('knows its endings', () => {
  expect([...writtenFormats].sort()).toEqual(Object.keys(beginnings).sort());
  expect(isWrittenFormat('docx')).toBe(true);
  expect(isWrittenFormat('toString')).toBe(false);
});

it('puts files into one, always the same', () => {
  const bytes = new TextEncoder().encode('a'.repeat(200));
  const entries = ['a.md', 'b.docx'].map((name) => ({ name, bytes }));
  const zip = writeZip(entries);
  expect(Object.keys(unzipSync(zip))).toEqual(['a.md', 'b.docx']);
  expect(unzipSync(zip)['b.docx']).toEqual(bytes);
  expect(writeZip(entries)).toEqual(zip);
});

it.each(['html', 'md', 'docx', 'xml', 'pdf'] as const)(
  'carries the symbol of a text through %s',
  async (format) => {
    const symbol = 'LC(2031)04_en final';
    const document = { ...text, title: null };
    const back = await readFileBytes(await writeAs(format, document, { symbol }), `a.${format}`);
    const stated = back.ok
      ? back.document.children.map((block) => ('value' in block ? block.value : ''))
      : [];
    expect(stated.join('\n')).toContain(symbol);
  },
);
