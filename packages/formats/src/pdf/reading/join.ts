import { type BoxDraft, type Draft, type ListDraft, type RunDraft, runsOf, wordsOf } from './draft.js';

/** Puts the pages one after the other; what a page's end cut in two becomes one again. */
export function joinPages(pages: readonly (readonly Draft[])[]): Draft[] {
  const joined: Draft[] = [];
  for (const drafts of pages) {
    const last = joined.findLastIndex(isRunning);
    const first = drafts.findIndex(isRunning);
    const before = joined[last];
    const after = drafts[first];
    const one = before && after ? joinTwo(before, after) : null;
    if (!one) joined.push(...drafts);
    else {
      joined[last] = one;
      joined.push(...drafts.filter((_, index) => index !== first));
    }
  }
  return joined;
}

function isRunning(draft: Draft): boolean {
  return draft.kind !== 'note' && draft.kind !== 'furniture';
}

/** Two drafts on either side of a page's end as one; null when they are two. */
function joinTwo(before: Draft, after: Draft): Draft | null {
  if (before.kind === 'text' && after.kind === 'text') return joinTexts(before, after);
  if (before.kind === 'list') return joinToList(before, after);
  if (before.kind === 'box' && after.kind === 'box') return joinBoxes(before, after);
  if (before.kind === 'table' && after.kind === 'table') {
    const width = Math.max(...before.rows.map((row) => row.length));
    if (after.rows.some((row) => row.length > width)) return null;
    const head = JSON.stringify(before.rows[0]?.map(({ runs }) => wordsOf(runs)));
    const rows = after.rows.filter((row) => JSON.stringify(row.map(({ runs }) => wordsOf(runs))) !== head);
    return { kind: 'table', rows: [...before.rows, ...rows] };
  }
  return null;
}

const closed = /(?:[.!?:;][”"’')\]»]*|[)\]”»])$/;
const opensItem = /^(?:\d{1,4}[.)]|\(?[a-z]{1,2}[.)]|\(?[ivx]{1,5}[.)]|[−•▪●◦‣➢→–-])\s/;

function joinTexts(before: RunDraft, after: RunDraft): RunDraft | null {
  const last = before.runs.findLast(({ isRaised }) => !isRaised);
  const first = after.runs[0];
  if (!last || !first || Math.abs(last.size - first.size) > 0.07 * last.size) return null;
  const words = wordsOf(after.runs.slice(0, 6));
  const goesOn = /^\p{Ll}/u.test(words) && !opensItem.test(words);
  const isOpen = !closed.test(wordsOf(before.runs.slice(-6).filter(({ isRaised }) => !isRaised)));
  return goesOn || (isOpen && !opensItem.test(words))
    ? { ...before, runs: [...before.runs, ...after.runs] }
    : null;
}

/** The rest of an item begins the next page without a label. */
function joinToList(list: ListDraft, after: Draft): ListDraft | null {
  const item = list.items.at(-1);
  const text = item?.children.at(-1);
  if (!item || !text) return null;
  if (after.kind === 'list') {
    const [first, ...rest] = after.items;
    if (first?.label !== '') return null;
    const [head, ...tail] = first.children;
    const one = head ? (joinTwo(text, head) ?? null) : null;
    const children = one
      ? [...item.children.slice(0, -1), one, ...tail]
      : [...item.children, ...first.children];
    return { kind: 'list', items: [...list.items.slice(0, -1), { ...item, children }, ...rest] };
  }
  const one = after.kind === 'text' ? joinTwo(text, after) : null;
  if (!one) return null;
  const children = [...item.children.slice(0, -1), one];
  return { kind: 'list', items: [...list.items.slice(0, -1), { ...item, children }] };
}

function joinBoxes(before: BoxDraft, after: BoxDraft): BoxDraft | null {
  const [first, ...rest] = after.children;
  const last = before.children.at(-1);
  if (!first || !last || first.kind === 'title' || first.kind === 'heading' || runsOf(first).length === 0)
    return null;
  const one = joinTwo(last, first);
  return {
    kind: 'box',
    children: one ? [...before.children.slice(0, -1), one, ...rest] : [...before.children, ...after.children],
  };
}
