import { type Draft, runsOf, wordsOf } from './draft.js';
import type { Run } from './lines.js';
import type { DrawnPage, Tag, TagContent } from './page.js';

/** What the tags of a page say of its words, and the words that they leave out. */
export interface TaggedPage {
  readonly drafts: readonly Draft[];
  /** Words that a tag calls the mark of a note. */
  readonly references: ReadonlySet<Run>;
  readonly leftOut: readonly Run[];
}

/** Parts of a text that are no block themselves. */
const GROUPS = new Set(
  'Document DocumentFragment Part Art Sect Div NonStruct Private Index Root Form'.split(' '),
);
const NOTES = new Set(['Note', 'FENote', 'Footnote', 'Endnote']);
const BLOCKS = new Set(
  'P H H1 H2 H3 H4 H5 H6 Title L LI LBody Table Caption BlockQuote Aside TOC TOCI Figure Code'.split(' '),
);

/** @param segment cuts words that stand in no block of their own by how they are laid out */
export function readTags(
  page: DrawnPage,
  runs: readonly Run[],
  segment: (runs: readonly Run[]) => readonly Draft[],
): TaggedPage {
  const byContent = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.content === null || run.isArtifact) continue;
    const list = byContent.get(run.content);
    if (list) list.push(run);
    else byContent.set(run.content, [run]);
  }
  const used = new Set<string>();
  const references = new Set<Run>();
  const isBlock = blockAsker();
  /** Notes come after everything else of their page, however deep their marks stand. */
  const notes: Draft[] = [];
  const drafts = page.tags ? flow(page.tags.children, segment) : [];
  const leftOut = runs.filter((run) => run.isArtifact || run.content === null || !used.has(run.content));
  return { drafts: [...drafts, ...notes], references, leftOut };

  /** Blocks among tags; words between them are cut by `close`. */
  function flow(nodes: Tag['children'], close: (runs: readonly Run[]) => readonly Draft[]): Draft[] {
    const found: Draft[] = [];
    let running: Run[] = [];
    const flush = () => {
      if (running.length > 0) found.push(...close(running));
      running = [];
    };
    for (const node of nodes) {
      if (isContent(node) || !isBlock(node)) {
        for (const run of inline(node)) running.push(run);
      } else if (NOTES.has(node.role)) toNote(node);
      else {
        flush();
        found.push(...toBlocks(node));
      }
    }
    flush();
    return found;
  }

  function toBlocks(tag: Tag): readonly Draft[] {
    const { role } = tag;
    const depth = /^H([1-6])?$/.exec(role);
    if (depth) return textLike(tag, (runs) => ({ kind: 'heading', depth: Number(depth[1] ?? 2), runs }));
    switch (role) {
      case 'P':
      case 'Title':
      case 'Caption':
      case 'Code':
      case 'LBody':
        return flow(tag.children, asText);
      case 'TOC':
      case 'TOCI':
        return contentsOf(tag);
      case 'L':
        return toList(tag);
      case 'LI':
        return toList({ role: 'L', children: [tag] });
      case 'Table':
        return toTable(tag);
      case 'BlockQuote':
      case 'Aside': {
        const children = flow(tag.children, segment);
        return children.length === 0 ? [] : [{ kind: 'box', children }];
      }
      case 'Figure': {
        const inside = flow(tag.children, segment);
        if (inside.length > 0) return inside;
        return tag.alt?.trim() ? [{ kind: 'image', alt: tag.alt.trim(), page: page.number }] : [];
      }
      default:
        return flow(tag.children, segment);
    }
  }

  /** As a menu, a table of contents says headings again. */
  function contentsOf(tag: Tag): Draft[] {
    return flow(tag.children, asText).map((draft) => ({ kind: 'furniture', runs: runsOf(draft) }));
  }

  function textLike(tag: Tag, make: (runs: readonly Run[]) => Draft): Draft[] {
    const runs = tag.children.flatMap((child) => inline(child));
    return runs.length === 0 ? [] : [make(runs)];
  }

  function inline(node: Tag | TagContent, isReference = false): Run[] {
    if (isContent(node)) {
      const runs = node.type === 'content' ? (byContent.get(node.id) ?? []) : [];
      if (used.has(node.id)) return [];
      used.add(node.id);
      if (isReference) for (const run of runs) references.add(run);
      return runs;
    }
    if (NOTES.has(node.role)) {
      toNote(node);
      return [];
    }
    const within = isReference || node.role === 'Reference' || node.role === 'Lbl';
    return node.children.flatMap((child) => inline(child, within));
  }

  function toNote(tag: Tag): void {
    const at = notes.length;
    // Notes within the note come after it.
    notes.splice(at, 0, ...textLike(tag, (runs) => ({ kind: 'note', runs })));
  }

  function toList(tag: Tag): Draft[] {
    const found: Draft[] = [];
    let items: { label: string; children: readonly Draft[] }[] = [];
    const flush = () => {
      if (items.length > 0) found.push({ kind: 'list', items });
      items = [];
    };
    for (const child of tag.children) {
      if (!isContent(child) && child.role === 'LI') {
        const item = toItem(child);
        if (item) items.push(item);
        continue;
      }
      flush();
      found.push(...flow([child], asText));
    }
    flush();
    return found;
  }

  function toItem(tag: Tag): { label: string; children: readonly Draft[] } | null {
    const printed = tag.children.filter((child): child is Tag => !isContent(child) && child.role === 'Lbl');
    const label = wordsOf(printed.flatMap((child) => inline(child)));
    const body = tag.children.filter((child) => isContent(child) || child.role !== 'Lbl');
    const children = flow(body, asText);
    if (label === '' && children.every((child) => runsOf(child).length === 0)) return null;
    return { label, children };
  }

  function toTable(tag: Tag): Draft[] {
    const above: Draft[] = [];
    const cells: Tag[][] = [];
    const collect = (nodes: Tag['children']) => {
      for (const node of nodes) {
        if (isContent(node)) continue;
        if (node.role === 'TR')
          cells.push(
            node.children.filter((cell): cell is Tag => !isContent(cell) && /^T[HD]$/.test(cell.role)),
          );
        else if (/^T(?:Head|Body|Foot)$/.test(node.role)) collect(node.children);
        else above.push(...flow([node], asText));
      }
    };
    collect(tag.children);
    // One cell is how word processors frame a text.
    const [only] = cells.flat();
    if (only && cells.flat().length === 1) {
      const children = flow(only.children, segment);
      return children.length === 0 ? above : [...above, { kind: 'box', children }];
    }
    const rows = cells
      .map((row) =>
        row.map((cell) => ({
          isHead: cell.role === 'TH',
          runs: cell.children.flatMap((child) => inline(child)),
        })),
      )
      .filter((row) => row.some(({ runs }) => runs.length > 0));
    return rows.length === 0 ? above : [...above, { kind: 'table', rows }];
  }
}

function asText(runs: readonly Run[]): readonly Draft[] {
  return [{ kind: 'text', runs }];
}

export function isContent(node: Tag | TagContent): node is TagContent {
  return 'type' in node;
}

/** Whether a tag is a block or holds one; asked once per tag. */
function blockAsker(): (tag: Tag) => boolean {
  const known = new Map<Tag, boolean>();
  return function isBlock(tag: Tag): boolean {
    const answer = known.get(tag);
    if (answer !== undefined) return answer;
    const found =
      BLOCKS.has(tag.role) ||
      NOTES.has(tag.role) ||
      // An unknown name is a block where it holds blocks; a note inside running words makes no block of them.
      tag.children.some((child) => !isContent(child) && !NOTES.has(child.role) && isBlock(child)) ||
      (GROUPS.has(tag.role) && tag.role !== 'NonStruct' && tag.role !== 'Private');
    known.set(tag, found);
    return found;
  };
}
