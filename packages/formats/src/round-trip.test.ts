import { type AnyNode, type Block, type Document, type Inline, plainText, walk } from '@rapporteur/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAkomaNtoso } from './akoma-ntoso/read.js';
import { writeAkomaNtoso } from './akoma-ntoso/write.js';
import { readDocx } from './docx/read.js';
import { writeDocx } from './docx/write.js';
import { foldInlines } from './html/fold.js';
import { readHtml } from './html/read.js';
import { writeHtml } from './html/write.js';
import { isBlank } from './inline-trim.js';
import { readDocumentJson } from './json/read-document.js';
import { writeJson } from './json/write.js';
import { readMarkdown } from './markdown/read.js';
import { writeMarkdown } from './markdown/write.js';
import { readBytes } from './read-bytes.js';
import type { ReadResult } from './read-result.js';

/* Whatever goes out comes back in. Trees of all kinds of blocks, with words that look like markup. */

const NASTY = [
  'plain words',
  'a*b',
  '*x*',
  '**',
  '_',
  '__init__',
  'snake_case',
  '# no heading',
  '## ',
  '1. no list',
  '12) x',
  '43.',
  '- dash',
  '+ plus',
  '* star',
  '> quote',
  '[link](u)',
  '[^1]',
  '[^1]: note',
  '![img](u)',
  '!',
  '`code`',
  '``',
  '|',
  'a | b',
  '|---|',
  '---',
  '===',
  '~~~',
  '```',
  '<b>',
  '</p>',
  '<br>',
  '<sup>',
  '<!-- c -->',
  '&amp;',
  '&',
  '&#42;',
  '&copy',
  'R&D',
  '\\',
  '\\*',
  ':::',
  '::: box',
  'http://e.org/a_b_c',
  '<https://e.org>',
  'a@e.org',
  'é',
  '“q”',
  '😀',
  'x\u00a0y',
  '\u00a0',
  '•',
  'a) b',
  '(i) c',
  '−',
  '–',
  '"',
  "'",
  '{#id}',
  '$x$',
  '^',
  '=',
  '%',
  'II.2 Title',
  '1.5 million',
  'A. B',
  'year 2014.',
  '<script>alert(1)</script>',
  ']]>',
  '\u200b',
  'السلام',
];

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  fc.array(fc.constantFrom(...NASTY), { minLength: 2, maxLength: 4 }).map((list) => list.join(' ')),
  fc.array(fc.constantFrom(...NASTY), { minLength: 2, maxLength: 3 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
/** White space as any format keeps it. */
const fold = (value: string) => value.replace(/\s+/g, ' ').trim();
const titles = fc.option(words.map(fold)).map((title) => title || null);
const text = words.map((value): Inline => ({ type: 'text', value, places: [] }));
const url = fc.constantFrom(
  'https://e.org/',
  'http://e.org/a_(b)?x=1&copy;=2&y',
  'mailto:a@e.org',
  'https://e.org/*a*[1]#_f_',
);
const target = fc.constantFrom('para 56', 'II-5', 'note 3', 'a (b)', 'é/ü%20');
const number = fc.integer({ min: 1, max: 400 });

const { inlines } = fc.letrec<{ inline: Inline; inlines: Inline[]; unlinked: Inline[] }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.constant<Inline>({ type: 'break', places: [] }),
    number.map((n): Inline => ({ type: 'noteMark', number: n, places: [] })),
    tie('inlines').map((children): Inline => ({ type: 'strong', children, places: [] })),
    tie('inlines').map((children): Inline => ({ type: 'emphasis', children, places: [] })),
    tie('inlines').map((children): Inline => ({ type: 'superscript', children, places: [] })),
    fc
      .tuple(url, tie('unlinked'))
      .map(([url, children]): Inline => ({ type: 'link', url, children, places: [] })),
    fc
      .tuple(target, tie('unlinked'))
      .map(([target, children]): Inline => ({ type: 'reference', target, children, places: [] })),
  ),
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 4, depthIdentifier: 'inline' }),
  unlinked: fc.array(text, { minLength: 1, maxLength: 2 }),
}));

/** Running text as any format keeps it: folded, the same emphasis once, neighbours of one kind joined, not blank. */
const running = inlines.map((list) => foldInlines(joined(list, []))).filter((list) => !isBlank(list));

// Any kind of space after a number is taken for the space that parts it from the title.
const titled = running.filter((list) => !/^\s/.test(list.map(plainText).join('')));

function joined(list: readonly Inline[], around: readonly string[]): Inline[] {
  const out: Inline[] = [];
  for (const one of list) {
    if (!('children' in one)) {
      out.push(one);
      continue;
    }
    const isMark = one.type === 'strong' || one.type === 'emphasis';
    const inner = joined(one.children, isMark ? [...around, one.type] : around);
    // A note's mark is raised as it is.
    const isRaised = one.type === 'superscript' && inner.some((child) => child.type === 'noteMark');
    for (const piece of around.includes(one.type) || isRaised
      ? inner
      : [{ ...one, children: inner } as Inline]) {
      const last = out.at(-1);
      const isMarked = piece.type === 'strong' || piece.type === 'emphasis';
      if (isMarked && last?.type === piece.type) {
        const children = joined([...last.children, ...piece.children], [...around, piece.type]);
        out[out.length - 1] = { ...last, children } as Inline;
      } else out.push(piece);
    }
  }
  return out;
}

const headingNumbers = fc.constantFrom(null, 'III', 'III.2', 'III.2.1', '4', 'A', '12.3');
const labels = fc.constantFrom(
  '•',
  'a)',
  '(i)',
  '1.',
  '12.',
  '2)',
  '−',
  '-',
  '*',
  'iv.',
  'Objective 1',
  '[x]',
  '→',
);

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    running.map((children): Block => ({ type: 'paragraph', number: null, children, places: [] })),
    fc
      .tuple(number, running)
      .map(([number, children]): Block => ({ type: 'paragraph', number, children, places: [] })),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), headingNumbers, titled)
      .map(([depth, number, children]): Block => ({ type: 'heading', depth, number, children, places: [] })),
    fc
      .tuple(number, running)
      .map(([number, children]): Block => ({ type: 'footnote', number, children, places: [] })),
    fc
      .tuple(words.map(fold), fc.option(url))
      .map(([alt, url]): Block => ({ type: 'image', alt, url, places: [] })),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.array(running, { minLength: 1, maxLength: 9 }))
      .map(
        ([width, hasHead, cells]): Block => ({
          type: 'table',
          places: [],
          children: Array.from({ length: Math.ceil(cells.length / width) }, (_, r) => ({
            type: 'row',
            places: [],
            children: cells
              .slice(r * width, (r + 1) * width)
              .map((children) => ({ type: 'cell', header: hasHead && r === 0, children, places: [] })),
          })),
        }),
      ),
    fc.array(fc.tuple(labels, tie('blocks')), { minLength: 1, maxLength: 3 }).map(
      (items): Block => ({
        type: 'list',
        places: [],
        children: items.map(([label, children]) => ({ type: 'listItem', label, children, places: [] })),
      }),
    ),
    fc
      .tuple(fc.constantFrom('provision', 'practice', 'difficulty', 'voice', 'other'), titles, tie('blocks'))
      .map(([kind, title, children]): Block => ({ type: 'box', kind, title, children, places: [] })),
    fc
      .tuple(fc.constantFrom('III-8', 'ER-129', '12.a'), tie('blocks'))
      .map(([id, children]): Block => ({ type: 'recommendation', id, children, places: [] })),
  ),
  blocks: fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'block' }),
}));

const trees: fc.Arbitrary<Document> = fc
  .tuple(
    titles,
    fc.constantFrom('report', 'reply', 'text'),
    fc.constantFrom(undefined, 'en', 'fr'),
    fc.array(block, { maxLength: 5 }),
  )
  .map(([title, kind, lang, children]) => ({
    type: 'document',
    kind,
    title,
    format: 'txt',
    places: [],
    ...(lang ? { lang } : {}),
    children,
  }));

function back(result: ReadResult): Document {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}

/** Places and the name of the format are the reader's own. */
function bare(node: AnyNode): unknown {
  const { places: _, children, ...rest } = node as AnyNode & { children?: readonly AnyNode[] };
  return {
    ...rest,
    ...('format' in rest ? { format: '' } : {}),
    ...(children ? { children: children.map(bare) } : {}),
  };
}

/** HTML puts the notes after the text. */
function notesLast(document: Document): Document {
  const notes: Block[] = [];
  return { ...document, children: [...without(document.children), ...notes] };

  function without(blocks: readonly Block[]): Block[] {
    return blocks.flatMap((block): Block[] => {
      if (block.type === 'footnote') notes.push(block);
      if (block.type === 'footnote') return [];
      const holds =
        block.type === 'list' ||
        block.type === 'listItem' ||
        block.type === 'box' ||
        block.type === 'recommendation';
      return [holds ? ({ ...block, children: without(block.children) } as Block) : block];
    });
  }
}

/** What a Word file keeps of a tree: its blocks in order with what names them, its words, its marks and links. */
function keptByWord(document: Document): unknown {
  const blocks: string[] = [];
  const links: string[] = [];
  const marks: number[] = [];
  const words: string[] = [];
  const whole = notesLast(document);
  const notes = whole.children.filter((block) => block.type === 'footnote');
  const text = { ...whole, children: whole.children.filter((block) => block.type !== 'footnote') };
  for (const node of walk(text)) {
    if (node.type === 'paragraph' && node.number !== null) blocks.push(`paragraph ${node.number}`);
    // "A. B" is a number and a title, whoever wrote it.
    if (node.type === 'heading') {
      blocks.push(`heading ${node.depth}`);
      if (node.number !== null) words.push(node.number);
    }
    if (node.type === 'box') blocks.push(`box ${node.kind} ${node.title}`);
    if (node.type === 'recommendation') blocks.push(`recommendation ${node.id}`);
    // A picture without words is named in words of the file.
    if (node.type === 'image')
      blocks.push(`image ${node.alt.replace(/^(?:Picture|Image)$/, '')} ${node.url}`);
    if (node.type === 'table') blocks.push(`table of ${node.children.map((row) => row.children.length)}`);
    if (node.type === 'cell') blocks.push(`cell ${node.header}`);
    // An item that does not begin with words has none to carry its mark.
    if (
      node.type === 'listItem' &&
      node.children[0]?.type === 'paragraph' &&
      node.children[0].number === null
    )
      blocks.push(`item ${node.label}`);
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'noteMark') marks.push(node.number);
    if (node.type === 'text') words.push(node.value);
  }
  const told = notes.map((note) => `${note.number} ${plainText(note).replace(/\s+/g, '')}`).sort();
  return {
    blocks,
    links,
    marks,
    notes: told,
    words: words.join('').replace(/[\s.]+/g, ''),
    title: document.title,
    lang: document.lang,
  };
}

const RUNS = { numRuns: Number(process.env.ROUND_TRIPS ?? 200) };

describe('what goes out comes back in', () => {
  test('by Markdown', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(bare(back(readMarkdown(writeMarkdown(tree))))).toEqual(bare(tree));
      }),
      RUNS,
    );
  });

  test('by HTML', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(bare(back(readHtml(writeHtml(tree))))).toEqual(bare(notesLast(tree)));
      }),
      RUNS,
    );
  });

  test('by HTML that is part of a page', () => {
    const tree: Document = {
      type: 'document',
      kind: 'report',
      title: 'T',
      format: '',
      places: [],
      children: [
        { type: 'paragraph', number: 3, places: [], children: [{ type: 'text', value: 'x', places: [] }] },
      ],
    };
    const page = `<!doctype html><nav>menu</nav><main><p>other words</p>${writeHtml(tree, { standalone: false })}</main>`;
    expect(bare(back(readHtml(page)))).toEqual(bare(tree));
  });

  test('by Akoma Ntoso', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(bare(back(readAkomaNtoso(writeAkomaNtoso(tree))))).toEqual(bare(notesLast(tree)));
      }),
      RUNS,
    );
  });

  test('by Word', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        const result = readDocx(await writeDocx(tree));
        if (!result.ok && result.refusal.code === 'empty') return;
        // A text without a title may be called by its first heading.
        const title = tree.title && back(result).title;
        expect(keptByWord({ ...back(result), title })).toEqual(keptByWord(tree));
      }),
      RUNS,
    );
  });

  test('by JSON', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(back(readDocumentJson(writeJson(tree)))).toEqual(tree);
      }),
      RUNS,
    );
  });
});

/** What happens to files: cut, damaged, pasted into each other, written over. */
const damage = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'drop', 'insert', 'repeat', 'move'),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      words.map((value) => new TextEncoder().encode(value)),
      fc
        .constantFrom(
          '<div>'.repeat(40),
          '> - '.repeat(40),
          '<table><tr><td>',
          '[[[[((((',
          '\n\n',
          '\r',
          '<!--',
          '</',
          '&#',
          '```',
        )
        .map((value) => new TextEncoder().encode(value)),
    ),
  }),
  { maxLength: 4 },
);
type Damage = typeof damage extends fc.Arbitrary<(infer D)[]> ? D : never;

function damaged(bytes: Uint8Array, { kind, from, to, bytes: extra }: Damage): Uint8Array {
  const [a, b] = [from, to].map((share) => Math.floor(share * bytes.length)).sort((x, y) => x - y) as [
    number,
    number,
  ];
  const [head, middle, tail] = [bytes.subarray(0, a), bytes.subarray(a, b), bytes.subarray(b)];
  const pieces = {
    cut: [head],
    drop: [head, tail],
    insert: [head, extra, middle, tail],
    repeat: [head, middle, middle, tail],
    move: [tail, head, middle],
  }[kind];
  return Buffer.concat(pieces ?? []);
}

describe('a damaged file', () => {
  test.each([
    ['Markdown', 'a.md', writeMarkdown],
    ['HTML', 'a.html', (tree: Document) => writeHtml(tree)],
    ['JSON', 'a.json', (tree: Document) => writeJson(tree)],
    ['Akoma Ntoso', 'a.xml', (tree: Document) => writeAkomaNtoso(tree)],
    ['a text', 'a.txt', writeMarkdown],
  ])('is read or refused, and never throws: %s', (_, name, write) => {
    fc.assert(
      fc.property(trees, damage, (tree, damages) => {
        const bytes = damages.reduce(damaged, new TextEncoder().encode(write(tree)) as Uint8Array);
        const result = readBytes(bytes, name);
        if (!result.ok) {
          expect(result.refusal.message).toMatch(/^This .*\.$/s);
          return;
        }
        // What was read can be written and read again, and then is the same.
        const once = back(readMarkdown(writeMarkdown(result.document)));
        expect(bare(back(readMarkdown(writeMarkdown(once))))).toEqual(bare(once));
        expect(back(readHtml(writeHtml(result.document))).type).toBe('document');
      }),
      RUNS,
    );
  });
});
