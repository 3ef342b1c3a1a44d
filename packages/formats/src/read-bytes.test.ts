import { plainText } from '@rapporteur/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDocx, docxFiles, p, r, zipped } from './docx/a-docx.js';
import { readBytes, readBytesWithSource } from './read-bytes.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function read(bytes: Uint8Array, name = 'report.txt') {
  const result = readBytes(bytes, name);
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return { text: plainText(result.document), notices: result.notices, document: result.document };
}

function refusal(bytes: Uint8Array, name = 'report.txt'): string {
  const result = readBytes(bytes, name);
  return result.ok ? 'read' : result.refusal.code;
}

const SAMPLE = 'Les mesures décrites ici\nconcernent l’État de Castell.\n';

describe('encodings', () => {
  test('UTF-8, with and without its mark', () => {
    expect(read(utf8(SAMPLE))).toMatchObject({ text: SAMPLE.trimEnd(), notices: [] });
    expect(read(utf8(`\uFEFF${SAMPLE}`)).text).toBe(SAMPLE.trimEnd());
  });

  test.each([
    ['little', true],
    ['big', false],
  ])('UTF-16, %s endian, with and without its mark', (_, little) => {
    expect(read(utf16(SAMPLE, little))).toMatchObject({ text: SAMPLE.trimEnd(), notices: [] });
    expect(read(utf16(`\uFEFF${SAMPLE}`, little)).text).toBe(SAMPLE.trimEnd());
  });

  test('UTF-16 in Greek letters without its mark', () => {
    const text = 'Η έκθεση αυτή αφορά τα παιδιά\n'.repeat(20);
    expect(read(utf16(text, true)).text).toBe(text.trimEnd());
  });

  test('Windows-1252, saying so and where', () => {
    const { text, notices } = read(latin('Plain line\nOn \x93caf\xe9s\x94 \x96 \x80 5\n'));
    expect(text).toBe('Plain line\nOn “cafés” – € 5');
    expect(notices).toMatchObject([{ rule: 'encoding-guessed', place: { lines: [2, 2] } }]);
  });

  test('UTF-8 cut in the middle of a letter', () => {
    const bytes = utf8('déjà\nété\nprévu');
    const { text, notices } = read(bytes.subarray(0, bytes.length - 3));
    expect(text).toBe('déjà\nété\npr\uFFFD');
    expect(notices).toMatchObject([
      { rule: 'broken-characters', severity: 'warning', place: { lines: [3, 3] } },
    ]);
  });

  test('text that was once converted wrongly', () => {
    const { notices } = read(utf8('One\nIt isnâ€™t the partyâ€™s cafÃ© or caféâ€™s\n'));
    expect(notices).toMatchObject([{ rule: 'wrong-encoding', place: { lines: [2, 2] } }]);
    expect(read(utf8('The sign â€™ stands here once. '.padEnd(9000, 'Château fort. '))).notices).toEqual([]);
  });

  test('the encoding that a page names, where it is not UTF-8', () => {
    const page = latin(
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xc4\xee\xea\xeb\xe0\xe4</p>',
    );
    expect(read(page, 'a.html')).toMatchObject({ text: 'Доклад', notices: [] });
    expect(read(utf8('<meta charset=windows-1251><p>été</p>'), 'a.html').text).toBe('été');
    expect(read(latin('<meta charset=nonsense><p>\xe9t\xe9</p>'), 'a.html').text).toBe('été');
  });

  test('signs for lost characters', () => {
    expect(read(utf8('a\nb \uFFFD c')).notices).toMatchObject([
      { rule: 'lost-characters', place: { lines: [2, 2] } },
    ]);
  });
});

describe('a Word document', () => {
  const word = aDocx(p('Six ponds.'));

  test('is known by its parts, whatever its name', () => {
    expect(read(word, 'report.docx')).toMatchObject({ text: 'Six ponds.', notices: [] });
    expect(read(word, 'report.pdf').notices).toMatchObject([{ rule: 'name-and-content-differ' }]);
  });

  test('also behind many pictures', () => {
    const pictures = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`media/picture-with-a-long-name-${at}.png`, 'x'.repeat(60)]),
    );
    const bytes = zipped({ ...pictures, ...docxFiles({ body: p('Six ponds.') }) });
    expect(read(bytes, 'report').text).toBe('Six ponds.');
  });

  test('is read with its changes as one asks', () => {
    const bytes = aDocx(p(`<w:ins w:id="1">${r('six')}</w:ins>`) + p('ponds'));
    const source = (changes: 'accepted' | 'rejected') => {
      const result = readBytesWithSource(bytes, 'a.docx', { changes });
      return result.ok && result.source;
    };
    expect([source('accepted'), source('rejected')]).toEqual(['six\nponds', '\nponds']);
  });
});

describe('refusals', () => {
  test.each([
    ['an empty file', utf8(''), 'empty'],
    ['blank lines only', utf8(' \n\n\t\n'), 'empty'],
    ['a byte order mark only', utf8('\uFEFF'), 'empty'],
    ['a PDF', utf8('%PDF-1.7\n…'), 'pdf-not-read-here'],
    ['a Word document that is cut off', latin('PK\x03\x04\x14\0\0\0word/document.xml'), 'package-damaged'],
    [
      'an OpenDocument text',
      latin('PK\x03\x04\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.text'),
      'office-file',
    ],
    [
      'a Word document with a password',
      latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...'EncryptedPackage'].join('\0')}\0`),
      'office-password',
    ],
    ['a spreadsheet', latin('PK\x03\x04\x14\0\0\0xl/workbook.xml'), 'office-file'],
    ['a ZIP', latin('PK\x03\x04\x14\0\0\0a.txt'), 'archive'],
    ['an old Word file', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'office-file'],
    ['an RTF', utf8('{\\rtf1\\ansi x}'), 'office-file'],
    ['a picture', latin('\x89PNG\r\n\x1a\n\0\0'), 'picture-or-recording'],
    ['a JPEG', latin('\xff\xd8\xff\xe0\0'), 'picture-or-recording'],
    ['a zero byte in a text', latin(`${'a line of text\n'.repeat(40)}\0`), 'binary'],
    ['control characters', latin('\x01\x02\x03abc\x04'), 'binary'],
    ['UTF-32', latin('\xff\xfe\0\0a\0\0\0'), 'encoding-not-read'],
  ])('%s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  test('a zero byte is told with its line', () => {
    const result = readBytes(
      latin('one line of text here\nsecond line of text\nthird\0line of text as well'),
      'a.txt',
    );
    expect(!result.ok && result.refusal.message).toContain('line 3');
  });

  test('a file over the limit is told its size and the limit', () => {
    const result = readBytes(new Uint8Array(65 * 1024 * 1024).fill(97), 'big.txt');
    expect(!result.ok && result.refusal).toEqual({
      code: 'too-large',
      message: 'A text may have at most 64 MB; this one has 65 MB. Split it and give the parts one by one.',
    });
  });

  test('a text that begins with the letters of a signature is read', () => {
    expect(refusal(utf8('RIFF is a name. ID3 as well.'))).toBe('read');
  });

  test('a text under the name of an office file is read, with a notice', () => {
    expect(read(utf8('Plain words'), 'report.docx').notices).toMatchObject([
      { rule: 'name-and-content-differ' },
    ]);
  });
});

const NAMES = ['a.txt', 'a.md', 'a.html', 'a.json', 'a'];

describe('never throws', () => {
  test('on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...NAMES), (bytes, name) => {
        expect(readBytes(bytes, name)).toHaveProperty('ok');
      }),
      { numRuns: 1000 },
    );
  });
});
