import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aDocx, aField, aList, aNote, aTable, docxFiles, listed, markOf, p, r, zipped } from './a-docx.js';
import { commentDocx, type DocxComment } from './comment.js';
import { readDocx } from './read.js';

const options = { author: 'Rapporteur', date: '2026-06-14T09:30:00Z' };

function commented(bytes: Uint8Array, comments: readonly DocxComment[]) {
  const done = commentDocx(bytes, comments, options);
  if (!done.ok) throw new Error(done.refusal.message);
  return done;
}

/** What stands between the marks of a comment. */
function covered(bytes: Uint8Array, id = 0): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
  const from = xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  const to = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
  expect(from, 'the comment begins').toBeGreaterThan(-1);
  expect(to, 'and ends after that').toBeGreaterThanOrEqual(from);
  return xml.slice(from, to).replace(/<[^>]+>/g, '');
}

function read(bytes: Uint8Array) {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
}

describe('a comment stands', () => {
  it('round the letters that it is about, within a run', () => {
    const bytes = aDocx(p('Six ponds are open', '<w:keepNext/>') + p(r('Two are shut', '<w:b/>')));
    const done = commented(bytes, [{ lines: [2, 2], columns: [4, 7], text: 'Which?' }]);
    expect(covered(done.bytes)).toBe('are');
    const { source, document, notices } = read(done.bytes);
    expect(source).toBe('Six ponds are open\nTwo are shut');
    expect(document).toEqual(read(bytes).document);
    expect(notices).toContainEqual(
      expect.objectContaining({
        rule: 'comment',
        message: expect.stringContaining('“Which?”'),
        place: { lines: [2, 2] },
      }),
    );
  });

  it('on letters written as references, and over several runs', () => {
    const bytes = aDocx(`<w:p>${r('Fish &amp; weeds &#x1F41F; here')}${r(', and there', '<w:i/>')}</w:p>`);
    expect(covered(commented(bytes, [{ lines: [1, 1], columns: [7, 12], text: 'x' }]).bytes)).toBe('weeds');
    expect(covered(commented(bytes, [{ lines: [1, 1], columns: [16, 27], text: 'x' }]).bytes)).toBe(
      'here, and t',
    );
  });

  it('on a whole paragraph, or several, where no columns are told', () => {
    const bytes = aDocx(p('One') + p('Two') + p('Three'));
    expect(covered(commented(bytes, [{ lines: [1, 2], text: 'x' }]).bytes)).toBe('OneTwo');
  });

  it('beside the number that Word prints, at the letters of the author', () => {
    const bytes = aDocx({
      body: p('The ponds', listed(1)),
      numbering: aList(1, [['decimal', '%1.']]),
    });
    expect(read(bytes).source).toBe('1. The ponds');
    expect(covered(commented(bytes, [{ lines: [1, 1], columns: [0, 6], text: 'x' }]).bytes)).toBe('The');
  });

  it('at the mark of a note when it is about the note', () => {
    const bytes = aDocx({
      body: `<w:p>${r('Ponds')}${markOf(2)}${r(' and lakes')}</w:p>`,
      footnotes: aNote(2, 'Of the north'),
    });
    const done = commented(bytes, [{ lines: [2, 2], columns: [2, 5], text: 'x' }]);
    const xml = strFromU8(unzipSync(done.bytes)['word/document.xml'] as Uint8Array);
    expect(xml).toMatch(
      /<w:commentRangeStart[^>]*><w:r>(?:(?!<\/w:r>).)*footnoteReference(?:(?!<w:r>).)*<\/w:r><w:commentRangeEnd/,
    );
    expect(unzipSync(done.bytes)['word/footnotes.xml']).toEqual(unzipSync(bytes)['word/footnotes.xml']);
  });

  it('at the paragraph that a text box hangs on', () => {
    const box = `<w:pict><v:textbox><w:txbxContent>${p('Boxed words')}</w:txbxContent></v:textbox></w:pict>`;
    const bytes = aDocx(`${p('Before')}<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r>${box}</w:r></w:p>`);
    const line = read(bytes).source.split('\n').indexOf('Boxed words') + 1;
    const xml = strFromU8(
      unzipSync(commented(bytes, [{ lines: [line, line], text: 'x' }]).bytes)[
        'word/document.xml'
      ] as Uint8Array,
    );
    expect(xml).toContain('</w:pPr><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>');
  });

  it('in cells of tables, links and fields', () => {
    const link = `<w:hyperlink w:anchor="a">${r('the list of ponds')}</w:hyperlink>`;
    const bytes = aDocx(aTable([['Pond', p(link)]]) + p(aField('REF x', 'paragraph 12')));
    const lines = read(bytes).source.split('\n');
    expect(lines).toEqual(['Pond', 'the list of ponds', 'paragraph 12']);
    expect(covered(commented(bytes, [{ lines: [2, 2], columns: [4, 8], text: 'x' }]).bytes)).toBe('list');
    expect(covered(commented(bytes, [{ lines: [3, 3], columns: [10, 12], text: 'x' }]).bytes)).toBe('12');
  });
});

it('leaves every other part as it is, and comments that are there already', () => {
  const files = docxFiles({
    body: p(`<w:commentRangeStart w:id="7"/>${r('Ponds')}<w:commentRangeEnd w:id="7"/>`),
    comments: `<w:comment w:id="7" w:author="A">${p('An earlier one')}</w:comment>`,
    files: { 'word/media/picture.bin': 'x'.repeat(500), 'customXml/item1.xml': '<a/>' },
  });
  const bytes = zipped(files);
  const done = commented(bytes, [{ lines: [1, 1], text: 'A new one\nof two lines & more' }]);
  const [before, after] = [unzipSync(bytes), unzipSync(done.bytes)];
  for (const [name, part] of Object.entries(before))
    if (!/document\.xml$|comments\.xml$/.test(name)) expect(after[name], name).toEqual(part);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const comments = strFromU8(after['word/comments.xml'] as Uint8Array);
  expect(comments).toContain('An earlier one');
  expect(comments).toContain('w:id="8" w:author="Rapporteur" w:date="2026-06-14T09:30:00Z"');
  expect(comments).toContain('of two lines &amp; more');
});

it('adds the part of comments to a file that has none, with its type and its relationship', () => {
  const done = commented(aDocx(p('Ponds')), [{ lines: [1, 1], text: 'x' }]);
  const files = unzipSync(done.bytes);
  expect(strFromU8(files['[Content_Types].xml'] as Uint8Array)).toContain('PartName="/word/comments.xml"');
  expect(strFromU8(files['word/_rels/document.xml.rels'] as Uint8Array)).toContain(
    'Target="/word/comments.xml"',
  );
});

it('says why a file can not be commented, and gives back what has no place', () => {
  expect(commentDocx(new TextEncoder().encode('PK no'), [], options).ok).toBe(false);
  expect(commented(aDocx('<w:p/>'), [{ lines: [1, 1], text: 'x' }]).left).toHaveLength(1);
});

it('changes no letter wherever comments stand, and a comment covers just its letters', () => {
  const words = fc
    .stringMatching(/^[a-c &<]{1,12}$/)
    .map((text) => ({ text, xml: text.replace(/&/g, '&amp;').replace(/</g, '&lt;') }));
  const runs = fc.array(words, { minLength: 1, maxLength: 5 });
  const places = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(runs, places, (runs, places) => {
      const bytes = aDocx(
        `<w:p>${r('x')}${runs.map(({ xml }, n) => r(xml, n % 2 ? '<w:b/>' : '')).join('')}</w:p>`,
      );
      const text = `x${runs.map(({ text }) => text).join('')}`;
      const comments = places.flatMap(([a, b]): DocxComment[] => {
        const [from, to] = [Math.min(a, b) % text.length, Math.min(text.length, Math.max(a, b))];
        return from < to ? [{ lines: [1, 1], columns: [from, to], text: 'x' }] : [];
      });
      const done = commented(bytes, comments);
      expect(read(done.bytes).source).toBe(read(bytes).source);
      comments.forEach(({ columns }, id) => {
        const plain = covered(done.bytes, id).replace(/&lt;/g, '<').replace(/&amp;/g, '&');
        expect(plain).toBe(text.slice(...(columns as [number, number])));
      });
    }),
    { numRuns: 150 },
  );
});
