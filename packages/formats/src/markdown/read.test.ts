import type { AnyNode, Document } from '@rapporteur/document';
import { plainText } from '@rapporteur/document';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from './read.js';

function read(text: string): Document {
  const result = readMarkdown(text);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}

/** "paragraph: 43. As to …", one line per block, indented: what a person would check by eye. */
function outline(node: AnyNode, depth = 0): string[] {
  if (node.type === 'document') return node.children.flatMap((child) => outline(child));
  const pad = '  '.repeat(depth);
  const children = 'children' in node ? (node.children as readonly AnyNode[]) : [];
  const blocks = children.filter((child) =>
    [
      'paragraph',
      'heading',
      'list',
      'listItem',
      'box',
      'row',
      'footnote',
      'table',
      'recommendation',
    ].includes(child.type),
  );
  const label =
    'label' in node
      ? ` ${node.label}`
      : 'number' in node
        ? ` ${node.number ?? '-'}`
        : 'kind' in node
          ? ` ${node.kind} ${node.title ?? '-'}`
          : '';
  if (blocks.length > 0)
    return [`${pad}${node.type}${label}`, ...blocks.flatMap((child) => outline(child, depth + 1))];
  const words = node.type === 'row' ? children.map(plainText).join(' | ') : plainText(node);
  return [`${pad}${node.type}${label}: ${words}`];
}

describe('numbered paragraphs', () => {
  test('keep their printed number and are no list', () => {
    expect(outline(read('43. As to the first point,\nit is met.\n\n44. Next.\n\n46. Last.'))).toEqual([
      'paragraph -: 43. As to the first point, it is met.',
      'paragraph -: 44. Next.',
      'paragraph -: 46. Last.',
    ]);
  });

  test('also without blank lines, and with bullets below', () => {
    expect(outline(read('43. As to:\n\n    - a) one\n    - b\\) two\n44. Next.'))).toEqual([
      'paragraph -: 43. As to:',
      'list',
      '  listItem a)',
      '    paragraph -: one',
      '  listItem b)',
      '    paragraph -: two',
      'paragraph -: 44. Next.',
    ]);
  });

  test('a short list from 1 without blank lines stays a list', () => {
    expect(outline(read('1. one\n2. two'))).toEqual([
      'list',
      '  listItem 1.',
      '    paragraph -: one',
      '  listItem 2.',
      '    paragraph -: two',
    ]);
  });

  test('"1." again and again is printed as a browser counts', () => {
    expect(outline(read('1. one\n\n1. two\n\n1. three'))).toEqual([
      'paragraph -: 1. one',
      'paragraph -: 2. two',
      'paragraph -: 3. three',
    ]);
  });

  test('a year at the start of a line is no list', () => {
    expect(outline(read('The law came into force in\n2014. It was amended.'))).toEqual([
      'paragraph -: The law came into force in 2014. It was amended.',
    ]);
  });
});

test('splits the number off a heading', () => {
  const text =
    '# III. Inquiry\n\n## III.2 Units\n\n### III.2.1. **Police**\n\n## 1.5 million children\n\n## **IV.1. Aid**\n\nSetext\n======';
  expect(
    read(text).children.map((node) => node.type === 'heading' && [node.depth, node.number, plainText(node)]),
  ).toEqual([
    [1, 'III', 'Inquiry'],
    [2, 'III.2', 'Units'],
    [3, 'III.2.1', 'Police'],
    [2, null, '1.5 million children'],
    [2, 'IV.1', 'Aid'],
    [1, null, 'Setext'],
  ]);
});

test('makes notes and marks, also for notes named by a word or missing', () => {
  const document = read(
    'One[^1] two[^x] three[^9].\n\n[^x]: Named.\n\n[^1]: First\nlazy.\n\n    Second part.',
  );
  expect(document.children).toMatchObject([
    {
      type: 'paragraph',
      children: [
        {},
        { type: 'noteMark', number: 1 },
        {},
        { type: 'noteMark', number: 2 },
        {},
        { type: 'noteMark', number: 9 },
        {},
      ],
    },
    { type: 'footnote', number: 2 },
    {
      type: 'footnote',
      number: 1,
      children: [{ value: 'First lazy.' }, { type: 'break' }, { value: 'Second part.' }],
    },
  ]);
});

test('reads fenced divs and quotes as boxes, also without blank lines and nested', () => {
  expect(
    outline(
      read(
        '::: practice One house\nText.\n::: {.voice}\nInner.\n:::\n:::\n> Quoted\nlazily\n\n::: recommendation III-8\nText\n:::',
      ),
    ),
  ).toEqual([
    'box practice One house',
    '  paragraph -: Text.',
    '  box voice -',
    '    paragraph -: Inner.',
    'box other -',
    '  paragraph -: Quoted lazily',
    'recommendation',
    '  paragraph -: Text',
  ]);
});

test('reads tables, with bars in cells', () => {
  expect(outline(read('| A | B |\n|---|:-:|\n| 1 | a \\| b |\n| 2 |\n\nafter'))).toEqual([
    'table',
    '  row: A | B',
    '  row: 1 | a | b',
    '  row: 2',
    'paragraph -: after',
  ]);
});

test('takes HTML as text and says where', () => {
  const result = readMarkdown('Fine.\n\n<script>alert(1)</script> and <b>bold</b>, 2<sup>nd</sup><br>line');
  expect(result).toMatchObject({ notices: [{ rule: 'raw-html-as-text', place: { lines: [3, 3] } }] });
  expect(result.ok && plainText(result.document)).toBe(
    'Fine.\n<script>alert(1)</script> and <b>bold</b>, 2nd\nline',
  );
});

test('makes links of web addresses only', () => {
  const links = read(
    '[a](https://e.org/x_(y)) [b](javascript:alert(1)) <https://e.org> [c][ref] [d](#para%2056)\n\n[ref]: mailto:x@e.org',
  ).children[0];
  expect(links).toMatchObject({
    children: [
      { type: 'link', url: 'https://e.org/x_(y)' },
      { value: ' b ' },
      { type: 'link', url: 'https://e.org' },
      {},
      { type: 'link', url: 'mailto:x@e.org' },
      {},
      { type: 'reference', target: 'para 56' },
    ],
  });
});

test('gives every block the lines of the source', () => {
  const places = read('# A\n\ntext\nmore\n\n- x\n\n> y\nz\n').children.map((node) => node.places[0]?.lines);
  expect(places).toEqual([
    [1, 1],
    [3, 4],
    [6, 6],
    [8, 9],
  ]);
});

test('reads what a text says of itself, and leaves a rule at the start alone', () => {
  expect(read('---\ntitle: "A: b"\nlang: fr\n---\n\nx')).toMatchObject({
    title: 'A: b',
    lang: 'fr',
    children: [{ type: 'paragraph', places: [{ lines: [6, 6] }] }],
  });
  expect(outline(read('---\n\nSome words: here\n---'))).toEqual([
    'furniture: ---',
    'heading -: Some words: here',
  ]);
});

test('keeps comments and definitions beside the text', () => {
  expect(outline(read('<!-- seen\nby nobody -->\nText\n\n[x]: https://e.org'))).toEqual([
    'furniture: <!-- seen\nby nobody -->',
    'paragraph -: Text',
    'furniture: [x]: https://e.org',
  ]);
});

/* Each took minutes or gigabytes in some reader of Markdown; here a slow one runs into the limit of the test. */
const MANY = 50_000;
test.each([
  ['quotes in quotes', '>'.repeat(MANY)],
  ['items in items', `${'- '.repeat(MANY)}a`],
  ['open brackets', '['.repeat(MANY)],
  ['open pictures', '!['.repeat(MANY)],
  ['brackets in brackets', '['.repeat(MANY) + ']'.repeat(MANY)],
  ['links without an end', '[a]('.repeat(MANY)],
  ['stars', `${'*'.repeat(MANY)}a${'*'.repeat(MANY)}`],
  ['crossing emphasis', '*a_ '.repeat(MANY)],
  ['nested emphasis', `${'*_'.repeat(MANY)}a${'_*'.repeat(MANY)}`],
  ['raised in raised', '<sup>'.repeat(MANY) + '</sup>'.repeat(MANY)],
  ['backticks', '`a ``b '.repeat(MANY)],
  ['boxes in boxes', '::: a\n'.repeat(MANY)],
  ['open comments', '<!--\n'.repeat(MANY)],
  ['a row of spaces', `a${' '.repeat(MANY)}b`],
  ['a wide table over many rows', `${'|a'.repeat(3000)}\n${'|-'.repeat(3000)}\n${'|b\n'.repeat(MANY)}`],
  ['100,000 notes', Array.from({ length: 100_000 }, (_, i) => `a[^${i + 1}]\n\n[^${i + 1}]: b\n`).join('\n')],
])('is not brought down by %s', (_, text) => {
  const result = readMarkdown(text);
  expect(result.ok).toBe(true);
  // A tree that is nested too deep for whoever walks it would throw here.
  expect(result.ok && plainText(result.document).length).toBeLessThanOrEqual(text.length);
});
