import type { AnyNode } from '@rapporteur/document';
import { plainText } from '@rapporteur/document';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { readMarkdown } from './read.js';

/*
 * Our reader against the reference implementation (micromark), on texts put together from lines that meet in
 * awkward ways. Held equal: which blocks there are, how they nest, and the words in them. Our own ways are kept
 * out of the texts: numbered paragraphs, labels, fenced divs, code by indentation, blocks of HTML.
 */

/** What we look at in a node of the reference reader. */
interface Reference {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly children?: readonly Reference[];
}

const LINES = [
  'word',
  'more *stressed* words',
  '**strong** and _soft_',
  'a*b*c',
  '*open',
  'closed*',
  '**x*y**z*',
  'snake_case_word',
  '_a_b_',
  '***both***',
  '`code *x*`',
  '``a`b``',
  '`open',
  '[link](https://e.org)',
  '[link](<https://e.org/a b> "t")',
  '[not (closed',
  '[a](https://e.org/(b))',
  '<https://e.org>',
  '\\*escaped\\*',
  'a &amp; b',
  'AT&T',
  'trailing  ',
  'slash\\',
  '# Heading',
  '## Heading ##',
  '#no heading',
  '### ',
  'Setext',
  '===',
  '---',
  '***',
  '- item',
  '- [x](https://e.org)',
  '* star',
  '+ plus',
  '-',
  '  - nested',
  '    deeper',
  '   three',
  '> quote',
  '> - in quote',
  '>> twice',
  '>',
  '> # Heading',
  '',
  '',
  '',
  '```',
  '~~~',
  '``` js',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  'a | b',
  '--|--',
  '[^1]: note',
  'mark[^1]',
  '  ',
  '[ref]',
];

const texts = fc
  .array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 10 })
  .map((lines) => `${lines.join('\n')}\n\n[ref]: https://e.org\n`);

test('sees the same blocks and words as the reference reader', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const ours = readMarkdown(text);
      if (!ours.ok) throw new Error(ours.refusal.message);
      const theirs = fromMarkdown(text, {
        extensions: [gfm(), { disable: { null: ['codeIndented', 'htmlFlow'] } }],
        mdastExtensions: [gfmFromMarkdown()],
      });
      expect(shapeOfOurs(ours.document)).toEqual(shapeOfTheirs(theirs));
    }),
    { numRuns: Number(process.env.COMMONMARK_RUNS ?? 500) },
  );
});

/** A mark without its note is text to the reference reader and a mark to ours. */
const words = (text: string) => text.replaceAll('[^1]', '').replace(/\s+/g, ' ').trim();

function shapeOfOurs(node: AnyNode): unknown[] {
  switch (node.type) {
    case 'document':
    case 'list':
    case 'listItem':
    case 'box':
      return node.type === 'document'
        ? node.children.flatMap(shapeOfOurs)
        : [[node.type === 'box' ? 'quote' : node.type, ...node.children.flatMap(shapeOfOurs)]];
    case 'heading':
      return words(plainText(node)) === '' ? [] : [[`h${node.depth}`, words(plainText(node))]];
    case 'paragraph':
      return [['p', words(plainText(node))]];
    case 'footnote':
      return [['note', words(plainText(node))]];
    case 'table':
      return [['table', ...node.children.map((row) => cellsOf(row.children.map(plainText)))]];
    default:
      return [];
  }
}

function shapeOfTheirs(node: Reference): unknown[] {
  const children = node.children ?? [];
  const inner = () => children.flatMap(shapeOfTheirs);
  switch (node.type) {
    case 'root':
      return inner();
    case 'list':
    case 'listItem':
      return [[node.type, ...inner()]];
    case 'blockquote':
      return [['quote', ...inner()]];
    case 'heading':
      return words(textOf(node)) === '' ? [] : [[`h${node.depth}`, words(textOf(node))]];
    case 'paragraph':
      return [['p', words(textOf(node))]];
    case 'code':
      return words(textOf(node)) === '' ? [] : [['p', words(textOf(node))]];
    case 'footnoteDefinition':
      return [['note', words(textOf(node))]];
    case 'table':
      return [['table', ...children.map((row) => cellsOf((row.children ?? []).map(textOf)))]];
    default:
      return [];
  }
}

/** Empty cells at the end of a row are filled in by the one reader and not by the other. */
function cellsOf(cells: readonly string[]): string {
  return cells.map(words).join('|').replace(/\|+$/, '');
}

function textOf(node: Reference): string {
  if (node.type === 'definition') return '';
  if (node.type === 'break') return ' ';
  if (node.value !== undefined) return node.value;
  const isRunning = [
    'paragraph',
    'heading',
    'tableCell',
    'strong',
    'emphasis',
    'link',
    'linkReference',
  ].includes(node.type);
  return (node.children ?? []).map(textOf).join(isRunning ? '' : ' ');
}
