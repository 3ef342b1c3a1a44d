import { type Draft, runsOf, wordsOf } from './draft.js';
import { titleKey } from './headings.js';
import type { PrintedLine } from './lines.js';

/** So many entries in a row are a table of contents. */
const enough = 4;

/** Dots, or a wide gap, that lead to the number of a page at the end of a line. */
const leader = /(?:(?:\.\s?){4,}|…{2,})\s*(?:\d{1,4}|[ivxlc]{1,6})$/;

export function isEntry(line: PrintedLine): boolean {
  if (leader.test(line.text)) return true;
  const [before, last] = line.runs.slice(-2);
  if (!before || !last || !/^(?:\d{1,4}|[ivxlc]{1,6})$/.test(last.text)) return false;
  return last.x - before.x - before.width > 1.5 * line.size;
}

/**
 * A table of contents says headings again, with their pages: it is no part of the running text, as the menu of a page
 * is none. Its entries lead to numbers that do not fall, or are the words of headings to come.
 */
export function setContentsApart(
  pages: readonly (readonly Draft[])[],
  lines: readonly PrintedLine[],
): (readonly Draft[])[] {
  const entries = new Set(lines.filter(isEntry).map(({ number }) => number));
  const lastPlace = new Map<string, Draft>();
  const all = pages.flat().filter(({ kind }) => kind !== 'furniture' && kind !== 'note');
  const keys = new Map(all.map((draft) => [draft, keyOf(draft)]));
  for (const [draft, key] of keys) if (draft.kind !== 'list') lastPlace.set(key, draft);
  const contents = new Set<Draft>();
  let row: Draft[] = [];
  let page = 0;
  const flush = () => {
    if (row.length >= enough) for (const draft of row) contents.add(draft);
    row = [];
    page = 0;
  };
  for (const draft of all) {
    const key = keys.get(draft) ?? '';
    const number = entries.has(runsOf(draft).at(-1)?.line ?? 0) ? pageOf(draft) : null;
    const isAgain = key.length > 3 && draft !== lastPlace.get(key) && lastPlace.get(key)?.kind === 'heading';
    if (number === null && !isAgain) flush();
    else {
      if (number !== null && number < page) flush();
      row.push(draft);
      page = number ?? page;
    }
  }
  flush();
  if (contents.size === 0) return [...pages];
  return pages.map((drafts) =>
    drafts.map((draft) => (contents.has(draft) ? { kind: 'furniture', runs: runsOf(draft) } : draft)),
  );
}

/** The words of an entry without its page. */
function keyOf(draft: Draft): string {
  return titleKey(
    wordsOf(runsOf(draft))
      .slice(0, 300)
      .replace(/[\s.…]*\s\d{1,4}$/, ''),
  );
}

function pageOf(draft: Draft): number {
  return Number(/\d{1,4}$/.exec(runsOf(draft).at(-1)?.text ?? '')?.[0] ?? 0);
}
