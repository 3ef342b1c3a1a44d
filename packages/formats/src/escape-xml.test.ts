import { expect, test } from 'vitest';
import { escapeXmlAttribute, escapeXmlText } from './escape-xml.js';

test('words stay apart where a character between them can not be kept', () => {
  expect(escapeXmlText('one\u000btwo \ud800 three')).toBe('one two \ufffd three');
});

test('text keeps its quotes and line ends; the value of an attribute would lose them', () => {
  expect(escapeXmlText('a "b" <c>\n&')).toBe('a "b" &lt;c&gt;\n&amp;');
  expect(escapeXmlAttribute('a "b" <c>\n&')).toBe('a &quot;b&quot; &lt;c&gt;&#10;&amp;');
});

test('a return is not folded into a line end', () => {
  expect(escapeXmlText('a\rb')).toBe('a&#13;b');
});
