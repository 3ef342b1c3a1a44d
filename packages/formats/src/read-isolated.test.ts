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
