import { type Draft, type RunDraft, wordsOf } from './draft.js';
import type { Fonts } from './fonts.js';
import type { Layout } from './segment.js';

/** In characters, and in lines. */
const longestTitle = 260;
const mostLines = 5;

/**
 * What is printed larger than the text is a heading, its depth the rank of its size; a bookmark with the same words says it
 * with more right. What is only bold may be the title of a section or a box: the text itself must tell.
 * @param depthByTitle depth of each bookmark by its words
 * @param bySize false where tags name the headings
 */
export function headingMaker(
  drafts: readonly Draft[],
  layout: Layout,
  fonts: Fonts,
  depthByTitle: ReadonlyMap<string, number>,
  bySize: boolean,
): (draft: Draft) => Draft {
  const depthBySize = bySize ? ranks(drafts, layout) : new Map<number, number>();
  return function headed(draft: Draft): Draft {
    if (draft.kind === 'box') return { ...draft, children: draft.children.map(headed) };
    if (draft.kind === 'heading') {
      const bookmarked = depthByTitle.get(titleKey(wordsOf(draft.runs)));
      return bookmarked === undefined || !bySize ? draft : { ...draft, depth: bookmarked };
    }
    if (draft.kind !== 'text' || !isShort(draft)) return draft;
    const words = wordsOf(draft.runs);
    const bookmarked = depthByTitle.get(titleKey(words));
    if (bookmarked !== undefined) return { ...draft, kind: 'heading', depth: bookmarked };
    const depth = depthBySize.get(sizeOf(draft));
    if (depth !== undefined && /\p{L}/u.test(words)) return { ...draft, kind: 'heading', depth };
    const isBold = draft.runs.every(({ font, isRaised }) => isRaised || fonts.of(font).isBold);
    const isTitle = isBold && /^[“"‘'«([]?[\p{Lu}\d]/u.test(words) && !/[.;,…]$/.test(words);
    return isTitle ? { ...draft, kind: 'title' } : draft;
  };
}

export function titleKey(words: string): string {
  return words
    .replace(/[\s\u00ad]+/g, ' ')
    .trim()
    .toLowerCase();
}

function ranks(drafts: readonly Draft[], { bodySize }: Layout): Map<number, number> {
  const sizes = new Map<number, Set<number>>();
  for (const draft of drafts) {
    if (draft.kind !== 'text' || !isShort(draft)) continue;
    const size = sizeOf(draft);
    if (size < bodySize * 1.1 || !/\p{L}{2}/u.test(wordsOf(draft.runs))) continue;
    const pages = sizes.get(size) ?? new Set();
    pages.add(draft.runs[0]?.page ?? 0);
    sizes.set(size, pages);
  }
  const last = Math.max(0, ...drafts.map((draft) => ('runs' in draft ? (draft.runs[0]?.page ?? 0) : 0)));
  // The largest print of all, on the first page alone, is the title of the whole.
  const ranked = [...sizes]
    .filter(([, pages]) => last < 3 || pages.size > 1 || !pages.has(1))
    .map(([size]) => size)
    .sort((a, b) => b - a);
  return new Map(ranked.map((size, rank) => [size, Math.min(6, rank + 1)]));
}

function isShort({ runs }: RunDraft): boolean {
  const first = runs[0]?.line ?? 0;
  const last = runs.at(-1)?.line ?? 0;
  return (
    runs.length > 0 &&
    last - first < mostLines &&
    runs.reduce((sum, { text }) => sum + text.length, 0) <= longestTitle
  );
}

function sizeOf({ runs }: RunDraft): number {
  return (
    Math.round(runs.reduce((most, { isRaised, size }) => (isRaised ? most : Math.max(most, size)), 0) * 2) / 2
  );
}
