import type { Block, Document, Inline } from '@rapporteur/document';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './read.js';
import { type DocxOptions, writeDocx } from './write.js';

const places = [] as const;
const text = (value: string): Inline => ({ type: 'text', value, places });
const mark = (number: number): Inline => ({ type: 'noteMark', number, places });
const paragraph = (number: number | null, ...children: Inline[]): Block => ({
  type: 'paragraph',
  number,
  children,
  places,
});
const heading = (depth: number, number: string | null, title: string): Block => ({
  type: 'heading',
  depth,
  number,
  children: [text(title)],
  places,
});
const note = (number: number, ...children: Inline[]): Block => ({
  type: 'footnote',
  number,
  children,
  places,
});
const list = (...items: [label: string, ...children: Block[]][]): Block => ({
  type: 'list',
  places,
  children: items.map(([label, ...children]) => ({ type: 'listItem', label, children, places })),
});
const tree = (...children: Block[]): Document => ({
  type: 'document',
  kind: 'report',
  title: 'On lakes',
  format: 'md',
  lang: 'en',
  places,
  children,
});

async function parts(
  document: Document,
  options: DocxOptions = {},
): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await writeDocx(document, options));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}
const body = async (document: Document) => (await parts(document))['word/document.xml'] as string;
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => found);

/** What our own reader, which counts as Word does, finds printed. */
async function printed(document: Document): Promise<Document> {
  const result = readDocx(await writeDocx(document));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}

describe('numbers of paragraphs', () => {
  it('run on in one list, and begin anew after a gap and at a number that stands twice', async () => {
    const numbers = [1, 2, 3, 7, 8, 8, 9];
    const document = tree(...numbers.map((number) => paragraph(number, text(`Paragraph ${number}`))));
    expect(all(await body(document), /<w:numId w:val="(\d+)"\/>/g)).toEqual([
      '1',
      '1',
      '1',
      '2',
      '2',
      '3',
      '3',
    ]);
    const numbering = (await parts(document))['word/numbering.xml'] as string;
    expect(all(numbering, /<w:startOverride w:val="(\d+)"\/>/g)).toEqual(['1', '7', '8']);
    expect(
      (await printed(document)).children.map((block) => block.type === 'paragraph' && block.number),
    ).toEqual(numbers);
  });
});

describe('numbers of headings', () => {
  it('are counted by Word where its count is the printed one, and else stand as words', async () => {
    const given: [number, string | null][] = [
      [1, null],
      [1, 'I'],
      [2, 'I.1'],
      [2, 'I.2'],
      [2, 'I.4'],
      [1, 'III'],
      [2, 'III.1'],
      [3, 'III.1.1'],
      [3, null],
      [1, 'IV'],
    ];
    const document = tree(...given.map(([depth, number]) => heading(depth, number, 'Title')));
    const xml = await body(document);
    expect(all(xml, /PrintedNumber"\/><\/w:rPr><w:t xml:space="preserve">([^<]*)</g)).toEqual(['I.4. ']);
    const back = (await printed(document)).children;
    expect(back.map((block) => block.type === 'heading' && [block.depth, block.number])).toEqual(given);
  });

  it('give no number to a heading without one, also where the style counts', async () => {
    const document = tree(heading(1, 'I', 'One'), heading(1, 'II', 'Two'), heading(1, null, 'Annex'));
    const { 'word/document.xml': xml, 'word/styles.xml': styles } = await parts(document);
    expect(styles).toMatch(/w:styleId="Heading1">.*?<w:numId w:val="1"\/>/);
    expect(all(xml as string, /<w:numId w:val="(\d+)"\/>/g)).toEqual(['1', '1', '0']);
  });
});

describe('notes', () => {
  const words = (document: Document) =>
    document.children.flatMap((block) => (block.type === 'footnote' ? [block.number] : []));
  const marks = (document: Document) =>
    JSON.stringify(document.children).match(/"noteMark","number":\d+/g) ?? [];

  it.each([
    ['from 1', [1, 2, 3], []],
    ['from another number', [12, 13, 14], []],
    ['with a gap', [1, 2, 4, 5], [4, 5]],
    ['out of turn', [1, 3, 2], [3]],
  ])('have their printed numbers: %s', async (_, numbers, custom) => {
    const document = tree(
      paragraph(null, ...numbers.flatMap((number) => [text(` word`), mark(number)])),
      ...numbers.map((number) => note(number, text(`Note ${number}`))),
    );
    const { 'word/document.xml': xml = '', 'word/footnotes.xml': notes = '' } = await parts(document);
    expect(all(xml, /w:customMarkFollows="1" w:id="\d+"\/><w:t>(\d+)</g).map(Number)).toEqual(custom);
    expect(all(notes, /<w:footnoteRef\/>()/g)).toHaveLength(numbers.length - custom.length);
    const back = await printed(document);
    expect([...words(back)].sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
    expect(marks(back)).toEqual(marks(document));
  });

  it('are one footnote when they are marked twice: the second mark points to the first', async () => {
    const document = tree(
      paragraph(null, text('one'), mark(1), text(' two'), mark(2), text(' three'), mark(1)),
      note(1, text('Same')),
      note(2, text('As in note '), mark(1)),
    );
    const { 'word/document.xml': xml = '', 'word/footnotes.xml': notes = '' } = await parts(document);
    expect(all(xml, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(['1', '2']);
    expect(xml).toMatch(
      /<w:bookmarkStart w:id="\d+" w:name="note_1"\/><w:r>.{0,80}<w:footnoteReference w:id="1"/,
    );
    expect(all(xml, /<w:instrText[^>]*>( NOTEREF [^<]*)</g)).toEqual([' NOTEREF note_1 \\f \\h ']);
    expect(notes).not.toContain('<w:footnoteReference w:id');
    expect(all(notes, /<w:instrText[^>]*>( NOTEREF [^<]*)</g)).toHaveLength(1);
    expect(marks(await printed(document))).toEqual(marks(document));
  });

  it('keep the items of a list on lines of their own', async () => {
    const document = tree(
      paragraph(null, text('x'), mark(1)),
      note(1, text('Adopted are:\n- the opinion;\n- the declaration.')),
    );
    const notes = (await parts(document))['word/footnotes.xml'] ?? '';
    expect(all(notes.slice(notes.indexOf('w:id="1"')), /(<w:br\/>)/g)).toHaveLength(2);
    expect(notes).not.toContain('w:numPr');
  });

  it('come through without a mark, and marks without a note', async () => {
    const document = tree(paragraph(null, text('x'), mark(7)), note(3, text('Unmarked')));
    const back = await printed(document);
    expect(words(back)).toEqual([3]);
    expect(marks(back)).toEqual(marks(document));
  });
});

describe('lists', () => {
  const labels = (document: Document) =>
    document.children.flatMap((block) =>
      block.type === 'list' ? [block.children.map(({ label }) => label)] : [],
    );

  it.each([
    [['a)', 'b)', 'c)'], '%1)', 'lowerLetter'],
    [['(i)', '(ii)'], '(%1)', 'lowerRoman'],
    [['3.', '4.'], '%1.', 'decimal'],
    [['−', '−'], '−', 'bullet'],
  ])('%j are counted by Word', async (given, level, format) => {
    const document = tree(
      list(...given.map((label): [string, Block] => [label, paragraph(null, text('x'))])),
    );
    const numbering = (await parts(document))['word/numbering.xml'] ?? '';
    expect(numbering).toContain(`<w:numFmt w:val="${format}"/>`);
    expect(numbering).toContain(`<w:lvlText w:val="${level}"/>`);
    expect(labels(await printed(document))).toEqual([given]);
  });

  it.each([[['a.', 'e.']], [['Objective 1', 'Objective 3']], [['→', 'a)', '−']], [['%1', '7%2)']]])(
    '%j are printed as they are',
    async (given) => {
      const document = tree(
        list(...given.map((label): [string, Block] => [label, paragraph(null, text('x'))])),
      );
      expect(labels(await printed(document))).toEqual([given]);
    },
  );

  it('hold lists and further paragraphs', async () => {
    const inner = list(['−', paragraph(null, text('inner'))]);
    const document = tree(
      list(
        ['a)', paragraph(null, text('one')), paragraph(null, text('more')), inner],
        ['b)', paragraph(null, text('two'))],
      ),
    );
    expect(bare(await printed(document))).toEqual(bare(document));
  });
});

describe('places', () => {
  const reference = (target: string, words: string): Inline => ({
    type: 'reference',
    target,
    children: [text(words)],
    places,
  });

  it('are led to, with the number as a field', async () => {
    const document = tree(
      paragraph(56, text('Here.')),
      { type: 'recommendation', id: 'II-5', children: [paragraph(null, text('Do.'))], places },
      paragraph(
        57,
        reference('para 56', 'see paragraph 56'),
        text(', '),
        reference('II-5', 'Recommendation II-5'),
      ),
    );
    const xml = await body(document);
    expect(all(xml, /<w:instrText[^>]*>( REF [^<]*)</g)).toEqual([
      ' REF para_56 \\r \\h ',
      ' REF rec_II_5 \\h ',
    ]);
    expect(all(xml, /<w:hyperlink w:anchor="([^"]*)"/g)).toEqual(['para_56', 'rec_II_5']);
    expect(xml).toMatch(
      /w:name="rec_II_5"\/><w:r><w:t xml:space="preserve">II-5<\/w:t><\/w:r><w:bookmarkEnd/,
    );
    expect(bare(await printed(document))).toEqual(bare(document));
  });

  it('that are not there are not led to', async () => {
    expect(await body(tree(paragraph(null, reference('para 9', 'paragraph 9'))))).not.toContain(
      'w:hyperlink',
    );
  });

  it('of the web are linked; others are words', async () => {
    const link = (url: string): Inline => ({ type: 'link', url, children: [text('x')], places });
    const files = await parts(
      tree(
        paragraph(
          null,
          link('https://e.org/?a=1&b=2'),
          link('file:///etc/passwd'),
          link('https://e.org/?a=1&b=2'),
        ),
      ),
    );
    const rels = files['word/_rels/document.xml.rels'] ?? '';
    expect(all(rels, /Target="([^"]*)" TargetMode="External"/g)).toEqual(['https://e.org/?a=1&amp;b=2']);
  });
});

describe('contents', () => {
  it('of a long text are a field with its entries, and nothing asks to be updated', async () => {
    const files = await parts(
      tree(...Array.from({ length: 9 }, (_, n) => heading(1 + (n % 2), null, `Title ${n}`))),
    );
    const xml = files['word/document.xml'] ?? '';
    expect(xml).toContain(' TOC \\o &quot;1-3&quot; \\h \\z \\u ');
    const anchors = all(xml, /<w:hyperlink w:anchor="(_Toc\d+)"/g);
    expect(anchors).toHaveLength(9);
    expect(all(xml, /<w:bookmarkStart w:id="\d+" w:name="(_Toc\d+)"/g)).toEqual(anchors);
    expect(Object.values(files).join('')).not.toMatch(/updateFields|w:dirty/);
  });

  it('are left out of a short one', async () => {
    expect(await body(tree(heading(1, null, 'One')))).not.toContain('TOC ');
  });
});

describe('the file', () => {
  const table: Block = {
    type: 'table',
    places,
    children: [
      {
        type: 'row',
        places,
        children: ['Party', 'Since'].map((value) => ({
          type: 'cell' as const,
          header: true,
          children: [text(value)],
          places,
        })),
      },
      {
        type: 'row',
        places,
        children: [{ type: 'cell', header: false, children: [text('Brezia')], places }],
      },
    ],
  };
  const everything = tree(
    heading(1, 'I', 'One & two'),
    paragraph(1, text('a < b \u0000\ud800 “q” \t tab'), mark(1), {
      type: 'strong',
      children: [{ type: 'emphasis', children: [text('both')], places }],
      places,
    }),
    paragraph(null, { ...text('mot'), lang: 'fr' }, { ...text('שלום'), lang: 'he' }),
    { ...paragraph(null, text('Une phrase')), lang: 'fr' } as Block,
    table,
    {
      type: 'box',
      kind: 'practice',
      title: 'In one house',
      children: [paragraph(null, text('x')), table],
      places,
    },
    { type: 'recommendation', id: 'I-1', children: [list(['a)', paragraph(null, text('y'))])], places },
    { type: 'image', alt: 'A lake', url: 'https://e.org/lake.png', places },
    note(1, text('Note')),
  );

  it('repeats the heads of tables, and leaves no cell of a short row out of the grid', async () => {
    const xml = await body(tree(table));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:gridAfter w:val="1"/>');
  });

  it('says its language and those of its parts', async () => {
    const { 'word/styles.xml': styles, 'word/document.xml': xml = '' } = await parts(everything);
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
    expect(xml).toContain('<w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve">mot<');
    expect(xml).toContain('<w:rtl/><w:lang w:bidi="he-IL"/>');
    expect(xml).toMatch(/<w:lang w:val="fr-FR"\/><\/w:rPr><w:t xml:space="preserve">Une phrase</);
  });

  it('says its title and what it is; no clock is in it unless a date is given', async () => {
    const { 'docProps/core.xml': core = '' } = await parts(everything);
    expect(core).toContain(
      '<dc:title>On lakes</dc:title><dc:creator>Rapporteur</dc:creator><dc:language>en</dc:language><cp:category>report</cp:category>',
    );
    expect(core).not.toContain('dcterms:created');
    const dated = await parts(everything, { date: '2026-06-14T00:00:00Z' });
    expect(dated['docProps/core.xml']).toContain('>2026-06-14T00:00:00Z</dcterms:created>');
    expect(await writeDocx(everything)).toEqual(await writeDocx(everything));
  });

  it('carries the notice, the running head, the page numbers and A4', async () => {
    const files = await parts(everything, { notice: 'Unofficial.' });
    expect(files['word/document.xml']).toMatch(
      /"Notice"\/><\/w:pPr><w:r><w:t xml:space="preserve">Unofficial\.</,
    );
    expect(files['word/header1.xml']).toContain('On lakes');
    expect(files['word/footer1.xml']).toMatch(/w:instr=" PAGE ".*w:instr=" NUMPAGES "/);
    expect(files['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(JSON.stringify(await printed(everything))).not.toContain('Unofficial');
  });

  it('says in French what it says itself', async () => {
    const french = { ...tree(...Array.from({ length: 9 }, () => heading(1, null, 'Titre'))), lang: 'fr' };
    const files = await parts(french);
    expect(files['word/document.xml']).toContain('Sommaire');
    expect(files['word/footer1.xml']).toContain(' sur ');
  });

  it('is well-formed, with its elements in the order of the schema', async () => {
    for (const [name, xml] of Object.entries(await parts(everything))) {
      expect(XMLValidator.validate(xml), name).toBe(true);
      for (const [element, order] of Object.entries(ORDERS))
        for (const children of childrenOf(xml, element)) {
          const known = children.map((child) => order.indexOf(child));
          expect(known, `${name}: ${element} ${children}`).toEqual([...known].sort((a, b) => a - b));
          expect(known, `${name}: ${element} ${children}`).not.toContain(-1);
        }
    }
  });

  it('names only styles, numbers, parts and places that it has', async () => {
    const files = await parts(everything);
    const xml = files['word/document.xml'] ?? '';
    const styles = new Set(all(files['word/styles.xml'] ?? '', /w:styleId="([^"]*)"/g));
    for (const style of all(
      Object.values(files).join(''),
      /<w:(?:[pr]Style|tblStyle|basedOn|next) w:val="([^"]*)"/g,
    ))
      expect(styles).toContain(style);
    const numbers = new Set(['0', ...all(files['word/numbering.xml'] ?? '', /<w:num w:numId="(\d+)"/g)]);
    for (const number of all(xml, /<w:numId w:val="(\d+)"/g)) expect(numbers).toContain(number);
    const relations = new Set(all(files['word/_rels/document.xml.rels'] ?? '', /Id="([^"]*)"/g));
    for (const id of all(xml, /r:id="([^"]*)"/g)) expect(relations).toContain(id);
    for (const target of all(files['word/_rels/document.xml.rels'] ?? '', /Target="(\w+\.xml)"/g))
      expect(Object.keys(files)).toContain(`word/${target}`);
    const marks = all(xml, /<w:bookmarkStart w:id="(\d+)"/g);
    expect(new Set(marks).size).toBe(marks.length);
    expect(all(xml, /<w:bookmarkEnd w:id="(\d+)"/g).sort()).toEqual([...marks].sort());
    const controls = all(xml, /<w:id w:val="(\d+)"\/>/g);
    expect(new Set(controls).size).toBe(controls.length);
    for (const tag of all(xml, /<w:tag w:val="([^"]*)"/g)) expect(tag?.length).toBeLessThanOrEqual(64);
    expect(xml).not.toMatch(/<\/w:tbl><\/w:tc>|<\/w:sdt><\/w:tc>/);
  });
});

/** The children of some elements, as ISO/IEC 29500-4 (transitional) puts them in order; those that we write. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'pStyle',
    'keepNext',
    'keepLines',
    'pageBreakBefore',
    'widowControl',
    'numPr',
    'pBdr',
    'tabs',
    'bidi',
    'spacing',
    'ind',
    'jc',
    'outlineLvl',
  ].map(w),
  'w:rPr': [
    'rStyle',
    'rFonts',
    'b',
    'bCs',
    'i',
    'iCs',
    'color',
    'sz',
    'szCs',
    'u',
    'vertAlign',
    'rtl',
    'lang',
  ].map(w),
  'w:tblPr': ['tblStyle', 'tblW', 'tblInd', 'tblBorders', 'tblLayout', 'tblCellMar', 'tblLook'].map(w),
  'w:sdtPr': ['alias', 'tag', 'id', 'docPartObj'].map(w),
  'w:sectPr': ['headerReference', 'footerReference', 'footnotePr', 'pgSz', 'pgMar', 'titlePg'].map(w),
  'w:lvl': ['start', 'numFmt', 'pStyle', 'suff', 'lvlText', 'lvlJc', 'pPr'].map(w),
  'w:style': [
    'name',
    'basedOn',
    'next',
    'uiPriority',
    'semiHidden',
    'unhideWhenUsed',
    'qFormat',
    'pPr',
    'rPr',
    'tblPr',
    'tblStylePr',
  ].map(w),
  'w:settings': [
    'zoom',
    'defaultTabStop',
    'footnotePr',
    'compat',
    'themeFontLang',
    'decimalSymbol',
    'listSeparator',
  ].map(w),
};

function w(name: string): string {
  return `w:${name}`;
}

type Parsed = Readonly<Record<string, unknown>>;

function childrenOf(xml: string, element: string): string[][] {
  const found: string[][] = [];
  const visit = (nodes: readonly Parsed[]) => {
    for (const node of nodes)
      for (const [name, inner] of Object.entries(node)) {
        if (!Array.isArray(inner)) continue;
        if (name === element)
          found.push(
            inner.flatMap((child) => Object.keys(child).filter((key) => key !== ':@' && key !== '#text')),
          );
        visit(inner);
      }
  };
  visit(new XMLParser({ preserveOrder: true, ignoreAttributes: true, trimValues: true }).parse(xml));
  return found;
}

function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'places' && key !== 'format')
      .map(([key, value]) => [key, bare(value)]),
  );
}
