import { Readable } from 'node:stream';
import { createDeflate } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readIsolated } from './read-isolated.js';

/* The thread runs the built package: `npm run build` comes first, as in `npm test`. */

const wordFile = () => {
  const paragraphs = Array.from({ length: 20_000 }, (_, n) => `<w:p><w:r><w:t>Pond ${n}</w:t></w:r></w:p>`);
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<w:document ${namespace}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  });
};

it('reads a text without a thread, and says what is wrong with a broken package from within one', async () => {
  const text = await readIsolated(new TextEncoder().encode('1. A pond.\n'), 'a.txt');
  expect(text.ok && text.document.format).toBe('txt');
  const broken = await readIsolated(new TextEncoder().encode('PK\x03\x04 no more'), 'a.docx');
  expect(broken.ok).toBe(false);
});

it('stops what takes too long or too much, with a sentence', async () => {
  const slow = await readIsolated(wordFile(), 'a.docx', {}, { seconds: 0.001, megabytes: 512 });
  expect(slow).toMatchObject({ ok: false, refusal: { code: 'took-too-long' } });
  const wide = await readIsolated(wordFile(), 'a.docx', {}, { seconds: 60, megabytes: 8 });
  expect(wide).toMatchObject({ ok: false, refusal: { code: 'took-too-much-memory' } });
});

it('stops a PDF that unpacks beside the heap', async () => {
  // Piece by piece, so that this test itself takes little.
  const blanks = Readable.from(new Array(40).fill(Buffer.alloc(16_000_000, ' ')));
  const packed = Buffer.concat(await blanks.pipe(createDeflate({ level: 1 })).toArray());
  const head = (id: number, inner: string) => `${id} 0 obj\n<<${inner}>>\n`;
  const bomb = Buffer.concat([
    Buffer.from(`%PDF-1.7\n${head(1, '/Type/Catalog/Pages 2 0 R')}endobj\n`),
    Buffer.from(`${head(2, '/Type/Pages/Count 1/Kids[3 0 R]')}endobj\n`),
    Buffer.from(`${head(3, '/Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R')}endobj\n`),
    Buffer.from(`${head(4, `/Filter/FlateDecode/Length ${packed.length}`)}stream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\n%%EOF\n'),
  ]);
  const read = await readIsolated(bomb, 'a.pdf', {}, { seconds: 100, megabytes: 150 });
  expect(read).toMatchObject({ ok: false, refusal: { code: 'took-too-much-memory' } });
});
