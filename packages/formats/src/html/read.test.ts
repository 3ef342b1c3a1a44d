import type { Document } from '@rapporteur/document';
import { plainText } from '@rapporteur/document';
import { describe, expect, test } from 'vitest';
import { readHtml } from './read.js';

function read(text: string): Document {
  const result = readHtml(text);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}

const words = (text: string) => read(text).children.map((node) => plainText(node));

test('shows text as a browser does: white space folded, breaks kept', () => {
  expect(words('<p> one\n  <b> two</b> <i>three </i> four<br> five\u00a0six </p>')).toEqual([
    'one two three four\nfive\u00a0six',
  ]);
});

test('leaves out scripts, styles, menus and what is hidden', () => {
  expect(
    words(
      '<title>t</title><style>a{}</style><nav>menu</nav><script>x()</script><p hidden>no<p style="display: none">no<div style="visibility:hidden">no</div><p>yes',
    ),
  ).toEqual(['yes']);
});

test('makes paragraphs of running text between blocks', () => {
  expect(words('<div>loose <b>words</b><p>para</p>more<ul><li>x</ul></div>')).toEqual([
    'loose words',
    'para',
    'more',
    'x',
  ]);
});

describe('lists', () => {
  const labels = (text: string) =>
    (read(text).children[0] as { children?: readonly { label: string }[] }).children?.map(
      (item) => item.label,
    );
  test.each([
    ['<ul><li>a<li>b</ul>', ['•', '•']],
    ['<ol start=43><li>a<li>b<li value=50>c<li>d</ol>', ['43.', '44.', '50.', '51.']],
    ['<ol type=a start=26><li>a<li>b</ol>', ['z.', 'aa.']],
    ['<ol type=I><li>a<li>b<li>c<li>d</ol>', ['I.', 'II.', 'III.', 'IV.']],
    ['<ol reversed><li>a<li>b</ol>', ['2.', '1.']],
    ['<ol style="list-style-type: lower-roman"><li>a<li>b</ol>', ['i.', 'ii.']],
  ])('%s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});

describe('notes', () => {
  test.each([
    [
      'as pandoc writes',
      '<p>x<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p><section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn2"><p>Note.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩</a></p></li></ol></section>',
    ],
    [
      'as GitHub writes',
      '<p>x<sup><a href="#user-content-fn-2" id="user-content-fnref-2" data-footnote-ref>2</a></sup></p><section data-footnotes><ol><li id="user-content-fn-2"><p>Note. <a href="#user-content-fnref-2" data-footnote-backref class="data-footnote-backref">↩</a></p></li></ol></section>',
    ],
    [
      'as a word processor writes',
      '<p>x<a href="#_ftn2" name="_ftnref2"><span><sup>[2]</sup></span></a></p><div id=ftn2><p><a href="#_ftnref2" name="_ftn2"><sup>[2]</sup></a> Note.</p></div>',
    ],
  ])('%s', (_, text) => {
    expect(read(text).children).toMatchObject([
      { type: 'paragraph', children: [{ value: 'x' }, { type: 'noteMark', number: 2 }] },
      { type: 'footnote', number: 2, children: [{ value: 'Note.' }] },
    ]);
  });

  test('a raised number that points nowhere is only raised', () => {
    expect(read('<p>10 m<sup>2</sup> and <a href="#c2">2</a>').children[0]).toMatchObject({
      children: [{}, { type: 'superscript' }, {}, { type: 'reference', target: 'c2' }],
    });
  });
});

test('splits the number off a heading and knows levels', () => {
  expect(read('<h2>III.2. <i>Units</i></h2><div role=heading aria-level=4>x</div>').children).toMatchObject([
    { type: 'heading', depth: 2, number: 'III.2', children: [{ type: 'emphasis' }] },
    { type: 'heading', depth: 4, number: null },
  ]);
});

test('a numbered paragraph keeps its number in the text', () => {
  expect(words('<p>43. As to</p>')).toEqual(['43. As to']);
});

test('boxes: quotes, asides, a table of one cell', () => {
  expect(
    read(
      '<blockquote>a</blockquote><aside>b</aside><div class="text box">c</div><table><tr><td><p>d<p>e</table>',
    ).children,
  ).toMatchObject(Array.from({ length: 4 }, () => ({ type: 'box', kind: 'other', title: null })));
});

test('tables: heads, spans, several paragraphs in a cell; pages laid out in tables are no data', () => {
  expect(
    read('<table><caption>C</caption><thead><tr><th>A<th>B<tbody><tr><td colspan=2><p>x<p>y</table>')
      .children,
  ).toMatchObject([
    { type: 'paragraph' },
    {
      type: 'table',
      children: [
        { children: [{ header: true }, { header: true }] },
        {
          children: [
            { header: false, children: [{ value: 'x' }, { type: 'break' }, { value: 'y' }] },
            { children: [] },
          ],
        },
      ],
    },
  ]);
  expect(words('<table><tr><td><h1>T</h1><p>p</p></td><td>side</td></tr></table>')).toEqual([
    'T',
    'p',
    'side',
  ]);
});

test('languages: of the page, of blocks, of words', () => {
  const document = read(
    '<html lang=fr><p lang=en>a <span lang=nl>woord</span> b</p><div lang=de><p>x</p></div>',
  );
  expect(document).toMatchObject({
    lang: 'fr',
    children: [
      { lang: 'en', children: [{ value: 'a ' }, { value: 'woord', lang: 'nl' }, { value: ' b' }] },
      { lang: 'de' },
    ],
  });
});

test('links to web addresses only', () => {
  expect(
    read('<p><a href="java&#10;script:x()">a</a><a href=" https://e.org/ ">b</a><a href="file:///etc">c</a>')
      .children[0],
  ).toMatchObject({
    children: [
      { type: 'text', value: 'a' },
      { type: 'link', url: 'https://e.org/' },
      { type: 'text', value: 'c' },
    ],
  });
});

test('gives lines of the source', () => {
  expect(
    read('<body>\n<p>a\nb</p>\n\nloose\n<ul>\n<li>x\n</ul>').children.map((node) => node.places[0]?.lines),
  ).toEqual([
    [2, 3],
    [5, 5],
    [6, 8],
  ]);
});

test('refuses 100,000 nested elements, with the line', () => {
  const result = readHtml(`<p>x</p>\n${'<div>'.repeat(100_000)}`);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'nested-too-deep' } });
  expect(!result.ok && result.refusal.message).toContain('in line 2');
});

test('refuses a page without text', () => {
  expect(readHtml('<!doctype html><script>draw()</script><div id=app></div>')).toMatchObject({
    ok: false,
    refusal: { code: 'empty' },
  });
});

const MANY = 20_000;
test.each([
  ['breaks', '<p>x<br> '.repeat(MANY)],
  ['bold over paragraphs', '<b><p>x'.repeat(5000)],
  ['open tables', `<table>${'<tr><td>x'.repeat(MANY)}`],
  ['wide cells', `<table>${'<tr><td colspan=1000>x'.repeat(5000)}`],
  ['a row of spaces', `<p>a${' '.repeat(MANY)}b`],
  [
    'notes',
    Array.from({ length: MANY }, (_, i) => `<p>x<sup><a href="#fn${i}">${i}</a></sup><p id=fn${i}>n`).join(
      '',
    ),
  ],
])('is not brought down by %s', (_, text) => {
  const result = readHtml(text);
  expect(result.ok && plainText(result.document).length).toBeGreaterThan(0);
});
