import { expect, it } from 'vitest';
import { sourceLines } from './source-lines.js';

it('keeps each word of a page at its line and column, without the markup round it', () => {
  const html =
    '<p class="x">Six ponds &amp; a caf&eacute;<br>\n<b>all</b><!-- two\nlines --> deep</p>\n<style>p{}</style>';
  const lines = sourceLines(html, 'html');
  html.split('\n').forEach((line, index) => {
    expect(lines[index]).toHaveLength(line.length);
  });
  expect(lines[0]?.indexOf('Six')).toBe(13);
  expect(lines[0]).toContain('ponds &     a café');
  expect(lines[1]?.trim()).toBe('all');
  expect(lines[2]?.trim()).toBe('deep');
  expect(lines[3]?.trim()).toBe('');
});

it('blanks the marks of notes, which are no words of the line', () => {
  const [line] = sourceLines('a pond<sup><a href="#n1">1</a></sup> is deep', 'html');
  expect(line?.replace(/ +/g, ' ')).toBe('a pond is deep');
});

it('blanks the addresses of links in Markdown and leaves other brackets', () => {
  const [line] = sourceLines('The [pond](https://example.org/a) is deep (see the map).', 'md');
  expect(line).toBe('The [pond]                        is deep (see the map).');
});

it('leaves a plain text as it is', () => {
  expect(sourceLines('a <b> c\r\nd', 'txt')).toEqual(['a <b> c', 'd']);
});
