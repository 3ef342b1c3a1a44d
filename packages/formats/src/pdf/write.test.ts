import type { ChildProcess } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import type { Block, Document, Inline } from '@rapporteur/document';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, vi } from 'vitest';
import { type PdfOptions, writePdf } from './write.js';
import { Press } from './writing/press.js';

// The typesetter is a process of its own, and slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const places = [] as const;
const text = (value: string, lang?: string): Inline => ({
  type: 'text',
  value,
  places,
  ...(lang && { lang }),
});
const mark = (number: number): Inline => ({ type: 'noteMark', number, places });
const paragraph = (number: number | null, ...words: (string | Inline)[]): Block => ({
  type: 'paragraph',
  number,
  places,
  children: words.map((word) => (typeof word === 'string' ? text(word) : word)),
});
const heading = (depth: number, number: string | null, title: string): Block => ({
  type: 'heading',
  depth,
  number,
  places,
  children: [text(title)],
});
const note = (number: number, ...words: (string | Inline)[]): Block =>
  ({ ...paragraph(null, ...words), type: 'footnote', number }) as Block;
const list = (...items: [label: string, ...children: Block[]][]): Block => ({
  type: 'list',
  places,
  children: items.map(([label, ...children]) => ({ type: 'listItem', label, children, places })),
});
const table = (...rows: string[][]): Block => ({
  type: 'table',
  places,
  children: rows.map((cells, at) => ({
    type: 'row',
    places,
    children: cells.map((cell) => ({ type: 'cell', header: at === 0, children: [text(cell)], places })),
  })),
});
const aDocument = (...children: Block[]): Document => ({
  type: 'document',
  kind: 'text',
  title: 'Of lakes',
  format: 'md',
  lang: 'en',
  places,
  children,
});

interface TreeNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (TreeNode | { readonly type: string; readonly id: string })[];
}

/** What a reader finds in the file: its tags with their words, its properties, its bookmarks. */
async function look(pdf: Uint8Array) {
  const file = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const page = await file.getPage(index + 1);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const tree = (await page.getStructTree()) as TreeNode | null;
      return { items, tree };
    }),
  );
  const wordsById = new Map<string, string>();
  let open: (string | null)[] = [];
  for (const { items } of pages) {
    open = [];
    for (const item of items as { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
      if (item.type?.startsWith('begin')) open.push(item.id ?? null);
      else if (item.type === 'endMarkedContent') open.pop();
      else {
        const id = open.find((each) => each) ?? '';
        wordsById.set(id, (wordsById.get(id) ?? '') + (item.str ?? ''));
      }
    }
  }
  const tags: { role: string; words: string; alt?: string }[] = [];
  const visit = (node: TreeNode): string => {
    const tag = { role: node.role, words: '', alt: node.alt };
    tags.push(tag);
    for (const child of node.children)
      tag.words += 'role' in child ? visit(child) : (wordsById.get(child.id) ?? '');
    return tag.words;
  };
  for (const { tree } of pages) if (tree) visit(tree);
  const words = pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join('');
  return {
    tags,
    words,
    pages: pages.length,
    of: (role: string) => tags.filter((tag) => tag.role === role).map((tag) => tag.words.trim()),
    outside: wordsById.get('') ?? '',
    properties: (await file.getMetadata()).info as Record<string, unknown>,
    isMarked: (await file.getMarkInfo())?.Marked,
    outline: await file.getOutline(),
    raw: `${Buffer.from(pdf).toString('latin1')}${inflated(pdf)}`,
  };
}

/** Every stream of the file, unpacked where it is packed. */
function inflated(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  let out = '';
  for (const { index } of bytes.toString('latin1').matchAll(/(?<!end)stream\r?\n/g)) {
    const start = bytes.indexOf('\n', index) + 1;
    try {
      out += inflateSync(bytes.subarray(start, bytes.indexOf('endstream', start))).toString('latin1');
    } catch {
      // A stream that is not packed.
    }
  }
  return out;
}

const looked = async (document: Document, options?: PdfOptions) => look(await writePdf(document, options));

describe('a text as PDF/UA-1', () => {
  it('says that it is tagged, what it is called, and in what language', async () => {
    const file = await looked(aDocument(heading(1, null, 'One'), paragraph(null, 'Words.')), {
      language: 'fr-BE',
      author: 'The keepers',
      date: '2024-03-05',
      notice: 'Not official.',
    });
    expect(file.isMarked).toBe(true);
    expect(file.properties).toMatchObject({ Title: 'Of lakes', Author: 'The keepers', Language: 'fr-BE' });
    expect(file.properties.CreationDate).toMatch(/^D:20240305/);
    expect(file.raw).toMatch(/pdfuaid:part>1</);
    expect(file.words).toContain('5 mars 2024');
    expect(file.of('P')).toContain('Not official.');
  });

  it('skips no level of headings, prints their numbers and makes them bookmarks', async () => {
    const file = await looked(
      aDocument(
        heading(2, 'I', 'Shores'),
        heading(4, 'I.1', 'North'),
        heading(4, null, 'South'),
        heading(2, 'II', 'Boats'),
      ),
    );
    expect(file.of('H1')).toEqual(['I. Shores', 'II. Boats']);
    expect(file.of('H2')).toEqual(['I.1. North', 'South']);
    expect(file.outline.map(({ title }) => title)).toEqual(['I. Shores', 'II. Boats']);
  });

  it('prints the numbers of paragraphs and the marks of items as they are', async () => {
    const file = await looked(
      aDocument(
        paragraph(41, 'The first.'),
        paragraph(7, 'The second:'),
        list(
          ['c)', paragraph(null, 'a lamp')],
          ['−', paragraph(null, 'a rope'), list(['12.', paragraph(null, 'inner')])],
        ),
      ),
    );
    expect(file.of('P')).toEqual(expect.arrayContaining(['41. The first.', '7. The second:']));
    expect(file.of('L')).toHaveLength(2);
    expect(file.of('Lbl')).toEqual(['c)', '−', '12.']);
  });

  it('keeps the printed numbers of notes: skipping, twice cited, in a note, without mark, without note', async () => {
    const file = await looked(
      aDocument(
        paragraph(1, 'One', mark(31), ', two', mark(5), ', again', mark(31), ', bare', mark(8), '.'),
        note(31, 'The lake, see', mark(6), '.'),
        note(5, 'The shore.'),
        note(6, 'The boats.'),
        note(77, 'Nobody marks this.'),
      ),
    );
    expect(file.of('Note').sort()).toEqual([
      '31 The lake, see66 The boats..',
      '5 The shore.',
      '6 The boats.',
      '77 Nobody marks this.',
    ]);
    expect(file.words.replace(/\s+/g, '')).toContain('One31,two5,again31,bare8.');
  });

  it('gives the notes of one number to its marks in turn, and ends where notes cite one another', async () => {
    const file = await looked(
      aDocument(
        paragraph(1, 'One', mark(1)),
        note(1, 'First, see', mark(2)),
        paragraph(2, 'Two', mark(1)),
        note(1, 'Second'),
        note(2, 'Third, see', mark(2)),
        note(3, 'Fourth, see', mark(4)),
        note(4, 'Fifth, see', mark(3)),
      ),
    );
    for (const words of ['First', 'Second', 'Third', 'Fourth', 'Fifth'])
      expect(file.words.split(words)).toHaveLength(2);
  });

  it('names the heads of a table as heads of their columns', async () => {
    const file = await looked(aDocument(table(['Party', 'Keepers'], ['North', '12'], ['South'])));
    expect(file.of('TH')).toEqual(['Party', 'Keepers']);
    expect(file.of('TD')).toEqual(['North', '12', 'South', '']);
    expect(file.raw.match(/\/Scope \/Column/g)).toHaveLength(2);
  });

  it('repeats the heads of a table on each page, as no part of the text', async () => {
    const rows = Array.from({ length: 80 }, (_, at) => [`Place ${at}`, 'yes']);
    const file = await looked(aDocument(table(['Party', 'Lamps'], ...rows)));
    expect(file.pages).toBeGreaterThan(1);
    expect(file.of('TH').join(' ').trim()).toBe('Party Lamps');
    expect(file.words.split('Lamps').length - 1).toBe(file.pages);
  });

  it('describes a picture', async () => {
    const file = await looked(aDocument({ type: 'image', alt: 'A map of the lake', url: null, places }));
    expect(file.tags.filter(({ role }) => role === 'Figure')).toMatchObject([{ alt: 'A map of the lake' }]);
  });

  it('sets boxes and recommendations apart, with their titles', async () => {
    const file = await looked(
      aDocument(
        {
          type: 'box',
          kind: 'practice',
          title: 'Promising practice',
          children: [paragraph(null, 'They swim.')],
          places,
        },
        { type: 'recommendation', id: 'II-3', children: [paragraph(null, 'requires lamps.')], places },
      ),
    );
    expect(file.of('BlockQuote')).toEqual([
      'Promising practiceThey swim.',
      'Recommendation II-3requires lamps.',
    ]);
  });

  it('marks words of another language', async () => {
    const file = await looked(
      aDocument(paragraph(null, 'They say ', text('bonjour', 'fr'), ' and ', text('שלום', 'he'))),
    );
    expect(file.raw).toMatch(/\/Lang \(fr\)/);
    expect(file.raw).toMatch(/\/Lang \(he\)/);
  });

  it('links within the text and to the web, and nowhere else', async () => {
    const link = (url: string): Inline => ({ type: 'link', url, children: [text('here')], places });
    const to = (target: string): Inline => ({ type: 'reference', target, children: [text('there')], places });
    const file = await looked(
      aDocument(
        paragraph(56, link('https://example.org/a'), link('file:///x'), to('para 56'), to('para 99')),
      ),
    );
    expect(file.of('Link')).toEqual(['here', 'there']);
    expect(file.raw.match(/\/URI \(([^)]*)\)/g)).toEqual(['/URI (https://example.org/a)']);
  });

  it('has contents when it is long, and running heads that are no part of it', async () => {
    const chapters = Array.from({ length: 9 }, (_, at) => [
      heading(1, `${at + 1}`, `Chapter of ${at}`),
      ...Array.from({ length: 12 }, () => paragraph(null, 'The keepers of the lake swim. '.repeat(12))),
    ]).flat();
    const file = await looked({ ...aDocument(...chapters), kind: 'report' });
    expect(file.of('TOCI')).toHaveLength(9);
    expect(file.outside).toContain('4. Chapter of 3');
    expect(file.of('H1')).toHaveLength(10);
  });
});

describe('what is printed', () => {
  const hostile = [
    '#import "x.typ"',
    '#{panic()}',
    '$x^2$',
    '@para-1 <label>',
    '\\ \\n \\u{41}',
    '"quotes" \'and\' `ticks`',
    '] ) } ( [ {',
    '/* no comment */ // none',
    '= no heading',
    '- no item + no item / no: term',
    '*no* _no_ ~ -- ---',
    '100 % & <b>',
    'a\u200fb\u200e c\u2066d\u2069',
    'x\u0000\u0007\u001by',
    `${'0123456789abcdef'.repeat(20)}`,
    'https://example.org/a/very/long/address/with-many/pieces?and=more&of=them#and-an-end',
  ];

  it.each(hostile)('is what stands in the text: %j', async (words) => {
    const everywhere = aDocument(
      heading(1, words, words),
      paragraph(1, words, mark(1)),
      note(1, words),
      list([words.slice(0, 12), paragraph(null, words)]),
      table([words, words], [words, words]),
      { type: 'box', kind: words, title: words, children: [paragraph(null, words)], places },
      { type: 'recommendation', id: words, children: [paragraph(null, words)], places },
      { type: 'image', alt: words, url: words, places },
      paragraph(null, { type: 'link', url: words, children: [text(words)], places }),
      paragraph(null, { type: 'reference', target: words, children: [text(words)], places }),
    );
    const file = await looked({ ...everywhere, title: words }, { notice: words });
    const bare = (given: string) => given.replace(/[\p{Cc}\p{Cf}\s]/gu, '');
    expect(bare(file.words).split(bare(words)).length - 1).toBeGreaterThanOrEqual(12);
  });

  it('is any tree', async () => {
    const word = fc.constantFrom(
      'lake',
      'a-b',
      '#x',
      '$',
      '\\',
      '“q”',
      'Ελλάδα',
      'Łódź',
      'x\u00a0y',
      '_',
      '',
    );
    const words = fc.array(word, { maxLength: 4 }).map((all) => all.join(' '));
    const inline = fc.oneof(
      words.map((value) => text(value)),
      fc.nat(4).map(mark),
      words.map((value): Inline => ({ type: 'strong', children: [text(value), mark(2)], places })),
      words.map(
        (value): Inline => ({ type: 'link', url: 'https://e.org', children: [text(value), mark(3)], places }),
      ),
      words.map(
        (value): Inline => ({ type: 'reference', target: 'para 1', children: [text(value)], places }),
      ),
      fc.constant<Inline>({ type: 'break', places }),
    );
    const inlines = fc.array(inline, { maxLength: 4 });
    const { block } = fc.letrec<{ block: Block }>((tie) => ({
      block: fc.oneof(
        { depthSize: 'small' },
        inlines.map((all) => paragraph(null, ...all)),
        fc.tuple(fc.nat(3), inlines).map(([number, all]) => paragraph(number, ...all)),
        fc
          .tuple(fc.integer({ min: 1, max: 9 }), inlines)
          .map(([depth, children]): Block => ({ type: 'heading', depth, number: null, children, places })),
        fc.tuple(fc.nat(4), inlines).map(([number, all]) => note(number, ...all)),
        fc.array(fc.array(words, { maxLength: 3 }), { maxLength: 3 }).map((rows) => table(...rows)),
        fc.array(tie('block'), { maxLength: 3 }).map((children) => list(['a)', ...children])),
        fc
          .array(tie('block'), { maxLength: 3 })
          .map((children): Block => ({ type: 'box', kind: 'voice', title: null, children, places })),
        fc
          .array(tie('block'), { maxLength: 3 })
          .map((children): Block => ({ type: 'recommendation', id: 'I-1', children, places })),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (children) => {
        const pdf = await writePdf(aDocument(...children));
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      }),
      { numRuns: 60 },
    );
  });

  it.each(['report', 'factsheet', 'compilation', 'questionnaire', 'check', 'reply'])(
    'as a %s',
    async (kind) => {
      const file = await looked({ ...aDocument(heading(1, null, 'One'), paragraph(4, 'Words.')), kind });
      expect(file.words).toContain('Words.');
      expect(file.words).toContain('Of lakes');
    },
  );

  it('is in the scripts of Europe and its neighbours, with our own fonts', async () => {
    const words = 'Łódź Ångström İğne Україна Ђорђе Ελλάδα ἀρχή საქართველო Հայաստան שלום السلام → ✓ ☐ ≥';
    const strong: Inline = { type: 'strong', children: [text(words)], places };
    const file = await looked(aDocument(paragraph(null, words), paragraph(null, strong)));
    const fonts = new Set([...file.raw.matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g)].map(([, name]) => name));
    for (const name of fonts)
      expect(name).toMatch(/^(Noto(Serif|Sans|SansGeorgian|SansArmenian)|DejaVuSans)$/);
    expect(fonts.size).toBe(5);
  });

  it('is no empty square: the character and its place are named', async () => {
    const box: Block = { type: 'box', kind: 'other', title: null, children: [paragraph(null, '漢')], places };
    const writing = writePdf(aDocument(paragraph(12, 'Words', mark(3)), note(3, 'of 漢字'), box));
    await expect(writing).rejects.toMatchObject({
      name: 'NotWritten',
      code: 'no-glyph',
      message: expect.stringMatching(/U\+6F22 “漢”, in note 3; nor U\+5B57 “字” in note 3/),
    });
  });
});

describe('the file', () => {
  it('is the same, byte for byte, for the same text and date', async () => {
    const document = aDocument(heading(1, 'I', 'One'), paragraph(1, 'Words', mark(1)), note(1, 'A note.'));
    const first = await writePdf(document, { date: '2024-03-05' });
    const later = await new Press().set('text', '{}', 60);
    expect(later.fault).toBeDefined();
    const second = await writePdf(document, { date: '2024-03-05' });
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await writePdf(document, { date: '2024-03-06' }))).not.toBe(0);
  });

  it('has no date where none is given', async () => {
    const file = await looked(aDocument(paragraph(null, 'Words.')));
    expect(file.properties.CreationDate).toBeUndefined();
  });

  it('is given up when it takes too long, and the next text is written', async () => {
    const page = paragraph(null, 'All the keepers of the lake. '.repeat(100));
    const long = aDocument(...Array.from({ length: 300 }, () => page));
    await expect(writePdf(long, { seconds: 0.001 })).rejects.toMatchObject({ code: 'typesetting-too-long' });
    expect((await writePdf(aDocument(page))).length).toBeGreaterThan(1000);
  });

  it('is written also when the typesetter was ended in between', async () => {
    const press = new Press();
    await press.set('text', '{}', 60);
    const { process } = press as unknown as { process: ChildProcess };
    process.kill('SIGKILL');
    await new Promise((resolve) => process.once('exit', resolve));
    expect((await press.set('text', '{}', 60)).fault).toBeDefined();
  });

  it('is refused when it would have thousands of pages', async () => {
    const page = paragraph(null, 'All the keepers of the lake. '.repeat(100));
    const writing = writePdf(aDocument(...Array.from({ length: 2600 }, () => page)));
    await expect(writing).rejects.toMatchObject({ code: 'text-too-long' });
  });

  it('is refused on a machine without a typesetter, with the package to install', async () => {
    process.env.NODE_OPTIONS = `--import=data:text/javascript,Object.defineProperty(process,'arch',{value:'vax'})`;
    const answer = await new Press().set('text', '{}', 60);
    delete process.env.NODE_OPTIONS;
    expect(answer.missing).toBe('linux-vax-gnu');
  });
});
