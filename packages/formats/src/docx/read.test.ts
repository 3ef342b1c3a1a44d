import { type Block, type Document, plainText } from '@rapporteur/document';
import { describe, expect, test } from 'vitest';
import {
  aDocx,
  aField,
  aList,
  aNote,
  aStyle,
  aTable,
  type DocxParts,
  listed,
  markOf,
  p,
  r,
} from './a-docx.js';
import { type DocxReadOptions, readDocx } from './read.js';

function read(parts: DocxParts | string, options?: DocxReadOptions) {
  const result = readDocx(aDocx(parts), options);
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result;
}

const tree = (parts: DocxParts | string): Document => read(parts).document;
const blocks = (parts: DocxParts | string): readonly Block[] => tree(parts).children;
const words = (parts: DocxParts | string, options?: DocxReadOptions): string[] =>
  read(parts, options).document.children.map((block) => plainText(block));
const rules = (parts: DocxParts | string): string[] => read(parts).notices.map(({ rule }) => rule);

describe('headings', () => {
  const styles =
    aStyle('Titre1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    aStyle('Kop2', 'Kop 2') +
    aStyle('Own', 'Chapter of ours', '<w:basedOn w:val="Titre1"/>') +
    aStyle('Deep', 'Deep', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>') +
    aStyle('berschrift3', 'berschrift 3') +
    aStyle('Heading5', 'Heading 5');
  test.each([
    ['Titre1', 1],
    ['Kop2', 2],
    ['Own', 1],
    ['Deep', 4],
    ['berschrift3', 3],
    ['Heading5', 5],
  ])('by the style %s', (style, depth) => {
    expect(blocks({ body: p('Ponds', `<w:pStyle w:val="${style}"/>`), styles })).toMatchObject([
      { type: 'heading', depth, number: null },
    ]);
  });

  test('by the paragraph itself, and taken away by it', () => {
    const body =
      p('Ponds', '<w:outlineLvl w:val="2"/>') + p('x', '<w:pStyle w:val="Titre1"/><w:outlineLvl w:val="9"/>');
    expect(blocks({ body, styles })).toMatchObject([{ type: 'heading', depth: 3 }, { type: 'paragraph' }]);
  });

  test('the bold of their style says nothing', () => {
    const bold = aStyle('Heading1', 'heading 1', '<w:rPr><w:b/></w:rPr>');
    expect(blocks({ body: p('Ponds', '<w:pStyle w:val="Heading1"/>'), styles: bold })).toMatchObject([
      { type: 'heading', children: [{ type: 'text', value: 'Ponds' }] },
    ]);
  });
});

describe('letters', () => {
  test('bold, italic and raised, by themselves and by styles that take each other away', () => {
    const styles =
      aStyle('Loud', 'Loud', '<w:rPr><w:b/></w:rPr>') +
      aStyle('Strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character') +
      aStyle('Up', 'Up', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', 'character');
    const body =
      p(r('a', '<w:b/>') + r('b', '<w:i/>') + r('c', '<w:rStyle w:val="Up"/>') + r('d', '<w:b w:val="0"/>')) +
      p(r('a') + r('b', '<w:rStyle w:val="Strong"/>') + r('c', '<w:b/>'), '<w:pStyle w:val="Loud"/>');
    expect(blocks({ body, styles })).toMatchObject([
      {
        children: [
          { type: 'strong', children: [{ value: 'a' }] },
          { type: 'emphasis', children: [{ value: 'b' }] },
          { type: 'superscript', children: [{ value: 'c' }] },
          { type: 'text', value: 'd' },
        ],
      },
      {
        children: [
          { type: 'strong', children: [{ value: 'a' }] },
          { type: 'text', value: 'b' },
          { type: 'strong', children: [{ value: 'c' }] },
        ],
      },
    ]);
  });

  test('letters set above the line are raised', () => {
    expect(blocks(p(r('x') + r('2', '<w:position w:val="8"/><w:sz w:val="19"/>')))).toMatchObject([
      { children: [{ value: 'x' }, { type: 'superscript' }] },
    ]);
  });

  test('tabs, breaks, hyphens, signs, entities', () => {
    const body = p(
      '<w:r><w:t>six</w:t><w:tab/><w:t>ponds</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>fish</w:t><w:softHyphen/><w:t>ing &amp; more</w:t><w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    );
    expect(words(body)).toEqual(['six ponds\nnon\u2011fishing & more°✓']);
    expect(read(body).source).toBe('six ponds non\u2011fishing & more°✓');
  });

  test('white space counts where the file says so', () => {
    expect(words(p('<w:r><w:t> six </w:t></w:r><w:r><w:t xml:space="preserve"> ponds</w:t></w:r>'))).toEqual([
      'six ponds',
    ]);
  });

  test('hidden letters are left out and told', () => {
    const body = p(r('six ') + r('secret ', '<w:vanish/>') + r('ponds', '<w:webHidden/>'));
    expect(words(body)).toEqual(['six ponds']);
    expect(read(body).notices).toMatchObject([{ rule: 'hidden-text', place: { lines: [1, 1] } }]);
  });

  test('formulas in one line', () => {
    const f =
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>';
    expect(words(p(`${r('Ratio ')}${f}`))).toEqual(['Ratio (a+b)/c']);
  });

  test('content controls, smart tags, unknown wrappers; a prompt that nobody answered is no text', () => {
    const control = (inner: string, properties = '') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const body =
      control(
        p(`${control(r('six'))}<w:smartTag><w:r><w:t xml:space="preserve"> ponds</w:t></w:r></w:smartTag>`),
      ) + control(p('Click here'), '<w:showingPlcHdr/>');
    expect(words(body)).toEqual(['six ponds']);
  });
});

describe('links and fields', () => {
  test('links to the web only', () => {
    const link = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://x/hyperlink" Target="${target}" TargetMode="External"/>`;
    const body = p(
      `<w:hyperlink r:id="a">${r('web')}</w:hyperlink><w:hyperlink r:id="b">${r('file')}</w:hyperlink>${aField('HYPERLINK "https://e.org/x" \\l "y"', 'field')}`,
    );
    const links = link('a', 'https://e.org/') + link('b', 'file:///etc/passwd');
    expect(blocks({ body, links })).toMatchObject([
      {
        children: [
          { type: 'link', url: 'https://e.org/' },
          { type: 'text', value: 'file' },
          { type: 'link', url: 'https://e.org/x#y' },
        ],
      },
    ]);
  });

  test('a cross-reference leads to the numbered paragraph that it names, shown as it was last', () => {
    const body =
      p('One', '<w:outlineLvl w:val="0"/>') +
      p(
        '<w:bookmarkStart w:id="1" w:name="_Ref5"/><w:r><w:t>Six ponds.</w:t></w:r><w:bookmarkEnd w:id="1"/>',
        listed(1),
      ) +
      p('Two', '<w:outlineLvl w:val="0"/>') +
      p(`${r('See paragraph ')}${aField('REF _Ref5 \\r \\h', '1')}${r('.')}`, listed(1));
    expect(blocks({ body, numbering: aList(1, [['decimal', '%1.']]) })[3]).toMatchObject({
      number: 2,
      children: [{ value: 'See paragraph ' }, { type: 'reference', target: 'para 1' }, { value: '.' }],
    });
  });

  test('a field in a field, a simple field, a field without a result', () => {
    const body = p(
      `${aField('IF 1 = 1', aField('PAGE', '7'))}<w:fldSimple w:instr="DATE">${r(' May')}</w:fldSimple>${aField('XE "pond"', '')}`,
    );
    expect(words(body)).toEqual(['7 May']);
  });

  test('a field that is never ended takes only its own paragraph', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(words(p(`${r('six')}${open}`) + p('ponds'))).toEqual(['six', 'ponds']);
  });

  test('a table of contents is no part of the text, and ends where the text begins', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const entry = (text: string) => p(`<w:hyperlink w:anchor="_Toc1">${r(text)}</w:hyperlink>`);
    const start = `${mark('begin')}<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>${mark('separate')}`;
    const text = p('I. Ponds', '<w:outlineLvl w:val="0"/>') + p('Six.');
    const ended = `${p(start + r('I. Ponds 3'))}${entry('II. Weirs 5')}${p(mark('end'))}`;
    expect(words(ended + text)).toEqual(['Ponds', 'Six.']);
    expect(words(p(start + r('I. Ponds 3')) + text)).toEqual(['Ponds', 'Six.']);
    const styled = p('Ponds 3', '<w:pStyle w:val="TM1"/>');
    expect(words({ body: styled + text, styles: aStyle('TM1', 'toc 1') })).toEqual(['Ponds', 'Six.']);
  });
});

describe('notes', () => {
  const footnotes = `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${aNote(1, 'On ponds.')}${aNote(2, 'On weirs.')}`;

  test('by the order of their marks, whatever their ids', () => {
    const body = p(`${r('a')}${markOf(2)}${r('b')}${markOf(1)}`);
    expect(blocks({ body, footnotes })).toMatchObject([
      { children: [{ value: 'a' }, { type: 'noteMark', number: 1 }, { value: 'b' }, { number: 2 }] },
      { type: 'footnote', number: 1, children: [{ value: 'On weirs.' }], places: [{ lines: [2, 2] }] },
      { type: 'footnote', number: 2, children: [{ value: 'On ponds.' }], places: [{ lines: [3, 3] }] },
    ]);
    expect(read({ body, footnotes }).source).toBe('a1b2\n On weirs.\n On ponds.');
  });

  test('counted from another number, and anew in each section', () => {
    const section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>';
    const numbers = (parts: DocxParts) =>
      blocks(parts).flatMap((block) => (block.type === 'footnote' ? [block.number] : []));
    const body = p(`${r('a')}${markOf(1)}`, section) + p(`${r('b')}${markOf(2)}`) + section;
    expect(numbers({ body, footnotes })).toEqual([1, 1]);
    const settings = '<w:footnotePr><w:numStart w:val="5"/></w:footnotePr>';
    expect(numbers({ body: p(markOf(1) + markOf(2)), footnotes, settings })).toEqual([5, 6]);
  });

  test('a mark of the author’s own: a number counts as it is, a sign stays a sign', () => {
    const custom = (id: number, mark: string) =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`;
    expect(blocks({ body: p(`${r('a')}${custom(1, '7')}`), footnotes })).toMatchObject([
      { children: [{ value: 'a' }, { type: 'noteMark', number: 7 }] },
      { type: 'footnote', number: 7 },
    ]);
    expect(blocks({ body: p(`${r('a')}${custom(1, '*')}${markOf(2)}`), footnotes })).toMatchObject([
      { children: [{ value: 'a' }, { type: 'superscript', children: [{ value: '*' }] }, { number: 1 }] },
      { type: 'paragraph' },
      { type: 'footnote', number: 1 },
    ]);
  });

  test('cited again by a field: a second mark where it is raised, words where it is not', () => {
    const first = `<w:bookmarkStart w:id="3" w:name="_Ref9"/>${markOf(1)}<w:bookmarkEnd w:id="3"/>`;
    const again = aField('NOTEREF _Ref9 \\f \\h', r('1', '<w:vertAlign w:val="superscript"/>'));
    const named = aField('NOTEREF _Ref9 \\h', '1');
    const body = p(r('a') + first) + p(r('b') + again) + p(r('see note ') + named);
    expect(blocks({ body, footnotes })).toMatchObject([
      { children: [{}, { type: 'noteMark', number: 1 }] },
      { children: [{ value: 'b' }, { type: 'noteMark', number: 1 }] },
      { children: [{ value: 'see note 1' }] },
      { type: 'footnote', number: 1 },
    ]);
  });

  test('endnotes go on after footnotes, and it is told', () => {
    const parts = {
      body: p(`${r('a')}${markOf(1)}${markOf(1, 'endnote')}`),
      footnotes,
      endnotes: aNote(1, 'Last.', 'endnote'),
    };
    expect(blocks(parts)).toMatchObject([
      { children: [{}, { number: 1 }, { number: 2 }] },
      { type: 'footnote', number: 1 },
      { type: 'footnote', number: 2, children: [{ value: 'Last.' }] },
    ]);
    expect(rules(parts)).toEqual(['endnotes-renumbered']);
  });

  test('paragraphs, lists and links in a note run together', () => {
    const note = `<w:footnote w:id="1">${p(`<w:r><w:footnoteRef/></w:r>${r(' One.')}`)}${p('two', listed(1))}</w:footnote>`;
    const parts = { body: p(markOf(1)), footnotes: note, numbering: aList(1, [['lowerLetter', '%1)']]) };
    expect(blocks(parts)[1]).toMatchObject({ type: 'footnote' });
    expect(plainText(blocks(parts)[1] as Block)).toBe('One.\na) two');
  });
});

describe('tables and boxes', () => {
  test('heads, cells over several columns, cells that go on', () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('x')}${p('y')}</w:tc>`;
    const merged = (val: string) => `<w:tc><w:tcPr><w:vMerge${val}/></w:tcPr>${p('m')}</w:tc>`;
    const table = aTable(
      [
        ['A', 'B', 'C'],
        [merged(' w:val="restart"'), wide],
        [merged(''), 'u', 'v'],
      ],
      ['<w:tblHeader/>'],
    );
    expect(blocks(table)).toMatchObject([
      {
        type: 'table',
        children: [
          { children: [{ header: true }, { header: true }, { header: true }] },
          {
            children: [
              { children: [{ value: 'm' }] },
              { children: [{ value: 'x' }, { type: 'break' }, { value: 'y' }], places: [{ lines: [5, 6] }] },
              { children: [] },
            ],
          },
          { children: [{ children: [] }, { children: [{ value: 'u' }] }, {}] },
        ],
      },
    ]);
  });

  test('a table of one column and few rows is a box; one with a table inside is a layout', () => {
    expect(blocks(aTable([['Good work'], [p('Six.') + p('Ponds.')]]))).toMatchObject([
      { type: 'box', kind: 'other', title: null, children: [{}, {}, {}], places: [{ lines: [1, 3] }] },
    ]);
    const inner = aTable([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(words(aTable([[p('left') + inner + p(''), 'right']]))).toEqual(['left', 'a\nb\nc\nd', 'right']);
  });

  test('paragraphs in one frame or on one ground are a box, whether they or their style say so', () => {
    const side = (name: string) => `<w:${name} w:val="single"/>`;
    const borders = `<w:pBdr>${['top', 'left', 'bottom', 'right'].map(side).join('')}</w:pBdr>`;
    const styles = aStyle('Framed', 'Framed', `<w:pPr>${borders}</w:pPr>`);
    const framed = '<w:pStyle w:val="Framed"/>';
    const body =
      p('before') +
      p('one', framed) +
      p('two', framed) +
      p('after') +
      p('grey', '<w:shd w:val="clear" w:fill="EEEEEE"/>') +
      p('rule', `<w:pBdr>${side('bottom')}</w:pBdr>`);
    expect(blocks({ body, styles })).toMatchObject([
      { type: 'paragraph' },
      { type: 'box', children: [{}, {}] },
      { type: 'paragraph' },
      { type: 'box', children: [{}] },
      { type: 'paragraph' },
    ]);
  });

  test('a text box that stands in the file twice is read once, after the paragraph it is anchored in', () => {
    const content = `<w:txbxContent>${p('Ponds', '<w:outlineLvl w:val="3"/>')}${p('Six.')}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const parts = p(r('Before ') + box + r('after')) + p('Next');
    expect(blocks(parts)).toMatchObject([
      { type: 'paragraph', places: [{ lines: [1, 1] }] },
      {
        type: 'box',
        title: 'Ponds',
        children: [{ children: [{ value: 'Six.' }] }],
        places: [{ lines: [2, 3] }],
      },
      { type: 'paragraph', places: [{ lines: [4, 4] }] },
    ]);
    expect(read(parts).source).toBe('Before after\nPonds\nSix.\nNext');
  });

  test('a picture is its words; without words it is told where it stands alone', () => {
    const picture = (descr: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${descr}"/><a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r>`;
    expect(blocks(p(picture('A pond')) + p(r('x') + picture('')) + p(picture('')))).toMatchObject([
      { type: 'image', alt: 'A pond' },
      { type: 'paragraph' },
      { type: 'image', alt: '' },
    ]);
  });

  test('a large first letter belongs to its word', () => {
    const body = p('T', '<w:framePr w:dropCap="drop"/>') + p('he ponds.');
    expect(words(body)).toEqual(['The ponds.']);
  });
});

describe('tracked changes', () => {
  const ins = (inner: string) => `<w:ins w:id="1" w:author="A">${inner}</w:ins>`;
  const del = (text: string) =>
    `<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const body = p(`${r('Six ')}${del('old ')}${ins(r('new '))}${r('ponds')}`);

  test.each([
    [undefined, 'Six new ponds'],
    ['rejected', 'Six old ponds'],
    ['shown', 'Six [-old -]{+new +}ponds'],
  ] as const)('%s', (changes, expected) => {
    expect(words(body, changes ? { changes } : {})).toEqual([expected]);
    expect(read(body, changes ? { changes } : {}).notices).toMatchObject([
      {
        rule: 'tracked-changes',
        message: expect.stringContaining('2 tracked changes'),
        place: { lines: [1, 1] },
      },
    ]);
  });

  test('a deleted end joins two paragraphs, an inserted one parts them', () => {
    const end = (kind: string) => `<w:rPr><w:${kind} w:id="3"/></w:rPr>`;
    const joined = p('Six ', end('del')) + p('ponds');
    expect(words(joined)).toEqual(['Six ponds']);
    expect(words(joined, { changes: 'rejected' })).toEqual(['Six', 'ponds']);
    const parted = p('Six ', end('ins')) + p('ponds');
    expect(words(parted)).toEqual(['Six', 'ponds']);
    expect(words(parted, { changes: 'rejected' })).toEqual(['Six ponds']);
  });

  test('a deleted paragraph takes no number, a moved one is read where it went', () => {
    const gone = p(
      '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>',
      `${listed(1)}<w:rPr><w:del w:id="2"/></w:rPr>`,
    );
    const parts = {
      body: p('one', listed(1)) + gone + p('two', listed(1)),
      numbering: aList(1, [['decimal', '%1.']]),
    };
    expect(read(parts).source.split('\n')).toEqual(['1. one', '2. two']);
    expect(read(parts, { changes: 'rejected' }).source.split('\n')).toEqual(['1. one', '2. gone', '3. two']);
    const moved = `<w:moveFrom w:id="4">${r('Ponds. ')}</w:moveFrom>${r('Weirs. ')}<w:moveTo w:id="5">${r('Ponds.')}</w:moveTo>`;
    expect(words(p(moved))).toEqual(['Weirs. Ponds.']);
    expect(words(p(moved), { changes: 'rejected' })).toEqual(['Ponds. Weirs.']);
  });

  test('rows, and the look of letters', () => {
    const table = aTable(
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      ['', '<w:del w:id="1"/>', '<w:ins w:id="2"/>'],
    );
    expect(words(table)).toEqual(['a\nb\ne\nf']);
    expect(words(table, { changes: 'rejected' })).toEqual(['a\nb\nc\nd']);
    const look = p(r('x', '<w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>'));
    expect(blocks(look)).toMatchObject([{ children: [{ type: 'strong' }] }]);
    expect(read(look, { changes: 'rejected' }).document.children).toMatchObject([
      { children: [{ type: 'emphasis' }] },
    ]);
  });
});

describe('what is told', () => {
  test('comments, with author and place', () => {
    const body =
      p('x') +
      p(
        `<w:commentRangeStart w:id="4"/>${r('six')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`,
      );
    const comments = `<w:comment w:id="4" w:author="Ana">${p('Why six?')}</w:comment>`;
    expect(read({ body, comments }).notices).toEqual([
      {
        rule: 'comment',
        severity: 'info',
        message: 'A comment by Ana stands here: “Why six?”',
        place: { lines: [2, 2] },
      },
    ]);
  });

  test('macros, a template outside, text in other files', () => {
    const parts = {
      body: `${p('x')}<w:altChunk r:id="z"/>`,
      settings: '<w:attachedTemplate r:id="t"/>',
      settingsLinks:
        '<Relationship Id="t" Type="http://x/attachedTemplate" Target="http://e.org/t.dotm" TargetMode="External"/>',
      files: { 'word/vbaProject.bin': 'x' },
    };
    expect(rules(parts).sort()).toEqual(['macros-ignored', 'template-elsewhere', 'text-elsewhere']);
  });
});

describe('the whole', () => {
  test('a title by its style, or by the properties where the text bears them out', () => {
    const styles = aStyle('Titel', 'Title');
    const core = '<dc:title>Of ponds</dc:title>';
    expect(tree({ body: p('Ponds', '<w:pStyle w:val="Titel"/>'), styles, core }).title).toBe('Ponds');
    const two = p('Of', '<w:pStyle w:val="Titel"/>') + p('ponds', '<w:pStyle w:val="Titel"/>') + p('x');
    expect(tree({ body: two + p('Annex', '<w:pStyle w:val="Titel"/>'), styles }).title).toBe('Of ponds');
    expect(tree({ body: p('Report of ponds, 2020') + p('x'), core }).title).toBe('Of ponds');
    expect(tree({ body: p('Another text') + p('x'), core }).title).toBeNull();
    expect(tree({ body: p('I. Weirs', '<w:outlineLvl w:val="0"/>'), core }).title).toBe('Of ponds');
  });

  test('languages: of most letters, of a paragraph, of words', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const french = (text: string) => r(text, '<w:lang w:val="fr-FR"/>');
    const body = p('Six ponds were drained there.') + p(french('étang')) + p(r('An ') + french('étang'));
    expect(tree({ body, styles })).toMatchObject({
      lang: 'en-US',
      children: [{}, { lang: 'fr' }, { children: [{ value: 'An ' }, { value: 'étang', lang: 'fr' }] }],
    });
  });

  test('Strict files, and other prefixes', () => {
    expect(words({ body: p('Six', '<w:outlineLvl w:val="0"/>'), isStrict: true })).toEqual(['Six']);
    const files = {
      'word/document.xml':
        '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><pPr><outlineLvl q:val="1"/></pPr><q:r><t>Six</t></q:r></p></body></document>',
    };
    expect(blocks({ body: '', files })).toMatchObject([
      { type: 'heading', depth: 2, children: [{ value: 'Six' }] },
    ]);
  });

  test('a document without text is refused', () => {
    expect(readDocx(aDocx(p('')))).toMatchObject({ ok: false, refusal: { code: 'empty' } });
  });

  test('another kind of office file is told', () => {
    const files = { 'word/document.xml': '<workbook/>' };
    expect(readDocx(aDocx({ body: '', files }))).toMatchObject({
      ok: false,
      refusal: { code: 'office-file' },
    });
  });
});
