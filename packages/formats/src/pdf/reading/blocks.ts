import {
  type Block,
  type Inline,
  type Line,
  type ListItem,
  linesToRanges,
  type Place,
  type Text,
} from '@rapporteur/document';
import { headingNumber } from '../../heading-number.js';
import { dropStart, trimInlines } from '../../inline-trim.js';
import { type BoxDraft, type Draft, type ListDraft, type RunDraft, runsOf, wordsOf } from './draft.js';
import type { LineEnds } from './hyphens.js';
import type { PrintedLine, Run } from './lines.js';

export interface BlockMaker {
  readonly marks: ReadonlyMap<Run, readonly number[]>;
  readonly ends: LineEnds;
  readonly lines: readonly PrintedLine[];
  /** The number of a page as people cite it. */
  readonly pageNumber: (page: number) => number;
}

export function toBlocks(drafts: readonly Draft[], maker: BlockMaker): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  for (const draft of drafts) {
    const item = draft.kind === 'text' ? itemOf(draft, maker) : null;
    if (item) {
      items.push(item);
      continue;
    }
    flush();
    blocks.push(...toBlock(draft, maker));
  }
  flush();
  return blocks;

  function flush(): void {
    if (items.length > 0)
      blocks.push({ type: 'list', children: items, places: items.flatMap(({ places }) => places) });
    items = [];
  }
}

function toBlock(draft: Draft, maker: BlockMaker): Block[] {
  const places = placesOf(runsOf(draft), maker);
  switch (draft.kind) {
    case 'text':
      return [{ type: 'paragraph', number: null, children: toInlines(draft.runs, maker), places }];
    case 'heading':
      return [toHeading(draft, maker, places)];
    case 'title':
      return toTitle(draft, maker, places);
    case 'note':
      return [
        { type: 'footnote', number: draft.number ?? 0, children: toInlines(draft.runs, maker), places },
      ];
    case 'furniture':
      return [{ type: 'furniture', value: wordsOf(draft.runs), places }];
    case 'image':
      return [{ type: 'image', alt: draft.alt, url: null, places: [] }];
    case 'list':
      return toList(draft, maker);
    case 'box':
      return [toBox(draft, maker, places)];
    case 'table': {
      const children = draft.rows.map((row) => ({
        type: 'row' as const,
        places: placesOf(
          row.flatMap(({ runs }) => runs),
          maker,
        ),
        children: row.map(({ isHead, runs }) => ({
          type: 'cell' as const,
          header: isHead,
          children: toInlines(runs, maker),
          places: placesOf(runs, maker),
        })),
      }));
      return [{ type: 'table', children, places }];
    }
  }
}

function toHeading({ runs, depth, lang }: RunDraft, maker: BlockMaker, places: readonly Place[]): Block {
  const all = toInlines(runs, maker);
  const found = headingNumber(textOf(all));
  const children = found ? trimInlines(dropStart(all, found.length)) : all;
  return {
    type: 'heading',
    depth: depth ?? 1,
    number: found?.number ?? null,
    children,
    places,
    ...(lang ? { lang } : {}),
  };
}

/** As lines of their own, blank lines round them: the text tells what they are the title of. */
function toTitle({ runs }: RunDraft, maker: BlockMaker, places: readonly Place[]): Block[] {
  if (runs.some((run) => maker.marks.has(run)))
    return [{ type: 'paragraph', number: null, children: toInlines(runs, maker), places }];
  const found: Line[] = [];
  for (const number of new Set(runs.map(({ line }) => line))) {
    const own = runs.filter(({ line }) => line === number);
    found.push({ type: 'line', value: wordsOf(own), places: placesOf(own, maker) });
  }
  const blank = (line: Line | undefined): Line => ({
    type: 'line',
    value: '',
    places: line?.places ?? places,
  });
  return [blank(found[0]), ...found, blank(found.at(-1))];
}

/** What is printed as a title in a box is its first paragraph: the text tells whether it is its title. */
function toBox({ children }: BoxDraft, maker: BlockMaker, places: readonly Place[]): Block {
  const [first, ...rest] = children;
  const texts = first?.kind === 'title' ? [{ ...first, kind: 'text' } as const, ...rest] : children;
  return { type: 'box', kind: 'other', title: null, children: toBlocks(texts, maker), places };
}

const itemLabel = /^(?:[−•▪●◦‣➢→\uf0b7\uf0a7-]|[a-z]\)|\([a-z]{1,3}\)|[ivx]{1,5}\))(?:\s+|$)/;

/** A paragraph that begins with a bullet or a letter in brackets. */
function itemOf(draft: RunDraft, maker: BlockMaker): ListItem | null {
  const label = itemLabel.exec(wordsOf(draft.runs.slice(0, 2)))?.[0];
  if (!label || (draft.runs.length < 2 && label.length >= (draft.runs[0]?.text.length ?? 0))) return null;
  const places = placesOf(draft.runs, maker);
  const children = trimInlines(dropStart(toInlines(draft.runs, maker), label.length));
  return {
    type: 'listItem',
    label: labelText(label),
    places,
    children: [{ type: 'paragraph', number: null, children, places }],
  };
}

/** Bullets of symbol fonts have no character of their own. */
function labelText(label: string): string {
  const text = label.trim();
  return text === '' || /^[\ue000-\uf8ff]$/.test(text) ? '•' : text;
}

/** An item without a label drawn for it keeps what its words begin with; nothing is put before them. */
function toList({ items }: ListDraft, maker: BlockMaker): Block[] {
  const blocks: Block[] = [];
  let labelled: ListItem[] = [];
  const flush = () => {
    if (labelled.length > 0)
      blocks.push({ type: 'list', children: labelled, places: labelled.flatMap(({ places }) => places) });
    labelled = [];
  };
  for (const { label, children } of items) {
    if (label === '') {
      flush();
      blocks.push(...toBlocks(children, maker));
      continue;
    }
    const places = placesOf(children.flatMap(runsOf), maker);
    labelled.push({ type: 'listItem', label: labelText(label), children: toBlocks(children, maker), places });
  }
  flush();
  return blocks;
}

function toInlines(runs: readonly Run[], { marks, ends, pageNumber }: BlockMaker): Inline[] {
  const found: Inline[] = [];
  let text = '';
  let from: Run | undefined;
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    const numbers = marks.get(run);
    if (numbers) {
      flush(before);
      const places = [placeOf(run, run)];
      for (const number of numbers) found.push({ type: 'noteMark', number, places });
      return;
    }
    from ??= run;
    if (before && before.line !== run.line) {
      const joined = ends.join(text === '' ? lastText() : text, run.text);
      text = text === '' ? (joined.endsWith(` ${run.text}`) ? ` ${run.text}` : run.text) : joined;
    } else text += (before && run.blankBefore ? ' ' : '') + run.text;
  });
  flush(runs.at(-1));
  return found;

  /** What a mark stands behind. */
  function lastText(): string {
    const last = found.findLast((inline): inline is Text => inline.type === 'text');
    return last?.value ?? '';
  }

  function flush(to: Run | undefined): void {
    if (text !== '') {
      const value = text.replaceAll('\u00ad', '');
      found.push({ type: 'text', value, places: from && to ? [placeOf(from, to)] : [] });
    }
    text = '';
    from = undefined;
  }

  function placeOf(a: Run, b: Run): Place {
    return { lines: [Math.min(a.line, b.line), Math.max(a.line, b.line)], page: pageNumber(a.page) };
  }
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.value : '')).join('');
}

/** One place for each stretch of lines on each page. */
function placesOf(runs: readonly Run[], { pageNumber }: BlockMaker): Place[] {
  const linesByPage = new Map<number, Set<number>>();
  for (const { page, line } of runs) {
    const lines = linesByPage.get(page) ?? new Set();
    lines.add(line);
    linesByPage.set(page, lines);
  }
  return [...linesByPage].flatMap(([page, lines]) =>
    linesToRanges([...lines].sort((a, b) => a - b)).map((range) => ({
      lines: range,
      page: pageNumber(page),
    })),
  );
}
