import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, isElement, parseXml, textOf, type XmlElement } from './xml.js';

const parse = (text: string) => parseXml(text, { elements: 1000, depth: 50 });
const root = (text: string) => parse(text) as XmlElement;

test('keeps where each element and text stands', () => {
  const text = '<?xml version="1.0"?><!-- x --><a b="1"><c>six &amp; more</c><d/></a>';
  const [c, d] = root(text).children as XmlElement[];
  expect(text.slice(root(text).from, root(text).to)).toBe('<a b="1"><c>six &amp; more</c><d/></a>');
  expect(text.slice(c?.from, c?.to)).toBe('<c>six &amp; more</c>');
  expect(c?.children).toMatchObject([
    { value: 'six & more', from: text.indexOf('six'), to: text.indexOf('</c>') },
  ]);
  expect(text.slice(d?.from, d?.to)).toBe('<d/>');
});

test('resolves references of characters, gives a sign for those that XML forbids, and leaves what is none', () => {
  expect(textOf(root('<a>&lt;&#8217;&#x41;&#0;&#7;&#xD800;&#xFFFFFF;&nbsp;&</a>'))).toBe(
    '<’A\ufffd\ufffd\ufffd\ufffd&nbsp;&',
  );
});

test('knows names by their namespaces, also in the middle of a part', () => {
  const w = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const inner = root(`<x><y:p xmlns:y="${w}" y:val="1" val="2"/><y:p/><p xmlns="${w}"><r/></p></x>`)
    .children as XmlElement[];
  expect(inner.map(({ name }) => name)).toEqual(['w:p', '{y}:p', 'w:p']);
  expect([attribute(inner[0] as XmlElement, 'w:val'), attribute(inner[0] as XmlElement, 'val')]).toEqual([
    '1',
    '2',
  ]);
  expect((inner[2]?.children[0] as XmlElement | undefined)?.name).toBe('w:r');
});

test('white space between elements is layout; alone in one it is text', () => {
  expect(
    root('<a>\n  <b> </b>\n  <c/>\n</a>').children.map((node) => (isElement(node) ? textOf(node) : '?')),
  ).toEqual([' ', '']);
});

describe('what is not XML', () => {
  test.each([
    '',
    'x',
    '<',
    '<a',
    '<a>',
    '</a>',
    '<a></b>',
    '<a b></a>',
    '<a b=1/>',
    '<a b="1/>',
    '<a/ >',
    '<a><!-- </a>',
    '< a/>',
    '<a>\u0001</a>',
    '<a b="\0"/>',
  ])('%s', (text) => {
    expect(parse(text)).toBe('not-well-formed');
  });
  test('limits', () => {
    expect(parse('<a>'.repeat(51))).toBe('too-deep');
    expect(parse(`<a${' b="1"'.repeat(1001)}/>`)).toBe('too-many-elements');
    const names = Array.from({ length: 900 }, (_, n) => ` xmlns:n${n}="x"`).join('');
    expect(parse(`<a${names}>${'<b xmlns:n0="y"/>'.repeat(20)}</a>`)).toBe('too-many-elements');
    expect(parse(`<a>${'<b/>'.repeat(1000)}</a>`)).toBe('too-many-elements');
    expect(parse('<!DOCTYPE a><a/>')).toBe('doctype');
  });
});

test('gives back what was written, whatever the words', () => {
  const escaped = (text: string) =>
    text.replace(
      /[&<>"]/g,
      (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string,
    );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string()), { maxLength: 6 }), (pairs) => {
      const text = `<a>${pairs.map(([words, value]) => `<b c="${escaped(value)}">${escaped(words)}</b>`).join('')}</a>`;
      const read = root(text).children as XmlElement[];
      expect(read.map((element) => [textOf(element), attribute(element, 'c')])).toEqual(pairs);
    }),
  );
});

test('any text ends, and fast', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '<a',
    'a',
    '"',
    "'",
    '=',
    ' ',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '&',
    '&amp;',
    '<a b="',
    'xmlns:w="x"',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
      const read = parse(parts.join(''));
      expect(typeof read === 'string' || read.to > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});
