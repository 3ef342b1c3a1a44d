import type { Document, Line } from '@rapporteur/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTxt } from './read.js';

function linesOf(text: string): readonly Line[] {
  const result = readTxt(text);
  if (!result.ok) throw new Error(result.refusal.message);
  return (result.document as Document).children as readonly Line[];
}

test('gives one line per line of the source, exactly as written', () => {
  expect(linesOf(' Chapter one \n\n  two\t\n\fthree').map((line) => line.value)).toEqual([
    ' Chapter one ',
    '',
    '  two\t',
    '\fthree',
  ]);
});

test('numbers lines from 1', () => {
  expect(linesOf('a\nb\n').map((line) => line.places)).toEqual([[{ lines: [1, 1] }], [{ lines: [2, 2] }]]);
});

test.each([
  ['LF', '\n'],
  ['CR LF', '\r\n'],
  ['CR', '\r'],
])('knows %s as a line end', (_, end) => {
  expect(linesOf(['a', '', 'b'].join(end) + end).map((line) => line.value)).toEqual(['a', '', 'b']);
});

test('loses no character but line ends', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string().map((s) => s.replace(/[\r\n]/g, '')),
        { minLength: 1 },
      ),
      (values) => {
        expect(linesOf(`${values.join('\n')}\n`).map((line) => line.value)).toEqual(values);
      },
    ),
  );
});

test('refuses more lines than the limit, naming it', () => {
  const result = readTxt('\n'.repeat(2_000_001));
  expect(result).toMatchObject({ ok: false, refusal: { code: 'too-many-lines' } });
  expect(!result.ok && result.refusal.message).toContain('2,000,000');
});
