import { plainText } from '@rapporteur/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDefinition, aDocx, aList, aNote, aStyle, type DocxParts, listed, markOf, p } from './a-docx.js';
import { readDocx } from './read.js';

function lines(parts: DocxParts): string[] {
  const read = readDocx(aDocx(parts));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.source.split('\n');
}

const decimal = [
  ['decimal', '%1.'],
  ['decimal', '%1.%2.'],
  ['decimal', '%1.%2.%3'],
] as const;

describe('numbers as Word prints them', () => {
  test('of several levels, each starting anew below the one above', () => {
    const levels = [0, 1, 1, 2, 0, 1, 2, 2];
    const body = levels.map((level) => p('pond', listed(1, level))).join('');
    expect(lines({ body, numbering: aList(1, decimal) })).toEqual(
      ['1.', '1.1.', '1.2.', '1.2.1', '2.', '2.1.', '2.1.1', '2.1.2'].map((label) => `${label} pond`),
    );
  });

  test.each([
    ['upperRoman', ['I', 'II', 'III', 'IV']],
    ['lowerLetter', ['a', 'b', 'c', 'd']],
    ['decimalZero', ['01', '02', '03', '04']],
    ['ordinal', ['1st', '2nd', '3rd', '4th']],
    ['russianLower', ['а', 'б', 'в', 'г']],
    ['numberInDash', ['- 1 -', '- 2 -', '- 3 -', '- 4 -']],
    ['somethingNew', ['1', '2', '3', '4']],
  ])('in the format %s', (format, expected) => {
    const body = expected.map(() => p('pond', listed(1))).join('');
    expect(lines({ body, numbering: aList(1, [[format, '(%1)']]) })).toEqual(
      expected.map((label) => `(${label}) pond`),
    );
  });

  test('letters after z are repeated: aa, bb', () => {
    const body = Array.from({ length: 28 }, () => p('x', listed(1))).join('');
    expect(lines({ body, numbering: aList(1, [['lowerLetter', '%1)']]) }).slice(25)).toEqual([
      'z) x',
      'aa) x',
      'bb) x',
    ]);
  });

  test('roman chapters over sections in digits, all in digits where the level is a legal one', () => {
    const numbering = aList(1, [
      ['upperRoman', '%1.'],
      ['decimal', '%1.%2.'],
      ['decimal', '%1.%2.%3', '<w:isLgl/>'],
    ]);
    const body = [0, 0, 1, 2].map((level) => p('x', listed(1, level))).join('');
    expect(lines({ body, numbering })).toEqual(['I. x', 'II. x', 'II.1. x', '2.1.1 x']);
  });

  test('a level that never starts anew, and one that only the first level starts anew', () => {
    const numbering = aList(1, [
      ['decimal', '%1.'],
      ['decimal', '%1.%2.'],
      ['decimal', '%3)', '<w:lvlRestart w:val="1"/>'],
      ['decimal', '[%4]', '<w:lvlRestart w:val="0"/>'],
    ]);
    const body = [0, 1, 2, 3, 1, 2, 3, 0, 2, 3].map((level) => p('x', listed(1, level))).join('');
    expect(lines({ body, numbering }).map((line) => line.slice(0, -2))).toEqual([
      '1.',
      '1.1.',
      '1)',
      '[1]',
      '1.2.',
      '2)',
      '[2]',
      '2.',
      '1)',
      '[3]',
    ]);
  });

  test('lists of one definition count on together, until one has a start of its own', () => {
    const numbering = `${aDefinition(1, decimal)}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
    const body = [1, 1, 2, 3, 3, 2].map((list) => p('x', listed(list))).join('');
    expect(lines({ body, numbering })).toEqual(['1. x', '2. x', '3. x', '7. x', '8. x', '9. x']);
  });

  test('a level that a list has of its own', () => {
    const numbering = `${aDefinition(1, decimal)}<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Part %1:"/></w:lvl></w:lvlOverride></w:num>`;
    expect(lines({ body: p('x', listed(1)), numbering })).toEqual(['Part D: x']);
  });

  test('a level below that comes first shows the one above at its start', () => {
    const body = [1, 0].map((level) => p('x', listed(1, level))).join('');
    expect(lines({ body, numbering: aList(1, decimal) })).toEqual(['1.1. x', '1. x']);
  });

  test('through a style of lists, through styles of paragraphs, and taken away again', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Outline"/></w:abstractNum>${aDefinition(
      2,
      [
        ['upperRoman', '%1.', '<w:pStyle w:val="One"/>'],
        ['decimal', '%1.%2', '<w:pStyle w:val="Two"/>'],
      ],
    )}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
    const inStyle = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles =
      aStyle('Outline', 'Outline', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', 'numbering') +
      aStyle('One', 'One', inStyle) +
      aStyle('Two', 'Two', inStyle) +
      aStyle('Child', 'Child', '<w:basedOn w:val="Two"/>');
    const styled = (style: string, more = '') => p('x', `<w:pStyle w:val="${style}"/>${more}`);
    const body = styled('One') + styled('Two') + styled('Child') + styled('One', listed(0)) + styled('One');
    expect(lines({ body, numbering, styles })).toEqual(['I. x', 'I.1 x', 'I.2 x', 'x', 'II. x']);
  });

  test('bullets of signs', () => {
    const numbering = aList(1, [
      ['bullet', '\uf0b7', ''],
      ['bullet', '-'],
      ['bullet', 'o'],
      ['bullet', '–'],
    ]);
    const body = [0, 1, 2, 3].map((level) => p('x', listed(1, level))).join('');
    expect(lines({ body, numbering })).toEqual(['• x', '- x', 'o x', '– x']);
  });

  test('a custom format shows how many digits it has', () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>';
    const numbering = `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    expect(lines({ body: p('x', listed(1)) + p('x', listed(1)), numbering })).toEqual(['009. x', '010. x']);
  });

  test('counts as a pair of counters does, whatever the order of levels', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1), { minLength: 1, maxLength: 30 }), (levels) => {
        let [chapter, section] = [0, 0];
        const expected = levels.map((level) => {
          if (level === 0) {
            chapter++;
            section = 0;
            return `${chapter}. x`;
          }
          section++;
          return `${Math.max(chapter, 1)}.${section}. x`;
        });
        const body = levels.map((level) => p('x', listed(1, level))).join('');
        expect(lines({ body, numbering: aList(1, decimal) })).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a number is', () => {
  const heading = (text: string) => p(text, '<w:outlineLvl w:val="0"/>');
  const blocks = (parts: DocxParts) => {
    const read = readDocx(aDocx(parts));
    return read.ok ? read.document.children : [];
  };
  const numbering = aList(1, decimal) + aList(2, [['decimal', '%1.']]) + aList(3, [['upperRoman', '%1.']]);

  test('numbers that go on over headings are those of paragraphs', () => {
    const body = heading('One') + p('Six ponds.', listed(2)) + heading('Two') + p('Seven ponds.', listed(2));
    expect(blocks({ body, numbering })).toMatchObject([
      { type: 'heading' },
      { type: 'paragraph', number: 1 },
      { type: 'heading' },
      { type: 'paragraph', number: 2, children: [{ value: 'Seven ponds.' }] },
    ]);
  });

  test('short ones below one heading are a list, long ones are paragraphs', () => {
    const short = p('Six ponds.', listed(2)) + p('Two weirs.', listed(2));
    expect(blocks({ body: short, numbering })).toMatchObject([
      { type: 'list', children: [{ label: '1.' }, { label: '2.' }] },
    ]);
    const long = p('The ponds were drained. '.repeat(12), listed(2));
    expect(blocks({ body: long, numbering })).toMatchObject([{ type: 'paragraph', number: 1 }]);
  });

  test('items below items', () => {
    const body = [0, 1, 1, 0].map((level) => p(`at ${level}`, listed(1, level))).join('');
    expect(blocks({ body, numbering })).toMatchObject([
      {
        type: 'list',
        children: [
          {
            label: '1.',
            children: [
              { type: 'paragraph' },
              { type: 'list', children: [{ label: '1.1.' }, { label: '1.2.' }] },
            ],
          },
          { label: '2.' },
        ],
      },
    ]);
  });

  test('of a heading, counted or typed, without its last dot; other words stay', () => {
    const body =
      p('Ponds', `<w:outlineLvl w:val="0"/>${listed(3)}`) +
      p('II. Weirs', '<w:outlineLvl w:val="0"/>') +
      p('Locks', '<w:outlineLvl w:val="1"/>');
    expect(
      blocks({ body, numbering }).map((block) => [(block as { number?: string }).number, plainText(block)]),
    ).toEqual([
      ['I', 'Ponds'],
      ['II', 'Weirs'],
      [null, 'Locks'],
    ]);
    const part = aList(1, [['upperLetter', 'Part %1 –']]);
    expect(
      blocks({ body: p('Ponds', `<w:outlineLvl w:val="0"/>${listed(1)}`), numbering: part }),
    ).toMatchObject([{ type: 'heading', number: null, children: [{ value: 'Part A – Ponds' }] }]);
  });

  test('a typed number stays in the text', () => {
    expect(blocks({ body: p('12. As to the ponds') })).toMatchObject([
      { type: 'paragraph', number: null, children: [{ value: '12. As to the ponds' }] },
    ]);
  });
});

test('no number is below 0, and none is longer than a word processor prints', () => {
  const from = (start: string, format: string, text: string) =>
    aDefinition(1, [[format, text]]).replace('<w:start w:val="1"/>', `<w:start w:val="${start}"/>`) +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const body = `${p('Ponds', '<w:outlineLvl w:val="0"/>')}${p('pond '.repeat(60), listed(1))}`.repeat(3);
  const numbering = from('-7', 'decimal', '%1.');
  expect(lines({ body, numbering })[1]).toMatch(/^-7\. pond/);
  const read = readDocx(aDocx({ body, numbering }));
  expect(JSON.stringify(read)).not.toContain('"number":-');
  const [, long] = lines({ body, numbering: from('32767', 'lowerLetter', '%1'.repeat(9000)) });
  expect(long?.length).toBeLessThan(1500);
  const notes = {
    footnotes: aNote(1, 'On ponds.'),
    settings: '<w:footnotePr><w:numStart w:val="-7"/></w:footnotePr>',
  };
  expect(lines({ body: p(`<w:r><w:t>pond</w:t></w:r>${markOf(1)}`), ...notes })[0]).toBe('pond0');
});
