import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDocx, aList, aNote, type DocxParts, listed, markOf, p, r } from './a-docx.js';
import { walkDocx } from './reading/document.js';
import { filePlaces } from './reading/line.js';

function walk(parts: DocxParts | string) {
  const walked = walkDocx(aDocx(parts));
  if (!walked.ok) throw new Error(walked.refusal.message);
  return walked;
}

describe('a place in a line leads back into the file', () => {
  test('to the run, over runs, and to nothing for a number', () => {
    const body = p(`${r('Six ')}${r('po', '<w:b/>')}${r('nds', '<w:i/>')}`, listed(1));
    const { lines, parts } = walk({ body, numbering: aList(1, [['decimal', '%1.']]) });
    const [line] = lines;
    expect(line?.text).toBe('1. Six ponds');
    const from = line?.text.indexOf('ponds') ?? 0;
    const places = filePlaces(line as (typeof lines)[number], from, from + 5);
    const xml = parts.get('word/document.xml') ?? '';
    expect(places.map(({ part, offset, length, run }) => [part, offset, length, xml.slice(...run)])).toEqual([
      ['word/document.xml', 0, 2, r('po', '<w:b/>')],
      ['word/document.xml', 0, 3, r('nds', '<w:i/>')],
    ]);
    expect(filePlaces(line as (typeof lines)[number], 0, 3)).toEqual([]);
    expect(xml.slice(...(line?.paragraphs[0] ?? [0, 0]))).toBe(body);
  });

  test('of notes in their own part, with the marks in the text', () => {
    const { lines, parts } = walk({
      body: p(`${r('Ponds')}${markOf(4)}${r('.')}`),
      footnotes: aNote(4, 'On ponds.'),
    });
    expect(lines.map(({ text, part }) => [text, part])).toEqual([
      ['Ponds1.', 'word/document.xml'],
      [' On ponds.', 'word/footnotes.xml'],
    ]);
    const [mark] = filePlaces(lines[0] as (typeof lines)[number], 5, 6);
    expect((parts.get('word/document.xml') ?? '').slice(...(mark?.node ?? [0, 0]))).toBe(
      '<w:footnoteReference w:id="4"/>',
    );
  });

  test('over references of characters: the offset counts letters as they are shown', () => {
    const { lines, parts } = walk(p(r('fish &amp; ponds')));
    const [place] = filePlaces(lines[0] as (typeof lines)[number], 7, 12);
    expect(place).toMatchObject({ offset: 7, length: 5 });
    expect((parts.get('word/document.xml') ?? '').slice(...(place?.node ?? [0, 0]))).toContain(
      'fish &amp; ponds',
    );
  });

  test('every letter of a line is found in the file as itself', () => {
    const word = fc.stringMatching(/^[a-z &<é’]{1,8}$/);
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (paragraphs) => {
          const { lines, parts } = walk(
            paragraphs.map((words) => p(words.map((text) => r(escaped(text))).join(''))).join(''),
          );
          expect(lines.map(({ text }) => text)).toEqual(paragraphs.map((words) => words.join('')));
          for (const line of lines)
            for (const place of filePlaces(line, 0, line.text.length)) {
              const xml = (parts.get(place.part) ?? '').slice(...place.node);
              const shown = xml
                .replace(/<[^>]*>/g, '')
                .replaceAll('&lt;', '<')
                .replaceAll('&amp;', '&');
              expect(line.text).toContain(shown.slice(place.offset, place.offset + place.length));
              expect(place.length).toBe(shown.length);
            }
        },
      ),
      { numRuns: 50 },
    );
  });
});
