import { describe, expect, test } from 'vitest';
import {
  aDocx,
  aField,
  aList,
  aNote,
  aStyle,
  aTable,
  type DocxParts,
  docxFiles,
  listed,
  markOf,
  p,
  r,
  zipped,
} from './a-docx.js';
import { readDocx } from './read.js';

/* What strangers send: the same 400 damaged files in every run, each read or refused, in bounded time. */

const parts: DocxParts = {
  body:
    p('Ponds', '<w:pStyle w:val="H1"/>') +
    p(`${r('Six ')}${markOf(1)}${aField('REF _Ref1 \\h', '1')}`, listed(1)) +
    p(
      `<w:ins w:id="1">${r('new')}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>`,
      listed(1, 1),
    ) +
    aTable(
      [
        ['a', 'b'],
        ['c', p('d') + p('e', listed(2))],
      ],
      ['<w:tblHeader/>'],
    ) +
    p(
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ) +
    p('<w:bookmarkStart w:id="7" w:name="_Ref1"/><w:r><w:t>end</w:t></w:r><w:bookmarkEnd w:id="7"/>'),
  styles:
    aStyle('H1', 'heading 1', '<w:basedOn w:val="H0"/>') + aStyle('H0', 'Base', '<w:basedOn w:val="H1"/>'),
  numbering:
    aList(1, [
      ['decimal', '%1.'],
      ['lowerLetter', '%1.%2)'],
    ]) + aList(2, [['bullet', '•']]),
  footnotes: aNote(1, 'On ponds.'),
  comments: `<w:comment w:id="0" w:author="A">${p('x')}</w:comment>`,
};

/** Mulberry32: the same chances in every run. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function damagedBytes(bytes: Uint8Array, chance: () => number): Uint8Array {
  const at = Math.floor(chance() * bytes.length);
  switch (Math.floor(chance() * 4)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.floor(chance() * 40))]);
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(Math.floor(at / 2), at),
        bytes.subarray(at),
      ]);
    default: {
      const copy = new Uint8Array(bytes);
      for (let n = 0; n < 1 + chance() * 8; n++)
        copy[Math.floor(chance() * copy.length)] = Math.floor(chance() * 256);
      return copy;
    }
  }
}

/** The XML of a part with tags dropped, doubled, moved, renamed, or values changed: well-formed as often as not. */
function damagedXml(text: string, chance: () => number): string {
  const pieces = text.split(/(?=<)/);
  for (let n = 0; n < 1 + chance() * 4; n++) {
    const at = Math.floor(chance() * pieces.length);
    const piece = pieces[at] ?? '';
    switch (Math.floor(chance() * 5)) {
      case 0:
        pieces.splice(at, 1);
        break;
      case 1:
        pieces.splice(at, 0, piece.repeat(1 + Math.floor(chance() * 50)));
        break;
      case 2:
        pieces.splice(Math.floor(chance() * pieces.length), 0, ...pieces.splice(at, 2));
        break;
      case 3:
        pieces[at] = piece.replace(
          /"[^"]*"/,
          ['"-1"', '"99999999999"', '""', '"NaN"', '"%9%8"'][Math.floor(chance() * 5)] as string,
        );
        break;
      default:
        pieces[at] = piece.replace(
          /w:\w+/,
          ['w:p', 'w:tbl', 'w:r', 'w:sdt', 'w:del', 'w:fldChar'][Math.floor(chance() * 6)] as string,
        );
    }
  }
  return pieces.join('');
}

function isReadOrRefused(bytes: Uint8Array): void {
  for (const changes of ['accepted', 'shown'] as const) {
    const read = readDocx(bytes, { changes });
    if (!read.ok) expect(read.refusal.message).toMatch(/\.$/);
    else for (const line of read.source.split('\n')) expect(line).not.toContain('undefined');
  }
}

describe('a damaged file is read or refused', () => {
  const whole = aDocx(parts);
  const files = docxFiles(parts);
  const names = Object.keys(files);

  test('200 with damaged bytes', () => {
    const chance = chances(4);
    for (let n = 0; n < 200; n++) isReadOrRefused(damagedBytes(whole, chance));
  });

  test('200 with damaged XML, most of which are read', () => {
    const chance = chances(7);
    let count = 0;
    for (let n = 0; n < 200; n++) {
      const name = names[Math.floor(chance() * names.length)] as string;
      const bytes = zipped({ ...files, [name]: damagedXml(files[name] as string, chance) });
      isReadOrRefused(bytes);
      if (readDocx(bytes).ok) count++;
    }
    expect(count).toBeGreaterThan(40);
  });
});

describe('is not brought down by', () => {
  const many = 20_000;
  test.each([
    ['runs', p(r('x').repeat(many))],
    ['paragraphs', p('x').repeat(many)],
    [
      'fields that are never ended',
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(many) + r('x')) + p('x'),
    ],
    [
      'bookmarks that are never ended',
      p(
        Array.from({ length: many }, (_, at) => `<w:bookmarkStart w:id="${at}" w:name="b${at}"/>`).join('') +
          r('x'),
      ),
    ],
    ['a row of spaces', p(r(`a${' '.repeat(many * 5)}b`))],
    ['nested tables', `${'<w:tbl><w:tr><w:tc>'.repeat(150)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(150)}`],
    [
      'wide cells',
      aTable(
        Array.from({ length: 2000 }, () => [
          `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('x')}</w:tc>`,
          'y',
        ]),
      ),
    ],
    [
      'tables in boxes in boxes',
      `${'<w:p><w:r><w:pict><v:textbox><w:txbxContent>'.repeat(80)}${p('x')}${'</w:txbxContent></v:textbox></w:pict></w:r></w:p>'.repeat(80)}`,
    ],
    ['deleted ends', p('x', '<w:rPr><w:del w:id="1"/></w:rPr>').repeat(many)],
    ['changes', p(`<w:ins w:id="1">${r('x')}</w:ins>`.repeat(many))],
    ['levels up and down', Array.from({ length: many }, (_, at) => p('x', listed(1, at % 9))).join('')],
  ])(
    '%s',
    (_, body) => {
      const numbering = aList(
        1,
        Array.from({ length: 9 }, (__, at) => ['decimal', `%${at + 1}.`] as const),
      );
      const read = readDocx(aDocx({ body, numbering }));
      expect(read.ok && read.source.length).toBeGreaterThan(0);
    },
    20_000,
  );
});

test('more rows than a call takes arguments are read', () => {
  // Each other than the last, for what packs too well is refused.
  const rows = Array.from({ length: 130_000 }, (_, n) => {
    return `<w:tr><w:tc>${p(String((n * 7919) % 130_003))}</w:tc></w:tr>`;
  }).join('');
  const body = `<w:tbl><w:sdt><w:sdtContent>${rows}</w:sdtContent></w:sdt></w:tbl>`;
  expect(readDocx(aDocx(body))).toMatchObject({ ok: true });
});
