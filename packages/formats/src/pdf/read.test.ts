import { type AnyNode, type Block, walk } from '@rapporteur/document';
import { describe, expect, it } from 'vitest';
import { aPdf, type Words } from './a-pdf.js';
import { readPdf } from './read.js';

async function read(bytes: Uint8Array) {
  const result = await readPdf(bytes);
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
}

/** A block in short: "heading 1 I: Ponds", "paragraph: Six ponds{3} are deep". */
function short(block: Block): string {
  const inline = (nodes: readonly AnyNode[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'noteMark') return `{${node.number}}`;
        if ('value' in node) return node.value;
        return 'children' in node ? inline(node.children as readonly AnyNode[]) : '';
      })
      .join('');
  const inner = () =>
    'children' in block ? (block.children as readonly Block[]).map(short).join(' / ') : '';
  switch (block.type) {
    case 'heading':
      return `heading ${block.depth}${block.number ? ` ${block.number}` : ''}: ${inline(block.children)}`;
    case 'footnote':
      return `note ${block.number}: ${inline(block.children)}`;
    case 'listItem':
      return `${block.label} ${inner()}`;
    case 'cell':
      return `${block.header ? '*' : ''}${inline(block.children)}`;
    case 'box':
      return `box: ${inner()}`;
    case 'list':
    case 'table':
    case 'row':
      return `${block.type}: ${inner()}`;
    default:
      return `${block.type}: ${'value' in block ? block.value : inline((block as { children: readonly AnyNode[] }).children)}`;
  }
}

/** Lines of running text below each other. */
function lines(x: number, y: number, texts: readonly string[], more: Partial<Words> = {}): Words[] {
  const step = (more.size ?? 11) * 1.25;
  return texts.map((text, n) => ({ text, x, y: y + n * step, ...more }));
}

describe('a tagged PDF', () => {
  const page: Words[] = [
    { text: 'Lake report', x: 60, y: 30, tag: 'Artifact' },
    { text: 'I. Ponds and lakes', x: 60, y: 80, size: 11, tag: 'Document/H1' },
    { text: '1. Six ponds are deep, and each of them has', x: 60, y: 110, tag: 'Document/P' },
    { text: 'a guard', x: 60, y: 124, tag: 'Document/P' },
    { text: '1', x: 98, y: 120, size: 7, tag: 'Document/P/Reference' },
    { text: ' in summer.', x: 102, y: 124, tag: 'Document/P' },
    { text: 'a)', x: 70, y: 150, tag: 'Document/L/LI/Lbl' },
    { text: 'a rope', x: 90, y: 150, tag: 'Document/L/LI/LBody/P' },
    { text: 'b)', x: 70, y: 166, tag: 'Document/L/LI#2/Lbl' },
    { text: 'a lamp', x: 90, y: 166, tag: 'Document/L/LI#2/LBody/P' },
    { text: 'Party', x: 60, y: 200, tag: 'Document/Table/TR/TH' },
    { text: 'Ponds', x: 160, y: 200, tag: 'Document/Table/TR/TH#2' },
    { text: 'Aldoria', x: 60, y: 216, tag: 'Document/Table/TR#2/TD' },
    { text: '12', x: 160, y: 216, tag: 'Document/Table/TR#2/TD#2' },
    { text: 'Promising practice', x: 70, y: 250, bold: true, tag: 'Document/Table#2/TR/TD/P' },
    { text: 'One pond has a bell.', x: 70, y: 266, tag: 'Document/Table#2/TR/TD/P#2' },
    { text: '1', x: 60, y: 700, size: 6, tag: 'Document/Note/Lbl' },
    { text: 'Where there is ice, in winter too.', x: 66, y: 704, size: 9, tag: 'Document/Note/P' },
    { text: '1 / 2', x: 500, y: 780, tag: 'Artifact' },
  ];

  it('gives headings, paragraphs, lists, tables, notes with their marks and boxes', async () => {
    const { document } = await read(aPdf({ pages: [page], title: 'Ponds' }));
    expect(document).toMatchObject({ format: 'pdf', title: 'Ponds' });
    expect(document.children.map(short)).toEqual([
      'heading 1 I: Ponds and lakes',
      'paragraph: 1. Six ponds are deep, and each of them has a guard{1} in summer.',
      'list: a) paragraph: a rope / b) paragraph: a lamp',
      'table: row: *Party / *Ponds / row: Aldoria / 12',
      'box: paragraph: Promising practice / paragraph: One pond has a bell.',
      'furniture: Lake report',
      'furniture: 1 / 2',
      'note 1: Where there is ice, in winter too.',
    ]);
  });

  it('says where each block stands: page, and lines of the source', async () => {
    const { document, source } = await read(
      aPdf({ pages: [[{ text: 'A cover', x: 60, y: 90, tag: 'P' }], page] }),
    );
    const heading = document.children.find(({ type }) => type === 'heading');
    const [place] = heading?.places ?? [];
    expect(place).toEqual({ lines: [3, 3], page: 2 });
    expect(source.split('\n')[(place?.lines[0] ?? 0) - 1]).toBe('I. Ponds and lakes');
    const count = source.split('\n').length;
    for (const node of walk(document))
      for (const { lines } of node.places) expect(lines[0] >= 1 && lines[1] <= count, node.type).toBe(true);
  });

  it('is read by its layout where the tags leave out words', async () => {
    const half = page.map((words, n) => (n > 1 ? { ...words, tag: undefined } : words)) as Words[];
    const { document } = await read(aPdf({ pages: [half] }));
    expect(document.children.map(short)).toContain(
      'paragraph: 1. Six ponds are deep, and each of them has a guard{1} in summer.',
    );
  });

  it('joins what a page cuts in two: a paragraph, an item, a table', async () => {
    const first: Words[] = [
      { text: 'It is known that the guards', x: 60, y: 700, tag: 'P' },
      { text: 'A note.', x: 60, y: 760, size: 8, tag: 'Note' },
    ];
    const second: Words[] = [
      { text: 'swim well.', x: 60, y: 60, tag: 'P#2' },
      { text: '•', x: 60, y: 700, tag: 'L/LI/Lbl' },
      { text: 'an item that is long', x: 70, y: 700, tag: 'L/LI/LBody' },
    ];
    const third: Words[] = [
      { text: 'and ends here', x: 70, y: 60, tag: 'L/LI/LBody' },
      { text: 'Party', x: 60, y: 720, tag: 'Table/TR/TH' },
    ];
    const fourth: Words[] = [
      { text: 'Party', x: 60, y: 60, tag: 'Table/TR#2/TH' },
      { text: 'Brezia', x: 60, y: 80, tag: 'Table/TR#3/TD' },
    ];
    const { document } = await read(aPdf({ pages: [first, second, third, fourth] }));
    expect(document.children.map(short)).toEqual([
      'paragraph: It is known that the guards swim well.',
      'note 1: A note.',
      'list: • paragraph: an item that is long and ends here',
      'table: row: *Party / row: Brezia',
    ]);
  });
});

describe('a PDF without tags', () => {
  const body = [
    '1. The children of six lakes were asked what they know about the',
    'cold. Nearly all of them know that nobody should swim alone, but',
    'few can tell what a sudden chill does to the breath of a swimmer.',
    '2. In Aldoria each school has a teacher for swimming, and a near-',
    'by pond to swim in.',
  ];
  const page = (n: number, inner: readonly Words[]): Words[] => [
    { text: 'Report on the lakes', x: 60, y: 40, size: 9 },
    ...inner,
    { text: `Page ${n} of 3`, x: 280, y: 780, size: 9 },
  ];

  it('gives headings by size, numbered paragraphs, and what comes back on each page apart', async () => {
    const pages = [
      page(1, [
        { text: 'II. What children know', x: 60, y: 90, size: 16, bold: true },
        ...lines(60, 130, body),
      ]),
      page(2, [
        { text: 'III. What they ask for', x: 60, y: 90, size: 16, bold: true },
        ...lines(60, 130, body),
      ]),
      page(3, lines(60, 130, ['The end comes here.'])),
    ];
    const { document } = await read(aPdf({ pages }));
    expect(document.children.map(short).slice(0, 5)).toEqual([
      'heading 1 II: What children know',
      `paragraph: ${body.slice(0, 3).join(' ')}`,
      'paragraph: 2. In Aldoria each school has a teacher for swimming, and a near-by pond to swim in.',
      'furniture: Report on the lakes',
      'furniture: Page 1 of 3',
    ]);
    expect(document.children.filter(({ type }) => type === 'furniture')).toHaveLength(6);
  });

  it('finds notes at the foot, over the page, and their marks, also two in a row', async () => {
    const first = [
      ...lines(60, 100, ['Six ponds are guarded in winter']),
      { text: '1', x: 220, y: 96, size: 7 },
      { text: ' and two in', x: 226, y: 100 },
      ...lines(60, 113.75, ['summer.']),
      { text: '23', x: 101, y: 109.75, size: 7 },
      { text: ' One has 40 m', x: 110, y: 113.75 },
      { text: '2', x: 177, y: 109.75, size: 7 },
      { text: ' of ice.', x: 181, y: 113.75 },
      { text: '1', x: 60, y: 716, size: 6 },
      { text: 'Seen in 2020.', x: 66, y: 720, size: 9 },
      { text: '2', x: 60, y: 728, size: 6 },
      { text: 'Heard.', x: 66, y: 732, size: 9 },
      { text: '3', x: 60, y: 740, size: 6 },
      { text: 'This note goes on over', x: 66, y: 744, size: 9 },
    ];
    const second = [
      ...lines(60, 100, body),
      ...lines(60, 600, body),
      { text: 'the page and ends.', x: 60, y: 744, size: 9 },
    ];
    const { document } = await read(aPdf({ pages: [first, second] }));
    const found = document.children.map(short);
    expect(found[0]).toBe(
      'paragraph: Six ponds are guarded in winter{1} and two in summer.{2}{3} One has 40 m2 of ice.',
    );
    expect(found.filter((text) => text.startsWith('note'))).toEqual([
      'note 1: Seen in 2020.',
      'note 2: Heard.',
      'note 3: This note goes on over the page and ends.',
    ]);
  });

  it('sets a table of contents apart', async () => {
    const titles = ['I. Ponds', 'II. Lakes', 'III. Rivers', 'IV. The sea'];
    const entries = titles.flatMap((title, n) => [
      { text: title, x: 60, y: 100 + n * 14 },
      { text: `${n + 2}`, x: 520, y: 100 + n * 14 },
    ]);
    const chapters = titles.map((title) => [
      { text: title, x: 60, y: 90, size: 16, bold: true },
      ...lines(60, 130, body),
    ]);
    const { document } = await read(aPdf({ pages: [entries, ...chapters] }));
    expect(document.children.filter(({ type }) => type === 'heading').map(short)).toEqual([
      'heading 1 I: Ponds',
      'heading 1 II: Lakes',
      'heading 1 III: Rivers',
      'heading 1 IV: The sea',
    ]);
    expect(document.children.slice(0, 4).map(short)).toEqual(
      titles.map((title, n) => `furniture: ${title} ${n + 2}`),
    );
  });

  it('leaves a line that is only bold to those who know the text', async () => {
    const inner = [{ text: 'Promising practice', x: 60, y: 80, bold: true }, ...lines(60, 110, body)];
    const { document } = await read(aPdf({ pages: [inner] }));
    expect(document.children.map(short).slice(0, 3)).toEqual([
      'line: ',
      'line: Promising practice',
      'line: ',
    ]);
  });

  it('takes the hyphen of a cut word away only where the text has the word whole', async () => {
    const inner = lines(60, 100, [
      'A swimmer may be cold, and each swim-',
      'mer should be told of half-',
      'frozen ponds.',
    ]);
    const { document } = await read(aPdf({ pages: [inner] }));
    expect(short(document.children[0] as Block)).toBe(
      'paragraph: A swimmer may be cold, and each swimmer should be told of half-frozen ponds.',
    );
  });

  it('reads two columns one after the other, and leaves out words that are turned', async () => {
    const left = lines(60, 100, ['The left column tells of the lakes and', 'ends in the middle of a']);
    const right = lines(320, 100, ['sentence that the right one closes.']);
    const { document } = await read(
      aPdf({ pages: [[...left, ...right, { text: 'Draft', x: 30, y: 500, turned: true }]] }),
    );
    expect(document.children.map(short)).toEqual([
      'paragraph: The left column tells of the lakes and ends in the middle of a sentence that the right one closes.',
    ]);
  });
});

describe('a PDF that can not be read whole', () => {
  const text: Words[] = [{ text: 'Some words.', x: 60, y: 90 }];

  it('is told page by page where it holds no text', async () => {
    const { notices } = await read(aPdf({ pages: [[], text, [], []] }));
    expect(
      notices.map(({ rule, place, message }) => [rule, place.page, /\((\d)\)/.exec(message)?.[1]]),
    ).toEqual([
      ['page-without-text', 1, undefined],
      ['page-without-text', 3, '2'],
    ]);
  });

  it.each([
    ['pdf-without-text', aPdf({ pages: [[], []] })],
    ['pdf-broken', new TextEncoder().encode('%PDF-1.7\nnothing that a PDF holds')],
    ['pdf-broken', aPdf({ pages: [text] }).subarray(0, 40)],
    [
      'pdf-password',
      aPdf({
        pages: [text],
        trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
      }),
    ],
  ])('is refused: %s', async (code, bytes) => {
    const result = await readPdf(bytes);
    expect(result).toMatchObject({
      ok: false,
      refusal: { code, message: expect.stringMatching(/^This PDF .*\.$/s) },
    });
  });

  it('is refused beyond the limits of pages and time', async () => {
    const bytes = aPdf({ pages: [text, text, text] });
    expect(await readPdf(bytes, { pages: 2 })).toMatchObject({ refusal: { code: 'too-many-pages' } });
    expect(await readPdf(bytes, { milliseconds: 0 })).toMatchObject({ refusal: { code: 'took-too-long' } });
  });

  it('is read without a page that is damaged, and says so', async () => {
    const whole = Buffer.from(aPdf({ pages: [text, text] })).toString('latin1');
    const kids = /Kids\[\d+ 0 R (\d+) 0 R\]/.exec(whole);
    const broken = whole.replace(kids?.[0] ?? '', (found) =>
      found.replace(`${kids?.[1]} 0 R]`, (end) => `${'null'.padEnd(end.length - 1)}]`),
    );
    const { notices, document } = await read(Uint8Array.from(broken, (char) => char.charCodeAt(0)));
    expect(notices).toMatchObject([{ rule: 'page-damaged', severity: 'error', place: { page: 2 } }]);
    expect(document.children.map(short)).toEqual(['paragraph: Some words.']);
  });

  it('is read from a buffer of any kind, which stays whole', async () => {
    const bytes = Buffer.from(aPdf({ pages: [text] }));
    const copy = Uint8Array.from(bytes);
    expect(short((await read(bytes)).document.children[0] as Block)).toBe('paragraph: Some words.');
    expect(Uint8Array.from(bytes)).toEqual(copy);
  });

  it('runs no script and follows no link', async () => {
    const catalog =
      '/OpenAction<</S/JavaScript/JS(throw new Error\\(1\\))>>/Names<</EmbeddedFiles<</Names[]>>>>';
    const { document } = await read(aPdf({ pages: [text], catalog }));
    expect(document.children.map(short)).toEqual(['paragraph: Some words.']);
  });
});

describe('a damaged PDF', () => {
  const whole = aPdf({
    pages: [
      [
        { text: 'I. Ponds', x: 60, y: 80, tag: 'H1' },
        { text: 'Six ponds are deep.', x: 60, y: 110, tag: 'P' },
      ],
      [{ text: 'Two are not.', x: 60, y: 110 }],
    ],
  });

  /** A small generator of numbers, so that each run sees the same damage. */
  function numbers(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1664525 + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  }

  it('is read or refused, and never throws', { timeout: 60_000 }, async () => {
    let read = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const next = numbers(seed);
      let bytes = Uint8Array.from(whole);
      for (let n = 0; n < 1 + (seed % 8); n++) {
        const at = Math.floor(next() * bytes.length);
        if (next() < 0.1) bytes = bytes.slice(0, Math.max(9, at));
        else if (next() < 0.3) bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 7)]);
        else bytes[at] = Math.floor(next() * 256);
      }
      const result = await readPdf(bytes);
      if (result.ok) read++;
      else expect(result.refusal.message, `seed ${seed}`).toMatch(/^This PDF .*\.$/s);
    }
    expect(read).toBeGreaterThan(5);
  });
});
