import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aDocx, docxFiles, p, zipped } from '../docx/a-docx.js';
import { readDocx } from '../docx/read.js';

const files = docxFiles({ body: p('Six ponds.') });
const whole = aDocx(p('Six ponds.'));

function refusal(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  if (read.ok) return 'read';
  expect(read.refusal.message).toMatch(/^(?:This|The|A) .*\.$/s);
  return read.refusal.code;
}

const withMain = (xml: string) => zipped({ ...files, 'word/document.xml': xml });

describe('a package is refused', () => {
  test.each([
    ['cut off at its end', whole.subarray(0, whole.length - 30), 'package-damaged'],
    ['cut off in the middle', whole.subarray(0, whole.length >> 1), 'package-damaged'],
    ['nothing', new Uint8Array(), 'package-damaged'],
    ['without its main part', zipped({ 'word/other.xml': '<x/>' }), 'package-damaged'],
    ['a name that leads out', zipped({ ...files, '../evil.xml': '<x/>' }), 'package-unsafe'],
    ['an absolute name', zipped({ ...files, '/etc/evil.xml': '<x/>' }), 'package-unsafe'],
    ['a name with a drive', zipped({ ...files, 'C:/evil.xml': '<x/>' }), 'package-unsafe'],
    ['a name twice but for its case', zipped({ ...files, 'word/DOCUMENT.xml': '<x/>' }), 'package-unsafe'],
    ['text that is not XML', withMain('Six ponds.'), 'package-damaged'],
    ['XML that is cut', withMain('<w:document><w:body>'), 'package-damaged'],
    ['XML with ends crossed', withMain('<a><b></a></b>'), 'package-damaged'],
    ['two roots', withMain('<a/><b/>'), 'package-damaged'],
  ])('%s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  test('entities of its own', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>';
    expect(refusal(withMain(laughs))).toBe('package-unsafe');
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';
    expect(refusal(withMain(outside))).toBe('package-unsafe');
  });

  test('too many parts', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`a${at}`, '']));
    expect(refusal(zipped({ ...files, ...many }))).toBe('too-many-parts');
  });

  test('too deep', () => {
    const deep = `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`;
    expect(refusal(aDocx(deep))).toBe('nested-too-deep');
  });

  test('a part that is packed as bombs are', () => {
    const bomb = zipSync({
      ...bytesOf(files),
      'word/document.xml': new Uint8Array(20 * 1024 * 1024).fill(32),
    });
    expect(refusal(bomb)).toBe('too-compressed');
  });

  test('a part larger than is read', () => {
    const large = zipSync({
      ...bytesOf(files),
      'word/document.xml': [new Uint8Array(65 * 1024 * 1024), { level: 0 }],
    });
    expect(refusal(large)).toBe('too-large');
  });

  test('a part with a password', () => {
    expect(refusal(changed((entry) => entry.setUint16(8, 1, true)))).toBe('office-password');
  });

  test('a part that is larger, or shorter, than its list says', () => {
    for (const size of [10, 100_000])
      expect(refusal(changed((entry) => entry.setUint32(24, size, true)))).toBe('package-damaged');
  });

  test('a part packed by other means', () => {
    expect(refusal(changed((entry) => entry.setUint16(10, 12, true)))).toBe('package-unsafe');
  });

  test('one changed byte of a part, by its checksum', () => {
    const stored = zipSync({
      ...bytesOf(files),
      'word/document.xml': [strToU8(files['word/document.xml'] as string), { level: 0 }],
    });
    const text = Buffer.from(stored);
    text[text.indexOf('Six ponds')] = 'M'.charCodeAt(0);
    expect(refusal(text)).toBe('package-damaged');
  });
});

function bytesOf(texts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}

/** The package with the entry of its main part in the list at the end changed. */
function changed(change: (entry: DataView) => void): Uint8Array {
  const bytes = Buffer.from(whole);
  const at = bytes.lastIndexOf('word/document.xml') - 46;
  change(new DataView(bytes.buffer, bytes.byteOffset + at, 46));
  return bytes;
}

describe('a package is read', () => {
  test('with a comment at its end, and bytes before it', () => {
    const comment = 'made by hand';
    const bytes = Buffer.concat([whole, Buffer.from(comment)]);
    bytes.writeUInt16LE(comment.length, whole.length - 2);
    expect(refusal(bytes)).toBe('read');
  });

  test('with parts in UTF-16', () => {
    const xml = `\uFEFF${(files['word/document.xml'] as string).replace('UTF-8', 'UTF-16')}`;
    const bytes = zipSync({
      ...bytesOf(files),
      'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')),
    });
    expect(refusal(bytes)).toBe('read');
  });

  test('with a main part elsewhere, and relationships that climb', () => {
    const { 'word/document.xml': main, ...rest } = files;
    const rels = (rest['_rels/.rels'] as string).replace('word/document.xml', '/text/../text/main.xml');
    expect(refusal(zipped({ ...rest, '_rels/.rels': rels, 'text/main.xml': main as string }))).toBe('read');
  });
});
